import type { LeadState } from '../../shared/collection/model.ts';
import { dayOf, daysBetween } from '../../shared/day.ts';
import type { Gate } from '../../shared/screening/model.ts';
import type {
  AppraisalsMissing,
  DueCode,
  DueItem,
  WaitingUnit,
  YearsWork,
  YearWork,
} from '../../shared/screening/year-work.ts';
import { drivesOf, type DriveView } from '../collection/drive-views.ts';
import type { Executor } from '../platform/database/tables.ts';
import { withHomes } from './appraised-leads.ts';
import { settingsOf } from './settings-views.ts';

/** Staff always work in two years at once. */
const YEARS = 2;

/** How far the work of the newest two years has come, what waits for the staff, and what is held up by whom. */
export async function yearsWork(db: Executor, body: string, now: Date): Promise<YearsWork> {
  const drives = (await drivesOf(db, body, now)).filter(({ state }) => state !== 'draft');
  const shown = drives
    .filter(({ year }, at) => drives.findIndex((other) => other.year === year) === at)
    .slice(0, YEARS);
  const years: YearWork[] = [];
  const { gates } = await settingsOf(db, body);
  for (const drive of shown) years.push(await yearOf(db, body, drive, gates));
  return {
    years,
    due: await dueItems(db, body, dayOf(now)),
    appraisals: await appraisalsMissing(db, body, dayOf(now)),
  };
}

async function yearOf(
  db: Executor,
  body: string,
  drive: DriveView,
  gates: readonly Gate[],
): Promise<YearWork> {
  const counted = await db
    .selectFrom('lead')
    .select((eb) => ['state', eb.fn.countAll<number | bigint>().as('count')])
    .where('body', '=', body)
    .where('drive', '=', drive.id)
    .groupBy('state')
    .execute();
  const passed = await db
    .selectFrom('gate_decision')
    .select((eb) => ['gate', eb.fn.max('decided_on').as('on')])
    .where('body', '=', body)
    .where('drive', '=', drive.id)
    .where('decision', '=', 'passed')
    .groupBy('gate')
    .execute();
  const session = await db
    .selectFrom('candidate')
    .innerJoin('lead', 'lead.id', 'candidate.lead')
    .innerJoin('congress_session as held', 'held.id', 'candidate.session')
    .select(['held.title', 'held.opens_on as opensOn', 'held.state'])
    .where('candidate.body', '=', body)
    .where('lead.drive', '=', drive.id)
    .where('held.rehearsal', '=', 0)
    .orderBy('held.opens_on', 'desc')
    .limit(1)
    .executeTakeFirst();
  const { id, year, title, opensOn, closesOn, phase, proposals } = drive;
  return {
    drive: { id, year, title, opensOn, closesOn, phase },
    proposals,
    leads: byState(counted),
    gates: gates.map((gate) => ({
      gate,
      passedOn: passed.find((one) => one.gate === gate)?.on ?? null,
    })),
    session: session ?? null,
  };
}

/** How many leads are in each state; none where nothing was counted. */
function byState(
  counted: readonly { readonly state: LeadState; readonly count: number | bigint }[],
): Record<LeadState, number> {
  const counts: Record<LeadState, number> = {
    lead: 0,
    proposed: 0,
    preliminary: 0,
    candidate: 0,
    chosen: 0,
    reserve: 0,
    declined: 0,
    suggestion: 0,
    merged: 0,
  };
  for (const { state, count } of counted) counts[state] = Number(count);
  return counts;
}

interface Waiting {
  readonly count: number | bigint;
  readonly oldest: string | null;
}

async function dueItems(db: Executor, body: string, today: string): Promise<DueItem[]> {
  const open = (): Promise<Waiting | undefined>[] => [
    db
      .selectFrom('proposal')
      .select((eb) => [
        eb.fn.countAll<number | bigint>().as('count'),
        eb.fn.min('received_at').as('oldest'),
      ])
      .where('body', '=', body)
      .where('state', '=', 'received')
      .executeTakeFirst(),
    db
      .selectFrom('appraisal')
      .select((eb) => [
        eb.fn.countAll<number | bigint>().as('count'),
        eb.fn.min('due_on').as('oldest'),
      ])
      .where('body', '=', body)
      .where('state', 'in', ['requested', 'returned'])
      .where('due_on', '<', today)
      .executeTakeFirst(),
    db
      .selectFrom('appraisal')
      .select((eb) => [
        eb.fn.countAll<number | bigint>().as('count'),
        eb.fn.min('submitted_at').as('oldest'),
      ])
      .where('body', '=', body)
      .where('state', '=', 'submitted')
      .executeTakeFirst(),
    db
      .selectFrom('lead_question')
      .select((eb) => [
        eb.fn.countAll<number | bigint>().as('count'),
        eb.fn.min('asked_at').as('oldest'),
      ])
      .where('body', '=', body)
      .where('answered_at', 'is', null)
      .executeTakeFirst(),
    leadsIn(db, body, 'lead'),
    leadsIn(db, body, 'preliminary'),
    unlisted(db, body),
  ];
  const codes: readonly DueCode[] = [
    'review',
    'appraisals-late',
    'appraisals-check',
    'questions',
    'screen',
    'gate',
    'ballot',
  ];
  const found = await Promise.all(open());
  return codes.flatMap((code, at) => {
    const waiting = found[at];
    const count = Number(waiting?.count ?? 0);
    return count === 0 ? [] : [{ code, count, since: dayWritten(waiting?.oldest) }];
  });
}

/** A day, or the Beijing day of a moment; '' for neither. */
function dayWritten(text: string | null | undefined): string {
  if (text === null || text === undefined) return '';
  return text.length === 10 ? text : dayOf(new Date(text));
}

function leadsIn(db: Executor, body: string, state: LeadState): Promise<Waiting | undefined> {
  return db
    .selectFrom('lead')
    .select((eb) => [
      eb.fn.countAll<number | bigint>().as('count'),
      eb.fn.min('first_at').as('oldest'),
    ])
    .where('body', '=', body)
    .where('state', '=', state)
    .executeTakeFirst();
}

/** Candidates that stand on the list of no session. */
function unlisted(db: Executor, body: string): Promise<Waiting | undefined> {
  return db
    .selectFrom('lead')
    .leftJoin('candidate', 'candidate.lead', 'lead.id')
    .select((eb) => [
      eb.fn.countAll<number | bigint>().as('count'),
      eb.fn.min('lead.first_at').as('oldest'),
    ])
    .where('lead.body', '=', body)
    .where('lead.state', '=', 'candidate')
    .where('candidate.id', 'is', null)
    .executeTakeFirst();
}

/** Proposed projects without an accepted appraisal, and the departments on which they wait. */
async function appraisalsMissing(
  db: Executor,
  body: string,
  today: string,
): Promise<AppraisalsMissing> {
  const homes = withHomes(db, body);
  const unasked = await homes
    .selectFrom('lead')
    .select((eb) => eb.fn.countAll<number | bigint>().as('count'))
    .where('lead.body', '=', body)
    .where('lead.state', '=', 'proposed')
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('appraisal')
            .innerJoin('home', 'home.appraised', 'appraisal.lead')
            .select('appraisal.id')
            .whereRef('home.lead', '=', 'lead.id')
            .where('appraisal.state', '!=', 'withdrawn'),
        ),
      ),
    )
    .executeTakeFirst();
  const waiting = await homes
    .selectFrom('appraisal')
    .innerJoin('home', 'home.appraised', 'appraisal.lead')
    .innerJoin('lead', 'lead.id', 'home.lead')
    .innerJoin('unit', 'unit.id', 'appraisal.unit')
    .select((eb) => [
      'unit.name as unit',
      eb.fn.countAll<number | bigint>().as('count'),
      eb.fn.min('appraisal.requested_at').as('since'),
    ])
    .where('appraisal.body', '=', body)
    .where('appraisal.state', 'in', ['requested', 'returned'])
    .where('lead.state', '=', 'proposed')
    .groupBy('unit.name')
    .execute();
  return {
    unasked: Number(unasked?.count ?? 0),
    waiting: waiting
      .map(({ unit, count, since }): WaitingUnit => ({
        unit,
        count: Number(count),
        days: daysBetween(dayOf(new Date(since)), today),
      }))
      .toSorted((one, other) => other.days - one.days || other.count - one.count),
  };
}
