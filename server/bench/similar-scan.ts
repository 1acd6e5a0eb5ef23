import { agreement, ELSEWHERE, similarity } from '../../shared/collection/likeness.ts';
import { isPlace } from '../../shared/collection/terms.ts';

/** Numbers of proposals with their similarity, the most similar first. */
export type SimilarScan = (
  sought: readonly string[],
  limit: number,
) => readonly { readonly key: number; readonly score: number }[];

/** The same similarity without an index: what is sought is compared with every proposal. */
export function createSimilarScan(proposals: readonly (readonly string[])[]): SimilarScan {
  const having = new Map<string, number>();
  for (const term of proposals.flat()) having.set(term, (having.get(term) ?? 0) + 1);
  const weightOf = (term: string): number =>
    Math.log(1 + proposals.length / Math.max(1, having.get(term) ?? 0));
  const weights = new Map(Array.from(having.keys(), (term) => [term, weightOf(term)]));
  const massOf = (terms: readonly string[]) => {
    const mass = { words: 0, places: 0 };
    for (const term of terms)
      mass[isPlace(term) ? 'places' : 'words'] += weights.get(term) ?? weightOf(term);
    return mass;
  };
  const masses = proposals.map(massOf);
  return (sought, limit) => {
    const terms = new Set(sought);
    const mass = massOf(sought);
    return proposals
      .map((proposal, key) => {
        const shared = massOf(proposal.filter((term) => terms.has(term)));
        const agreed = agreement(shared, mass, masses[key] ?? mass);
        return { key, score: similarity(agreed, ELSEWHERE) };
      })
      .toSorted((one, other) => other.score - one.score || one.key - other.key)
      .slice(0, limit);
  };
}
