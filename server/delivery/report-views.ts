import { dayAfter, dayOf } from '../../shared/day.ts';
import type { DeliverySettings, Milestone, SubProject } from '../../shared/delivery/model.ts';
import { dutyOf, milestonesOfPart } from '../../shared/delivery/parts.ts';
import { periodOf, periodCode, type Period } from '../../shared/delivery/periods.ts';
import type {
  ProjectPeriod,
  ReportDesk,
  ReportedProject,
  ReportHistory,
} from '../../shared/delivery/report-model.ts';
import {
  countingReports,
  entriesOfPart,
  metBy,
  projectPeriods,
  yearOf,
} from '../../shared/delivery/reports.ts';
import { moneyIn } from '../../shared/delivery/rules.ts';
import type { Executor } from '../platform/database/tables.ts';
import { itemOf, jointUnits, projectRows, type ProjectRow } from './project-rows.ts';
import { partOfUnit, type Reportable } from './report-acts.ts';
import { acceptedPlan, subProjectsOf } from './project-views.ts';
import { entriesOf, entriesOfProjects, viewsOf, type StoredEntry } from './report-rows.ts';
import { deliverySettingsOf } from './settings-views.ts';
import { milestonesOf } from './standing.ts';

/** Projects of this department, led or shared in, whose plan is accepted, in their order. */
export async function planned(
  db: Executor,
  body: string,
  unit: string,
): Promise<readonly ProjectRow[]> {
  return projectRows(db, body)
    .where('project.planned', '=', 1)
    .where((eb) =>
      eb.or([
        eb('project.unit', '=', unit),
        eb(
          'project.id',
          'in',
          eb
            .selectFrom('project_unit')
            .select('project_unit.project')
            .where('project_unit.body', '=', body)
            .where('project_unit.unit', '=', unit),
        ),
      ]),
    )
    .orderBy('project.year', 'desc')
    .orderBy('project.number')
    .execute();
}

/** The periods of a part of a project as it stands, by the milestones of the whole. */
export function periodsOf(
  { row, joint, part }: Reportable,
  milestones: readonly Milestone[],
  entries: readonly StoredEntry[],
  now: Date,
  settings: DeliverySettings,
): readonly ProjectPeriod[] {
  const project = { publishedOn: row.published_on ?? '', doneOn: row.done_on, state: row.state };
  const duty = dutyOf(project, milestones, joint, part);
  return projectPeriods(duty, entriesOfPart(entries, part), dayOf(now), settings);
}

/**
 * What a department reports for a period: the one of this code, or else the
 * last that is over where one of its projects has it, or else the present one.
 */
export async function reportDesk(
  db: Executor,
  body: string,
  unit: string,
  now: Date,
  code?: string,
): Promise<ReportDesk> {
  const settings = await deliverySettingsOf(db, body);
  const today = dayOf(now);
  const rows = await planned(db, body, unit);
  const entries = await entriesOfProjects(
    db,
    body,
    rows.map(({ id }) => id),
  );
  const joint = await jointUnits(db, body);
  const periods = new Map<string, Period>();
  const known: { reportable: Reportable; milestones: readonly Milestone[]; own: Periods }[] = [];
  for (const row of rows) {
    const others = joint.get(row.id) ?? [];
    const part = partOfUnit(row, others, unit);
    if (part === undefined) continue;
    const reportable = { row, joint: others, part };
    const milestones = await milestonesOf(db, body, row.id);
    const own = periodsOf(reportable, milestones, entries.get(row.id) ?? [], now, settings);
    for (const { state: _, entry: __, ...period } of own) periods.set(period.code, period);
    known.push({ reportable, milestones, own });
  }
  const all = [...periods.values()].toSorted((a, b) => (a.endsOn < b.endsOn ? 1 : -1));
  const period = all.find((one) => one.code === code) ?? usual(all, today, settings);
  const projects: ReportedProject[] = [];
  for (const { reportable, milestones, own } of known) {
    const { row, part } = reportable;
    const all = entries.get(row.id) ?? [];
    projects.push({
      project: itemOf(row, reportable.joint, now, settings),
      leads: part === '',
      period: own.find((one) => one.code === period.code) ?? null,
      open: own.filter(({ state }) => state === 'due' || state === 'late'),
      ...(await reportedFacts(db, reportable, milestones, all, period)),
    });
  }
  return { today, period, periods: all, projects };
}

function usual(all: readonly Period[], today: string, settings: DeliverySettings): Period {
  const over = all.find(({ endsOn }) => endsOn < today);
  const running = all.find(({ endsOn }) => endsOn >= today);
  const present =
    over ?? running ?? periodOf(periodCode(today, settings.rhythm), settings.reportDay);
  // Every day lies in a period.
  return present ?? { code: '', startsOn: today, endsOn: today, dueOn: dayAfter(today, 1) };
}

type Periods = readonly ProjectPeriod[];

async function reportedFacts(
  db: Executor,
  { row: { id: project, body }, joint, part }: Reportable,
  milestones: readonly Milestone[],
  entries: readonly StoredEntry[],
  { code, startsOn }: Period,
): Promise<
  Pick<
    ReportedProject,
    'milestones' | 'elsewhere' | 'subProjects' | 'plannedYuan' | 'paidBefore' | 'report'
  >
> {
  const mine = milestonesOfPart(milestones, joint, part);
  const others = entries.filter((one) => one.period !== code || one.part !== part);
  const report = countingReports(entriesOfPart(entries, part)).find(
    ({ period }) => period === code,
  );
  const told = {
    milestones: mine,
    elsewhere: elsewhere(others).filter((one) => mine.some(({ id }) => id === one.milestone)),
    report: report === undefined ? null : ((await viewsOf(db, body, [report], entries))[0] ?? null),
  };
  if (part !== '') return { ...told, subProjects: [], plannedYuan: 0, paidBefore: 0 };
  const plan = await acceptedPlan(db, body, project);
  const year = yearOf(code);
  const before = countingReports(entriesOfPart(others, '')).findLast(
    ({ period }) => yearOf(period) === year && (periodOf(period, 1)?.endsOn ?? '') < startsOn,
  );
  return {
    ...told,
    subProjects: await subProjectsOf(db, body, project),
    plannedYuan: plan === null ? 0 : moneyIn(plan, year),
    paidBefore: before?.form.paidYuan ?? 0,
  };
}

/** Milestones that these reports say are met, each with the day that counts and the period that says it. */
export function elsewhere(others: readonly StoredEntry[]): ReportedProject['elsewhere'] {
  return [...metBy(others)].map(([milestone, metOn]) => ({
    milestone,
    metOn,
    period:
      countingReports(others).find(({ form }) =>
        form.met.some((one) => one.milestone === milestone && one.metOn === metOn),
      )?.period ?? '',
  }));
}

/** The latest period first, in it the lead's reports, and of each department the latest entry. */
function latestFirst(one: StoredEntry, other: StoredEntry): number {
  const [end, otherEnd] = [one, other].map(({ period }) => periodOf(period, 1)?.endsOn ?? '');
  if (end !== otherEnd) return (end ?? '') < (otherEnd ?? '') ? 1 : -1;
  if (one.part !== other.part) return one.part < other.part ? -1 : 1;
  return other.entry - one.entry;
}

/** All reports of a project with what each corrected; the latest period and entry first. */
export async function reportHistory(
  db: Executor,
  row: ProjectRow,
  now: Date,
): Promise<ReportHistory> {
  const { body, id } = row;
  const settings = await deliverySettingsOf(db, body);
  const entries = await entriesOf(db, body, id);
  const milestones: readonly Milestone[] = await milestonesOf(db, body, id);
  const lead = { row, joint: [], part: '' };
  const periods = periodsOf(lead, milestones, entries, now, settings);
  const views = await viewsOf(db, body, entries, entries);
  const subProjects: readonly SubProject[] = await subProjectsOf(db, body, id);
  return {
    periods: periods.toReversed(),
    entries: views.toSorted(latestFirst),
    milestones,
    subProjects,
  };
}
