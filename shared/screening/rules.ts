import type { RowError } from '../congress/model.ts';
import { isDay } from '../day.ts';
import { fail, ok, type Failure, type Result } from '../result.ts';
import { CANDIDATE_CODE, type CandidateEntry, type ProjectCard } from './model.ts';

/** Most candidates of one session. The longest lists known have 30; a paper must stay readable. */
export const MOST_CANDIDATES = 100;

/** Largest sum on a card, in yuan: below ten million million. */
export const MOST_YUAN = 9_999_999_999_999;

/** Largest number of beneficiaries: more than there are people. */
export const MOST_BENEFICIARIES = 9_999_999_999;

/** Longest texts of a card, in characters. */
export const CARD_LENGTHS = {
  name: 100,
  content: 2000,
  site: 200,
  beneficiaryGroup: 200,
  fundingSource: 200,
  department: 100,
  target: 1000,
  originNote: 500,
} as const satisfies Partial<Record<keyof ProjectCard, number>>;

type TextField = keyof typeof CARD_LENGTHS;

const TEXT_FIELDS = [
  'name',
  'content',
  'site',
  'beneficiaryGroup',
  'fundingSource',
  'department',
  'target',
  'originNote',
] as const satisfies readonly TextField[];

/** Texts of several lines. All others stand on papers and in records, where a line end has no place. */
const LONG_TEXTS: readonly TextField[] = ['content', 'target', 'originNote'];

const MONEY_FIELDS = ['totalYuan', 'yearYuan'] as const;
const DATE_FIELDS = ['startsOn', 'endsOn'] as const;

/** All that a sheet says of a candidate, in the order of its columns. */
export const ENTRY_FIELDS = [
  'code',
  'name',
  'category',
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
  'origin',
  'originNote',
] as const satisfies readonly (keyof CandidateEntry)[];

/** An entry as it is compared and stored: texts without blanks around, in one Unicode form, with one kind of line end. */
export function tidyEntry(entry: CandidateEntry): CandidateEntry {
  return { ...entry, ...tidyCard(entry), code: tidy(entry.code).toUpperCase() };
}

/** The same for a card without its code; what else it carries stays. */
export function tidyCard<Card extends Pick<ProjectCard, TextField>>(card: Card): Card {
  return {
    ...card,
    name: tidy(card.name),
    content: tidy(card.content),
    site: tidy(card.site),
    beneficiaryGroup: tidy(card.beneficiaryGroup),
    fundingSource: tidy(card.fundingSource),
    department: tidy(card.department),
    target: tidy(card.target),
    originNote: tidy(card.originNote),
  };
}

function tidy(text: string): string {
  return text.normalize('NFC').replaceAll(/\r\n?/g, '\n').trim();
}

/**
 * What is wrong with a tidy card, all of it: `name-missing`, `content-missing`,
 * `too-long` {field, most}, `forbidden-character` {field} (control characters,
 * which signed messages rely on not to occur; long texts may have line ends),
 * `beneficiaries-out-of-range` {most}, `money-out-of-range` {field, most},
 * `year-over-total`, `date-unknown` {field}, `ends-before-start`.
 */
export function cardErrors(card: ProjectCard): readonly RowError[] {
  const errors: RowError[] = [];
  if (card.name === '') errors.push(fail('name-missing').failure);
  if (card.content === '') errors.push(fail('content-missing').failure);
  for (const field of TEXT_FIELDS) {
    const most = CARD_LENGTHS[field];
    if (Array.from(card[field]).length > most)
      errors.push(fail('too-long', { field, most }).failure);
    const text = LONG_TEXTS.includes(field) ? card[field].replaceAll('\n', '') : card[field];
    if (/\p{Control}/u.test(text)) errors.push(fail('forbidden-character', { field }).failure);
  }
  if (!isCount(card.beneficiaries, MOST_BENEFICIARIES))
    errors.push(fail('beneficiaries-out-of-range', { most: MOST_BENEFICIARIES }).failure);
  for (const field of MONEY_FIELDS) {
    if (!isCount(card[field], MOST_YUAN))
      errors.push(fail('money-out-of-range', { field, most: MOST_YUAN }).failure);
  }
  if (card.yearYuan > card.totalYuan) errors.push(fail('year-over-total').failure);
  for (const field of DATE_FIELDS) {
    if (card[field] !== '' && !isDay(card[field]))
      errors.push(fail('date-unknown', { field }).failure);
  }
  if (card.startsOn !== '' && card.endsOn !== '' && card.endsOn < card.startsOn)
    errors.push(fail('ends-before-start').failure);
  return errors;
}

function isCount(value: number, most: number): boolean {
  return Number.isInteger(value) && value >= 0 && value <= most;
}

/** The tidy entry, or the first that is wrong: of its code (`candidate-code-malformed` {code}), then of its card. */
export function checkedEntry(entry: CandidateEntry): Result<CandidateEntry> {
  const tidied = tidyEntry(entry);
  const first: Failure | undefined = entryErrors(tidied)[0];
  return first === undefined ? ok(tidied) : { ok: false, failure: first };
}

/** What is wrong with a tidy entry, all of it. */
export function entryErrors(entry: CandidateEntry): readonly RowError[] {
  const code = CANDIDATE_CODE.test(entry.code)
    ? []
    : [fail('candidate-code-malformed', { code: entry.code.slice(0, 20) }).failure];
  return [...code, ...cardErrors(entry)];
}

/** The fields in which two entries differ. */
export function changedFields(
  one: CandidateEntry,
  other: CandidateEntry,
): readonly (keyof CandidateEntry)[] {
  return ENTRY_FIELDS.filter((field) => one[field] !== other[field]);
}

/**
 * The code of a candidate that was given none: `A` and the number after the
 * highest in use, so that the code of a removed candidate does not come back
 * while a later one stands; `A01` to begin with.
 */
export function nextCode(taken: Iterable<string>): string {
  const used = new Set(taken);
  const numbers = Array.from(used, (code) => Number(/^A(\d{2,3})$/.exec(code)?.[1] ?? 0));
  const next = Math.max(0, ...numbers) + 1;
  if (next <= 999) return coded(next);
  // Somebody has taken A999 by hand; a list is far shorter than the codes there are.
  let free = 1;
  while (used.has(coded(free))) free += 1;
  return coded(free);
}

function coded(number: number): string {
  return `A${String(number).padStart(2, '0')}`;
}
