import { createSignal, For, Show, type JSX } from 'solid-js';
import type { DeputyFinding } from '../../../shared/supervision/finding.ts';
import {
  isAnswered,
  isAsked,
  type DeputyInquiry,
  type SentQuestion,
} from '../../../shared/supervision/inquiry.ts';
import { createAsked } from '../../congress/asked.ts';
import { Failed } from '../../congress/form/Failed.tsx';
import { Notice } from '../../design/Notice.tsx';
import { PageHead } from '../../design/PageHead.tsx';
import { Panel } from '../../design/Panel.tsx';
import { ask } from '../../platform/api.ts';
import { deputyApi, useDesk } from '../../screening/deputy/desk.tsx';
import { Frame } from '../../screening/deputy/Frame.tsx';
import { inquiryWords } from '../../words/supervision/inquiry/index.ts';
// The problems are worded there.
import '../../words/supervision/index.ts';
import matters from '../Matters.module.css';
import styles from './Inquiry.module.css';
import { InquiryFacts, InquiryStages } from './InquiryFacts.tsx';
import { JudgeAnswer } from './JudgeAnswer.tsx';
import { QuestionForm } from './QuestionForm.tsx';
import { QuestionLine } from './QuestionLine.tsx';

type Question = DeputyInquiry['questions'][number];

/** Special inquiries: a deputy asks while questions are collected, and judges the answers. */
export default function DeputyInquiriesPage(): JSX.Element {
  const { review } = useDesk();
  const words = (): ReturnType<typeof inquiryWords>['deputy'] => inquiryWords().deputy;
  const [said, setSaid] = createSignal<() => string>();
  const read = createAsked(
    () => 'now',
    () => ask<DeputyInquiry[]>(deputyApi.deputy.inquiries.$get()),
  );
  const findings = createAsked(
    () => 'now',
    () => ask<DeputyFinding[]>(deputyApi.deputy.findings.$get()),
  );
  const ids = (): readonly string[] => (read.value() ?? []).map(({ id }) => id);
  const isJudgeable = ({ state }: DeputyInquiry, question: Question): boolean =>
    state === 'held' && isAsked(question) && isAnswered(question);
  /** The first answer that waits for the own judgement, on the whole page. */
  const first = (): string | undefined =>
    (read.value() ?? [])
      .flatMap((inquiry) => inquiry.questions.filter((one) => isJudgeable(inquiry, one)))
      .find(({ judged }) => judged === null)?.id;
  const firstAsking = (): string | undefined =>
    read.value()?.find(({ state }) => state === 'collecting')?.id;
  const done = async (what: () => string): Promise<void> => {
    setSaid(undefined);
    await read.again();
    setSaid(() => what);
  };
  const send = (inquiry: string) => (question: SentQuestion) =>
    ask(
      deputyApi.deputy.inquiries[':inquiry'].questions.$post({
        param: { inquiry },
        json: question,
      }),
    );
  const questionOf = (inquiry: DeputyInquiry, id: string): JSX.Element => (
    <Show when={inquiry.questions.find((one) => one.id === id)}>
      {(question) => (
        <li>
          <QuestionLine
            question={question()}
            all={inquiry.questions}
            who={question().mine ? inquiryWords().mine : ''}
          >
            <Show when={isJudgeable(inquiry, question())}>
              <JudgeAnswer
                question={question()}
                isFirst={first() === id}
                onDone={() => void done(() => words().saved)}
              />
            </Show>
          </QuestionLine>
        </li>
      )}
    </Show>
  );
  return (
    <Frame title={inquiryWords().title} body={review().body.name} deputy={review().deputy.name}>
      <PageHead
        variant="compact"
        back={{ href: '/deputy', label: words().home }}
        title={inquiryWords().title}
        lede={words().lede}
      />
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
        <Notice>{words().none}</Notice>
      </Show>
      <For each={ids()}>
        {(id) => (
          <Show when={read.value()?.find((one) => one.id === id)}>
            {(inquiry) => (
              <Panel title={inquiry().title}>
                <div class={styles['stack']}>
                  <InquiryStages inquiry={inquiry()} />
                  <InquiryFacts inquiry={inquiry()} />
                  <Show when={inquiry().state === 'collecting'}>
                    <section>
                      <h3>{inquiryWords().ask.title}</h3>
                      <QuestionForm
                        inquiry={inquiry()}
                        findings={findings.value() ?? []}
                        isFirst={firstAsking() === id && first() === undefined}
                        send={send(id)}
                        onDone={() => void done(() => inquiryWords().ask.sent)}
                      />
                    </section>
                  </Show>
                  <ul class={matters['list']} role="list">
                    <For each={inquiry().questions.map((one) => one.id)}>
                      {(question) => questionOf(inquiry(), question)}
                    </For>
                  </ul>
                </div>
              </Panel>
            )}
          </Show>
        )}
      </For>
    </Frame>
  );
}
