import type {
  AnsweredProposal,
  CollectedView,
  Outcome,
  PublicDrive,
  Share,
} from '../../shared/collection/public.ts';
import {
  ORIGINS,
  type LeadState,
  type OriginCounts,
  type StepKind,
} from '../../shared/collection/model.ts';
import type { Executor } from '../platform/database/tables.ts';
import type { DrivesAtTheDoor } from './public-drives.ts';
import { publicName, publicSteps } from './public-text.ts';
import { lastStep, stepOf } from './steps.ts';

/** Which outcome a lead's state counts as. */
const OUTCOME_OF: Readonly<Record<LeadState, Outcome>> = {
  lead: 'waiting',
  // Its proposals count with the lead they went to; one that is left over waits.
  merged: 'waiting',
  proposed: 'proposed',
  preliminary: 'proposed',
  candidate: 'candidate',
  chosen: 'chosen',
  suggestion: 'suggestion',
  reserve: 'reserve',
  declined: 'declined',
};

/** Steps by which a proposer learns what became of the matter. */
const ANSWERS: readonly StepKind[] = [
  'merged',
  'became-proposed',
  'became-preliminary',
  'became-candidate',
  'became-chosen',
  'became-reserve',
  'became-declined',
  'became-suggestion',
  'not-chosen',
];

const MOST_ANSWERED = 3;
/** So many steps back it is looked for answers: further ones are no news. */
const LATEST_STEPS = 5000;

/** What was raised in the drive at the door of a body, or in the last one while nothing has come into it; null when there is nothing yet. */
export async function collectedAtTheDoor(
  db: Executor,
  body: string,
  { open, last }: DrivesAtTheDoor,
): Promise<CollectedView | null> {
  for (const drive of [...open, ...(last === null ? [] : [last])]) {
    const view = await collectedView(db, body, drive);
    if (view.proposals > 0) return view;
  }
  return null;
}

async function collectedView(
  db: Executor,
  body: string,
  drive: PublicDrive,
): Promise<CollectedView> {
  const rows = await db
    .selectFrom('lead')
    .select((eb) => [
      'state',
      'category',
      eb.fn.countAll<number | bigint>().as('leads'),
      eb.fn.sum('size').as('proposals'),
      ...ORIGINS.map((origin) => eb.fn.sum(origin).as(origin)),
    ])
    .where('body', '=', body)
    .where('drive', '=', drive.id)
    .where('size', '>', 0)
    .groupBy(['state', 'category'])
    .execute();
  const sum = (of: (row: (typeof rows)[number]) => number | bigint | string): number =>
    rows.reduce((total, row) => total + Number(of(row)), 0);
  const origins: OriginCounts = {
    residents: sum((row) => row.residents),
    deputies: sum((row) => row.deputies),
    departments: sum((row) => row.departments),
    stations: sum((row) => row.stations),
    government: sum((row) => row.government),
  };
  const outcomes = emptyOutcomes();
  const categories = new Map<CollectedView['categories'][number]['category'], number>();
  for (const { state, category, leads, proposals } of rows) {
    const outcome = outcomes[OUTCOME_OF[state]];
    outcome.leads += Number(leads);
    outcome.proposals += Number(proposals);
    categories.set(category, (categories.get(category) ?? 0) + Number(proposals));
  }
  return {
    drive,
    proposals: sum((row) => row.proposals),
    origins,
    outcomes,
    categories: Array.from(categories, ([category, proposals]) => ({
      category,
      proposals,
    })).toSorted(
      (one, other) =>
        Number(one.category === null) - Number(other.category === null) ||
        other.proposals - one.proposals,
    ),
    answered: await answeredLately(db, body, drive.id),
  };
}

type Counting = { -readonly [Key in keyof Share]: Share[Key] };

function emptyOutcomes(): Record<Outcome, Counting> {
  const none = (): Counting => ({ leads: 0, proposals: 0 });
  return {
    waiting: none(),
    proposed: none(),
    candidate: none(),
    chosen: none(),
    suggestion: none(),
    reserve: none(),
    declined: none(),
  };
}

/** The latest answers, each told by one accepted proposal of its lead. */
async function answeredLately(
  db: Executor,
  body: string,
  drive: string,
): Promise<AnsweredProposal[]> {
  const steps = await db
    .selectFrom('lead_step')
    .innerJoin('lead', 'lead.id', 'lead_step.lead')
    .select(['seq', 'at', 'kind', 'detail', 'lead_step.reason', 'lead_step.lead as of'])
    .where('lead_step.body', '=', body)
    .where('seq', '>', (await lastStep(db, body)) - LATEST_STEPS)
    .where('kind', 'in', ANSWERS)
    .where('lead.drive', '=', drive)
    .orderBy('seq', 'desc')
    .limit(40)
    .execute();
  const told = new Map<string, AnsweredProposal>();
  for (const row of steps) {
    if (told.size === MOST_ANSWERED) break;
    const lead = row.of ?? '';
    // Of a matter only the latest answer is news.
    if (told.has(lead)) continue;
    const proposal = await memberThen(db, body, lead, row.seq);
    if (proposal === undefined) continue;
    for (const { at, kind, detail } of await publicSteps(db, body, drive, [stepOf(row)]))
      told.set(lead, { ...proposal, at, kind, detail });
  }
  return [...told.values()];
}

/** The first accepted proposal that belonged to a lead at a step. */
async function memberThen(
  db: Executor,
  body: string,
  lead: string,
  seq: number,
): Promise<Pick<AnsweredProposal, 'number' | 'name'> | undefined> {
  const row = await db
    .selectFrom('lead_membership')
    .innerJoin('proposal', 'proposal.id', 'lead_membership.proposal')
    .select(['proposal.number', 'proposal.name', 'proposal.published', 'proposal.state'])
    .where('lead_membership.body', '=', body)
    .where('lead_membership.lead', '=', lead)
    .where('since_seq', '<=', seq)
    .where((eb) => eb.or([eb('until_seq', 'is', null), eb('until_seq', '>=', seq)]))
    .where('proposal.state', '=', 'accepted')
    .orderBy('proposal.seq')
    .limit(1)
    .executeTakeFirst();
  return row === undefined ? undefined : { number: row.number, name: publicName(row) };
}
