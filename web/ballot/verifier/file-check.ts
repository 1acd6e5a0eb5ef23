import { createSignal, type Accessor } from 'solid-js';
import { verify, type Progress } from '../../../shared/ballot/protocol/verify.ts';
import { fail, ok, type Failure, type Result } from '../../../shared/result.ts';
import { browser } from '../../platform/chance.ts';
import type { Checking } from '../results/check/checking.ts';
import { readOffered } from './file.ts';
import { readPublished, type Published } from './published.ts';

/** How far the check of a file is. */
export type FileChecking =
  | { readonly at: 'waiting' }
  | { readonly at: 'reading'; readonly name: string }
  | { readonly at: 'checking'; readonly progress: Progress | undefined }
  | { readonly at: 'stopped' }
  | { readonly at: 'failed'; readonly failure: Failure }
  | {
      readonly at: 'checked';
      readonly name: string;
      readonly done: Extract<Checking, { readonly at: 'done' }>;
      readonly published: Published;
    };

export interface FileChecker {
  readonly state: Accessor<FileChecking>;
  /** Reads and checks a bundle; what was said of an earlier file is forgotten. */
  readonly check: (file: File) => Promise<void>;
  /** Checks the same bundle again, against what a deputy's device kept. */
  readonly checkHeld: (text: string) => Promise<void>;
  readonly stop: () => void;
}

/** Checks files in this page; nothing of them leaves it. */
export function createFileChecker(): FileChecker {
  const [state, setState] = createSignal<FileChecking>({ at: 'waiting' });
  let last: { readonly name: string; readonly bytes: Uint8Array } | undefined;
  let controller = new AbortController();

  const judge = async (
    { name, bytes }: { readonly name: string; readonly bytes: Uint8Array },
    held: unknown,
    signal: AbortSignal,
  ): Promise<FileChecking> => {
    setState({ at: 'checking', progress: undefined });
    const { clock } = browser;
    const begun = clock.now().getTime();
    const verdict = await verify(bytes, held, {
      signal,
      onProgress: (progress) => setState({ at: 'checking', progress }),
    });
    const published = await readPublished(bytes);
    const ended = clock.now();
    return {
      at: 'checked',
      name,
      published,
      done: {
        at: 'done',
        judged: { ...verdict, asShown: undefined },
        bytes: bytes.length,
        milliseconds: ended.getTime() - begun,
        endedAt: ended.toISOString(),
        withHeld: held !== undefined,
      },
    };
  };

  /** Does one thing at a time: whatever was under way is given up. */
  const alone = async (work: (signal: AbortSignal) => Promise<FileChecking>): Promise<void> => {
    controller.abort();
    controller = new AbortController();
    const { signal } = controller;
    try {
      const came = await work(signal);
      if (!signal.aborted) setState(came);
    } catch (error) {
      if (!signal.aborted) throw error;
    }
  };

  return {
    state,
    check: (file) =>
      alone(async (signal) => {
        last = undefined;
        setState({ at: 'reading', name: file.name });
        const bytes = await readOffered(file);
        if (!bytes.ok) return { at: 'failed', failure: bytes.failure };
        last = { name: file.name, bytes: bytes.value };
        return judge(last, undefined, signal);
      }),
    checkHeld: (text) =>
      alone(async (signal) => {
        const held = heldOf(text);
        if (!held.ok) return { at: 'failed', failure: held.failure };
        return last === undefined ? { at: 'waiting' } : judge(last, held.value, signal);
      }),
    stop() {
      controller.abort();
      setState({ at: 'stopped' });
    },
  };
}

function heldOf(text: string): Result<unknown, 'held-not-json'> {
  try {
    return ok(JSON.parse(text));
  } catch {
    return fail('held-not-json');
  }
}
