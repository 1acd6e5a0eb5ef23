import { fail, type Failure } from '../../result.ts';
import { addBallot, finishCount, startCount, type Count } from '../count.ts';
import type { Choice, Mark, TallyRules, VoteFigures } from '../model.ts';
import { outcomeFrom } from '../outcome.ts';
import { HANDS, OPEN_MARKS, type HandsFigure, type Sector, type Voter } from './model.ts';

/** What is missing or contradicts itself in an open vote. */
export type EntryFault =
  /** No sector has been named. */
  | 'sectors-missing'
  /** {people, present}: more people in the sectors than are present. */
  | 'sectors-beyond-present'
  /** {missing, sector, candidate}: figures not entered, and the first of them. */
  | 'hands-missing'
  /** {sector, candidate, hands, people}: more hands than people, the first such place. */
  | 'hands-beyond-people'
  /** {missing, name}: deputies of whom something is not entered, and the first of them. */
  | 'names-missing';

type Rules = Omit<TallyRules, 'issued'>;

/** The hands raised in one place, or nothing while one of the figures is missing. */
function handsAt(
  figures: ReadonlyMap<string, number>,
  choice: Choice,
  sector: number,
  candidate: string,
): readonly number[] | undefined {
  const hands = HANDS[choice].map((mark) => figures.get(keyOf(sector, candidate, mark)));
  return hands.every((votes) => votes !== undefined) ? hands : undefined;
}

function keyOf(sector: number, candidate: string, mark: Mark): string {
  return `${sector} ${candidate} ${mark}`;
}

function byPlace(hands: readonly HandsFigure[]): ReadonlyMap<string, number> {
  return new Map(
    hands.map(({ sector, candidate, mark, votes }) => [keyOf(sector, candidate, mark), votes]),
  );
}

const total = (numbers: readonly number[]): number => numbers.reduce((sum, one) => sum + one, 0);

/** Everything that is missing or contradicts itself in a show of hands; empty when it can be settled. */
export function handsFaults(
  choice: Choice,
  present: number,
  candidates: readonly { readonly code: string; readonly name: string }[],
  sectors: readonly Sector[],
  hands: readonly HandsFigure[],
): readonly Failure<EntryFault>[] {
  if (sectors.length === 0) return [fail('sectors-missing').failure];
  const people = total(sectors.map((sector) => sector.people));
  const figures = byPlace(hands);
  const faults: Failure<EntryFault>[] = [];
  if (people > present) faults.push(fail('sectors-beyond-present', { people, present }).failure);
  const places = sectors.flatMap((sector) =>
    candidates.map((candidate) => ({
      sector,
      candidate,
      hands: handsAt(figures, choice, sector.place, candidate.code),
    })),
  );
  const missing = places.filter((place) => place.hands === undefined);
  const [first] = missing;
  if (first !== undefined)
    faults.push(
      fail('hands-missing', {
        missing: missing.length,
        sector: first.sector.name,
        candidate: first.candidate.name,
      }).failure,
    );
  const beyond = places.find((place) => total(place.hands ?? []) > place.sector.people);
  if (beyond !== undefined)
    faults.push(
      fail('hands-beyond-people', {
        sector: beyond.sector.name,
        candidate: beyond.candidate.name,
        hands: total(beyond.hands ?? []),
        people: beyond.sector.people,
      }).failure,
    );
  return faults;
}

/** Hands for one mark of one candidate over all sectors. */
export function sumOfHands(hands: readonly HandsFigure[], candidate: string, mark: Mark): number {
  return total(
    hands.filter((one) => one.candidate === candidate && one.mark === mark).map((one) => one.votes),
  );
}

/**
 * The count of a show of hands without faults. Whoever is present has one vote for each
 * candidate; hands that were not raised are abstentions, so that every row sums to the present.
 * How many one deputy was for cannot be seen, and the limit on "for" is not judged.
 */
export function countHands(
  rules: Rules,
  codes: readonly string[],
  hands: readonly HandsFigure[],
): Count {
  const { present, allDeputies } = rules;
  const votes = codes.map((candidate): VoteFigures => {
    const inFavour = sumOfHands(hands, candidate, 'for');
    const against = sumOfHands(hands, candidate, 'against');
    return { candidate, for: inFavour, against, abstain: present - inFavour - against };
  });
  const figures = { issued: present, returned: present, valid: present };
  const outcome = outcomeFrom(votes, rules, { ...figures, allDeputies, present });
  return { ...figures, invalid: 0, blank: 0, ...outcome };
}

/** Whether everything is written down for this deputy. */
export function isEntered(
  { abstained, marks }: Pick<Voter, 'abstained' | 'marks'>,
  codes: readonly string[],
): boolean {
  return abstained || codes.every((code) => marks[code] !== undefined);
}

/** Who is missing in a named vote; empty when it can be settled. */
export function namesFaults(
  codes: readonly string[],
  voters: readonly Pick<Voter, 'name' | 'abstained' | 'marks'>[],
): readonly Failure<EntryFault>[] {
  const missing = voters.filter((voter) => !isEntered(voter, codes));
  const [first] = missing;
  return first === undefined
    ? []
    : [fail('names-missing', { missing: missing.length, name: first.name }).failure];
}

/**
 * The count of a named vote without faults, by the one function that counts ballots: who marks
 * more than the rules allow is judged as on paper, who took no part is not among the returned.
 */
export function countNames(
  rules: Rules,
  codes: readonly string[],
  voters: readonly Pick<Voter, 'abstained' | 'marks'>[],
): Count {
  const counting = startCount({ ...rules, issued: voters.length }, codes);
  for (const { abstained, marks } of voters) if (!abstained) addBallot(counting, marks);
  return finishCount(counting);
}

/** Whether this may be written down for a candidate under this kind of question. */
export function isOpenMark(choice: Choice, mark: Mark): boolean {
  return OPEN_MARKS[choice].includes(mark);
}
