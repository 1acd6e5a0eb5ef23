import { createEffect, createSignal, on, onCleanup } from 'solid-js';
import type { Failure, Result } from '../../shared/result.ts';

/** Something the page has asked the server, and asks again. */
export interface Asked<Value> {
  /** The last good answer; it stays while the page asks again and when that fails. */
  readonly value: () => Value | undefined;
  readonly failure: () => Failure | undefined;
  /** Whether an answer is awaited. */
  readonly asking: () => boolean;
  readonly again: () => Promise<void>;
}

/**
 * Asks the server whenever the question changes; nothing is asked while there
 * is no question. An answer that comes after a later question is dropped.
 */
export function createAsked<Question, Value>(
  question: () => Question | undefined,
  answer: (question: Question) => Promise<Result<Value>>,
): Asked<Value> {
  const [value, setValue] = createSignal<Value>();
  const [failure, setFailure] = createSignal<Failure>();
  const [asking, setAsking] = createSignal(false);
  let latest = 0;
  const askFor = async (asked: Question | undefined): Promise<void> => {
    latest += 1;
    if (asked === undefined) return;
    const mine = latest;
    setAsking(true);
    const result = await answer(asked);
    if (mine !== latest) return;
    if (result.ok) setValue(() => result.value);
    setFailure(result.ok ? undefined : result.failure);
    setAsking(false);
  };
  createEffect(on(question, (asked) => void askFor(asked)));
  onCleanup(() => {
    latest += 1;
  });
  return { value, failure, asking, again: () => askFor(question()) };
}

/** Something the page does through the server. */
export interface Deed<Given, Value> {
  readonly busy: () => boolean;
  /** Why the last attempt failed, until the next one. */
  readonly failure: () => Failure | undefined;
  /** Does it once at a time: while it is under way, the attempt that runs is answered. */
  readonly run: (given: Given) => Promise<Result<Value>>;
  readonly forget: () => void;
}

export function createDeed<Given, Value>(
  work: (given: Given) => Promise<Result<Value>>,
): Deed<Given, Value> {
  const [busy, setBusy] = createSignal(false);
  const [failure, setFailure] = createSignal<Failure>();
  let running: Promise<Result<Value>> | undefined;
  const attempt = async (given: Given): Promise<Result<Value>> => {
    setBusy(true);
    const result = await work(given);
    setFailure(result.ok ? undefined : result.failure);
    setBusy(false);
    running = undefined;
    return result;
  };
  return {
    busy,
    failure,
    run: (given) => (running ??= attempt(given)),
    forget: () => setFailure(undefined),
  };
}
