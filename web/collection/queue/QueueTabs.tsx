import { For, Show, type JSX } from 'solid-js';
import type { LeadState } from '../../../shared/collection/model.ts';
import type { QueuePage } from '../../../shared/collection/queue.ts';
import { formatNumber } from '../../platform/language-formats.ts';
import { collectionWords } from '../../words/collection/index.ts';
import { queueWords } from '../../words/collection/queue/index.ts';
import styles from './QueueTabs.module.css';

/** In the order of the way, then where it was left. */
const TABS: readonly LeadState[] = [
  'lead',
  'proposed',
  'preliminary',
  'candidate',
  'chosen',
  'reserve',
  'suggestion',
  'declined',
  'merged',
];

/** States that most of the year hold nothing: shown once they do. */
const SELDOM: readonly LeadState[] = ['candidate', 'chosen', 'merged'];

interface QueueTabsProps {
  readonly state: LeadState;
  readonly counts: QueuePage['counts'] | undefined;
  readonly onChoose: (state: LeadState) => void;
}

/** The states of leads as tabs with how many there are. */
export function QueueTabs(props: QueueTabsProps): JSX.Element {
  const shown = (): readonly LeadState[] =>
    TABS.filter(
      (state) =>
        state === props.state || !SELDOM.includes(state) || (props.counts?.[state] ?? 0) > 0,
    );
  const tabs = new Map<LeadState, HTMLButtonElement>();
  const move = (event: KeyboardEvent, from: LeadState): void => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    const place = shown().indexOf(from) + (step ?? 0);
    const to = shown().at(place % shown().length);
    if (step === undefined || to === undefined) return;
    event.preventDefault();
    tabs.get(to)?.focus();
    props.onChoose(to);
  };
  return (
    <div class={styles['tabs']} role="tablist" aria-label={queueWords().states}>
      <For each={shown()}>
        {(state) => (
          <button
            ref={(button) => tabs.set(state, button)}
            type="button"
            role="tab"
            id={`queue-${state}`}
            aria-selected={state === props.state}
            aria-controls="lead-queue"
            tabindex={state === props.state ? 0 : -1}
            onClick={() => props.onChoose(state)}
            onKeyDown={(event) => move(event, state)}
          >
            <span>{collectionWords().leadStates[state]}</span>
            <Show when={props.counts}>
              {(counts) => <span class={styles['count']}>{formatNumber(counts()[state])}</span>}
            </Show>
          </button>
        )}
      </For>
    </div>
  );
}
