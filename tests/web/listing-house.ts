import { cardOf } from '../../server/example/example-project.ts';
import { THIS_YEAR } from '../../server/example/this-year.ts';
import { leadsById, moveLead, type Move } from '../../server/collection/lead-rows.ts';
import { perform, SYSTEM } from '../../server/platform/acts/acts.ts';
import type { Lead, LeadState, Origin } from '../../shared/collection/model.ts';
import { ok } from '../../shared/result.ts';
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

/** Settles the list as a ballot and the screening would: eight chosen, three in the reserve, one declined. */
export async function settleListing(empty: StaffHouse, house: ListingHouse): Promise<void> {
  const { platform } = empty.running;
  await perform(platform, house.body, SYSTEM, async (trx, record) => {
    const leads = await leadsById(
      trx,
      house.body,
      house.candidates.map(({ id }) => id),
    );
    for (const lead of leads) await moveLead(trx, platform.clock, house.body, lead, moveOf(lead));
    record({ kind: 'leads-decided', subject: 'session/x' });
    return ok({});
  });
}

function moveOf({ ordinal }: Lead): Move {
  // The first candidate has the fifth number: four others came before.
  const place = ordinal - 4;
  if (place <= 8) return { to: 'chosen', detail: { votes: 270 - place * 5, needed: 164 } };
  if (place <= 10)
    return { to: 'reserve', kind: 'not-chosen', detail: { votes: 190 - place * 3, needed: 164 } };
  return place === 11
    ? { to: 'reserve', reason: '明年随县域医共体建设一并考虑' }
    : {
        to: 'declined',
        declineReason: 'under-way',
        detail: { code: 'under-way' },
        reason: '已列入今年续建项目',
      };
}
