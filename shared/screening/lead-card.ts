import { ORIGINS, type OriginCounts } from '../collection/model.ts';
import type { RowError } from '../congress/model.ts';
import { fail } from '../result.ts';
import type { LeadCard } from './lead-model.ts';
import type { Origin, ProjectCard } from './model.ts';
import { cardErrors } from './rules.ts';

/** How an origin is said on a card, which is a paper of a congress. */
const ORIGIN_NOTES: Readonly<Record<Origin, string>> = {
  residents: '群众建议',
  deputies: '代表建议',
  departments: '部门建议',
  stations: '联络站收集',
  government: '政府提出',
};

/** Where most of a lead's proposals came from; of equals the one nearer to the residents. */
export function mainOrigin(counts: OriginCounts): Origin {
  return ORIGINS.reduce((most, origin) => (counts[origin] > counts[most] ? origin : most));
}

/** The origin in words: 群众建议 37 件，代表建议 2 件. */
export function originNote(counts: OriginCounts): string {
  return ORIGINS.filter((origin) => counts[origin] > 0)
    .toSorted((one, other) => counts[other] - counts[one])
    .map((origin) => `${ORIGIN_NOTES[origin]} ${counts[origin]} 件`)
    .join('，');
}

/** What a card must say before its lead becomes a preliminary candidate. */
const NEEDED = {
  category: ({ category }) => category !== null,
  site: ({ site }) => site !== '',
  beneficiaries: ({ beneficiaries }) => beneficiaries > 0,
  totalYuan: ({ totalYuan }) => totalYuan > 0,
  yearYuan: ({ yearYuan }) => yearYuan > 0,
  fundingSource: ({ fundingSource }) => fundingSource !== '',
  unit: ({ unit }) => unit !== null,
  startsOn: ({ startsOn }) => startsOn !== '',
  endsOn: ({ endsOn }) => endsOn !== '',
  target: ({ target }) => target !== '',
} as const satisfies Readonly<Partial<Record<keyof LeadCard, (card: LeadCard) => boolean>>>;

/**
 * All that keeps a tidy card from going on the list of candidates: its errors
 * (`cardErrors`), and `card-field-missing` {field} for what it does not say
 * yet.
 */
export function leadCardFaults(card: LeadCard): readonly RowError[] {
  const missing = Object.entries(NEEDED)
    .filter(([, says]) => !says(card))
    .map(([field]) => fail('card-field-missing', { field }).failure);
  return [...leadCardErrors(card), ...missing];
}

/** What is wrong with what a card says, whether or not it is complete: it cannot be kept. */
export function leadCardErrors(card: LeadCard): readonly RowError[] {
  return cardErrors({ ...card, category: card.category ?? 'services' });
}

/** The card as the list of candidates takes it; nothing while it has no category. */
export function asProjectCard(lead: LeadCard): ProjectCard | undefined {
  const { unit: _, category, ...card } = lead;
  return category === null ? undefined : { ...card, category };
}
