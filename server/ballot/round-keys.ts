import { join } from 'node:path';
import { newCountKey, type CountKey } from '../../shared/ballot/protocol/count-key.ts';
import { erase, readIfThere, writeDurably } from '../platform/files/durable.ts';
import { newIssuerKey, readIssuerKey, writeIssuerKey, type IssuerKey } from './issuer.ts';

/**
 * The keys of a round: files outside the database and its backups. The issuer
 * key is erased at sealing, the count key when the tally is certified.
 */
export interface RoundKeys {
  /** Makes both keys of a round; those that are there already stay. */
  make(round: string): Promise<{ readonly issuer: IssuerKey; readonly count: CountKey }>;
  issuer(round: string): IssuerKey | undefined;
  count(round: string): CountKey | undefined;
  eraseIssuer(round: string): void;
  eraseCount(round: string): void;
}

const SCALAR_LENGTH = 32;

export function roundKeys(dataDir: string): RoundKeys {
  const file = (round: string, key: 'issuer' | 'count'): string =>
    join(dataDir, 'keys', 'rounds', `${round}.${key}`);

  function issuer(round: string): IssuerKey | undefined {
    const pem = readIfThere(file(round, 'issuer'));
    return pem === undefined ? undefined : readIssuerKey(pem.toString('utf8'));
  }

  function count(round: string): CountKey | undefined {
    const bytes = readIfThere(file(round, 'count'));
    if (bytes === undefined) return undefined;
    return {
      scalar: new Uint8Array(bytes.subarray(0, SCALAR_LENGTH)),
      publicKey: new Uint8Array(bytes.subarray(SCALAR_LENGTH)),
    };
  }

  return {
    issuer,
    count,
    async make(round) {
      let issuerKey = issuer(round);
      if (issuerKey === undefined) {
        issuerKey = await newIssuerKey();
        writeDurably(file(round, 'issuer'), writeIssuerKey(issuerKey));
      }
      let countKey = count(round);
      if (countKey === undefined) {
        countKey = await newCountKey();
        writeDurably(file(round, 'count'), Buffer.concat([countKey.scalar, countKey.publicKey]));
      }
      return { issuer: issuerKey, count: countKey };
    },
    eraseIssuer: (round) => erase(file(round, 'issuer')),
    eraseCount: (round) => erase(file(round, 'count')),
  };
}
