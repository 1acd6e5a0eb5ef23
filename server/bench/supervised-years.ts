import { moment, newId } from '../../shared/chance.ts';
import { dayAfter, dayOf } from '../../shared/day.ts';
import type { ChangeForm } from '../../shared/delivery/model.ts';
import type { Platform } from '../platform/platform.ts';
import { insertAll, type DeliveredBody } from './delivered-year.ts';

const DEPUTIES = 6;
/** Deputies in the group of a project. */
const GROUP = 2;
/** Of so many projects one asks for a change. */
const CHANGED = 5;
/** Of so many findings one is still open. */
const OPEN = 10;

/**
 * Puts deputies on the roll of a body and has them supervise all of its
 * projects: groups, checklists, tasks, a visit each and what it found, and
 * changes that were asked for. Answers one of the deputies.
 */
export async function supervisedYears(
  { db, clock, chance }: Platform,
  { id: body, unit, projects }: DeliveredBody,
): Promise<string> {
  const at = moment(clock);
  const today = dayOf(clock.now());
  const id = (): string => newId(clock, chance);
  const deputies = Array.from({ length: DEPUTIES }, (_, place) => ({
    id: id(),
    account: id(),
    name: `代表${place + 1}`,
  }));
  await db
    .insertInto('account')
    .values(deputies.map(({ account, name }) => ({ id: account, name, created_at: at })))
    .execute();
  await db
    .insertInto('deputy')
    .values(
      deputies.map((deputy, position) => ({
        ...deputy,
        body,
        number: String(position + 1),
        delegation: null,
        sex: null,
        trade: '教师',
        phone: '',
        position,
        added_at: at,
        removed_at: null,
      })),
    )
    .execute();
  const looked = projects.map((project, place) => ({
    project: project.id,
    group: Array.from({ length: GROUP }, (_, at_) => deputies[(place + at_) % DEPUTIES]?.id ?? ''),
    item: id(),
    task: id(),
    visit: id(),
    finding: id(),
    number: place + 1,
    isOpen: place % OPEN === 0,
  }));
  await insertAll(
    looked.flatMap(({ project, group }) =>
      group.map((deputy, place) => ({ project, body, deputy, leader: place === 0 ? 1 : 0 })),
    ),
    (rows) => db.insertInto('supervisor').values(rows).execute(),
  );
  await insertAll(looked, (rows) =>
    db
      .insertInto('checklist_item')
      .values(
        rows.map(({ project, item }) => ({
          id: item,
          body,
          project,
          code: 'safety',
          words: '现场安全防护到位',
          hint: '看临边、用电、围挡',
          due_on: '',
          position: 0,
          dropped_on: '',
        })),
      )
      .execute(),
  );
  await insertAll(looked, (rows) =>
    db
      .insertInto('supervision_task')
      .values(
        rows.map(({ project, task, isOpen }) => ({
          id: task,
          body,
          project,
          kind: 'quarterly-inspection' as const,
          due_on: dayAfter(today, -30),
          done_on: isOpen ? '' : dayAfter(today, -40),
          note: '',
        })),
      )
      .execute(),
  );
  await insertAll(looked, (rows) =>
    db
      .insertInto('visit')
      .values(
        rows.map(({ project, visit }) => ({
          id: visit,
          body,
          project,
          number: 1,
          visited_on: dayAfter(today, -40),
          way: 'phone' as const,
          note: '',
          task: null,
          digest: visit,
          account: null,
          sent_at: at,
        })),
      )
      .execute(),
  );
  await insertAll(looked, (rows) =>
    db
      .insertInto('visit_deputy')
      .values(rows.map(({ visit, group }) => ({ visit, body, deputy: group[0] ?? '' })))
      .execute(),
  );
  await insertAll(looked, (rows) =>
    db
      .insertInto('visit_item')
      .values(
        rows.map(({ visit, item }) => ({
          visit,
          body,
          item,
          result: 'problem' as const,
          note: '二层临边没有护栏',
          code: 'safety',
          words: '现场安全防护到位',
        })),
      )
      .execute(),
  );
  await insertAll(looked, (rows) =>
    db
      .insertInto('finding')
      .values(
        rows.map(({ project, visit, item, finding, number, isOpen }) => ({
          id: finding,
          body,
          project,
          number,
          visit,
          item,
          title: '二层临边没有护栏',
          text: '西侧二层临边约十二米没有防护。',
          urgency: 'ordinary' as const,
          unit,
          state: isOpen ? ('handed-over' as const) : ('signed-off' as const),
          round: 1,
          raised_on: dayAfter(today, -40),
          answer_due_on: dayAfter(today, -20),
          rectify_due_on: dayAfter(today, -5),
          judge_due_on: '',
          version: 1,
        })),
      )
      .execute(),
  );
  await insertAll(looked, (rows) =>
    db
      .insertInto('finding_step')
      .values(
        rows.map(({ finding }) => ({
          id: id(),
          body,
          finding,
          position: 1,
          kind: 'raise',
          by: '',
          text: '',
          at,
          account: null,
        })),
      )
      .execute(),
  );
  await insertAll(
    looked.filter((_, place) => place % CHANGED === 0),
    (rows) =>
      db
        .insertInto('change_request')
        .values(
          rows.map(({ project, number, isOpen }) => ({
            id: id(),
            body,
            project,
            number,
            kind: 'defer' as const,
            level: 'major' as const,
            organ: 'standing-committee' as const,
            state: isOpen ? ('filed' as const) : ('approved' as const),
            form: CHANGE,
            by_office: 0,
            unit,
            account: null,
            filed_at: at,
            moved_at: at,
            decided_on: isOpen ? '' : today,
            minute: '',
            reason: '',
            told_on: '',
            told_session: null,
            version: 1,
          })),
        )
        .execute(),
  );
  return deputies[0]?.id ?? '';
}

const CHANGE = JSON.stringify({
  kind: 'defer',
  fields: [{ field: 'endsOn', from: '2026-09-30', to: '2027-03-31' }],
  milestones: [],
  reason: '连续降雨，工期推迟。',
  effect: '推迟半年投用。',
} satisfies Partial<ChangeForm>);
