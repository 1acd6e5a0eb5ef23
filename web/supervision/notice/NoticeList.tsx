import { For, Show, type JSX } from 'solid-js';
import type { NoticePaper } from '../../../shared/supervision/notice.ts';
import { Icon } from '../../design/Icon.tsx';
import { formatDate, formatNumber } from '../../platform/language-formats.ts';
import { boardWords } from '../../words/supervision/board/index.ts';
import { noticeWords } from '../../words/supervision/notice/index.ts';
import { overdueTitle } from '../overdue-title.ts';
import matters from '../Matters.module.css';
import styles from './Notice.module.css';
import { addresseeOf } from './NoticeSheet.tsx';

/** Notices with their matters, and what has come of each. */
export function NoticeList(props: {
  readonly papers: readonly NoticePaper[];
  readonly actions: (paper: NoticePaper) => JSX.Element;
}): JSX.Element {
  const words = (): ReturnType<typeof noticeWords>['list'] => noticeWords().list;
  return (
    <ul class={matters['list']} role="list">
      <For each={props.papers}>
        {(paper) => (
          <li>
            <article class={matters['matter']}>
              <div class={matters['head']}>
                <h3>
                  {noticeWords().steps[paper.step]} {words().number(paper.year, paper.number)}
                </h3>
                <Show
                  when={paper.acknowledgedOn !== ''}
                  fallback={
                    <span class={`${matters['mark']} ${styles['waiting']}`}>
                      <Icon name="warn" />
                      {words().waiting}
                    </span>
                  }
                >
                  <span class={`${matters['mark']} ${styles['acknowledged']}`}>
                    <Icon name="done" />
                    {words().acknowledged(formatDate(paper.acknowledgedOn))}
                  </span>
                </Show>
              </div>
              <p class={matters['meta']}>
                <span>{addresseeOf(paper)}</span>
                <span>{words().sentOn(formatDate(paper.sentOn))}</span>
                <span>{words().replyBy(formatDate(paper.replyBy))}</span>
                <span>{words().matters(formatNumber(paper.matters.length))}</span>
              </p>
              <ul class={styles['named']} role="list">
                <For each={paper.matters}>
                  {(matter) => (
                    <li>
                      <b>{overdueTitle(matter)}</b>
                      <small>
                        {boardWords().kinds[matter.kind]} · {matter.project.name}
                      </small>
                      <small class={matter.open ? styles['open'] : ''}>
                        {matter.open ? words().open(formatNumber(matter.daysLate)) : words().over}
                      </small>
                    </li>
                  )}
                </For>
              </ul>
              <div class={styles['actions']}>{props.actions(paper)}</div>
            </article>
          </li>
        )}
      </For>
    </ul>
  );
}
