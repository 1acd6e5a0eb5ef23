import type { BallotRules, Choices, Mark } from '../../shared/ballot/model.ts';
import { below, type Chance } from '../../shared/chance.ts';

/**
 * Papers that together give each candidate exactly so many votes, no paper with
 * more than the limit. Who gets them is left to chance: a candidate's votes go
 * to papers that have most room, so that the later ones still find room.
 */
export function papersFor(
  targets: ReadonlyMap<string, number>,
  papers: number,
  limit: number,
  chance: Chance,
): readonly Choices[] {
  const filled = Array.from({ length: papers }, () => ({ marks: new Set<string>(), lot: 0 }));
  const most = [...targets].toSorted(([, one], [, other]) => other - one);
  for (const [code, votes] of most) {
    for (const paper of filled) paper.lot = below(chance, 1_000_000);
    const roomy = filled
      .filter((paper) => paper.marks.size < limit)
      .toSorted((one, other) => one.marks.size - other.marks.size || one.lot - other.lot);
    for (const paper of roomy.slice(0, votes)) paper.marks.add(code);
  }
  const codes = [...targets.keys()];
  return filled
    .toSorted((one, other) => one.lot - other.lot)
    .map(({ marks }) => withTheRest(codes, marks, chance));
}

/** Candidates that are not voted for are mostly voted against, some abstained, some left unmarked. */
function withTheRest(
  codes: readonly string[],
  marks: ReadonlySet<string>,
  chance: Chance,
): Choices {
  const choices: Record<string, Mark> = {};
  for (const code of codes) {
    const mood = below(chance, 10);
    if (marks.has(code)) choices[code] = 'for';
    else if (mood < 6) choices[code] = 'against';
    else if (mood < 8) choices[code] = 'abstain';
  }
  return choices;
}

/** Votes in a hundred papers for the candidates of a first round in order of liking, the cut between the tenth and the eleventh. */
const LIKED = [97, 96, 95, 93, 91, 89, 87, 84, 81, 72, 72, 34];

/**
 * How many of the papers each candidate gets. In a first round two candidates
 * are level at the last seat, so that the visitor's paper may decide; in later
 * rounds the first named leads. Where nobody is level, those in `least` get no
 * seat, wherever they stand on the paper.
 */
export function targetsOf(
  round: {
    readonly codes: readonly string[];
    readonly rules: Pick<BallotRules, 'seats'>;
    readonly least?: readonly string[];
  },
  papers: number,
  level: boolean,
): ReadonlyMap<string, number> {
  const { codes, rules } = round;
  const inHundred = (share: number): number => Math.floor((papers * share) / 100);
  if (codes.length < LIKED.length) {
    return new Map(codes.map((code, place) => [code, inHundred(place < rules.seats ? 57 : 41)]));
  }
  // Those level stand early on the paper: who marks the first ten alike leaves them level.
  const order = level ? LIKING_WITH_TIE : leastLiked(round, LIKING);
  return new Map(
    codes.map((code, place) => {
      const liking = order[place] ?? order.length - 1;
      const share = LIKED[liking] ?? 30;
      return [code, inHundred(level || liking < rules.seats ? share : share - 8)];
    }),
  );
}

/** The order in which those liked least have changed places with others that would get no seat. */
function leastLiked(
  { codes, rules, least = [] }: Parameters<typeof targetsOf>[0],
  order: readonly number[],
): readonly number[] {
  const swapped = [...order];
  for (const code of least) {
    const at = codes.indexOf(code);
    const seated = swapped[at];
    if (seated === undefined || seated >= rules.seats) continue;
    const other = swapped.findIndex(
      (liking, place) => liking >= rules.seats && !least.includes(codes[place] ?? ''),
    );
    swapped[at] = swapped[other] ?? seated;
    if (other >= 0) swapped[other] = seated;
  }
  return swapped;
}

/** Place in the order of liking, for each place on the paper. */
const LIKING_WITH_TIE = [1, 6, 9, 8, 0, 4, 3, 5, 10, 2, 7, 11];
const LIKING = [0, 1, 2, 9, 3, 11, 4, 5, 7, 10, 6, 8];
