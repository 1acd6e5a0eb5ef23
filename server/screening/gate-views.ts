import type { Gate } from '../../shared/screening/model.ts';
import type { Executor } from '../platform/database/tables.ts';
import { settingsOf } from './settings-views.ts';

/**
 * The gates of the body, in their order, that have not passed this lead. What
 * each gate decided last on it counts; a list that was returned as a whole has
 * passed nothing.
 */
export async function gatesMissing(
  db: Executor,
  body: string,
  lead: string,
): Promise<readonly Gate[]> {
  const { gates } = await settingsOf(db, body);
  const rows = await db
    .selectFrom('gate_item')
    .innerJoin('gate_decision', 'gate_decision.id', 'gate_item.decision')
    .select(['gate_decision.gate', 'gate_decision.decision', 'gate_item.outcome'])
    .where('gate_item.body', '=', body)
    .where('gate_item.lead', '=', lead)
    .orderBy('gate_decision.decided_on')
    .orderBy('gate_decision.at')
    .orderBy('gate_decision.id')
    .execute();
  const last = new Map(
    rows.map(({ gate, decision, outcome }) => [
      gate,
      decision === 'passed' && outcome === 'passed',
    ]),
  );
  return gates.filter((gate) => last.get(gate) !== true);
}
