import { fail, ok, type Result } from '../../result.ts';
import {
  concat,
  fromBase64url,
  fromUtf8,
  knownBase64url,
  sha256,
  toBase64url,
  utf8,
  type Bytes,
} from './bytes.ts';
import {
  PAYLOADS,
  recordKey,
  type Payloads,
  type RecordKey,
  type RecordKeys,
  type RecordType,
} from './record-forms.ts';
import { verifySignature } from './signatures.ts';
import { compactJws, nameText, object, type Form } from './verify-reading.ts';

export * from './record-forms.ts';

/** `malformed`: not a compact JWS with these members; `record-signature`: type, algorithm, key or signature. */
export type RecordFault = 'malformed' | 'record-signature';

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
  const signed = await isSignedBy(jws, typ, keys);
  if (!signed.ok) return signed;
  return readForm<Payloads[Type]>(PAYLOADS[typ], signed.value);
}

/** The payload, as text, of a compact JWS that is of this type and signed by one of these keys. */
export async function isSignedBy(
  jws: string,
  typ: string,
  keys: RecordKeys,
): Promise<Result<string, RecordFault>> {
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
  return ok(payload ?? '');
}

/**
 * ES256 by WebCrypto alone (RFC 7515 appendix A.3), so that no JOSE library goes
 * to the browser only to read: signing is the server's.
 */
async function isSigned(jws: string, key: RecordKey): Promise<boolean> {
  // A key that was only asked for is what anybody said, whatever its type promises.
  if (!read(recordKey, key).ok || (await thumbprint(key)) !== key.kid) return false;
  const point = concat(Uint8Array.of(4), knownBase64url(key.x), knownBase64url(key.y));
  const end = jws.lastIndexOf('.');
  const signature = fromBase64url(jws.slice(end + 1));
  return signature !== undefined && verifySignature(point, utf8(jws.slice(0, end)), signature);
}

/** The RFC 7638 thumbprint of a P-256 key, as printed on the credential cards. */
export async function thumbprint({ x, y }: Pick<RecordKey, 'x' | 'y'>): Promise<string> {
  // The order of the members is the RFC's: by their names.
  return toBase64url(await sha256(utf8(JSON.stringify({ crv: 'P-256', kty: 'EC', x, y }))));
}

/** SHA-256 over the ASCII of the compact form: R of a round, and how later records name earlier ones. */
export function recordHash(jws: string): Promise<Bytes> {
  return sha256(utf8(jws));
}

/** The value of a JSON text that has this form and nothing besides. */
export function readForm<Value>(form: Form<Value>, text: string): Result<Value, 'malformed'> {
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
