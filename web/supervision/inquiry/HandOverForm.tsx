import { createSignal, type JSX } from 'solid-js';
import { newUnorderedId } from '../../../shared/chance.ts';
import type { InquiryQuestion } from '../../../shared/supervision/inquiry.ts';
import { RECTIFY_DAYS, SUPERVISION_LENGTHS } from '../../../shared/supervision/rules.ts';
import { staffApi } from '../../congress/api.ts';
import { createDeed } from '../../congress/asked.ts';
import { Failed } from '../../congress/form/Failed.tsx';
import { Button } from '../../design/Button.tsx';
import { SelectField } from '../../design/SelectField.tsx';
import { TextField } from '../../design/TextField.tsx';
import { ask } from '../../platform/api.ts';
import { browserChance } from '../../platform/chance.ts';
import { inquiryWords } from '../../words/supervision/inquiry/index.ts';
import styles from './Inquiry.module.css';
import type { StaffQuestionPlace } from './RecordForm.tsx';

/** What is to be rectified, by when: from here it goes the way of every finding. */
export function HandOverForm(props: {
  readonly place: StaffQuestionPlace;
  readonly question: InquiryQuestion;
  readonly onDone: () => void;
}): JSX.Element {
  const words = (): ReturnType<typeof inquiryWords>['staff'] => inquiryWords().staff;
  const id = newUnorderedId(browserChance);
  const [title, setTitle] = createSignal('');
  const [text, setText] = createSignal(props.question.text);
  const [days, setDays] = createSignal<string>(String(RECTIFY_DAYS[2]));
  const send = createDeed(() =>
    ask(
      staffApi.bodies[':body']['inquiry-questions'][':inquiryQuestion'].finding.$post({
        param: props.place,
        json: { id, title: title(), text: text(), days: Number(days()) },
      }),
    ),
  );
  const press = async (): Promise<void> => {
    if ((await send.run(undefined)).ok) props.onDone();
  };
  return (
    <div class={styles['form']}>
      <TextField
        label={words().findingTitle}
        maxLength={SUPERVISION_LENGTHS.title}
        value={title()}
        onInput={setTitle}
      />
      <TextField
        multiline
        label={words().findingText}
        maxLength={SUPERVISION_LENGTHS.text}
        value={text()}
        onInput={setText}
      />
      <SelectField
        label={words().days}
        value={days()}
        options={RECTIFY_DAYS.map((one) => ({ value: String(one), label: String(one) }))}
        onChoose={setDays}
      />
      <Failed failure={send.failure()} />
      <div class={styles['actions']}>
        <Button busy={send.busy()} onPress={() => void press()}>
          {words().confirm}
        </Button>
      </div>
    </div>
  );
}
