import { For, Show, type JSX } from 'solid-js';
import type { InquiryQuestion } from '../../../shared/supervision/inquiry.ts';
import { JUDGEMENTS } from '../../../shared/supervision/model.ts';
import { Icon } from '../../design/Icon.tsx';
import { formatDate } from '../../platform/language-formats.ts';
import { inquiryWords as words } from '../../words/supervision/inquiry/index.ts';
import { supervisionWords } from '../../words/supervision/index.ts';
import matters from '../Matters.module.css';
import styles from './Inquiry.module.css';

/** A question with everything that became of it, as far as this reader may see it. */
export function QuestionLine(props: {
  readonly question: InquiryQuestion;
  /** All of the inquiry, to name the one that it follows up. */
  readonly all: readonly InquiryQuestion[];
  /** Who asked, for those who may know. */
  readonly who?: string;
  readonly children?: JSX.Element;
}): JSX.Element {
  const followed = (): InquiryQuestion | undefined =>
    props.all.find(({ id }) => id === props.question.followsUp);
  return (
    <article class={matters['matter']}>
      <div class={matters['head']}>
        <h3>
          {words().number(props.question.number)} {props.question.text}
        </h3>
        <Mark question={props.question} />
      </div>
      <p class={matters['meta']}>
        <span>{props.question.project.name}</span>
        <span>{props.question.unit.name}</span>
        <Show when={props.who}>{(who) => <span>{who()}</span>}</Show>
        <Show when={followed()}>{(one) => <span>{words().followsUp(one().number)}</span>}</Show>
        <Show when={props.question.finding}>
          {(one) => <span>{words().about(one().number, one().title)}</span>}
        </Show>
      </p>
      <Show when={props.question.droppedBecause !== ''}>
        <p>{words().dropped(props.question.droppedBecause)}</p>
      </Show>
      <Show when={props.question.said !== ''}>
        <div class={styles['answer']}>
          <b>{words().spoken(props.question.spoke)}</b>
          <p>{props.question.said}</p>
          <Show when={props.question.settled}>
            <small>{words().settled}</small>
          </Show>
        </div>
      </Show>
      <Show when={props.question.answer !== ''}>
        <div class={styles['answer']}>
          <b>{words().written(formatDate(props.question.answeredOn))}</b>
          <p>{props.question.answer}</p>
        </div>
      </Show>
      <Show when={props.question.sums}>
        {(sums) => (
          <Show when={JUDGEMENTS.some((one) => sums()[one] > 0)}>
            <p class={matters['meta']}>
              <b>{words().judged}</b>
              <For each={JUDGEMENTS}>
                {(one) => (
                  <span>
                    {supervisionWords().judgements[one]} {words().people(sums()[one])}
                  </span>
                )}
              </For>
            </p>
          </Show>
        )}
      </Show>
      <Show when={props.question.handedOver}>
        {(number) => <p>{words().handedOver(number())}</p>}
      </Show>
      {props.children}
    </article>
  );
}

/** Whether the answer in writing is owed, late, or given. */
function Mark(props: { readonly question: InquiryQuestion }): JSX.Element {
  return (
    <Show when={props.question.dueOn !== ''}>
      <span
        class={`${matters['mark']} ${props.question.daysLate > 0 ? styles['late'] : styles['owed']}`}
      >
        <Icon name={props.question.daysLate > 0 ? 'problem' : 'behind'} />
        {props.question.daysLate > 0
          ? words().late(props.question.daysLate)
          : words().dueOn(formatDate(props.question.dueOn))}
      </span>
    </Show>
  );
}
