import type { Lead } from '../../shared/collection/model.ts';
import {
  PRE_REVIEWED,
  type Conclusion,
  type LeadQuestion,
  type OwnStance,
  type PreReviewItem,
  type PreReviewSummary,
} from '../../shared/screening/pre-review.ts';
import { leadOf } from '../collection/lead-rows.ts';
import { publicTitlesOrNumbers } from '../collection/public-text.ts';
import { numberOfDeputies } from '../congress/roll-views.ts';
import type { Executor } from '../platform/database/tables.ts';
import { appraisalRows, storedForm } from './appraisal-rows.ts';
import { leadCardOf } from './lead-cards.ts';
import { publicProposals } from './public-proposals.ts';

/** The leads that deputies pre-review now: those of the newest drive that has any. */
export async function preReviewed(
  db: Executor,
  body: string,
): Promise<{ readonly year: number | null; readonly leads: readonly Lead[] }> {
  const newest = await db
    .selectFrom('lead')
    .innerJoin('drive', 'drive.id', 'lead.drive')
    .select(['drive.id', 'drive.year'])
    .where('lead.body', '=', body)
    .where('lead.state', 'in', PRE_REVIEWED)
    .orderBy('drive.year', 'desc')
    .orderBy('drive.id', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (newest === undefined) return { year: null, leads: [] };
  const rows = await db
    .selectFrom('lead')
    .selectAll()
    .where('body', '=', body)
    .where('drive', '=', newest.id)
    .where('state', 'in', PRE_REVIEWED)
    .orderBy('ordinal')
    .execute();
  return { year: newest.year, leads: rows.map(leadOf) };
}

/** So many proposals of a lead are read in full; deputies need not read hundreds of the same. */
const PROPOSALS_READ = 10;

/** The candidates as this deputy pre-reviews them, with everybody's questions and the own stance. */
export async function itemsFor(
  db: Executor,
  body: string,
  deputy: string,
  leads: readonly Lead[],
): Promise<PreReviewItem[]> {
  const questions = await questionsOf(
    db,
    body,
    leads.map(({ id }) => id),
  );
  const stances = await db
    .selectFrom('lead_stance')
    .select(['lead', 'stance', 'note'])
    .where('body', '=', body)
    .where('deputy', '=', deputy)
    .execute();
  const titles = await publicTitlesOrNumbers(db, body, leads);
  const items: PreReviewItem[] = [];
  for (const lead of leads) {
    const { card } = await leadCardOf(db, body, lead);
    const mine = stances.find((one) => one.lead === lead.id);
    items.push({
      lead: { ...inShort(lead), title: titles.get(lead.id) ?? '' },
      card,
      proposals: await publicProposals(db, body, lead.id, PROPOSALS_READ),
      conclusions: await conclusionsOn(db, body, lead.id),
      questions: questions.filter((one) => one.lead === lead.id),
      mine: mine === undefined ? null : { stance: mine.stance, note: mine.note },
    });
  }
  return items;
}

/** What the departments have said of a lead in appraisals that were accepted, in the order in which they said it. */
async function conclusionsOn(db: Executor, body: string, lead: string): Promise<Conclusion[]> {
  const rows = await appraisalRows(db, body)
    .select(['unit.name as unit', 'appraisal.form', 'appraisal.submitted_at as at'])
    .where('lead.id', '=', lead)
    .where('appraisal.state', '=', 'accepted')
    .orderBy('appraisal.submitted_at')
    .orderBy('appraisal.id')
    .execute();
  return rows.flatMap(({ unit, form: text, at }): Conclusion[] => {
    const form = storedForm(text);
    if (form === null) return [];
    const { verdicts, remarks, risks } = form;
    return [{ unit, at: at ?? '', verdicts, remarks, risks }];
  });
}

function inShort({ id, ordinal, title, state, size, origins, town }: Lead): PreReviewItem['lead'] {
  return { id, ordinal, title, state, size, origins, town };
}

/** The questions on these leads with their answers, in the order in which they were asked. */
export async function questionsOf(
  db: Executor,
  body: string,
  leads: readonly string[],
): Promise<LeadQuestion[]> {
  if (leads.length === 0) return [];
  const rows = await db
    .selectFrom('lead_question as question')
    .innerJoin('deputy', 'deputy.id', 'question.deputy')
    .leftJoin('delegation', 'delegation.id', 'deputy.delegation')
    .leftJoin('unit', 'unit.id', 'question.answered_unit')
    .select([
      'question.id',
      'question.lead',
      'question.text',
      'question.asked_at',
      'question.answer',
      'question.answered_at',
      'deputy.name',
      'delegation.name as delegation',
      'unit.name as unit',
    ])
    .where('question.body', '=', body)
    .where('question.lead', 'in', leads)
    .orderBy('question.asked_at')
    .orderBy('question.id')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    lead: row.lead,
    by: { name: row.name, delegation: row.delegation ?? '' },
    text: row.text,
    askedAt: row.asked_at,
    answer:
      row.answered_at === null
        ? null
        : { text: row.answer, by: row.unit ?? '', at: row.answered_at },
  }));
}

/** What the deputies of a body think of the candidates, for the standing committee: figures and words, no names. */
export async function preReviewSummary(db: Executor, body: string): Promise<PreReviewSummary> {
  const { leads } = await preReviewed(db, body);
  const ids = leads.map(({ id }) => id);
  const questions = await questionsOf(db, body, ids);
  const stances =
    ids.length === 0
      ? []
      : await db
          .selectFrom('lead_stance')
          .innerJoin('deputy', 'deputy.id', 'lead_stance.deputy')
          .select([
            'lead_stance.lead',
            'deputy.id as deputy',
            'lead_stance.stance',
            'lead_stance.note',
          ])
          .where('lead_stance.body', '=', body)
          .where('lead_stance.lead', 'in', ids)
          .where('deputy.removed_at', 'is', null)
          // In an order that names nobody.
          .orderBy('lead_stance.stance')
          .orderBy('lead_stance.note')
          .execute();
  const asked = await db
    .selectFrom('lead_question')
    .select('deputy')
    .distinct()
    .where('body', '=', body)
    .where('lead', 'in', ids.length === 0 ? [''] : ids)
    .execute();
  return {
    deputies: await numberOfDeputies(db, body),
    tookPart: new Set([...stances, ...asked].map(({ deputy }) => deputy)).size,
    items: leads.map((lead) => {
      const own = stances.filter((one) => one.lead === lead.id);
      return {
        lead: inShort(lead),
        supports: own.filter(({ stance }) => stance === 'support').length,
        doubts: own.filter(({ stance }) => stance === 'doubt').length,
        notes: own.flatMap(({ stance, note }): OwnStance[] =>
          note === '' ? [] : [{ stance, note }],
        ),
        questions: questions.filter((one) => one.lead === lead.id),
      };
    }),
  };
}
