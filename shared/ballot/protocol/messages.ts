import { concat, sha256, utf8, type Bytes } from './bytes.ts';

// Each message begins with a domain string that ends in a zero byte, so that a
// signature over one kind of message never fits another.
const PAPER = utf8('piaojue/1/paper\0');
const ISSUE = utf8('piaojue/1/issue\0');
const BALLOT = utf8('piaojue/1/ballot\0');
const COUNTERSIGN = utf8('piaojue/1/countersign\0');

/** What the issuer signs blindly: it names the round record by its hash R and the ballot key (65 bytes). */
export function paperMessage(R: Uint8Array, ballotKey: Uint8Array): Bytes {
  return concat(PAPER, R, ballotKey);
}

/** The anonymous name of a paper in box, receipt and trees: SHA-256 of the paper message. */
export function paperHash(R: Uint8Array, ballotKey: Uint8Array): Promise<Bytes> {
  return sha256(paperMessage(R, ballotKey));
}

/** What the device key (or a station, or a teller) signs when a paper is taken (领票签字). */
export async function issueMessage(
  R: Uint8Array,
  deputyId: string,
  blinded: Uint8Array,
): Promise<Bytes> {
  return concat(ISSUE, R, await sha256(utf8(deputyId)), await sha256(blinded));
}

/** What the ballot key signs: it binds the sealed choices to the round. */
export async function ballotMessage(R: Uint8Array, sealed: Uint8Array): Promise<Bytes> {
  return concat(BALLOT, R, await sha256(sealed));
}

/** The `info` of the sealed choices: nobody can open them under another round. */
export function sealInfo(R: Uint8Array): Bytes {
  return concat(BALLOT, R);
}

/** What a scrutineer signs under a seal or a tally, given as compact JWS. */
export async function countersignMessage(jws: string): Promise<Bytes> {
  return concat(COUNTERSIGN, await sha256(utf8(jws)));
}
