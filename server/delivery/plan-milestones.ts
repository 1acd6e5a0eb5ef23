import type { PlanForm } from '../../shared/delivery/model.ts';
import type { Executor } from '../platform/database/tables.ts';
import { refreshStanding } from './standing.ts';

/**
 * Writes the milestones of a plan that has been accepted, in the order of their
 * dates, and with them what stands on the project: its first and last day, and
 * its standing. What is met already stays met, and the date that the first
 * accepted plan gave a milestone stays as its planned one.
 */
export async function writeMilestones(
  trx: Executor,
  { body, project }: { readonly body: string; readonly project: string },
  { milestones, startsOn, endsOn }: Pick<PlanForm, 'milestones' | 'startsOn' | 'endsOn'>,
): Promise<void> {
  const before = await trx
    .selectFrom('milestone')
    .select(['id', 'planned_on', 'met_on'])
    .where('body', '=', body)
    .where('project', '=', project)
    .execute();
  await trx
    .deleteFrom('milestone')
    .where('body', '=', body)
    .where('project', '=', project)
    .execute();
  if (milestones.length > 0)
    await trx
      .insertInto('milestone')
      .values(
        milestones.map(({ id, name, dueOn, weight, stage, proof, unit }, at) => {
          const known = before.find((one) => one.id === id);
          return {
            id,
            body,
            project,
            position: at + 1,
            name,
            due_on: dueOn,
            planned_on: known?.planned_on ?? dueOn,
            weight,
            stage,
            proof,
            unit,
            met_on: known?.met_on ?? '',
          };
        }),
      )
      .execute();
  await trx
    .updateTable('project')
    .set({ planned: 1, starts_on: startsOn, ends_on: endsOn })
    .where('body', '=', body)
    .where('id', '=', project)
    .execute();
  await refreshStanding(trx, body, project);
}
