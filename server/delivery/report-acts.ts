import { moment } from '../../shared/chance.ts';
import { dayOf } from '../../shared/day.ts';
import type { ReportForm } from '../../shared/delivery/model.ts';
import { dutyOf, milestonesOfPart, type ReportPart } from '../../shared/delivery/parts.ts';
import { periodOf } from '../../shared/delivery/periods.ts';
import type { NamedUnit } from '../../shared/delivery/project.ts';
import { reportChanges } from '../../shared/delivery/report-changes.ts';
import type { SentReport } from '../../shared/delivery/report-model.ts';
import {
  reportFaults,
  sameReport,
  tidyReport,
  type ReportedOn,
} from '../../shared/delivery/report-rules.ts';
import {
  entriesOfPart,
  paidByYear,
  projectPeriods,
  yearOf,
} from '../../shared/delivery/reports.ts';
import type { FileKind } from '../../shared/files.ts';
import { fail, ok, type Failure, type Result } from '../../shared/result.ts';
import type { ProjectCard } from '../../shared/screening/model.ts';
import { perform, type Actor, type Deed } from '../platform/acts/acts.ts';
import type { Executor } from '../platform/database/tables.ts';
import { claimFiles } from '../platform/files/stored.ts';
import type { Platform } from '../platform/platform.ts';
import { jointUnits, projectById, type ProjectRow } from './project-rows.ts';
import { subProjectsOf } from './project-views.ts';
import { applyReports } from './report-effects.ts';
import { entriesOf, filesOfReport, type StoredEntry } from './report-rows.ts';
import { deliverySettingsOf } from './settings-views.ts';
import { milestonesOf } from './standing.ts';
import { deliveryTopics } from './topics.ts';

/** Which report, under the UUID of its sender, of which department. */
export interface ReportPlace {
  readonly body: string;
  readonly unit: string;
  readonly report: string;
}

/**
 * Sends a report; the next for the same part and period is its correction, and what was
 * sent before stays. Milestones, parts, money and the day of confirmation of
 * the project follow in the same act. The same under the same id again, and
 * what says just what already counts, changes nothing.
 *
 * Each department that answers for the project reports on its own part of it:
 * its milestones, problems, what comes next and photos; the lead alone tells
 * money and sub-projects.
 *
 * Failures: `not-found` {project}; `project-ended`;
 * `plan-not-accepted`; `period-unknown`, `period-not-begun`; `report-changed`,
 * when another device has sent something else since; `report-key-taken`; the
 * first of `reportFaults`; those of `claimFiles`.
 */
export async function sendReport(
  platform: Platform,
  actor: Actor,
  place: ReportPlace,
  sent: SentReport,
): Promise<Result<{ readonly entry: number }>> {
  return perform(platform, place.body, actor, (trx, record) =>
    writeReport(platform, trx, record, actor, place, sent),
  );
}

/** The same as a part of an act that sends several. */
export async function writeReport(
  { clock }: Pick<Platform, 'clock'>,
  trx: Executor,
  record: (deed: Deed) => void,
  actor: Actor,
  { body, unit, report }: ReportPlace,
  sent: SentReport,
): Promise<Result<{ readonly entry: number }>> {
  const form = tidyReport(sent.form);
  const found = await reportable(trx, body, unit, sent.project);
  if (!found.ok) return found;
  const { part } = found.value;
  const again = await sentBefore(trx, body, report, part, sent, form);
  if (again !== undefined) return again;
  const entries = await entriesOf(trx, body, sent.project);
  const fault = await faultOf(trx, dayOf(clock.now()), found.value, entries, sent, form);
  if (fault !== undefined) return { ok: false, failure: fault };
  const before = entriesOfPart(entries, part).findLast(({ period }) => period === sent.period);
  if (before !== undefined && sameReport(before.form, form)) return ok({ entry: before.entry });
  if ((before?.entry ?? 0) !== sent.seen) return fail('report-changed');
  const claimed = await claimNew(trx, body, report, entries, form);
  if (!claimed.ok) return claimed;
  const entry = sent.seen + 1;
  await trx
    .insertInto('progress_report')
    .values({
      id: report,
      body,
      project: sent.project,
      part,
      unit,
      period: sent.period,
      entry,
      form: JSON.stringify(form),
      account: actor.account,
      sent_at: moment(clock),
    })
    .execute();
  await applyReports(trx, clock, body, sent.project, part);
  const { documents, photos, ...said } = form;
  const facts = { period: sent.period, unit, entry, photos: photos.length };
  record({
    kind: before === undefined ? 'report-sent' : 'report-corrected',
    subject: `project/${sent.project}`,
    detail: {
      ...facts,
      documents: documents.length,
      ...said,
      ...(before === undefined ? {} : { changes: reportChanges(before.form, form) }),
    },
    topics: deliveryTopics(body),
  });
  return ok({ entry });
}

/** A project as one department reports on its part of it. */
export interface Reportable {
  readonly row: ProjectRow;
  readonly joint: readonly NamedUnit[];
  readonly part: ReportPart;
}

/** The part on which a department reports; nothing when it answers for none. */
export function partOfUnit(
  row: Pick<ProjectRow, 'unit'>,
  joint: readonly NamedUnit[],
  unit: string,
): ReportPart | undefined {
  if (row.unit === unit) return '';
  return joint.some(({ id }) => id === unit) ? unit : undefined;
}

async function reportable(
  trx: Executor,
  body: string,
  unit: string,
  project: string,
): Promise<Result<Reportable>> {
  const row = await projectById(trx, body, project);
  if (row === undefined) return fail('not-found', { project });
  const joint = (await jointUnits(trx, body, project)).get(project) ?? [];
  const part = partOfUnit(row, joint, unit);
  return part === undefined ? fail('not-found', { project }) : ok({ row, joint, part });
}

async function sentBefore(
  trx: Executor,
  body: string,
  report: string,
  part: ReportPart,
  sent: SentReport,
  form: ReportForm,
): Promise<Result<{ readonly entry: number }> | undefined> {
  const row = await trx
    .selectFrom('progress_report')
    .select(['body', 'project', 'part', 'period', 'entry', 'form'])
    .where('id', '=', report)
    .executeTakeFirst();
  if (row === undefined) return undefined;
  const same =
    row.body === body &&
    row.project === sent.project &&
    row.part === part &&
    row.period === sent.period &&
    row.form === JSON.stringify(form);
  return same ? ok({ entry: row.entry }) : fail('report-key-taken');
}

async function faultOf(
  trx: Executor,
  today: string,
  reportable: Reportable,
  entries: readonly StoredEntry[],
  { period }: SentReport,
  form: ReportForm,
): Promise<Failure | undefined> {
  const { row, joint, part } = reportable;
  if (row.state === 'ended') return fail('project-ended').failure;
  if (row.planned !== 1) return fail('plan-not-accepted').failure;
  const settings = await deliverySettingsOf(trx, row.body);
  const milestones = await milestonesOf(trx, row.body, row.id);
  const project = { publishedOn: row.published_on ?? '', doneOn: row.done_on, state: row.state };
  const duty = dutyOf(project, milestones, joint, part);
  const periods = projectPeriods(duty, entriesOfPart(entries, part), today, settings);
  if (!periods.some(({ code }) => code === period))
    return fail(isAhead(period, today) ? 'period-not-begun' : 'period-unknown', { period }).failure;
  return reportFaults(form, await reportedOn(trx, today, reportable, entries, yearOf(period)))[0];
}

function isAhead(period: string, today: string): boolean {
  return (periodOf(period, 1)?.startsOn ?? '') > today;
}

/** What a report on this part of a project and year is held against. */
export async function reportedOn(
  trx: Executor,
  today: string,
  { row, joint, part }: Reportable,
  entries: readonly StoredEntry[],
  year: number,
): Promise<ReportedOn> {
  const card: ProjectCard = JSON.parse(row.card);
  let paidInOtherYears = 0;
  for (const [other, yuan] of paidByYear(entries)) if (other !== year) paidInOtherYears += yuan;
  return {
    today,
    announcedOn: row.announced_on,
    startsOn: row.starts_on,
    leads: part === '',
    totalYuan: card.totalYuan,
    paidInOtherYears,
    milestones: milestonesOfPart(await milestonesOf(trx, row.body, row.id), joint, part),
    subProjects: await subProjectsOf(trx, row.body, row.id),
  };
}

/** Claims the files that no entry before has brought: a correction keeps those of the entries that it follows. */
async function claimNew(
  trx: Executor,
  body: string,
  report: string,
  entries: readonly StoredEntry[],
  { photos, documents }: ReportForm,
): Promise<Result<undefined>> {
  const known = new Set(
    entries.flatMap(({ form }) => [...form.photos, ...form.documents].map(({ file }) => file)),
  );
  for (const [kind, files] of [
    ['photo', photos],
    ['document', documents],
  ] as const) {
    const named = files.map(({ file }) => file);
    for (const file of named)
      // A document among the photos would be shown to everybody.
      if ((await kindOf(trx, body, file)) !== kind) return fail('file-unknown', { file });
    const fresh = named.filter((file) => !known.has(file));
    const claimed = await claimFiles(trx, body, fresh, filesOfReport(report));
    if (!claimed.ok) return claimed;
  }
  return ok(undefined);
}

async function kindOf(trx: Executor, body: string, file: string): Promise<FileKind | undefined> {
  const row = await trx
    .selectFrom('stored_file')
    .select('kind')
    .where('id', '=', file)
    .where('body', '=', body)
    .executeTakeFirst();
  return row?.kind;
}
