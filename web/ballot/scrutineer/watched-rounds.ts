import { batch, createSignal, onCleanup } from 'solid-js';
import { createStore, reconcile } from 'solid-js/store';
import type { RoundView } from '../../../shared/ballot/round.ts';
import type { CongressSession } from '../../../shared/congress/model.ts';
import type { Failure } from '../../../shared/result.ts';
import { ask, createApi } from '../../platform/api.ts';
import { browser, type Outside } from '../../platform/chance.ts';
import { listenLive } from '../../platform/live.ts';

/** A round with somebody as its scrutineer. */
export interface Watched {
  readonly bodyName: string;
  readonly ballotTitle: string;
  readonly session: CongressSession;
  readonly round: RoundView;
}

/** The rounds a scrutineer watches, the newest first, as they stand. */
export interface WatchedRounds {
  readonly rounds: () => readonly Watched[] | undefined;
  readonly failure: () => Failure | undefined;
  readonly lost: () => boolean;
  readonly busy: () => boolean;
  readonly refused: () => Failure | undefined;
  readonly reload: () => Promise<void>;
  /** Confirms a tally by name, of an open vote the record with this hash. Repeating it changes nothing. */
  readonly confirm: (watched: Watched, record?: string) => Promise<void>;
}

const RETRY = 3000;
/** Without a round under way there is no session to listen to; then the page asks by itself. */
const LOOK = 5000;
const MOST_TOPICS = 8;

/** The next round may be in a session that this page has not heard of. */
const over = ({ round }: Watched): boolean => round.state === 'announced' || round.state === 'void';

/** Follows the rounds of whoever sits at the scrutineers' seat. */
export function createWatchedRounds(
  bodies: readonly string[],
  onEnded: () => void,
  outside: Outside = browser,
): WatchedRounds {
  const api = createApi('scrutineer');
  const [state, setState] = createStore<{ rounds?: readonly Watched[] }>({});
  const [failure, setFailure] = createSignal<Failure>();
  const [reached, setReached] = createSignal(true);
  const [line, setLine] = createSignal<'up' | 'down'>();
  const [busy, setBusy] = createSignal(false);
  const [refused, setRefused] = createSignal<Failure>();
  let stopped = false;
  let waiting = false;
  let heard = '';
  let unlisten: () => void = () => {};

  const follow = (rounds: readonly Watched[]): void => {
    const sessions = [...new Set(rounds.map(({ session }) => session.id))].slice(0, MOST_TOPICS);
    if (sessions.join(' ') === heard) return;
    heard = sessions.join(' ');
    unlisten();
    unlisten = listenLive(
      sessions.map((session) => `console/${session}`),
      {
        onSignal: () => void reload(),
        onLine: (now) => {
          setLine(now);
          if (now === 'up') void reload();
        },
      },
      outside,
    );
  };
  const later = async (pause: number): Promise<void> => {
    if (waiting) return;
    waiting = true;
    await outside.clock.wait(pause);
    waiting = false;
    if (!stopped) await reload();
  };
  const reload = async (): Promise<void> => {
    const answer = await ask(api.scrutineer.$get());
    if (stopped) return;
    batch(() => {
      setReached(answer.ok || answer.failure.code !== 'no-connection');
      setFailure(answer.ok ? undefined : answer.failure);
      if (answer.ok) setState('rounds', reconcile(answer.value, { key: null }));
    });
    if (!answer.ok && answer.failure.code === 'not-signed-in') onEnded();
    else if (!answer.ok) void later(RETRY);
    else {
      if (answer.value.length > 0) follow(answer.value);
      if (bodies.length > 0 && answer.value.every(over)) void later(LOOK);
    }
  };
  const mine = (watched: Watched): string =>
    (state.rounds ?? [])
      .find(({ round }) => round.id === watched.round.id)
      ?.round.scrutineers.map((one) => one.confirmedAt ?? '')
      .join(' ') ?? '';

  void reload();
  onCleanup(() => {
    stopped = true;
    unlisten();
  });
  return {
    rounds: () => state.rounds,
    failure,
    lost: () => line() === 'down' || !reached(),
    busy,
    refused,
    reload,
    async confirm(watched, record) {
      if (busy()) return;
      setBusy(true);
      setRefused(undefined);
      const before = mine(watched);
      const param = { body: watched.session.body, round: watched.round.id };
      const query = record === undefined ? {} : { record };
      const answer = await ask(
        api.bodies[':body'].rounds[':round'].certify.$post({ param, query }),
      );
      await reload();
      const done =
        answer.ok || (answer.failure.code === 'no-connection' && mine(watched) !== before);
      if (!answer.ok && !done) setRefused(answer.failure);
      setBusy(false);
    },
  };
}
