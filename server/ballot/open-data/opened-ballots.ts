import { KINDS } from '../../../shared/ballot/kinds/kinds.ts';
import type { Standing } from '../../../shared/ballot/kinds/kind.ts';
import type { BallotRules, Choices } from '../../../shared/ballot/model.ts';
import { readCastBody } from '../../../shared/ballot/protocol/body.ts';
import { readBundle } from '../../../shared/ballot/protocol/bundle.ts';
import { knownBase64url } from '../../../shared/ballot/protocol/bytes.ts';
import { countKeyPair, openSealed } from '../../../shared/ballot/protocol/count-key.ts';
import { recordHash } from '../../../shared/ballot/protocol/records.ts';
import { ownPayload } from '../stored-round.ts';

/** A ballot out of the box: what is marked and how it counts; nothing of one that could not be read. */
export interface OpenedBallot {
  readonly choices: Choices | undefined;
  readonly standing: Standing | undefined;
}

/**
 * The ballots of a public bundle, opened with the key that it publishes, in the
 * order of the box, which is that of hashes and tells nothing. Undefined when
 * the bundle keeps them back.
 */
export async function openedBallots(
  bundle: Uint8Array,
  rules: BallotRules,
): Promise<readonly OpenedBallot[] | undefined> {
  const read = readBundle(bundle, (detail) => {
    throw new Error(`a published bundle cannot be read: ${detail}`);
  });
  if (read?.bodies === undefined || read.countPrivateKey === undefined) return undefined;
  const round = ownPayload('piaojue-round', read.round);
  const keys = await countKeyPair(read.countPrivateKey, knownBase64url(round.countKey));
  if (keys === undefined) throw new Error('a published count key does not fit its round');
  const R = await recordHash(read.round);
  const codes = round.candidates.map(({ code }) => code);
  const opened: OpenedBallot[] = [];
  for (const body of read.bodies) {
    const cast = body === undefined ? undefined : readCastBody(body, round.choicesLength);
    if (cast?.ok !== true) throw new Error('a published ballot cannot be read');
    const plaintext = await openSealed(keys, R, cast.value.key, cast.value.sealed);
    const choices = plaintext && KINDS[rules.choice].read(codes, plaintext);
    opened.push(openedBallot(rules, codes.length, choices));
  }
  return opened;
}

/** A ballot with these marks as the rules see it. */
export function openedBallot(
  rules: BallotRules,
  candidates: number,
  choices: Choices | undefined,
): OpenedBallot {
  const standing = choices && KINDS[rules.choice].standing(rules, candidates, choices);
  return { choices, standing };
}
