import { createSignal, For, Show, type JSX } from 'solid-js';
import type { PreReviewSummary, StanceSummary } from '../../../shared/screening/pre-review.ts';
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
import { preReviewWords as words } from '../../words/screening/pre-review/index.ts';
import { AnswerList } from './AnswerList.tsx';
import { SummarySheet } from './SummarySheet.tsx';
import styles from './PreReview.module.css';

/** What the deputies think of the preliminary candidates, for the standing committee, and their questions. */
export default function PreReviewPage(): JSX.Element {
  const seat = useSeat();
  const [said, setSaid] = createSignal<string>();
  const read = createAsked(
    () => seat.body().id,
    (body) => ask(staffApi.bodies[':body']['pre-review'].$get({ param: { body } })),
  );
  const answer = async (question: string, text: string) => {
    const param = { body: seat.body().id, question };
    const sent = await ask(
      staffApi.bodies[':body'].questions[':question'].answer.$post({ param, json: { text } }),
    );
    if (sent.ok) {
      setSaid(words().answered);
      await read.again();
    }
    return sent;
  };
  // Those with the most to answer first; otherwise as listed.
  const items = (summary: PreReviewSummary): readonly StanceSummary[] =>
    summary.items.toSorted((one, other) => waiting(other) - waiting(one));
  return (
    <>
      <div class={print['screen']}>
        <PageHead
          variant="compact"
          title={words().title}
          lede={words().lede}
          aside={
            <Show when={(read.value()?.items.length ?? 0) > 0}>
              <Button icon="print" onPress={() => globalThis.print()}>
                {words().print}
              </Button>
            </Show>
          }
        />
        <Failed
          failure={read.failure()}
          title={words().notRead}
          onAgain={() => void read.again()}
        />
        <div role="status">
          <Show when={said()}>{(text) => <Notice tone="done">{text()}</Notice>}</Show>
        </div>
        <Show when={read.value()}>
          {(summary) => (
            <Show when={summary().items.length > 0} fallback={<Notice>{words().empty}</Notice>}>
              <p>
                <b>
                  {words().took(formatNumber(summary().tookPart), formatNumber(summary().deputies))}
                </b>
              </p>
              <For each={items(summary()).map(({ lead }) => lead.id)}>
                {(id) => (
                  <Show when={summary().items.find(({ lead }) => lead.id === id)}>
                    {(item) => (
                      <Panel
                        title={item().lead.title}
                        {...(waiting(item()) === 0
                          ? {}
                          : { note: words().waitingCount(formatNumber(waiting(item()))) })}
                      >
                        <div class={styles['panel']}>
                          <Stances item={item()} deputies={summary().deputies} />
                          <Notes item={item()} />
                          <Show when={item().questions.length > 0}>
                            <h3>{words().questions}</h3>
                            <AnswerList
                              questions={item().questions}
                              onAnswer={seat.may('screen-leads') ? answer : undefined}
                            />
                          </Show>
                        </div>
                      </Panel>
                    )}
                  </Show>
                )}
              </For>
            </Show>
          )}
        </Show>
      </div>
      <Show when={read.value()}>
        {(summary) => <SummarySheet body={seat.body().name} summary={summary()} />}
      </Show>
    </>
  );
}

function waiting({ questions }: StanceSummary): number {
  return questions.filter((question) => question.answer === null).length;
}

/** Both counts as bars; the full width is all deputies. */
function Stances(props: { readonly item: StanceSummary; readonly deputies: number }): JSX.Element {
  const line = (label: string, kind: 'support' | 'doubt', count: () => number): JSX.Element => (
    <div>
      <dt>{label}</dt>
      <dd>
        <svg aria-hidden="true">
          <rect width="100%" height="100%" />
          <rect
            class={styles[kind]}
            height="100%"
            width={`${props.deputies === 0 ? 0 : (100 * count()) / props.deputies}%`}
          />
        </svg>
        <b>{words().people(formatNumber(count()))}</b>
      </dd>
    </div>
  );
  return (
    <dl class={styles['stances']}>
      {line(words().supports, 'support', () => props.item.supports)}
      {line(words().doubts, 'doubt', () => props.item.doubts)}
    </dl>
  );
}

function Notes(props: { readonly item: StanceSummary }): JSX.Element {
  return (
    <Show when={props.item.notes.length > 0}>
      <h3>{words().notes}</h3>
      <ul class={styles['notes']} role="list">
        <For each={props.item.notes}>
          {({ stance, note }) => (
            <li>
              <b>{stance === 'support' ? words().supports : words().doubts}</b>
              {note}
            </li>
          )}
        </For>
      </ul>
    </Show>
  );
}
