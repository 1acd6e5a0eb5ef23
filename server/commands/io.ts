import type { Failure } from '../../shared/result.ts';

/** Where a command writes: its result, and everything else. */
export interface Io {
  out(text: string): void;
  err(text: string): void;
}

/** Where a command reads its settings. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** Says which setting cannot be used and what it must be. */
export function invalidSetting({ facts }: Failure<'setting-invalid'>): string {
  const { variable, value, why } = facts;
  return value === '' ? `${variable} is missing: ${why}` : `${variable}=${value}: must be ${why}`;
}
