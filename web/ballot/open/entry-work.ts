import { createSignal, onCleanup } from 'solid-js';
import { createStore, reconcile } from 'solid-js/store';
import type { Mark } from '../../../shared/ballot/model.ts';
import { handsFaults, namesFaults } from '../../../shared/ballot/open/counting.ts';
import type { NamedSector, OpenEntry } from '../../../shared/ballot/open/model.ts';
import type { Failure, Result } from '../../../shared/result.ts';
import { ask, createApi } from '../../platform/api.ts';
import { browser, type Outside } from '../../platform/chance.ts';
import { listenLive } from '../../platform/live.ts';
import { recallJson } from '../../platform/storage-json.ts';
import { forget, remember } from '../../platform/storage.ts';
import { createTypedFigures, type TypedFigures } from './typed-figures.ts';
import { isUnsent, keyOf, merged, type Unsent } from './unsent.ts';

/** Entering an open vote: what stands, what is on its way, and what contradicts itself. */
export interface EntryWork {
  readonly round: string;
  readonly entry: () => OpenEntry | undefined;
  /** Why it could not be fetched. */
  readonly notRead: () => Failure | undefined;
  /** Why the last cell or sector was refused. */
  readonly refused: () => Failure | undefined;
  /** Cells that the server has not got yet. */
  readonly unsaved: () => number;
  /** What is missing or contradicts itself in what this page shows. */
  readonly faults: () => readonly Failure[];
  /** Figures that somebody has begun to type and not entered. */
  readonly typed: TypedFigures;
  readonly reload: () => Promise<void>;
  /** Saves the sectors, made from a list of these names; whether the form has done its work. */
  readonly nameSectors: (
    sectors: readonly NamedSector[],
    before: readonly string[],
  ) => Promise<boolean>;
  readonly hands: (sector: string, candidate: string, mark: Mark, votes: number | null) => void;
  readonly mark: (deputy: string, marks: Readonly<Record<string, Mark | null>>) => void;
  readonly tookNoPart: (deputy: string, tookNone: boolean) => void;
}

const RETRY = 3000;
/** What passes by itself: also a server that starts again behind its proxy. */
const PASSING: readonly string[] = ['no-connection', 'server-error', 'try-again', 'slow-down'];

/**
 * Every cell is sent as it is entered and shown at once. What has not arrived is kept in this
 * browser, also over a reload, and sent again until it has. What others enter comes in as they do.
 */
export function createEntryWork(
  body: string,
  round: string,
  outside: Outside = browser,
): EntryWork {
  const api = createApi('staff').bodies[':body'].rounds[':round'];
  const param = { body, round };
  const kept = `open-vote/${round}`;
  const [state, setState] = createStore<{ entry?: OpenEntry }>({});
  const [notRead, setNotRead] = createSignal<Failure>();
  const [refused, setRefused] = createSignal<Failure>();
  const [unsent, setUnsent] = createSignal<readonly Unsent[]>(
    recallJson(kept, Array.isArray)?.filter(isUnsent) ?? [],
  );
  const typed = createTypedFigures(round);
  let stopped = false;
  let sending = false;
  /** Grows with every cell that is entered here or has arrived. */
  let turns = 0;

  const keep = (cells: readonly Unsent[]): void => {
    setUnsent(cells);
    if (cells.length === 0) forget(kept);
    else remember(kept, JSON.stringify(cells));
  };
  const show = (cell: Unsent): void => {
    if (cell.kind === 'hands') {
      const { candidate, mark, votes } = cell;
      const sector = state.entry?.sectors.find(({ name }) => name === cell.sector)?.place;
      if (sector === undefined) return;
      const others = (state.entry?.hands ?? []).filter(
        (one) => one.sector !== sector || one.candidate !== candidate || one.mark !== mark,
      );
      const hands = votes === null ? others : [...others, { sector, candidate, mark, votes }];
      setState('entry', (entry) => entry && { ...entry, hands });
      return;
    }
    setState(
      'entry',
      'voters',
      (voter) => voter.deputy === cell.deputy,
      (voter) => ({
        abstained: cell.abstained,
        marks: reconciled(cell.abstained ? {} : voter.marks, cell.marks),
      }),
    );
  };
  const reload = async (): Promise<void> => {
    const turn = turns;
    const answer = await ask<OpenEntry>(api['open-vote'].$get({ param }));
    // An answer from before the last cell would show what stood there then; that cell's own signal asks again.
    if (stopped || (turn !== turns && state.entry !== undefined)) return;
    setNotRead(answer.ok ? undefined : answer.failure);
    if (!answer.ok) return;
    setState('entry', reconcile(answer.value, { key: 'deputy' }));
    typed.keepOnly(answer.value.sectors.map(({ name }) => name));
    for (const cell of unsent()) show(cell);
  };
  const post = (cell: Unsent): Promise<Result<unknown>> => {
    if (cell.kind === 'hands') {
      const { sector, candidate, mark, votes } = cell;
      return ask(api.hands.$post({ param, json: { sector, candidate, mark, votes } }));
    }
    const { deputy, abstained, marks } = cell;
    return ask(
      api['named-marks'].$post({ param, json: { deputy, abstained, marks: { ...marks } } }),
    );
  };
  /** One after the other, so that the last one typed into a cell is the one that stays. */
  const send = async (): Promise<void> => {
    if (sending) return;
    sending = true;
    for (let [cell] = unsent(); cell !== undefined && !stopped; [cell] = unsent()) {
      const sent = cell;
      const answer = await post(sent);
      turns += 1;
      if (answer.ok) {
        // The same cell may have been typed over meanwhile; only what was sent is done.
        keep(unsent().filter((one) => one !== sent));
        setRefused(undefined);
      } else if (PASSING.includes(answer.failure.code)) {
        await outside.clock.wait(RETRY);
      } else if (answer.failure.code === 'not-signed-in') {
        // It goes on, here or after a reload, once somebody has signed in again.
        setRefused(answer.failure);
        break;
      } else {
        keep(unsent().filter((one) => one !== sent));
        setRefused(answer.failure);
        await reload();
      }
    }
    sending = false;
  };
  const enter = (cell: Unsent): void => {
    turns += 1;
    show(cell);
    const same = unsent().find((one) => keyOf(one) === keyOf(cell));
    const others = unsent().filter((one) => one !== same);
    keep([...others, same === undefined ? cell : merged(same, cell)]);
    void send();
  };
  void reload().then(() => send());
  const unlisten = listenLive([`open-vote/${round}`], { onSignal: () => void reload() }, outside);
  onCleanup(() => {
    stopped = true;
    unlisten();
  });
  return {
    round,
    entry: () => state.entry,
    notRead,
    refused,
    unsaved: () => unsent().length,
    faults() {
      const { entry } = state;
      if (entry === undefined) return [];
      const { choice, present, candidates, sectors, hands, voters, secrecy } = entry;
      return secrecy === 'show-of-hands'
        ? handsFaults(choice, present, candidates, sectors, hands)
        : namesFaults(
            candidates.map(({ code }) => code),
            voters,
          );
    },
    typed,
    reload,
    async nameSectors(sectors, before) {
      const json = { sectors: sectors.map((one) => ({ ...one })), before: [...before] };
      const answer = await ask(api.sectors.$post({ param, json }));
      setRefused(answer.ok ? undefined : answer.failure);
      // What was made from another list can only be made anew.
      const done = answer.ok || answer.failure.code === 'sectors-changed';
      if (done) await reload();
      return done;
    },
    hands: (sector, candidate, mark, votes) =>
      enter({ kind: 'hands', sector, candidate, mark, votes }),
    mark: (deputy, marks) => enter({ kind: 'name', deputy, abstained: false, marks }),
    tookNoPart: (deputy, tookNone) =>
      enter({ kind: 'name', deputy, abstained: tookNone, marks: {} }),
  };
}

/** The marks with the changes; null takes one away, which a store is told by undefined. */
function reconciled(
  marks: Readonly<Record<string, Mark>>,
  changes: Readonly<Record<string, Mark | null>>,
): Readonly<Record<string, Mark>> {
  const after = new Map(Object.entries(marks));
  for (const [candidate, mark] of Object.entries(changes)) {
    if (mark === null) after.delete(candidate);
    else after.set(candidate, mark);
  }
  return Object.fromEntries(after);
}
