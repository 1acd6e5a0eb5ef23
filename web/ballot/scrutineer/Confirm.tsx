import { Match, Show, Switch, type JSX } from 'solid-js';
import { isOpen } from '../../../shared/ballot/model.ts';
import type { SessionDocument } from '../../../shared/ballot/documents/model.ts';
import type { RoundView, Scrutineer } from '../../../shared/ballot/round.ts';
import type { Asked } from '../../congress/asked.ts';
import { Failed } from '../../congress/form/Failed.tsx';
import { Button, type Blocked } from '../../design/Button.tsx';
import { Notice } from '../../design/Notice.tsx';
import { formatNumber, formatTime } from '../../platform/language-formats.ts';
import { problemWords } from '../../platform/language-problems.ts';
import { custodyWords } from '../../words/ballot/custody/index.ts';
import { openWords } from '../../words/ballot/open/index.ts';
import { scrutineerWords as words } from '../../words/ballot/scrutineer/index.ts';
import type { Counted } from '../round/result.ts';
import { sumsOf } from '../round/sums.ts';
import type { CustodyWork } from './custody-work.ts';
import type { Watched, WatchedRounds } from './watched-rounds.ts';
import styles from './Scrutineer.module.css';

export interface CheckProps {
  readonly watched: Watched;
  readonly rounds: WatchedRounds;
  readonly account: string;
  readonly of: Counted;
  /** Present when the scrutineers keep the count key: they sign what they have counted. */
  readonly work: CustodyWork | undefined;
  /** Hash of the record of an open vote whose figures are shown. */
  readonly record: string | undefined;
  /** The tally report as it is printed. */
  readonly paper: Asked<SessionDocument>;
}

/** The one button, or what has been confirmed. */
export function Confirm(props: CheckProps): JSX.Element {
  const round = (): RoundView => props.watched.round;
  const me = (): Scrutineer | undefined =>
    round().scrutineers.find((one) => one.account === props.account);
  const missing = (): number =>
    round().scrutineersNeeded -
    round().scrutineers.filter((one) => one.confirmedAt !== null).length;
  const blocked = (): readonly Blocked[] => {
    const { tally } = props.of;
    if (props.rounds.lost()) return [{ reason: words().lostReason }];
    if (tally.outcome === 'void') {
      const { returned, issued } = tally;
      const failure = { code: 'returned-more-than-issued', facts: { returned, issued } };
      return [{ reason: problemWords(failure) }];
    }
    if (!sumsOf(tally, round().rules.choice).every((sum) => sum.holds))
      return [{ reason: words().failing, lift: words().failingLift }];
    if (isOpen(round().secrecy) && props.record === undefined)
      return [{ reason: openWords().check.loading }];
    return props.work !== undefined && props.work.reading() === undefined
      ? [{ reason: custodyWords().countFirst, lift: custodyWords().countFirstLift }]
      : [];
  };
  const consequence = (): string => {
    if (isOpen(round().secrecy)) return words().confirmOpenText;
    return props.work === undefined ? words().confirmText : custodyWords().signText;
  };
  const confirm = (): Promise<void> =>
    props.work === undefined
      ? props.rounds.confirm(props.watched, props.record)
      : props.work.sign();
  return (
    <div class={styles['confirm']}>
      <Switch>
        <Match when={me()?.confirmedAt}>
          {(at) => (
            <Notice tone="done" live title={words().confirmed}>
              <p>{words().confirmedText(formatTime(at()))}</p>
              <Show when={round().state !== 'announced'}>
                <p>
                  {missing() > 0 ? words().stillNeeded(formatNumber(missing())) : words().enough}
                </p>
              </Show>
            </Notice>
          )}
        </Match>
        <Match when={round().state === 'counted' || round().state === 'certified'}>
          <Button
            kind="primary"
            size="large"
            blocked={blocked()}
            busy={props.rounds.busy() || props.work?.busy() === true}
            consequence={
              <>
                <b>{words().confirmAs(me()?.name ?? '')}</b>
                <p>{consequence()}</p>
              </>
            }
            onPress={() => void confirm()}
          >
            {props.work === undefined ? words().confirm : custodyWords().sign}
          </Button>
        </Match>
      </Switch>
      <Show when={props.rounds.refused()}>
        {(failure) => (
          <Notice tone="problem" live>
            {problemWords(failure())}
          </Notice>
        )}
      </Show>
      <Show when={props.paper.value()}>
        <Button icon="print" onPress={() => print()}>
          {words().print}
        </Button>
      </Show>
      <Failed failure={props.paper.failure()} onAgain={() => void props.paper.again()} />
    </div>
  );
}
