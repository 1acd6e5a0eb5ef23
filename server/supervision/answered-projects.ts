import { jointUnits } from '../delivery/project-rows.ts';
import type { Executor } from '../platform/database/tables.ts';

/** Projects under way for which these departments answer, alone or with others, with their plan. */
export async function answeredProjects(db: Executor, body: string, units: readonly string[]) {
  const rows = await db
    .selectFrom('project')
    .leftJoin('plan', 'plan.project', 'project.id')
    .select(['project.id', 'project.name', 'project.unit', 'project.state', 'project.planned'])
    .select(['project.plan_due_on', 'project.done_on'])
    .select(['plan.state as plan_state', 'plan.published_on', 'plan.submitted_at'])
    .where('project.body', '=', body)
    .where('project.state', '=', 'active')
    .where((eb) =>
      eb.or([
        eb('project.unit', 'in', units),
        eb(
          'project.id',
          'in',
          eb
            .selectFrom('project_unit')
            .select('project_unit.project')
            .where('project_unit.body', '=', body)
            .where('project_unit.unit', 'in', units),
        ),
      ]),
    )
    .execute();
  const joint = await jointUnits(db, body);
  return rows.map((row) => {
    const others = joint.get(row.id) ?? [];
    const all = [row.unit ?? '', ...others.map(({ id }) => id)];
    return {
      ...row,
      unit: row.unit ?? '',
      joint: others,
      // Those of the departments asked about that answer for it.
      answering: all.filter((unit) => units.includes(unit)),
    };
  });
}
export type Answered = Awaited<ReturnType<typeof answeredProjects>>[number];
