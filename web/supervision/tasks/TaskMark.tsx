import { Show, type JSX } from 'solid-js';
import { daysLate } from '../../../shared/delivery/pace.ts';
import type { SupervisionTask } from '../../../shared/supervision/model.ts';
import type { SupervisedProject } from '../../../shared/supervision/visits.ts';
import { Icon } from '../../design/Icon.tsx';
import { formatNumber } from '../../platform/language-formats.ts';
import { shortDate } from '../../delivery/short-date.ts';
import { taskWords as words } from '../../words/supervision/tasks/index.ts';
import styles from './Tasks.module.css';

/** How a task stands: done when and how, due when, or how late. */
export function TaskMark(props: {
  readonly task: SupervisionTask;
  readonly held: SupervisedProject;
  readonly today: string;
}): JSX.Element {
  const task = () => props.task;
  const late = (): number => (task().doneOn === '' ? daysLate(task().dueOn, props.today) : 0);
  const visit = () => props.held.visits.find((one) => one.task === task().id);
  const more = (): string =>
    [
      ...(visit() === undefined ? [] : [words().visit(formatNumber(visit()?.number ?? 0))]),
      ...(task().note === '' ? [] : [task().note]),
      ...(task().documents.length === 0
        ? []
        : [words().papers(formatNumber(task().documents.length))]),
    ].join('，');
  return (
    <span class={styles['mark']}>
      <Show
        when={task().doneOn !== ''}
        fallback={
          <Show when={late() > 0} fallback={words().due(shortDate(task().dueOn, props.today))}>
            <span class={styles['late']}>
              <Icon name="problem" /> {words().late(formatNumber(late()))}
            </span>
            <small>{words().due(shortDate(task().dueOn, props.today))}</small>
          </Show>
        }
      >
        <span class={styles['done']}>
          <Icon name="check" /> {words().done(shortDate(task().doneOn, props.today))}
        </span>
        <Show when={more() !== ''}>
          <small>{more()}</small>
        </Show>
      </Show>
    </span>
  );
}
