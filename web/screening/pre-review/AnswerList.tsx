import { createSignal, For, Show, type JSX } from 'solid-js';
import type { Result } from '../../../shared/result.ts';
import { PRE_REVIEW_LENGTHS, type LeadQuestion } from '../../../shared/screening/pre-review.ts';
import { createDeed } from '../../congress/asked.ts';
import { Buttons, Form } from '../../congress/form/Form.tsx';
import { Button } from '../../design/Button.tsx';
import { TextField } from '../../design/TextField.tsx';
import { formatMoment } from '../../platform/language-formats.ts';
import { problemWords } from '../../platform/language-problems.ts';
import { preReviewWords as words } from '../../words/screening/pre-review/index.ts';
import styles from './PreReview.module.css';

interface AnswerListProps {
  readonly questions: readonly LeadQuestion[];
  /** Absent for those who only read. */
  readonly onAnswer?: ((question: string, text: string) => Promise<Result<unknown>>) | undefined;
}

/** Questions of deputies with a field for each answer; what waits stands first. */
export function AnswerList(props: AnswerListProps): JSX.Element {
  const sorted = (): readonly LeadQuestion[] =>
    props.questions.toSorted((one, other) => rank(one) - rank(other));
  return (
    <ol class={styles['questions']} role="list">
      <For each={sorted().map(({ id }) => id)}>
        {(id) => (
          <Show when={props.questions.find((question) => question.id === id)}>
            {(question) => <Line question={question()} onAnswer={props.onAnswer} />}
          </Show>
        )}
      </For>
    </ol>
  );
}

function rank({ answer }: LeadQuestion): number {
  return answer === null ? 0 : 1;
}

function Line(props: {
  readonly question: LeadQuestion;
  readonly onAnswer: AnswerListProps['onAnswer'];
}): JSX.Element {
  const [writing, setWriting] = createSignal(false);
  const open = (): boolean => writing() || props.question.answer === null;
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
      <Show when={props.onAnswer}>
        {(onAnswer) => (
          <Show
            when={open()}
            fallback={
              <div class={styles['foot']}>
                <Button kind="quiet" onPress={() => setWriting(true)}>
                  {words().change}
                </Button>
              </div>
            }
          >
            <AnswerForm
              before={props.question.answer?.text ?? ''}
              onSend={(text) => onAnswer()(props.question.id, text)}
              onDone={() => setWriting(false)}
              onCancel={writing() ? () => setWriting(false) : undefined}
            />
          </Show>
        )}
      </Show>
    </li>
  );
}

function AnswerForm(props: {
  readonly before: string;
  readonly onSend: (text: string) => Promise<Result<unknown>>;
  readonly onDone: () => void;
  readonly onCancel: (() => void) | undefined;
}): JSX.Element {
  const [text, setText] = createSignal(props.before);
  const deed = createDeed(async () => {
    const answer = await props.onSend(text());
    if (answer.ok) props.onDone();
    return answer;
  });
  const fault = (): string | undefined => {
    const failure = deed.failure();
    return failure === undefined ? undefined : problemWords(failure);
  };
  return (
    <Form label={words().answer} onSend={() => deed.run(undefined)}>
      <TextField
        multiline
        label={words().answer}
        hint={words().answerHelp}
        error={fault()}
        maxLength={PRE_REVIEW_LENGTHS.answer}
        value={text()}
        onInput={(typed) => {
          deed.forget();
          setText(typed);
        }}
      />
      <Buttons>
        <Button submits busy={deed.busy()}>
          {words().send}
        </Button>
        <Show when={props.onCancel}>
          {(cancel) => (
            <Button kind="quiet" onPress={() => cancel()()}>
              {words().cancel}
            </Button>
          )}
        </Show>
      </Buttons>
    </Form>
  );
}
