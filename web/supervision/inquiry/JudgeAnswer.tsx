import { createSignal, For, type JSX } from 'solid-js';
import type { DeputyInquiry } from '../../../shared/supervision/inquiry.ts';
import { JUDGEMENTS, type Judgement } from '../../../shared/supervision/model.ts';
import { createDeed } from '../../congress/asked.ts';
import { Failed } from '../../congress/form/Failed.tsx';
import { Button, type Blocked } from '../../design/Button.tsx';
import { CheckField } from '../../design/CheckField.tsx';
import { ask } from '../../platform/api.ts';
import { deputyApi } from '../../screening/deputy/desk.tsx';
import { inquiryWords } from '../../words/supervision/inquiry/index.ts';
import { supervisionWords } from '../../words/supervision/index.ts';
import styles from './Inquiry.module.css';

/** The own judgement of an answer. */
export function JudgeAnswer(props: {
  readonly question: DeputyInquiry['questions'][number];
  /** Whether it is the first that waits: a page has one red button. */
  readonly isFirst: boolean;
  readonly onDone: () => void;
}): JSX.Element {
  const words = (): ReturnType<typeof inquiryWords>['deputy'] => inquiryWords().deputy;
  const [chosen, setChosen] = createSignal<Judgement | null>(props.question.judged);
  const send = createDeed((judgement: Judgement) =>
    ask(
      deputyApi.deputy['inquiry-questions'][':inquiryQuestion'].judgement.$put({
        param: { inquiryQuestion: props.question.id },
        json: { judgement },
      }),
    ),
  );
  const blocked = (): readonly Blocked[] => (chosen() === null ? [{ reason: words().choose }] : []);
  const press = async (): Promise<void> => {
    const judgement = chosen();
    if (judgement !== null && (await send.run(judgement)).ok) props.onDone();
  };
  return (
    <div class={styles['form']}>
      <fieldset>
        <legend>{words().judge}</legend>
        <For each={JUDGEMENTS}>
          {(one) => (
            <CheckField
              group={`judge-${props.question.id}`}
              label={supervisionWords().judgements[one]}
              checked={chosen() === one}
              onCheck={() => setChosen(one)}
            />
          )}
        </For>
      </fieldset>
      <Failed failure={send.failure()} />
      <div class={styles['actions']}>
        <Button
          kind={props.isFirst ? 'primary' : 'secondary'}
          busy={send.busy()}
          blocked={blocked()}
          onPress={() => void press()}
        >
          {words().save}
        </Button>
      </div>
    </div>
  );
}
