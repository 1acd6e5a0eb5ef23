import type { Body } from '../congress/model.ts';
import { fail, ok, type Result } from '../result.ts';
import {
  GATES,
  NEGATIVE_TESTS,
  POSITIVE_TESTS,
  type CheckAnswer,
  type CheckItem,
  type Gate,
  type ScreeningSettings,
} from './model.ts';

/** Longest texts of a question and of what stands beside its answer, in characters. */
export const CHECK_LENGTHS = { words: 80, note: 300 } as const;

/** Most questions that a body may add to the standard ones. */
export const MOST_OWN_CHECKS = 20;

/** The questions of the standard, positive tests first. */
export const STANDARD_CHECKS: readonly CheckItem[] = [
  ...POSITIVE_TESTS.map((code) => ({ code, kind: 'positive', words: '' }) as const),
  ...NEGATIVE_TESTS.map((code) => ({ code, kind: 'negative', words: '' }) as const),
];

/** Whether this question is one of the standard, whose words the dictionaries have. */
export function isStandard(code: string): boolean {
  return STANDARD_CHECKS.some((item) => item.code === code);
}

/**
 * The gates that a body of this kind and level usually has: the law of
 * Zhejiang requires the standing committee before the plenary. A town has
 * neither an executive meeting of its government (政府常务会议 are of counties
 * and above) nor a standing committee: the joint meeting of party and
 * government and the presidium stand in. A sub-district meeting advises the
 * party working committee.
 */
export function usualGates({ type, level }: Pick<Body, 'type' | 'level'>): readonly Gate[] {
  if (type === 'deliberative-meeting' || level === 'sub-district')
    return ['joint-meeting', 'working-committee'];
  return level === 'town'
    ? ['joint-meeting', 'party-committee', 'presidium']
    : ['government-meeting', 'party-committee', 'standing-committee'];
}

/** How a body of this kind and level screens until it says otherwise. */
export function usualSettings(body: Pick<Body, 'type' | 'level'>): ScreeningSettings {
  return { gates: usualGates(body), checks: STANDARD_CHECKS, own: false, version: 0 };
}

/** What a body sets: gates in their order, and its checklist, where a new question has the code ''. */
export type SentSettings = Pick<ScreeningSettings, 'gates' | 'checks'>;

/**
 * The settings as they are kept: gates once each, standard questions in their
 * order with their own kind and without words, then those of the body; `code`
 * makes the code of a new question.
 *
 * Failures: `check-words-missing`; `too-long` {field, most};
 * `forbidden-character` {field}; `check-twice` {words}, for questions that
 * say the same; `too-many-checks` {most}; `check-unknown` {code}, when a code
 * is neither of the standard nor of a question of this body.
 */
export function checkedSettings(
  sent: SentSettings,
  known: readonly CheckItem[],
  code: () => string,
): Result<Omit<ScreeningSettings, 'version'>> {
  const named = new Set(sent.checks.map((item) => item.code));
  const own: CheckItem[] = [];
  for (const item of sent.checks) {
    if (isStandard(item.code)) continue;
    const isNew = item.code === '';
    if (!isNew && !known.some((other) => other.code === item.code))
      return fail('check-unknown', { code: item.code.slice(0, 40) });
    const words = item.words.normalize('NFC').trim();
    if (words === '') return fail('check-words-missing');
    if (Array.from(words).length > CHECK_LENGTHS.words)
      return fail('too-long', { field: 'words', most: CHECK_LENGTHS.words });
    if (/\p{Control}/u.test(words)) return fail('forbidden-character', { field: 'words' });
    if (own.some((other) => other.words === words || (!isNew && other.code === item.code)))
      return fail('check-twice', { words });
    own.push({ code: isNew ? code() : item.code, kind: item.kind, words });
  }
  if (own.length > MOST_OWN_CHECKS) return fail('too-many-checks', { most: MOST_OWN_CHECKS });
  return ok({
    gates: [...new Set(sent.gates)],
    checks: [...STANDARD_CHECKS.filter((item) => named.has(item.code)), ...own],
    own: true,
  });
}

/** Whether an answer speaks against the lead: a positive test not met, an entry of the negative list that it is. */
export function speaksAgainst(kind: CheckItem['kind'], answer: CheckAnswer): boolean {
  return answer === (kind === 'positive' ? 'no' : 'yes');
}

/** How many questions of the checklist wait for an answer, and how many answers speak against the lead. */
export function checklistCounts(
  checks: readonly (Pick<CheckItem, 'kind'> & { readonly answer: CheckAnswer | null })[],
): { readonly unanswered: number; readonly failing: number; readonly passed: number } {
  let unanswered = 0;
  let failing = 0;
  for (const { kind, answer } of checks) {
    if (answer === null) unanswered += 1;
    else if (speaksAgainst(kind, answer)) failing += 1;
  }
  return { unanswered, failing, passed: checks.length - unanswered - failing };
}

/** All gates there are, those of the body first and in its order. */
export function gatesOffered(gates: readonly Gate[]): readonly Gate[] {
  return [...gates, ...GATES.filter((gate) => !gates.includes(gate))];
}
