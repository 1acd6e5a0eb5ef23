import { createSignal, Show, type JSX } from 'solid-js';
import { Button } from '../../design/Button.tsx';
import { SelectField } from '../../design/SelectField.tsx';
import { consoleWords as words } from '../../words/ballot/console/index.ts';
import { clockOf, createCountdown } from '../round/countdown.ts';
import { blockedBy } from './blocked.ts';
import styles from './Console.module.css';
import type { RoundStepProps } from './step-props.ts';

const MINUTES = [1, 2, 3, 5, 8, 10, 15, 20, 30, 45, 60] as const;

/** The voting time: set, changed and taken away. It is shown everywhere and ends nothing. */
export function VotingTimeRow(props: RoundStepProps): JSX.Element {
  const [minutes, setMinutes] = createSignal('5');
  const left = createCountdown(() => props.round.votingTime);
  const send = (chosen: number | null) =>
    void props.console.act({ act: 'set-voting-time', minutes: chosen });
  const busy = (): boolean => props.console.busy() === 'set-voting-time';
  const blocked = () => blockedBy(props.console, 'set-voting-time');
  return (
    <section class={styles['time']} aria-label={words().time.title}>
      <p>
        <b>{words().time.title}</b>{' '}
        <Show when={left() !== undefined} fallback={<span>{words().time.none}</span>}>
          <Show when={left() !== 0} fallback={<span>{words().time.over}</span>}>
            <span role="timer">{words().time.left(clockOf(left() ?? 0))}</span>
          </Show>
        </Show>
      </p>
      <div class={styles['timeActs']}>
        <SelectField
          label={words().time.minutes}
          value={minutes()}
          onChoose={setMinutes}
          options={MINUTES.map((choice) => ({
            value: String(choice),
            label: words().time.choice(choice),
          }))}
        />
        <Button busy={busy()} blocked={blocked()} onPress={() => send(Number(minutes()))}>
          {left() === undefined ? words().time.set : words().time.change}
        </Button>
        <Show when={left() !== undefined}>
          <Button kind="quiet" busy={busy()} onPress={() => send(null)}>
            {words().time.remove}
          </Button>
        </Show>
      </div>
      <p class={styles['plain']}>{words().time.what}</p>
    </section>
  );
}
