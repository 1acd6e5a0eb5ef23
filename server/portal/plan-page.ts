import type { PlanPage } from '../../shared/portal/plan-page.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import { bodyNamed } from '../congress/body-views.ts';
import { planTable } from '../delivery/plan-table-views.ts';
import { projectYears } from '../delivery/project-views.ts';
import type { Platform } from '../platform/platform.ts';

/**
 * The published plan of a body's year for everybody, the body named by its
 * code or id; `not-found` when there is no such body or it has no project in
 * that year.
 */
export async function planPage(
  { db, clock }: Platform,
  named: string,
  year: number,
): Promise<Result<PlanPage, 'not-found'>> {
  const body = await bodyNamed(db, named);
  if (body === undefined) return fail('not-found', { what: 'body' });
  const years = await projectYears(db, body.id);
  if (!years.includes(year)) return fail('not-found', { what: 'year' });
  return ok({
    body: { id: body.id, code: body.code, name: body.name },
    years,
    table: await planTable(db, body.id, year, clock.now()),
  });
}
