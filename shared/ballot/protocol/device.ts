import type { Chance } from '../../chance.ts';
import { fail, ok, type Result } from '../../result.ts';
import { choicesLength, writeChoices } from '../choices.ts';
import type { Choices } from '../model.ts';
import { blind, finish } from './blind.ts';
import { castBody, unusedBody, type Paper } from './body.ts';
import { equalBytes, knownBase64url, sha256, toBase64url, utf8, type Bytes } from './bytes.ts';
import { ballotMessage, issueMessage, paperHash, paperMessage } from './messages.ts';
import {
  readRecord,
  type Issuer,
  type RecordFault,
  type RecordKeys,
  type RoundPayload,
} from './records.ts';
import { sealChoices } from './sealing.ts';
import { newSigningKeys, publicKeyBytes, sign } from './signatures.ts';

/**
 * The deputy's side as steps from one state to the next, each a value that a
 * browser can keep in IndexedDB as it is. What a state no longer needs is not in
 * it: the blinding secret ends with the finished paper, the private ballot key
 * with the filled one, the marks with the receipt.
 */
interface Held {
  /** The hash of the round record that this paper belongs to. */
  readonly R: Bytes;
  /** What was signed for by name; kept to prove which entry is mine. */
  readonly blinded: Bytes;
}

export interface PreparedPaper extends Held {
  readonly state: 'prepared';
  readonly keys: CryptoKeyPair;
  readonly key: Bytes;
  readonly secret: Bytes;
}

export interface IssuedPaper extends Held, Paper {
  readonly state: 'issued';
  readonly keys: CryptoKeyPair;
}

export interface FilledPaper extends Held, Paper {
  readonly state: 'filled' | 'sent';
  /** The exact bytes to cast, always the same, on whatever way they travel. */
  readonly body: Bytes;
  readonly paper: Bytes;
  readonly ballot: Bytes;
}

export interface ReceivedPaper extends Held, Paper {
  readonly state: 'received' | 'checked';
  readonly receipt: string;
}

export interface ReturnedPaper extends Held, Paper {
  readonly state: 'returned';
}

export interface LostPaper extends Held {
  readonly state: 'lost';
}

export type DevicePaper =
  | PreparedPaper
  | IssuedPaper
  | FilledPaper
  | ReceivedPaper
  | ReturnedPaper
  | LostPaper;

/** Makes the ballot key and blinds its paper message. Nothing of it has left the device yet. */
export async function prepare(
  R: Bytes,
  issuer: Issuer,
  chance: Chance,
  keys?: CryptoKeyPair,
): Promise<PreparedPaper> {
  const own = keys ?? (await newSigningKeys());
  const key = await publicKeyBytes(own.publicKey);
  const { blinded, secret } = await blind(issuer, paperMessage(R, key), chance);
  return { state: 'prepared', R, keys: own, key, blinded, secret };
}

/** The request for a paper: the body's members, signed with the device key (领票签字). */
export async function issueRequest(
  { R, blinded }: PreparedPaper,
  deputyId: string,
  deviceKey: CryptoKey,
): Promise<{ readonly blinded: string; readonly deviceSignature: string }> {
  const deviceSignature = await sign(deviceKey, await issueMessage(R, deputyId, blinded));
  return { blinded: toBase64url(blinded), deviceSignature: toBase64url(deviceSignature) };
}

/** Takes the blinding off. `paper-signature`: the server signed something else; the device stays prepared. */
export async function finishPaper(
  { R, keys, key, blinded, secret }: PreparedPaper,
  issuer: Issuer,
  blindSignature: Uint8Array,
): Promise<Result<IssuedPaper, 'paper-signature'>> {
  const signature = await finish(issuer, paperMessage(R, key), blindSignature, secret);
  if (!signature.ok) return signature;
  return ok({ state: 'issued', R, blinded, keys, key, signature: signature.value });
}

/** Seals the marks and signs them: the bytes that will be cast, once and for all. */
export function fillBallot(
  paper: IssuedPaper,
  round: Pick<RoundPayload, 'candidates' | 'countKey'>,
  choices: Choices,
): Promise<FilledPaper> {
  return sealPlaintext(paper, round, writeChoices(codesOf(round), choices));
}

/**
 * The ballot for a paper sheet that the tellers found invalid: it breaks the form
 * of the marks, so that every count finds it invalid, and is as long as any other.
 */
export function fillInvalid(
  paper: IssuedPaper,
  round: Pick<RoundPayload, 'candidates' | 'countKey'>,
): Promise<FilledPaper> {
  return sealPlaintext(paper, round, utf8(' '.repeat(choicesLength(codesOf(round)))));
}

function codesOf({ candidates }: Pick<RoundPayload, 'candidates'>): readonly string[] {
  return candidates.map(({ code }) => code);
}

async function sealPlaintext(
  { R, blinded, keys, key, signature }: IssuedPaper,
  { countKey }: Pick<RoundPayload, 'countKey'>,
  plaintext: Uint8Array,
): Promise<FilledPaper> {
  const sealed = await sealChoices(knownBase64url(countKey), R, key, plaintext);
  const ballotSignature = await sign(keys.privateKey, await ballotMessage(R, sealed));
  const body = castBody({ key, signature, sealed, ballotSignature });
  const [paper, ballot] = [await paperHash(R, key), await sha256(body)];
  return { state: 'filled', R, blinded, key, signature, body, paper, ballot };
}

/**
 * Reads the receipt (回执) for a ballot that was sent. `malformed` and
 * `record-signature` as for every record; `receipt-differs`: it promises another
 * round, paper or ballot. After any failure the same bytes are cast again.
 */
export async function checkReceipt(
  { R, blinded, key, signature, paper, ballot }: FilledPaper,
  receipt: string,
  recordKeys: RecordKeys,
): Promise<Result<ReceivedPaper, RecordFault | 'receipt-differs'>> {
  const read = await readRecord(receipt, 'piaojue-receipt', recordKeys);
  if (!read.ok) return read;
  const kept =
    equalBytes(knownBase64url(read.value.round), R) &&
    equalBytes(knownBase64url(read.value.paper), paper) &&
    equalBytes(knownBase64url(read.value.ballot), ballot);
  if (!kept) return fail('receipt-differs');
  return ok({ state: 'received', R, blinded, key, signature, receipt });
}

/** The body that returns a paper nobody used, once the box is sealed. */
export function unusedRequest({ key, signature }: IssuedPaper | FilledPaper): Bytes {
  return unusedBody({ key, signature });
}
