import { For, Show, type JSX } from 'solid-js';
import type { BoardMilestone } from '../../../shared/supervision/board.ts';
import { milestoneState } from '../../delivery/milestone-state.ts';
import { placeOn, type TimeAxis } from '../../delivery/time-axis.ts';
import styles from './Gantt.module.css';

interface GanttLineProps {
  readonly milestones: readonly BoardMilestone[];
  readonly axis: TimeAxis;
  readonly today: string;
  readonly graceDays: number;
}

/** Height of a line and the middle in it, in px. */
const HEIGHT = 48;
const MIDDLE = 24;

/** One project over time: its line, green as far as it is done, and a sign for each milestone. */
export function GanttLine(props: GanttLineProps): JSX.Element {
  const at = (day: string): string => `${placeOn(props.axis, day)}%`;
  const first = () => props.milestones[0]?.dueOn;
  const last = () => props.milestones.at(-1)?.dueOn;
  const lastMet = () => props.milestones.findLast(({ metOn }) => metOn !== '')?.dueOn;
  const late = () =>
    props.milestones.filter(({ dueOn, metOn }) => metOn === '' && dueOn < props.today);
  return (
    <svg class={styles['line']} width="100%" height={HEIGHT} aria-hidden="true">
      <For each={props.axis.months}>
        {({ day }) => <line class={styles['month']} x1={at(day)} x2={at(day)} y1="0" y2={HEIGHT} />}
      </For>
      <Show when={first() !== undefined}>
        <line
          class={styles['whole']}
          x1={at(first() ?? '')}
          x2={at(last() ?? '')}
          y1={MIDDLE}
          y2={MIDDLE}
        />
      </Show>
      <Show when={lastMet()}>
        {(day) => (
          <line
            class={styles['done']}
            x1={at(first() ?? '')}
            x2={at(day())}
            y1={MIDDLE}
            y2={MIDDLE}
          />
        )}
      </Show>
      <Show when={late()[0]}>
        {(milestone) => (
          <line
            class={styles['lateLine']}
            x1={at(milestone().dueOn)}
            x2={at(props.today)}
            y1={MIDDLE}
            y2={MIDDLE}
          />
        )}
      </Show>
      <line class={styles['now']} x1={at(props.today)} x2={at(props.today)} y1="0" y2={HEIGHT} />
      <For each={props.milestones}>
        {(milestone) => <Sign milestone={milestone} x={at(milestone.dueOn)} {...props} />}
      </For>
    </svg>
  );
}

function Sign(props: {
  readonly milestone: BoardMilestone;
  readonly x: string;
  readonly today: string;
  readonly graceDays: number;
}): JSX.Element {
  const state = () => milestoneState(props.milestone, props.today, props.graceDays);
  const late = (): boolean => state() === 'overdue' || state() === 'behind';
  return (
    <Show
      when={late()}
      fallback={
        <circle
          class={state() === 'met' ? styles['met'] : styles['open']}
          cx={props.x}
          cy={MIDDLE}
          r="6"
        />
      }
    >
      <svg x={props.x} y={MIDDLE} overflow="visible">
        <rect class={styles['late']} x="-7" y="-7" width="14" height="14" />
        <path class={styles['bang']} d="M0 -4 V1 M0 3.5 V4.5" />
      </svg>
    </Show>
  );
}
