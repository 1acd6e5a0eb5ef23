import { SHARE_HOLDERS, type Reading } from '../../shared/ballot/custody.ts';
import type { Bytes } from '../../shared/ballot/protocol/bytes.ts';
import { readingSchema } from '../../shared/ballot/custody-schema.ts';
import type { Executor } from '../platform/database/tables.ts';
import type { StoredRound } from './stored-round.ts';

/** A scrutineer of a round with the keys of their browser, as far as it has enrolled them. */
export interface StoredCustodian {
  readonly account: string;
  readonly name: string;
  readonly chief: boolean;
  readonly key: Bytes | undefined;
  readonly sealKey: Bytes | undefined;
  /** One of the three who hold a share: the chief and the next two. */
  readonly holder: boolean;
}

/** The scrutineers of a round, the chief first. */
export async function custodiansOf(
  db: Executor,
  round: Pick<StoredRound, 'id' | 'session'>,
): Promise<readonly StoredCustodian[]> {
  const rows = await db
    .selectFrom('round_scrutineer')
    .leftJoin('scrutineer_key', (join) =>
      join
        .onRef('scrutineer_key.account', '=', 'round_scrutineer.account')
        .on('scrutineer_key.session', '=', round.session),
    )
    .select([
      'round_scrutineer.account',
      'round_scrutineer.name',
      'round_scrutineer.chief',
      'scrutineer_key.key',
      'scrutineer_key.seal_key',
    ])
    .where('round_scrutineer.round', '=', round.id)
    .orderBy('round_scrutineer.chief', 'desc')
    .orderBy('round_scrutineer.name')
    .orderBy('round_scrutineer.account')
    .execute();
  return rows.map(({ account, name, chief, key, seal_key: sealKey }, place) => ({
    account,
    name,
    chief: chief === 1,
    key: bytesOf(key),
    sealKey: bytesOf(sealKey),
    holder: place < SHARE_HOLDERS,
  }));
}

function bytesOf(stored: Uint8Array | null): Bytes | undefined {
  return stored === null ? undefined : new Uint8Array(stored);
}

/** The shares of a round's count key as they were dealt, by their holder. */
export async function dealtShares(db: Executor, round: string) {
  const rows = await db.selectFrom('dealt_share').selectAll().where('round', '=', round).execute();
  return new Map(rows.map((row) => [row.account, row]));
}

/** What the scrutineers of a round have counted, by account. */
export async function readingsOf(
  db: Executor,
  round: string,
): Promise<ReadonlyMap<string, Reading>> {
  const rows = await db
    .selectFrom('scrutineer_reading')
    .select(['account', 'reading'])
    .where('round', '=', round)
    .orderBy('account')
    .execute();
  return new Map(
    rows.map(({ account, reading }) => [account, readingSchema.parse(JSON.parse(reading))]),
  );
}
