import { For, Show, type JSX } from 'solid-js';
import type { ReportHistory, ReportView } from '../../../shared/delivery/report-model.ts';
import { formatMoment, formatNumber } from '../../platform/language-formats.ts';
import { reportWords } from '../../words/delivery/report/index.ts';
import { changeWords } from './change-words.ts';
import { periodWords } from './period-words.ts';
import { ReportShown } from './ReportShown.tsx';
import styles from './Reports.module.css';

/** Every report of a project, with what each corrected of the one before. */
export function ReportHistoryList(props: {
  readonly history: ReportHistory;
  readonly addressOf: (file: string) => string;
}): JSX.Element {
  const words = (): ReturnType<typeof reportWords> => reportWords();
  /** Whether no later entry of the same department and period has corrected it. */
  const counts = (one: ReportView): boolean =>
    !props.history.entries.some(
      ({ part, period, entry }) => part === one.part && period === one.period && entry > one.entry,
    );
  const nameOf = (id: string): string =>
    props.history.milestones.find((one) => one.id === id)?.name ?? '';
  return (
    <ol class={styles['history']} role="list" aria-label={words().history}>
      <For each={props.history.entries} fallback={<li>{words().noHistory}</li>}>
        {(entry) => (
          <li class={counts(entry) ? '' : styles['superseded']}>
            <p class={styles['entry']}>
              <b>{periodWords(entry.period)}</b>
              <span>
                {words().entry(formatNumber(entry.entry))} ·{' '}
                {counts(entry) ? words().counts : words().superseded}
              </span>
              <small>{words().by(entry.unit.name, formatMoment(entry.sentAt))}</small>
            </p>
            <Show when={entry.changes.length > 0}>
              <ul class={styles['changes']}>
                <For each={entry.changes}>
                  {(change) => <li>{changeWords(change, nameOf(change.milestone))}</li>}
                </For>
              </ul>
            </Show>
            <ReportShown
              report={entry}
              milestones={props.history.milestones}
              subProjects={props.history.subProjects}
              addressOf={props.addressOf}
            />
          </li>
        )}
      </For>
    </ol>
  );
}
