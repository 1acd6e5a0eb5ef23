import { useParams } from '@solidjs/router';
import { createSignal, For, Show, type JSX } from 'solid-js';
import type { FindingList } from '../../../shared/supervision/finding.ts';
import { questionFault } from '../../../shared/supervision/inquiry-lifecycle.ts';
import type { SentQuestion, StaffInquiry } from '../../../shared/supervision/inquiry.ts';
import { staffApi } from '../../congress/api.ts';
import { createAsked } from '../../congress/asked.ts';
import { Failed } from '../../congress/form/Failed.tsx';
import print from '../../congress/print.module.css';
import { useSeat } from '../../congress/seat.tsx';
import { Button } from '../../design/Button.tsx';
import { Notice } from '../../design/Notice.tsx';
import { PageHead } from '../../design/PageHead.tsx';
import { Panel } from '../../design/Panel.tsx';
import { ask } from '../../platform/api.ts';
import { formatNumber } from '../../platform/language-formats.ts';
import { inquiryWords } from '../../words/supervision/inquiry/index.ts';
// The problems are worded there.
import '../../words/supervision/index.ts';
import { AgendaPaper } from './AgendaPaper.tsx';
import matters from '../Matters.module.css';
import styles from './Inquiry.module.css';
import { InquiryFacts, InquiryStages } from './InquiryFacts.tsx';
import { InquiryForm } from './InquiryForm.tsx';
import { QuestionForm } from './QuestionForm.tsx';
import { StaffQuestion } from './StaffQuestion.tsx';
import { StepPanel } from './StepPanel.tsx';

/** One special inquiry from its preparation to its end, step by step. */
export default function InquiryPage(): JSX.Element {
  const seat = useSeat();
  const params = useParams<{ inquiry: string }>();
  const [changing, setChanging] = createSignal(false);
  const [entering, setEntering] = createSignal(false);
  const [said, setSaid] = createSignal<() => string>();
  const body = (): string => seat.body().id;
  const read = createAsked(
    () => ({ body: body() }),
    (param) => ask<StaffInquiry[]>(staffApi.bodies[':body'].inquiries.$get({ param })),
  );
  const findings = createAsked(
    () => ({ body: body() }),
    (param) => ask<FindingList>(staffApi.bodies[':body'].findings.$get({ param, query: {} })),
  );
  const inquiry = (): StaffInquiry | undefined =>
    read.value()?.find(({ id }) => id === params.inquiry);
  const ids = (): readonly string[] => inquiry()?.questions.map(({ id }) => id) ?? [];
  const may = (): boolean => seat.may('manage-supervision');
  const done = async (what: () => string): Promise<void> => {
    setChanging(false);
    setEntering(false);
    setSaid(undefined);
    await read.again();
    setSaid(() => what);
  };
  const send = (question: SentQuestion) =>
    ask(
      staffApi.bodies[':body'].inquiries[':inquiry'].questions.$post({
        param: { body: body(), inquiry: params.inquiry },
        json: question,
      }),
    );
  const mayChange = (known: StaffInquiry): boolean =>
    may() && (known.state === 'preparing' || known.state === 'collecting');
  return (
    <>
      <div class={print['screen']}>
        <PageHead
          variant="compact"
          back={{ href: '/staff/supervision/inquiries', label: inquiryWords().title }}
          title={inquiry()?.title ?? inquiryWords().title}
          aside={
            <Show when={ids().length > 0}>
              <Button icon="print" onPress={() => globalThis.print()}>
                {inquiryWords().staff.agenda}
              </Button>
            </Show>
          }
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
        <Show when={inquiry()}>
          {(known) => (
            <>
              <Panel
                action={
                  <Show when={mayChange(known()) && !changing()}>
                    <Button onPress={() => setChanging(true)}>{inquiryWords().form.change}</Button>
                  </Show>
                }
                title={inquiryWords().states[known().state]}
              >
                <div class={styles['stack']}>
                  <InquiryStages inquiry={known()} />
                  <Show when={changing()} fallback={<InquiryFacts inquiry={known()} />}>
                    <InquiryForm
                      body={body()}
                      id={known().id}
                      inquiry={known()}
                      onDone={() => void done(() => inquiryWords().form.saved)}
                    />
                  </Show>
                </div>
              </Panel>
              <Show when={!changing()}>
                <StepPanel
                  body={body()}
                  inquiry={known()}
                  may={may()}
                  onDone={() => void done(() => inquiryWords().steps.done)}
                />
              </Show>
              <Panel
                title={inquiryWords().questions}
                note={inquiryWords().count(formatNumber(ids().length))}
                action={
                  <Show
                    when={
                      may() && !entering() && questionFault('enter', known().state) === undefined
                    }
                  >
                    <Button onPress={() => setEntering(true)}>{inquiryWords().ask.enter}</Button>
                  </Show>
                }
              >
                <Show when={entering()}>
                  <p class={styles['help']}>{inquiryWords().ask.enterHelp}</p>
                  <QuestionForm
                    inquiry={known()}
                    findings={findings.value()?.findings ?? []}
                    followsUp
                    send={send}
                    onDone={() => void done(() => inquiryWords().ask.sent)}
                  />
                </Show>
                <Show when={ids().length > 0} fallback={<p>{inquiryWords().noQuestions}</p>}>
                  <ul class={matters['list']} role="list">
                    <For each={ids()}>
                      {(id) => (
                        <Show when={known().questions.find((one) => one.id === id)}>
                          {(question) => (
                            <li>
                              <StaffQuestion
                                body={body()}
                                inquiry={known()}
                                question={question()}
                                may={may()}
                                onDone={() => void done(() => inquiryWords().steps.done)}
                              />
                            </li>
                          )}
                        </Show>
                      )}
                    </For>
                  </ul>
                </Show>
              </Panel>
            </>
          )}
        </Show>
      </div>
      <Show when={inquiry()}>
        {(known) => <AgendaPaper body={seat.body().name} inquiry={known()} />}
      </Show>
    </>
  );
}
