import { createSignal, onCleanup } from 'solid-js';
import type { HallView } from '../../../shared/ballot/round.ts';
import type { Body } from '../../../shared/congress/model.ts';
import { moment } from '../../../shared/chance.ts';
import { browser, type Outside } from '../../platform/chance.ts';
import { listenLive } from '../../platform/live.ts';
import { findSession } from './find-session.ts';
import { hallIn, hallTopic } from './hall-signal.ts';

/** A big screen with its session. */
export interface Hall {
  readonly view: () => HallView | undefined;
  /** Several bodies to choose from. */
  readonly bodies: () => readonly Body[] | undefined;
  /** Why there is no picture yet. */
  readonly waiting: () => 'connecting' | 'noSession' | 'unknownSession';
  /** The moment of the last state, while the line is lost. */
  readonly lostSince: () => string | undefined;
}

const SHORTEST = 1000;
const LONGEST = 10_000;
/** How often a screen whose session is over looks for the next one. */
const NEXT_SESSION = 30_000;

/**
 * Finds the session of the address and follows it. A screen that starts before
 * the server, or loses it, goes on trying and comes back by itself; one that
 * names no session moves on to the next once its own is over.
 */
export function createHallScreen(address: URL, outside: Outside = browser): Hall {
  const [view, setView] = createSignal<HallView>();
  const [bodies, setBodies] = createSignal<readonly Body[]>();
  const [waiting, setWaiting] = createSignal<ReturnType<Hall['waiting']>>('connecting');
  const [lostSince, setLostSince] = createSignal<string>();
  const follows = !/^\/hall\/[^/]+/.test(address.pathname);
  let stopped = false;
  let shown: string | undefined;
  let unlisten: () => void = () => {};
  let heardAt = moment(outside.clock);

  const show = (session: string): void => {
    if (session === shown) return;
    unlisten();
    shown = session;
    unlisten = listenLive(
      [hallTopic(session)],
      {
        onSignal: (signal) => {
          heardAt = moment(outside.clock);
          const state = hallIn(signal);
          if (state === undefined) setWaiting('unknownSession');
          else setView(state);
        },
        onLine: (line) => setLostSince(line === 'down' ? heardAt : undefined),
      },
      outside,
    );
  };

  const run = async (): Promise<void> => {
    for (let pause = SHORTEST; !stopped; pause = Math.min(LONGEST, pause * 2)) {
      const found = await findSession(address);
      if (stopped) return;
      if (found.ok) {
        pause = SHORTEST;
        if (found.value.found === 'bodies') {
          setBodies(found.value.bodies);
          return;
        }
        if (found.value.found === 'session') show(found.value.session);
        else setWaiting(found.value.found === 'unknown' ? 'unknownSession' : 'noSession');
        if (!follows) return;
        do await outside.clock.wait(NEXT_SESSION);
        while (!stopped && view()?.session.state === 'sitting');
      } else await outside.clock.wait(pause);
    }
  };
  void run();
  onCleanup(() => {
    stopped = true;
    unlisten();
  });
  return { view, bodies, waiting, lostSince };
}
