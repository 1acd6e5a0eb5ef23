import type { Category } from '../../../shared/collection/model.ts';

/** What kind of place a matter is about. */
export const SPOTS = ['estate', 'road', 'village', 'school', 'community'] as const;
export type Spot = (typeof SPOTS)[number];

/**
 * A kind of matter that people raise, with the ways in which different people say it. In the texts
 * `{p}` is the place, `{n}` a number that goes with the matter, and `{s}` a spot at the place.
 */
export interface MatterKind {
  readonly category: Category;
  readonly spot: Spot;
  readonly names: readonly string[];
  readonly problems: readonly string[];
  readonly wishes: readonly string[];
}
