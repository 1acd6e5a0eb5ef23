import { createSignal, For, Show, type JSX } from 'solid-js';
import type { Inquiry, InquiryQuestion } from '../../../shared/supervision/inquiry.ts';
import { staffApi } from '../../congress/api.ts';
import { createAsked } from '../../congress/asked.ts';
import { Failed } from '../../congress/form/Failed.tsx';
import { useUnitSeat } from '../../congress/unit-seat.tsx';
import { Notice } from '../../design/Notice.tsx';
import { PageHead } from '../../design/PageHead.tsx';
import { Panel } from '../../design/Panel.tsx';
import { ask } from '../../platform/api.ts';
import { inquiryWords } from '../../words/supervision/inquiry/index.ts';
// The problems are worded there.
import '../../words/supervision/index.ts';
import matters from '../Matters.module.css';
import styles from './Inquiry.module.css';
import { InquiryFacts, InquiryStages } from './InquiryFacts.tsx';
import { QuestionLine } from './QuestionLine.tsx';
import { WrittenAnswer } from './WrittenAnswer.tsx';

/** Questions of special inquiries to this department, and its answers in writing. */
export default function DepartmentInquiriesPage(): JSX.Element {
  const seat = useUnitSeat();
  const words = (): ReturnType<typeof inquiryWords>['department'] => inquiryWords().department;
  const [said, setSaid] = createSignal<() => string>();
  const place = () => ({ body: seat.body().id, unit: seat.unit().id });
  const read = createAsked(place, (param) =>
    ask<Inquiry[]>(staffApi.bodies[':body'].departments[':unit'].inquiries.$get({ param })),
  );
  const first = (): string | undefined =>
    (read.value() ?? [])
      .flatMap(({ state, questions }) => (state === 'held' ? questions : []))
      .find(({ dueOn }) => dueOn !== '')?.id;
  const mayAnswer = ({ state }: Inquiry, { settled }: InquiryQuestion): boolean =>
    state === 'held' && !settled;
  const done = async (): Promise<void> => {
    setSaid(undefined);
    await read.again();
    setSaid(() => () => words().sent);
  };
  return (
    <>
      <PageHead variant="compact" title={inquiryWords().title} lede={words().lede} />
      <Failed
        failure={read.failure()}
        title={inquiryWords().notRead}
        onAgain={() => void read.again()}
      />
      <Show when={said()}>
        <Notice tone="done" live>
          {said()?.()}
        </Notice>
      </Show>
      <Show when={read.value()?.length === 0}>
        <Notice tone="done">{words().none}</Notice>
      </Show>
      <For each={read.value()}>
        {(inquiry) => (
          <Panel title={inquiry.title}>
            <div class={styles['stack']}>
              <InquiryStages inquiry={inquiry} />
              <InquiryFacts inquiry={inquiry} />
              <ul class={matters['list']} role="list">
                <For each={inquiry.questions}>
                  {(question) => (
                    <li>
                      <QuestionLine question={question} all={inquiry.questions}>
                        <Show when={mayAnswer(inquiry, question)}>
                          <WrittenAnswer
                            place={place()}
                            question={question}
                            isFirst={first() === question.id}
                            onDone={() => void done()}
                          />
                        </Show>
                      </QuestionLine>
                    </li>
                  )}
                </For>
              </ul>
            </div>
          </Panel>
        )}
      </For>
    </>
  );
}
