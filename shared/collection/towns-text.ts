import type { Town } from './model.ts';

/** Most towns of a body, most villages of a town, and the longest name of either in characters. */
export const MOST_TOWNS = 200;
export const MOST_VILLAGES = 500;
export const LONGEST_PLACE = 50;

export type TownFault = 'no-town' | 'too-long' | 'too-many-towns' | 'too-many-villages';

/** What a text of towns and villages says. */
export interface ReadTowns {
  readonly towns: readonly Town[];
  /** Lines whose places stand before already. */
  readonly twice: number;
  /** What is wrong, with the line from 1 and, for a limit, how much is allowed. */
  readonly faults: readonly {
    readonly code: TownFault;
    readonly line: number;
    readonly most: number;
  }[];
}

const BETWEEN = /[,，、;；:：\t]/;

/**
 * Reads towns and villages as people type or paste them: on each line a town
 * and then its villages, any number of them, with commas, tabs, colons or the
 * Chinese signs between. A town may stand on several lines.
 */
export function readTowns(text: string): ReadTowns {
  const towns = new Map<string, string[]>();
  const faults: ReadTowns['faults'][number][] = [];
  let twice = 0;
  for (const [index, row] of text
    .normalize('NFC')
    .split(/\r\n|\r|\n/)
    .entries()) {
    const line = index + 1;
    const [town = '', ...rest] = row.split(BETWEEN).map((place) => place.trim());
    const villages = rest.filter(Boolean);
    if (town === '' && villages.length === 0) continue;
    if (town === '') {
      faults.push({ code: 'no-town', line, most: 0 });
      continue;
    }
    if ([town, ...villages].some((place) => Array.from(place).length > LONGEST_PLACE))
      faults.push({ code: 'too-long', line, most: LONGEST_PLACE });
    const known = towns.get(town);
    const kept = known ?? [];
    const fresh = villages.filter(
      (village, at) => !kept.includes(village) && villages.indexOf(village) === at,
    );
    if (known !== undefined && fresh.length === 0) twice += 1;
    kept.push(...fresh);
    towns.set(town, kept);
    if (kept.length > MOST_VILLAGES)
      faults.push({ code: 'too-many-villages', line, most: MOST_VILLAGES });
  }
  if (towns.size > MOST_TOWNS) faults.push({ code: 'too-many-towns', line: 0, most: MOST_TOWNS });
  return { towns: Array.from(towns, ([name, villages]) => ({ name, villages })), twice, faults };
}

/** The list as such a text, which is read back unchanged: one village to a line. */
export function writeTowns(towns: readonly Town[], between: string): string {
  return towns
    .flatMap(({ name, villages }) =>
      villages.length === 0 ? [name] : villages.map((village) => `${name}${between}${village}`),
    )
    .join('\n');
}

/** A village with its town. */
export interface Place {
  readonly town: string;
  readonly village: string;
}

/** What one list changes of another. */
export interface TownChanges {
  readonly townsAdded: readonly string[];
  readonly townsRemoved: readonly string[];
  /** Of towns that stay; those of a new or removed town go with it. */
  readonly villagesAdded: readonly Place[];
  readonly villagesRemoved: readonly Place[];
  /** Nothing else has changed but the order. */
  readonly reordered: boolean;
}

export function townChanges(before: readonly Town[], after: readonly Town[]): TownChanges {
  const without = (all: readonly Town[], known: readonly Town[]): readonly string[] =>
    all.map(({ name }) => name).filter((name) => !known.some((town) => town.name === name));
  const places = (all: readonly Town[], known: readonly Town[]): readonly Place[] =>
    all.flatMap(({ name, villages }) => {
      const there = known.find((town) => town.name === name)?.villages;
      return there === undefined
        ? []
        : villages
            .filter((village) => !there.includes(village))
            .map((village) => ({ town: name, village }));
    });
  const changes = {
    townsAdded: without(after, before),
    townsRemoved: without(before, after),
    villagesAdded: places(after, before),
    villagesRemoved: places(before, after),
  };
  const same = Object.values(changes).every((list) => list.length === 0);
  return { ...changes, reordered: same && JSON.stringify(before) !== JSON.stringify(after) };
}
