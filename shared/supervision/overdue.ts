import type { Cause } from '../delivery/model.ts';
import type { NamedUnit } from '../delivery/project.ts';
import type { Escalation } from './model.ts';

/** What may be overdue: the plan, a milestone, a report, a change request, a finding, something deputies do, an answer of an inquiry. */
export const OVERDUE_KINDS = [
  'plan',
  'milestone',
  'report',
  'change',
  'finding',
  'task',
  'inquiry',
] as const;
export type OverdueKind = (typeof OVERDUE_KINDS)[number];

/** Who must act: a department, the deputies of the group, or the staff and the government office. */
export const ACTORS = ['department', 'deputies', 'staff'] as const;
export type ActorKind = (typeof ACTORS)[number];

/** Something whose day has passed without it. Days and steps follow from the clock alone. */
export interface Overdue {
  readonly kind: OverdueKind;
  /** What it is, stable: `milestone/<id>`, `report/<project>/<period>` (`/<department>` when a joint one owes it), `finding/<id>`, … */
  readonly subject: string;
  readonly project: { readonly id: string; readonly number: number; readonly name: string };
  /** A milestone's or finding's name, a report's period, a task's kind; '' where the kind says it all. */
  readonly title: string;
  readonly dueOn: string;
  readonly daysLate: number;
  readonly by: ActorKind;
  /** The department that must act, or that answers for the project; null while none is assigned. */
  readonly unit: NamedUnit | null;
  readonly official: string;
  /** Cause that the last report names; '' when it names none. */
  readonly cause: Cause | '';
  /** The step that it has come to. */
  readonly step: Escalation;
  /** The highest notice that was sent on it, and the day; null when none was. */
  readonly noticed: { readonly step: Escalation; readonly on: string } | null;
}

/** The order of every list of what is overdue: the latest first, then by project and what it is. */
export function byLateness(one: Overdue, other: Overdue): number {
  return (
    other.daysLate - one.daysLate ||
    one.project.number - other.project.number ||
    (one.subject < other.subject ? -1 : 1)
  );
}
