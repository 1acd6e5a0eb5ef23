/**
 * What is and what is not protected: one list for the deputies' page, the help
 * and the README, so that nowhere is more promised than elsewhere.
 */
export const KEPT = [
  'unlinked',
  'one-paper',
  'no-running-figures',
  'unaltered',
  'other-ways',
  'checkable',
  'not-lost',
] as const;

export const LIMITED = [
  'seen',
  'proven',
  'infected',
  'manipulated',
  'recorded',
  'server-custody',
  'two-shares',
  'handwriting',
  'few-papers',
  'missing-papers',
  'open-votes',
] as const;

/** The points in words, in the order in which they are declared. */
export interface Trust {
  readonly kept: Readonly<Record<(typeof KEPT)[number], string>>;
  readonly limited: Readonly<Record<(typeof LIMITED)[number], string>>;
  readonly doubt: string;
}

/** What the system assures, in the declared order. */
export function keptIn(trust: Trust): readonly string[] {
  return KEPT.map((point) => trust.kept[point]);
}

/** What nobody should rely on, in the declared order. */
export function limitedIn(trust: Trust): readonly string[] {
  return LIMITED.map((point) => trust.limited[point]);
}
