import type { Lead, Step, StepKind } from '../../shared/collection/model.ts';
import { dayOf } from '../../shared/day.ts';
import { GATES } from '../../shared/screening/model.ts';
import type {
  CandidateChain,
  ChainBallot,
  ChainProposal,
  OriginChain,
  TownVoices,
} from '../../shared/screening/origin-chain.ts';
import { ancestryOf, voicesOf } from '../collection/ancestry.ts';
import { leadById, leadsById } from '../collection/lead-rows.ts';
import { publicName, publicTitles } from '../collection/public-text.ts';
import { stepsOfLead } from '../collection/steps.ts';
import type { Executor } from '../platform/database/tables.ts';
import { candidatesOf } from './candidate-views.ts';
import { withHomes } from './appraised-leads.ts';
import { gateWordsOf, type WordsOnLead } from './gate-views.ts';

/** So many of a matter's proposals are named one by one; its voices count them all. */
const MOST_PROPOSALS = 200;

/**
 * Where a lead came from, for everybody: of one that is a candidate or was
 * voted on. Nothing for all others, whose way is not finished.
 */
export async function publicChain(
  db: Executor,
  body: string,
  id: string,
): Promise<OriginChain | undefined> {
  const lead = await leadById(db, body, id);
  if (lead === undefined || !(await isPublic(db, body, lead))) return undefined;
  const [chain] = await chainsOf(db, body, [lead], MOST_PROPOSALS);
  return chain;
}

async function isPublic(db: Executor, body: string, { id, state }: Lead): Promise<boolean> {
  if (state === 'candidate' || state === 'chosen') return true;
  // What was voted on stays public, whatever has become of it.
  const listed = await db
    .selectFrom('candidate')
    .innerJoin('congress_session', 'congress_session.id', 'candidate.session')
    .select('candidate.id')
    .where('candidate.body', '=', body)
    .where('candidate.lead', '=', id)
    .where('congress_session.rehearsal', '=', 0)
    .where('congress_session.state', '!=', 'planned')
    .executeTakeFirst();
  return listed !== undefined;
}

/** So many of its proposals stand beside a candidate. */
const FIRST_PROPOSALS = 3;

/** For each candidate of a list that has one its lead's chain, in the order of the ballot. */
export async function chainsOfList(
  db: Executor,
  body: string,
  session: string,
): Promise<readonly CandidateChain[]> {
  const candidates = await candidatesOf(db, body, session);
  const leads = await leadsById(
    db,
    body,
    candidates.flatMap(({ lead }) => lead ?? []),
  );
  const chains = await chainsOf(db, body, leads, FIRST_PROPOSALS);
  return candidates.flatMap(({ id, lead }) => {
    const chain = chains.find((one) => one.lead === lead);
    return chain === undefined ? [] : { candidate: id, chain };
  });
}

/** The chains of these leads in their order, each with its first so many proposals. */
export async function chainsOf(
  db: Executor,
  body: string,
  leads: readonly Lead[],
  most: number,
): Promise<readonly OriginChain[]> {
  const lines = await ancestryOf(db, body, leads);
  const ids = leads.map(({ id }) => id);
  const wordsOn = await gateWordsOf(db, body, ids);
  const titles = await publicTitles(db, body, leads);
  const years = await yearsOf(db, body, [...lines.values()].flat());
  const chains: OriginChain[] = [];
  for (const lead of leads) {
    const line = lines.get(lead.id) ?? [lead];
    const all = line.map(({ id }) => id);
    const steps = await stepsOfLead(db, body, lead.id);
    chains.push({
      lead: lead.id,
      ordinal: lead.ordinal,
      year: years.get(lead.drive) ?? 0,
      title: titles.get(lead.id) ?? '',
      state: lead.state,
      voices: voicesOf(line),
      towns: await townsOf(db, body, all),
      proposals: await proposalsOf(db, body, all, most),
      revivedFrom: line.slice(1).map(({ drive }) => years.get(drive) ?? 0),
      // A step that others came into it names how many; one that it went elsewhere names where.
      mergedOn: lastDay(steps, 'merged', ({ detail }) => detail['count'] !== undefined),
      proposedOn: lastDay(steps, 'became-proposed', ({ detail }) => detail['back'] === undefined),
      appraisals: await appraisalsOf(db, body, lead.id),
      gates: passedGates(wordsOn(lead.id)),
      listedOn: lastDay(steps, 'became-candidate'),
      ballot: ballotOf(steps),
    });
  }
  return chains;
}

async function yearsOf(
  db: Executor,
  body: string,
  leads: readonly Lead[],
): Promise<ReadonlyMap<string, number>> {
  const drives = [...new Set(leads.map(({ drive }) => drive))];
  if (drives.length === 0) return new Map();
  const rows = await db
    .selectFrom('drive')
    .select(['id', 'year'])
    .where('body', '=', body)
    .where('id', 'in', drives)
    .execute();
  return new Map(rows.map(({ id, year }) => [id, year]));
}

async function townsOf(
  db: Executor,
  body: string,
  leads: readonly string[],
): Promise<readonly TownVoices[]> {
  const rows = await db
    .selectFrom('proposal')
    .select((eb) => ['town', eb.fn.countAll<number | bigint>().as('voices')])
    .where('body', '=', body)
    .where('lead', 'in', leads)
    // A town is public with the review, as the rest of what was written.
    .where('state', '=', 'accepted')
    .groupBy('town')
    .orderBy('town')
    .execute();
  return rows
    .map(({ town, voices }) => ({ town, voices: Number(voices) }))
    .toSorted((one, other) => other.voices - one.voices);
}

async function proposalsOf(
  db: Executor,
  body: string,
  leads: readonly string[],
  most: number,
): Promise<readonly ChainProposal[]> {
  const rows = await db
    .selectFrom('proposal')
    .leftJoin('unit', 'unit.id', 'proposal.unit')
    .select(['proposal.number', 'proposal.state', 'proposal.published', 'proposal.name'])
    .select(['proposal.town', 'proposal.origin', 'proposal.received_at', 'unit.name as unit'])
    .where('proposal.body', '=', body)
    .where('proposal.lead', 'in', leads)
    .orderBy('proposal.seq')
    .limit(most)
    .execute();
  return rows.map((row) => ({
    number: row.number,
    name: publicName(row),
    town: row.state === 'accepted' ? row.town : '',
    origin: row.origin,
    unit: row.unit ?? '',
    on: dayOf(new Date(row.received_at)),
  }));
}

async function appraisalsOf(
  db: Executor,
  body: string,
  lead: string,
): Promise<OriginChain['appraisals']> {
  const rows = await withHomes(db, body)
    .selectFrom('appraisal')
    .innerJoin('home', 'home.appraised', 'appraisal.lead')
    .innerJoin('unit', 'unit.id', 'appraisal.unit')
    .select(['unit.name', 'appraisal.decided_at'])
    .where('appraisal.body', '=', body)
    .where('home.lead', '=', lead)
    .where('appraisal.state', '=', 'accepted')
    .orderBy('appraisal.decided_at')
    .orderBy('unit.name')
    .execute();
  return rows.flatMap(({ name, decided_at }) =>
    decided_at === null ? [] : { unit: name, on: dayOf(new Date(decided_at)) },
  );
}

/** The passes of its latest nomination. */
function passedGates({ words, nominations }: WordsOnLead): OriginChain['gates'] {
  return GATES.flatMap((gate) => {
    const word = words[gate];
    return word?.outcome === 'passed' && word.nomination === nominations
      ? { gate, on: word.on }
      : [];
  }).toSorted((one, other) => (one.on < other.on ? -1 : Number(one.on > other.on)));
}

function lastDay(
  steps: readonly Step[],
  kind: StepKind,
  which: (step: Step) => boolean = () => true,
): string | null {
  const step = steps.findLast((one) => one.kind === kind && which(one));
  return step === undefined ? null : dayOf(new Date(step.at));
}

function ballotOf(steps: readonly Step[]): ChainBallot | null {
  const step = steps.findLast(({ kind }) => kind === 'became-chosen' || kind === 'not-chosen');
  if (step === undefined) return null;
  const { session, ballot, votes, needed } = step.detail;
  return {
    session: String(session ?? ''),
    ballot: String(ballot ?? ''),
    on: dayOf(new Date(step.at)),
    chosen: step.kind === 'became-chosen',
    votes: Number(votes ?? 0),
    needed: Number(needed ?? 0),
  };
}
