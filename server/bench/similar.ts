import { createSimilarIndex } from '../../shared/collection/similarity.ts';
import { proposalTerms, type ComparedText } from '../../shared/collection/terms.ts';
import { inventedProposals } from '../simulation/proposals.ts';
import { seededChance } from '../simulation/seeded.ts';
import { scaled, sideBySide, type Bench, type BenchRoom, type Round } from './bench.ts';
import { createSimilarScan } from './similar-scan.ts';

const SMALL = 2000;
const FACTORS = [10, 100] as const;
/** Searches of one round, and what each may return. */
const SEARCHES = 200;
const LIMIT = 5;

/**
 * The search for similar proposals, from the text that somebody writes to the five offers. Those
 * sought are none of those found, and three of ten raise a matter that is there.
 */
export const SIMILAR_BENCHES: readonly Bench[] = [
  {
    name: `similar-${SMALL}`,
    unit: 'searches/s',
    about: `similar search among ${SMALL} proposals; reference: comparing with every one of them`,
    async measure(room) {
      const { terms, sought } = proposals(scaled(SMALL, room), room);
      const scan = createSimilarScan(terms);
      return sideBySide(room, searches(indexOf(terms), sought), () => {
        // A tenth of the others' round, which takes as long.
        const some = sought.slice(0, SEARCHES / 10);
        for (const text of some) scan(proposalTerms(text), LIMIT);
        return some.length;
      });
    },
  },
  ...FACTORS.map((factor): Bench => {
    const size = SMALL * factor;
    return {
      name: `similar-${size}`,
      unit: 'searches/s',
      about: `among ${size}; reference: what the speed among ${SMALL}, measured beside it, would be if the time grew as the number does`,
      async measure(room) {
        const few = proposals(scaled(SMALL, room), room);
        const many = proposals(scaled(size, room), room);
        const { value, reference } = await sideBySide(
          room,
          searches(indexOf(many.terms), many.sought),
          searches(indexOf(few.terms), few.sought),
        );
        return { value, reference: (reference * few.terms.length) / many.terms.length };
      },
    };
  }),
];

interface Proposals {
  readonly terms: readonly (readonly string[])[];
  readonly sought: readonly ComparedText[];
}

function proposals(count: number, { say }: BenchRoom): Proposals {
  say(`inventing ${count} proposals`);
  const terms: (readonly string[])[] = [];
  const sought: ComparedText[] = [];
  const invention = { count: count + SEARCHES, repeated: 0.3, most: 6 };
  for (const proposal of inventedProposals(invention, seededChance(`similar ${count}`)))
    if (terms.length < count) terms.push(proposalTerms(proposal));
    else sought.push(proposal);
  return { terms, sought };
}

type Search = (terms: readonly string[]) => unknown;

function indexOf(terms: Proposals['terms']): Search {
  const index = createSimilarIndex();
  for (const [key, of] of terms.entries()) index.add(key, of);
  return (sought) => index.search(sought, { limit: LIMIT });
}

function searches(search: Search, sought: readonly ComparedText[]): Round {
  return () => {
    for (const text of sought) search(proposalTerms(text));
    return sought.length;
  };
}
