import type { Executor } from '../platform/database/tables.ts';
import type { JudgementSums } from '../../shared/supervision/finding.ts';
import type { Judged, Judgement } from '../../shared/supervision/model.ts';

/** Findings of a body with their project, department and visit, to be narrowed and ordered. */
export function findingRows(db: Executor, body: string) {
  return db
    .selectFrom('finding')
    .innerJoin('project', 'project.id', 'finding.project')
    .innerJoin('unit', 'unit.id', 'finding.unit')
    .leftJoin('visit', 'visit.id', 'finding.visit')
    .selectAll('finding')
    .select([
      'project.name as project_name',
      'project.year as project_year',
      'project.number as project_number',
      'unit.name as unit_name',
      'visit.number as visit_number',
      'visit.visited_on',
    ])
    .where('finding.body', '=', body);
}

async function firstRow(db: Executor, body: string, id: string) {
  return findingRows(db, body).where('finding.id', '=', id).executeTakeFirst();
}

export type FindingRow = NonNullable<Awaited<ReturnType<typeof firstRow>>>;

/** One finding of this body, or nothing. */
export function findingById(
  db: Executor,
  body: string,
  id: string,
): Promise<FindingRow | undefined> {
  return firstRow(db, body, id);
}

/** What the photos and documents of a step belong to; those of the first, to the finding itself. */
export function stepOwner(finding: string, position: number): string {
  return position === 1 ? `finding/${finding}` : `finding/${finding}/${position}`;
}

interface StepRow {
  readonly position: number;
  readonly kind: string;
  readonly by: string;
  readonly text: string;
  readonly at: string;
}

/** Steps of these findings in their order, by finding. */
export async function stepsOf(
  db: Executor,
  body: string,
  findings: readonly string[],
): Promise<ReadonlyMap<string, readonly StepRow[]>> {
  const by = new Map<string, StepRow[]>();
  if (findings.length === 0) return by;
  const rows = await db
    .selectFrom('finding_step')
    .select(['finding', 'position', 'kind', 'by', 'text', 'at'])
    .where('body', '=', body)
    .where('finding', 'in', findings)
    .orderBy('position')
    .execute();
  for (const { finding, ...step } of rows) by.set(finding, [...(by.get(finding) ?? []), step]);
  return by;
}

const nobody = (): Record<Judgement, number> => ({ satisfied: 0, basically: 0, dissatisfied: 0 });

/** How often each judgement was given, by finding, the rounds in their order: counted in the database, so that no name leaves it. */
export async function sumsOf(
  db: Executor,
  body: string,
  findings: readonly string[],
): Promise<ReadonlyMap<string, readonly JudgementSums[]>> {
  const by = new Map<string, Map<number, Record<Judged, Record<Judgement, number>>>>();
  if (findings.length === 0) return new Map();
  const rows = await db
    .selectFrom('finding_judgement')
    .select(['finding', 'round', 'answer', 'result'])
    .select((eb) => eb.fn.countAll<number>().as('deputies'))
    .where('body', '=', body)
    .where('finding', 'in', findings)
    .groupBy(['finding', 'round', 'answer', 'result'])
    .orderBy('round')
    .execute();
  for (const { finding, round, answer, result, deputies } of rows) {
    const rounds = by.get(finding) ?? new Map<number, Record<Judged, Record<Judgement, number>>>();
    const sums = rounds.get(round) ?? { answer: nobody(), result: nobody() };
    if (answer !== null) sums.answer[answer] += deputies;
    if (result !== null) sums.result[result] += deputies;
    by.set(finding, rounds.set(round, sums));
  }
  return new Map(
    [...by].map(([finding, rounds]) => [
      finding,
      [...rounds].map(([round, sums]) => ({ round, ...sums })),
    ]),
  );
}

/** Whether this deputy is of the project's group, and leads it. */
export async function seatInGroup(
  db: Executor,
  body: string,
  project: string,
  deputy: string,
): Promise<'leader' | 'member' | undefined> {
  const row = await db
    .selectFrom('supervisor')
    .select('leader')
    .where('body', '=', body)
    .where('project', '=', project)
    .where('deputy', '=', deputy)
    .executeTakeFirst();
  if (row === undefined) return undefined;
  return row.leader === 1 ? 'leader' : 'member';
}
