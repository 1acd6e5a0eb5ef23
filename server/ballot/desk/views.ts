import type {
  DeskName,
  DeskView,
  PaperRequest,
  Teller,
} from '../../../shared/ballot/desk/model.ts';
import { toBase64url } from '../../../shared/ballot/protocol/bytes.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { sessionOf } from '../../congress/session-views.ts';
import type { Executor } from '../../platform/database/tables.ts';
import type { Platform } from '../../platform/platform.ts';
import { ownPayload, type StoredRound } from '../stored-round.ts';
import { currentRound, terminalsOf } from './rows.ts';

/** What the issue desk of a session shows. Fails with `not-found`. */
export async function deskView(
  { db }: Platform,
  body: string,
  session: string,
): Promise<Result<DeskView>> {
  const held = await sessionOf(db, body, session);
  if (held === undefined) return fail('not-found', { what: 'session' });
  const round = await currentRound(db, session);
  return ok({
    session: { id: session, title: held.title, rehearsal: held.rehearsal },
    round:
      round === undefined
        ? null
        : {
            id: round.id,
            number: round.number,
            state: round.state,
            closing: round.closing === 1 && round.state === 'open',
          },
    tellers: await tellersFor(db, body, session, round),
    stations: await stationsFor(db, session, round),
    terminals:
      round === undefined
        ? []
        : (await terminalsOf(db, round.id, session)).map((row) => ({
            station: row.station,
            name: row.name,
            issued: row.issued,
            keyedInAt: row.given_up === null ? row.at : null,
            givenUp: row.given_up,
          })),
    requests: round?.state === 'open' ? await requestsOf(db, round) : [],
    replacements: round?.state === 'open' ? await awaited(db, round.id) : [],
  });
}

/** Everybody who may be a teller, with the key of their browser as far as it is enrolled. */
async function tellersFor(
  db: Executor,
  body: string,
  session: string,
  round: StoredRound | undefined,
): Promise<Teller[]> {
  const inRecord =
    round === undefined || round.record === null
      ? []
      : ownPayload('piaojue-round', round.record).tellers.map(({ key }) => key);
  const rows = await db
    .selectFrom('role')
    .innerJoin('account', 'account.id', 'role.account')
    .leftJoin('teller_key', (join) =>
      join.onRef('teller_key.account', '=', 'role.account').on('teller_key.session', '=', session),
    )
    .select(['role.account as account', 'account.name', 'teller_key.key'])
    .where('role.body', '=', body)
    .where('role.role', '=', 'teller')
    .orderBy('account.name')
    .orderBy('role.account')
    .execute();
  return rows.map(({ account, name, key }) => {
    const text = key === null ? null : toBase64url(new Uint8Array(key));
    return { account, name, key: text, inRound: text !== null && inRecord.includes(text) };
  });
}

async function stationsFor(db: Executor, session: string, round: StoredRound | undefined) {
  const inOpening =
    round === undefined || round.opening === null
      ? []
      : ownPayload('piaojue-opening', round.opening).stations.map(({ id }) => id);
  const rows = await db
    .selectFrom('station')
    .select(['id', 'kind', 'name', 'key', 'closed_at'])
    .where('session', '=', session)
    .orderBy('id')
    .execute();
  return rows.map(({ id, kind, name, key, closed_at: closedAt }) => ({
    id,
    kind,
    name,
    enrolled: key !== null,
    closed: closedAt !== null,
    inRound: inOpening.includes(id),
  }));
}

/** Who waits for the tellers, by name: how long somebody has waited is nowhere. */
async function requestsOf(db: Executor, round: StoredRound): Promise<PaperRequest[]> {
  const rows = await db
    .selectFrom('paper_request')
    .innerJoin('deputy', 'deputy.id', 'paper_request.deputy')
    .leftJoin('delegation', 'delegation.id', 'deputy.delegation')
    .leftJoin('station', (join) =>
      join.onRef('station.key', '=', 'paper_request.key').on('station.session', '=', round.session),
    )
    .select([
      'paper_request.deputy',
      'paper_request.slot',
      'paper_request.via',
      'paper_request.blinded',
      'deputy.name',
      'deputy.number',
      'delegation.name as delegation',
      'station.name as station',
    ])
    .where('paper_request.round', '=', round.id)
    .where('paper_request.refused', '=', 0)
    .orderBy('deputy.number')
    .execute();
  const signatures = await db
    .selectFrom('teller_signature')
    .select(['deputy', 'slot', 'account'])
    .where('round', '=', round.id)
    .execute();
  return rows.map(({ deputy, slot, via, blinded, name, number, delegation, station }) => ({
    deputy,
    name,
    number,
    delegation: delegation ?? '',
    via,
    station: station ?? '',
    blinded: toBase64url(new Uint8Array(blinded)),
    signed: signatures
      .filter((given) => given.deputy === deputy && given.slot === slot)
      .map(({ account }) => account)
      .toSorted(),
  }));
}

async function awaited(db: Executor, round: string) {
  return db
    .selectFrom('replacement_permit')
    .innerJoin('deputy', 'deputy.id', 'replacement_permit.deputy')
    .leftJoin('replacement', (join) =>
      join
        .onRef('replacement.deputy', '=', 'replacement_permit.deputy')
        .on('replacement.round', '=', round),
    )
    .select(['replacement_permit.deputy', 'deputy.name'])
    .where('replacement_permit.round', '=', round)
    .where('replacement.deputy', 'is', null)
    .orderBy('deputy.name')
    .execute();
}

/** The roll of an open round for looking names up: who took a paper, and on which way. Fails with `no-such-round`. */
export async function deskNames(
  { db }: Platform,
  body: string,
  round: string,
): Promise<Result<DeskName[]>> {
  const known = await db
    .selectFrom('round')
    .select('id')
    .where('id', '=', round)
    .where('body', '=', body)
    .executeTakeFirst();
  if (known === undefined) return fail('no-such-round');
  const rows = await db
    .selectFrom('round_roll')
    .innerJoin('deputy', 'deputy.id', 'round_roll.deputy')
    .leftJoin('delegation', 'delegation.id', 'deputy.delegation')
    .leftJoin('issuance', (join) =>
      join.onRef('issuance.deputy', '=', 'round_roll.deputy').on('issuance.round', '=', round),
    )
    .leftJoin('replacement', (join) =>
      join
        .onRef('replacement.deputy', '=', 'round_roll.deputy')
        .on('replacement.round', '=', round),
    )
    .select([
      'round_roll.deputy',
      'round_roll.name',
      'deputy.number',
      'delegation.name as delegation',
      'issuance.via',
      'replacement.deputy as replaced',
    ])
    .where('round_roll.round', '=', round)
    .orderBy('deputy.position')
    .orderBy('deputy.number')
    .execute();
  return ok(
    rows.map((row) => ({
      deputy: row.deputy,
      name: row.name,
      number: row.number,
      delegation: row.delegation ?? '',
      via: row.via,
      replaced: row.replaced !== null,
    })),
  );
}
