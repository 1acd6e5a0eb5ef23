import type { ReportForm } from '../../shared/delivery/model.ts';
import { reportChanges } from '../../shared/delivery/report-changes.ts';
import type { ReportView } from '../../shared/delivery/report-model.ts';
import type { StoredFile } from '../../shared/files.ts';
import type { Executor } from '../platform/database/tables.ts';
import { filesOfAll } from '../platform/files/stored.ts';

/** An entry of a report as it is stored. */
export type StoredEntry = Omit<ReportView, 'documents' | 'changes'>;

/** Owner of the files that first came with this entry. */
export function filesOfReport(entry: string): string {
  return `report/${entry}`;
}

function entryRows(db: Executor, body: string) {
  return db
    .selectFrom('progress_report')
    .innerJoin('unit', 'unit.id', 'progress_report.unit')
    .select([
      'progress_report.id',
      'progress_report.project',
      'progress_report.period',
      'progress_report.part',
      'progress_report.entry',
      'progress_report.unit',
      'unit.name as unit_name',
      'progress_report.form',
      'progress_report.sent_at',
    ])
    .where('progress_report.body', '=', body);
}

type Row = Awaited<ReturnType<ReturnType<typeof entryRows>['execute']>>[number];

function entryOf({ unit, unit_name, form, sent_at, ...row }: Row): StoredEntry {
  const parsed: ReportForm = JSON.parse(form);
  return { ...row, unit: { id: unit, name: unit_name }, form: parsed, sentAt: sent_at };
}

/** All entries of these projects, those of each part and period in their order; a project without any is not in it. */
export async function entriesOfProjects(
  db: Executor,
  body: string,
  projects: readonly string[],
): Promise<ReadonlyMap<string, readonly StoredEntry[]>> {
  const entries = new Map<string, StoredEntry[]>();
  if (projects.length === 0) return entries;
  const rows = await entryRows(db, body)
    .where('progress_report.project', 'in', projects)
    .orderBy('progress_report.project')
    .orderBy('progress_report.period')
    .orderBy('progress_report.part')
    .orderBy('progress_report.entry')
    .execute();
  for (const row of rows) {
    const known = entries.get(row.project);
    if (known === undefined) entries.set(row.project, [entryOf(row)]);
    else known.push(entryOf(row));
  }
  return entries;
}

/** All entries of one project. */
export async function entriesOf(
  db: Executor,
  body: string,
  project: string,
): Promise<readonly StoredEntry[]> {
  return (await entriesOfProjects(db, body, [project])).get(project) ?? [];
}

/** Entries as they are read, with their documents and what each changed of the one before. */
export async function viewsOf(
  db: Executor,
  body: string,
  shown: readonly StoredEntry[],
  all: readonly StoredEntry[],
): Promise<readonly ReportView[]> {
  const files = await filesOfAll(
    db,
    body,
    all.map(({ id }) => filesOfReport(id)),
  );
  // A correction may keep what came with an entry before it.
  const byId = new Map([...files.values()].flat().map((file) => [file.id, file]));
  return shown.map((entry): ReportView => {
    const before = all.find(
      (other) =>
        other.project === entry.project &&
        other.part === entry.part &&
        other.period === entry.period &&
        other.entry === entry.entry - 1,
    );
    return {
      ...entry,
      documents: entry.form.documents.flatMap(({ file }): readonly StoredFile[] => {
        const known = byId.get(file);
        return known === undefined ? [] : [known];
      }),
      changes: before === undefined ? [] : reportChanges(before.form, entry.form),
    };
  });
}
