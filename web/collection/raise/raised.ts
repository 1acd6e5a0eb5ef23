import { createSignal } from 'solid-js';
import { forget, recall, remember } from '../../platform/storage.ts';

/** What this browser remembers of a proposal that was sent from it, so that its number is not lost. */
export interface Raised {
  /** Under which it was sent. */
  readonly id: string;
  readonly number: string;
  readonly name: string;
  /** Town, village and spot, in one line. */
  readonly place: string;
  /** Title of the drive, name and code of the body. */
  readonly drive: string;
  readonly body: string;
  readonly code: string;
  /** How many proposals asked for the same when it came. */
  readonly voices: number;
  /** When it was sent (UTC). */
  readonly at: string;
}

const KEY = 'raised';
const MOST = 50;

const TEXTS = ['id', 'number', 'name', 'place', 'drive', 'body', 'code', 'at'] as const;

function kept(): readonly Raised[] {
  const text = recall(KEY);
  if (text === undefined) return [];
  try {
    const list: unknown = JSON.parse(text);
    return Array.isArray(list) ? list.filter(isRaised) : [];
  } catch {
    return [];
  }
}

function isRaised(value: unknown): value is Raised {
  if (typeof value !== 'object' || value === null) return false;
  const held = new Map<string, unknown>(Object.entries(value));
  return (
    TEXTS.every((field) => typeof held.get(field) === 'string') &&
    typeof held.get('voices') === 'number'
  );
}

const [raised, setRaised] = createSignal(kept());

/** What was sent from this browser, the latest first; reading it inside a view follows. */
export const raisedHere = raised;

/** Looks again: another window may have sent something. */
export function lookAgain(): void {
  setRaised(kept());
}

/** Remembers one more; under the same id only once. */
export function rememberRaised(one: Raised): void {
  const others = kept().filter(({ id }) => id !== one.id);
  remember(KEY, JSON.stringify([one, ...others].slice(0, MOST)));
  lookAgain();
}

/** Forgets them all, on a phone that others use too. */
export function forgetRaised(): void {
  forget(KEY);
  lookAgain();
}
