import { dayOf } from '../../shared/day.ts';
import {
  FINDING_STEPS,
  type DeputyFinding,
  type Finding,
  type FindingList,
  type FindingStep,
  type ProjectFindings,
} from '../../shared/supervision/finding.ts';
import type { FindingState } from '../../shared/supervision/model.ts';
import { escalationOf, findingDue, findingLate } from '../../shared/supervision/rules.ts';
import type { Executor } from '../platform/database/tables.ts';
import { filesOfAll } from '../platform/files/stored.ts';
import { findingRows, stepOwner, stepsOf, sumsOf, type FindingRow } from './finding-rows.ts';
import { supervisionSettingsOf } from './settings-views.ts';

const OVER: readonly FindingState[] = ['signed-off', 'withdrawn'];

/** How staff narrow the list. */
export interface FindingNarrowing {
  readonly show?: FindingState | 'open' | 'overdue' | undefined;
  readonly project?: string | undefined;
  readonly unit?: string | undefined;
}

/** These findings with their lines; `running` adds the judgements of the rounds that have not ended. */
async function viewed(
  db: Executor,
  body: string,
  rows: readonly FindingRow[],
  now: Date,
  running: boolean,
): Promise<readonly Finding[]> {
  const today = dayOf(now);
  const ids = rows.map(({ id }) => id);
  const settings = await supervisionSettingsOf(db, body);
  const steps = await stepsOf(db, body, ids);
  const sums = await sumsOf(db, body, ids);
  const owners = ids.flatMap((id) =>
    (steps.get(id) ?? []).map(({ position }) => stepOwner(id, position)),
  );
  const files = await filesOfAll(db, body, owners);
  return rows.map((row) => {
    const dates = {
      state: row.state,
      answerDueOn: row.answer_due_on,
      rectifyDueOn: row.rectify_due_on,
      judgeDueOn: row.judge_due_on,
    };
    const due = findingDue(dates);
    const daysLate = findingLate(dates, today);
    const isOver = OVER.includes(row.state);
    return {
      id: row.id,
      number: row.number,
      project: {
        id: row.project,
        year: row.project_year,
        number: row.project_number,
        name: row.project_name,
      },
      visit:
        row.visit_number === null ? null : { number: row.visit_number, on: row.visited_on ?? '' },
      title: row.title,
      text: row.text,
      urgency: row.urgency,
      unit: { id: row.unit, name: row.unit_name },
      ...dates,
      round: row.round,
      raisedOn: row.raised_on,
      due: due === undefined ? null : { by: due.by, on: due.dueOn },
      daysLate,
      step: escalationOf(daysLate, settings),
      version: row.version,
      steps: (steps.get(row.id) ?? []).map(({ position, kind, by, text, at }) => ({
        position,
        kind: stepKind(kind),
        by,
        text,
        at,
        files: files.get(stepOwner(row.id, position)) ?? [],
      })),
      sums: (sums.get(row.id) ?? []).filter(({ round }) => running || isOver || round < row.round),
    };
  });
}

/** The word of the table as one of the declared ones. */
function stepKind(kind: string): FindingStep['kind'] {
  const known = FINDING_STEPS.find((one) => one === kind);
  if (known === undefined) throw new Error(`a step of no kind: ${kind}`);
  return known;
}

/** What must be acted on first stands first, what is over last. */
function byDue(one: Finding, other: Finding): number {
  const [a, b] = [one.due?.on ?? '9999', other.due?.on ?? '9999'];
  return a < b ? -1 : a > b ? 1 : other.number - one.number;
}

/** Findings of a body as staff narrow them, the first due first; the counts are those of all of them. */
export async function staffFindings(
  db: Executor,
  body: string,
  { show, project, unit }: FindingNarrowing,
  now: Date,
): Promise<FindingList> {
  const rows = await findingRows(db, body).execute();
  const all = await viewed(db, body, rows, now, true);
  const among = all.filter(
    (one) =>
      (project === undefined || one.project.id === project) &&
      (unit === undefined || one.unit.id === unit),
  );
  const count = (state: FindingState): number => among.filter((one) => one.state === state).length;
  return {
    counts: {
      all: among.length,
      open: among.filter(({ due }) => due !== null).length,
      overdue: among.filter(({ daysLate }) => daysLate > 0).length,
      'handed-over': count('handed-over'),
      answered: count('answered'),
      rectified: count('rectified'),
      returned: count('returned'),
      'signed-off': count('signed-off'),
      withdrawn: count('withdrawn'),
    },
    findings: among.filter((one) => isShown(one, show)).toSorted(byDue),
  };
}

function isShown(one: Finding, show: FindingNarrowing['show']): boolean {
  if (show === undefined) return true;
  if (show === 'open') return one.due !== null;
  return show === 'overdue' ? one.daysLate > 0 : one.state === show;
}

/** Findings of a department, the first due first; of the judgements only the sums of ended rounds. */
export async function departmentFindings(
  db: Executor,
  body: string,
  unit: string,
  now: Date,
): Promise<readonly Finding[]> {
  const rows = await findingRows(db, body).where('finding.unit', '=', unit).execute();
  return (await viewed(db, body, rows, now, false)).toSorted(byDue);
}

/** Findings of the projects of a deputy's groups: those that wait for the own judgement first. */
export async function deputyFindings(
  db: Executor,
  body: string,
  deputy: string,
  now: Date,
): Promise<readonly DeputyFinding[]> {
  const groups = await db
    .selectFrom('supervisor')
    .select(['project', 'leader'])
    .where('body', '=', body)
    .where('deputy', '=', deputy)
    .execute();
  if (groups.length === 0) return [];
  const leads = new Set(groups.flatMap(({ project, leader }) => (leader === 1 ? [project] : [])));
  const rows = await findingRows(db, body)
    .where(
      'finding.project',
      'in',
      groups.map(({ project }) => project),
    )
    .execute();
  if (rows.length === 0) return [];
  const own = await db
    .selectFrom('finding_judgement')
    .select(['finding', 'round', 'answer', 'result'])
    .where('body', '=', body)
    // By the findings, which lead its key: one does not look through those of all bodies.
    .where(
      'finding',
      'in',
      rows.map(({ id }) => id),
    )
    .where('deputy', '=', deputy)
    .execute();
  const findings = await viewed(db, body, rows, now, true);
  return findings
    .map((finding): DeputyFinding => {
      const said = own.find((one) => one.finding === finding.id && one.round === finding.round);
      const mine = { answer: said?.answer ?? null, result: said?.result ?? null };
      const { state } = finding;
      const waiting =
        (state === 'answered' && mine.answer === null) ||
        (state === 'rectified' && (mine.answer === null || mine.result === null));
      return { ...finding, leads: leads.has(finding.project.id), waiting, mine };
    })
    .toSorted((one, other) => Number(other.waiting) - Number(one.waiting) || byDue(one, other));
}

/** What everybody reads of the findings of a project: what was found, what became of it, the sums of ended rounds. */
export async function projectFindings(
  db: Executor,
  body: string,
  project: string,
  now: Date,
): Promise<ProjectFindings | undefined> {
  const known = await db
    .selectFrom('project')
    .select('id')
    .where('body', '=', body)
    .where('id', '=', project)
    .executeTakeFirst();
  if (known === undefined) return undefined;
  const count = async (table: 'supervisor' | 'visit'): Promise<number> => {
    const { many } = await db
      .selectFrom(table)
      .select((eb) => eb.fn.countAll<number>().as('many'))
      .where('body', '=', body)
      .where('project', '=', project)
      .executeTakeFirstOrThrow();
    return many;
  };
  const rows = await findingRows(db, body)
    .where('finding.project', '=', project)
    .orderBy('finding.number')
    .execute();
  const findings = await viewed(db, body, rows, now, false);
  return {
    deputies: await count('supervisor'),
    visits: await count('visit'),
    findings: findings.map(
      ({ id, number, title, urgency, unit, state, raisedOn, due, daysLate, steps, sums }) => ({
        id,
        number,
        title,
        urgency,
        unit,
        state,
        raisedOn,
        due,
        daysLate,
        sums,
        closedOn: OVER.includes(state) ? dayOf(new Date(steps.at(-1)?.at ?? '')) : '',
        steps: steps.map(({ position, kind, by, text, at }) => ({ position, kind, by, text, at })),
      }),
    ),
  };
}
