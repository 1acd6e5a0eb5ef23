import { createEffect, For, Match, on, Show, Switch, type JSX } from 'solid-js';
import { moment } from '../../../shared/chance.ts';
import type { RoundView, Scrutineer } from '../../../shared/ballot/round.ts';
import { Button, type Blocked } from '../../design/Button.tsx';
import { Notice } from '../../design/Notice.tsx';
import { PageHead } from '../../design/PageHead.tsx';
import { Panel } from '../../design/Panel.tsx';
import { Person } from '../../design/Person.tsx';
import { browserClock } from '../../platform/chance.ts';
import { formatNumber, formatTime } from '../../platform/language-formats.ts';
import { problemWords } from '../../platform/language-problems.ts';
import { roundWords } from '../../words/ballot/round/index.ts';
import { scrutineerWords as words } from '../../words/ballot/scrutineer/index.ts';
import { createActLog } from '../console/act-log.ts';
import { PaperFigures, TallyReport } from '../documents/TallyReport.tsx';
import { counted, type Counted } from '../round/result.ts';
import { sumsOf } from '../round/sums.ts';
import { TallyTable } from '../round/Tally.tsx';
import { roundTitle } from '../round/titles.ts';
import { Sums } from './Sums.tsx';
import type { Watched, WatchedRounds } from './watched-rounds.ts';
import styles from './Scrutineer.module.css';

interface WatchedRoundProps {
  readonly watched: Watched;
  readonly rounds: WatchedRounds;
  readonly account: string;
}

/** One round: what the scrutineer is to do now; from the count on its tally in full. */
export function WatchedRound(props: WatchedRoundProps): JSX.Element {
  const round = (): RoundView => props.watched.round;
  const waiting = (): string | undefined => {
    const { state } = round();
    return state === 'counted' || state === 'certified' ? undefined : words().waiting[state];
  };
  return (
    <>
      <PageHead
        variant="compact"
        title={words().heading}
        eyebrow={`${roundTitle(round())} · ${props.watched.ballotTitle}`}
        lede={words().step(words().states[round().state])}
      />
      <Show when={waiting()}>{(said) => <Notice tone="info">{said()}</Notice>}</Show>
      <Show when={round().readOut}>
        {(code) => (
          <Panel title={words().code}>
            <p class={styles['code']}>{code()}</p>
            <p class={styles['note']}>{words().codeNote}</p>
          </Panel>
        )}
      </Show>
      <Show when={counted(round())}>{(of) => <Check {...props} of={of()} />}</Show>
      <Show when={counted(round()) === undefined && round().scrutineers.length > 0}>
        <Panel title={words().people}>
          <People round={round()} account={props.account} />
        </Panel>
      </Show>
    </>
  );
}

/** The tally in full, the sums, and the button to confirm; printed, it is the tally report. */
function Check(props: WatchedRoundProps & { readonly of: Counted }): JSX.Element {
  const log = createActLog(props.watched.session.body, 'scrutineer');
  const confirmations = (): string =>
    props.watched.round.scrutineers.map((one) => one.confirmedAt).join(' ');
  createEffect(on(confirmations, () => void log.refresh()));
  return (
    <>
      <div class={styles['screen']}>
        <Panel title={words().papers}>
          <PaperFigures of={props.of} />
        </Panel>
        <Panel title={words().results}>
          <TallyTable of={props.of} captionHidden />
        </Panel>
        <Panel title={words().sums}>
          <Sums of={props.of} />
        </Panel>
        <Panel title={words().people} foot={<Confirm {...props} />}>
          <People round={props.watched.round} account={props.account} />
          <Show when={props.watched.round.state !== 'announced'}>
            <p class={styles['note']}>{words().secret}</p>
          </Show>
        </Panel>
      </div>
      <div class={styles['paper']}>
        <TallyReport
          body={props.watched.bodyName}
          session={props.watched.session.title}
          ballot={props.watched.ballotTitle}
          of={props.of}
          head={log.head()}
          printedAt={moment(browserClock)}
        />
      </div>
    </>
  );
}

function People(props: { readonly round: RoundView; readonly account: string }): JSX.Element {
  const role = (one: Scrutineer): string =>
    (one.chief ? roundWords().chief : roundWords().scrutineer) +
    (one.account === props.account ? words().you : '');
  const begun = (): boolean => props.round.reachedAt.counted !== undefined;
  return (
    <ul class={styles['people']}>
      <For each={props.round.scrutineers}>
        {(one) => (
          <li>
            <Person
              name={one.name}
              role={role(one)}
              {...(begun()
                ? {
                    state: {
                      done: one.confirmedAt !== null,
                      words:
                        one.confirmedAt === null ? roundWords().checking : roundWords().confirmed,
                    },
                  }
                : {})}
            />
          </li>
        )}
      </For>
    </ul>
  );
}

/** The one button, or what has been confirmed. */
function Confirm(props: WatchedRoundProps & { readonly of: Counted }): JSX.Element {
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
    return sumsOf(tally).every((sum) => sum.holds)
      ? []
      : [{ reason: words().failing, lift: words().failingLift }];
  };
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
            busy={props.rounds.busy()}
            consequence={
              <>
                <b>{words().confirmAs(me()?.name ?? '')}</b>
                <p>{words().confirmText}</p>
              </>
            }
            onPress={() => void props.rounds.confirm(props.watched)}
          >
            {words().confirm}
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
      <Button icon="print" onPress={() => print()}>
        {words().print}
      </Button>
    </div>
  );
}
