import { CompactSign, exportJWK } from 'jose';
import type { CongressSession } from '../../shared/congress/model.ts';
import { utf8 } from '../../shared/ballot/protocol/bytes.ts';
import {
  PAYLOADS,
  readForm,
  recordKey,
  thumbprint,
  type Payloads,
  type RecordKey,
  type RecordType,
} from '../../shared/ballot/protocol/records.ts';

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

/** How a session is named in what is signed: nobody may take the record of a rehearsal (演练) for a decision. */
export function signedTitle({
  title,
  rehearsal,
}: Pick<CongressSession, 'title' | 'rehearsal'>): string {
  return rehearsal && !title.includes('演练') ? `${title}（演练）` : title;
}

/** A public ES256 key as it is published among the record keys. Throws on any other key. */
export async function recordKeyOf(publicKey: CryptoKey): Promise<RecordKey> {
  const { x = '', y = '' } = await exportJWK(publicKey);
  const key = { kty: 'EC', crv: 'P-256', x, y, kid: await thumbprint({ x, y }) } as const;
  const checked = readForm(recordKey, JSON.stringify(key));
  if (!checked.ok) throw new Error('not a P-256 key');
  return checked.value;
}
