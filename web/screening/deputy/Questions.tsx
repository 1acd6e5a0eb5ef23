import { createSignal, For, Show, type JSX } from 'solid-js';
import { newUnorderedId } from '../../../shared/chance.ts';
import { PRE_REVIEW_LENGTHS, type LeadQuestion } from '../../../shared/screening/pre-review.ts';
import type { Result } from '../../../shared/result.ts';
import { createDeed } from '../../congress/asked.ts';
import { Buttons, Form } from '../../congress/form/Form.tsx';
import { Button } from '../../design/Button.tsx';
import { Notice } from '../../design/Notice.tsx';
import { TextField } from '../../design/TextField.tsx';
import { browserChance } from '../../platform/chance.ts';
import { formatNumber } from '../../platform/language-formats.ts';
import { problemWords } from '../../platform/language-problems.ts';
import { forget, recall, remember } from '../../platform/storage.ts';
import { deputyWords as words } from '../../words/screening/deputy/index.ts';
import { QuestionLine } from './QuestionLine.tsx';
import styles from './Card.module.css';

interface QuestionsProps {
  readonly questions: readonly LeadQuestion[];
  /** Under which this browser keeps a question that is not sent yet. */
  readonly draft: string;
  readonly onAsk: (question: {
    readonly id: string;
    readonly text: string;
  }) => Promise<Result<unknown>>;
}

/** What all deputies have asked about a candidate with the answers, and a question of the own. */
export function Questions(props: QuestionsProps): JSX.Element {
  return (
    <section class={styles['part']}>
      <h2>
        {words().questions}
        <Show when={props.questions.length > 0}>
          <small>{words().questionCount(formatNumber(props.questions.length))}</small>
        </Show>
      </h2>
      <Show when={props.questions.length > 0} fallback={<p>{words().noQuestions}</p>}>
        <ol class={styles['questions']} role="list">
          <For each={props.questions}>{(question) => <QuestionLine question={question} />}</For>
        </ol>
      </Show>
      <AskForm {...props} />
    </section>
  );
}

function AskForm(props: QuestionsProps): JSX.Element {
  const [text, setText] = createSignal(recall(props.draft) ?? '');
  const [sent, setSent] = createSignal(false);
  // The same until it is taken: pressing twice, or again after a lost answer, asks once.
  let attempt = { id: newUnorderedId(browserChance), text: '' };
  const write = (typed: string): void => {
    setText(typed);
    setSent(false);
    if (typed === '') forget(props.draft);
    else remember(props.draft, typed);
  };
  const deed = createDeed(async () => {
    const asked = text().trim();
    if (attempt.text !== asked) attempt = { id: newUnorderedId(browserChance), text: asked };
    const answer = await props.onAsk(attempt);
    if (answer.ok) {
      write('');
      setSent(true);
    }
    return answer;
  });
  const lost = (): boolean => deed.failure()?.code === 'no-connection';
  return (
    <Form label={words().ask} onSend={() => deed.run(undefined)}>
      <TextField
        multiline
        label={words().question}
        hint={words().askHelp}
        maxLength={PRE_REVIEW_LENGTHS.question}
        value={text()}
        error={lost() ? undefined : fault(deed.failure())}
        onInput={(typed) => {
          deed.forget();
          write(typed);
        }}
      />
      <div role="status">
        <Show when={lost()}>
          <Notice tone="caution">{words().keptQuestion}</Notice>
        </Show>
        <Show when={sent()}>
          <Notice tone="done">{words().sent}</Notice>
        </Show>
      </div>
      <Buttons>
        <Button submits busy={deed.busy()}>
          {words().send}
        </Button>
      </Buttons>
    </Form>
  );
}

function fault(failure: Parameters<typeof problemWords>[0] | undefined): string | undefined {
  return failure === undefined ? undefined : problemWords(failure);
}
