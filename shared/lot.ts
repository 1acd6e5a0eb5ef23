import type { Chance } from './chance.ts';

/** What a lot is drawn for; in the hash, so that one seed never serves two draws. */
export const LOTS = ['order', 'tie'] as const;
export type Lot = (typeof LOTS)[number];

/** A new seed, to be recorded before the lot is drawn: 32 lower-case hexadecimal digits. */
export function newSeed(chance: Chance): string {
  return hexadecimal(chance.bytes(16));
}

/**
 * Draws lots (抽签): the names in the order drawn, of which a tie takes the first as many as seats
 * are left.
 *
 * Each name is given SHA-256 of the UTF-8 text `piaojue lot <order|tie> <seed> <name>`, and the
 * names are sorted by these, least first. Anyone can repeat it:
 * `printf %s 'piaojue lot tie <seed> A01' | sha256sum`. The order in which the names are given does
 * not matter. The seed, any text, must not be chosen by anyone who could try several.
 */
export async function drawLots(
  lot: Lot,
  seed: string,
  names: readonly string[],
): Promise<readonly string[]> {
  if (new Set(names).size !== names.length) throw new Error('a name is in the lot twice');
  const drawn = await Promise.all(
    names.map(async (name) => ({ name, key: await keyOf(`piaojue lot ${lot} ${seed} ${name}`) })),
  );
  return drawn.toSorted((one, other) => (one.key < other.key ? -1 : 1)).map(({ name }) => name);
}

async function keyOf(text: string): Promise<string> {
  const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return hexadecimal(new Uint8Array(hash));
}

function hexadecimal(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
