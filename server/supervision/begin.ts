import { newId, type Chance, type Clock } from '../../shared/chance.ts';
import { isStandard, tasksOf } from '../../shared/supervision/rules.ts';
import type { Category } from '../../shared/screening/model.ts';
import type { Executor } from '../platform/database/tables.ts';
import { tasksOfProjects } from './checklist-views.ts';
import { supervisionSettingsOf } from './settings-views.ts';
import { templateOfBody } from './template-views.ts';

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
    // Told again, also after the rhythm was set anew, the dates that stand stay.
    if ((await tasksOfProjects(trx, body, [project])).has(project)) return;
    const { rhythm } = await supervisionSettingsOf(trx, body);
    for (const { kind, dueOn } of tasksOf(row.year, rhythm)) {
      if (dueOn < row.announced_on) continue;
      const id = newId(clock, chance);
      await trx
        .insertInto('supervision_task')
        .values({ id, body, project, kind, due_on: dueOn, done_on: '', note: '' })
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
  const { items } = await templateOfBody(trx, body, category);
  let own = 0;
  for (const [position, { code, words, hint }] of items.entries()) {
    own += isStandard(code) ? 0 : 1;
    await trx
      .insertInto('checklist_item')
      .values({
        id: newId(clock, chance),
        body,
        project,
        code: isStandard(code) ? code : `own-${own}`,
        words,
        hint,
        due_on: '',
        position,
        dropped_on: '',
      })
      .execute();
  }
}
