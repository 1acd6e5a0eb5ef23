import { createSignal, type JSX } from 'solid-js';
import type { InquiryQuestion } from '../../../shared/supervision/inquiry.ts';
import { SUPERVISION_LENGTHS } from '../../../shared/supervision/rules.ts';
import { staffApi } from '../../congress/api.ts';
import { createDeed } from '../../congress/asked.ts';
import { Failed } from '../../congress/form/Failed.tsx';
import { Button } from '../../design/Button.tsx';
import { CheckField } from '../../design/CheckField.tsx';
import { TextField } from '../../design/TextField.tsx';
import { ask } from '../../platform/api.ts';
import { inquiryWords } from '../../words/supervision/inquiry/index.ts';
import styles from './Inquiry.module.css';

/** A question as the paths of the staff name it. */
export interface StaffQuestionPlace {
  readonly body: string;
  readonly inquiryQuestion: string;
}

/** Who answered what at the inquiry, and whether that was answer enough. */
export function RecordForm(props: {
  readonly place: StaffQuestionPlace;
  readonly question: InquiryQuestion;
  readonly onDone: () => void;
}): JSX.Element {
  const words = (): ReturnType<typeof inquiryWords>['staff'] => inquiryWords().staff;
  const [spoke, setSpoke] = createSignal(props.question.spoke);
  const [said, setSaid] = createSignal(props.question.said);
  const [settled, setSettled] = createSignal(props.question.settled);
  const save = createDeed(() =>
    ask(
      staffApi.bodies[':body']['inquiry-questions'][':inquiryQuestion'].record.$put({
        param: props.place,
        json: { spoke: spoke(), said: said(), settled: settled() },
      }),
    ),
  );
  const press = async (): Promise<void> => {
    if ((await save.run(undefined)).ok) props.onDone();
  };
  return (
    <div class={styles['form']}>
      <TextField
        label={words().spoke}
        maxLength={SUPERVISION_LENGTHS.words}
        value={spoke()}
        onInput={setSpoke}
      />
      <TextField
        multiline
        label={words().said}
        maxLength={SUPERVISION_LENGTHS.text}
        value={said()}
        onInput={setSaid}
      />
      <CheckField label={words().settled} checked={settled()} onCheck={setSettled} />
      <Failed failure={save.failure()} />
      <div class={styles['actions']}>
        <Button busy={save.busy()} onPress={() => void press()}>
          {words().save}
        </Button>
      </div>
    </div>
  );
}
