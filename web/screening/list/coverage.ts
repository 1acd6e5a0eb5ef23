import { CATEGORIES, ORIGINS, type OriginCounts } from '../../../shared/collection/model.ts';
import type { Candidate, Category } from '../../../shared/screening/model.ts';
import type { CandidateChain } from '../../../shared/screening/origin-chain.ts';

/** A category with its projects and their money in whole yuan. */
export interface CategoryCover {
  readonly category: Category;
  readonly projects: number;
  readonly totalYuan: number;
}

/** The categories that a list covers, those with most projects first. */
export function categoriesOf(candidates: readonly Candidate[]): readonly CategoryCover[] {
  return CATEGORIES.flatMap((category) => {
    const of = candidates.filter((candidate) => candidate.category === category);
    const totalYuan = of.reduce((sum, candidate) => sum + candidate.totalYuan, 0);
    return of.length === 0 ? [] : { category, projects: of.length, totalYuan };
  }).toSorted((one, other) => other.projects - one.projects || other.totalYuan - one.totalYuan);
}

/** How many projects of a list were asked for from each town; towns of the body without any stand at the end. */
export function townsOf(
  chains: readonly CandidateChain[],
  known: readonly string[],
): readonly { readonly town: string; readonly projects: number }[] {
  const counts = new Map(known.map((town) => [town, 0]));
  for (const { chain } of chains)
    for (const { town } of chain.towns)
      if (town !== '') counts.set(town, (counts.get(town) ?? 0) + 1);
  return Array.from(counts, ([town, projects]) => ({ town, projects })).toSorted(
    (one, other) => other.projects - one.projects,
  );
}

/** The voices behind all projects of a list together. */
export function voicesIn(chains: readonly CandidateChain[]): OriginCounts {
  const sum = { residents: 0, deputies: 0, departments: 0, stations: 0, government: 0 };
  for (const { chain } of chains) for (const origin of ORIGINS) sum[origin] += chain.voices[origin];
  return sum;
}
