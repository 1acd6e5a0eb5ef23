import { refreshStanding } from '../../server/delivery/standing.ts';
import type { Executor } from '../../server/platform/database/tables.ts';
import { plan } from './builders.ts';

const NAMES = ['主体封顶', '竣工验收', '投入使用'];

/**
 * Puts a published plan in place with milestones due on these days, the first
 * so many of them met on the day, where a test wants the dates and not the way there.
 */
export async function published(
  db: Executor,
  body: string,
  { id }: { readonly id: string },
  {
    on,
    dues,
    met = 0,
  }: { readonly on: string; readonly dues: readonly string[]; readonly met?: number },
): Promise<void> {
  await db
    .insertInto('plan')
    .values({
      project: id,
      body,
      state: 'accepted',
      form: JSON.stringify(plan()),
      draft: null,
      drafted_at: null,
      submitted_at: null,
      decided_at: null,
      reason: '',
      published_on: on,
      version: 1,
    })
    .execute();
  for (const [position, due] of dues.entries())
    await db
      .insertInto('milestone')
      .values({
        id: crypto.randomUUID(),
        body,
        project: id,
        position,
        name: NAMES[position] ?? `节点 ${position}`,
        due_on: due,
        planned_on: due,
        weight: 50,
        stage: 'complete',
        proof: '',
        unit: '',
        met_on: position < met ? due : '',
      })
      .execute();
  await db.updateTable('project').set({ planned: 1 }).where('id', '=', id).execute();
  await refreshStanding(db, body, id);
}
