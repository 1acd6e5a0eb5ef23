import { fail, ok, type Result } from '../../result.ts';
import { equalBytes, knownBase64url, type Bytes } from './bytes.ts';
import {
  readRecord,
  recordHash,
  type OpeningPayload,
  type RecordFault,
  type RecordKeys,
  type RoundPayload,
} from './records.ts';
import { isPublicKey } from './signatures.ts';

/** Fewer names than this on the roll, and a secret vote would not be secret. */
export const LEAST_ON_ROLL = 5;

/** What a device trusts: the record keys it was given, of which only the one printed on its card counts. */
export interface Trust {
  readonly recordKeys: RecordKeys;
  /** RFC 7638 thumbprint from the credential card. */
  readonly thumbprint: string;
}

/** What a device knows already when it is given a round record. */
export interface RoundExpected extends Trust {
  /** The id in whose path the record was asked for. */
  readonly round: string;
  /** R of the record that this device has of this round, if any. */
  readonly heldR: Uint8Array | undefined;
  /** The moduli (`n`) of issuers in other rounds that this device has seen. */
  readonly otherIssuers: readonly string[];
}

/** `round-mismatch`: another id, or another record than before; `issuer-reused`, `count-key`: keys nobody may vote with. */
export type RoundRefusal = RecordFault | 'round-mismatch' | 'issuer-reused' | 'count-key';

/**
 * Reads a round record as a deputy's device must, or says why it is refused. A
 * refused record is neither kept nor prepared for. That the issuer is RSA-2048
 * with exponent 65537, and that every length and code is as it should be, is
 * part of its form (`malformed`); so is that it was signed with the key printed
 * on the card (`record-signature`).
 */
export async function acceptRound(
  jws: string,
  expected: RoundExpected,
): Promise<Result<{ readonly R: Bytes; readonly round: RoundPayload }, RoundRefusal>> {
  const read = await readRecord(jws, 'piaojue-round', pinned(expected));
  if (!read.ok) return read;
  const round = read.value;
  const R = await recordHash(jws);
  if (round.round !== expected.round) return fail('round-mismatch', { round: round.round });
  if (expected.heldR !== undefined && !equalBytes(expected.heldR, R)) return fail('round-mismatch');
  if (expected.otherIssuers.includes(round.issuer.n)) return fail('issuer-reused');
  if (!(await isPublicKey(knownBase64url(round.countKey)))) return fail('count-key');
  return ok({ R, round });
}

/**
 * Reads the opening of a round before a paper is taken. `round-mismatch`: it
 * opens another record; `roll-too-small`: fewer than 5 may take a paper.
 */
export async function acceptOpening(
  jws: string,
  R: Uint8Array,
  trust: Trust,
): Promise<Result<OpeningPayload, RecordFault | 'round-mismatch' | 'roll-too-small'>> {
  const read = await readRecord(jws, 'piaojue-opening', pinned(trust));
  if (!read.ok) return read;
  if (!equalBytes(knownBase64url(read.value.round), R)) return fail('round-mismatch');
  if (read.value.present < LEAST_ON_ROLL) return fail('roll-too-small', { least: LEAST_ON_ROLL });
  return read;
}

/** Only the key printed on the card: a server that offers another one is refused. */
export function pinned({ recordKeys, thumbprint }: Trust): RecordKeys {
  return { keys: recordKeys.keys.filter(({ kid }) => kid === thumbprint) };
}
