import type { ImportRow, RowError } from '../congress/model.ts';
import type { ReadRow } from '../congress/rules.ts';
import { fail } from '../result.ts';
import type { Cause, Milestone, ProjectStage, ReportForm, SubProject } from './model.ts';
import type { ReportedProject } from './report-model.ts';
import { NO_PART, partRow, subProjectsOf } from './report-sheet-parts.ts';
import {
  BLANK_REPORT,
  reportFaults,
  sameReport,
  tidyReport,
  type ReportedOn,
} from './report-rules.ts';

/** A row of the sheet of reports: one milestone or sub-project of a project, with what is said once a project in its first row. */
export interface ReportRow {
  readonly year: number;
  readonly number: number;
  readonly project: string;
  /** Number of the milestone within the project, from 1; 0 in a row without one. */
  readonly position: number;
  readonly milestone: string;
  readonly dueOn: string;
  readonly metOn: string;
  readonly metNote: string;
  /** Number of the sub-project within the project, from 1; 0 in a row without one. */
  readonly subNumber: number;
  readonly subProject: string;
  /** How far it has come and since when; null and '' while it has not begun. */
  readonly stage: ProjectStage | null;
  readonly stageOn: string;
  /** Whole yuan paid this year; null where the cell is empty, and always for a joint department. */
  readonly paidYuan: number | null;
  readonly cause: Cause | null;
  readonly note: string;
  readonly next: string;
}

/** A project as its rows are held against it. */
export interface SheetProject {
  readonly id: string;
  readonly year: number;
  readonly number: number;
  readonly name: string;
  /** All of the plan in their order, and whether this department delivers them. */
  readonly milestones: readonly (Milestone & { readonly mine: boolean })[];
  /** Sub-projects as other reports have them; of a joint department none. */
  readonly subProjects: readonly SubProject[];
  readonly elsewhere: ReportedProject['elsewhere'];
  /** The report of the period that counts; null before the first. */
  readonly form: ReportForm | null;
  readonly entry: number;
  readonly on: ReportedOn;
}

/** A report that a sheet brings. */
export interface SheetReport {
  readonly project: string;
  readonly seen: number;
  readonly form: ReportForm;
}

/** The rows of a project as they stand: what an import without edits leaves unchanged. */
export function rowsOfProject(project: SheetProject): readonly ReportRow[] {
  const { form } = project;
  const milestones = project.milestones.flatMap((one, at) =>
    one.mine ? [{ ...one, position: at + 1 }] : [],
  );
  const parts = project.subProjects.map((one) => partRow(one, form));
  const problems = form?.problems ?? [];
  const length = Math.max(milestones.length + parts.length, problems.length, 1);
  return Array.from({ length }, (_, at): ReportRow => {
    const milestone = milestones[at];
    const own = form?.met.find((one) => one.milestone === milestone?.id);
    const there = project.elsewhere.find((one) => one.milestone === milestone?.id);
    const problem = problems[at];
    return {
      year: project.year,
      number: project.number,
      project: project.name,
      position: milestone?.position ?? 0,
      milestone: milestone?.name ?? '',
      dueOn: milestone?.dueOn ?? '',
      metOn: own?.metOn ?? there?.metOn ?? '',
      metNote: own?.note ?? '',
      ...(parts[at - milestones.length] ?? NO_PART),
      paidYuan: at === 0 && project.on.leads ? (form?.paidYuan ?? null) : null,
      cause: problem?.cause ?? null,
      note: problem?.note ?? '',
      next: at === 0 ? (form?.next ?? '') : '',
    };
  });
}

type Read = ReadRow<ReportRow>;

/**
 * What the rows of a sheet report: one report for each project of which they
 * say something else than what stands. Rows are refused with
 * `row-project-unknown`, `row-milestone-unknown`, `row-milestone-twice`,
 * those of `subProjectsOf`,
 * `row-values-differ`, `row-reported-elsewhere`, `row-paid-missing`,
 * `row-cause-missing` and the faults of a report. A milestone that has no row
 * stays as it was reported.
 */
export function reportsOfRows(
  projects: readonly SheetProject[],
  rows: readonly Read[],
): { readonly rows: readonly ImportRow<ReportRow>[]; readonly reports: readonly SheetReport[] } {
  const errors = new Map<number, RowError[]>(rows.map((one) => [one.row, [...one.errors]]));
  const add = (row: number, error: RowError): void => void errors.get(row)?.push(error);
  const reports: SheetReport[] = [];
  const owner = (read: Read): SheetProject | undefined =>
    projects.find(({ year, number }) => year === read.entry.year && number === read.entry.number);
  for (const read of rows)
    if (owner(read) === undefined && read.errors.length === 0)
      add(
        read.row,
        fail('row-project-unknown', { year: read.entry.year, number: read.entry.number }).failure,
      );
  for (const project of projects) {
    const own = rows.filter((read) => owner(read) === project);
    if (own.length === 0) continue;
    const form = formOf(project, own, add);
    if (form === undefined) continue;
    if (project.form !== null && sameReport(tidyReport(project.form), form)) continue;
    for (const fault of reportFaults(form, project.on))
      add(rowOfFault(fault.facts['at'], form, project, own), fault);
    reports.push({ project: project.id, seen: project.entry, form });
  }
  const changed = rows.map((read) => changeOf(read, errors.get(read.row) ?? [], owner(read)));
  return { reports, rows: changed.map((row, at) => withoutRow(row, rows[at], reports, owner)) };

  /** A report may also change because a row is not there any more: then the first row of its project says so. */
  function withoutRow(
    row: ImportRow<ReportRow>,
    read: Read | undefined,
    sent: readonly SheetReport[],
    ownerOf: (read: Read) => SheetProject | undefined,
  ): ImportRow<ReportRow> {
    const project = read === undefined ? undefined : ownerOf(read);
    if (project === undefined || row.change !== 'unchanged') return row;
    const all = rows.filter((one) => ownerOf(one) === project);
    const said = changed.some(
      (one) => one.change !== 'unchanged' && all.some((other) => other.row === one.row),
    );
    return all[0] === read && !said && sent.some((report) => report.project === project.id)
      ? { ...row, change: 'changed', before: row.entry }
      : row;
  }
}

function changeOf(
  { row, entry }: Read,
  errors: readonly RowError[],
  project: SheetProject | undefined,
): ImportRow<ReportRow> {
  if (errors.length > 0) return { row, change: 'refused', entry, before: null, errors };
  const standing = project === undefined ? [] : rowsOfProject(project);
  const said = ({
    metOn,
    metNote,
    stage,
    stageOn,
    paidYuan,
    cause,
    note,
    next,
  }: ReportRow): string =>
    JSON.stringify([
      [metOn, metNote.trim(), stage ?? 'not-started', stageOn],
      [paidYuan, cause, note.trim(), next.trim()],
    ]);
  const there = standing.filter(
    ({ position, subNumber }) => position === entry.position && subNumber === entry.subNumber,
  );
  if (there.some((one) => said(one) === said(entry)))
    return { row, change: 'unchanged', entry, before: null, errors: [] };
  return project?.form === null
    ? { row, change: 'added', entry, before: null, errors: [] }
    : { row, change: 'changed', entry, before: there[0] ?? null, errors: [] };
}

type Add = (row: number, error: RowError) => void;

/** The report that the rows of a project make; nothing while they say nothing. */
function formOf(project: SheetProject, rows: readonly Read[], add: Add): ReportForm | undefined {
  const standing = project.form ?? BLANK_REPORT;
  const met = metOf(project, rows, add);
  const subProjects = subProjectsOf(project, rows, add);
  const paid = once(rows, 'paidYuan', (entry) => entry.paidYuan, add);
  const next = once(rows, 'next', ({ next: text }) => (text.trim() === '' ? null : text), add);
  const problems = rows.flatMap(({ row, entry: { cause, note } }) => {
    if (cause !== null) return [{ cause, note }];
    if (note.trim() !== '') add(row, fail('row-cause-missing').failure);
    return [];
  });
  const silent =
    paid === null &&
    next === null &&
    [met, problems, subProjects].every(({ length }) => length === 0);
  if (project.form === null && silent) return undefined;
  const [first] = rows;
  if (paid === null && first !== undefined && project.on.leads)
    add(first.row, fail('row-paid-missing').failure);
  return tidyReport({
    ...standing,
    met,
    paidYuan: paid ?? 0,
    problems,
    subProjects,
    next: next ?? '',
  });
}

/** What a project's rows say once: the first that says it, and no other may say something else. */
function once<Value>(
  rows: readonly Read[],
  field: string,
  of: (entry: ReportRow) => Value | null,
  add: Add,
): Value | null {
  const [first, ...others] = rows.filter(({ entry }) => of(entry) !== null);
  if (first === undefined) return null;
  const value = of(first.entry);
  for (const other of others)
    if (of(other.entry) !== value)
      add(other.row, fail('row-values-differ', { field, row: first.row }).failure);
  return value;
}

function metOf(project: SheetProject, rows: readonly Read[], add: Add): ReportForm['met'] {
  const named = new Map<string, number>();
  const met: ReportForm['met'][number][] = [];
  const standing = project.form?.met ?? [];
  for (const { row, entry } of rows) {
    if (entry.position === 0) continue;
    const milestone = project.milestones[entry.position - 1];
    if (milestone === undefined || !milestone.mine) {
      add(row, fail('row-milestone-unknown', { number: entry.position }).failure);
      continue;
    }
    const twin = named.get(milestone.id);
    if (twin !== undefined) add(row, fail('row-milestone-twice', { row: twin }).failure);
    named.set(milestone.id, row);
    const there = project.elsewhere.find((one) => one.milestone === milestone.id);
    const own = standing.some((one) => one.milestone === milestone.id);
    if (there !== undefined && !own) {
      if (there.metOn !== entry.metOn)
        add(
          row,
          fail('row-reported-elsewhere', { period: there.period, day: there.metOn }).failure,
        );
    } else if (entry.metOn !== '')
      met.push({ milestone: milestone.id, metOn: entry.metOn, note: entry.metNote });
  }
  return [...met, ...standing.filter(({ milestone }) => !named.has(milestone))];
}

/** The row in which a fault of the report stands: that of its milestone or sub-project, or else the project's first. */
function rowOfFault(
  at: string | number | undefined,
  form: ReportForm,
  { milestones, subProjects }: SheetProject,
  rows: readonly Read[],
): number {
  const [list, index] = String(at ?? '').split('.');
  const part = list === 'subProjects' ? form.subProjects[Number(index)]?.subProject : undefined;
  const number = subProjects.find(({ id }) => id === part)?.position;
  const stage = number && rows.find(({ entry }) => entry.subNumber === number);
  if (stage) return stage.row;
  const milestone = list === 'met' ? form.met[Number(index)]?.milestone : undefined;
  const position = milestones.findIndex(({ id }) => id === milestone) + 1;
  const named = position === 0 ? undefined : rows.find(({ entry }) => entry.position === position);
  const told = rows.filter(({ entry }) => entry.cause !== null);
  const problem = list === 'problems' ? told[Number(index)] : undefined;
  return (named ?? problem ?? rows[0])?.row ?? 0;
}
