import { For, Show, type JSX } from 'solid-js';
import type { PreReviewSummary } from '../../../shared/screening/pre-review.ts';
import print from '../../congress/print.module.css';
import { formatNumber } from '../../platform/language-formats.ts';
import { preReviewWords as words } from '../../words/screening/pre-review/index.ts';
import styles from './PreReview.module.css';

/** The summary on paper for the standing committee (代表预审情况汇总): counts, words without names, questions with answers. */
export function SummarySheet(props: {
  readonly body: string;
  readonly summary: PreReviewSummary;
}): JSX.Element {
  return (
    <div class={print['paper']}>
      <div class={styles['sheet']}>
        <p>{props.body}</p>
        <h2>{words().printTitle}</h2>
        <p>
          {words().took(formatNumber(props.summary.tookPart), formatNumber(props.summary.deputies))}
          <br />
          {words().printNote}
        </p>
        <For each={props.summary.items}>
          {(item, index) => (
            <article>
              <h3>
                {index() + 1}. {item.lead.title}
              </h3>
              <p>
                {words().supports} {words().people(formatNumber(item.supports))} {words().doubts}{' '}
                {words().people(formatNumber(item.doubts))}
              </p>
              <ul>
                <For each={item.notes}>{({ note }) => <li>{note}</li>}</For>
              </ul>
              <For each={item.questions}>
                {(question) => (
                  <p>
                    <b>{words().askedBy(question.by.name, question.by.delegation)}</b>{' '}
                    {question.text}
                    <br />
                    <Show when={question.answer} fallback={words().waiting}>
                      {(answer) => (
                        <>
                          <b>{answer().by || words().office}</b> {answer().text}
                        </>
                      )}
                    </Show>
                  </p>
                )}
              </For>
            </article>
          )}
        </For>
      </div>
    </div>
  );
}
