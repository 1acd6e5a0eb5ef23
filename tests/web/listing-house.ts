import { cardOf } from '../../server/example/example-project.ts';
import { THIS_YEAR } from '../../server/example/this-year.ts';
import type { LeadState, Origin } from '../../shared/collection/model.ts';
import { anEntry, proposals } from '../collection/office.ts';
import { leadsIn, type OnTheWay } from '../screening/listing.ts';
import { openScreening, type ScreeningHouse } from './screening-house.ts';
import type { StaffHouse } from './staff-house.ts';

const TOWNS = ['城东街道', '城西街道', '石桥镇', '西河镇', '桥头镇', '梅林镇'];
const ORIGINS: readonly Origin[] = [
  'residents',
  'residents',
  'deputies',
  'stations',
  'departments',
];

/** A county whose twelve preliminary candidates are before the gates. */
export interface ListingHouse extends ScreeningHouse {
  readonly candidates: readonly OnTheWay[];
}

/** Fills an empty installation with a list that has come as far as this, each with voices from several towns. */
export async function openListing(
  empty: StaffHouse,
  state: LeadState = 'preliminary',
): Promise<ListingHouse> {
  const house = await openScreening(empty);
  const { running } = empty;
  const names = THIS_YEAR.map(({ name }) => name);
  const body = {
    id: house.body,
    path: `/bodies/${house.body}`,
    staff: {
      post: <Value>(path: string, json: unknown = {}): Promise<Value> =>
        house.send<Value>('POST', path, json),
    },
  };
  const candidates = await leadsIn(running, body, { id: house.drive }, names, {
    state,
    cardOf(wanted) {
      const project = THIS_YEAR.find(({ name }) => name === wanted);
      return project === undefined ? {} : cardOf(project);
    },
  });
  for (const [at, { id }] of candidates.entries())
    await proposals(
      running,
      body,
      house.drive,
      Array.from({ length: 2 + ((at * 5) % 9) }, (_, place) => ({
        entry: anEntry({
          name: names[at] ?? '',
          town: TOWNS[(at + place) % (3 + (at % 4))] ?? '',
        }),
        origin: ORIGINS[(at + place) % ORIGINS.length] ?? 'residents',
        channel: 'web' as const,
        lead: id,
      })),
    );
  await running.platform.db
    .updateTable('proposal')
    .set({ state: 'accepted' })
    .where('body', '=', house.body)
    .execute();
  return { ...house, candidates };
}
