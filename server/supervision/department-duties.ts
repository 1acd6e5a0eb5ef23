import { dayAfter, dayOf } from '../../shared/day.ts';
import type { DeliverySettings } from '../../shared/delivery/model.ts';
import { dutyOf as reportDuty, partOf as deliveredBy } from '../../shared/delivery/parts.ts';
import { projectPeriods } from '../../shared/delivery/reports.ts';
import {
  byDueDay,
  dutyFor,
  isShown,
  partOf,
  type Duties,
  type Duty,
  type UnitDuties,
} from '../../shared/supervision/duties.ts';
import { findingDue } from '../../shared/supervision/rules.ts';
import { deliverySettingsOf } from '../delivery/settings-views.ts';
import type { Executor } from '../platform/database/tables.ts';
import { openAppraisals, openQuestions } from '../screening/unit-waiting.ts';
import { answeredProjects, type Answered } from './answered-projects.ts';
import { inquiryDuties } from './inquiry-duties.ts';
import { jointMilestones, lateReport } from './overdue-reports.ts';
import { receiptDuties } from './receipt-duties.ts';
import { noticedSteps, type NoticedStep } from './noticed-steps.ts';

/** A duty with the department that has it or waits for it. */
interface OfUnit {
  readonly unit: string;
  readonly waits: boolean;
  readonly duty: Duty;
}

const mine = (unit: string, duty: Duty): OfUnit => ({ unit, waits: false, duty });
const waits = (unit: string, duty: Duty): OfUnit => ({ unit, waits: true, duty });

/**
 * What each of these departments of a body has to do and waits for. A handful
 * of queries for all of them together, each along a key: the page asks often.
 */
export async function departmentDuties(
  db: Executor,
  body: string,
  units: readonly string[],
  now: Date,
): Promise<ReadonlyMap<string, Duties>> {
  const today = dayOf(now);
  const none: Duties = { today, mine: [], waiting: [] };
  const of = new Map(units.map((unit) => [unit, none]));
  if (units.length === 0) return of;
  const settings = await deliverySettingsOf(db, body);
  const noticed = await noticedSteps(db, body, units);
  const projects = await answeredProjects(db, body, units);
  const all = [
    ...(await ofScreening(db, body, units)),
    ...ofPlans(projects, noticed),
    ...(await ofMilestones(db, body, projects, today, noticed)),
    ...(await ofReports(db, body, projects, today, settings, noticed)),
    ...(await ofFindings(db, body, units, noticed)),
    ...(await ofChanges(db, body, units, settings)),
    ...(await receiptDuties(db, body, units)).map(({ unit, duty }) => mine(unit, duty)),
    ...(await inquiryDuties(db, body, units, noticed)).map(({ unit, duty }) => mine(unit, duty)),
  ];
  for (const unit of units) {
    const own = all.filter((one) => one.unit === unit);
    const list = (which: boolean): readonly Duty[] =>
      own
        .filter((one) => one.waits === which)
        .map(({ duty }) => duty)
        .toSorted(byDueDay);
    of.set(unit, { today, mine: list(false), waiting: list(true) });
  }
  return of;
}

/** How much each of these departments has to do. */
export async function countedDuties(
  db: Executor,
  body: string,
  units: readonly string[],
  now: Date,
): Promise<UnitDuties[]> {
  const duties = await departmentDuties(db, body, units, now);
  return [...duties].map(([unit, { today, mine: own }]) => ({
    unit,
    open: own.reduce((sum, { count }) => sum + count, 0),
    late: own
      .filter((duty) => partOf(duty, today) === 'late')
      .reduce((sum, { count }) => sum + count, 0),
  }));
}

async function ofScreening(
  db: Executor,
  body: string,
  units: readonly string[],
): Promise<OfUnit[]> {
  const appraisals = await openAppraisals(db, body, units);
  const questions = await openQuestions(db, body, units);
  return [
    ...appraisals.map(({ unit, id, title, state, dueOn, submittedOn }) => {
      const facts = { subject: `appraisal/${id}`, id, title };
      return state === 'submitted'
        ? waits(unit, dutyFor('department', 'check', { ...facts, since: submittedOn }))
        : mine(unit, dutyFor('department', 'appraisal', { ...facts, dueOn }));
    }),
    ...questions.map(({ unit, id, title, askedOn }) =>
      mine(
        unit,
        dutyFor('department', 'question', { subject: `question/${id}`, title, since: askedOn }),
      ),
    ),
  ];
}

function ofPlans(projects: readonly Answered[], noticed: NoticedStep): OfUnit[] {
  return projects
    .filter(({ planned, unit, answering }) => planned === 0 && answering.includes(unit))
    .map(({ id, name, unit, plan_state, plan_due_on, submitted_at }) => {
      const facts = { subject: `plan/${id}`, id, project: id, title: name, dueOn: plan_due_on };
      if (plan_state === 'submitted')
        return waits(
          unit,
          dutyFor('department', 'accept', { ...facts, dueOn: '', since: day(submitted_at) }),
        );
      const step = noticed(facts.subject, plan_due_on);
      return mine(unit, dutyFor('department', 'plan', { ...facts, noticed: step }));
    });
}

async function ofMilestones(
  db: Executor,
  body: string,
  projects: readonly Answered[],
  today: string,
  noticed: NoticedStep,
): Promise<OfUnit[]> {
  const planned = new Map(projects.flatMap((one) => (one.planned === 1 ? [[one.id, one]] : [])));
  if (planned.size === 0) return [];
  const rows = await db
    .selectFrom('milestone')
    .select(['id', 'project', 'name', 'unit', 'due_on'])
    .where('body', '=', body)
    .where('project', 'in', [...planned.keys()])
    .where('met_on', '=', '')
    .execute();
  return rows.flatMap(({ id, project, name, unit, due_on }) => {
    const led = planned.get(project);
    if (led === undefined || !isShown('milestone', due_on, today)) return [];
    const by = deliveredBy({ unit }, led.joint) || led.unit;
    if (!led.answering.includes(by)) return [];
    const facts = { subject: `milestone/${id}`, id, project, title: led.name, detail: name };
    const step = noticed(facts.subject, due_on);
    return mine(by, dutyFor('department', 'milestone', { ...facts, dueOn: due_on, noticed: step }));
  });
}

/** Reports are filed for all projects of a department at once: one duty a period; joint ones report on their own milestones. */
async function ofReports(
  db: Executor,
  body: string,
  projects: readonly Answered[],
  today: string,
  settings: DeliverySettings,
  noticed: NoticedStep,
): Promise<OfUnit[]> {
  const planned = projects.filter(({ planned: has }) => has === 1);
  if (planned.length === 0) return [];
  const sent = await db
    .selectFrom('progress_report')
    .select(['project', 'part', 'period', 'entry'])
    .where('body', '=', body)
    .where(
      'project',
      'in',
      planned.map(({ id }) => id),
    )
    .execute();
  const given = await jointMilestones(db, body);
  const owed = new Map<string, OfUnit>();
  const answers = planned.flatMap((one) => one.answering.map((unit) => ({ ...one, by: unit })));
  for (const { id, unit: lead, by: unit, joint, state, published_on, done_on } of answers) {
    const part = unit === lead ? '' : unit;
    const entries = sent.filter((one) => one.project === id && one.part === part);
    const project = { publishedOn: published_on ?? '', doneOn: done_on, state };
    const duty = reportDuty(project, given.get(id) ?? [], joint, part);
    for (const period of projectPeriods(duty, entries, today, settings)) {
      if (period.state !== 'due' && period.state !== 'late') continue;
      const subject = `report/${unit}/${period.code}`;
      const known = owed.get(subject)?.duty;
      const step = noticed(lateReport(id, period.code, part), period.dueOn);
      const facts = { subject, detail: period.code, dueOn: period.dueOn };
      const count = (known?.count ?? 0) + 1;
      const sentOn = known === undefined || known.noticed === 'none' ? step : known.noticed;
      owed.set(
        subject,
        mine(unit, dutyFor('department', 'report', { ...facts, count, noticed: sentOn })),
      );
    }
  }
  return [...owed.values()];
}

async function ofFindings(
  db: Executor,
  body: string,
  units: readonly string[],
  noticed: NoticedStep,
): Promise<OfUnit[]> {
  const rows = await db
    .selectFrom('finding')
    .innerJoin('project', 'project.id', 'finding.project')
    .select(['finding.id', 'finding.project', 'finding.title', 'finding.state', 'finding.unit'])
    .select(['finding.answer_due_on as answerDueOn', 'finding.rectify_due_on as rectifyDueOn'])
    .select(['finding.judge_due_on as judgeDueOn', 'project.name'])
    .where('finding.body', '=', body)
    .where('finding.unit', 'in', units)
    .where('finding.state', 'not in', ['signed-off', 'withdrawn'])
    .execute();
  return rows.flatMap((row) => {
    const due = findingDue(row);
    if (due === undefined) return [];
    const { id, project, title, unit, name } = row;
    const facts = { subject: `finding/${id}`, id, project, title: name, detail: title };
    const dated = { ...facts, dueOn: due.dueOn, noticed: noticed(facts.subject, due.dueOn) };
    return due.by === 'department'
      ? mine(unit, dutyFor('department', 'finding', dated))
      : waits(unit, dutyFor('department', 'judge', dated));
  });
}

async function ofChanges(
  db: Executor,
  body: string,
  units: readonly string[],
  { stuckDays }: DeliverySettings,
): Promise<OfUnit[]> {
  const rows = await db
    .selectFrom('change_request as change')
    .innerJoin('project', 'project.id', 'change.project')
    .select(['change.id', 'change.project', 'change.number', 'change.unit', 'change.moved_at'])
    .select(['change.filed_at', 'project.name'])
    .where('change.body', '=', body)
    .where('change.unit', 'in', units)
    .where('change.state', 'in', ['filed', 'before-organ'])
    .execute();
  return rows.map(({ id, project, number, unit, moved_at, filed_at, name }) => {
    const facts = { subject: `change/${id}`, id, project, title: name, detail: String(number) };
    const dueOn = dayAfter(day(moved_at), stuckDays);
    return waits(
      unit ?? '',
      dutyFor('department', 'change', { ...facts, dueOn, since: day(filed_at) }),
    );
  });
}

function day(moment: string | null): string {
  return moment === null ? '' : dayOf(new Date(moment));
}
