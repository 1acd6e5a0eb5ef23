import { moment } from '../../shared/chance.ts';
import type { Lead } from '../../shared/collection/model.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import { leadCardErrors } from '../../shared/screening/lead-card.ts';
import type { LeadCard, LeadCardView, TypedLeadCard } from '../../shared/screening/lead-model.ts';
import { tidyCard } from '../../shared/screening/rules.ts';
import { collectionTopics } from '../collection/drive-acts.ts';
import { leadAsSeen } from '../collection/lead-rows.ts';
import { perform, type Actor } from '../platform/acts/acts.ts';
import type { Executor } from '../platform/database/tables.ts';
import type { Platform } from '../platform/platform.ts';
import { computedOf, leadCardOf } from './lead-cards.ts';
import { leadTopics, openLead } from './open-leads.ts';

/**
 * Writes the project card of a lead, and with it the lead's category and
 * department. It need not be complete yet; what it says must be right. The
 * same card again changes nothing, so that it may be repeated.
 *
 * Failures: `not-found` {lead} or {unit}, for what is no department of this
 * body; `lead-merged`, `lead-settled`; `lead-changed` {lead}, when somebody
 * else has changed the lead since; the first error of the card.
 */
export async function writeLeadCard(
  platform: Platform,
  actor: Actor,
  body: string,
  leadId: string,
  version: number,
  typed: TypedLeadCard,
): Promise<Result<LeadCardView>> {
  return perform(platform, body, actor, async (trx, record): Promise<Result<LeadCardView>> => {
    const open = await openLead(trx, body, leadId);
    if (!open.ok) return open;
    const before = await leadCardOf(trx, body, open.value);
    if (!(await isDepartment(trx, body, typed.unit))) return fail('not-found', { unit: '' });
    const card = await wholeCard(trx, body, open.value, typed);
    if (before.writtenAt !== null && same(before.card, card)) return ok(before);
    const error = leadCardErrors(card)[0];
    if (error !== undefined) return { ok: false, failure: error };
    const seen = await leadAsSeen(trx, body, leadId, version);
    if (!seen.ok) return seen;
    const { category, unit, ...rest } = card;
    await trx
      .updateTable('lead')
      .set({ category, unit, version: version + 1 })
      .where('body', '=', body)
      .where('id', '=', leadId)
      .execute();
    // What the lead itself says is read from there; here it only makes the card whole.
    const row = {
      card: JSON.stringify({ ...rest, category: category ?? 'services' }),
      changed_at: moment(platform.clock),
    };
    await trx
      .insertInto('lead_card')
      .values({ lead: leadId, body, ...row })
      .onConflict((conflict) => conflict.column('lead').doUpdateSet(row))
      .execute();
    record({
      kind: 'lead-card-written',
      subject: `lead/${leadId}`,
      detail: { ...changes(before, card) },
      topics: [
        ...leadTopics(leadId),
        ...(category === open.value.category && unit === open.value.unit
          ? []
          : collectionTopics(body)),
      ],
    });
    return ok(await leadCardOf(trx, body, { ...open.value, category, unit }));
  });
}

async function wholeCard(
  trx: Executor,
  body: string,
  lead: Lead,
  typed: TypedLeadCard,
): Promise<LeadCard> {
  const computed = await computedOf(trx, body, { ...lead, unit: typed.unit });
  return tidyCard({ ...typed, ...computed });
}

async function isDepartment(trx: Executor, body: string, unit: string | null): Promise<boolean> {
  if (unit === null) return true;
  const row = await trx
    .selectFrom('unit')
    .select('id')
    .where('body', '=', body)
    .where('kind', '=', 'department')
    .where('id', '=', unit)
    .executeTakeFirst();
  return row !== undefined;
}

const FIELDS = [
  'name',
  'content',
  'site',
  'beneficiaries',
  'beneficiaryGroup',
  'totalYuan',
  'yearYuan',
  'fundingSource',
  'startsOn',
  'endsOn',
  'target',
  'category',
  'unit',
] as const satisfies readonly (keyof TypedLeadCard)[];

function same(one: LeadCard, other: LeadCard): boolean {
  return FIELDS.every((field) => one[field] === other[field]);
}

/** The fields that differ, before and after, for the log; what was only offered before was on no card. */
function changes(
  { card: before, writtenAt }: LeadCardView,
  after: LeadCard,
): Readonly<Record<string, unknown>> {
  const isFirst = writtenAt === null;
  const fields = FIELDS.filter((field) => isFirst || before[field] !== after[field]);
  const pick = (card: LeadCard): object =>
    Object.fromEntries(fields.map((field) => [field, card[field]]));
  return { ...(isFirst ? {} : { before: pick(before) }), after: pick(after) };
}
