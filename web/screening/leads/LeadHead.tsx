import { Show, type JSX } from 'solid-js';
import { leadNumber } from '../../../shared/collection/rules.ts';
import type { LeadScreening } from '../../../shared/screening/lead-model.ts';
import { Money } from '../../design/Money.tsx';
import { Phrase } from '../../design/Phrase.tsx';
import { formatNumber } from '../../platform/language-formats.ts';
import { collectionWords } from '../../words/collection/index.ts';
import { leadWords } from '../../words/screening/leads/index.ts';
import styles from './LeadPanel.module.css';

/** What a lead is: its number, what it asks for, and the facts that decide about it. */
export function LeadHead(props: {
  readonly id: string;
  readonly screening: LeadScreening;
}): JSX.Element {
  const words = (): ReturnType<typeof leadWords>['panel'] => leadWords().panel;
  const lead = (): LeadScreening['lead'] => props.screening.lead;
  const facts = (): LeadScreening['facts'] => props.screening.facts;
  const because = (): string => {
    const { declineReason, reason } = lead();
    const code = declineReason === null ? '' : collectionWords().declineReasons[declineReason];
    return [code, reason].filter((part) => part !== '').join(words().colon);
  };
  return (
    <header>
      <p class={styles['eyebrow']}>
        <span>{words().group(leadNumber(lead().ordinal))}</span>
        <Show when={props.screening.first}>
          {(first) => <span>{words().tracking(first().number)}</span>}
        </Show>
        <b>{collectionWords().leadStates[lead().state]}</b>
      </p>
      <h2 id={props.id}>
        <Phrase text={lead().title} />
      </h2>
      <p class={styles['summary']}>{lead().summary}</p>
      <Show when={because() !== ''}>
        <p class={styles['because']}>
          <b>{words().because}</b> {because()}
        </p>
      </Show>
      <Show when={lead().mergedInto ?? lead().revivedFrom}>
        {(other) => (
          <p class={styles['because']}>
            <a href={`/staff/screening?lead=${other()}`}>
              {lead().mergedInto === null ? words().revivedFrom : words().mergedInto}
            </a>
          </p>
        )}
      </Show>
      <dl class={styles['facts']}>
        <div>
          <dt>{words().site}</dt>
          <dd>{facts().site === '' ? words().unknown : facts().site}</dd>
        </div>
        <div>
          <dt>{words().estimate}</dt>
          <dd>
            <Show when={facts().estimateYuan !== null} fallback={words().unknown}>
              <Money yuan={facts().estimateYuan ?? 0} />
            </Show>
          </dd>
        </div>
        <div>
          <dt>{words().benefit}</dt>
          <dd>
            <Show when={facts().beneficiaries} fallback={words().unknown}>
              {(people) => words().people(formatNumber(people()), facts().beneficiaryGroup)}
            </Show>
          </dd>
        </div>
        <div>
          <dt>{words().departments}</dt>
          <dd>
            {facts().departments.length === 0
              ? words().unknown
              : facts().departments.join(words().list)}
          </dd>
        </div>
      </dl>
    </header>
  );
}
