import { sql, type ExpressionBuilder, type ExpressionWrapper, type SqlBool } from 'kysely';
import type { QueueWanted } from '../../shared/collection/queue.ts';
import type { Tables } from '../platform/database/tables.ts';

/** What narrows the queue besides state and search. */
export type Narrowing = Pick<QueueWanted, 'drive' | 'category' | 'town' | 'origin'>;

/**
 * Leads of a town are those that name it and those of several towns. To count
 * each by itself an index serves; for both at once SQLite reads the whole drive.
 */
export const TOWN_PARTS = ['named', 'several'] as const;
type TownPart = (typeof TOWN_PARTS)[number];

/** The leads of a drive that are so narrowed, as a condition on `lead`. */
export function narrowing(
  eb: ExpressionBuilder<Tables, 'lead'>,
  body: string,
  { drive, category, town, origin }: Narrowing,
  part?: TownPart,
): ExpressionWrapper<Tables, 'lead', SqlBool> {
  const of = [eb('lead.body', '=', body), eb('lead.drive', '=', drive)];
  if (category === 'none') of.push(eb('lead.category', 'is', null));
  else if (category !== undefined) of.push(eb('lead.category', '=', category));
  if (town !== undefined) {
    const parts = {
      named: eb('lead.town', '=', town),
      // A lead of several towns names none itself.
      several: eb.and([
        eb('lead.town', '=', ''),
        eb('lead.size', '>', 1),
        eb.exists(
          eb
            .selectFrom('proposal')
            .select('proposal.id')
            .where('proposal.body', '=', body)
            .where('proposal.drive', '=', drive)
            .where('proposal.town', '=', town)
            .whereRef('proposal.lead', '=', 'lead.id'),
        ),
      ]),
    };
    of.push(part === undefined ? eb.or([parts.named, parts.several]) : parts[part]);
  }
  // A literal, so that both engines see that the index of this origin serves.
  if (origin !== undefined) of.push(eb(eb.ref(`lead.${origin}`), '>', sql.lit(0)));
  return eb.and(of);
}
