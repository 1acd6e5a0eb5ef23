import { readCastBody, readUnusedBody } from '../../shared/ballot/protocol/body.ts';
import { sha256, toBase64url } from '../../shared/ballot/protocol/bytes.ts';
import type { Executor } from '../platform/database/tables.ts';
import { namesOf, type BallotRoom } from './ballot-room.ts';
import { countersignaturesOf } from './countersign.ts';
import { rollOf } from './open-act.ts';
import { issuedEntries } from './seal-act.ts';
import type { StoredRound } from './stored-round.ts';

/**
 * The public bundle (公开核验包) of a counted round as compact JSON: everything
 * that anybody needs to check the result without this server. Under
 * `disclosure: "ballots"` it also carries the request bodies and the count key.
 */
export async function bundleOf(
  room: BallotRoom,
  db: Executor,
  round: StoredRound,
): Promise<string> {
  const { payload } = await namesOf(round);
  const { kty, crv, x, y, kid } = room.platform.keys.record.publicJwk;
  const box: { key: string; signature: string; ballot: string }[] = [];
  const bodies: string[] = [];
  for await (const row of room.store.rows(round.id, 'ballot')) {
    const bytes = new Uint8Array(row.body);
    const ballot = readCastBody(bytes, payload.choicesLength);
    if (!ballot.ok) throw new Error('a ballot in the sealed box cannot be read');
    box.push({
      key: toBase64url(ballot.value.key),
      signature: toBase64url(ballot.value.signature),
      ballot: toBase64url(await sha256(bytes)),
    });
    bodies.push(toBase64url(bytes));
  }
  const unused: { key: string; signature: string }[] = [];
  for await (const row of room.store.rows(round.id, 'unused')) {
    const paper = readUnusedBody(new Uint8Array(row.body));
    if (!paper.ok) throw new Error('an unused paper cannot be read');
    unused.push({
      key: toBase64url(paper.value.key),
      signature: toBase64url(paper.value.signature),
    });
  }
  const published =
    payload.disclosure === 'ballots'
      ? { bodies, countPrivateKey: countScalar(room, round.id) }
      : {};
  return JSON.stringify({
    version: 1,
    recordKeys: { keys: [{ kty, crv, x, y, kid }] },
    round: round.record,
    opening: round.opening,
    seal: round.seal,
    tally: round.tally,
    countersignatures: await countersignaturesOf(db, round),
    roll: (await rollOf(db, round.id)).map(({ deputy, name, deviceKey }) => ({
      deputy,
      name,
      deviceKey: deviceKey === null ? null : toBase64url(deviceKey),
    })),
    issued: (await issuedEntries(db, round.id)).map((entry) => ({
      deputy: entry.deputy,
      via: entry.via,
      blinded: toBase64url(entry.blinded),
      key: toBase64url(entry.key),
      signature: toBase64url(entry.signature),
      tellers: entry.tellers.map(({ key, signature }) => ({
        key: toBase64url(key),
        signature: toBase64url(signature),
      })),
    })),
    box,
    unused,
    ...published,
  });
}

function countScalar(room: BallotRoom, round: string): string {
  const key = room.keys.count(round);
  if (key === undefined) throw new Error('the count key is gone before the bundle was made');
  return toBase64url(key.scalar);
}
