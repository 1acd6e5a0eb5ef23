import type { Proposal, PublishedText } from './model.ts';
import { PERSONAL_DATA_KINDS, personalDataIn } from './personal-data.ts';

/** The texts of a proposal that everybody reads once it is accepted. */
export const PUBLISHED_FIELDS = [
  'name',
  'reason',
  'content',
  'site',
] as const satisfies readonly (keyof PublishedText)[];
export type PublishedField = (typeof PUBLISHED_FIELDS)[number];

/** What a review is warned of: personal data, and the name of the resident who proposes. */
export const FLAG_KINDS = [...PERSONAL_DATA_KINDS, 'proposer'] as const;
export type FlagKind = (typeof FLAG_KINDS)[number];

/** A place in a text that everybody would read, from `start` up to, not including, `end`. */
export interface Flag {
  readonly kind: FlagKind;
  readonly start: number;
  readonly end: number;
}

/** Whose words they are: a resident's name is nobody's business, a deputy's is public. */
type Proposer = Pick<Proposal, 'byName' | 'origin'>;

/** What the public reads of a proposal, or would read. */
export function publicText(
  proposal: PublishedText & { readonly published: PublishedText | null },
): PublishedText {
  const { name, reason, content, site } = proposal.published ?? proposal;
  return { name, reason, content, site };
}

/** Whether two texts for the public say the same. */
export function sameText(one: PublishedText, other: PublishedText): boolean {
  return PUBLISHED_FIELDS.every((field) => one[field] === other[field]);
}

/** Personal data in one text, in its order, the name of the resident who proposes it too. */
export function flagsIn(text: string, { byName, origin }: Proposer): readonly Flag[] {
  const found: Flag[] = [...personalDataIn(text)];
  const name = origin === 'residents' ? byName : '';
  if (Array.from(name).length > 1)
    for (let at = text.indexOf(name); at !== -1; at = text.indexOf(name, at + name.length))
      if (!found.some(({ start, end }) => at < end && start < at + name.length))
        found.push({ kind: 'proposer', start: at, end: at + name.length });
  return found.toSorted((one, other) => one.start - other.start);
}

/** How many places in what everybody would read are personal. */
export function flagsOf(text: PublishedText, proposer: Proposer): number {
  return PUBLISHED_FIELDS.reduce((sum, field) => sum + flagsIn(text[field], proposer).length, 0);
}

/** The text with every such place covered; it is never longer than before. */
export function masked(text: PublishedText, proposer: Proposer): PublishedText {
  const cover = (field: PublishedField): string => {
    let covered = '';
    let from = 0;
    for (const { start, end } of flagsIn(text[field], proposer)) {
      covered += text[field].slice(from, start) + '＊'.repeat(Math.min(3, end - start));
      from = end;
    }
    return covered + text[field].slice(from);
  };
  return {
    name: cover('name'),
    reason: cover('reason'),
    content: cover('content'),
    site: cover('site'),
  };
}
