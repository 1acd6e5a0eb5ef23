import {
  acceptOpening,
  acceptRound,
  type Trust,
} from '../../../shared/ballot/protocol/device-trust.ts';
import type { Bytes } from '../../../shared/ballot/protocol/bytes.ts';
import type { RoundPayload } from '../../../shared/ballot/protocol/records.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import type { KioskWire } from './kiosk-wire.ts';
import type { KeptStation } from './station-vault.ts';

export interface AcceptedRound {
  readonly R: Bytes;
  readonly payload: RoundPayload;
}

/** What this tablet has been shown since it was switched on; a second record of a round is refused. */
export type SeenRounds = Map<string, AcceptedRound>;

/**
 * Reads the record and the opening of a round as a deputy's own phone does, with
 * the key printed on the card, and that this very tablet stands in the opening
 * (else `station-unknown`).
 */
export async function acceptFor(
  wire: Pick<KioskWire, 'record'>,
  station: KeptStation,
  round: string,
  trust: Trust,
  seen: SeenRounds,
): Promise<Result<AcceptedRound>> {
  const record = await wire.record(round, 'record');
  if (!record.ok) return record;
  const accepted = await acceptRound(record.value, {
    ...trust,
    round,
    heldR: seen.get(round)?.R,
    otherIssuers: [...seen]
      .filter(([id]) => id !== round)
      .map(([, { payload }]) => payload.issuer.n),
  });
  if (!accepted.ok) return accepted;
  const { R, round: payload } = accepted.value;
  const opening = await wire.record(round, 'opening');
  if (!opening.ok) return opening;
  const opened = await acceptOpening(opening.value, R, trust);
  if (!opened.ok) return opened;
  const listed = opened.value.stations.some(
    ({ id, key }) => id === station.id && key === station.key,
  );
  if (!listed) return fail('station-unknown');
  seen.set(round, { R, payload });
  return ok({ R, payload });
}
