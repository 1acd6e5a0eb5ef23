import { daysLate } from '../delivery/pace.ts';
import { exhaustive } from '../result.ts';
import type { Category } from '../screening/model.ts';
import {
  CHECKS,
  type Check,
  type Escalation,
  type FindingState,
  type SupervisionSettings,
  type TaskKind,
  type TaskRhythm,
} from './model.ts';

/** What a body supervises by until it says otherwise. */
export const DEFAULT_SUPERVISION: SupervisionSettings = {
  answerDays: { safety: 3, progress: 7, ordinary: 15 },
  judgeDays: 10,
  escalation: { reminder: 1, supervised: 10, committee: 30 },
  rhythm: {
    inspections: ['03-31', '06-30', '09-30', '12-20'],
    hearing: '07-31',
    review: '12-31',
    lookBack: '06-30',
  },
};

/** Longest texts of visits and findings, in characters. */
export const SUPERVISION_LENGTHS = {
  words: 60,
  hint: 100,
  note: 500,
  title: 60,
  text: 1000,
  reason: 200,
  question: 500,
  minutes: 10_000,
} as const;

export const MOST_ITEM_PHOTOS = 6;
export const MOST_VISIT_PHOTOS = 20;
export const MOST_FINDINGS_OF_VISIT = 20;
export const MOST_OWN_ITEMS = 20;
export const MOST_TASK_DOCUMENTS = 6;
/** Days within which a finding is to be rectified, offered on the phone, and the most. */
export const RECTIFY_DAYS = [7, 15, 30] as const;
export const MOST_RECTIFY_DAYS = 180;

/** The step that something so many days late has come to; follows from the clock and the declared steps alone. */
export function escalationOf(
  late: number,
  { escalation }: Pick<SupervisionSettings, 'escalation'>,
): Escalation {
  if (late >= escalation.committee) return 'committee';
  if (late >= escalation.supervised) return 'supervised';
  return late >= escalation.reminder ? 'reminder' : 'none';
}

/** Dates of a finding that may be late. */
export interface FindingDates {
  readonly state: FindingState;
  readonly answerDueOn: string;
  readonly rectifyDueOn: string;
  readonly judgeDueOn: string;
}

/** Who must act on a finding next and by when; nobody once it is over. */
export function findingDue({
  state,
  answerDueOn,
  rectifyDueOn,
  judgeDueOn,
}: FindingDates): { readonly by: 'department' | 'deputies'; readonly dueOn: string } | undefined {
  switch (state) {
    case 'handed-over':
      return {
        by: 'department',
        dueOn: answerDueOn < rectifyDueOn ? answerDueOn : rectifyDueOn,
      };
    case 'answered':
    case 'returned':
      return { by: 'department', dueOn: rectifyDueOn };
    case 'rectified':
      return { by: 'deputies', dueOn: judgeDueOn };
    case 'signed-off':
    case 'withdrawn':
      return undefined;
    default:
      return exhaustive(state);
  }
}

/** Days by which whoever must act next is late; 0 when nobody is. */
export function findingLate(finding: FindingDates, today: string): number {
  return daysLate(findingDue(finding)?.dueOn ?? '', today);
}

/** Whether this is the code of an item as the standard has it; others are own words. */
export function isStandard(code: string): code is Check {
  return CHECKS.some((check) => check === code);
}

/** The items that a project of this category begins with; soft projects build nothing. */
export function templateOf(category: Category): readonly Check[] {
  const soft: readonly Category[] = ['employment', 'social-security', 'disability-aid'];
  return soft.includes(category)
    ? CHECKS.filter((code) => !['tender', 'start', 'quality'].includes(code))
    : CHECKS;
}

/** The tasks of the rhythm 四个一 in a project's year, and the look-back in the year after, in the order of their dates. */
export function tasksOf(
  year: number,
  { inspections, hearing, review, lookBack }: TaskRhythm,
): readonly { readonly kind: TaskKind; readonly dueOn: string }[] {
  return [
    ...inspections.map((day) => ({
      kind: 'quarterly-inspection' as const,
      dueOn: `${year}-${day}`,
    })),
    { kind: 'half-year-hearing' as const, dueOn: `${year}-${hearing}` },
    { kind: 'year-end-review' as const, dueOn: `${year}-${review}` },
    { kind: 'look-back' as const, dueOn: `${year + 1}-${lookBack}` },
  ].toSorted((one, other) => (one.dueOn < other.dueOn ? -1 : 1));
}
