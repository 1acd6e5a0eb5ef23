import { batch, createSignal, onCleanup } from 'solid-js';
import { createStore, reconcile } from 'solid-js/store';
import type { ConsoleView, HallView } from '../../../shared/ballot/round.ts';
import type { Failure, Result } from '../../../shared/result.ts';
import { ask, createApi } from '../../platform/api.ts';
import { browser, type Outside } from '../../platform/chance.ts';
import { listenLive } from '../../platform/live.ts';
import { hallIn, hallTopic } from '../hall/hall-signal.ts';
import { consoleId } from './console-id.ts';
import { createActLog, type ActLog, type OfSession } from './act-log.ts';
import { headersOf, send, type Deed } from './console-calls.ts';

/** A console at the rostrum, following one session. */
export interface Console {
  readonly body: string;
  readonly session: string;
  readonly view: () => ConsoleView | undefined;
  readonly hall: () => HallView | undefined;
  readonly log: ActLog;
  /** No answer comes from the server; everything shown is from before. */
  readonly lost: () => boolean;
  /** Live signals come in. */
  readonly live: () => boolean;
  /** Why the console could not be opened. */
  readonly notOpened: () => Failure | undefined;
  /** The deed under way. */
  readonly busy: () => Deed['act'] | undefined;
  /** Why the last deed was not done. */
  readonly refused: () => Failure | undefined;
  /** Makes this console the one that leads; answers whether it does. */
  readonly lead: () => Promise<boolean>;
  /** Does one deed; answers whether it is done. */
  readonly act: (deed: Deed) => Promise<boolean>;
  readonly reload: () => Promise<void>;
  /** The time at the server, whatever this device's clock says. */
  readonly now: () => Date;
}

const RETRY = 3000;
const CLOCK_TICK = 5000;

/**
 * Opens the console of a session. Several can be open at once: one leads, every
 * act is seen by all. `onEnded` is called when nobody is signed in any
 * more.
 */
export function createConsole(
  body: string,
  session: string,
  onEnded: () => void,
  outside: Outside = browser,
): Console {
  const api = createApi('staff').bodies[':body'].sessions[':session'];
  const own = consoleId(outside.chance);
  const [state, setState] = createStore<{ view?: ConsoleView; hall?: HallView }>({});
  const [reached, setReached] = createSignal(true);
  const [line, setLine] = createSignal<'up' | 'down' | undefined>();
  const [notOpened, setNotOpened] = createSignal<Failure>();
  const [busy, setBusy] = createSignal<Deed['act']>();
  const [refused, setRefused] = createSignal<Failure>();
  /** How far the server's clock is ahead of this device's, in milliseconds. */
  let ahead = 0;
  const atServer = (): Date => new Date(outside.clock.now().getTime() + ahead);
  const [now, setNow] = createSignal(atServer());
  const log = createActLog(body, () => endedSession(state.view));
  let stopped = false;
  let asked = 0;
  let retrying = false;

  /** Takes an answer, unless a later question has been answered before it. */
  const take = (answer: Result<ConsoleView>, question: number): void => {
    if (stopped || question !== asked) return;
    batch(() => {
      const unreached = !answer.ok && answer.failure.code === 'no-connection';
      setReached(!unreached);
      if (answer.ok) {
        setState('view', reconcile(answer.value));
        ahead = Date.parse(answer.value.now) - outside.clock.now().getTime();
        setNow(atServer());
      }
      setNotOpened(answer.ok || state.view !== undefined ? undefined : answer.failure);
      if (!answer.ok && answer.failure.code === 'not-signed-in') onEnded();
      if (unreached) void retry();
    });
  };
  const reload = async (): Promise<void> => {
    asked += 1;
    const question = asked;
    const headers = headersOf(await own);
    take(await ask(api.console.$get({ param: { body, session } }, headers)), question);
    if (!stopped && reached()) await log.refresh();
  };
  const retry = async (): Promise<void> => {
    if (retrying) return;
    retrying = true;
    await outside.clock.wait(RETRY);
    retrying = false;
    if (!stopped && !reached()) await reload();
  };

  /** What a deed changes; the same before and after means that it was not done. */
  const trace = (): string => {
    const { view } = state;
    const round = view?.round;
    return JSON.stringify([
      round?.id,
      round?.state,
      round?.quorumConfirmedAt,
      round?.scrutineersPassedAt,
      round?.votingTime?.until,
      round?.manner?.minutedAt,
      view?.ballot?.result.elected,
    ]);
  };
  const act = async (deed: Deed): Promise<boolean> => {
    const { view } = state;
    if (busy() !== undefined || view?.ballot === null || view?.ballot === undefined) return false;
    const before = trace();
    setBusy(deed.act);
    setRefused(undefined);
    const console = await own;
    const place = { body, ballot: view.ballot.id, round: view.round?.id ?? '', console };
    asked += 1;
    const question = asked;
    const answer = await send(deed, place);
    if (answer.ok) {
      // A signal may have brought a later state meanwhile; asking again settles which one stands.
      if (question === asked) take(answer, question);
      else await reload();
    } else await reload();
    const done = answer.ok || (answer.failure.code === 'no-connection' && trace() !== before);
    if (!answer.ok && !done) setRefused(answer.failure);
    setBusy(undefined);
    if (answer.ok) void log.refresh();
    return done;
  };

  const lead = async (): Promise<boolean> => {
    setRefused(undefined);
    asked += 1;
    const question = asked;
    const answer = await ask(api.lead.$post({ param: { body, session } }, headersOf(await own)));
    if (answer.ok) take(answer, question);
    else setRefused(answer.failure);
    return answer.ok;
  };

  const tick = async (): Promise<void> => {
    while (!stopped) {
      await outside.clock.wait(CLOCK_TICK);
      setNow(atServer());
    }
  };
  let unlisten = (): void => {};
  const listen = async (): Promise<void> => {
    // As long as its line is open, a console that leads goes on leading.
    const mine = `lead/${await own}`;
    if (stopped) return;
    unlisten = listenLive(
      [`console/${session}`, hallTopic(session), mine],
      {
        onSignal: (signal) => {
          const hall = hallIn(signal);
          if (hall !== undefined) setState('hall', reconcile(hall));
          else if (signal.topic !== mine) void reload();
        },
        onLine: (state) => {
          setLine(state);
          if (state === 'up') void reload();
        },
      },
      outside,
    );
  };
  void listen();
  void reload();
  void tick();
  onCleanup(() => {
    stopped = true;
    unlisten();
  });
  return {
    body,
    session,
    view: () => state.view,
    hall: () => state.hall,
    log,
    lost: () => line() === 'down' || !reached(),
    live: () => line() === 'up',
    notOpened,
    busy,
    refused,
    lead,
    act,
    reload,
    now,
  };
}

/** While a session lasts its record has all that goes on; afterwards only what was done in it. */
function endedSession(view: ConsoleView | undefined): OfSession | undefined {
  if (view?.session.state !== 'closed') return undefined;
  const { session, ballot } = view;
  if (ballot === null) return { session: session.id, subject: [] };
  const rounds = ballot.rounds.map(({ id }) => `round/${id}`);
  return { session: session.id, subject: [`ballot/${ballot.id}`, ...rounds] };
}
