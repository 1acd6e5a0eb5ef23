import type { Lead } from '../../shared/collection/model.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import type { Candidate } from '../../shared/screening/model.ts';
import { checkedEntry, MOST_CANDIDATES, nextCode } from '../../shared/screening/rules.ts';
import { driveById } from '../collection/drive-views.ts';
import { leadOf } from '../collection/lead-rows.ts';
import { addSteps, stepsOfLead } from '../collection/steps.ts';
import { sessionOf } from '../congress/session-views.ts';
import { perform, type Deed } from '../platform/acts/acts.ts';
import type { Executor } from '../platform/database/tables.ts';
import { actorOf, type Visitor } from '../platform/identity/visitor.ts';
import type { Platform } from '../platform/platform.ts';
import { entryOf, insertCandidate } from './candidate-acts.ts';
import { candidatesOf } from './candidate-views.ts';
import { projectCardOf } from './lead-cards.ts';
import { lapseLot, listTopics, writable, type Guards, type ListPlace } from './list-acts.ts';
import { onOtherList } from './other-lists.ts';

/**
 * Puts every listed candidate (候选项目) of a drive on the list of a session,
 * in the order of their numbers behind those that stand there, each with its
 * lead, so that the ballot knows where it came from. Those that stand there
 * already stay as they are: a card changed on the list is the list's own.
 * Repeated, it changes nothing. The proposers are told, unless the session is
 * a rehearsal.
 *
 * Failures: those of the list (`not-found`, `session-closed`,
 * `candidates-frozen`); `not-found` {drive}; `nothing-to-fetch`, when
 * the drive has none; `card-incomplete` {lead}, when a card is no longer fit for a list;
 * `too-many-candidates` {most}; `lead-on-other-list` {lead, session}, when one
 * stands on the list of another session that is not over; rehearsals bind nobody.
 */
export async function listFromLeads(
  platform: Platform,
  guards: Guards,
  visitor: Visitor,
  place: ListPlace,
  drive: string,
): Promise<Result<{ readonly added: number }>> {
  const { clock } = platform;
  const { body, session } = place;
  return perform(platform, body, actorOf(visitor), async (trx, record) => {
    const may = await writable(trx, guards, place);
    if (!may.ok) return may;
    const held = await sessionOf(trx, body, session);
    if (held === undefined) return fail('not-found', { session });
    if ((await driveById(trx, body, drive, clock.now())) === undefined)
      return fail('not-found', { drive });
    const leads = await listedLeads(trx, body, drive);
    if (leads.length === 0) return fail('nothing-to-fetch');
    const standing = await candidatesOf(trx, body, session);
    const known = new Set(standing.map(({ lead }) => lead));
    const fresh = leads.filter(({ id }) => !known.has(id));
    if (standing.length + fresh.length > MOST_CANDIDATES)
      return fail('too-many-candidates', { most: MOST_CANDIDATES });
    if (!held.rehearsal) {
      const ids = fresh.map(({ id }) => id);
      const other = await onOtherList(trx, body, session, ids);
      if (other !== undefined) return fail('lead-on-other-list', { ...other });
    }
    const added: Candidate[] = [];
    for (const lead of fresh) {
      const put = await putOnList(trx, platform, place, [...standing, ...added], lead);
      if (!put.ok) return put;
      added.push(put.value);
      if (!held.rehearsal) await tell(trx, platform, body, lead, held.title, visitor.account);
    }
    if (added.length === 0) return ok({ added: 0 });
    const lotLapsed = await lapseLot(trx, platform, session);
    record({
      kind: 'candidates-from-leads',
      subject: `session/${session}`,
      detail: { drive, added: added.length, ...(lotLapsed === null ? {} : { lotLapsed }) },
      topics: listTopics(session),
    });
    for (const candidate of added) record(deedOf(session, candidate));
    return ok({ added: added.length });
  });
}

function deedOf(session: string, candidate: Candidate): Deed {
  return {
    kind: 'candidate-added',
    subject: `candidate/${candidate.id}`,
    detail: { session, lead: candidate.lead, ...entryOf(candidate) },
  };
}

async function listedLeads(trx: Executor, body: string, drive: string): Promise<Lead[]> {
  const rows = await trx
    .selectFrom('lead')
    .selectAll()
    .where('body', '=', body)
    .where('drive', '=', drive)
    .where('state', '=', 'candidate')
    .orderBy('ordinal')
    .execute();
  return rows.map(leadOf);
}

async function putOnList(
  trx: Executor,
  platform: Platform,
  place: ListPlace,
  standing: readonly Candidate[],
  lead: Lead,
): Promise<Result<Candidate>> {
  const card = await projectCardOf(trx, place.body, lead.id);
  const code = nextCode(standing.map((candidate) => candidate.code));
  const checked = card === undefined ? undefined : checkedEntry({ ...card, code });
  if (checked?.ok !== true) return fail('card-incomplete', { count: 1, lead: lead.ordinal });
  const position = standing.length + 1;
  return ok(await insertCandidate(trx, platform, place, checked.value, position, lead.id));
}

/** Once for a session, however often it is taken off its list and put there again. */
async function tell(
  trx: Executor,
  { clock }: Platform,
  body: string,
  lead: Lead,
  session: string,
  by: string,
): Promise<void> {
  const steps = await stepsOfLead(trx, body, lead.id);
  if (steps.some(({ kind, detail }) => kind === 'put-to-ballot' && detail['session'] === session))
    return;
  await addSteps(trx, clock, body, [
    { of: { lead: lead.id }, kind: 'put-to-ballot', detail: { session }, by },
  ]);
}
