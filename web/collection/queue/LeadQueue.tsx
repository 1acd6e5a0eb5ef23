import { createEffect, createSignal, on, onCleanup, Show, type JSX } from 'solid-js';
import { createStore, reconcile } from 'solid-js/store';
import type { BatchDone, QueueLead, QueuePage } from '../../../shared/collection/queue.ts';
import type { Result } from '../../../shared/result.ts';
import { staffApi } from '../../congress/api.ts';
import { createAsked } from '../../congress/asked.ts';
import { Failed } from '../../congress/form/Failed.tsx';
import { useSeat } from '../../congress/seat.tsx';
import { Button } from '../../design/Button.tsx';
import { ask } from '../../platform/api.ts';
import { listenLive } from '../../platform/live.ts';
import { queueWords } from '../../words/collection/queue/index.ts';
import { BulkBar } from './BulkBar.tsx';
import { createChecked } from './checked.ts';
import { MergeGroups } from './MergeGroups.tsx';
import { createFilters, type QueueFilters } from './queue-filters.ts';
import { QueueFilterRow } from './QueueFilterRow.tsx';
import { QueueList } from './QueueList.tsx';
import { QueuePages } from './QueuePages.tsx';
import { QueueTabs } from './QueueTabs.tsx';
import { UndoNotice } from './UndoNotice.tsx';
import styles from './LeadQueue.module.css';

const SIZE = 20;

interface LeadQueueProps {
  /** Id of the drive whose leads are shown. */
  readonly drive: string;
  /** Id of the lead that is shown beside. */
  readonly selected?: string | undefined;
  readonly onSelect: (lead: QueueLead) => void;
  /** Something was done here to leads, or taken back. */
  readonly onChanged?: () => void;
  /** Another value has the queue read again: something was done elsewhere on the page. */
  readonly reload?: number;
  /** Further acts on the selected leads, from the rooms that know them; what they did is given back to be undone. */
  readonly bulk?: (leads: readonly QueueLead[], done: (batch: BatchDone) => void) => JSX.Element;
}

/** The queue of leads (建议组): by state, searched and narrowed, merged, split and changed, with a way back. */
export function LeadQueue(props: LeadQueueProps): JSX.Element {
  const seat = useSeat();
  const words = (): ReturnType<typeof queueWords> => queueWords();
  const filters = createFilters();
  const [rows, setRows] = createStore<QueueLead[]>([]);
  const [done, setDone] = createSignal<BatchDone>();
  const [stale, setStale] = createSignal(false);
  const question = () => ({ body: seat.body().id, drive: props.drive, ...filters.now() });
  const queue = createAsked(question, readQueue);
  const checked = createChecked(rows);
  createEffect(
    on(queue.value, (read) => {
      setRows(reconcile([...(read?.rows ?? [])], { key: 'id' }));
      checked.refresh();
      setStale(false);
    }),
  );
  createEffect(on([() => props.drive, () => filters.now().state], checked.none, { defer: true }));
  createEffect(
    on(
      () => props.reload,
      () => void queue.again(),
      { defer: true },
    ),
  );
  // What others do is said, and shown when it is asked for: no row moves under a hand.
  const look = async (): Promise<void> => {
    const shown = queue.value();
    if (stale() || shown === undefined) return;
    const read = await readQueue(question());
    if (read.ok && printOf(read.value) !== printOf(queue.value())) setStale(true);
  };
  createEffect(
    on(
      () => seat.body().id,
      (body) => onCleanup(listenLive([`collection/${body}`], { onSignal: () => void look() })),
    ),
  );
  const changed = async (batch?: BatchDone): Promise<void> => {
    setDone(batch);
    checked.none();
    props.onChanged?.();
    await queue.again();
  };
  const narrowed = (): boolean => {
    const { search, category, town, origin, mergeable } = filters.now();
    return mergeable || [search, category, town, origin].some((part) => part !== '');
  };
  return (
    <div class={styles['queue']}>
      <Show
        when={!filters.now().groups}
        fallback={
          <MergeGroups
            drive={props.drive}
            onBack={() => filters.set({ groups: false })}
            onChanged={() => void changed()}
          />
        }
      >
        <QueueTabs
          state={filters.now().state}
          counts={queue.value()?.counts}
          onChoose={(state) => filters.set({ state })}
        />
        <QueueFilterRow filters={filters} narrowed={narrowed()} />
        <Show when={done()} keyed>
          {(batch) => <UndoNotice done={batch} onUndone={() => void changed(batch)} />}
        </Show>
        <Show when={stale()}>
          <div class={styles['stale']} role="status">
            <span>{words().changed}</span>
            <Button onPress={() => void queue.again()}>{words().refresh}</Button>
          </div>
        </Show>
        <Failed
          failure={queue.failure()}
          title={words().notRead}
          onAgain={() => void queue.again()}
        />
        <div class={styles['panel']} id="lead-queue" role="tabpanel" aria-label={words().list}>
          <QueueList
            rows={rows}
            asked={queue.value() !== undefined}
            narrowed={narrowed()}
            counts={queue.value()?.counts}
            state={filters.now().state}
            selected={props.selected}
            checked={checked}
            onSelect={props.onSelect}
            onDone={(batch) => void changed(batch)}
          />
          <QueuePages
            page={filters.now().page}
            size={SIZE}
            total={queue.value()?.total ?? 0}
            onPage={(page) => filters.set({ page })}
          />
        </div>
        <Show when={seat.may('screen-leads') && checked.leads().length > 0}>
          <BulkBar
            leads={checked.leads()}
            more={props.bulk}
            onDone={(batch) => void changed(batch)}
            onDrop={checked.none}
          />
        </Show>
      </Show>
    </div>
  );
}

type Question = QueueFilters & { readonly body: string; readonly drive: string };

function readQueue(question: Question): Promise<Result<QueuePage>> {
  const { body, drive, state, search, category, town, origin, sort, mergeable, page } = question;
  return ask<QueuePage>(
    staffApi.bodies[':body'].leads.$get({
      param: { body },
      query: {
        drive,
        state,
        search,
        sort,
        page: String(page),
        size: String(SIZE),
        ...(category === '' ? {} : { category }),
        ...(town === '' ? {} : { town }),
        ...(origin === '' ? {} : { origin }),
        ...(mergeable ? { mergeable: 'yes' } : {}),
      },
    }),
  );
}

/** What a page of the queue shows, to tell whether another one shows something else. */
function printOf(page: QueuePage | undefined): string {
  return JSON.stringify([page?.rows.map(({ id, version }) => [id, version]), page?.counts]);
}
