import { newId, type Chance, type Clock } from '../../shared/chance.ts';
import { tasksOf, templateOf } from '../../shared/supervision/rules.ts';
import type { Category } from '../../shared/screening/model.ts';
import type { Executor } from '../platform/database/tables.ts';

/**
 * Gives a project its checklist from the template of its category and the
 * tasks of its year, as far as they fall after its announcement: when its plan
 * is accepted, or already when its group is set. Told again it
 * adds nothing: what staff have changed meanwhile stays.
 */
export function beginSupervision({
  clock,
  chance,
}: {
  readonly clock: Clock;
  readonly chance: Chance;
}) {
  return async (
    trx: Executor,
    { body, project }: { readonly body: string; readonly project: string },
  ): Promise<void> => {
    const row = await trx
      .selectFrom('project')
      .select(['year', 'category', 'announced_on'])
      .where('body', '=', body)
      .where('id', '=', project)
      .executeTakeFirst();
    if (row === undefined) return;
    await addChecklist(trx, { clock, chance }, { body, project }, row.category);
    for (const { kind, dueOn } of tasksOf(row.year)) {
      if (dueOn < row.announced_on) continue;
      await trx
        .insertInto('supervision_task')
        .values({ id: newId(clock, chance), body, project, kind, due_on: dueOn, done_on: '' })
        .onConflict((conflict) => conflict.columns(['project', 'kind', 'due_on']).doNothing())
        .execute();
    }
  };
}

async function addChecklist(
  trx: Executor,
  { clock, chance }: { readonly clock: Clock; readonly chance: Chance },
  { body, project }: { readonly body: string; readonly project: string },
  category: Category,
): Promise<void> {
  const there = await trx
    .selectFrom('checklist_item')
    .select('id')
    .where('body', '=', body)
    .where('project', '=', project)
    .executeTakeFirst();
  // A list that staff have shortened does not grow again.
  if (there !== undefined) return;
  for (const [position, code] of templateOf(category).entries())
    await trx
      .insertInto('checklist_item')
      .values({
        id: newId(clock, chance),
        body,
        project,
        code,
        words: '',
        hint: '',
        due_on: '',
        position,
      })
      .execute();
}
