import { Show, type JSX } from 'solid-js';
import type { LeadQuestion } from '../../../shared/screening/pre-review.ts';
import { formatMoment } from '../../platform/language-formats.ts';
import { deputyWords as words } from '../../words/screening/deputy/index.ts';
import styles from './Card.module.css';

/** A question with who asked it and when, and its answer. */
export function QuestionLine(props: { readonly question: LeadQuestion }): JSX.Element {
  return (
    <li>
      <p class={styles['who']}>
        <b>{words().askedBy(props.question.by.name, props.question.by.delegation)}</b>
        <span>{formatMoment(props.question.askedAt)}</span>
      </p>
      <p>{props.question.text}</p>
      <Show
        when={props.question.answer}
        fallback={<p class={styles['waiting']}>{words().waiting}</p>}
      >
        {(answer) => (
          <div class={styles['answer']}>
            <p class={styles['who']}>
              <b>{answer().by || words().office}</b>
              <span>{formatMoment(answer().at)}</span>
            </p>
            <p>{answer().text}</p>
          </div>
        )}
      </Show>
    </li>
  );
}
