import { fail, ok, type Result } from '../result.ts';

/** Longest reason that proposers read, in characters. */
export const MOST_REASON = 500;

/**
 * A reason as its readers get it, without blanks around; '' when none was
 * given. Failures: `too-long` {field, most}; `forbidden-character` {field}.
 */
export function checkedReason(typed: string, field = 'reason'): Result<string> {
  return checkedText(typed, field, MOST_REASON);
}

/** The same for another text of so many characters. */
export function checkedText(typed: string, field: string, most: number): Result<string> {
  const text = typed.normalize('NFC').replaceAll(/\r\n?/g, '\n').trim();
  if (Array.from(text).length > most) return fail('too-long', { field, most });
  if (/\p{Control}/u.test(text.replaceAll('\n', ''))) return fail('forbidden-character', { field });
  return ok(text);
}
