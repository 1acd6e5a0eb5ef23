import { inWan, yuanOf } from '../../shared/amounts.ts';
import { fail, ok, type Failure } from '../../shared/result.ts';
import {
  CANDIDATE_CODE,
  CATEGORIES,
  ORIGINS,
  type CandidateEntry,
  type Category,
  type Origin,
} from '../../shared/screening/model.ts';
import { cardErrors, tidyEntry } from '../../shared/screening/rules.ts';

/** A project card as it is typed: money in 万元, numbers as text; '' for what is not chosen yet. */
export interface TypedCard {
  readonly code: string;
  readonly name: string;
  readonly category: Category | '';
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
  readonly origin: Origin | '';
  readonly originNote: string;
}

export const BLANK_CARD: TypedCard = {
  code: '',
  name: '',
  category: '',
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
  origin: '',
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

/** What was typed, or all that is wrong with it, in the order of the form. */
export type Read<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly failures: readonly Failure[] };

/**
 * The card that was typed, as far as a page can tell that it is right. With
 * `codeIsGiven` it may come without a code. Failures: those of
 * `numbersTyped`, `malformed` {where} for what has not been chosen,
 * `candidate-code-malformed` {code}, and what `cardErrors` finds.
 */
export function cardTyped(typed: TypedCard, codeIsGiven: boolean): Read<CandidateEntry> {
  const { numbers, failures } = numbersTyped(typed);
  const category = CATEGORIES.find((known) => known === typed.category);
  const origin = ORIGINS.find((known) => known === typed.origin);
  const entry = tidyEntry({
    ...textsOf(typed),
    ...numbers,
    category: category ?? 'services',
    origin: origin ?? 'residents',
  });
  const codeIsWrong = entry.code === '' ? !codeIsGiven : !CANDIDATE_CODE.test(entry.code);
  const wrong: readonly Failure[] = [
    ...(codeIsWrong ? [fail('candidate-code-malformed', { code: entry.code }).failure] : []),
    ...(category === undefined ? [fail('malformed', { where: 'json.category' }).failure] : []),
    ...failures,
    ...cardErrors(entry).filter(({ code }) => code !== 'year-over-total' || failures.length === 0),
    ...(origin === undefined ? [fail('malformed', { where: 'json.origin' }).failure] : []),
  ];
  return wrong.length === 0 ? ok(entry) : { ok: false, failures: wrong };
}

function textsOf({
  beneficiaries: _people,
  total: _total,
  year: _year,
  ...texts
}: TypedCard): Omit<TypedCard, 'beneficiaries' | 'total' | 'year'> {
  return texts;
}

/**
 * The numbers that were typed, 0 for an empty or unreadable one, and what is
 * unreadable: `not-an-amount` {field} for what is no exact amount in 万元,
 * `not-a-whole-number` {field}.
 */
export function numbersTyped(typed: Pick<TypedCard, 'beneficiaries' | 'total' | 'year'>): {
  readonly numbers: Pick<CandidateEntry, 'beneficiaries' | 'totalYuan' | 'yearYuan'>;
  readonly failures: readonly Failure[];
} {
  const totalYuan = yuanTyped(typed.total);
  const yearYuan = yuanTyped(typed.year);
  const digits = typed.beneficiaries.normalize('NFKC').replaceAll(/[\s,]/g, '');
  const beneficiaries = /^\d*$/.test(digits) ? Number(digits) : undefined;
  const no = (code: 'not-an-amount' | 'not-a-whole-number', field: string): Failure =>
    fail(code, { field }).failure;
  return {
    numbers: {
      beneficiaries: beneficiaries ?? 0,
      totalYuan: totalYuan ?? 0,
      yearYuan: yearYuan ?? 0,
    },
    failures: [
      ...(totalYuan === undefined ? [no('not-an-amount', 'totalYuan')] : []),
      ...(yearYuan === undefined ? [no('not-an-amount', 'yearYuan')] : []),
      ...(beneficiaries === undefined ? [no('not-a-whole-number', 'beneficiaries')] : []),
    ],
  };
}

/** Whole yuan of an amount typed in 万元; nothing typed is nothing spent. */
export function yuanTyped(text: string): number | undefined {
  return text.trim() === '' ? 0 : yuanOf(text);
}

/** The fields of the form with the codes of the faults that belong to each. */
export const CARD_FAULTS = {
  code: ['candidate-code-malformed', 'candidate-code-taken'],
  category: [],
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
  origin: [],
  originNote: [],
} as const satisfies Readonly<Record<string, readonly Failure['code'][]>>;
