import {
  isAsked,
  type DeputyInquiry,
  type Inquiry,
  type InquiryState,
  type StaffInquiry,
} from '../../shared/supervision/inquiry.ts';
import type { Executor } from '../platform/database/tables.ts';
import { knownInquiries, type KnownInquiry, type KnownQuestion } from './inquiry-rows.ts';

/** What everybody concerned may read of a question. */
function common({ askedBy: _askedBy, deputy: _deputy, ...question }: KnownQuestion) {
  return question;
}

/** Inquiries of a body, the latest first, with who asked what and how it was judged so far. */
export async function staffInquiries(
  db: Executor,
  body: string,
  now: Date,
): Promise<readonly StaffInquiry[]> {
  return (await knownInquiries(db, body, now)).map((inquiry) => ({
    ...inquiry,
    questions: inquiry.questions.map((one) => ({ ...common(one), deputy: one.deputy })),
  }));
}

/** Inquiries as a deputy sees them: of the others' questions only those that stand on the agenda. */
export async function deputyInquiries(
  db: Executor,
  body: string,
  deputy: string,
  now: Date,
): Promise<readonly DeputyInquiry[]> {
  const own = await db
    .selectFrom('inquiry_judgement')
    .select(['question', 'judgement'])
    .where('body', '=', body)
    .where('deputy', '=', deputy)
    .execute();
  const judged = new Map(own.map(({ question, judgement }) => [question, judgement]));
  return (await knownInquiries(db, body, now))
    .filter(({ state }) => state !== 'preparing')
    .map((inquiry) => ({
      ...inquiry,
      questions: inquiry.questions
        .filter((one) => isAsked(one) || one.askedBy === deputy)
        .map((one) => ({
          ...common(one),
          mine: one.askedBy === deputy,
          judged: judged.get(one.id) ?? null,
        })),
    }));
}

const KNOWN_TO_ALL: readonly InquiryState[] = ['published', 'held', 'closed'];

/** What stands on the agenda, without who asked; how it was judged only once the inquiry is closed. */
function published(inquiry: KnownInquiry): Inquiry {
  return {
    ...inquiry,
    questions: inquiry.questions
      .filter(isAsked)
      .map((one) => ({ ...common(one), sums: inquiry.state === 'closed' ? one.sums : null })),
  };
}

/** Inquiries at which this department answers, from the publishing of the agenda on. */
export async function departmentInquiries(
  db: Executor,
  body: string,
  unit: string,
  now: Date,
): Promise<readonly Inquiry[]> {
  return (await knownInquiries(db, body, now))
    .filter(
      ({ state, units }) => KNOWN_TO_ALL.includes(state) && units.some(({ id }) => id === unit),
    )
    .map((inquiry) => {
      const { questions, ...shown } = published(inquiry);
      return { ...shown, questions: questions.filter((one) => one.unit.id === unit) };
    });
}

/** What everybody reads of the inquiries into a project, from the publishing of the agenda on; nothing for no project of this body. */
export async function projectInquiries(
  db: Executor,
  body: string,
  project: string,
  now: Date,
): Promise<readonly Inquiry[] | undefined> {
  const known = await db
    .selectFrom('project')
    .select('id')
    .where('body', '=', body)
    .where('id', '=', project)
    .executeTakeFirst();
  if (known === undefined) return undefined;
  return (await knownInquiries(db, body, now))
    .filter(
      ({ state, projects }) =>
        KNOWN_TO_ALL.includes(state) && projects.some(({ id }) => id === project),
    )
    .map((inquiry) => {
      const { questions, ...shown } = published(inquiry);
      const own = questions.filter((one) => one.project.id === project);
      // Minutes name whoever spoke; what was answered stands under each question.
      return { ...shown, minutes: '', questions: own };
    });
}
