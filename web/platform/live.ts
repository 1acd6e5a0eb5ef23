import { below } from '../../shared/chance.ts';
import { browser, type Outside } from './chance.ts';
import { livePlace } from './live-places.ts';

/** Something changed; public topics carry their state, for the others the page asks again. */
export interface LiveSignal {
  readonly topic: string;
  readonly version: number;
  readonly state?: unknown;
}

export interface LiveListener {
  /** Once for every topic at the beginning, then whenever it has changed, also while the line was down. */
  readonly onSignal: (signal: LiveSignal) => void;
  /** The line was lost, or is there again. */
  readonly onLine?: (line: 'up' | 'down') => void;
}

const SHORTEST = 1000;
const LONGEST = 30_000;
/** The server sends a sign of life every 15 s; the line is looked at this often … */
const LOOK = 10_000;
/** … and given up when so many looks in a row heard nothing. */
const SILENT_LOOKS = 4;
/** A window without a place for a line looks in this often. */
const LOOK_IN = 1500;

/**
 * Listens to live topics until the answered function is called. After a loss it
 * reconnects with growing waits from 1 s to 30 s, or at once when the page is
 * looked at again or the network returns, and then catches up: the server
 * greets with the present versions, and one that was not seen is a signal.
 *
 * The stream is read by `fetch`, because an `EventSource` hides the signs of
 * life without which a dead line looks like a quiet one.
 *
 * A window that finds no place for a line (`live-places.ts`) looks in instead:
 * it takes the greeting, hangs up, and comes again; its line counts as up.
 */
export function listenLive(
  topics: readonly string[],
  listener: LiveListener,
  outside: Outside = browser,
  base = '',
  place: typeof livePlace = livePlace,
): () => void {
  const address = `${base}/api/live?${topics.map((topic) => `topic=${encodeURIComponent(topic)}`).join('&')}`;
  const seen = new Map<string, number>();
  let stopped = false;
  let line: 'up' | 'down' = 'down';
  let wake: () => void = () => {};
  let hangUp: () => void = () => {};
  let heard = 0;
  let atOnce = false;

  const tell = (now: 'up' | 'down'): void => {
    if (stopped || now === line) return;
    line = now;
    listener.onLine?.(now);
  };

  const take = (data: string): void => {
    const signal = readSignal(data);
    if (stopped || signal === undefined || seen.get(signal.topic) === signal.version) return;
    seen.set(signal.topic, signal.version);
    listener.onSignal(signal);
  };

  /** Reads one connection to its end, or to the end of the greeting; answers how it went. */
  const connection = async (stay: boolean): Promise<'none' | 'lost' | 'looked'> => {
    const controller = new AbortController();
    hangUp = () => controller.abort();
    const { signal } = controller;
    void watch({ signal, abort: hangUp });
    try {
      const answer = await fetch(address, { headers: { accept: 'text/event-stream' }, signal });
      if (!answer.ok || answer.body === null) return 'none';
      tell('up');
      const reader = answer.body.pipeThrough(new TextDecoderStream()).getReader();
      let rest = '';
      let greetings = 0;
      while (stay || greetings < topics.length) {
        const { done, value } = await reader.read();
        if (done) return 'lost';
        heard += 1;
        const frames = (rest + value).split('\n\n');
        rest = frames.pop() ?? '';
        for (const frame of frames) {
          if (!frame.startsWith('data: ')) continue;
          greetings += 1;
          take(frame.slice(6));
        }
      }
      return 'looked';
    } catch {
      return line === 'up' ? 'lost' : 'none';
    } finally {
      controller.abort();
    }
  };

  const watch = async ({ signal, abort }: LineControl): Promise<void> => {
    let before = -1;
    for (let silent = 0; silent < SILENT_LOOKS;) {
      await outside.clock.wait(LOOK);
      if (signal.aborted) return;
      silent = heard === before ? silent + 1 : 0;
      before = heard;
    }
    abort();
  };

  const pauseOrWake = (milliseconds: number): Promise<void> =>
    Promise.race([
      outside.clock.wait(milliseconds),
      new Promise<void>((resolve) => {
        wake = resolve;
      }),
    ]);

  const run = async (): Promise<void> => {
    for (let losses = 0; !stopped; losses += 1) {
      const leave = await place();
      const ended = stopped ? 'none' : await connection(leave !== undefined);
      leave?.();
      if (ended !== 'none') losses = 0;
      if (stopped) return;
      if (atOnce) {
        atOnce = false;
        continue;
      }
      if (ended === 'looked') {
        await pauseOrWake(LOOK_IN);
        continue;
      }
      tell('down');
      const span = Math.min(LONGEST, SHORTEST * 2 ** (losses + 1));
      await pauseOrWake(span / 2 + below(outside.chance, span / 2));
    }
  };

  // A sleeping device does not notice that its line died: after waking up it takes a fresh one.
  const look = (): void => {
    if (document.visibilityState !== 'visible') return;
    atOnce = line === 'up';
    hangUp();
    wake();
  };
  const lost = (): void => hangUp();
  if (typeof document !== 'undefined') {
    document.addEventListener('visibilitychange', look);
    addEventListener('online', look);
    addEventListener('offline', lost);
  }
  void run();
  return () => {
    stopped = true;
    if (typeof document !== 'undefined') {
      document.removeEventListener('visibilitychange', look);
      removeEventListener('online', look);
      removeEventListener('offline', lost);
    }
    hangUp();
    wake();
  };
}

interface LineControl {
  readonly signal: AbortSignal;
  readonly abort: () => void;
}

function readSignal(data: string): LiveSignal | undefined {
  let json: unknown;
  try {
    json = JSON.parse(data);
  } catch {
    return undefined;
  }
  if (typeof json !== 'object' || json === null || !('topic' in json) || !('version' in json))
    return undefined;
  const { topic, version } = json;
  if (typeof topic !== 'string' || typeof version !== 'number') return undefined;
  return 'state' in json ? { topic, version, state: json.state } : { topic, version };
}
