import type { Choices, Mark } from '../../shared/ballot/model.ts';
import { below, type Chance } from '../../shared/chance.ts';
import type { RoundView } from '../../shared/ballot/round.ts';
import { fraction } from './seeded.ts';

/** How well liked each candidate is among simulated deputies, from 0 to 1, by its place on the paper. */
type Standing = ReadonlyMap<string, number>;

/**
 * A believable spread: a few favourites, a broad middle, and a close cut
 * between the last chosen and the first not chosen.
 */
function standingOf(
  candidates: readonly { readonly code: string }[],
  seats: number,
  chance: Chance,
): Standing {
  const order = candidates.map((candidate) => ({ ...candidate, lot: fraction(chance) }));
  order.sort((one, other) => one.lot - other.lot);
  const standing = new Map<string, number>();
  for (const [place, { code }] of order.entries()) {
    const above = place < seats;
    // The last of the chosen and the first of the others stand almost level.
    const middle = Math.abs(place - seats + 0.5) < 1;
    const liking = middle ? 0.62 : above ? 0.95 - (0.25 * place) / Math.max(seats, 1) : 0.4;
    standing.set(code, liking);
  }
  return standing;
}

/** What one deputy marks: by liking, within the limit, with some candidates left unmarked. */
function opinion(
  round: Pick<RoundView, 'candidates' | 'rules'>,
  standing: Standing,
  chance: Chance,
): Choices {
  const { rules, candidates } = round;
  const limit = limitOf(rules, candidates.length);
  // Over-marking happens in every hall; under the usual rules such a ballot is invalid.
  const careless = below(chance, 300) === 0 && limit < candidates.length;
  const wishes = candidates
    .map(({ code }) => ({
      code,
      wish: (standing.get(code) ?? 0.5) + (fraction(chance) - 0.5) * 0.6,
    }))
    .toSorted((one, other) => other.wish - one.wish);
  const choices: Record<string, Mark> = {};
  for (const [place, { code, wish }] of wishes.entries()) {
    const likes = place < (careless ? limit + 1 : limit) && (careless || wish > 0.45);
    const exact = rules.limit === 'exactly-seats' && place < limit;
    if (likes || exact) choices[code] = 'for';
    else if (rules.choice === 'tick') continue;
    else if (fraction(chance) < 0.6) choices[code] = 'against';
    else if (fraction(chance) < 0.5) choices[code] = 'abstain';
  }
  return choices;
}

function limitOf(rules: RoundView['rules'], candidates: number): number {
  if (rules.limit === 'none') return candidates;
  if (typeof rules.limit === 'object') return rules.limit.max;
  return Math.min(rules.seats, candidates);
}

/** One deputy in so many keeps the paper and does not cast it. */
const KEEPS_PAPER = 80;

/** What so many deputies mark by the spread; undefined for one who keeps the paper. */
export function opinions(
  round: Pick<RoundView, 'candidates' | 'rules'>,
  deputies: number,
  chance: Chance,
): readonly (Choices | undefined)[] {
  const standing = standingOf(round.candidates, round.rules.seats, chance);
  return Array.from({ length: deputies }, () => {
    const choices = opinion(round, standing, chance);
    return below(chance, KEEPS_PAPER) === 0 ? undefined : choices;
  });
}
