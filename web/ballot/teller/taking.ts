import { fromBase64url, toBase64url } from '../../../shared/ballot/protocol/bytes.ts';
import {
  finishPaper,
  issueRequest,
  type IssuedPaper,
} from '../../../shared/ballot/protocol/device.ts';
import type { RecordKeys, RoundPayload } from '../../../shared/ballot/protocol/records.ts';
import { publicKeyBytes } from '../../../shared/ballot/protocol/signatures.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { ask, createApi } from '../../platform/api.ts';
import type { DeskWork } from './desk-work.ts';
import type { KeptPaper, KeptStation, PendingPaper } from './teller-vault.ts';

/** What the terminal knows of the round whose papers it holds. */
export interface KnownRound {
  readonly id: string;
  readonly R: Uint8Array<ArrayBuffer>;
  readonly payload: RoundPayload;
  readonly recordKeys: RecordKeys;
}

interface Place {
  readonly body: string;
  readonly round: KnownRound;
  readonly station: KeptStation;
  readonly signatureFor: DeskWork['signatureFor'];
}

/** Taking a paper for a name at the terminal: always the same request until it comes. */
export function createTaking({ body, round, station, signatureFor }: Place) {
  const rounds = createApi('teller').bodies[':body'].rounds[':round'];
  const param = { body, round: round.id };

  const asked = async ({ deputy, prepared }: PendingPaper) => {
    const { blinded, deviceSignature } = await issueRequest(
      prepared,
      deputy,
      station.keys.privateKey,
    );
    const key = toBase64url(await publicKeyBytes(station.keys.publicKey));
    const json = { deputy, key, blinded, signature: deviceSignature };
    return ask(rounds.papers.$post({ param, json }));
  };

  return {
    /** Asks for the first time and signs with this teller's own key. */
    async signedByMe(pending: PendingPaper): Promise<Result<void>> {
      const first = await asked(pending);
      if (first.ok) return ok(undefined);
      if (first.failure.code !== 'waiting-for-tellers') return first;
      const { deputy, prepared } = pending;
      const mine = await signatureFor(round.id, deputy, prepared.blinded);
      if (!mine.ok) return mine;
      const signed = await ask(
        rounds.papers[':deputy'].sign.$post({
          param: { ...param, deputy },
          json: {
            slot: 'first',
            blinded: toBase64url(prepared.blinded),
            signature: mine.value,
          },
        }),
      );
      return signed.ok ? ok(undefined) : signed;
    },
    /** Asks again; the paper without anything that names whose it is. */
    async take(pending: PendingPaper): Promise<Result<KeptPaper>> {
      const answer = await asked(pending);
      if (!answer.ok) return answer;
      const signature = fromBase64url(answer.value.blindSignature);
      if (signature === undefined) return fail('paper-signature');
      const paper = await finishPaper(pending.prepared, round.payload.issuer, signature);
      if (!paper.ok) return paper;
      const anonymous: IssuedPaper = { ...paper.value, blinded: new Uint8Array() };
      return ok({ round: round.id, key: toBase64url(paper.value.key), paper: anonymous });
    },
  };
}
