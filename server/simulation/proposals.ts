import { below, type Chance } from '../../shared/chance.ts';
import type { Category } from '../../shared/collection/model.ts';
import { COUNTRY_KINDS } from './matters/country.ts';
import { HOME_KINDS } from './matters/homes.ts';
import type { MatterKind } from './matters/kind.ts';
import { PEOPLE_KINDS } from './matters/people.ts';
import { inventedPlaces, MOST_PLACES } from './matters/places.ts';
import { SERVICE_KINDS } from './matters/services.ts';
import { inventedMatter, told, type Matter, type Telling } from './matters/telling.ts';
import { drawn } from './matters/wording.ts';
import { fraction } from './seeded.ts';

/** Four kinds of matter in each of the categories. */
const KINDS: readonly MatterKind[] = [
  ...PEOPLE_KINDS,
  ...HOME_KINDS,
  ...COUNTRY_KINDS,
  ...SERVICE_KINDS,
];

/** What somebody could have proposed. Nobody has: people, places and matters are invented. */
export interface InventedProposal extends Telling {
  readonly category: Category;
  /** What is wanted where, counted from 0: proposals of one matter say the same in other words. */
  readonly matter: number;
  /** What is wanted, wherever it is: one of 64 kinds, counted from 0. */
  readonly kind: number;
}

export interface Invention {
  readonly count: number;
  /** Share of the proposals that raise an earlier matter again, from 0 to 1. */
  readonly repeated: number;
  /** Most proposals of one matter. */
  readonly most: number;
}

/**
 * Invented proposals, one after the other and the same again for the same chance. One kind of
 * matter is raised at many places, and most places have several matters: these resemble each other
 * and are not the same. Only kind and place together make a matter.
 */
export function* inventedProposals(
  { count, repeated, most }: Invention,
  chance: Chance,
): Generator<InventedProposal> {
  const matters = Math.ceil(count * (1 - repeated));
  // A third of all that could be raised is raised.
  const each = Math.max(8, Math.ceil((3 * matters) / KINDS.length));
  if (each > MOST_PLACES)
    throw new RangeError(`${count} proposals are more than there are places for`);
  const places = inventedPlaces(each, chance);
  const taken = new Set<string>();
  const newMatter = (): Matter => {
    for (;;) {
      const kind = drawn(KINDS, chance);
      const place = places(kind.spot);
      const key = [KINDS.indexOf(kind), place.town, place.name].join(' ');
      if (!taken.has(key)) {
        taken.add(key);
        return inventedMatter(kind, place, chance);
      }
    }
  };
  let number = 0;
  /** What may still be raised again, and how often it has been. */
  const open: { readonly matter: Matter; readonly number: number; times: number }[] = [];
  for (let made = 0; made < count; made += 1) {
    let at = open.length;
    if (at > 0 && fraction(chance) < repeated) at = below(chance, open.length);
    else open.push({ matter: newMatter(), number: number++, times: 0 });
    const chosen = open[at];
    if (chosen === undefined) throw new Error('nothing was chosen');
    chosen.times += 1;
    if (chosen.times >= most) open.splice(at, 1);
    const { kind } = chosen.matter;
    yield {
      ...told(chosen.matter, chance),
      category: kind.category,
      matter: chosen.number,
      kind: KINDS.indexOf(kind),
    };
  }
}
