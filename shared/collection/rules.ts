import type { RowError } from '../congress/model.ts';
import { dayAfter, isDay } from '../day.ts';
import { fail, ok, type Result } from '../result.ts';
import type { Drive, DrivePhase, ProposalEntry } from './model.ts';

/** Longest texts of a proposal, in characters. */
export const PROPOSAL_LENGTHS = {
  name: 60,
  reason: 1000,
  content: 1000,
  town: 50,
  village: 50,
  site: 200,
  term: 100,
  fundingSource: 200,
  byName: 50,
  byPhone: 30,
} as const satisfies Partial<Record<keyof ProposalEntry, number>>;

type TextField = keyof typeof PROPOSAL_LENGTHS;

const TEXT_FIELDS = [
  'name',
  'reason',
  'content',
  'town',
  'village',
  'site',
  'term',
  'fundingSource',
  'byName',
  'byPhone',
] as const satisfies readonly TextField[];

/** Texts of several lines. */
const LONG_TEXTS: readonly TextField[] = ['reason', 'content'];

/** Largest estimate, in yuan: below ten million million. */
export const MOST_ESTIMATE = 9_999_999_999_999;

/** All that a sheet says of what is proposed. */
export const ENTRY_FIELDS = [
  'name',
  'reason',
  'content',
  'town',
  'village',
  'site',
  'term',
  'estimateYuan',
  'fundingSource',
  'category',
  'byName',
  'byPhone',
] as const satisfies readonly (keyof ProposalEntry)[];

/** An entry as it is compared and stored: texts without blanks around, in one Unicode form, with one kind of line end. */
export function tidyProposal(entry: ProposalEntry): ProposalEntry {
  const tidied: Partial<Record<TextField, string>> = {};
  for (const field of TEXT_FIELDS) tidied[field] = tidy(entry[field]);
  return { ...entry, ...tidied };
}

function tidy(text: string): string {
  return text.normalize('NFC').replaceAll(/\r\n?/g, '\n').trim();
}

/**
 * What is wrong with a tidy entry, all of it: `name-missing`;
 * `content-missing`, when neither background nor content says anything;
 * `too-long` {field, most}; `forbidden-character` {field} (control characters;
 * long texts may have line ends); `money-out-of-range` {field, most};
 * `phone-malformed`, when no telephone number has such characters, or one of a mobile phone is
 * too short: nobody could be called back.
 */
export function proposalErrors(entry: ProposalEntry): readonly RowError[] {
  const errors: RowError[] = [];
  if (entry.name === '') errors.push(fail('name-missing').failure);
  if (entry.reason === '' && entry.content === '') errors.push(fail('content-missing').failure);
  for (const field of TEXT_FIELDS) {
    const most = PROPOSAL_LENGTHS[field];
    if (Array.from(entry[field]).length > most)
      errors.push(fail('too-long', { field, most }).failure);
    const text = LONG_TEXTS.includes(field) ? entry[field].replaceAll('\n', '') : entry[field];
    if (/\p{Control}/u.test(text)) errors.push(fail('forbidden-character', { field }).failure);
  }
  const { estimateYuan } = entry;
  if (
    estimateYuan !== null &&
    !(Number.isInteger(estimateYuan) && estimateYuan >= 0 && estimateYuan <= MOST_ESTIMATE)
  )
    errors.push(fail('money-out-of-range', { field: 'estimateYuan', most: MOST_ESTIMATE }).failure);
  if (entry.byPhone !== '' && !isPhone(entry.byPhone)) errors.push(fail('phone-malformed').failure);
  return errors;
}

/** Digits with what people write between them; a mobile number of China begins with 13 to 19 and has 11. */
function isPhone(text: string): boolean {
  if (!/^[+\d][\d\s\-()（）转]{4,}$/u.test(text)) return false;
  const digits = text.replaceAll(/\D/gu, '');
  return !/^1[3-9]/u.test(digits) || digits.length >= 11;
}

/** The tidy entry, or the first of its errors. */
export function checkedProposal(entry: ProposalEntry): Result<ProposalEntry> {
  const tidied = tidyProposal(entry);
  const first = proposalErrors(tidied)[0];
  return first === undefined ? ok(tidied) : { ok: false, failure: first };
}

/** Whether two entries say the same. */
export function sameProposal(one: ProposalEntry, other: ProposalEntry): boolean {
  return ENTRY_FIELDS.every((field) => one[field] === other[field]);
}

/** Where a drive stands on this day (YYYY-MM-DD): computed, never typed. */
export function drivePhase(
  drive: Pick<Drive, 'state' | 'opensOn' | 'closesOn'>,
  today: string,
): DrivePhase {
  if (drive.state === 'draft') return 'draft';
  if (drive.state === 'closed') return 'over';
  if (today < drive.opensOn) return 'coming';
  return drive.closesOn !== '' && today > drive.closesOn ? 'over' : 'open';
}

/** Days after the last day of a drive on which what was kept on a phone without network still comes in. */
export const GRACE_DAYS = 3;

/**
 * Whether a drive takes a proposal today (YYYY-MM-DD). What was finished on a
 * day of the drive (`madeOn`, by the sender's own clock) may come up to
 * `GRACE_DAYS` after its last day: a phone without network does not lose its
 * voice. A drive that staff have closed takes nothing more.
 */
export function takesProposal(
  drive: Pick<Drive, 'state' | 'opensOn' | 'closesOn'>,
  today: string,
  madeOn: string,
): boolean {
  const phase = drivePhase(drive, today);
  if (phase !== 'over') return phase === 'open';
  return drivePhase(drive, madeOn) === 'open' && today <= dayAfter(drive.closesOn, GRACE_DAYS);
}

/** Longest texts of a drive. */
export const DRIVE_LENGTHS = { title: 60, intro: 500, prefix: 8 } as const;

/** Form of the beginning of tracking numbers: letters, and two digits of the year. */
export const PREFIX = /^[A-Z]{1,6}\d{2}$/;

/** Tracking numbers as people may type them: any case, full width, without the dash. */
export function readNumber(typed: string): string {
  const text = typed
    .normalize('NFKC')
    .toUpperCase()
    .replaceAll(/[\s\-—–_]/g, '');
  const parts = /^([A-Z]{1,6}\d{2})(\d{4,})$/.exec(text);
  return parts === null ? text : `${parts[1]}-${parts[2]}`;
}

/** The n-th tracking number of a drive: `QX27-0388`. */
export function trackingNumber(prefix: string, ordinal: number): string {
  return `${prefix}-${String(ordinal).padStart(4, '0')}`;
}

/** A lead's number as shown: `Z-042`. */
export function leadNumber(ordinal: number): string {
  return `Z-${String(ordinal).padStart(3, '0')}`;
}

/**
 * What is wrong with a drive, the first of it: `drive-title-missing`,
 * `too-long` {field, most}, `drive-year-out-of-range`, `date-unknown` {field},
 * `ends-before-start`, `drive-prefix-malformed`.
 */
export function checkedDrive(
  drive: Omit<Drive, 'id' | 'state'>,
): Result<Omit<Drive, 'id' | 'state'>> {
  const tidied = {
    ...drive,
    title: tidy(drive.title),
    intro: tidy(drive.intro),
    prefix: tidy(drive.prefix).toUpperCase(),
  };
  if (tidied.title === '') return fail('drive-title-missing');
  for (const field of ['title', 'intro'] as const)
    if (Array.from(tidied[field]).length > DRIVE_LENGTHS[field])
      return fail('too-long', { field, most: DRIVE_LENGTHS[field] });
  if (!Number.isInteger(tidied.year) || tidied.year < 2000 || tidied.year > 2100)
    return fail('drive-year-out-of-range');
  if (!isDay(tidied.opensOn)) return fail('date-unknown', { field: 'opensOn' });
  if (tidied.closesOn !== '' && !isDay(tidied.closesOn))
    return fail('date-unknown', { field: 'closesOn' });
  if (tidied.closesOn !== '' && tidied.closesOn < tidied.opensOn) return fail('ends-before-start');
  if (!PREFIX.test(tidied.prefix)) return fail('drive-prefix-malformed');
  return ok(tidied);
}

/** The prefix offered for a new drive: the letters of the body's code and the year, `QX27`. */
export function offeredPrefix(bodyCode: string, year: number): string {
  const letters = bodyCode.toUpperCase().replaceAll(/[^A-Z]/g, '');
  return `${letters.slice(0, 4) || 'P'}${String(year % 100).padStart(2, '0')}`;
}
