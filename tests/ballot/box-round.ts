import { constants, sign as signWith } from 'node:crypto';
import { castBody, sealedLength, unusedBody } from '../../shared/ballot/protocol/body.ts';
import { concat, sha256, utf8, type Bytes } from '../../shared/ballot/protocol/bytes.ts';
import { ballotMessage, paperHash, paperMessage } from '../../shared/ballot/protocol/messages.ts';
import type { ReceiptPayload } from '../../shared/ballot/protocol/records.ts';
import { newSigningKeys, publicKeyBytes, sign } from '../../shared/ballot/protocol/signatures.ts';
import { newId, type Clock } from '../../shared/chance.ts';
import type { BoxRow } from '../../server/ballot/box/box.ts';
import type { BoxRound } from '../../server/ballot/box/office.ts';
import type { BoxStage } from '../../server/ballot/box/stages.ts';
import { newIssuerKey } from '../../server/ballot/issuer.ts';
import { systemChance, systemClock } from '../../server/platform/chance.ts';

/** The choices of ten candidates fit into this many bytes. */
export const CHOICES_LENGTH = 196;

/** A paper of a round with everything its holder may send. */
export interface Holder {
  readonly paper: Bytes;
  /** The cast, and another one on the same paper. */
  readonly body: Bytes;
  readonly otherBody: Bytes;
  readonly unused: Bytes;
  readonly key: Bytes;
  readonly signature: Bytes;
}

export interface TestRound {
  readonly id: string;
  known(stage: BoxStage): BoxRound;
  /** A new paper, signed by the issuer of this round. */
  holder(): Promise<Holder>;
  holders(number: number): Promise<readonly Holder[]>;
}

/** A round with an issuer key of its own. */
export async function newRound(): Promise<TestRound> {
  const id = newId(systemClock, systemChance);
  const R = await sha256(utf8(id));
  const { privateKey, issuer } = await newIssuerKey();
  const padding = { padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: 48 };

  const holder = async (): Promise<Holder> => {
    const keys = await newSigningKeys();
    const key = await publicKeyBytes(keys.publicKey);
    const signature = concat(
      signWith('sha384', paperMessage(R, key), { key: privateKey, ...padding }),
    );
    const cast = async (): Promise<Bytes> => {
      const sealed = systemChance.bytes(sealedLength(CHOICES_LENGTH));
      const ballotSignature = await sign(keys.privateKey, await ballotMessage(R, sealed));
      return castBody({ key, signature, sealed, ballotSignature });
    };
    return {
      paper: await paperHash(R, key),
      body: await cast(),
      otherBody: await cast(),
      unused: unusedBody({ key, signature }),
      key,
      signature,
    };
  };
  return {
    id,
    known: (stage) => ({ round: id, R, issuer, choicesLength: CHOICES_LENGTH, stage }),
    holder,
    holders: (number) => Promise.all(Array.from({ length: number }, holder)),
  };
}

/** The receipt as its payload: two receipts promise the same exactly when these texts are equal. */
export async function plainReceipt(payload: ReceiptPayload): Promise<string> {
  return JSON.stringify(payload);
}

/** A clock on which no group waits for company longer than a turn of the event loop. */
export const hurriedClock: Clock = {
  now: () => new Date('2026-01-15T09:30:00.000Z'),
  wait: () => new Promise((resolve) => setImmediate(resolve)),
};

/** Rows that never went through the office: a paper's 32 bytes and any body. */
export function rowOf(number: number, body = `ballot of paper ${number}`): BoxRow {
  // Spread over the whole range, so that order of number is not order of paper.
  const paper = new Uint8Array(32);
  new DataView(paper.buffer).setUint32(0, (number * 2_654_435_761) % 0x1_0000_0000);
  new DataView(paper.buffer).setUint32(28, number);
  return { paper, body: utf8(body) };
}
