import { dayAfter, daysBetween } from '../day.ts';
import {
  PROJECT_STAGES,
  type Milestone,
  type Pace,
  type ProjectStage,
  type ProjectState,
} from './model.ts';

/** What of a project's milestones its pace follows from; kept beside it so that boards need no milestones. */
export interface Standing {
  /** Percent of the weights met, a whole number, rounded down: 100 only when all are. */
  readonly percent: number;
  readonly stage: ProjectStage;
  /** Date of the earliest milestone not met; '' when all are. */
  readonly nextDueOn: string;
  /** Latest date of a milestone that is met; '' when none is. */
  readonly lastMetDueOn: string;
  /** Day on which the last was met; '' while one is not. */
  readonly doneOn: string;
}

/** What the milestones of a project say; without any, nothing has begun. */
export function standingOf(milestones: readonly Milestone[]): Standing {
  const met = milestones.filter(({ metOn }) => metOn !== '');
  const open = milestones.filter(({ metOn }) => metOn === '');
  const whole = weightOf(milestones);
  const done = milestones.length > 0 && open.length === 0;
  return {
    percent: whole === 0 ? 0 : Math.floor((100 * weightOf(met)) / whole),
    stage: met.reduce<ProjectStage>((high, { stage }) => later(high, stage), 'not-started'),
    nextDueOn: open.map(({ dueOn }) => dueOn).toSorted()[0] ?? '',
    lastMetDueOn:
      met
        .map(({ dueOn }) => dueOn)
        .toSorted()
        .at(-1) ?? '',
    doneOn: done
      ? (met
          .map(({ metOn }) => metOn)
          .toSorted()
          .at(-1) ?? '')
      : '',
  };
}

function weightOf(milestones: readonly Milestone[]): number {
  return milestones.reduce((sum, { weight }) => sum + weight, 0);
}

function later(one: ProjectStage, other: ProjectStage): ProjectStage {
  return PROJECT_STAGES.indexOf(other) > PROJECT_STAGES.indexOf(one) ? other : one;
}

/** What a project's pace depends on besides the day. */
export interface PaceFacts extends Pick<Standing, 'nextDueOn' | 'lastMetDueOn' | 'doneOn'> {
  readonly state: ProjectState;
  /** Whether its plan has been accepted. */
  readonly planned: boolean;
  /** The project's own end, YYYY-MM-DD; '' while not known. */
  readonly endsOn: string;
}

/**
 * How a project stands on this day: ahead (提前) all due milestones met and at
 * least one not yet due met; on schedule (按序时) all due met; behind (滞后) one
 * past its date by at most the grace; overdue (逾期) by more, or the project's own
 * end passed. A milestone is past its date from the day after.
 */
export function paceOf(facts: PaceFacts, today: string, graceDays: number): Pace {
  if (facts.state === 'ended') return 'ended';
  if (!facts.planned) return 'no-plan';
  if (facts.nextDueOn === '' && facts.doneOn !== '') return 'done';
  if (facts.endsOn !== '' && today > facts.endsOn) return 'overdue';
  const late = daysLate(facts.nextDueOn, today);
  if (late > graceDays) return 'overdue';
  if (late > 0) return 'behind';
  return facts.lastMetDueOn > today ? 'ahead' : 'on-schedule';
}

/** Days by which a date has passed without what was due; 0 on the day itself, before it, and without a date. */
export function daysLate(dueOn: string, today: string): number {
  return dueOn === '' ? 0 : Math.max(0, daysBetween(dueOn, today));
}

/** Percent of the weights that are due by the end of this day, as whole number rounded down. */
export function expectedPercent(milestones: readonly Milestone[], today: string): number {
  const whole = weightOf(milestones);
  const due = milestones.filter(({ dueOn }) => dueOn < dayAfter(today, 1));
  return whole === 0 ? 0 : Math.floor((100 * weightOf(due)) / whole);
}
