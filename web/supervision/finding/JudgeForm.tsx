import { createSignal, For, type JSX } from 'solid-js';
import type { DeputyFinding } from '../../../shared/supervision/finding.ts';
import { JUDGEMENTS, type Judged, type Judgement } from '../../../shared/supervision/model.ts';
import { createDeed } from '../../congress/asked.ts';
import { Failed } from '../../congress/form/Failed.tsx';
import { Button } from '../../design/Button.tsx';
import { CheckField } from '../../design/CheckField.tsx';
import { ask } from '../../platform/api.ts';
import { deputyApi } from '../../screening/deputy/desk.tsx';
import { findingWords } from '../../words/supervision/finding/index.ts';
import { supervisionWords } from '../../words/supervision/index.ts';
import styles from './Finding.module.css';

/** The own judgement of the answer and, once it was reported, of the result: two questions, never one. */
export function JudgeForm(props: {
  readonly finding: DeputyFinding;
  /** Whether it is the first that waits: a page has one red button. */
  readonly isFirst: boolean;
  readonly onDone: () => void;
}): JSX.Element {
  const words = (): ReturnType<typeof findingWords>['deputy'] => findingWords().deputy;
  const { mine } = props.finding;
  const [answer, setAnswer] = createSignal<Judgement | null>(mine.answer);
  const [result, setResult] = createSignal<Judgement | null>(mine.result);
  const asked = (): readonly Judged[] =>
    props.finding.state === 'rectified' ? ['answer', 'result'] : ['answer'];
  const valueOf = (judged: Judged): Judgement | null => (judged === 'answer' ? answer() : result());
  const choose = (judged: Judged, one: Judgement): void => {
    if (judged === 'answer') setAnswer(one);
    else setResult(one);
  };
  const send = createDeed(() =>
    ask(
      deputyApi.deputy.findings[':finding'].judgement.$put({
        param: { finding: props.finding.id },
        json: { round: props.finding.round, answer: answer(), result: result() },
      }),
    ),
  );
  const press = async (): Promise<void> => {
    const done = await send.run(undefined);
    if (done.ok) props.onDone();
  };
  return (
    <div class={styles['form']}>
      <For each={asked()}>
        {(judged) => (
          <fieldset>
            <legend>{supervisionWords().judged[judged]}</legend>
            <For each={JUDGEMENTS}>
              {(one) => (
                <CheckField
                  group={`${judged}-${props.finding.id}`}
                  label={supervisionWords().judgements[one]}
                  checked={valueOf(judged) === one}
                  onCheck={() => choose(judged, one)}
                />
              )}
            </For>
          </fieldset>
        )}
      </For>
      <Failed failure={send.failure()} />
      <div class={styles['actions']}>
        <Button
          kind={props.isFirst ? 'primary' : 'secondary'}
          busy={send.busy()}
          onPress={() => void press()}
        >
          {words().save}
        </Button>
      </div>
    </div>
  );
}
