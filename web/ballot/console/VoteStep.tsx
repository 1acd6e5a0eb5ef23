import { createSignal, Show, type JSX } from 'solid-js';
import { SMALLEST_SECRET_VOTE } from '../../../shared/ballot/secrecy.ts';
import { Button } from '../../design/Button.tsx';
import { ConfirmDialog } from '../../design/ConfirmDialog.tsx';
import { Gauge } from '../../design/Gauge.tsx';
import { Notice } from '../../design/Notice.tsx';
import { formatNumber } from '../../platform/language-formats.ts';
import { consoleWords as words } from '../../words/ballot/console/index.ts';
import { blockedBy } from './blocked.ts';
import styles from './Console.module.css';
import { scriptFor } from './script.ts';
import { StepFrame } from './StepFrame.tsx';
import { NOBODY, type RoundStepProps } from './step-props.ts';
import { VotingTimeRow } from './VotingTime.tsx';
import { Refused } from './Refused.tsx';

/** Step 5: the vote, by its figures on the fixed tick. Ending it seals the box; what that means is said first. */
export function VoteStep(props: RoundStepProps): JSX.Element {
  const [asking, setAsking] = createSignal(false);
  const issued = (): number => props.round.figures.issued;
  const returned = (): number => props.round.figures.returned;
  const out = (): number => Math.max(0, issued() - returned());
  const minutes = (): number => {
    const since = props.round.reachedAt.open;
    if (since === undefined) return 0;
    const gone = props.console.now().getTime() - new Date(since).getTime();
    return Math.max(0, Math.floor(gone / 60_000));
  };
  const seal = async (): Promise<void> => {
    if (await props.console.act({ act: 'seal' })) setAsking(false);
  };
  return (
    <StepFrame
      console={props.console}
      step="vote"
      status={
        <p class={styles['status']}>
          <b>{props.round.closing ? words().vote.sealing : words().vote.open}</b>
          <span>{words().vote.minutes(minutes())}</span>
        </p>
      }
      script={scriptFor('vote', props.view, NOBODY)}
      action={
        <Button
          kind="primary"
          size="large"
          blocked={blockedBy(props.console, 'seal')}
          busy={props.console.busy() === 'seal'}
          consequence={
            <>
              <b>
                {issued() === 0
                  ? words().consequences.seal.none
                  : out() > 0
                    ? words().consequences.seal.out(formatNumber(out()))
                    : words().consequences.seal.all}
              </b>
              <p>{words().consequences.seal.text}</p>
            </>
          }
          onPress={() => setAsking(true)}
        >
          {words().actions.seal}
        </Button>
      }
    >
      <Gauge
        label={words().vote.gauge(formatNumber(returned()), formatNumber(issued()))}
        value={returned()}
        total={issued()}
        legend={[
          { at: 'start', figure: formatNumber(returned()), words: words().vote.returned },
          { at: 'start', figure: formatNumber(out()), words: words().vote.inHands },
          { at: 'end', figure: formatNumber(issued()), words: words().vote.issued },
        ]}
      />
      <Show when={(props.round.present ?? 0) > issued()}>
        <p class={styles['waiting']}>
          {words().vote.waiting} <b>{formatNumber((props.round.present ?? 0) - issued())}</b>
          {' · '}
          {words().vote.waitingText}
        </p>
      </Show>
      <VotingTimeRow {...props} />
      <p class={styles['plain']}>{words().vote.secret}</p>
      <ConfirmDialog
        open={asking()}
        title={words().ask.seal.title}
        consequence={
          <>
            <p>{words().ask.seal.text(formatNumber(returned()), formatNumber(issued()))}</p>
            <Show when={returned() < SMALLEST_SECRET_VOTE}>
              <Notice tone="caution">{words().ask.seal.few}</Notice>
            </Show>
          </>
        }
        confirm={words().actions.seal}
        busy={props.console.busy() === 'seal'}
        error={<Refused console={props.console} />}
        onConfirm={() => void seal()}
        onClose={() => setAsking(false)}
      />
    </StepFrame>
  );
}
