import type { DeliverySettings, Milestone, ProjectState } from './model.ts';

/**
 * A part of a project as it is reported on: '' is that of the lead department,
 * whoever that is at the time: money, sub-projects and every milestone that no
 * other delivers; else the id of a joint department (配合单位), for the
 * milestones that the plan gives to it.
 */
export type ReportPart = string;

/** Which part a milestone belongs to; what was given to a department that answers no longer is the lead's. */
export function partOf(
  { unit }: Pick<Milestone, 'unit'>,
  joint: readonly { readonly id: string }[],
): ReportPart {
  return joint.some(({ id }) => id === unit) ? unit : '';
}

/** The milestones of a part, in their order. */
export function milestonesOfPart<One extends Pick<Milestone, 'unit'>>(
  milestones: readonly One[],
  joint: readonly { readonly id: string }[],
  part: ReportPart,
): readonly One[] {
  return milestones.filter((one) => partOf(one, joint) === part);
}

/** What the reports of a part follow from. */
export interface ReportDuty {
  /** Day of the plan, from which reports are due; '' before. */
  readonly publishedOn: string;
  /** Day on which all of it was done; '' while it is not. */
  readonly doneOn: string;
  readonly state: ProjectState;
  /** Whether reports are owed at all; who owes none may send them. */
  readonly owes: boolean;
}

/**
 * What a part owes: the lead a report each period until the project is done, a
 * joint department until its own milestones are met, and nothing without any.
 */
export function dutyOf(
  project: Omit<ReportDuty, 'owes'>,
  milestones: readonly Pick<Milestone, 'unit' | 'metOn'>[],
  joint: readonly { readonly id: string }[],
  part: ReportPart,
): ReportDuty {
  if (part === '') return { ...project, owes: true };
  const own = milestonesOfPart(milestones, joint, part);
  const days = own.map(({ metOn }) => metOn).toSorted();
  return { ...project, doneOn: days[0] === '' ? '' : (days.at(-1) ?? ''), owes: own.length > 0 };
}

/** What of a body's settings periods follow from. */
export type Rhythmic = Pick<DeliverySettings, 'rhythm' | 'reportDay'>;
