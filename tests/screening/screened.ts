import type { Lead, ProposalEntry } from '../../shared/collection/model.ts';
import type { Unit } from '../../shared/congress/model.ts';
import type { LeadScreening, TypedLeadCard } from '../../shared/screening/lead-model.ts';
import type { LeadAct } from '../../shared/screening/lifecycle.ts';
import type { AppraisalForm, Gate } from '../../shared/screening/model.ts';
import { gateWordsOf } from '../../server/screening/gate-views.ts';
import { seenCard } from '../../shared/screening/voted-card.ts';
import type { Incoming } from '../../server/collection/receive.ts';
import { aDrive, anEntry, proposals } from '../collection/office.ts';
import type { Client } from '../support/client.ts';
import type { House } from '../support/house.ts';
import type { OwnBody } from '../support/people.ts';

/** A lead of one proposal in a drive of its own, or in this one. */
export async function aLead(
  house: House,
  body: OwnBody,
  {
    entry = {},
    drive,
    ...incoming
  }: Partial<Omit<Incoming, 'entry'>> & {
    readonly entry?: Partial<ProposalEntry>;
    readonly drive?: string;
  } = {},
): Promise<string> {
  const place = drive ?? (await aDrive(body)).id;
  const [received] = await proposals(house, body, place, [{ entry: anEntry(entry), ...incoming }]);
  if (received === undefined) throw new Error('nothing was received');
  return received.lead;
}

/** The lead as this client's screening page shows it. */
export function screening(
  body: OwnBody,
  lead: string,
  client: Client = body.staff,
): Promise<LeadScreening> {
  return client.get(`${body.path}/leads/${lead}/screening`);
}

/** Does an act on the lead as it stands. */
export async function act(
  body: OwnBody,
  lead: string,
  name: LeadAct,
  more: { readonly reason?: string; readonly declineReason?: string } = {},
): Promise<Lead> {
  const { version } = (await screening(body, lead)).lead;
  return body.staff.post(`${body.path}/leads/${lead}/state`, { act: name, version, ...more });
}

/** Answers the whole checklist so that nothing speaks against the lead. */
export async function passChecks(body: OwnBody, lead: string): Promise<void> {
  const { checks } = await screening(body, lead);
  for (const { code, kind } of checks)
    await body.staff.put(`${body.path}/leads/${lead}/checks/${code}`, {
      answer: kind === 'positive' ? 'yes' : 'no',
      note: '',
      seen: null,
    });
}

let departments = 0;

export function aDepartment(body: OwnBody, name = '住房和城乡建设局'): Promise<Unit> {
  departments += 1;
  return body.staff.post(`${body.path}/units`, {
    kind: 'department',
    code: `D${departments}`,
    name,
    parent: null,
  });
}

/** An appraisal that finds nothing wrong. */
export function aForm(changes: Partial<AppraisalForm> = {}): AppraisalForm {
  return {
    verdicts: {
      feasibility: 'yes',
      legality: 'yes',
      land: 'yes',
      environment: 'yes',
      'public-safety': 'yes',
    },
    remarks: { feasibility: '', legality: '', land: '', environment: '', 'public-safety': '' },
    content: '在 38 个小区新建充电车棚和端口',
    site: '城东、城西街道',
    beneficiaries: 21_000,
    beneficiaryGroup: '老旧小区住户',
    money: [
      { year: 2030, yuan: 5_000_000, source: '县财政' },
      { year: 2031, yuan: 3_600_000, source: '省补助' },
    ],
    startsOn: '2030-03-01',
    endsOn: '2030-10-31',
    target: '新建充电端口 3,000 个',
    risks: '',
    ...changes,
  };
}

/** An appraisal as it stands in the database, without the way there. */
export async function anAppraisal(
  house: House,
  body: OwnBody,
  lead: string,
  unit: string,
  { state = 'accepted', form = aForm() }: { state?: AppraisalStateName; form?: AppraisalForm } = {},
): Promise<void> {
  await house.platform.db
    .insertInto('appraisal')
    .values({
      id: crypto.randomUUID(),
      body: body.id,
      lead,
      unit,
      state,
      note: '',
      requested_at: '2026-03-01T00:00:00.000Z',
      due_on: '2026-03-20',
      form: JSON.stringify(form),
      submitted_at: '2026-03-10T00:00:00.000Z',
      submitted_by: null,
      decided_at: null,
      reason: '',
      version: 1,
    })
    .execute();
}

type AppraisalStateName = 'requested' | 'submitted' | 'returned' | 'accepted' | 'withdrawn';

/** A decision of a gate on one lead, as it stands in the database. */
export async function gateDecides(
  house: House,
  body: OwnBody,
  lead: string,
  gate: Gate,
  outcome: 'passed' | 'struck' = 'passed',
): Promise<void> {
  const standing = await screening(body, lead);
  const { drive } = standing.lead;
  const decision = crypto.randomUUID();
  const { db, clock } = house.platform;
  const { nominations: nomination } = (await gateWordsOf(db, body.id, [lead]))(lead);
  const card = JSON.stringify(seenCard(standing.card.card));
  await db
    .insertInto('gate_decision')
    .values({
      id: decision,
      body: body.id,
      drive,
      sent_as: decision,
      gate,
      decided_on: '2026-03-10',
      decision: 'passed',
      minute: '第 12 次会议纪要',
      conditions: '',
      at: clock.now().toISOString(),
    })
    .execute();
  await db
    .insertInto('gate_item')
    .values({ decision, body: body.id, lead, outcome, note: '', nomination, card })
    .execute();
}

/** A card with nothing missing, for a lead of this department. */
export function aTypedCard(
  unit: string | null,
  changes: Partial<TypedLeadCard> = {},
): TypedLeadCard {
  return {
    name: '电动自行车放心充电',
    content: '在 38 个小区新建充电车棚和端口',
    site: '城东、城西街道',
    beneficiaries: 21_000,
    beneficiaryGroup: '老旧小区住户',
    totalYuan: 8_600_000,
    yearYuan: 5_000_000,
    fundingSource: '县财政、省补助',
    startsOn: '2030-03-01',
    endsOn: '2030-10-31',
    target: '新建充电端口 3,000 个',
    category: 'services',
    unit,
    ...changes,
  };
}

/** Writes the card of a lead as it stands. */
export async function writeCard(body: OwnBody, lead: string, card: TypedLeadCard): Promise<void> {
  const { version } = (await screening(body, lead)).lead;
  await body.staff.put(`${body.path}/leads/${lead}/card`, { ...card, version });
}
