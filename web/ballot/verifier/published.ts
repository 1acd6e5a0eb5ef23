import { readBundle, type Bundle } from '../../../shared/ballot/protocol/bundle.ts';
import { knownBase64url, readOut, sha256, toHex } from '../../../shared/ballot/protocol/bytes.ts';
import {
  readRecord,
  recordHash,
  type OpeningPayload,
  type RoundPayload,
  type TallyPayload,
} from '../../../shared/ballot/protocol/records.ts';
import { baseOf, needed } from '../../../shared/ballot/threshold.ts';
import type { CountedFigures } from '../results/standing.ts';

/** What a bundle says, beside the verdict whether it is right. */
export interface Published {
  /** SHA-256 of the file in lower-case hexadecimal, as `sha256sum` prints it. */
  readonly fileHash: string;
  /** Sixteen digits each, as they were shown in the hall; nothing where the record does not hold. */
  readonly codes: {
    readonly round: string | undefined;
    readonly box: string | undefined;
    readonly recordKeys: readonly string[];
  };
  readonly round: RoundPayload | undefined;
  readonly figures: CountedFigures | undefined;
}

/** Reads what the bundle says of itself; every record only where its signature holds. */
export async function readPublished(bytes: Uint8Array): Promise<Published> {
  const fileHash = toHex(await sha256(bytes));
  const bundle = readBundle(bytes, () => {});
  if (bundle === undefined)
    return {
      fileHash,
      codes: { round: undefined, box: undefined, recordKeys: [] },
      round: undefined,
      figures: undefined,
    };
  const { recordKeys: keys } = bundle;
  const round = await readRecord(bundle.round, 'piaojue-round', keys);
  const seal = await readRecord(bundle.seal, 'piaojue-seal', keys);
  return {
    fileHash,
    codes: {
      round: round.ok ? readOut(await recordHash(bundle.round)) : undefined,
      box: seal.ok ? readOut(knownBase64url(seal.value.boxRoot)) : undefined,
      // In fours, as on the cards.
      recordKeys: keys.keys.map(({ kid }) => (kid.match(/.{1,4}/g) ?? []).join(' ')),
    },
    round: round.ok ? round.value : undefined,
    figures: round.ok ? await figuresOf(bundle, round.value) : undefined,
  };
}

async function figuresOf(
  { opening, tally, recordKeys }: Bundle,
  round: RoundPayload,
): Promise<CountedFigures | undefined> {
  const opened = await readRecord(opening, 'piaojue-opening', recordKeys);
  const counted = await readRecord(tally, 'piaojue-tally', recordKeys);
  return opened.ok && counted.ok ? figures(round, opened.value, counted.value) : undefined;
}

function figures(
  { rules, candidates, allDeputies }: RoundPayload,
  { present }: OpeningPayload,
  tally: TallyPayload,
): CountedFigures {
  const hall = { allDeputies, present, valid: tally.valid };
  return {
    rules,
    candidates,
    allDeputies,
    present,
    tally: {
      ...tally,
      needed: needed(rules, hall),
      base: baseOf(rules.threshold.base, hall),
    },
  };
}
