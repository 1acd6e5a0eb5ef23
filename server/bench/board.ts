import { join } from 'node:path';
import { projectsOfYear } from '../delivery/project-views.ts';
import { boardOf } from '../supervision/board-views.ts';
import { overdueOf } from '../supervision/overdue-views.ts';
import { scaled, sideBySide, type Bench, type BenchRoom } from './bench.ts';
import { openBenchedHouse, type BenchedHouse } from './benched-house.ts';
import { deliveredYears, moreBodies } from './delivered-year.ts';

const BODIES = 3000;
/** So many bodies are asked in one round. */
const ASKED = 20;

/**
 * What the pages of one body ask for while thousands of others are in the same
 * installation: the wall chart of the year, all that is overdue, the list of
 * projects. The reference is an installation that has one body alone: a ratio
 * of 1 means that the others are not felt.
 */
export const BOARD_BENCH: Bench = {
  name: `board-${BODIES}`,
  unit: 'pages/s',
  about: `wall chart, overdue list and projects of one body among ${BODIES} with 5 years of 10 projects and 12 reports each; reference: the same in an installation of one body`,
  async measure(room) {
    const many = await fullHouse(scaled(BODIES, room), 'many', room);
    try {
      const one = await fullHouse(1, 'one', room);
      try {
        return await sideBySide(room, pagesOf(many), pagesOf(one));
      } finally {
        await one.house.close();
      }
    } finally {
      await many.house.close();
    }
  },
};

interface FullHouse {
  readonly house: BenchedHouse;
  readonly bodies: readonly string[];
}

async function fullHouse(count: number, name: string, room: BenchRoom): Promise<FullHouse> {
  const house = await openBenchedHouse(join(room.folder, name));
  const { platform, body } = house;
  const bodies = [
    { id: body, code: 'sudu' },
    ...(await moreBodies(platform.db, platform, body, count - 1)),
  ];
  for (const [at, one] of bodies.entries()) {
    if (at % 500 === 0) room.say(`writing body ${at + 1} of ${count}`);
    await platform.db.transaction().execute((db) => deliveredYears({ ...platform, db }, one));
  }
  return { house, bodies: bodies.map(({ id }) => id) };
}

/** A round of pages; each round asks other bodies, so that no page of the database stays warm for its sake. */
function pagesOf({ house, bodies }: FullHouse): () => Promise<number> {
  const { db, clock } = house.platform;
  let asked = 0;
  return async () => {
    for (let count = 0; count < ASKED; count += 1) {
      asked += 1;
      // A step that shares no divisor with the number of bodies comes to all of them in turn.
      const body = bodies[(asked * 997) % bodies.length] ?? '';
      const now = clock.now();
      await boardOf(db, body, undefined, now);
      await overdueOf(db, body, now);
      await projectsOfYear(db, body, now.getUTCFullYear(), now);
    }
    return 3 * ASKED;
  };
}
