import { missingReports } from '../../shared/delivery/missing-reports.ts';
import type { Cause, DeliverySettings, ReportForm } from '../../shared/delivery/model.ts';
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

/** Reports that should have been sent by now, one by one. */
export function lateReports(
  open: readonly ProjectRow[],
  reports: readonly Sent[],
  today: string,
  settings: DeliverySettings,
): Late[] {
  const reported = new Map<string, Set<string>>();
  for (const { project, period } of reports)
    reported.set(project, (reported.get(project) ?? new Set()).add(period));
  return open.flatMap((row) =>
    missingReports(
      { publishedOn: row.published_on ?? '', doneOn: row.done_on },
      reported.get(row.id) ?? new Set(),
      today,
      settings,
    ).map(({ code, dueOn }): Late => ({
      kind: 'report',
      subject: `report/${row.id}/${code}`,
      project: row.id,
      title: code,
      dueOn,
      by: 'department',
      unit: unitOf(row),
    })),
  );
}

/** The cause that the last report on each project names first. */
export function causesOf(reports: readonly Sent[]): ReadonlyMap<string, Cause> {
  const byProject = new Map<string, Sent[]>();
  for (const one of reports)
    byProject.set(one.project, [...(byProject.get(one.project) ?? []), one]);
  const causes = new Map<string, Cause>();
  for (const [project, sent] of byProject) {
    const cause = countingReports(sent).at(-1)?.form.problems[0]?.cause;
    if (cause !== undefined) causes.set(project, cause);
  }
  return causes;
}
