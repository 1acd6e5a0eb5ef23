import { moment, newId } from '../../shared/chance.ts';
import type { Lead } from '../../shared/collection/model.ts';
import { mayAct } from '../../shared/lifecycle.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import { leadLifecycle } from '../../shared/screening/lifecycle.ts';
import { collectionTopics } from '../collection/drive-acts.ts';
import { leadById, leadOf, moveLead } from '../collection/lead-rows.ts';
import { addSteps } from '../collection/steps.ts';
import { perform } from '../platform/acts/acts.ts';
import type { Executor } from '../platform/database/tables.ts';
import { actorOf, rolesIn, type Visitor } from '../platform/identity/visitor.ts';
import type { Platform } from '../platform/platform.ts';
import { leadContext } from './lead-context.ts';
import type { Guards } from './list-acts.ts';

/** Where to a lead of the reserve is taken up again. */
export interface Revival {
  readonly drive: string;
  /** As a lead, or as a proposed project at once where its checklist allows it. */
  readonly as: 'lead' | 'proposed';
}

/**
 * Takes a lead of the reserve (储备库) up again in a later drive: a new lead
 * with its words, its checklist and its card. Its proposals stay where they
 * were raised; their proposers are told and read on. Into the same drive again
 * it is the same lead.
 *
 * Failures: `not-found` {lead} or {drive}; `wrong-state` for what is not in
 * the reserve; `revived-already` {year}, when another drive has it;
 * `revive-not-later` {year}; as a proposed project those of the lifecycle.
 */
export async function reviveLead(
  platform: Platform,
  guards: Guards,
  visitor: Visitor,
  body: string,
  id: string,
  { drive: into, as }: Revival,
): Promise<Result<Lead>> {
  return perform(platform, body, actorOf(visitor), async (trx, record): Promise<Result<Lead>> => {
    const lead = await leadById(trx, body, id);
    if (lead === undefined) return fail('not-found', { lead: id });
    const drive = await driveIn(trx, body, into);
    if (drive === undefined) return fail('not-found', { drive: into });
    const successor = await successorOf(trx, body, id);
    if (successor !== undefined) {
      const other = await driveIn(trx, body, successor.drive);
      return successor.drive === into
        ? ok(successor)
        : fail('revived-already', { year: other?.year ?? 0 });
    }
    if (lead.state !== 'reserve') return fail('wrong-state', { act: 'revive', state: lead.state });
    const from = await driveIn(trx, body, lead.drive);
    if (drive.year <= (from?.year ?? 0)) return fail('revive-not-later', { year: from?.year ?? 0 });
    // Whoever still sees the old one as it was, or would take a batch back, is told.
    await trx
      .updateTable('lead')
      .set({ version: lead.version + 1 })
      .where('body', '=', body)
      .where('id', '=', id)
      .execute();
    const revived = await writeRevived(trx, platform, body, lead, into, drive.leads + 1);
    await addSteps(trx, platform.clock, body, [
      {
        of: { lead: id },
        kind: 'revived',
        detail: { year: drive.year, into: revived.ordinal },
        by: visitor.account,
      },
      {
        of: { lead: revived.id },
        kind: 'revived',
        detail: { year: from?.year ?? 0, from: lead.ordinal },
        by: visitor.account,
      },
    ]);
    if (as === 'proposed') {
      const context = await leadContext(trx, guards, body, revived);
      const may = mayAct(leadLifecycle, 'propose', revived.state, rolesIn(visitor, body), {
        ...context,
        reason: '',
      });
      if (!may.ok) return may;
      const move = { to: may.value.to, by: visitor.account };
      await moveLead(trx, platform.clock, body, revived, move);
    }
    record({
      kind: 'lead-revived',
      subject: `lead/${id}`,
      detail: { lead: lead.ordinal, from: from?.year ?? 0, into: drive.year, as: revived.ordinal },
      topics: collectionTopics(body),
    });
    return ok((await leadById(trx, body, revived.id)) ?? revived);
  });
}

async function driveIn(trx: Executor, body: string, drive: string) {
  return trx
    .selectFrom('drive')
    .select(['year', 'leads'])
    .where('body', '=', body)
    .where('id', '=', drive)
    .executeTakeFirst();
}

async function successorOf(trx: Executor, body: string, lead: string): Promise<Lead | undefined> {
  const row = await trx
    .selectFrom('lead')
    .selectAll()
    .where('body', '=', body)
    .where('revived_from', '=', lead)
    .executeTakeFirst();
  return row === undefined ? undefined : leadOf(row);
}

/** The new lead with a copy of its checklist and card; it has no proposals of its own yet. */
async function writeRevived(
  trx: Executor,
  { clock, chance }: Platform,
  body: string,
  lead: Lead,
  drive: string,
  ordinal: number,
): Promise<Lead> {
  const id = newId(clock, chance);
  const before = await trx
    .selectFrom('lead')
    .selectAll()
    .where('body', '=', body)
    .where('id', '=', lead.id)
    .executeTakeFirstOrThrow();
  const row = {
    ...before,
    id,
    drive,
    ordinal,
    state: 'lead' as const,
    size: 0,
    residents: 0,
    deputies: 0,
    departments: 0,
    stations: 0,
    government: 0,
    last_at: moment(clock),
    version: 1,
    merged_into: null,
    revived_from: lead.id,
    decline_reason: null,
    reason: '',
  };
  await trx.insertInto('lead').values(row).execute();
  await trx.updateTable('drive').set({ leads: ordinal }).where('id', '=', drive).execute();
  const answers = await trx
    .selectFrom('check_answer')
    .selectAll()
    .where('body', '=', body)
    .where('lead', '=', lead.id)
    .execute();
  for (const answer of answers)
    await trx
      .insertInto('check_answer')
      .values({ ...answer, lead: id })
      .execute();
  const card = await trx
    .selectFrom('lead_card')
    .selectAll()
    .where('body', '=', body)
    .where('lead', '=', lead.id)
    .executeTakeFirst();
  if (card !== undefined)
    await trx
      .insertInto('lead_card')
      .values({ ...card, lead: id, changed_at: moment(clock) })
      .execute();
  return leadOf(row);
}
