import { Show, type JSX } from 'solid-js';
import type { SupervisedProject } from '../../../shared/supervision/visits.ts';
import { periodWords } from '../../delivery/report/period-words.ts';
import { formatNumber } from '../../platform/language-formats.ts';
import { taskWords as words } from '../../words/supervision/tasks/index.ts';
import styles from './Tasks.module.css';

/** The reports that the department has sent of those that were due by now, and which are missing. */
export function ReportsSent(props: {
  readonly held: SupervisedProject;
  readonly today: string;
}): JSX.Element {
  const due = () =>
    props.held.reports.filter(({ dueOn, sentOn }) => sentOn !== '' || dueOn < props.today);
  const missing = () => due().filter(({ sentOn }) => sentOn === '');
  return (
    <Show when={props.held.reports.length > 0} fallback={<small>{words().reportsNone}</small>}>
      <span class={styles['mark']}>
        {words().reportsSum(
          formatNumber(due().length - missing().length),
          formatNumber(due().length),
        )}
        <Show when={missing().length > 0}>
          <small class={styles['late']}>
            {words().reportsMissing(
              missing()
                .map(({ period }) => periodWords(period))
                .join('、'),
            )}
          </small>
        </Show>
      </span>
    </Show>
  );
}
