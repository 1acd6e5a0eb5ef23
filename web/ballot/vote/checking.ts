import { toBase64url } from '../../../shared/ballot/protocol/bytes.ts';
import { pinned } from '../../../shared/ballot/protocol/device-trust.ts';
import type { RecordKeys } from '../../../shared/ballot/protocol/records.ts';
import {
  fetchFor,
  verify,
  type HeldJson,
  type Verdict,
} from '../../../shared/ballot/protocol/verify.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import type { KeptDevice, KeptRound } from './vault.ts';

/**
 * Checks the published bundle of a round against what this device kept. This
 * runs in the browser and asks nobody; the server is only where the bundle
 * came from. `no-connection`: a part of the check could not be fetched.
 */
export async function checkRound(
  bundle: string,
  device: KeptDevice,
  recordKeys: RecordKeys,
  round: KeptRound | undefined,
): Promise<Result<Verdict, 'no-connection'>> {
  try {
    await fetchFor(bundle);
  } catch {
    return fail('no-connection');
  }
  return ok(await verify(bundle, held(device, recordKeys, round)));
}

function held(device: KeptDevice, recordKeys: RecordKeys, round: KeptRound | undefined): HeldJson {
  const { deputy, thumbprint } = device;
  const trusted = pinned({ recordKeys, thumbprint: thumbprint ?? '' });
  const paper = round?.paper;
  const hasPaper = paper !== undefined && 'key' in paper && 'signature' in paper;
  // Who came late, or enrolled another device, asked for nothing that could have been issued.
  const refused = round === undefined || round.without !== undefined;
  return {
    recordKeys: trusted,
    ...(round === undefined ? {} : { round: round.record }),
    ...(round?.opening === undefined ? {} : { opening: round.opening }),
    receipts: paper !== undefined && 'receipt' in paper ? [paper.receipt] : [],
    papers: hasPaper
      ? [{ key: toBase64url(paper.key), signature: toBase64url(paper.signature) }]
      : [],
    ...(deputy === undefined ? {} : { deputy: deputy.id }),
    ...(refused ? {} : { deviceKey: device.key }),
    ...(refused && paper?.state !== 'lost' ? { blinded: null } : blinded(paper)),
  };
}

function blinded(paper: KeptRound['paper']): Pick<HeldJson, 'blinded'> {
  return paper === undefined ? {} : { blinded: toBase64url(paper.blinded) };
}
