import { fail, ok, type Result } from '../result.ts';
import { SUPERVISION_LENGTHS } from './rules.ts';

/** A text without blanks around. Failures: `too-long` {field, most}, `forbidden-character` {field}. */
export function checkedText(
  typed: string,
  field: keyof typeof SUPERVISION_LENGTHS,
): Result<string> {
  const tidied = typed.normalize('NFC').replaceAll(/\r\n?/g, '\n').trim();
  const most = SUPERVISION_LENGTHS[field];
  if (Array.from(tidied).length > most) return fail('too-long', { field, most });
  if (/\p{Control}/u.test(tidied.replaceAll('\n', '')))
    return fail('forbidden-character', { field });
  return ok(tidied);
}
