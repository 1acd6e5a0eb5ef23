import { Show, type JSX } from 'solid-js';
import type { Inquiry } from '../../../shared/supervision/inquiry.ts';
import { Fact, Facts } from '../../design/Facts.tsx';
import { Notice } from '../../design/Notice.tsx';
import { StageLine, type StageState } from '../../design/StageLine.tsx';
import { formatDate } from '../../platform/language-formats.ts';
import { inquiryWords as words } from '../../words/supervision/inquiry/index.ts';
import styles from './Inquiry.module.css';

const LINE = ['preparing', 'collecting', 'published', 'held', 'closed'] as const;

/** How an inquiry stands: its stages, or why there are none. */
export function InquiryStages(props: { readonly inquiry: Inquiry }): JSX.Element {
  const stateOf = (at: number): StageState => {
    const now = LINE.findIndex((state) => state === props.inquiry.state);
    if (at < now || props.inquiry.state === 'closed') return 'done';
    return at === now ? 'now' : 'todo';
  };
  return (
    <Show
      when={props.inquiry.state !== 'cancelled'}
      fallback={
        <Notice tone="caution" title={words().cancelled}>
          {props.inquiry.reason}
        </Notice>
      }
    >
      <StageLine
        label={words().stages}
        stages={LINE.map((state, at) => ({ label: words().stageNames[state], state: stateOf(at) }))}
      />
    </Show>
  );
}

/** The units that answer, each with the official it sends. */
export function unitNames({ units }: Pick<Inquiry, 'units'>): string {
  return units.map(({ name, official }) => words().official(name, official)).join(words().comma);
}

/** When, where, who asks whom, about what. */
export function InquiryFacts(props: { readonly inquiry: Inquiry }): JSX.Element {
  return (
    <div class={styles['stack']}>
      <Facts>
        <Fact label={words().facts.heldOn} value={formatDate(props.inquiry.heldOn)} />
        <Show when={props.inquiry.place !== ''}>
          <Fact label={words().facts.place} value={props.inquiry.place} />
        </Show>
        <Fact label={words().facts.askedBy} value={props.inquiry.askedBy} />
        <Fact
          label={words().facts.projects}
          value={props.inquiry.projects.map(({ name }) => name).join(words().comma)}
        />
        <Fact label={words().facts.units} value={unitNames(props.inquiry)} />
        <Show when={props.inquiry.topic !== ''}>
          <Fact label={words().facts.topic} value={props.inquiry.topic} />
        </Show>
      </Facts>
      <Show when={props.inquiry.minutes !== ''}>
        <div>
          <b>{words().minutes}</b>
          <p class={styles['minutes']}>{props.inquiry.minutes}</p>
        </div>
      </Show>
    </div>
  );
}
