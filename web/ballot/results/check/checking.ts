import { createSignal, type Accessor } from 'solid-js';
import type { Progress } from '../../../../shared/ballot/protocol/verify.ts';
import { fail, ok, type Failure, type Result } from '../../../../shared/result.ts';
import { askFile, createApi } from '../../../platform/api.ts';
import { browser } from '../../../platform/chance.ts';
import type { CountedRound } from '../standing.ts';
import type { judge, Judged } from './verdict.ts';

/** How far the check of one round is. */
export type Checking =
  | { readonly at: 'idle' }
  | { readonly at: 'fetching' }
  | { readonly at: 'checking'; readonly progress: Progress | undefined }
  | { readonly at: 'stopped' }
  | { readonly at: 'failed'; readonly failure: Failure }
  | {
      readonly at: 'done';
      readonly judged: Judged;
      readonly bytes: number;
      readonly milliseconds: number;
      /** When it ended, by this device's clock (UTC ISO string). */
      readonly endedAt: string;
      readonly withHeld: boolean;
    };

export interface Checker {
  readonly state: Accessor<Checking>;
  /** Fetches bundle and verifier once, then checks; from then on without the network. `held` is the text of the deputy's file. */
  readonly check: (round: CountedRound, held?: string) => Promise<void>;
  readonly stop: () => void;
  /** Forgets the verdict, when another round is looked at. */
  readonly reset: () => void;
}

/** Checks rounds in this browser. */
export function createChecker(): Checker {
  const [state, setState] = createSignal<Checking>({ at: 'idle' });
  const bundles = new Map<string, Uint8Array>();
  let controller = new AbortController();

  const run = async (
    round: CountedRound,
    held: string | undefined,
    signal: AbortSignal,
  ): Promise<Checking> => {
    const kept = heldOf(held);
    if (!kept.ok) return { at: 'failed', failure: kept.failure };
    const bundle = await bundleOf(round.id, bundles, signal);
    if (!bundle.ok) return { at: 'failed', failure: bundle.failure };
    const verifier = await loadVerifier(bundle.value);
    if (!verifier.ok) return { at: 'failed', failure: verifier.failure };
    setState({ at: 'checking', progress: undefined });
    const { clock } = browser;
    const begun = clock.now().getTime();
    const judged = await verifier.value.judge(bundle.value, round, kept.value, {
      signal,
      onProgress: (progress) => setState({ at: 'checking', progress }),
    });
    const ended = clock.now();
    return {
      at: 'done',
      judged,
      bytes: bundle.value.length,
      milliseconds: ended.getTime() - begun,
      endedAt: ended.toISOString(),
      withHeld: held !== undefined,
    };
  };

  return {
    state,
    async check(round, held) {
      controller.abort();
      controller = new AbortController();
      const { signal } = controller;
      setState({ at: 'fetching' });
      try {
        const came = await run(round, held, signal);
        if (!signal.aborted) setState(came);
      } catch (error) {
        if (!signal.aborted) throw error;
      }
    },
    stop() {
      controller.abort();
      setState({ at: 'stopped' });
    },
    reset() {
      controller.abort();
      setState({ at: 'idle' });
    },
  };
}

/** What the device kept, as the verifier is given it; nothing when no file was given. */
function heldOf(text: string | undefined): Result<unknown, 'held-not-json'> {
  if (text === undefined) return ok(undefined);
  try {
    return ok(JSON.parse(text));
  } catch {
    return fail('held-not-json');
  }
}

async function bundleOf(
  round: string,
  kept: Map<string, Uint8Array>,
  signal: AbortSignal,
): Promise<Result<Uint8Array>> {
  const before = kept.get(round);
  if (before !== undefined) return ok(before);
  const call = createApi().rounds[':round'].bundle.$get({ param: { round } }, { init: { signal } });
  const file = await askFile(call);
  if (!file.ok) return file;
  const bytes = new Uint8Array(await file.value.arrayBuffer());
  kept.set(round, bytes);
  return ok(bytes);
}

interface Verifier {
  readonly judge: typeof judge;
}

/** The verifier is fetched only when somebody checks, as much of it as this bundle needs; once here, it needs no network. */
async function loadVerifier(bundle: Uint8Array): Promise<Result<Verifier, 'no-connection'>> {
  try {
    const verifier = await import('./verdict.ts');
    await verifier.fetchFor(bundle);
    return ok(verifier);
  } catch {
    return fail('no-connection');
  }
}
