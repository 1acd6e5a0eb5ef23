import { dayAfter, dayOf } from '../../shared/day.ts';
import type { DeliverySettings, Milestone, SubProject } from '../../shared/delivery/model.ts';
import { periodOf, periodCode, type Period } from '../../shared/delivery/periods.ts';
import type {
  ProjectPeriod,
  ReportDesk,
  ReportedProject,
  ReportHistory,
} from '../../shared/delivery/report-model.ts';
import { countingReports, metBy, projectPeriods, yearOf } from '../../shared/delivery/reports.ts';
import { moneyIn } from '../../shared/delivery/rules.ts';
import type { Executor } from '../platform/database/tables.ts';
import { itemOf, jointUnits, projectRows, type ProjectRow } from './project-rows.ts';
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

/** The periods of a project as it stands. */
export function periodsOf(
  row: Pick<ProjectRow, 'published_on' | 'done_on' | 'state'>,
  entries: readonly StoredEntry[],
  now: Date,
  settings: DeliverySettings,
): readonly ProjectPeriod[] {
  return projectPeriods(
    { publishedOn: row.published_on ?? '', doneOn: row.done_on, state: row.state },
    entries,
    dayOf(now),
    settings,
  );
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
  const known = rows.map((row) => {
    const own = periodsOf(row, entries.get(row.id) ?? [], now, settings);
    for (const { state: _, entry: __, ...period } of own) periods.set(period.code, period);
    return { row, own };
  });
  const all = [...periods.values()].toSorted((a, b) => (a.endsOn < b.endsOn ? 1 : -1));
  const period = all.find((one) => one.code === code) ?? usual(all, today, settings);
  const projects: ReportedProject[] = [];
  for (const { row, own } of known) {
    const item = itemOf(row, joint.get(row.id) ?? [], now, settings);
    const facts = await reportedFacts(db, body, row.id, entries.get(row.id) ?? [], period);
    projects.push({
      project: item,
      leads: row.unit === unit,
      period: own.find((one) => one.code === period.code) ?? null,
      open: own.filter(({ state }) => state === 'due' || state === 'late'),
      ...facts,
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

async function reportedFacts(
  db: Executor,
  body: string,
  project: string,
  entries: readonly StoredEntry[],
  { code, startsOn }: Period,
): Promise<
  Pick<
    ReportedProject,
    'milestones' | 'elsewhere' | 'subProjects' | 'plannedYuan' | 'paidBefore' | 'report'
  >
> {
  const others = entries.filter(({ period }) => period !== code);
  const counting = countingReports(entries);
  const report = counting.find(({ period }) => period === code);
  const plan = await acceptedPlan(db, body, project);
  const year = yearOf(code);
  const before = countingReports(others).findLast(
    ({ period }) => yearOf(period) === year && (periodOf(period, 1)?.endsOn ?? '') < startsOn,
  );
  return {
    milestones: await milestonesOf(db, body, project),
    elsewhere: elsewhere(others),
    subProjects: await subProjectsOf(db, body, project),
    plannedYuan: plan === null ? 0 : moneyIn(plan, year),
    paidBefore: before?.form.paidYuan ?? 0,
    report: report === undefined ? null : ((await viewsOf(db, body, [report], entries))[0] ?? null),
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

/** All reports of a project with what each corrected; the latest period and entry first. */
export async function reportHistory(
  db: Executor,
  row: ProjectRow,
  now: Date,
): Promise<ReportHistory> {
  const { body, id } = row;
  const settings = await deliverySettingsOf(db, body);
  const entries = await entriesOf(db, body, id);
  const periods = periodsOf(row, entries, now, settings);
  const views = await viewsOf(db, body, entries, entries);
  const milestones: readonly Milestone[] = await milestonesOf(db, body, id);
  const subProjects: readonly SubProject[] = await subProjectsOf(db, body, id);
  return {
    periods: periods.toReversed(),
    entries: periods
      .toReversed()
      .flatMap(({ code }) => views.filter(({ period }) => period === code).toReversed()),
    milestones,
    subProjects,
  };
}
