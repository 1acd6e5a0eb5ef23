import { missingReports } from '../../shared/delivery/missing-reports.ts';
import type {
  Cause,
  DeliverySettings,
  Milestone,
  ReportForm,
} from '../../shared/delivery/model.ts';
import { dutyOf } from '../../shared/delivery/parts.ts';
import type { NamedUnit } from '../../shared/delivery/project.ts';
import { countingReports } from '../../shared/delivery/reports.ts';
import type { Overdue } from '../../shared/supervision/overdue.ts';
import type { ProjectRow } from '../delivery/project-rows.ts';
import type { Executor } from '../platform/database/tables.ts';

/** Something overdue before its step and its notices are known. */
export type Late = Omit<
  Overdue,
  'step' | 'noticed' | 'project' | 'daysLate' | 'official' | 'cause'
> & {
  readonly project: string;
};

/** The department that answers for something, as the list names it. */
export function unitOf({
  unit,
  unit_name,
}: Pick<ProjectRow, 'unit' | 'unit_name'>): Overdue['unit'] {
  return unit === null ? null : { id: unit, name: unit_name ?? '' };
}

/** A report as it was sent. */
export interface Sent {
  readonly project: string;
  readonly part: string;
  readonly period: string;
  readonly entry: number;
  readonly form: ReportForm;
}

/** Reports of the projects that are still being delivered: of others nothing can be missing or late. */
export async function reportsOf(
  db: Executor,
  body: string,
  year: number | undefined,
): Promise<readonly Sent[]> {
  let query = db
    .selectFrom('progress_report')
    .innerJoin('project', 'project.id', 'progress_report.project')
    .select([
      'progress_report.project',
      'progress_report.part',
      'progress_report.period',
      'progress_report.entry',
      'progress_report.form',
    ])
    .where('progress_report.body', '=', body)
    .where('project.body', '=', body)
    .where('project.state', '=', 'active');
  if (year !== undefined) query = query.where('project.year', '=', year);
  const rows = await query.execute();
  return rows.map(({ form, ...row }) => {
    const read: ReportForm = JSON.parse(form);
    return { ...row, form: read };
  });
}

/** Milestones that joint departments deliver, by project. */
export async function jointMilestones(
  db: Executor,
  body: string,
): Promise<ReadonlyMap<string, readonly JointMilestone[]>> {
  const rows = await db
    .selectFrom('milestone')
    .select(['project', 'unit', 'met_on'])
    .where('body', '=', body)
    .where('unit', '<>', '')
    .execute();
  const milestones = new Map<string, JointMilestone[]>();
  for (const { project, unit, met_on } of rows)
    milestones.set(project, [...(milestones.get(project) ?? []), { unit, metOn: met_on }]);
  return milestones;
}

type JointMilestone = Pick<Milestone, 'unit' | 'metOn'>;

/** What reports are held against: the departments beside the lead, and what they deliver. */
export interface Answering {
  readonly joint: ReadonlyMap<string, readonly NamedUnit[]>;
  readonly milestones: ReadonlyMap<string, readonly JointMilestone[]>;
}

/** How a report that is owed is named: by project and period, and by the joint department that owes it. */
export function lateReport(project: string, period: string, part: string): string {
  return `report/${project}/${period}${part === '' ? '' : `/${part}`}`;
}

/** Reports that should have been sent by now, one by one, each with the department that owes it. */
export function lateReports(
  open: readonly ProjectRow[],
  reports: readonly Sent[],
  { joint, milestones }: Answering,
  today: string,
  settings: DeliverySettings,
): Late[] {
  const reported = new Map<string, Set<string>>();
  for (const { project, part, period } of reports) {
    const key = `${project} ${part}`;
    reported.set(key, (reported.get(key) ?? new Set()).add(period));
  }
  return open.flatMap((row) => {
    const project = {
      publishedOn: row.published_on ?? '',
      doneOn: row.done_on,
      state: row.state,
    };
    const others = joint.get(row.id) ?? [];
    return [null, ...others].flatMap((other) => {
      const part = other?.id ?? '';
      const duty = dutyOf(project, milestones.get(row.id) ?? [], others, part);
      const sent = reported.get(`${row.id} ${part}`) ?? new Set();
      return missingReports(duty, sent, today, settings).map(({ code, dueOn }): Late => ({
        kind: 'report',
        subject: lateReport(row.id, code, part),
        project: row.id,
        title: code,
        dueOn,
        by: 'department',
        unit: other ?? unitOf(row),
      }));
    });
  });
}

/** The cause that the last report on each part of a project names first, by project and part. */
export function causesOf(reports: readonly Sent[]): ReadonlyMap<string, Cause> {
  const byPart = new Map<string, Sent[]>();
  for (const one of reports) {
    const key = `${one.project} ${one.part}`;
    byPart.set(key, [...(byPart.get(key) ?? []), one]);
  }
  const causes = new Map<string, Cause>();
  for (const [key, sent] of byPart) {
    const cause = countingReports(sent).at(-1)?.form.problems[0]?.cause;
    if (cause !== undefined) causes.set(key, cause);
  }
  return causes;
}
