/**
 * How two proposals resemble each other: they say the same (of the same place, as far as places
 * are named), they are about the same place and in part the same, or they say much the same.
 */
export const LIKENESSES = ['same-content', 'same-place', 'near-content'] as const;
export type Likeness = (typeof LIKENESSES)[number];

/** How far words and places of two proposals agree, each from 0 to 1. */
export interface Agreement {
  readonly words: number;
  /** 1 where neither names a place. */
  readonly places: number;
  /** Whether at least one of them names no place. */
  readonly unnamed: boolean;
}

/** Weights of words and of places, those of a proposal or those that two of them share. */
export interface Mass {
  words: number;
  places: number;
}

/** What equal words at different places are worth where one matter is looked for: little. */
export const ELSEWHERE = 0.1;
/** How much places agree when only one of two proposals names any. */
const UNNAMED = 0.3;
/** From here on two texts say the same. */
const SAME_WORDS = 0.5;
/** From here on two proposals are about one place. */
const SAME_PLACE = 0.5;

/** How far proposals of these masses agree that share so much: what is shared of all there is (Dice). */
export function agreement(shared: Mass, one: Mass, other: Mass): Agreement {
  const unnamed = one.places === 0 || other.places === 0;
  return {
    words: portion(shared.words, one.words, other.words),
    places: unnamed
      ? placesWithout(one.places + other.places)
      : portion(shared.places, one.places, other.places),
    unnamed,
  };
}

function placesWithout(named: number): number {
  return named === 0 ? 1 : UNNAMED;
}

function portion(shared: number, one: number, other: number): number {
  return one + other === 0 ? 0 : (2 * shared) / (one + other);
}

/**
 * How similar they are, from 0 to 1. It takes both words and places: lamps for this street are not
 * lamps for that street, nor a toilet in this one. Words that agree are worth `elsewhere` of it
 * whatever the place.
 */
export function similarity(
  { words, places }: Pick<Agreement, 'words' | 'places'>,
  elsewhere: number,
): number {
  return elsewhere * words + (1 - elsewhere) * Math.sqrt(words * places);
}

/** How similar to a proposal of mass `one` can be what shares at most so much with it. */
export function mostSimilar(shared: Mass, one: Mass, elsewhere: number): number {
  const { words, places } = agreement(shared, one, shared);
  return similarity({ words, places: Math.max(places, placesWithout(one.places)) }, elsewhere);
}

/** In which way they resemble each other. */
export function likeness({ words, places, unnamed }: Agreement): Likeness {
  const samePlace = places >= SAME_PLACE;
  if (words >= SAME_WORDS && (unnamed || samePlace)) return 'same-content';
  return samePlace && !unnamed ? 'same-place' : 'near-content';
}
