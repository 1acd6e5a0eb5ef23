import { calculateJwkThumbprint, CompactSign, compactVerify, exportJWK, importJWK } from 'jose';
import { fail, ok, type Result } from '../../result.ts';
import { fromBase64url, fromUtf8, sha256, utf8, type Bytes } from './bytes.ts';
import {
  PAYLOADS,
  recordKey,
  type Payloads,
  type RecordKey,
  type RecordKeys,
  type RecordType,
} from './record-forms.ts';
import { compactJws, nameText, object, type Form } from './verify-reading.ts';

export * from './record-forms.ts';

/** `malformed`: not a compact JWS with these members; `record-signature`: type, algorithm, key or signature. */
export type RecordFault = 'malformed' | 'record-signature';

/**
 * A record as compact JWS, ES256, protected header exactly `alg`, `typ`, `kid`.
 * Throws on a payload that a reader would refuse: such a thing must never be signed.
 */
export async function signRecord<Type extends RecordType>(
  typ: Type,
  payload: Payloads[Type],
  privateKey: CryptoKey,
  kid: string,
): Promise<string> {
  const text = JSON.stringify(payload);
  const checked = readForm(PAYLOADS[typ], text);
  if (!checked.ok) throw new Error(`${typ} must not be signed: ${checked.failure.facts['detail']}`);
  return new CompactSign(utf8(text))
    .setProtectedHeader({ alg: 'ES256', typ, kid })
    .sign(privateKey);
}

const anyHeader = object({ alg: nameText, typ: nameText, kid: nameText });

/**
 * The payload of a record of this type, signed by one of these keys. Which keys
 * are to be trusted is the caller's matter: a device pins the thumbprint of its card.
 */
export async function readRecord<Type extends RecordType>(
  jws: string,
  typ: Type,
  keys: RecordKeys,
): Promise<Result<Payloads[Type], RecordFault>> {
  const whole = read(compactJws, jws);
  if (!whole.ok) return whole;
  const [header, payload] = jws.split('.').map((part) => fromUtf8(fromBase64url(part) ?? utf8('')));
  const protectedHeader = readForm(anyHeader, header ?? '');
  if (!protectedHeader.ok) return protectedHeader;
  const { alg, typ: found, kid } = protectedHeader.value;
  if (alg !== 'ES256' || found !== typ)
    return fail('record-signature', { detail: `${alg} ${found}` });
  const key = keys.keys.find((key) => key.kid === kid);
  if (key === undefined) return fail('record-signature', { detail: `unknown key ${kid}` });
  if (!(await isSigned(jws, key))) return fail('record-signature', { detail: 'does not fit' });
  return readForm<Payloads[Type]>(PAYLOADS[typ], payload ?? '');
}

async function isSigned(jws: string, key: RecordKey): Promise<boolean> {
  if ((await thumbprint(key)) !== key.kid) return false;
  try {
    await compactVerify(jws, await importJWK({ ...key }, 'ES256'), { algorithms: ['ES256'] });
    return true;
  } catch {
    return false;
  }
}

/** The RFC 7638 thumbprint of a P-256 key, as printed on the credential cards. */
export function thumbprint({ x, y }: Pick<RecordKey, 'x' | 'y'>): Promise<string> {
  return calculateJwkThumbprint({ kty: 'EC', crv: 'P-256', x, y }, 'sha256');
}

/** A public ES256 key as it is published among the record keys. */
export async function recordKeyOf(publicKey: CryptoKey): Promise<RecordKey> {
  const { x = '', y = '' } = await exportJWK(publicKey);
  const key = { kty: 'EC', crv: 'P-256', x, y, kid: await thumbprint({ x, y }) } as const;
  const checked = read(recordKey, key);
  if (!checked.ok) throw new Error('not a P-256 key');
  return checked.value;
}

/** SHA-256 over the ASCII of the compact form: R of a round, and how later records name earlier ones. */
export function recordHash(jws: string): Promise<Bytes> {
  return sha256(utf8(jws));
}

function readForm<Value>(form: Form<Value>, text: string): Result<Value, 'malformed'> {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return fail('malformed', { detail: 'not JSON' });
  }
  return read(form, json);
}

/** The value when nothing at all was complained of. */
function read<Value>(form: Form<Value>, json: unknown): Result<Value, 'malformed'> {
  const complaints: string[] = [];
  const value = form(json, 'record', (detail) => complaints.push(detail));
  const [first] = complaints;
  if (first !== undefined) return fail('malformed', { detail: first });
  return value === undefined ? fail('malformed') : ok(value);
}
