import { Show, type JSX } from 'solid-js';
import { staffApi } from '../congress/api.ts';
import { createAsked } from '../congress/asked.ts';
import { Failed } from '../congress/form/Failed.tsx';
import { Panel } from '../design/Panel.tsx';
import { ask } from '../platform/api.ts';
import { preReviewWords as words } from '../words/screening/pre-review/index.ts';
import { AnswerList } from './pre-review/AnswerList.tsx';

/** Questions of deputies on the candidates of a department, with a field for each answer; what waits stands first. */
export function DepartmentQuestions(props: {
  readonly body: string;
  /** Id of the department. */
  readonly unit: string;
}): JSX.Element {
  const department = staffApi.bodies[':body'].departments[':unit'];
  const read = createAsked(
    () => ({ body: props.body, unit: props.unit }),
    (param) => ask(department.questions.$get({ param })),
  );
  const answer = async (question: string, text: string) => {
    const param = { body: props.body, unit: props.unit, question };
    const sent = await ask(
      department.questions[':question'].answer.$post({ param, json: { text } }),
    );
    if (sent.ok) await read.again();
    return sent;
  };
  return (
    <Panel title={words().department}>
      <Failed failure={read.failure()} title={words().notRead} onAgain={() => void read.again()} />
      <Show when={read.value()}>
        {(questions) => (
          <Show when={questions().length > 0} fallback={<p>{words().departmentNone}</p>}>
            <AnswerList questions={questions()} onAnswer={answer} />
          </Show>
        )}
      </Show>
    </Panel>
  );
}
