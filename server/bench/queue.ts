import { join } from 'node:path';
import { newId } from '../../shared/chance.ts';
import { CATEGORIES } from '../../shared/collection/model.ts';
import type { QueueWanted } from '../../shared/collection/queue.ts';
import { createDrive } from '../collection/drive-acts.ts';
import { createQueueView, type PageWanted } from '../collection/queue-views.ts';
import { receiveProposals, type Received } from '../collection/receive.ts';
import { createSimilarBooks } from '../collection/similar-book.ts';
import { createSimilarGroups } from '../collection/similar-groups.ts';
import { perform, SYSTEM } from '../platform/acts/acts.ts';
import { unwrap } from '../platform/http/problem.ts';
import { inventedProposals, type InventedProposal } from '../simulation/proposals.ts';
import { seededChance } from '../simulation/seeded.ts';
import { openBenchedHouse, type BenchedHouse } from './benched-house.ts';
import { enteredEntry } from './entered-entry.ts';
import { scaled, sideBySide, type Bench, type BenchRoom } from './bench.ts';

const SMALL = 2000;
const LARGE = 200_000;
/** So many proposals come in one act. */
const PIECE = 1000;
/** What is searched for, one word in each round. */
const WORDS = ['路灯', '充电', '停车', '饮水', '养老', '公交'];

const FIRST_PAGE: Omit<QueueWanted, 'drive'> & PageWanted = {
  state: 'lead',
  search: '',
  mergeable: false,
  sort: 'size',
  page: 1,
  size: 20,
};

/**
 * The queue of the staff while proposals come in. A round begins with one more
 * proposal, after which nothing that was remembered is true any longer; its
 * receipt is not timed. Five pages are asked for then, and the same once more.
 */
export const QUEUE_BENCH: Bench = {
  name: `queue-${LARGE}`,
  unit: 'pages/s',
  about: `the staff's queue with ${LARGE} proposals in one drive: first page, one category, one town, second page and a search, half of them fresh after a new proposal and half asked for again; reference: the same with ${SMALL}`,
  async measure(room) {
    const many = await fullDrive(scaled(LARGE, room), 'many', room);
    try {
      const few = await fullDrive(scaled(SMALL, room), 'few', room);
      try {
        const inMany = pagesOf(many, room);
        const measured = await sideBySide(
          room,
          inMany.round,
          pagesOf(few, room).round,
          async () => {
            await raise(many);
            await raise(few);
          },
        );
        room.say(`milliseconds at last: ${inMany.told()}`);
        return measured;
      } finally {
        await few.house.close();
      }
    } finally {
      await many.house.close();
    }
  },
};

interface FullDrive {
  readonly house: BenchedHouse;
  readonly drive: string;
  readonly towns: readonly string[];
  /** What has not been proposed yet. */
  readonly more: Generator<InventedProposal>;
  /** By its number, the first proposal of each matter. */
  readonly raised: Map<number, Received>;
}

/** A drive with so many proposals; of those that raise the same most are already in one lead. */
async function fullDrive(count: number, name: string, room: BenchRoom): Promise<FullDrive> {
  room.say(`taking in ${count} proposals`);
  const house = await openBenchedHouse(join(room.folder, name));
  const { platform, visitor, body } = house;
  const facts = { year: 2027, title: '测速', intro: '', opensOn: '2026-09-01', closesOn: '' };
  const { id: drive } = unwrap(await createDrive(platform, visitor, body, facts));
  const invention = { count: count + 100, repeated: 0.3, most: 6 };
  const more = inventedProposals(invention, seededChance(`queue ${count}`));
  const towns = new Set<string>();
  const full = { house, drive, towns: [], more, raised: new Map<number, Received>() };
  for (let at = 0; at < count; at += PIECE) {
    const piece = nextOf(full, Math.min(PIECE, count - at));
    for (const { town } of piece) towns.add(town);
    await take(full, piece);
  }
  return { ...full, towns: [...towns] };
}

/** One more proposal comes. */
async function raise(full: FullDrive): Promise<void> {
  await take(full, nextOf(full, 1));
}

function nextOf({ more }: Pick<FullDrive, 'more'>, count: number): readonly InventedProposal[] {
  return Array.from({ length: count }, () => more.next()).flatMap(({ value, done }) =>
    done === true ? [] : [value],
  );
}

async function take(
  { house, drive, raised }: FullDrive,
  piece: readonly InventedProposal[],
): Promise<void> {
  const { platform, body } = house;
  const incoming = piece.map((proposal) => {
    const first = raised.get(proposal.matter);
    return {
      id: newId(platform.clock, platform.chance),
      entry: enteredEntry(proposal),
      origin: 'residents' as const,
      channel: 'web' as const,
      lead: first?.lead,
      joined: first?.number,
    };
  });
  const received = unwrap(
    await perform(platform, body, SYSTEM, (trx) =>
      receiveProposals(trx, platform, body, drive, incoming),
    ),
  );
  for (const [at, { matter }] of piece.entries()) {
    const one = received[at];
    if (one !== undefined && !raised.has(matter)) raised.set(matter, one);
  }
}

/** The rounds of pages, and how long each kind of page took in the last of them. */
function pagesOf({ house, drive, towns }: FullDrive, { elapsed }: BenchRoom) {
  const { platform, body } = house;
  const queue = createQueueView(createSimilarGroups(createSimilarBooks()));
  const took = new Map<string, number>();
  let rounds = 0;
  return {
    round: async (): Promise<number> => {
      const category = CATEGORIES[rounds % CATEGORIES.length] ?? 'transport';
      const town = towns[rounds % towns.length] ?? '';
      const search = WORDS[rounds % WORDS.length] ?? '';
      rounds += 1;
      const pages: Readonly<Record<string, Partial<QueueWanted & PageWanted>>> = {
        first: {},
        category: { category },
        town: { town },
        next: { page: 2 },
        search: { search },
      };
      for (const time of ['fresh', 'again'])
        for (const [kind, narrowed] of Object.entries(pages)) {
          const began = elapsed();
          await queue(platform.db, body, { ...FIRST_PAGE, drive, ...narrowed });
          took.set(`${kind} ${time}`, elapsed() - began);
        }
      return took.size;
    },
    told: () => Array.from(took, ([page, time]) => `${page} ${time.toFixed(1)}`).join(', '),
  };
}
