import type { Identified, StationView } from '../../../shared/ballot/desk/model.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { holderOf } from '../../congress/card-secrets.ts';
import { deputyOf } from '../../congress/roll-views.ts';
import type { Executor } from '../../platform/database/tables.ts';
import type { Platform } from '../../platform/platform.ts';
import { currentRound } from './rows.ts';

/** What a station's browser is told. Fails with `station-unknown`. */
export async function stationView(
  { db }: Platform,
  id: string,
): Promise<Result<StationView, 'station-unknown'>> {
  const row = await db
    .selectFrom('station')
    .innerJoin('congress_session', 'congress_session.id', 'station.session')
    .select([
      'station.id',
      'station.kind',
      'station.name',
      'station.closed_at',
      'station.session',
      'congress_session.body',
      'congress_session.title',
      'congress_session.rehearsal',
    ])
    .where('station.id', '=', id)
    .where('station.key', 'is not', null)
    .executeTakeFirst();
  if (row === undefined) return fail('station-unknown');
  const round = await currentRound(db, row.session);
  return ok({
    id: row.id,
    kind: row.kind,
    name: row.name,
    closed: row.closed_at !== null,
    session: {
      id: row.session,
      body: row.body,
      title: row.title,
      rehearsal: row.rehearsal === 1,
    },
    round:
      round === undefined || round.state === 'draft'
        ? null
        : { id: round.id, number: round.number, state: round.state },
  });
}

type CardProblem = 'station-unknown' | 'card-unknown' | 'slow-down';

/**
 * Whose card a tablet was shown, and whether a paper can be had. Fails as `deputyAt`, and with
 * `station-unknown` at a closed place.
 */
export async function identify(
  platform: Platform,
  station: string,
  card: string,
): Promise<Result<Identified, CardProblem>> {
  const at = await stationView(platform, station);
  if (!at.ok) return at;
  if (at.value.closed) return fail('station-unknown');
  const deputy = await deputyAt(platform, at.value, card);
  if (!deputy.ok) return deputy;
  const standing = await standingOf(platform.db, at.value.round?.id, deputy.value.id);
  return ok({ deputy: deputy.value, standing });
}

/** Whose card a tablet was shown. Fails as `holderOf`, and with `station-unknown` or `card-unknown` for a card of another body. */
export async function deputyAt(
  platform: Platform,
  { kind, session }: StationView,
  card: string,
): Promise<Result<Identified['deputy'], CardProblem>> {
  if (kind !== 'kiosk') return fail('station-unknown');
  const holder = await holderOf(platform, card);
  if (!holder.ok) return holder;
  const { body, deputy } = holder.value;
  const entry = body === session.body ? await deputyOf(platform.db, body, deputy) : undefined;
  if (entry === undefined) return fail('card-unknown');
  const { id, name, delegation } = entry;
  return ok({ id, name, delegation });
}

async function standingOf(
  db: Executor,
  round: string | undefined,
  deputy: string,
): Promise<Identified['standing']> {
  if (round === undefined) return 'not-on-roll';
  const row = await db
    .selectFrom('round_roll')
    .leftJoin('issuance', (join) =>
      join.onRef('issuance.deputy', '=', 'round_roll.deputy').on('issuance.round', '=', round),
    )
    .select(['issuance.deputy as taken'])
    .where('round_roll.round', '=', round)
    .where('round_roll.deputy', '=', deputy)
    .executeTakeFirst();
  if (row === undefined) return 'not-on-roll';
  return row.taken === null ? 'free' : 'taken';
}
