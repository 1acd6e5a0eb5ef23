import { sql } from 'kysely';
import {
  CATEGORIES,
  CHANNELS,
  DECLINE_REASONS,
  ORIGINS,
  type Lead,
  type LeadState,
} from '../../shared/collection/model.ts';
import {
  boxOf,
  boxTotal,
  emptyBoxes,
  type BoxCounts,
  type ReachedShare,
  type ReportRow,
  type YearReport,
} from '../../shared/collection/report.ts';
import type { Executor } from '../platform/database/tables.ts';
import { ancestryOf, voicesOf } from './ancestry.ts';
import { firstAnswers } from './first-answers.ts';
import { leadOf } from './lead-rows.ts';
import { inPieces } from './pieces.ts';
import { stationRows } from './station-rows.ts';
import type { DriveView } from './drive-views.ts';

/** How a drive went, as it stands now. Counts only: nothing in it names anybody. */
export async function yearReport(
  db: Executor,
  body: string,
  drive: DriveView,
): Promise<YearReport> {
  const { id, year, title, opensOn, closesOn } = drive;
  const by = await boxesBy(db, body, id);
  const boxes = sumOf([...by.origin.values()]);
  const leads = await leadCounts(db, body, id);
  return {
    drive: { id, year, title, opensOn, closesOn },
    raised: boxTotal(boxes),
    leads: boxTotal(leads.boxes),
    revived: leads.revived,
    boxes,
    leadBoxes: leads.boxes,
    origins: rowsOf(ORIGINS, by.origin),
    channels: rowsOf(CHANNELS, by.channel),
    categories: rowsOf([...CATEGORIES, null], by.category),
    towns: rowsOf(await townOrder(db, body, [...by.town.keys()]), by.town),
    stations: await stationRows(db, body, id),
    declined: leads.declined,
    ...(await sharesOf(db, body, id)),
    ...(await firstAnswers(db, body, id)),
  };
}

type Key = string | null;
type Dimension = 'origin' | 'channel' | 'category' | 'town';
type Boxes = Map<Key, Record<keyof BoxCounts, number>>;

// Whoever screens gives a lead its category; a proposal may have been sent without one.
const CATEGORY = sql<Key>`coalesce(${sql.ref('lead.category')}, ${sql.ref('proposal.category')})`;

/** The boxes of a drive's proposals, row by row of each dimension. */
async function boxesBy(
  db: Executor,
  body: string,
  drive: string,
): Promise<Readonly<Record<Dimension, Boxes>>> {
  const found = {
    origin: new Map(),
    channel: new Map(),
    category: new Map(),
    town: new Map(),
  } satisfies Record<Dimension, Boxes>;
  const add = (boxes: Boxes, key: Key, state: LeadState, count: number): void => {
    const row = boxes.get(key) ?? emptyBoxes();
    row[boxOf(state)] += count;
    boxes.set(key, row);
  };
  await inPieces(db, body, async ({ after, upTo }) => {
    const rows = await db
      .selectFrom('proposal')
      .innerJoin('lead', 'lead.id', 'proposal.lead')
      .select((eb) => [
        'proposal.drive',
        'proposal.origin',
        'proposal.channel',
        CATEGORY.as('category'),
        'proposal.town',
        'lead.state',
        eb.fn.countAll<number | bigint>().as('count'),
      ])
      .where('proposal.body', '=', body)
      .where('proposal.seq', '>', after)
      .where('proposal.seq', '<=', upTo)
      .groupBy(['proposal.drive', 'proposal.origin', 'proposal.channel'])
      .groupBy([CATEGORY, 'proposal.town', 'lead.state'])
      .execute();
    for (const row of rows) {
      if (row.drive !== drive) continue;
      const count = Number(row.count);
      add(found.origin, row.origin, row.state, count);
      add(found.channel, row.channel, row.state, count);
      add(found.category, row.category, row.state, count);
      add(found.town, row.town, row.state, count);
    }
  });
  return found;
}

function sumOf(all: readonly BoxCounts[]): BoxCounts {
  const sum = emptyBoxes();
  for (const boxes of all) {
    sum.chosen += boxes.chosen;
    sum.candidate += boxes.candidate;
    sum.preliminary += boxes.preliminary;
    sum.proposed += boxes.proposed;
    sum.suggestion += boxes.suggestion;
    sum.reserve += boxes.reserve;
    sum.declined += boxes.declined;
    sum.waiting += boxes.waiting;
  }
  return sum;
}

/** The rows that there are, in this order. */
function rowsOf<Value extends Key>(
  order: readonly Value[],
  found: ReadonlyMap<Key, BoxCounts>,
): ReportRow<Value>[] {
  return order.flatMap((key) => {
    const boxes = found.get(key);
    return boxes === undefined ? [] : { key, boxes };
  });
}

/** Towns as the body has entered them, then those it does not know, last what names none. */
async function townOrder(
  db: Executor,
  body: string,
  named: readonly Key[],
): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('area')
    .select(['town', 'position'])
    .where('body', '=', body)
    .orderBy('position')
    .execute();
  const known = rows.map(({ town }) => town);
  const others = named.flatMap((town) => town ?? []).filter((town) => !known.includes(town));
  return [...new Set([...known, ...others.filter((town) => town !== '').toSorted(byText), ''])];
}

function byText(one: string, other: string): number {
  return one < other ? -1 : Number(one > other);
}

/** The leads of a drive that were not merged into others, by what became of them. */
async function leadCounts(
  db: Executor,
  body: string,
  drive: string,
): Promise<{
  readonly boxes: BoxCounts;
  readonly revived: number;
  readonly declined: YearReport['declined'];
}> {
  const rows = await db
    .selectFrom('lead')
    .select((eb) => [
      'state',
      'decline_reason',
      eb.fn.countAll<number | bigint>().as('leads'),
      eb.fn.sum('size').as('proposals'),
      eb.fn.count<number | bigint>('revived_from').as('revived'),
    ])
    .where('body', '=', body)
    .where('drive', '=', drive)
    .where('state', '!=', 'merged')
    .groupBy(['state', 'decline_reason'])
    .execute();
  const boxes = emptyBoxes();
  for (const { state, leads } of rows) boxes[boxOf(state)] += Number(leads);
  return {
    boxes,
    revived: rows.reduce((sum, row) => sum + Number(row.revived), 0),
    declined: DECLINE_REASONS.flatMap((reason) => {
      const of = rows.filter(
        (row) => row.state === 'declined' && (row.decline_reason ?? 'other') === reason,
      );
      const leads = of.reduce((sum, row) => sum + Number(row.leads), 0);
      const proposals = of.reduce((sum, row) => sum + Number(row.proposals), 0);
      return leads === 0 ? [] : { reason, leads, proposals };
    }),
  };
}

const STANDING: readonly LeadState[] = ['candidate', 'chosen'];

/** From where those came that the deputies decide on, or have decided on. */
async function sharesOf(
  db: Executor,
  body: string,
  drive: string,
): Promise<Pick<YearReport, 'candidates' | 'chosen'>> {
  const rows = await db
    .selectFrom('lead')
    .selectAll()
    .where('body', '=', body)
    .where('drive', '=', drive)
    .where((eb) =>
      eb.or([
        eb('state', 'in', STANDING),
        // What was voted on and not chosen lies in the reserve.
        eb.exists(
          eb
            .selectFrom('lead_step')
            .select('lead_step.seq')
            .whereRef('lead_step.lead', '=', 'lead.id')
            .where('lead_step.kind', '=', 'not-chosen'),
        ),
      ]),
    )
    .execute();
  const leads = rows.map(leadOf);
  const lines = await ancestryOf(db, body, leads);
  const share = (of: readonly Lead[]): ReachedShare => {
    const voices = of.map((lead) => voicesOf(lines.get(lead.id) ?? [lead]));
    return {
      leads: of.length,
      withResidents: voices.filter(({ residents }) => residents > 0).length,
      voices: voicesOf(voices.map((origins) => ({ origins }))),
    };
  };
  return {
    candidates: share(leads),
    chosen: share(leads.filter(({ state }) => state === 'chosen')),
  };
}
