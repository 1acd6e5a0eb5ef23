import { For, Show, type JSX } from 'solid-js';
import type { Body } from '../../../shared/congress/model.ts';
import type { NoticeMatter, NoticePaper } from '../../../shared/supervision/notice.ts';
import { formatDate, formatNumber } from '../../platform/language-formats.ts';
import { boardWords } from '../../words/supervision/board/index.ts';
import { noticeWords } from '../../words/supervision/notice/index.ts';
import { overdueTitle } from '../overdue-title.ts';
import styles from './Notice.module.css';

/** What the words of a notice are made of; a preview has no number yet. */
export type WrittenNotice = Pick<NoticePaper, 'step' | 'replyBy' | 'note' | 'sentOn'> & {
  readonly to: string;
  readonly matters: readonly Omit<NoticeMatter, 'open' | 'subject'>[];
};

/** The organ above the supervision: a town has no standing committee. */
export function organOf({ type, level }: Pick<Body, 'type' | 'level'>): string {
  const { organs } = noticeWords();
  if (type === 'deliberative-meeting') return organs.meeting;
  return level === 'town' ? organs.presidium : organs.committee;
}

/** The title of a notice of this step. */
export function noticeTitle(step: WrittenNotice['step'], body: Body): string {
  const { titles } = noticeWords().paper;
  return step === 'committee' ? titles.committee(organOf(body)) : titles[step];
}

/** The body of a notice: addressee, facts, what is asked by when, and what follows. */
export function NoticeText(props: {
  readonly body: Body;
  readonly notice: WrittenNotice;
}): JSX.Element {
  const words = (): ReturnType<typeof noticeWords>['paper'] => noticeWords().paper;
  const next = (): string => {
    const { step } = props.notice;
    return step === 'reminder' ? words().next.reminder : words().next[step](organOf(props.body));
  };
  return (
    <div class={styles['text']}>
      <p class={styles['to']}>{words().to(props.notice.to)}</p>
      <p>
        {words().opening(
          formatDate(props.notice.sentOn),
          formatNumber(props.notice.matters.length),
        )}
      </p>
      <table class={styles['matters']} role="table">
        <thead role="rowgroup">
          <tr role="row">
            <For each={['number', 'what', 'due', 'late', 'who'] as const}>
              {(column) => (
                <th scope="col" role="columnheader">
                  {words().columns[column]}
                </th>
              )}
            </For>
          </tr>
        </thead>
        <tbody role="rowgroup">
          <For each={props.notice.matters}>
            {(matter, at) => (
              <tr role="row">
                <td role="cell">{at() + 1}</td>
                <th scope="row" role="rowheader">
                  {overdueTitle(matter)}
                  <small>
                    {boardWords().kinds[matter.kind]} · {matter.project.name}
                  </small>
                </th>
                <td role="cell" data-label={words().columns.due}>
                  {formatDate(matter.dueOn)}
                </td>
                <td role="cell" data-label={words().columns.late}>
                  {words().days(formatNumber(matter.daysLate))}
                </td>
                <td role="cell" data-label={words().columns.who}>
                  {matter.official === '' ? words().nobody : matter.official}
                </td>
              </tr>
            )}
          </For>
        </tbody>
      </table>
      <p>{words().together(words().request(formatDate(props.notice.replyBy)), next())}</p>
      <Show when={props.notice.note !== ''}>
        <p>{words().note(props.notice.note)}</p>
      </Show>
    </div>
  );
}
