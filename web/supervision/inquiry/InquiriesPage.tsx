import { useNavigate } from '@solidjs/router';
import { createSignal, For, Show, type JSX } from 'solid-js';
import { newUnorderedId } from '../../../shared/chance.ts';
import type { StaffInquiry } from '../../../shared/supervision/inquiry.ts';
import { staffApi } from '../../congress/api.ts';
import { createAsked } from '../../congress/asked.ts';
import { Failed } from '../../congress/form/Failed.tsx';
import { useSeat } from '../../congress/seat.tsx';
import { Button } from '../../design/Button.tsx';
import { PageHead } from '../../design/PageHead.tsx';
import { Panel } from '../../design/Panel.tsx';
import { ask } from '../../platform/api.ts';
import { browserChance } from '../../platform/chance.ts';
import { formatDate, formatNumber } from '../../platform/language-formats.ts';
import { inquiryWords } from '../../words/supervision/inquiry/index.ts';
// The problems are worded there.
import '../../words/supervision/index.ts';
import matters from '../Matters.module.css';
import styles from './Inquiry.module.css';
import { InquiryForm } from './InquiryForm.tsx';

/** The special inquiries of the body, and the form for another. */
export default function InquiriesPage(): JSX.Element {
  const seat = useSeat();
  const go = useNavigate();
  const words = (): ReturnType<typeof inquiryWords>['list'] => inquiryWords().list;
  const [preparing, setPreparing] = createSignal('');
  const read = createAsked(
    () => ({ body: seat.body().id }),
    (param) => ask<StaffInquiry[]>(staffApi.bodies[':body'].inquiries.$get({ param })),
  );
  const late = ({ questions }: StaffInquiry): number =>
    questions.filter(({ daysLate }) => daysLate > 0).length;
  return (
    <>
      <PageHead
        variant="compact"
        title={inquiryWords().title}
        lede={words().lede}
        aside={
          <Show when={seat.may('manage-supervision') && preparing() === ''}>
            <Button kind="primary" onPress={() => setPreparing(newUnorderedId(browserChance))}>
              {words().prepare}
            </Button>
          </Show>
        }
      />
      <Failed
        failure={read.failure()}
        title={inquiryWords().notRead}
        onAgain={() => void read.again()}
      />
      <Show when={preparing() !== ''}>
        <Panel title={words().prepare}>
          <InquiryForm
            body={seat.body().id}
            id={preparing()}
            onDone={() => go(`/staff/supervision/inquiries/${preparing()}`)}
          />
        </Panel>
      </Show>
      <Show when={read.value()}>
        {(inquiries) => (
          <Panel>
            <Show when={inquiries().length > 0} fallback={<p>{words().none}</p>}>
              <ul class={matters['list']} role="list">
                <For each={inquiries()}>
                  {(inquiry) => (
                    <li>
                      <article class={matters['matter']}>
                        <div class={matters['head']}>
                          <h2>
                            <a href={`/staff/supervision/inquiries/${inquiry.id}`}>
                              {inquiry.title}
                            </a>
                          </h2>
                          <b>{inquiryWords().states[inquiry.state]}</b>
                        </div>
                        <p class={matters['meta']}>
                          <span>{formatDate(inquiry.heldOn)}</span>
                          <span>{inquiry.askedBy}</span>
                          <span>{words().questionsOf(formatNumber(inquiry.questions.length))}</span>
                          <Show when={late(inquiry) > 0}>
                            <b class={styles['late']}>
                              {words().late(formatNumber(late(inquiry)))}
                            </b>
                          </Show>
                        </p>
                      </article>
                    </li>
                  )}
                </For>
              </ul>
            </Show>
          </Panel>
        )}
      </Show>
    </>
  );
}
