import { newUnorderedId } from '../../shared/chance.ts';
import { isSolution, solvedTicket, type Challenge } from '../../shared/proof-of-work.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import { ask, createApi } from './api.ts';
import { browser, type Outside } from './chance.ts';
import { recall, remember } from './storage.ts';

/** Numbers that are tried at once; then the page has its turn. */
const BATCH = 128;

/**
 * Does the small sum that comes before a form without an account: about a
 * second on an old phone. `onProgress` is told a growing share from 0 to 1.
 * Answers the ticket for the header `Ticket`.
 *
 * Failure: `no-secure-page` where the browser has no cryptography, which is on
 * plain HTTP except on localhost.
 */
export async function solveTicket(
  { challenge, bits }: Challenge,
  onProgress: (share: number) => void = () => {},
  { clock }: Pick<Outside, 'clock'> = browser,
): Promise<Result<string, 'no-secure-page'>> {
  if (!canSolve()) return fail('no-secure-page');
  for (let first = 0; ; first += BATCH) {
    const batch = Array.from({ length: BATCH }, (_, index) => first + index);
    const solved = await Promise.all(batch.map((nonce) => isSolution(challenge, nonce, bits)));
    const found = batch.find((_, index) => solved[index]);
    if (found !== undefined) {
      onProgress(1);
      return ok(solvedTicket(challenge, found));
    }
    // How likely it was to be done by now.
    onProgress(1 - Math.exp(-(first + BATCH) / 2 ** bits));
    await clock.wait(0);
  }
}

/** Whether this page can do the sum at all. */
export function canSolve(): boolean {
  return typeof crypto !== 'undefined' && 'subtle' in crypto && crypto.subtle !== undefined;
}

const KEY = 'sender';

/** A random name of this browser, known to nobody else: how often it sends is counted under it. */
export function senderName({ chance }: Pick<Outside, 'chance'> = browser): string {
  const known = recall(KEY);
  if (known !== undefined) return known;
  const made = newUnorderedId(chance);
  remember(KEY, made);
  return made;
}

/**
 * Asks for a ticket and solves it. Ask when the form is sent, not when it is
 * opened: it is valid for two hours, for six photos and one submission.
 *
 * Failures: `no-secure-page`, `slow-down` {seconds}, and those of every call.
 */
export async function obtainTicket(
  use: { readonly purpose: string; readonly body: string },
  onProgress?: (share: number) => void,
  outside: Outside = browser,
): Promise<Result<string>> {
  if (!canSolve()) return fail('no-secure-page');
  const device = senderName(outside);
  const challenge = await ask(createApi().tickets.$post({ json: { ...use, device } }));
  return challenge.ok ? solveTicket(challenge.value, onProgress, outside) : challenge;
}
