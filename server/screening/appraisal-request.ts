import { moment, newId } from '../../shared/chance.ts';
import { dayOf, isDay } from '../../shared/day.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import { textFaults } from '../../shared/screening/appraisal.ts';
import type { AppraisalsAsked } from '../../shared/screening/appraisal-model.ts';
import { collectionTopics } from '../collection/drive-acts.ts';
import { addSteps, type NewStep } from '../collection/steps.ts';
import { unitsOf } from '../congress/body-views.ts';
import { perform, type Deed } from '../platform/acts/acts.ts';
import type { Executor } from '../platform/database/tables.ts';
import { actorOf, type Visitor } from '../platform/identity/visitor.ts';
import type { Platform } from '../platform/platform.ts';
import { withHomes } from './appraised-leads.ts';
import { openLead } from './open-leads.ts';

/** What is asked of whom until when. */
export interface AppraisalRequest {
  readonly leads: readonly string[];
  /** Ids of departments. */
  readonly units: readonly string[];
  /** Last day (YYYY-MM-DD). */
  readonly dueOn: string;
  readonly note: string;
}

/**
 * Asks departments to appraise leads, each of each. What was asked before and
 * not withdrawn stands as it is, so that a repeated request asks nothing twice.
 *
 * Failures: `not-found` {lead} or {unit}, also for a station; `date-unknown`
 * {field}; `due-in-past`; `too-long` {field, most}; `lead-merged` {into};
 * `lead-settled` {state}, when it is no longer screened.
 */
export async function requestAppraisals(
  platform: Platform,
  visitor: Visitor,
  body: string,
  request: AppraisalRequest,
): Promise<Result<AppraisalsAsked>> {
  const { clock, chance } = platform;
  const { dueOn } = request;
  const note = request.note.normalize('NFC').trim();
  const fault = textFaults('note', 'note', note)[0];
  if (fault !== undefined) return { ok: false, failure: fault };
  if (!isDay(dueOn)) return fail('date-unknown', { field: 'dueOn' });
  if (dueOn < dayOf(clock.now())) return fail('due-in-past');
  return perform(
    platform,
    body,
    actorOf(visitor),
    async (trx, record): Promise<Result<AppraisalsAsked>> => {
      const leads = await openLeads(trx, body, request.leads);
      if (!leads.ok) return leads;
      const units = await departments(trx, body, request.units);
      if (!units.ok) return units;
      const standing = await standingPairs(trx, body, leads.value);
      const rows = [];
      const steps: NewStep[] = [];
      const deeds: Deed[] = [];
      for (const lead of leads.value)
        for (const unit of units.value) {
          if (standing.has(pair(lead, unit.id))) continue;
          const id = newId(clock, chance);
          rows.push(newRow({ id, body, lead, unit: unit.id, note, dueOn, at: moment(clock) }));
          const detail = { unit: unit.name, due: dueOn };
          steps.push({ of: { lead }, kind: 'appraisal-requested', detail });
          deeds.push({
            kind: 'appraisal-requested',
            subject: `appraisal/${id}`,
            detail: { lead, unit: unit.id, dueOn, note },
            topics: collectionTopics(body),
          });
        }
      for (let from = 0; from < rows.length; from += 100)
        await trx
          .insertInto('appraisal')
          .values(rows.slice(from, from + 100))
          .execute();
      await addSteps(trx, clock, body, steps);
      for (const deed of deeds) record(deed);
      const all = leads.value.length * units.value.length;
      return ok({ asked: rows.length, standing: all - rows.length });
    },
  );
}

const pair = (lead: string, unit: string): string => `${lead} ${unit}`;

function newRow(asked: {
  readonly id: string;
  readonly body: string;
  readonly lead: string;
  readonly unit: string;
  readonly note: string;
  readonly dueOn: string;
  readonly at: string;
}) {
  const { dueOn, at, ...texts } = asked;
  return {
    ...texts,
    state: 'requested' as const,
    requested_at: at,
    due_on: dueOn,
    form: '',
    draft: null,
    drafted_at: null,
    submitted_at: null,
    submitted_by: null,
    decided_at: null,
    reason: '',
    version: 1,
  };
}

async function openLeads(
  trx: Executor,
  body: string,
  ids: readonly string[],
): Promise<Result<readonly string[]>> {
  const wanted = [...new Set(ids)];
  for (const id of wanted) {
    const open = await openLead(trx, body, id);
    if (!open.ok) return open;
  }
  return ok(wanted);
}

async function departments(
  trx: Executor,
  body: string,
  ids: readonly string[],
): Promise<Result<readonly { readonly id: string; readonly name: string }[]>> {
  const known = new Map((await unitsOf(trx, body, 'department')).map((unit) => [unit.id, unit]));
  const missing = ids.find((id) => !known.has(id));
  if (missing !== undefined) return fail('not-found', { unit: missing });
  return ok([...new Set(ids)].flatMap((id) => known.get(id) ?? []));
}

/** Which departments have been asked of which of these leads, and were not withdrawn. */
async function standingPairs(
  trx: Executor,
  body: string,
  leads: readonly string[],
): Promise<ReadonlySet<string>> {
  const rows = await withHomes(trx, body)
    .selectFrom('appraisal')
    .innerJoin('home', 'home.appraised', 'appraisal.lead')
    .select(['home.lead', 'appraisal.unit'])
    .where('appraisal.body', '=', body)
    .where('home.lead', 'in', leads)
    .where('appraisal.state', '!=', 'withdrawn')
    .execute();
  return new Set(rows.map(({ lead, unit }) => pair(lead, unit)));
}
