import { For, Show, type JSX } from 'solid-js';
import type { Inquiry } from '../../../shared/supervision/inquiry.ts';
import { createAsked } from '../../congress/asked.ts';
import { ask, createApi } from '../../platform/api.ts';
import { formatDate, formatNumber } from '../../platform/language-formats.ts';
import { inquiryWords as words } from '../../words/supervision/inquiry/index.ts';
// How answers are judged is worded there.
import '../../words/supervision/index.ts';
import matters from '../Matters.module.css';
import { QuestionLine } from './QuestionLine.tsx';

/** What deputies asked about a project at special inquiries and what was answered, for everybody; nothing while there was none. */
export default function ProjectInquiries(props: {
  readonly body: string;
  readonly project: string;
  /** Of the section around it. */
  readonly class?: string | undefined;
}): JSX.Element {
  const api = createApi();
  const read = createAsked(
    () => ({ body: props.body, project: props.project }),
    (param) => ask<Inquiry[]>(api.bodies[':body'].projects[':project'].inquiries.$get({ param })),
  );
  return (
    <Show when={read.value()}>
      {(inquiries) => (
        <Show when={inquiries().length > 0}>
          <section class={props.class}>
            <h2>{words().public.title(formatNumber(inquiries().length))}</h2>
            <For each={inquiries()}>
              {(inquiry) => (
                <>
                  <p>
                    <b>{inquiry.title}</b>{' '}
                    {words().public.held(formatDate(inquiry.heldOn), inquiry.askedBy)}
                  </p>
                  <ul class={matters['list']} role="list">
                    <For each={inquiry.questions}>
                      {(question) => (
                        <li>
                          <QuestionLine question={question} all={inquiry.questions} />
                        </li>
                      )}
                    </For>
                  </ul>
                </>
              )}
            </For>
          </section>
        </Show>
      )}
    </Show>
  );
}
