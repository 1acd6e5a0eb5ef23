import type { Lead } from '../../shared/collection/model.ts';
import { reasonsAgainst } from '../../shared/lifecycle.ts';
import type { Role } from '../../shared/roles.ts';
import type {
  AppraisalLine,
  LeadActView,
  LeadCardView,
  LeadFacts,
  LeadScreening,
} from '../../shared/screening/lead-model.ts';
import { LEAD_ACTS, leadLifecycle } from '../../shared/screening/lifecycle.ts';
import { leadById } from '../collection/lead-rows.ts';
import { staffStepsOfLead } from '../collection/lead-views.ts';
import type { Executor } from '../platform/database/tables.ts';
import { withHomes } from './appraised-leads.ts';
import { checksOf } from './check-views.ts';
import { gateWordsOf, saidOf } from './gate-views.ts';
import { leadCardOf } from './lead-cards.ts';
import { leadContext, type StandingContext } from './lead-context.ts';
import { firstProposalOf, largestEstimate, sourcesOf } from './lead-sources.ts';
import type { Guards } from './list-acts.ts';
import { settingsOf } from './settings-views.ts';

/** All that somebody with these roles needs of one lead to screen it; nothing for a lead of another body. */
export async function leadScreening(
  db: Executor,
  guards: Guards,
  body: string,
  id: string,
  roles: readonly Role[],
): Promise<LeadScreening | undefined> {
  const lead = await leadById(db, body, id);
  if (lead === undefined) return undefined;
  const card = await leadCardOf(db, body, lead);
  const appraisals = await appraisalLines(db, body, id);
  const context = await leadContext(db, guards, body, lead);
  const { gates } = await settingsOf(db, body);
  return {
    lead,
    first: await firstProposalOf(db, body, id),
    sources: await sourcesOf(db, body, lead),
    facts: await factsOf(db, body, lead, card, appraisals),
    checks: await checksOf(db, body, id),
    card,
    appraisals,
    gates: saidOf(gates, (await gateWordsOf(db, body, [id]))(id), card.card),
    acts: actsOf(lead, roles, context),
    steps: (await staffStepsOfLead(db, body, id)).toReversed(),
  };
}

/** Every act with all reasons why it cannot be done now; the reason that is asked for is none of them. */
function actsOf(
  lead: Lead,
  roles: readonly Role[],
  context: StandingContext,
): readonly LeadActView[] {
  return LEAD_ACTS.map((act) => {
    const against = (reason: string) =>
      reasonsAgainst(leadLifecycle, act, lead.state, roles, { ...context, reason });
    const reasons = against('given');
    return {
      act,
      to: leadLifecycle.acts[act].to,
      asksReason: against('').length > reasons.length,
      reasons,
    };
  });
}

async function appraisalLines(
  db: Executor,
  body: string,
  lead: string,
): Promise<readonly AppraisalLine[]> {
  const rows = await withHomes(db, body)
    .selectFrom('appraisal')
    .innerJoin('home', 'home.appraised', 'appraisal.lead')
    .innerJoin('unit', 'unit.id', 'appraisal.unit')
    .select(['appraisal.id', 'appraisal.unit', 'unit.name', 'appraisal.state', 'appraisal.due_on'])
    .where('appraisal.body', '=', body)
    .where('home.lead', '=', lead)
    .where('appraisal.state', '!=', 'withdrawn')
    .orderBy('appraisal.requested_at')
    .orderBy('appraisal.id')
    .execute();
  return rows.map(({ id, unit, name, state, due_on }) => ({
    id,
    unit,
    unitName: name,
    state,
    dueOn: due_on,
  }));
}

async function factsOf(
  db: Executor,
  body: string,
  lead: Lead,
  { card }: LeadCardView,
  appraisals: readonly AppraisalLine[],
): Promise<LeadFacts> {
  const responsible = card.department === '' ? [] : [card.department];
  return {
    site: card.site,
    estimateYuan: card.totalYuan > 0 ? card.totalYuan : await largestEstimate(db, body, lead.id),
    beneficiaries: card.beneficiaries > 0 ? card.beneficiaries : null,
    beneficiaryGroup: card.beneficiaryGroup,
    departments: appraisals.length === 0 ? responsible : appraisals.map(({ unitName }) => unitName),
  };
}
