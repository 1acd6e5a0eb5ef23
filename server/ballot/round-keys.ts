import { join } from 'node:path';
import { newCountKey, type CountKey } from '../../shared/ballot/protocol/count-key.ts';
import { erase, readIfThere, writeDurably } from '../platform/files/durable.ts';
import { newIssuerKey, readIssuerKey, writeIssuerKey, type IssuerKey } from './issuer.ts';

/**
 * The keys of a round: files outside the database and its backups. The issuer
 * key is erased at sealing, the count key when the tally is certified.
 */
export interface RoundKeys {
  /** Makes the issuer key of a round; one that is there already stays. */
  makeIssuer(round: string): Promise<IssuerKey>;
  /** Makes the count key of a round in the server's custody; one that is there already stays. */
  makeCount(round: string): Promise<CountKey>;
  /** Keeps the count key that the scrutineers hand in so that the opened ballots can be published. */
  keepCount(round: string, key: CountKey): void;
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

  function keepCount(round: string, { scalar, publicKey }: CountKey): void {
    writeDurably(file(round, 'count'), Buffer.concat([scalar, publicKey]));
  }

  return {
    issuer,
    count,
    async makeIssuer(round) {
      const known = issuer(round);
      if (known !== undefined) return known;
      const made = await newIssuerKey();
      writeDurably(file(round, 'issuer'), writeIssuerKey(made));
      return made;
    },
    async makeCount(round) {
      const known = count(round);
      if (known !== undefined) return known;
      const made = await newCountKey();
      keepCount(round, made);
      return made;
    },
    keepCount,
    eraseIssuer: (round) => erase(file(round, 'issuer')),
    eraseCount: (round) => erase(file(round, 'count')),
  };
}
