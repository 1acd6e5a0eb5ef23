import { isOpen } from '../../../shared/ballot/model.ts';
import { knownBase64url, type Bytes } from '../../../shared/ballot/protocol/bytes.ts';
import { byKey, compareTexts, type Signature } from '../../../shared/ballot/protocol/trees.ts';
import type { Executor } from '../../platform/database/tables.ts';
import { readRound, type StoredRound } from '../stored-round.ts';
import type { Slot } from './tables.ts';

/** The tellers of a session who have enrolled a browser and are tellers still, by name. */
export async function tellersOf(
  db: Executor,
  session: string,
): Promise<readonly { readonly account: string; readonly name: string; readonly key: Bytes }[]> {
  const rows = await db
    .selectFrom('teller_key')
    .innerJoin('account', 'account.id', 'teller_key.account')
    .innerJoin('congress_session', 'congress_session.id', 'teller_key.session')
    .innerJoin('role', (join) =>
      join
        .onRef('role.account', '=', 'teller_key.account')
        .onRef('role.body', '=', 'congress_session.body')
        .on('role.role', '=', 'teller'),
    )
    .select(['teller_key.account', 'account.name', 'teller_key.key'])
    .where('teller_key.session', '=', session)
    .orderBy('account.name')
    .orderBy('teller_key.account')
    .execute();
  return rows.map((row) => ({ ...row, key: new Uint8Array(row.key) }));
}

/** The stations of a session that a browser has taken and nobody has closed, in the order of their ids. */
export async function openStations(
  db: Executor,
  session: string,
): Promise<readonly { readonly id: string; readonly key: Bytes }[]> {
  const rows = await db
    .selectFrom('station')
    .select(['id', 'key'])
    .where('session', '=', session)
    .where('key', 'is not', null)
    .where('closed_at', 'is', null)
    .execute();
  return rows
    .flatMap(({ id, key }) => (key === null ? [] : [{ id, key: new Uint8Array(key) }]))
    .toSorted((one, other) => compareTexts(one.id, other.id));
}

/** The tellers' signatures under the papers of a round, by deputy and slot, each list in the order of its tree. */
export async function tellerSignatures(
  db: Executor,
  round: string,
): Promise<(deputy: string, slot: Slot) => readonly Signature[]> {
  const rows = await db
    .selectFrom('teller_signature')
    .select(['deputy', 'slot', 'key', 'signature'])
    .where('round', '=', round)
    .execute();
  const found = new Map<string, Signature[]>();
  for (const { deputy, slot, key, signature } of rows) {
    const name = `${slot} ${deputy}`;
    const list = found.get(name) ?? [];
    list.push({ key: new Uint8Array(key), signature: new Uint8Array(signature) });
    found.set(name, list);
  }
  return (deputy, slot) => (found.get(`${slot} ${deputy}`) ?? []).toSorted(byKey);
}

/** How many papers of a round replace another. */
export async function countReplaced(db: Executor, round: string): Promise<number> {
  const { replaced } = await db
    .selectFrom('replacement')
    .select((eb) => eb.fn.countAll<number>().as('replaced'))
    .where('round', '=', round)
    .executeTakeFirstOrThrow();
  return replaced;
}

/** The terminals of a round that issued on paper, with what they have reported. */
export async function terminalsOf(db: Executor, round: string, session: string) {
  return db
    .selectFrom('issuance')
    .innerJoin('station', (join) =>
      join.onRef('station.key', '=', 'issuance.key').on('station.session', '=', session),
    )
    .leftJoin('terminal_report', (join) =>
      join
        .onRef('terminal_report.station', '=', 'station.id')
        .on('terminal_report.round', '=', round),
    )
    .select((eb) => [
      'station.id as station',
      'station.name',
      'terminal_report.at',
      'terminal_report.given_up',
      eb.fn.countAll<number>().as('issued'),
    ])
    .where('issuance.round', '=', round)
    .where('issuance.via', '=', 'paper')
    .groupBy(['station.id', 'station.name', 'terminal_report.at', 'terminal_report.given_up'])
    .orderBy('station.name')
    .orderBy('station.id')
    .execute();
}

/** Whether the terminal with this key has keyed in everything of a round, or is no longer waited for. */
export async function isFinished(db: Executor, round: string, key: Bytes): Promise<boolean> {
  const report = await db
    .selectFrom('terminal_report')
    .innerJoin('station', 'station.id', 'terminal_report.station')
    .select('station.id')
    .where('terminal_report.round', '=', round)
    .where('station.key', '=', Buffer.from(key))
    .executeTakeFirst();
  return report !== undefined;
}

/** The key of the device that a deputy has enrolled after the desk let a second one in; undefined for anybody else. */
export async function secondDevice(
  db: Executor,
  round: string,
  deputy: string,
): Promise<Bytes | undefined> {
  const row = await db
    .selectFrom('replacement_permit')
    .innerJoin('device', 'device.deputy', 'replacement_permit.deputy')
    .select('device.key')
    .where('replacement_permit.round', '=', round)
    .where('replacement_permit.deputy', '=', deputy)
    .executeTakeFirst();
  return row === undefined ? undefined : knownBase64url(row.key);
}

/** A name of a round. */
export interface Named {
  readonly round: string;
  readonly deputy: string;
}

/** The entry of a name in one of the two tables of those who took a paper. */
export function entryOf(db: Executor, table: 'issuance' | 'replacement', { round, deputy }: Named) {
  return db
    .selectFrom(table)
    .select('blinded')
    .where('round', '=', round)
    .where('deputy', '=', deputy)
    .executeTakeFirst();
}

/** Where a name's first and second entry stand. */
export const ENTRIES: Readonly<Record<Slot, 'issuance' | 'replacement'>> = {
  first: 'issuance',
  second: 'replacement',
};

/**
 * Forgets a request with what the tellers signed for it. Of one that has become a paper
 * in the meantime nothing is left to forget: its signatures stay with the paper.
 */
export async function forgetRequest(
  trx: Executor,
  { round, deputy }: Named,
  slot: Slot,
): Promise<void> {
  const { numDeletedRows } = await trx
    .deleteFrom('paper_request')
    .where('round', '=', round)
    .where('deputy', '=', deputy)
    .where('slot', '=', slot)
    .executeTakeFirst();
  if (numDeletedRows === 0n) return;
  await trx
    .deleteFrom('teller_signature')
    .where('round', '=', round)
    .where('deputy', '=', deputy)
    .where('slot', '=', slot)
    .execute();
}

/** The newest round of a session, whatever its state. */
export async function currentRound(
  db: Executor,
  session: string,
): Promise<StoredRound | undefined> {
  const row = await db
    .selectFrom('round')
    .selectAll()
    .where('session', '=', session)
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst();
  // Nobody takes a paper in a vote that is not secret.
  return row === undefined || isOpen(row.secrecy) ? undefined : readRound(row);
}

/**
 * Whether a paper was issued for this blinded value already, to whomever: it may stand
 * once among the issued, in whichever of the two tables.
 */
export async function blindedTaken(db: Executor, round: string, blinded: Bytes): Promise<boolean> {
  for (const table of ['issuance', 'replacement'] as const) {
    const taken = await db
      .selectFrom(table)
      .select('deputy')
      .where('round', '=', round)
      .where('blinded', '=', Buffer.from(blinded))
      .executeTakeFirst();
    if (taken !== undefined) return true;
  }
  return false;
}
