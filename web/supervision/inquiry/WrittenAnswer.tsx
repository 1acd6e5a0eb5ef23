import { createSignal, Show, type JSX } from 'solid-js';
import type { InquiryQuestion } from '../../../shared/supervision/inquiry.ts';
import { SUPERVISION_LENGTHS } from '../../../shared/supervision/rules.ts';
import { staffApi } from '../../congress/api.ts';
import { createDeed } from '../../congress/asked.ts';
import { Failed } from '../../congress/form/Failed.tsx';
import { Button } from '../../design/Button.tsx';
import { TextField } from '../../design/TextField.tsx';
import { ask } from '../../platform/api.ts';
import { inquiryWords } from '../../words/supervision/inquiry/index.ts';
import { createKeptDraft } from '../kept-draft.ts';
import styles from './Inquiry.module.css';

/** The answer in writing: open while it is owed, behind a button once it was given. */
export function WrittenAnswer(props: {
  readonly place: { readonly body: string; readonly unit: string };
  readonly question: InquiryQuestion;
  /** Whether it is the first that is owed: a page has one red button. */
  readonly isFirst: boolean;
  readonly onDone: () => void;
}): JSX.Element {
  const words = (): ReturnType<typeof inquiryWords>['department'] => inquiryWords().department;
  const draft = createKeptDraft(`inquiry-answer/${props.question.id}`);
  const [open, setOpen] = createSignal(props.question.answer === '' || draft.text() !== '');
  const again = (): void => {
    if (draft.text() === '') draft.type(props.question.answer);
    setOpen(true);
  };
  const send = createDeed(() =>
    ask(
      staffApi.bodies[':body'].departments[':unit']['inquiry-questions'][
        ':inquiryQuestion'
      ].answer.$put({
        param: { ...props.place, inquiryQuestion: props.question.id },
        json: { answer: draft.text() },
      }),
    ),
  );
  const press = async (): Promise<void> => {
    if (!(await send.run(undefined)).ok) return;
    draft.done();
    setOpen(false);
    props.onDone();
  };
  return (
    <Show
      when={open()}
      fallback={
        <div class={styles['actions']}>
          <Button onPress={again}>{words().again}</Button>
        </div>
      }
    >
      <div class={styles['form']}>
        <TextField
          multiline
          label={words().answer}
          hint={words().answerHelp}
          maxLength={SUPERVISION_LENGTHS.text}
          value={draft.text()}
          onInput={draft.type}
        />
        <Failed failure={send.failure()} />
        <div class={styles['actions']}>
          <Button
            kind={props.isFirst ? 'primary' : 'secondary'}
            busy={send.busy()}
            onPress={() => void press()}
          >
            {words().send}
          </Button>
        </div>
      </div>
    </Show>
  );
}
