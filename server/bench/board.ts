import { join } from 'node:path';
import { sql } from 'kysely';
import { unwrap } from '../platform/http/problem.ts';
import { scaled, sideBySide, type Bench, type BenchRoom, type Measured } from './bench.ts';
import { benchDatabases, type BenchDatabases } from './bench-databases.ts';
import { openBenchedHouse, type BenchedHouse } from './benched-house.ts';
import { BODY_PAGES, type AskedBody, type BodyPage } from './body-pages.ts';
import { deliveredYears, moreBodies } from './delivered-year.ts';
import { supervisedYears } from './supervised-years.ts';

const BODIES = 3000;
/** So many bodies are asked for each page. */
const ASKED = 150;

/**
 * What the pages of one body ask for while thousands of others are in the same
 * installation, on both databases. The reference is an installation that has
 * one body alone: a ratio of 1 means that the others are not felt.
 */
export const BOARD_BENCH: Bench = {
  name: `board-${BODIES}`,
  unit: 'pages/s',
  about: `every page of delivery and supervision of one body among ${BODIES} with 5 years of 10 projects and 12 reports each, on SQLite and PostgreSQL; reference: the same in an installation of one body`,
  async measure(room) {
    const parts = await measuredOn('SQLite', room, undefined);
    const databases = await postgres(room);
    try {
      if (databases !== undefined) parts.push(...(await measuredOn('PostgreSQL', room, databases)));
    } finally {
      await databases?.close();
    }
    const [worst] = parts.toSorted((one, other) => ratio(one) - ratio(other));
    if (worst === undefined) throw new Error('nothing was measured');
    return { value: worst.value, reference: worst.reference, parts };
  },
};

function ratio({ value, reference }: Measured): number {
  return value / reference;
}

async function postgres(room: BenchRoom): Promise<BenchDatabases | undefined> {
  try {
    return await benchDatabases();
  } catch (error) {
    room.say(`not on PostgreSQL: ${error instanceof Error ? error.message : String(error)}`);
    return undefined;
  }
}

type Part = Measured & { readonly name: string };

async function measuredOn(
  engine: string,
  room: BenchRoom,
  databases: BenchDatabases | undefined,
): Promise<Part[]> {
  const many = await fullHouse(scaled(BODIES, room), `${engine}-many`, room, databases);
  try {
    const one = await fullHouse(1, `${engine}-one`, room, databases);
    try {
      const parts: Part[] = [];
      for (const page of BODY_PAGES) {
        const rounds = Math.max(9, Math.round(ASKED * room.scale));
        const [asked, alone] = [roundOf(page, many), roundOf(page, one)];
        const measured = await sideBySide(room, asked, alone, undefined, rounds);
        const part = { ...measured, name: `${engine}, ${page.name}` };
        room.say(`${part.name}: ${ratio(part).toFixed(2)} times the reference`);
        parts.push(part);
      }
      return parts;
    } finally {
      await one.house.close();
    }
  } finally {
    await many.house.close();
  }
}

interface FullHouse {
  readonly house: BenchedHouse;
  readonly bodies: readonly AskedBody[];
}

async function fullHouse(
  count: number,
  name: string,
  room: BenchRoom,
  databases: BenchDatabases | undefined,
): Promise<FullHouse> {
  const house = await openBenchedHouse(join(room.folder, name), await databases?.create());
  const { platform, body } = house;
  const all = [
    { id: body, code: 'sudu' },
    ...(await moreBodies(platform.db, platform, body, count - 1)),
  ];
  const bodies: AskedBody[] = [];
  for (const [at, one] of all.entries()) {
    if (at % 500 === 0) room.say(`${name}: writing body ${at + 1} of ${count}`);
    await platform.db.transaction().execute(async (db) => {
      const delivered = await deliveredYears({ ...platform, db }, one);
      bodies.push({ ...delivered, deputy: await supervisedYears({ ...platform, db }, delivered) });
    });
  }
  // PostgreSQL does so by itself a minute after such a load.
  if (databases !== undefined) await sql`analyze`.execute(platform.db);
  return { house, bodies };
}

/**
 * A round asks for one page once: where others work on the machine, most rounds of a
 * millisecond still run through undisturbed. Each asks another body, so that no page of the
 * database stays warm for its sake.
 */
function roundOf(page: BodyPage, { house, bodies }: FullHouse): () => Promise<number> {
  let asked = 0;
  return async () => {
    asked += 1;
    // A step that shares no divisor with the number of bodies comes to all of them in turn.
    const body = bodies[(asked * 997) % bodies.length];
    if (body === undefined) throw new Error('there is no body to ask for');
    unwrap(await page.ask(house, body));
    return 1;
  };
}
