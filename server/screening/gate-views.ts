import type { Lead } from '../../shared/collection/model.ts';
import { missingGates, type GatesOfLead, type LeadAtGates } from '../../shared/screening/gates.ts';
import type { Gate } from '../../shared/screening/model.ts';
import { leadOf } from '../collection/lead-rows.ts';
import type { Executor } from '../platform/database/tables.ts';
import { settingsOf } from './settings-views.ts';

/** Gates of the body that this lead has not passed, in their order. */
export async function gatesMissing(
  db: Executor,
  body: string,
  lead: string,
): Promise<readonly Gate[]> {
  const { gates } = await settingsOf(db, body);
  const said = await gatesOfLeads(db, body, [lead]);
  return missingGates(gates, said.get(lead) ?? {});
}

/**
 * How many on the list of a session have not come through the gates, where the
 * body has set its gates itself: such as were entered by hand, and such whose
 * lead is no candidate. A body that never set any is asked for nothing.
 */
export async function ungatedCandidates(
  db: Executor,
  body: string,
  session: string,
): Promise<number> {
  const { own, gates } = await settingsOf(db, body);
  if (!own || gates.length === 0) return 0;
  const row = await db
    .selectFrom('candidate')
    .leftJoin('lead', 'lead.id', 'candidate.lead')
    .select((eb) => eb.fn.countAll<number | bigint>().as('count'))
    .where('candidate.body', '=', body)
    .where('candidate.session', '=', session)
    .where((eb) => eb.or([eb('lead.id', 'is', null), eb('lead.state', '!=', 'candidate')]))
    .executeTakeFirst();
  return Number(row?.count ?? 0);
}

/** So many leads go into one question; both engines limit the number of its parameters. */
const GROUP = 500;

/** What each gate said last of these leads of a body. */
export async function gatesOfLeads(
  db: Executor,
  body: string,
  leads: readonly string[],
): Promise<ReadonlyMap<string, GatesOfLead>> {
  const found = new Map<string, GatesOfLead>();
  for (let at = 0; at < leads.length; at += GROUP) {
    const rows = await db
      .selectFrom('gate_item')
      .innerJoin('gate_decision', 'gate_decision.id', 'gate_item.decision')
      .select([
        'gate_item.lead',
        'gate_item.outcome',
        'gate_item.note',
        'gate_decision.gate',
        'gate_decision.decided_on',
      ])
      .where('gate_item.body', '=', body)
      .where('gate_item.lead', 'in', leads.slice(at, at + GROUP))
      .orderBy('gate_decision.at')
      .orderBy('gate_decision.id')
      .execute();
    for (const { lead, gate, outcome, note, decided_on } of rows)
      found.set(lead, { ...found.get(lead), [gate]: { outcome, note, on: decided_on } });
  }
  return found;
}

/** On their way to the ballot; what the ballot decided is no longer the gates' business. */
const ON_THE_WAY = ['preliminary', 'candidate'] as const;
/** Where a gate may have put a lead. */
const LAID_ASIDE = ['proposed', 'reserve'] as const;

/**
 * The leads of a drive that its gates have to do with: the preliminary and the
 * listed candidates, and those that a gate has laid aside and nobody has taken
 * up again since. In the order of their numbers.
 */
export async function leadsAtGates(
  db: Executor,
  body: string,
  drive: string,
): Promise<(Lead & LeadAtGates)[]> {
  const rows = await db
    .selectFrom('lead')
    .selectAll()
    .where('body', '=', body)
    .where('drive', '=', drive)
    .where((eb) =>
      eb.or([
        eb('state', 'in', ON_THE_WAY),
        eb.and([
          eb('state', 'in', LAID_ASIDE),
          eb(
            'id',
            'in',
            eb.selectFrom('gate_item').select('gate_item.lead').where('body', '=', body),
          ),
          eb.not(
            eb.exists(
              eb
                .selectFrom('lead as revived')
                .select('revived.id')
                .whereRef('revived.revived_from', '=', 'lead.id'),
            ),
          ),
        ]),
      ]),
    )
    .orderBy('ordinal')
    .execute();
  const said = await gatesOfLeads(
    db,
    body,
    rows.map(({ id }) => id),
  );
  return rows.map((row) => ({ ...leadOf(row), gates: said.get(row.id) ?? {} }));
}
