import type { ChangeStanding } from '../../shared/delivery/change-model.ts';
import { votedOf } from '../../shared/screening/voted-card.ts';
import type { ProjectCard } from '../../shared/screening/model.ts';
import type { Executor } from '../platform/database/tables.ts';
import type { DeliveryTables } from './tables.ts';
import { milestonesOf } from './standing.ts';

type Row = Pick<DeliveryTables['project'], 'id' | 'card' | 'starts_on' | 'ends_on'>;

/** What stands of a project now; days that the card left open are those of its plan. */
export async function changeStanding(
  db: Executor,
  body: string,
  row: Row,
): Promise<ChangeStanding> {
  const card: ProjectCard = JSON.parse(row.card);
  const milestones = await milestonesOf(db, body, row.id);
  return {
    card: {
      ...votedOf(card),
      startsOn: card.startsOn || row.starts_on,
      endsOn: card.endsOn || row.ends_on,
    },
    milestones: milestones.map(({ id, name, dueOn, weight, metOn }) => ({
      id,
      name,
      dueOn,
      weight,
      metOn,
    })),
  };
}

/** The department of this name, or nothing. */
export async function departmentNamed(
  db: Executor,
  body: string,
  name: string,
): Promise<string | undefined> {
  const row = await db
    .selectFrom('unit')
    .select('id')
    .where('body', '=', body)
    .where('kind', '=', 'department')
    .where('name', '=', name)
    .orderBy('code')
    .executeTakeFirst();
  return row?.id;
}
