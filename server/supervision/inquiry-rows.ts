import { dayOf } from '../../shared/day.ts';
import { daysLate } from '../../shared/delivery/pace.ts';
import {
  isAnswered,
  isAsked,
  type Inquiry,
  type InquiryQuestion,
  type InquirySums,
} from '../../shared/supervision/inquiry.ts';
import type { Judgement } from '../../shared/supervision/model.ts';
import type { Executor } from '../platform/database/tables.ts';

/** A question with what only some may read of it. */
export interface KnownQuestion extends InquiryQuestion {
  readonly sums: InquirySums;
  /** Who asked, and the name; '' for what the staff entered. */
  readonly askedBy: string;
  readonly deputy: string;
}

export interface KnownInquiry extends Inquiry {
  readonly questions: readonly KnownQuestion[];
}

/** Inquiries of a body, the latest first, with everything that is known of them; with an id only that one. */
export async function knownInquiries(
  db: Executor,
  body: string,
  now: Date,
  id?: string,
): Promise<readonly KnownInquiry[]> {
  let query = db.selectFrom('inquiry').selectAll().where('body', '=', body);
  if (id !== undefined) query = query.where('id', '=', id);
  const rows = await query.orderBy('held_on', 'desc').orderBy('id', 'desc').execute();
  if (rows.length === 0) return [];
  const projects = await db
    .selectFrom('inquiry_project')
    .innerJoin('project', 'project.id', 'inquiry_project.project')
    .select(['inquiry_project.inquiry', 'project.id', 'project.number', 'project.name'])
    .where('inquiry_project.body', '=', body)
    .orderBy('project.year')
    .orderBy('project.number')
    .execute();
  const units = await db
    .selectFrom('inquiry_unit')
    .innerJoin('unit', 'unit.id', 'inquiry_unit.unit')
    .select(['inquiry_unit.inquiry', 'unit.id', 'unit.name', 'inquiry_unit.official'])
    .where('inquiry_unit.body', '=', body)
    .orderBy('inquiry_unit.position')
    .execute();
  const questions = await questionsOf(db, body, now, id);
  const of = <One extends { readonly inquiry: string }>(all: readonly One[], inquiry: string) =>
    all.flatMap(({ inquiry: at, ...one }) => (at === inquiry ? [one] : []));
  return rows.map((row) => ({
    id: row.id,
    title: row.title,
    topic: row.topic,
    heldOn: row.held_on,
    place: row.place,
    askedBy: row.asked_by,
    state: row.state,
    minutes: row.minutes,
    reason: row.reason,
    projects: of(projects, row.id),
    units: of(units, row.id),
    questions: of(questions, row.id),
    version: row.version,
  }));
}

async function questionsOf(
  db: Executor,
  body: string,
  now: Date,
  inquiry: string | undefined,
): Promise<readonly (KnownQuestion & { readonly inquiry: string })[]> {
  let query = db
    .selectFrom('inquiry_question')
    .innerJoin('project', 'project.id', 'inquiry_question.project')
    .innerJoin('unit', 'unit.id', 'inquiry_question.unit')
    .leftJoin('deputy', 'deputy.id', 'inquiry_question.deputy')
    .leftJoin('finding as about', 'about.id', 'inquiry_question.finding')
    .leftJoin('finding as raised', 'raised.id', 'inquiry_question.raised')
    .selectAll('inquiry_question')
    .select([
      'project.number as project_number',
      'project.name as project_name',
      'unit.name as unit_name',
      'deputy.name as deputy_name',
      'about.number as about_number',
      'about.title as about_title',
      'raised.number as raised_number',
    ])
    .where('inquiry_question.body', '=', body);
  if (inquiry !== undefined) query = query.where('inquiry_question.inquiry', '=', inquiry);
  const rows = await query.orderBy('inquiry_question.number').execute();
  const sums = await sumsOf(db, body);
  const today = dayOf(now);
  return rows.map((row) => {
    const stands = {
      droppedBecause: row.dropped_because,
      settled: row.settled === 1,
      answeredOn: row.answered_at === null ? '' : dayOf(new Date(row.answered_at)),
    };
    const isOwed = isAsked(stands) && !isAnswered(stands);
    return {
      id: row.id,
      inquiry: row.inquiry,
      number: row.number,
      project: { id: row.project, number: row.project_number, name: row.project_name },
      finding:
        row.finding === null
          ? null
          : { id: row.finding, number: row.about_number ?? 0, title: row.about_title ?? '' },
      unit: { id: row.unit, name: row.unit_name },
      text: row.text,
      followsUp: row.follows_up ?? '',
      ...stands,
      spoke: row.spoke,
      said: row.said,
      dueOn: isOwed ? row.due_on : '',
      daysLate: isOwed ? daysLate(row.due_on, today) : 0,
      answer: row.answer,
      sums: sums.get(row.id) ?? { satisfied: 0, basically: 0, dissatisfied: 0 },
      handedOver: row.raised_number,
      askedBy: row.deputy ?? '',
      deputy: row.deputy_name ?? '',
    };
  });
}

/** How often each judgement was given, by question: counted in the database, so that no name leaves it. */
async function sumsOf(db: Executor, body: string): Promise<ReadonlyMap<string, InquirySums>> {
  const rows = await db
    .selectFrom('inquiry_judgement')
    .select(['question', 'judgement'])
    .select((eb) => eb.fn.countAll<number>().as('deputies'))
    .where('body', '=', body)
    .groupBy(['question', 'judgement'])
    .execute();
  const sums = new Map<string, Record<Judgement, number>>();
  for (const { question, judgement, deputies } of rows) {
    const known = sums.get(question) ?? { satisfied: 0, basically: 0, dissatisfied: 0 };
    known[judgement] = deputies;
    sums.set(question, known);
  }
  return sums;
}
