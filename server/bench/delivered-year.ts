import { moment, newId } from '../../shared/chance.ts';
import { dayAfter, dayOf } from '../../shared/day.ts';
import type { ReportForm } from '../../shared/delivery/model.ts';
import { standingOf } from '../../shared/delivery/pace.ts';
import { BLANK_PLAN } from '../../shared/delivery/rules.ts';
import type { Executor } from '../platform/database/tables.ts';
import type { Platform } from '../platform/platform.ts';

/** So many years of so many projects with so many reports has every body. */
export const YEARS = 5;
const PROJECTS = 10;
const MILESTONES = 5;
const REPORTS = 12;
/** Rows of one statement: both engines limit how many values one may have. */
const ROWS = 100;

/** A body whose projects were delivered: what its pages are asked by. */
export interface DeliveredBody {
  readonly id: string;
  readonly code: string;
  readonly unit: string;
  /** The latest year first. */
  readonly projects: readonly { readonly id: string; readonly year: number }[];
}

/**
 * Puts a body with five years of projects into a house: plans, milestones of
 * which the later ones are not met, and a report for each month. The rows are
 * written as the acts leave them; going through the acts would take days.
 */
export async function deliveredYears(
  { db, clock, chance }: Platform,
  { id: body, code }: { readonly id: string; readonly code: string },
): Promise<DeliveredBody> {
  const today = dayOf(clock.now());
  const at = moment(clock);
  const unit = newId(clock, chance);
  await db
    .insertInto('unit')
    .values({ id: unit, body, kind: 'department', code, name: `${code} 部门`, parent: null })
    .execute();
  const delivered: { id: string; year: number }[] = [];
  for (let back = 0; back < YEARS; back += 1) {
    const year = Number(today.slice(0, 4)) - back;
    const session = newId(clock, chance);
    await db
      .insertInto('congress_session')
      .values({
        id: session,
        body,
        term: 18,
        number: YEARS - back,
        title: `${year} 年会议`,
        opens_on: `${year}-01-10`,
        state: 'closed',
        rehearsal: 0,
        closed_at: at,
      })
      .execute();
    const projects = Array.from({ length: PROJECTS }, (_, number) => ({
      id: newId(clock, chance),
      number: number + 1,
    }));
    const milestones = projects.flatMap(({ id, number }) =>
      Array.from({ length: MILESTONES }, (_, position) => {
        const due = dayAfter(today, -365 * back + 60 * (position - 3) + number);
        return {
          id: newId(clock, chance),
          body,
          project: id,
          position,
          name: `节点 ${position + 1}`,
          due_on: due,
          planned_on: due,
          weight: 20,
          stage: position === MILESTONES - 1 ? ('complete' as const) : ('construction' as const),
          proof: '',
          unit: '',
          met_on: back > 0 || position < 3 ? due : '',
        };
      }),
    );
    await insertAll(projects, (rows) =>
      db
        .insertInto('project')
        .values(
          rows.map(({ id, number }) => ({
            ...projectRow({ id, number, year, body, session, unit, today }),
            ...standingColumns(milestones.filter(({ project }) => project === id)),
          })),
        )
        .execute(),
    );
    await insertAll(projects, (rows) =>
      db
        .insertInto('plan')
        .values(
          rows.map(({ id }) => ({
            project: id,
            body,
            state: 'accepted' as const,
            form: JSON.stringify(BLANK_PLAN),
            draft: null,
            drafted_at: null,
            submitted_at: at,
            decided_at: at,
            reason: '',
            published_on: `${year}-02-01`,
            version: 1,
          })),
        )
        .execute(),
    );
    await insertAll(milestones, (rows) => db.insertInto('milestone').values(rows).execute());
    const reports = projects.flatMap(({ id }) =>
      Array.from({ length: REPORTS }, (_, month) => ({
        id: newId(clock, chance),
        body,
        project: id,
        part: '',
        unit,
        period: `${year}-${String(month + 1).padStart(2, '0')}`,
        entry: 1,
        form: REPORT,
        account: null,
        sent_at: at,
      })),
    );
    await insertAll(reports, (rows) => db.insertInto('progress_report').values(rows).execute());
    delivered.push(...projects.map(({ id }) => ({ id, year })));
  }
  return { id: body, code, unit, projects: delivered };
}

/** Writes rows piece by piece. */
export async function insertAll<Row>(
  rows: readonly Row[],
  insert: (rows: Row[]) => Promise<unknown>,
): Promise<void> {
  for (let at = 0; at < rows.length; at += ROWS) await insert(rows.slice(at, at + ROWS));
}

const FORM: ReportForm = {
  met: [],
  paidYuan: 1_000_000,
  problems: [{ cause: 'weather', note: '连续降雨，室外作业停工六天，已经调整工序。' }],
  next: '完成主体结构施工，开始内部装修。',
  subProjects: [],
  photos: [],
  documents: [],
};
const REPORT = JSON.stringify(FORM);

interface ProjectPlace {
  readonly id: string;
  readonly number: number;
  readonly year: number;
  readonly body: string;
  readonly session: string;
  readonly unit: string;
  readonly today: string;
}

function projectRow({ id, number, year, body, session, unit, today }: ProjectPlace) {
  const card = {
    name: `项目 ${number}`,
    content: '新建门诊楼 2,400 平方米，改造病房 30 间',
    site: '河东路 8 号',
    beneficiaries: 32_000,
    beneficiaryGroup: '全镇居民',
    totalYuan: 12_000_000,
    yearYuan: 8_000_000,
    fundingSource: '县财政',
    department: '卫生健康局',
    startsOn: `${year}-02-01`,
    endsOn: dayAfter(today, 200),
    target: '年底前投入使用',
    origin: 'residents',
    originNote: '',
    category: 'health',
  };
  return {
    id,
    body,
    year,
    number,
    session,
    ballot: session,
    code: `A${String(number).padStart(2, '0')}`,
    lead: null,
    category: 'health' as const,
    voted: JSON.stringify(card),
    card: JSON.stringify(card),
    name: card.name,
    unit,
    official_name: '周明远',
    official_post: '副县长',
    state: 'active' as const,
    announced_on: `${year}-01-12`,
    plan_due_on: `${year}-02-11`,
    starts_on: card.startsOn,
    ends_on: card.endsOn,
    planned: 1,
    paid_yuan: 1_000_000,
    confirmed_on: today,
    reported_to: `${year}-12-31`,
    version: 1,
  };
}

function standingColumns(
  milestones: readonly {
    readonly id: string;
    readonly name: string;
    readonly due_on: string;
    readonly met_on: string;
    readonly weight: number;
    readonly stage: 'complete' | 'construction';
    readonly proof: string;
    readonly unit: string;
  }[],
) {
  const standing = standingOf(
    milestones.map(({ due_on, met_on, ...one }) => ({ ...one, dueOn: due_on, metOn: met_on })),
  );
  return {
    percent: standing.percent,
    stage: standing.stage,
    next_due_on: standing.nextDueOn,
    last_met_due_on: standing.lastMetDueOn,
    done_on: standing.doneOn,
  };
}

/** Bodies below the first, each with its code. */
export async function moreBodies(
  db: Executor,
  platform: Platform,
  parent: string,
  count: number,
): Promise<readonly { readonly id: string; readonly code: string }[]> {
  const { clock, chance } = platform;
  const bodies = Array.from({ length: count }, (_, at) => ({
    id: newId(clock, chance),
    code: `town-${at + 1}`,
  }));
  await insertAll(bodies, (rows) =>
    db
      .insertInto('body')
      .values(
        rows.map(({ id, code }) => ({
          id,
          code,
          name: `${code} 人民代表大会`,
          type: 'congress' as const,
          level: 'town' as const,
          parent,
          created_at: moment(clock),
        })),
      )
      .execute(),
  );
  return bodies;
}
