import { createHash } from 'node:crypto';
import { newId } from '../../shared/chance.ts';
import type { ImportCounts, ImportPreview } from '../../shared/congress/model.ts';
import { countChanges } from '../../shared/congress/rules.ts';
import { dayOf } from '../../shared/day.ts';
import {
  reportsOfRows,
  rowsOfProject,
  type ReportRow,
  type SheetProject,
  type SheetReport,
} from '../../shared/delivery/report-sheet.ts';
import { partOf } from '../../shared/delivery/parts.ts';
import { countingReports, entriesOfPart, stagesBy, yearOf } from '../../shared/delivery/reports.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import { perform, type Actor } from '../platform/acts/acts.ts';
import type { Executor } from '../platform/database/tables.ts';
import {
  entriesOf as entriesOfSheet,
  sheetOf,
  type SheetLanguage,
} from '../platform/documents/sheets-columns.ts';
import { writeCsv } from '../platform/documents/sheets-csv.ts';
import { keepPreview, takePreview } from '../platform/documents/sheets-previews.ts';
import { writeXlsx } from '../platform/documents/sheets-xlsx.ts';
import { readSheet, type SheetFormat } from '../platform/documents/sheets.ts';
import type { Platform } from '../platform/platform.ts';
import { jointUnits } from './project-rows.ts';
import { subProjectsOf } from './project-views.ts';
import { partOfUnit, reportedOn, writeReport } from './report-acts.ts';
import { REPORT_SHEET } from './report-columns.ts';
import { entriesOfProjects } from './report-rows.ts';
import { elsewhere, periodsOf, planned } from './report-views.ts';
import { deliverySettingsOf } from './settings-views.ts';
import { milestonesOf } from './standing.ts';
import { deliveryTopics } from './topics.ts';

/** Rows of the largest sheet that is read. */
const MOST_ROWS = 5000;

/** Whose reports, on which period. */
export interface SheetPlace {
  readonly body: string;
  readonly unit: string;
  readonly period: string;
}

/** The projects on which this department can report for this period, each with its own part. */
async function sheetProjects(
  db: Executor,
  { body, unit, period }: SheetPlace,
  now: Date,
): Promise<readonly SheetProject[]> {
  const settings = await deliverySettingsOf(db, body);
  const rows = await planned(db, body, unit);
  const joint = await jointUnits(db, body);
  const all = await entriesOfProjects(
    db,
    body,
    rows.map(({ id }) => id),
  );
  const projects: SheetProject[] = [];
  for (const row of rows) {
    const entries = all.get(row.id) ?? [];
    const others = joint.get(row.id) ?? [];
    const part = partOfUnit(row, others, unit);
    if (part === undefined || row.state !== 'active') continue;
    const reportable = { row, joint: others, part };
    const milestones = await milestonesOf(db, body, row.id);
    const periods = periodsOf(reportable, milestones, entries, now, settings);
    if (!periods.some(({ code }) => code === period)) continue;
    const report = countingReports(entriesOfPart(entries, part)).find(
      (one) => one.period === period,
    );
    const rest = entries.filter((one) => one.period !== period || one.part !== part);
    const stages = stagesBy(rest);
    const subProjects = part === '' ? await subProjectsOf(db, body, row.id) : [];
    projects.push({
      id: row.id,
      year: row.year,
      number: row.number,
      name: row.name,
      milestones: milestones.map((one) => ({ ...one, mine: partOf(one, others) === part })),
      subProjects: subProjects.map((one) => {
        const { stage, on } = stages.get(one.id) ?? { stage: 'not-started' as const, on: '' };
        return { ...one, stage, stageOn: on };
      }),
      elsewhere: elsewhere(rest),
      form: report?.form ?? null,
      entry: report?.entry ?? 0,
      on: await reportedOn(db, dayOf(now), reportable, entries, yearOf(period)),
    });
  }
  return projects;
}

/** The reports of a period as a sheet that an import takes back unchanged; what is not reported is the form to fill in. */
export async function exportReports(
  db: Executor,
  place: SheetPlace,
  now: Date,
  format: SheetFormat,
  language: SheetLanguage,
): Promise<Uint8Array<ArrayBuffer>> {
  const rows = (await sheetProjects(db, place, now)).flatMap(rowsOfProject);
  const cells = sheetOf(rows, REPORT_SHEET, language);
  return format === 'csv' ? writeCsv(cells) : writeXlsx(cells);
}

/**
 * What importing this sheet would report. Nothing is changed yet; rows that
 * cannot be taken stand in the preview as refused, with their reasons.
 * Failures: those of `readSheet` and of its columns.
 */
export async function previewReports(
  platform: Platform,
  place: SheetPlace,
  bytes: Uint8Array,
  fileName: string,
): Promise<Result<ImportPreview<ReportRow>>> {
  const sheet = await readSheet(bytes, fileName, MOST_ROWS);
  if (!sheet.ok) return sheet;
  const read = entriesOfSheet(sheet.value, REPORT_SHEET);
  if (!read.ok) return read;
  const projects = await sheetProjects(platform.db, place, platform.clock.now());
  const { rows, reports } = reportsOfRows(projects, read.value);
  const counts = countChanges(rows);
  const kept: Kept = { refused: counts.refused, counts, reports };
  const token = await keepPreview(platform.db, platform, {
    body: place.body,
    subject: subjectOf(place),
    base: fingerprint(projects),
    entries: JSON.stringify(kept),
  });
  return ok({ token, counts, creates: [], rows });
}

interface Kept {
  readonly refused: number;
  readonly counts: ImportCounts;
  readonly reports: readonly SheetReport[];
}

/**
 * Sends the reports that a preview showed, one for each project, in one act.
 * Failures: `import-expired`, `import-outdated`, `import-has-refused-rows`
 * {refused}, and those of a report.
 */
export async function confirmReports(
  platform: Platform,
  actor: Actor,
  place: SheetPlace,
  token: string,
): Promise<Result<ImportCounts>> {
  const { clock, chance } = platform;
  const { body, unit, period } = place;
  return perform(platform, body, actor, async (trx, record): Promise<Result<ImportCounts>> => {
    const preview = await takePreview(trx, clock, { token, body, subject: subjectOf(place) });
    if (preview === undefined) return fail('import-expired');
    if (preview.base !== fingerprint(await sheetProjects(trx, place, clock.now())))
      return fail('import-outdated');
    const { refused, counts, reports }: Kept = JSON.parse(preview.entries);
    if (refused > 0) return fail('import-has-refused-rows', { refused });
    record({
      kind: 'reports-imported',
      subject: `unit/${unit}`,
      detail: { period, reports: reports.length },
      topics: deliveryTopics(body),
    });
    for (const { project, seen, form } of reports) {
      const to = { body, unit, report: newId(clock, chance) };
      const sent = { project, period, seen, form };
      const done = await writeReport(platform, trx, record, actor, to, sent);
      if (!done.ok) return done;
    }
    const { added, changed, unchanged } = counts;
    return ok({ added, changed, unchanged, removed: 0 });
  });
}

function subjectOf({ unit, period }: SheetPlace): string {
  return `reports/${unit}/${period}`;
}

/** A fingerprint of all that the sheet is held against but the day, by which an import notices that it has changed since. */
function fingerprint(projects: readonly SheetProject[]): string {
  const hash = createHash('sha256');
  for (const { on, ...standing } of projects)
    hash.update(`${JSON.stringify({ ...standing, on: { ...on, today: '' } })}\n`);
  return hash.digest('hex');
}
