import { readBundle } from '../../../../shared/ballot/protocol/bundle.ts';
import { readRecord, type TallyPayload } from '../../../../shared/ballot/protocol/records.ts';
import {
  verify,
  type Verdict,
  type VerifyOptions,
} from '../../../../shared/ballot/protocol/verify.ts';
import type { CountedRound } from '../standing.ts';

export { fetchFor } from '../../../../shared/ballot/protocol/verify.ts';

/** What the verifier found in a bundle, and whether the page shows the same round and figures. */
export interface Judged extends Verdict {
  /** Undefined where the page shows nothing but what stands in the bundle. */
  readonly asShown: boolean | undefined;
}

/**
 * Runs the verifier over the bytes of a bundle, in this browser and without the
 * network. Rejects only when the signal cancels it.
 */
export async function judge(
  bundle: Uint8Array,
  round: CountedRound,
  held: unknown,
  options: VerifyOptions,
): Promise<Judged> {
  const verdict = await verify(bundle, held, options);
  return { ...verdict, asShown: await isAsShown(bundle, round, verdict) };
}

/** The page was given its figures beside the bundle; a sound bundle must say the same. */
async function isAsShown(
  bytes: Uint8Array,
  round: CountedRound,
  { facts }: Verdict,
): Promise<boolean> {
  const bundle = readBundle(bytes, () => {});
  if (bundle === undefined || facts?.round?.id !== round.id) return false;
  const tally = await readRecord(bundle.tally, 'piaojue-tally', bundle.recordKeys);
  return (
    tally.ok &&
    figuresOf(tally.value) === figuresOf(round.tally) &&
    facts.boxRoot?.slice(0, 16) === round.readOut?.replaceAll(' ', '')
  );
}

type Figures = Pick<
  TallyPayload,
  'issued' | 'replaced' | 'returned' | 'unused' | 'missing' | 'blank' | 'valid' | 'invalid'
> & {
  readonly results: readonly Pick<
    TallyPayload['results'][number],
    'candidate' | 'for' | 'against' | 'abstain' | 'rank' | 'elected'
  >[];
};

function figuresOf(tally: Figures): string {
  const { issued, replaced, returned, unused, missing, blank, valid, invalid, results } = tally;
  return JSON.stringify([
    [issued, replaced, returned, unused, missing, blank, valid, invalid],
    results.map((one) => [one.candidate, one.for, one.against, one.abstain, one.rank, one.elected]),
  ]);
}
