import { createSignal, For, Show, type JSX } from 'solid-js';
import type { LeadState } from '../../../shared/collection/model.ts';
import { leadNumber } from '../../../shared/collection/rules.ts';
import type { QueuePage } from '../../../shared/collection/queue.ts';
import { staffApi } from '../../congress/api.ts';
import { createAsked } from '../../congress/asked.ts';
import { Failed } from '../../congress/form/Failed.tsx';
import { Pager } from '../../congress/form/Pager.tsx';
import { useSeat } from '../../congress/seat.tsx';
import { ask } from '../../platform/api.ts';
import { formatNumber } from '../../platform/language-formats.ts';
import { collectionWords } from '../../words/collection/index.ts';
import styles from './LeadList.module.css';

const SIZE = 20;

const TABS: readonly LeadState[] = [
  'lead',
  'proposed',
  'preliminary',
  'candidate',
  'reserve',
  'suggestion',
  'declined',
];

/** The leads of a drive in one state, a page at a time. */
export function LeadList(props: {
  readonly drive: string;
  readonly state: LeadState;
  readonly chosen: string | undefined;
  readonly onState: (state: LeadState) => void;
  readonly onChoose: (lead: string) => void;
}): JSX.Element {
  const seat = useSeat();
  const [page, setPage] = createSignal(1);
  const read = createAsked(
    () => ({ body: seat.body().id, drive: props.drive, state: props.state, page: page() }),
    ({ body, drive, state, page: at }) =>
      ask<QueuePage>(
        staffApi.bodies[':body'].leads.$get({
          param: { body },
          query: { drive, state, page: String(at), size: String(SIZE) },
        }),
      ),
  );
  return (
    <div class={styles['list']}>
      <div class={styles['tabs']}>
        <For each={TABS}>
          {(state) => (
            <button
              type="button"
              aria-pressed={props.state === state}
              onClick={() => {
                setPage(1);
                props.onState(state);
              }}
            >
              {collectionWords().leadStates[state]}{' '}
              <b>{formatNumber(read.value()?.counts[state] ?? 0)}</b>
            </button>
          )}
        </For>
      </div>
      <Failed failure={read.failure()} onAgain={() => void read.again()} />
      <Show when={read.value()}>
        {(queue) => (
          <>
            <ul role="list">
              <For each={queue().rows}>
                {(lead) => (
                  <li>
                    <button
                      type="button"
                      aria-current={props.chosen === lead.id ? 'true' : undefined}
                      onClick={() => props.onChoose(lead.id)}
                    >
                      <span>{lead.title}</span>
                      <small>
                        {leadNumber(lead.ordinal)}{' '}
                        {collectionWords().count(formatNumber(lead.size))}
                      </small>
                    </button>
                  </li>
                )}
              </For>
            </ul>
            <Pager page={page()} size={SIZE} total={queue().total} onPage={setPage} />
          </>
        )}
      </Show>
    </div>
  );
}
