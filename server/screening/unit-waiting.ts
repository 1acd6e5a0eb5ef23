import { OPEN_LEADS } from '../../shared/screening/lifecycle.ts';
import type { UnitWaiting } from '../../shared/screening/pre-review.ts';
import type { Executor } from '../platform/database/tables.ts';
import { appraisalRows } from './appraisal-rows.ts';
import { leadsOfUnit } from './pre-review-acts.ts';
import { questionsOf } from './pre-review-views.ts';

/** What waits at these departments of a body: appraisals that are theirs to write, and deputies' questions without an answer. */
export async function waitingAt(
  db: Executor,
  body: string,
  units: readonly string[],
): Promise<UnitWaiting[]> {
  if (units.length === 0) return [];
  const asked = await appraisalRows(db, body)
    .select(['appraisal.unit', (eb) => eb.fn.countAll<number | bigint>().as('count')])
    .where('appraisal.unit', 'in', units)
    .where('appraisal.state', 'in', ['requested', 'returned'])
    .where('lead.state', 'in', OPEN_LEADS)
    .groupBy('appraisal.unit')
    .execute();
  const waiting: UnitWaiting[] = [];
  for (const unit of units) {
    const questions = await questionsOf(db, body, await leadsOfUnit(db, body, unit));
    waiting.push({
      unit,
      appraisals: Number(asked.find((row) => row.unit === unit)?.count ?? 0),
      questions: questions.filter(({ answer }) => answer === null).length,
    });
  }
  return waiting;
}
