import { sql, type ExpressionBuilder, type ExpressionWrapper, type SqlBool } from 'kysely';
import type { StepKind } from '../../shared/collection/model.ts';
import { folded } from '../../shared/congress/rules.ts';
import type { ReservedBy, ReserveView, ReserveWanted } from '../../shared/screening/reserve.ts';
import { ancestryOf, voicesOf } from '../collection/ancestry.ts';
import { leadOf } from '../collection/lead-rows.ts';
import { stepOf } from '../collection/steps.ts';
import type { Executor, Tables } from '../platform/database/tables.ts';

/** So many leads stand on a page. */
export const RESERVE_PAGE = 20;

/** A page of the reserve pool (储备库) over all years, the newest year first, in it the most voices. */
export async function reserveOf(
  db: Executor,
  body: string,
  wanted: ReserveWanted,
  page: number,
): Promise<ReserveView> {
  const query = db
    .selectFrom('lead')
    .innerJoin('drive', 'drive.id', 'lead.drive')
    .where((eb) => wantedOnly(eb, body, wanted));
  const counted = await query
    .select((eb) => eb.fn.countAll<number | bigint>().as('total'))
    .executeTakeFirst();
  const found = await query
    .selectAll('lead')
    .select('drive.year')
    .orderBy('drive.year', 'desc')
    .orderBy('lead.size', 'desc')
    .orderBy('lead.drive')
    .orderBy('lead.ordinal')
    .limit(RESERVE_PAGE)
    .offset((page - 1) * RESERVE_PAGE)
    .execute();
  const leads = found.map((row) => ({ ...leadOf(row), year: row.year }));
  const ids = leads.map(({ id }) => id);
  const lines = await ancestryOf(db, body, leads);
  const laid = await reservedBy(db, body, ids);
  const again = await revivalsOf(db, body, ids);
  const sums = await sumsOf(db, body, ids);
  return {
    rows: leads.map((lead) => {
      const { id, drive, ordinal, title, summary, category, town, year } = lead;
      return {
        id,
        drive,
        ordinal,
        title,
        summary,
        category,
        town,
        year,
        voices: voicesOf(lines.get(id) ?? [lead]),
        totalYuan: sums.get(id) ?? 0,
        by: laid.get(id) ?? null,
        revived: again.get(id) ?? null,
      };
    }),
    total: Number(counted?.total ?? 0),
    ...(await offeredOf(db, body)),
  };
}

type Condition = ExpressionWrapper<Tables, 'lead' | 'drive', SqlBool>;

function wantedOnly(
  eb: ExpressionBuilder<Tables, 'lead' | 'drive'>,
  body: string,
  { text, year, category, town, origin, revived }: ReserveWanted,
): Condition {
  const of = [eb('lead.body', '=', body), eb('lead.state', '=', 'reserve')];
  if (year !== null) of.push(eb('drive.year', '=', year));
  if (category !== null) of.push(eb('lead.category', '=', category));
  if (origin !== null) of.push(eb(eb.ref(`lead.${origin}`), '>', 0));
  if (town !== '') of.push(eb.exists(proposalsOfIt(eb, body).where('proposal.town', '=', town)));
  if (text !== '') {
    const part = `%${folded(text).replaceAll(/[\\%_]/g, String.raw`\$&`)}%`;
    of.push(
      eb.or([
        sql<boolean>`lead.search like ${part} escape '\\'`,
        eb.exists(
          proposalsOfIt(eb, body).where(sql<boolean>`proposal.search like ${part} escape '\\'`),
        ),
      ]),
    );
  }
  if (!revived)
    of.push(
      eb.not(
        eb.exists(
          eb
            .selectFrom('lead as again')
            .select('again.id')
            .whereRef('again.revived_from', '=', 'lead.id'),
        ),
      ),
    );
  return eb.and(of);
}

function proposalsOfIt(eb: ExpressionBuilder<Tables, 'lead' | 'drive'>, body: string) {
  return eb
    .selectFrom('proposal')
    .select('proposal.id')
    .where('proposal.body', '=', body)
    .whereRef('proposal.lead', '=', 'lead.id');
}

/** Steps that put a lead into the reserve. */
const INTO_RESERVE: readonly StepKind[] = ['became-reserve', 'gate-struck', 'not-chosen'];

async function reservedBy(
  db: Executor,
  body: string,
  leads: readonly string[],
): Promise<ReadonlyMap<string, ReservedBy>> {
  if (leads.length === 0) return new Map();
  const rows = await db
    .selectFrom('lead_step')
    .select(['seq', 'at', 'kind', 'detail', 'reason', 'lead'])
    .where('body', '=', body)
    .where('lead', 'in', leads)
    .where('kind', 'in', INTO_RESERVE)
    .orderBy('seq')
    .execute();
  return new Map(
    rows.map((row) => {
      const { kind, detail, reason, at } = stepOf(row);
      return [row.lead ?? '', { kind, detail, reason, at }];
    }),
  );
}

async function revivalsOf(
  db: Executor,
  body: string,
  leads: readonly string[],
): Promise<ReadonlyMap<string, { lead: string; ordinal: number; year: number }>> {
  if (leads.length === 0) return new Map();
  const rows = await db
    .selectFrom('lead')
    .innerJoin('drive', 'drive.id', 'lead.drive')
    .select(['lead.id', 'lead.ordinal', 'drive.year', 'lead.revived_from'])
    .where('lead.body', '=', body)
    .where('lead.revived_from', 'in', leads)
    .execute();
  return new Map(
    rows.map(({ id, ordinal, year, revived_from }) => [
      revived_from ?? '',
      { lead: id, ordinal, year },
    ]),
  );
}

async function sumsOf(
  db: Executor,
  body: string,
  leads: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  if (leads.length === 0) return new Map();
  const rows = await db
    .selectFrom('lead_card')
    .select(['lead', 'card'])
    .where('body', '=', body)
    .where('lead', 'in', leads)
    .execute();
  return new Map(
    rows.map(({ lead, card }) => {
      const { totalYuan }: { readonly totalYuan: number } = JSON.parse(card);
      return [lead, totalYuan];
    }),
  );
}

async function offeredOf(
  db: Executor,
  body: string,
): Promise<Pick<ReserveView, 'years' | 'towns'>> {
  const years = await db
    .selectFrom('lead')
    .innerJoin('drive', 'drive.id', 'lead.drive')
    .select('drive.year')
    .distinct()
    .where('lead.body', '=', body)
    .where('lead.state', '=', 'reserve')
    .orderBy('drive.year', 'desc')
    .execute();
  const towns = await db
    .selectFrom('lead')
    .innerJoin('proposal', 'proposal.lead', 'lead.id')
    .select('proposal.town')
    .distinct()
    .where('lead.body', '=', body)
    .where('lead.state', '=', 'reserve')
    .where('proposal.town', '!=', '')
    .orderBy('proposal.town')
    .execute();
  return { years: years.map(({ year }) => year), towns: towns.map(({ town }) => town) };
}
