import type { Lead } from '../../shared/collection/model.ts';
import { checklistCounts } from '../../shared/screening/checklist.ts';
import { revivedYear } from '../collection/ancestry.ts';
import { missingGates } from '../../shared/screening/gates.ts';
import type { LeadContext } from '../../shared/screening/lifecycle.ts';
import type { AppraisalState } from '../../shared/screening/model.ts';
import type { Executor } from '../platform/database/tables.ts';
import { withHomes } from './appraised-leads.ts';
import { checksOf } from './check-views.ts';
import { gateWordsOf, standingsOf } from './gate-views.ts';
import { leadCardOf } from './lead-cards.ts';
import type { Guards } from './list-acts.ts';
import { settingsOf } from './settings-views.ts';

/** All that the next step of a lead depends on, but for the reason that is given with it. */
export type StandingContext = Omit<LeadContext, 'reason'>;

/** States of an appraisal that is still on its way. */
const UNDER_WAY: readonly AppraisalState[] = ['requested', 'submitted', 'returned'];

/** The one place that reckons what the lifecycle of a lead asks for. */
export async function leadContext(
  db: Executor,
  guards: Guards,
  body: string,
  lead: Lead,
): Promise<StandingContext> {
  const { unanswered, failing } = checklistCounts(await checksOf(db, body, lead.id));
  const states = await withHomes(db, body)
    .selectFrom('appraisal')
    .innerJoin('home', 'home.appraised', 'appraisal.lead')
    .select('appraisal.state')
    .where('appraisal.body', '=', body)
    .where('home.lead', '=', lead.id)
    .execute();
  const { card, faults } = await leadCardOf(db, body, lead);
  const { gates } = await settingsOf(db, body);
  const wordsOn = await gateWordsOf(db, body, [lead.id]);
  return {
    unanswered,
    failing,
    appraised: states.filter(({ state }) => state === 'accepted').length,
    appraisalsOpen: states.filter(({ state }) => UNDER_WAY.includes(state)).length,
    cardFaults: faults.length,
    gatesMissing: missingGates(gates, standingsOf(wordsOn(lead.id), card)),
    frozen: await isFrozen(db, guards, body, lead.id),
    revived: await revivedYear(db, body, lead.id),
  };
}

/** Whether the lead stands on a list of candidates that a round has frozen; a rehearsal binds nobody. */
async function isFrozen(
  db: Executor,
  guards: Guards,
  body: string,
  lead: string,
): Promise<boolean> {
  const lists = await db
    .selectFrom('candidate')
    .innerJoin('congress_session', 'congress_session.id', 'candidate.session')
    .select('candidate.session')
    .where('candidate.body', '=', body)
    .where('candidate.lead', '=', lead)
    .where('congress_session.rehearsal', '=', 0)
    .execute();
  for (const { session } of lists) if (await guards.listFrozen(db, session)) return true;
  return false;
}
