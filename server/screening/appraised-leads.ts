import type { NotNull } from 'kysely';
import type { Executor } from '../platform/database/tables.ts';

/**
 * Questions of a body that know, beside its tables, where each lead that was
 * appraised is now: `home(appraised, lead)`. Of a lead that was merged into
 * another the appraisals are those of the other, and of its own again when
 * that is undone; the row of the appraisal keeps the lead it was asked of.
 * What a merged lead was on its way is in `home` too: ask only for leads that
 * are not merged.
 */
export function withHomes(db: Executor, body: string) {
  return db.withRecursive('home(appraised, lead)', (q) =>
    q
      .selectFrom('appraisal')
      .select(['appraisal.lead as appraised', 'appraisal.lead as lead'])
      .where('appraisal.body', '=', body)
      .union(
        q
          .selectFrom('home')
          .innerJoin('lead as gone', 'gone.id', 'home.lead')
          .select(['home.appraised', 'gone.merged_into as lead'])
          .where('gone.merged_into', 'is not', null)
          .$narrowType<{ lead: NotNull }>(),
      ),
  );
}
