import { createHmac } from 'node:crypto';
import { join } from 'node:path';
import {
  calculateJwkThumbprint,
  exportJWK,
  generateKeyPair,
  importJWK,
  type CryptoKey,
  type JWK,
} from 'jose';
import * as z from 'zod';
import type { Chance } from '../../../shared/chance.ts';
import { readIfThere, writeDurably } from '../files/durable.ts';

/** The secrets of the installation: files beside the database, made at the first start, part of its backups. */
export interface Keys {
  /** Signs round, opening, receipt, seal and tally. */
  readonly record: {
    readonly privateKey: CryptoKey;
    readonly publicJwk: { kty: 'EC'; crv: 'P-256'; x: string; y: string; kid: string };
  };
  /** Signs the session cookies. */
  readonly cookie: Uint8Array;
  /** Secrets of the credential cards are derived from this one and their handle; none is stored. */
  cardSecret(handle: string, purpose: 'link' | 'code'): Buffer;
}

/** Files that a backup must carry, relative to the data folder. */
export const KEY_FILES = {
  record: 'keys/record.jwk',
  cookie: 'keys/cookie.key',
  cards: 'keys/cards.key',
} as const;

/** Reads the keys of a data folder, making those that are missing. */
export async function openKeys(dataDir: string, chance: Chance): Promise<Keys> {
  const secret = (path: string): Uint8Array => {
    const known = readIfThere(path);
    if (known !== undefined) return known;
    const made = chance.bytes(32);
    writeDurably(path, made);
    return made;
  };
  const cards = secret(join(dataDir, KEY_FILES.cards));
  return {
    record: await recordKey(join(dataDir, KEY_FILES.record)),
    cookie: secret(join(dataDir, KEY_FILES.cookie)),
    cardSecret: (handle, purpose) =>
      createHmac('sha256', cards).update(`${purpose}\0${handle}`).digest(),
  };
}

const jwkSchema = z.object({
  kty: z.literal('EC'),
  crv: z.literal('P-256'),
  x: z.string(),
  y: z.string(),
  d: z.string(),
});

async function recordKey(path: string): Promise<Keys['record']> {
  const known = readIfThere(path);
  let jwk: JWK;
  if (known === undefined) {
    const pair = await generateKeyPair('ES256', { extractable: true });
    jwk = await exportJWK(pair.privateKey);
    writeDurably(path, JSON.stringify(jwk));
  } else jwk = jwkSchema.parse(JSON.parse(known.toString('utf8')));
  const { x, y } = jwk;
  const privateKey = await importJWK(jwk, 'ES256');
  if (x === undefined || y === undefined || privateKey instanceof Uint8Array)
    throw new Error(`${path} does not hold a P-256 key`);
  const kid = await calculateJwkThumbprint({ kty: 'EC', crv: 'P-256', x, y });
  return { privateKey, publicJwk: { kty: 'EC', crv: 'P-256', x, y, kid } };
}
