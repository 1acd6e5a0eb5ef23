import { Show, type JSX } from 'solid-js';
import type { Pace } from '../../shared/delivery/model.ts';
import { Icon, type IconName } from '../design/Icon.tsx';
import { deliveryWords } from '../words/delivery/index.ts';
import { partWords as words } from '../words/delivery/parts/index.ts';
import styles from './PaceMark.module.css';

/** A shape for each pace, so that it is told apart without its colour. */
const SHAPES: Readonly<Record<Pace, IconName>> = {
  overdue: 'problem',
  behind: 'behind',
  'on-schedule': 'onTime',
  ahead: 'ahead',
  'no-plan': 'ring',
  done: 'check',
  ended: 'dash',
};

interface PaceMarkProps {
  readonly pace: Pace;
  /** Days past the date; said beside the word when there are any. */
  readonly daysLate?: number;
}

/** How a project stands: a shape, the word and a colour, always all three. */
export function PaceMark(props: PaceMarkProps): JSX.Element {
  const late = (): number => props.daysLate ?? 0;
  return (
    <span class={`${styles['mark']} ${styles[props.pace]}`}>
      <Icon name={SHAPES[props.pace]} />
      <span>
        {deliveryWords().paces[props.pace]}
        <Show when={late() > 0}> {words().late(late())}</Show>
      </span>
    </span>
  );
}
