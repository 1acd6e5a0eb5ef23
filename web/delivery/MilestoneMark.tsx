import { Show, type JSX } from 'solid-js';
import type { Milestone } from '../../shared/delivery/model.ts';
import styles from './MilestoneList.module.css';
import type { MilestoneState } from './milestone-state.ts';
import { placeOn, type TimeAxis } from './time-axis.ts';

interface MilestoneMarkProps {
  readonly milestone: Milestone;
  readonly state: MilestoneState;
  readonly axis: TimeAxis;
  readonly today: string;
}

/**
 * One milestone on the axis: a disc where it was met, a diamond where it is to
 * be, a square where it should have been; a bar shows by how much it moved.
 */
export function MilestoneMark(props: MilestoneMarkProps): JSX.Element {
  const due = (): string => `${placeOn(props.axis, props.milestone.dueOn)}%`;
  const today = (): string => `${placeOn(props.axis, props.today)}%`;
  const end = (): string =>
    props.milestone.metOn === '' ? today() : `${placeOn(props.axis, props.milestone.metOn)}%`;
  return (
    <svg class={`${styles['chart']} ${styles[props.state]}`} width="100%" height="100%">
      <line class={styles['line']} x1={today()} x2={today()} y1="0" y2="100%" />
      <Show when={props.state !== 'open'}>
        <line class={styles['moved']} x1={due()} x2={end()} y1="50%" y2="50%" />
      </Show>
      <svg x={props.state === 'met' ? end() : due()} y="50%" overflow="visible">
        <Show when={props.state === 'met'}>
          <circle class={styles['shape']} r="5" />
        </Show>
        <Show when={props.state === 'open'}>
          <path class={styles['hollow']} d="M0-6 6 0 0 6-6 0z" />
        </Show>
        <Show when={props.state === 'overdue' || props.state === 'behind'}>
          <path class={styles['shape']} d="M-5-5H5V5H-5z" />
        </Show>
      </svg>
    </svg>
  );
}
