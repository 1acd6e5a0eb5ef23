/** Where a bench runs. */
export interface BenchRoom {
  /** A folder of its own, empty, and removed afterwards. */
  readonly folder: string;
  /** Sizes are multiplied by it: 1, or less for a quick look. */
  readonly scale: number;
  /** Milliseconds since some moment. */
  readonly elapsed: () => number;
  /** Tells whoever waits what is being done. */
  readonly say: (line: string) => void;
}

/** What was measured and what it is measured against: both in this run, in one unit of which more is better. */
export interface Measured {
  readonly value: number;
  readonly reference: number;
  /** What it was measured of, each by itself: then the whole is the one that stands worst. */
  readonly parts?: readonly (Measured & { readonly name: string })[];
}

/** Something that is measured; what it opens it also closes. */
export interface Bench {
  readonly name: string;
  readonly unit: string;
  /** What the value is, and what the reference. */
  readonly about: string;
  readonly measure: (room: BenchRoom) => Promise<Measured>;
}

/** A number of things at the scale of the room, at least ten. */
export function scaled(size: number, { scale }: Pick<BenchRoom, 'scale'>): number {
  return Math.max(10, Math.round(size * scale));
}

/** One round of what is measured; returns how many times it was done. */
export type Round = () => number | Promise<number>;

const WARM_UP = 2;
const ROUNDS = 9;

/**
 * How many times a second each of two things is done: the median of nine rounds, unless more are
 * wanted, after two that do not count. They take turns, so that a machine that is slower for a while is so for both. What is
 * done before each turn is not timed.
 */
export async function sideBySide(
  { elapsed }: Pick<BenchRoom, 'elapsed'>,
  value: Round,
  reference: Round,
  before?: () => Promise<void>,
  rounds = ROUNDS,
): Promise<Measured> {
  const values: number[] = [];
  const references: number[] = [];
  const timed = async (round: Round): Promise<number> => {
    const began = elapsed();
    const times = await round();
    return (times * 1000) / (elapsed() - began);
  };
  for (let round = 0; round < WARM_UP + rounds; round += 1) {
    await before?.();
    const speeds = [await timed(value), await timed(reference)] as const;
    if (round < WARM_UP) continue;
    values.push(speeds[0]);
    references.push(speeds[1]);
  }
  return { value: median(values), reference: median(references) };
}

function median(numbers: readonly number[]): number {
  return numbers.toSorted((one, other) => one - other)[Math.floor(numbers.length / 2)] ?? 0;
}
