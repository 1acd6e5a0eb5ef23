import { Show, type JSX } from 'solid-js';
import { daysBetween } from '../../../shared/day.ts';
import { partOf, type Duty, type DutyPart } from '../../../shared/supervision/duties.ts';
import { Icon, type IconName } from '../../design/Icon.tsx';
import { formatNumber } from '../../platform/language-formats.ts';
import { shortDate } from '../../delivery/short-date.ts';
import { dutiesWords as words } from '../../words/supervision/duties/index.ts';
import styles from './Duties.module.css';

/** A shape for each part, so that it is told apart without its colour. */
const SHAPES: Readonly<Record<DutyPart, IconName>> = {
  late: 'problem',
  soon: 'behind',
  open: 'ring',
};

/** How a duty stands to its date: shape and word, with the day below. */
export function DueMark(props: {
  readonly duty: Pick<Duty, 'dueOn' | 'since'>;
  readonly today: string;
}): JSX.Element {
  const part = (): DutyPart => partOf(props.duty, props.today);
  const said = (): string => {
    const days = daysBetween(props.today, props.duty.dueOn);
    if (days < 0) return words().late(formatNumber(-days));
    return days === 0 ? words().today : words().left(formatNumber(days));
  };
  const day = (): string => {
    const date = shortDate(props.duty.dueOn, props.today);
    return part() === 'late' ? words().was(date) : words().by(date);
  };
  return (
    <Show
      when={props.duty.dueOn !== ''}
      fallback={
        <span class={styles['when']}>
          <Show when={props.duty.since !== ''}>
            <small>{words().since(shortDate(props.duty.since, props.today))}</small>
          </Show>
        </span>
      }
    >
      <span class={`${styles['when']} ${styles[part()]}`}>
        <b>
          <Icon name={SHAPES[part()]} />
          {said()}
        </b>
        <small>{day()}</small>
      </span>
    </Show>
  );
}
