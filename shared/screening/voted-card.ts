import type { ProjectCard } from './model.ts';

/**
 * Fields of a project card that gates decide on and deputies vote on. What is
 * not among them is editorial or computed: a category orders the list, the
 * origin counts on by itself.
 */
export const VOTED_FIELDS = [
  'name',
  'content',
  'site',
  'beneficiaries',
  'beneficiaryGroup',
  'totalYuan',
  'yearYuan',
  'fundingSource',
  'department',
  'startsOn',
  'endsOn',
  'target',
] as const satisfies readonly (keyof ProjectCard)[];
export type VotedField = (typeof VOTED_FIELDS)[number];
export type VotedCard = Pick<ProjectCard, VotedField>;

/** A card as a gate saw it, with the id of its department, whose name may be changed without changing the card. */
export type SeenCard = VotedCard & { readonly unit: string | null };

/** A voted field that a gate saw otherwise. Money in whole yuan, days as YYYY-MM-DD. */
export interface CardChange {
  readonly field: VotedField;
  readonly before: string | number;
  readonly after: string | number;
}

/** What of a card the deputies vote on, and nothing else. */
export function votedOf(card: VotedCard): VotedCard {
  const { name, content, site, beneficiaries, beneficiaryGroup, totalYuan, yearYuan } = card;
  const { fundingSource, department, startsOn, endsOn, target } = card;
  return {
    name,
    content,
    site,
    beneficiaries,
    beneficiaryGroup,
    totalYuan,
    yearYuan,
    fundingSource,
    department,
    startsOn,
    endsOn,
    target,
  };
}

/** What a gate decides on of this card. */
export function seenCard({ unit, ...card }: SeenCard): SeenCard {
  return { ...votedOf(card), unit };
}

/** The voted fields that say something else now; a department is the same under its new name. */
export function changesOf(before: SeenCard, after: SeenCard): readonly CardChange[] {
  const same = (field: VotedField): boolean =>
    before[field] === after[field] ||
    (field === 'department' && before.unit !== null && before.unit === after.unit);
  return VOTED_FIELDS.filter((field) => !same(field)).map((field) => ({
    field,
    before: before[field],
    after: after[field],
  }));
}
