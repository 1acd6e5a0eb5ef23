import { CANDIDATE_CODE, choicesLength } from '../choices.ts';
import { CUSTODIES, DISCLOSURES, OUTCOMES, type Tally } from '../model.ts';
import { rulesForm } from '../rules.ts';
import { fromBase64url } from './bytes.ts';
import {
  binary,
  count,
  list,
  nameText,
  object,
  oneOf,
  orNull,
  yesOrNo,
  type Form,
  type Read,
} from './verify-reading.ts';

/** Base64url in its one spelling, of so many bytes; kept as text, for payloads are signed as text. */
export function base64url(length: number): Form<string> {
  const form = binary(length);
  return (json, at, complain) =>
    form(json, at, complain) === undefined || typeof json !== 'string' ? undefined : json;
}

/** A form with one more condition, which complains itself or is complained of as not fitting. */
function narrowed<Value>(
  form: Form<Value>,
  accept: (value: Value, complain: (detail: string) => void) => boolean,
): Form<Value> {
  return (json, at, complain) => {
    const value = form(json, at, complain);
    if (value === undefined) return undefined;
    let reason = 'is not of its form';
    const accepted = accept(value, (detail) => {
      reason = detail;
    });
    if (accepted) return value;
    complain(`${at}: ${reason}`);
    return undefined;
  };
}

function matching(pattern: RegExp): Form<string> {
  return narrowed(nameText, (text) => pattern.test(text));
}

const hash = base64url(32);

const publicKey = narrowed(base64url(65), (text) => fromBase64url(text)?.[0] === 4);

/** RSA-2048 and nothing else; a shorter modulus in 256 bytes begins with a clear bit. */
const issuer = object({
  kty: oneOf(['RSA']),
  n: narrowed(base64url(256), (text) => (fromBase64url(text)?.[0] ?? 0) >= 0x80),
  e: oneOf(['AQAB']),
  alg: oneOf(['PS384']),
});

const candidateCode = matching(CANDIDATE_CODE);

const keyHolders = narrowed(list(object({ name: nameText, key: publicKey })), (holders) =>
  distinct(holders.map(({ key }) => key)),
);

function isOrigin(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const url = new URL(text);
  return url.origin === text && (url.protocol === 'https:' || url.protocol === 'http:');
}

function distinct(texts: readonly string[]): boolean {
  return new Set(texts).size === texts.length;
}

const roundMembers = object({
  version: oneOf([1]),
  round: matching(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/),
  ballot: object({ id: nameText, title: nameText, body: nameText, session: nameText }),
  number: narrowed(count, (number) => number >= 1),
  candidates: list(object({ code: candidateCode, name: nameText })),
  rules: rulesForm,
  allDeputies: count,
  box: narrowed(nameText, isOrigin),
  issuer,
  countKey: publicKey,
  choicesLength: count,
  custody: oneOf(CUSTODIES),
  disclosure: oneOf(DISCLOSURES),
  scrutineers: keyHolders,
  scrutineersNeeded: count,
  tellers: keyHolders,
  previous: orNull(hash),
});

const round = narrowed(roundMembers, (payload, complain) => {
  const codes = payload.candidates.map(({ code }) => code);
  if (!distinct(codes)) complain('a candidate code occurs twice');
  else if (payload.choicesLength !== choicesLength(codes)) complain('choicesLength is another');
  else if (payload.scrutineersNeeded > payload.scrutineers.length) complain('too few scrutineers');
  else return true;
  return false;
});

const opening = object({
  round: hash,
  present: count,
  rollHash: hash,
  stations: narrowed(list(object({ id: nameText, key: publicKey })), (stations) =>
    distinct(stations.map(({ key }) => key)),
  ),
});

const receipt = object({ round: hash, paper: hash, ballot: hash });

const seal = object({
  round: hash,
  opening: hash,
  issued: count,
  returned: count,
  issuedRoot: hash,
  boxRoot: hash,
});

const codes = list(candidateCode);

const tally = object({
  round: hash,
  seal: hash,
  issued: count,
  replaced: count,
  returned: count,
  unused: count,
  missing: count,
  unusedRoot: hash,
  blank: count,
  valid: count,
  invalid: count,
  results: list(
    object({
      candidate: candidateCode,
      for: count,
      against: count,
      abstain: count,
      rank: count,
      passed: yesOrNo,
      elected: yesOrNo,
    }),
  ),
  elected: codes,
  tied: codes,
  vacant: count,
  outcome: oneOf(OUTCOMES),
}) satisfies Form<Tally>;

/** The payload of each record; binary values are base64url, `round` is R except in the round itself. */
export interface Payloads {
  'piaojue-round': Read<typeof round>;
  'piaojue-opening': Read<typeof opening>;
  'piaojue-receipt': Read<typeof receipt>;
  'piaojue-seal': Read<typeof seal>;
  'piaojue-tally': Read<typeof tally>;
}

export type RecordType = keyof Payloads;

/** How the payload of each type of record must look: exactly these members. */
export const PAYLOADS: { readonly [Type in RecordType]: Form<Payloads[Type]> } = {
  'piaojue-round': round,
  'piaojue-opening': opening,
  'piaojue-receipt': receipt,
  'piaojue-seal': seal,
  'piaojue-tally': tally,
};

/** Frozen and signed at `ready`: what is decided, by which rules, with which keys. */
export type RoundPayload = Payloads['piaojue-round'];
/** Frozen and signed at `open`: who may take a paper. */
export type OpeningPayload = Payloads['piaojue-opening'];
/** 回执: the promise that this ballot will be in the sealed box. */
export type ReceiptPayload = Payloads['piaojue-receipt'];
/** 封箱: how many papers were issued and returned, and the roots over both. */
export type SealPayload = Payloads['piaojue-seal'];
/** 计票: the figures and what follows from them by the rules. */
export type TallyPayload = Payloads['piaojue-tally'];
/** The issuer's public key as a JWK of RSA-2048. */
export type Issuer = RoundPayload['issuer'];

/** A record key as it is published; `kid` must be the RFC 7638 thumbprint of the rest. */
export const recordKey = object({
  kty: oneOf(['EC']),
  crv: oneOf(['P-256']),
  x: base64url(32),
  y: base64url(32),
  kid: hash,
});
export type RecordKey = Read<typeof recordKey>;

/** `GET /api/record-keys`: a JWKS. */
export const recordKeys = object({ keys: list(recordKey) });
export interface RecordKeys {
  readonly keys: readonly RecordKey[];
}
