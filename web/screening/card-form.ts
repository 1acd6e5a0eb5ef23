import { fail, ok, type Failure, type Result } from '../../shared/result.ts';
import { inWan, yuanOf } from '../../shared/amounts.ts';
import type { CandidateEntry, Category, Origin } from '../../shared/screening/model.ts';

/** A project card as it is typed: money in 万元, numbers as text. */
export interface TypedCard {
  readonly code: string;
  readonly name: string;
  readonly category: Category;
  readonly content: string;
  readonly site: string;
  readonly beneficiaries: string;
  readonly beneficiaryGroup: string;
  readonly total: string;
  readonly year: string;
  readonly fundingSource: string;
  readonly department: string;
  readonly startsOn: string;
  readonly endsOn: string;
  readonly target: string;
  readonly origin: Origin;
  readonly originNote: string;
}

export const BLANK_CARD: TypedCard = {
  code: '',
  name: '',
  category: 'services',
  content: '',
  site: '',
  beneficiaries: '',
  beneficiaryGroup: '',
  total: '',
  year: '',
  fundingSource: '',
  department: '',
  startsOn: '',
  endsOn: '',
  target: '',
  origin: 'residents',
  originNote: '',
};

/** What stands on a card, as one would type it. */
export function typedCard(entry: CandidateEntry): TypedCard {
  const { beneficiaries, totalYuan, yearYuan, ...texts } = entry;
  return {
    ...texts,
    beneficiaries: String(beneficiaries),
    total: inWan(totalYuan),
    year: inWan(yearYuan),
  };
}

/**
 * The card that was typed. An empty number is none: 0. Failures:
 * `not-an-amount` {field} for what is no exact amount in 万元,
 * `not-a-whole-number` {field}.
 */
export function cardTyped(typed: TypedCard): Result<CandidateEntry> {
  const { beneficiaries: people, total, year, ...texts } = typed;
  const totalYuan = yuanTyped(total);
  if (totalYuan === undefined) return fail('not-an-amount', { field: 'totalYuan' });
  const yearYuan = yuanTyped(year);
  if (yearYuan === undefined) return fail('not-an-amount', { field: 'yearYuan' });
  const digits = people.normalize('NFKC').replaceAll(/[\s,]/g, '');
  if (!/^\d*$/.test(digits)) return fail('not-a-whole-number', { field: 'beneficiaries' });
  return ok({ ...texts, beneficiaries: Number(digits), totalYuan, yearYuan });
}

/** Whole yuan of an amount typed in 万元; nothing typed is nothing spent. */
export function yuanTyped(text: string): number | undefined {
  return text.trim() === '' ? 0 : yuanOf(text);
}

/** The fields of the form with the codes of the faults that belong to each. */
export const CARD_FAULTS = {
  code: ['candidate-code-malformed', 'candidate-code-taken'],
  name: ['name-missing'],
  content: ['content-missing'],
  site: [],
  beneficiaries: ['beneficiaries-out-of-range'],
  beneficiaryGroup: [],
  totalYuan: [],
  yearYuan: ['year-over-total'],
  fundingSource: [],
  department: [],
  startsOn: [],
  endsOn: ['ends-before-start'],
  target: [],
  originNote: [],
} as const satisfies Readonly<Record<string, readonly Failure['code'][]>>;
