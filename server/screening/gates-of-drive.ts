import type { Gate, GateOutcome } from '../../shared/screening/model.ts';
import { isAwaited, missingGates, nextGate } from '../../shared/screening/gates.ts';
import type {
  GateDecisionView,
  GatesView,
  GateView,
  LeadAtGatesView,
} from '../../shared/screening/gates-model.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import { driveById } from '../collection/drive-views.ts';
import type { Executor } from '../platform/database/tables.ts';
import { withHomes } from './appraised-leads.ts';
import { leadsAtGates, saidOf, type LeadBefore } from './gate-views.ts';
import { settingsOf } from './settings-views.ts';

/** The gates of a drive with what each has decided, and the leads before them. Failure: `not-found` {drive}. */
export async function gatesOfDrive(
  db: Executor,
  body: string,
  drive: string,
  now: Date,
): Promise<Result<GatesView, 'not-found'>> {
  if ((await driveById(db, body, drive, now)) === undefined) return fail('not-found', { drive });
  const { gates } = await settingsOf(db, body);
  const decisions = await decisionsOf(db, body, drive);
  const leads = (await leadsAtGates(db, body, drive)).filter(
    ({ state, gates: said }) =>
      state === 'preliminary' ||
      state === 'candidate' ||
      gates.some((gate) => said[gate] !== undefined && said[gate].outcome !== 'passed'),
  );
  const appraised = await appraisedBy(db, body, leads);
  const shown: LeadAtGatesView[] = [];
  for (const lead of leads) shown.push(leadView(gates, lead, appraised.get(lead.id) ?? []));
  return ok({
    drive,
    gates: gates.map((gate): GateView => ({
      gate,
      awaited: leads.filter((lead) => isAwaited(gates, gate, lead)).length,
      decisions: decisions.filter((decision) => decision.gate === gate),
    })),
    next: nextGate(gates, leads) ?? null,
    leads: shown,
    ready: leads.filter(
      ({ state, gates: said }) => state === 'preliminary' && missingGates(gates, said).length === 0,
    ).length,
  });
}

function leadView(
  gates: readonly Gate[],
  lead: LeadBefore,
  by: readonly string[],
): LeadAtGatesView {
  const { card, faults } = lead.card;
  const { id, ordinal, state, size, origins } = lead;
  return {
    id,
    ordinal,
    state,
    size,
    name: card.name,
    content: card.content,
    department: card.department,
    totalYuan: card.totalYuan,
    yearYuan: card.yearYuan,
    origins,
    appraisedBy: by,
    said: saidOf(gates, lead, card),
    next: gates.find((gate) => isAwaited(gates, gate, lead)) ?? null,
    cardFaults: faults.length,
  };
}

/** The newest first. */
async function decisionsOf(db: Executor, body: string, drive: string): Promise<GateDecisionView[]> {
  const rows = await db
    .selectFrom('gate_decision')
    .select(['id', 'gate', 'decided_on', 'decision', 'minute', 'conditions', 'at'])
    .where('body', '=', body)
    .where('drive', '=', drive)
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .execute();
  const items = await db
    .selectFrom('gate_item')
    .innerJoin('gate_decision', 'gate_decision.id', 'gate_item.decision')
    .select(['gate_item.decision', 'gate_item.lead', 'gate_item.outcome', 'gate_decision.gate'])
    .where('gate_decision.body', '=', body)
    .where('gate_decision.drive', '=', drive)
    .orderBy('gate_decision.at')
    .orderBy('gate_decision.id')
    .execute();
  // Of each gate the last word on a lead stands.
  const last = new Map(items.map(({ gate, lead, decision }) => [`${gate} ${lead}`, decision]));
  return rows.map(({ decided_on, ...row }) => {
    const own = items.filter(({ decision }) => decision === row.id);
    const count = (outcome: GateOutcome): number =>
      own.filter((item) => item.outcome === outcome).length;
    return {
      ...row,
      decidedOn: decided_on,
      counts: {
        passed: count('passed'),
        struck: count('struck'),
        returned: count('returned'),
      },
      standing: own.filter(({ gate, lead }) => last.get(`${gate} ${lead}`) === row.id).length,
    };
  });
}

/** The departments whose appraisal of these leads was accepted, by name. */
export async function appraisedBy(
  db: Executor,
  body: string,
  leads: readonly { readonly id: string }[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  if (leads.length === 0) return new Map();
  const rows = await withHomes(db, body)
    .selectFrom('appraisal')
    .innerJoin('home', 'home.appraised', 'appraisal.lead')
    .innerJoin('unit', 'unit.id', 'appraisal.unit')
    .select(['home.lead', 'unit.name'])
    .where('appraisal.body', '=', body)
    .where('appraisal.state', '=', 'accepted')
    .where(
      'home.lead',
      'in',
      leads.map(({ id }) => id),
    )
    .orderBy('appraisal.decided_at')
    .orderBy('unit.name')
    .execute();
  const found = new Map<string, string[]>();
  for (const { lead, name } of rows)
    found.set(lead, [...new Set([...(found.get(lead) ?? []), name])]);
  return found;
}
