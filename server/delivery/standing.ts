import type { Milestone } from '../../shared/delivery/model.ts';
import { standingOf } from '../../shared/delivery/pace.ts';
import type { Executor } from '../platform/database/tables.ts';

/** Milestones of a project in their order. */
export async function milestonesOf(
  db: Executor,
  body: string,
  project: string,
): Promise<readonly Milestone[]> {
  const rows = await db
    .selectFrom('milestone')
    .select(['id', 'name', 'due_on', 'weight', 'stage', 'proof', 'unit', 'met_on'])
    .where('body', '=', body)
    .where('project', '=', project)
    .orderBy('position')
    .execute();
  return rows.map(({ id, name, due_on, weight, stage, proof, unit, met_on }) => ({
    id,
    name,
    dueOn: due_on,
    weight,
    stage,
    proof,
    unit,
    metOn: met_on,
  }));
}

/** Brings what stands on the project in step with its milestones; every act that touches them ends with this. */
export async function refreshStanding(trx: Executor, body: string, project: string): Promise<void> {
  const standing = standingOf(await milestonesOf(trx, body, project));
  await trx
    .updateTable('project')
    .set((eb) => ({
      percent: standing.percent,
      stage: standing.stage,
      next_due_on: standing.nextDueOn,
      last_met_due_on: standing.lastMetDueOn,
      done_on: standing.doneOn,
      version: eb('version', '+', 1),
    }))
    .where('body', '=', body)
    .where('id', '=', project)
    .execute();
}
