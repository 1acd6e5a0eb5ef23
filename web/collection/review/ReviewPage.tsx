import { useSearchParams } from '@solidjs/router';
import { createEffect, createSignal, For, on, onCleanup, Show, type JSX } from 'solid-js';
import { createStore, reconcile } from 'solid-js/store';
import type {
  ProposalPage,
  ProposalRow,
  ReviewedProposal,
} from '../../../shared/collection/review.ts';
import { staffApi } from '../../congress/api.ts';
import { createAsked } from '../../congress/asked.ts';
import { Failed } from '../../congress/form/Failed.tsx';
import { Pager } from '../../congress/form/Pager.tsx';
import { useSeat } from '../../congress/seat.tsx';
import { Button } from '../../design/Button.tsx';
import { Notice } from '../../design/Notice.tsx';
import { PageHead } from '../../design/PageHead.tsx';
import { ask } from '../../platform/api.ts';
import { formatNumber } from '../../platform/language-formats.ts';
import { listenLive } from '../../platform/live.ts';
import { reviewWords as words } from '../../words/collection/review/index.ts';
import { AcceptTogether } from './AcceptTogether.tsx';
import { ReviewFilters } from './ReviewFilters.tsx';
import { ReviewList } from './ReviewList.tsx';
import { ReviewPanel } from './ReviewPanel.tsx';
import { isNarrowed, PAGE_SIZE, queryOf, wantedOf, type Wanted } from './wanted.ts';
import styles from './Review.module.css';

const TABS = ['received', 'accepted', 'withheld', 'all'] as const;

/** The review (审核): the queue of what came in, and beside it the proposal that is being looked at. */
export default function ReviewPage(): JSX.Element {
  const seat = useSeat();
  const [query, setQuery] = useSearchParams();
  const wanted = (): Wanted => wantedOf(query);
  const open = (): string | undefined =>
    typeof query['open'] === 'string' ? query['open'] : undefined;
  const [said, setSaid] = createSignal<string>();
  const [stale, setStale] = createSignal(false);
  const [rows, setRows] = createStore<ProposalRow[]>([]);
  const body = (): string => seat.body().id;
  const queue = createAsked(
    () => ({ body: body(), query: queryOf(wanted()) }),
    (asked) => readQueue(asked.body, asked.query),
  );
  createEffect(
    on(queue.value, (page) => {
      setRows(reconcile([...(page?.rows ?? [])], { key: 'id' }));
      setStale(false);
    }),
  );
  const drives = createAsked(body, (id) =>
    ask(staffApi.bodies[':body'].collection.drives.$get({ param: { body: id } })),
  );
  const towns = createAsked(body, (id) =>
    ask(staffApi.bodies[':body'].towns.$get({ param: { body: id } })),
  );
  const opened = createAsked(
    () => (open() === undefined ? undefined : { body: body(), proposal: open() ?? '' }),
    (param) => ask(staffApi.bodies[':body'].collection.proposals[':proposal'].$get({ param })),
  );
  const [shown, setShown] = createSignal<ReviewedProposal>();
  createEffect(on(opened.value, (value) => setShown(value)));
  // A list that changes by itself would move under the hand: it says so and waits.
  createEffect(
    on(body, (id) => {
      let greeted = false;
      onCleanup(
        listenLive([`collection/${id}`], {
          onSignal: () => {
            if (greeted) void look();
            greeted = true;
          },
        }),
      );
    }),
  );
  const look = async (): Promise<void> => {
    const page = await readQueue(body(), queryOf(wanted()));
    if (page.ok && JSON.stringify(page.value.rows) !== JSON.stringify(queue.value()?.rows))
      setStale(true);
  };
  const want = (changes: Partial<Wanted>): void => {
    setSaid(undefined);
    const next = { ...wanted(), page: 1, ...changes };
    setQuery({
      ...inAddress(next),
      page: next.page === 1 ? undefined : next.page,
      open: undefined,
    });
  };
  const show = (id: string | undefined): void => {
    setQuery({ open: id });
    if (id !== undefined) setSaid(undefined);
  };
  /** The one after this in the list that still waits, so that one goes on without looking for it. */
  const after = (id: string): string | undefined => {
    const at = rows.findIndex((row) => row.id === id);
    const others = [...rows.slice(at + 1), ...rows.slice(0, Math.max(0, at))];
    return others.find(({ state }) => state === 'received')?.id;
  };
  const done = async (proposal: ReviewedProposal, text: string, decided: boolean) => {
    setShown(proposal);
    const next = decided && wanted().state === 'received' ? after(proposal.id) : open();
    setQuery({ open: next });
    setSaid(text);
    await queue.again();
  };
  const count = (tab: (typeof TABS)[number]): string => {
    const states = queue.value()?.states;
    if (states === undefined) return '';
    return formatNumber(
      tab === 'all' ? states.received + states.accepted + states.withheld : states[tab],
    );
  };
  const total = (): number => queue.value()?.total ?? 0;
  const current = (): ReviewedProposal | undefined => {
    const proposal = shown();
    return proposal?.id === open() ? proposal : undefined;
  };
  // What was just opened is where one reads on; on a phone it has taken the place of the list.
  createEffect(
    on(
      () => current()?.id,
      (id) => {
        const title = document.getElementById(id === undefined ? 'content' : 'reviewed');
        title?.focus({ preventScroll: matchMedia('(min-width: 1100px)').matches });
      },
      { defer: true },
    ),
  );
  return (
    <>
      <PageHead variant="compact" title={words().title} lede={words().lede} />
      <div class={`${styles['bench']} ${open() === undefined ? '' : styles['opened']}`}>
        <div class={styles['top']}>
          <div class={styles['tabs']} role="group" aria-label={words().tabs}>
            <For each={TABS}>
              {(tab) => (
                <button
                  type="button"
                  aria-pressed={wanted().state === tab}
                  onClick={() => want({ state: tab })}
                >
                  {words().states[tab]} <span>{count(tab)}</span>
                </button>
              )}
            </For>
          </div>
          <ReviewFilters
            wanted={wanted()}
            drives={drives.value() ?? []}
            towns={towns.value() ?? []}
            onWant={want}
          />
        </div>
        <Failed
          failure={queue.failure()}
          title={words().notRead}
          onAgain={() => void queue.again()}
        />
        <Show when={said()}>
          {(text) => (
            <Notice tone="done" live>
              {text()}
            </Notice>
          )}
        </Show>
        <div class={styles['columns']}>
          <section class={styles['list']} aria-label={words().list}>
            <Show when={stale()}>
              <p class={styles['stale']} role="status">
                {words().changed}
                <Button kind="quiet" onPress={() => void queue.again()}>
                  {words().showChanges}
                </Button>
              </p>
            </Show>
            <Show when={seat.may('manage-collection')}>
              <AcceptTogether
                rows={rows}
                onDone={(text) => {
                  setQuery({ open: undefined });
                  setSaid(text);
                  void queue.again();
                }}
              />
            </Show>
            <Show when={queue.value() !== undefined && rows.length === 0}>
              <p class={styles['empty']}>
                {isNarrowed(wanted()) ? words().nothingFound : words().empty[wanted().state]}
              </p>
            </Show>
            <ReviewList
              rows={rows}
              open={open()}
              withState={wanted().state === 'all'}
              onOpen={show}
            />
            <Pager
              page={wanted().page}
              size={PAGE_SIZE}
              total={total()}
              onPage={(page) => want({ page })}
            />
          </section>
          <div class={styles['detail']}>
            <div class={styles['return']}>
              <Button kind="quiet" icon="back" onPress={() => show(undefined)}>
                {words().back}
              </Button>
            </div>
            <Failed
              failure={open() === undefined ? undefined : opened.failure()}
              title={words().notOpened}
              onAgain={() => void opened.again()}
            />
            <Show
              when={current()}
              fallback={
                <Show when={open() === undefined && rows.length > 0}>
                  <p class={styles['choose']}>{words().choose}</p>
                </Show>
              }
            >
              {(proposal) => (
                <ReviewPanel
                  proposal={proposal()}
                  onDone={(next, text, decided) => void done(next, text, decided)}
                  onAgain={() => void Promise.all([opened.again(), queue.again()])}
                />
              )}
            </Show>
          </div>
        </div>
      </div>
    </>
  );
}

async function readQueue(body: string, query: Record<string, string>) {
  const page = await ask<ProposalPage>(
    staffApi.bodies[':body'].collection.proposals.$get({ param: { body }, query }),
  );
  return page;
}

/** The narrowing as the address says it: what is usual needs not be said. */
function inAddress(wanted: Wanted): Record<string, string | undefined> {
  const { search, drive, town, category, origin, channel, state, order } = wanted;
  const narrowing = { search, drive, town, category, origin, channel };
  return {
    ...Object.fromEntries(
      Object.entries(narrowing).map(([name, value]) => [name, value === '' ? undefined : value]),
    ),
    state: state === 'received' ? undefined : state,
    order: order === 'oldest' ? undefined : order,
  };
}
