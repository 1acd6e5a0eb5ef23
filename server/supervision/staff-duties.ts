import { dayAfter, dayOf } from '../../shared/day.ts';
import { permits, type Role } from '../../shared/roles.ts';
import { byDueDay, dutyFor, type Duties, type Duty } from '../../shared/supervision/duties.ts';
import type { DutyKind } from '../../shared/supervision/duties.ts';
import { NOTICE_STEPS } from '../../shared/supervision/model.ts';
import { isNoticeDue } from '../../shared/supervision/notice.ts';
import { byLateness, type Overdue } from '../../shared/supervision/overdue.ts';
import { deliverySettingsOf } from '../delivery/settings-views.ts';
import type { Executor } from '../platform/database/tables.ts';
import { overdueOf } from './overdue-views.ts';

/**
 * What the staff with these roles have to do between the vote and the finished
 * project, and what is late at departments and deputies.
 */
export async function staffDuties(
  db: Executor,
  body: string,
  roles: readonly Role[],
  now: Date,
): Promise<Duties> {
  const today = dayOf(now);
  const overdue = await overdueOf(db, body, now);
  const mine: Duty[] = [];
  const waiting = overdue.filter(({ by }) => by !== 'staff').map(awaited);
  if (permits(roles, 'manage-delivery')) {
    mine.push(...(await ofProjects(db, body)));
    for (const { duty, organ } of await ofChanges(db, body))
      (organ && !roles.includes('secretariat') ? waiting : mine).push(duty);
  }
  if (permits(roles, 'manage-supervision')) {
    mine.push(...(await ofToldChanges(db, body)), ...(await ofGroups(db, body)));
    mine.push(...ofNotices(overdue), ...(await ofUnanswered(db, body, today)));
  }
  return { today, mine: mine.toSorted(byDueDay), waiting: waiting.toSorted(byDueDay) };
}

const KINDS = {
  plan: 'plan',
  milestone: 'milestone',
  report: 'report',
  change: 'change',
  task: 'task',
  inquiry: 'inquiry',
} as const satisfies Readonly<Record<Exclude<Overdue['kind'], 'finding'>, DutyKind>>;

/** What is late elsewhere, as the staff read it. */
function awaited({ kind, subject, project, title, dueOn, by, unit, noticed }: Overdue): Duty {
  const findings = by === 'department' ? 'finding' : 'judge';
  return dutyFor('staff', kind === 'finding' ? findings : KINDS[kind], {
    subject,
    id: subject.slice(subject.indexOf('/') + 1),
    project: project.id,
    title: project.name,
    detail: title,
    dueOn,
    unit: by === 'department' ? (unit?.name ?? '') : '',
    noticed: noticed?.step ?? 'none',
  });
}

/** Projects that nobody leads yet, and plans that were filed. */
async function ofProjects(db: Executor, body: string): Promise<readonly Duty[]> {
  const rows = await db
    .selectFrom('project')
    .leftJoin('plan', 'plan.project', 'project.id')
    .leftJoin('unit', 'unit.id', 'project.unit')
    .select(['project.id', 'project.name', 'project.unit', 'project.plan_due_on'])
    .select(['plan.state as plan_state', 'plan.submitted_at', 'unit.name as unit_name'])
    .where('project.body', '=', body)
    .where('project.state', '=', 'active')
    .where('project.planned', '=', 0)
    .execute();
  return rows.flatMap(({ id, name, unit, plan_due_on, plan_state, submitted_at, unit_name }) => {
    const facts = { subject: `plan/${id}`, id, project: id, title: name, dueOn: plan_due_on };
    if (unit === null) return [dutyFor('staff', 'assign', facts)];
    if (plan_state !== 'submitted') return [];
    const since = submitted_at === null ? '' : dayOf(new Date(submitted_at));
    return [dutyFor('staff', 'accept', { ...facts, since, detail: unit_name ?? '' })];
  });
}

/** Change requests that have not been settled; those before an organ are the secretariat's to record. */
async function ofChanges(
  db: Executor,
  body: string,
): Promise<readonly { readonly duty: Duty; readonly organ: boolean }[]> {
  const { stuckDays } = await deliverySettingsOf(db, body);
  const rows = await db
    .selectFrom('change_request as change')
    .innerJoin('project', 'project.id', 'change.project')
    .select(['change.id', 'change.project', 'change.number', 'change.state', 'change.moved_at'])
    .select(['project.name'])
    .where('change.body', '=', body)
    .where('change.state', 'in', ['filed', 'before-organ'])
    .execute();
  return rows.map(({ id, project, number, state, moved_at, name }) => {
    const since = dayOf(new Date(moved_at));
    return {
      organ: state === 'before-organ',
      duty: dutyFor('staff', 'change', {
        subject: `change/${id}`,
        id,
        project,
        title: name,
        detail: String(number),
        since,
        dueOn: dayAfter(since, stuckDays),
      }),
    };
  });
}

/** One duty for all of these, or none. */
function together(kind: DutyKind, subject: string, days: readonly string[], detail = ''): Duty[] {
  if (days.length === 0) return [];
  const since = days.toSorted()[0] ?? '';
  return [dutyFor('staff', kind, { subject, count: days.length, since, detail })];
}

async function ofToldChanges(db: Executor, body: string): Promise<readonly Duty[]> {
  const rows = await db
    .selectFrom('change_request')
    .select('decided_on')
    .where('body', '=', body)
    .where('level', '=', 'major')
    .where('state', 'in', ['approved', 'refused'])
    .where('told_on', '=', '')
    .execute();
  return together(
    'told',
    'changes-told',
    rows.map(({ decided_on }) => decided_on),
  );
}

async function ofGroups(db: Executor, body: string): Promise<readonly Duty[]> {
  const rows = await db
    .selectFrom('project')
    .select('announced_on')
    .where('body', '=', body)
    .where('state', '=', 'active')
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('supervisor')
            .select('supervisor.deputy')
            .whereRef('supervisor.project', '=', 'project.id'),
        ),
      ),
    )
    .execute();
  return together(
    'group',
    'groups',
    rows.map(({ announced_on }) => announced_on),
  );
}

/** Overdue matters that have come to a step of which no notice was sent yet. */
function ofNotices(overdue: readonly Overdue[]): readonly Duty[] {
  return NOTICE_STEPS.flatMap((step) => {
    const due = overdue.filter((one) => one.step === step && isNoticeDue(one)).toSorted(byLateness);
    return together(
      'notice',
      `notices/${step}`,
      due.map(({ dueOn }) => dueOn),
      step,
    );
  });
}

async function ofUnanswered(db: Executor, body: string, today: string): Promise<readonly Duty[]> {
  const rows = await db
    .selectFrom('finding')
    .select('answer_due_on')
    .where('body', '=', body)
    .where('state', '=', 'handed-over')
    .where('answer_due_on', '<', today)
    .execute();
  return together(
    'unanswered',
    'findings-unanswered',
    rows.map(({ answer_due_on }) => answer_due_on),
  );
}
