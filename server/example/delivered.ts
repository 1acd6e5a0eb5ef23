import { newUnorderedId } from '../../shared/chance.ts';
import type { Me, Unit } from '../../shared/congress/model.ts';
import { dayAfter, dayOf } from '../../shared/day.ts';
import type { PlanForm, ReportForm } from '../../shared/delivery/model.ts';
import type { Project } from '../../shared/delivery/project.ts';
import type { Result } from '../../shared/result.ts';
import { assignProject } from '../delivery/assign-act.ts';
import { fileChange } from '../delivery/change-acts.ts';
import { changeView } from '../delivery/change-views.ts';
import { moveChange } from '../delivery/change-steps.ts';
import { decidePlan } from '../delivery/plan-decisions.ts';
import { submitPlan } from '../delivery/plan-form-acts.ts';
import { planOf } from '../delivery/plan-rows.ts';
import { projectsOfYear, projectView } from '../delivery/project-views.ts';
import { sendReport } from '../delivery/report-acts.ts';
import { keepPhoto } from '../platform/files/keeping.ts';
import type { Visitor } from '../platform/identity/visitor.ts';
import { beginSupervision } from '../supervision/begin.ts';
import { drawnPhoto, type DrawnPhoto } from './drawn-photos.ts';
import { LAST_YEARS_PLANS, type ExampleDelivery } from './last-years-plans.ts';
import type { PastStage } from './past-drive.ts';
import { Supervising } from './supervised.ts';

/**
 * Delivers last year's projects up to a day: assigns them, publishes their
 * plans, reports month by month, asks for changes and has them decided.
 * Everything is an act on its day, by the one person who acts for the offices.
 */
export async function deliverLastYear(
  stage: PastStage,
  year: number,
  until: string,
  today: string,
): Promise<void> {
  const { platform, clock, secretariat } = stage;
  const { body } = secretariat.place;
  const { office } = secretariat;
  const me = await office.must<Me>('GET', '/me');
  const units = await office.must<Unit[]>('GET', `/bodies/${body}/units`);
  const work = new Delivery(stage, visitorOf(me, body, units), units);
  const items = await projectsOfYear(platform.db, body, year, clock.now());
  const under: Delivered[] = [];
  clock.turnTo(new Date(`${year}-02-18T02:00:00Z`));
  for (const { id, name, version } of items) {
    const delivery = LAST_YEARS_PLANS.find((one) => one.name === name);
    if (delivery !== undefined) under.push(await work.begin(id, version, delivery));
  }
  const supervising = new Supervising(stage, visitorOf(me, body, units), year);
  await supervising.begin();
  const filedOn = dayAfter(today, -90);
  let filed = false;
  for (let month = `${year}-02`; `${month}-10` <= until; month = monthAfter(month)) {
    const on = `${monthAfter(month)}-03`;
    if (!filed && on > filedOn) {
      filed = true;
      clock.turnTo(new Date(`${filedOn}T02:00:00Z`));
      for (const one of under) await work.defer(one, today);
    }
    clock.turnTo(new Date(`${on < until ? on : until}T03:00:00Z`));
    for (const one of under) await work.report(one, month);
    await supervising.work();
  }
  clock.turnTo(new Date(`${until}T03:00:00Z`));
  await supervising.work();
}

function visitorOf(me: Me, body: string, units: readonly Unit[]): Visitor {
  return {
    session: '',
    seat: 'staff',
    account: me.account,
    name: me.name,
    deputy: null,
    roles: [
      { body, role: 'secretariat', unit: '' },
      { body, role: 'government-office', unit: '' },
      ...units
        .filter(({ kind }) => kind === 'department')
        .map(({ id }) => ({ body, role: 'department' as const, unit: id })),
    ],
  };
}

interface Delivered {
  readonly id: string;
  readonly unit: string;
  readonly delivery: ExampleDelivery;
  /** Ids of its milestones in their order. */
  readonly milestones: readonly string[];
  readonly plan: PlanForm;
  done: boolean;
}

class Delivery {
  constructor(
    private readonly stage: PastStage,
    private readonly visitor: Visitor,
    private readonly units: readonly Unit[],
  ) {}

  private get body(): string {
    return this.stage.secretariat.place.body;
  }

  private async project(id: string): Promise<Project> {
    const { db, clock } = this.stage.platform;
    const project = await projectView(db, this.body, id, clock.now());
    if (project === undefined) throw new Error('a project of the example is gone');
    return project;
  }

  async begin(id: string, version: number, delivery: ExampleDelivery): Promise<Delivered> {
    const { platform, chance } = this.stage;
    const { body, visitor } = this;
    const { card, unit: named } = await this.project(id);
    const unit = named?.id ?? this.units.find(({ name }) => name === card.department)?.id ?? '';
    const [name, post] = delivery.official;
    const place = { body, project: id };
    done(
      await assignProject(platform, visitor, place, {
        version,
        unit,
        joint: [],
        official: { name, post },
      }),
    );
    const year = Number(card.startsOn.slice(0, 4));
    const later = card.totalYuan - card.yearYuan;
    const plan: PlanForm = {
      scale: card.content,
      startsOn: card.startsOn,
      endsOn: card.endsOn,
      money: [
        { year, yuan: card.yearYuan, source: card.fundingSource },
        ...(later > 0 ? [{ year: year + 1, yuan: later, source: card.fundingSource }] : []),
      ],
      target: card.target,
      milestones: delivery.milestones.map(([words, dueOn, weight, stage]) => ({
        id: newUnorderedId(chance),
        name: words,
        dueOn,
        weight,
        stage,
        proof: '现场照片、验收或批复文件',
        unit: '',
      })),
      risks: '',
      contractor: delivery.contractor,
    };
    const before = await planOf(platform.db, body, id);
    const written = { version: before.version, form: plan };
    done(await submitPlan(platform, visitor, { ...place, unit }, written));
    const filed = await planOf(platform.db, body, id);
    const decision = { act: 'accept', version: filed.version, reason: '' } as const;
    done(await decidePlan(platform, visitor, place, decision, beginSupervision(platform)));
    const milestones = plan.milestones.map((one) => one.id);
    return { id, unit, delivery, milestones, plan, done: false };
  }

  /** The report of a month; nothing more after the one in which everything was met. */
  async report(one: Delivered, month: string): Promise<void> {
    if (one.done) return;
    const { platform, chance, clock } = this.stage;
    const { delivery } = one;
    const days = delivery.milestones.map(([, dueOn, , , metOn]) => ({ dueOn, metOn }));
    const metOf = (metOn: string): boolean => metOn !== '' && metOn.slice(0, 7) === month;
    const met = days.flatMap(({ metOn }, at) =>
      metOf(metOn) ? [{ milestone: one.milestones[at] ?? '', metOn, note: '' }] : [],
    );
    const today = dayOf(clock.now());
    const { milestones } = await this.project(one.id);
    // What was put off and is done before its new day.
    const open = milestones.find(({ name, metOn }) => name === delivery.early && metOn === '');
    const isEarly = open !== undefined && open.dueOn > today;
    if (
      isEarly &&
      days.every(({ metOn }) => metOn.slice(0, 7) !== month) &&
      this.deferred.has(one.id)
    ) {
      met.push({ milestone: open.id, metOn: today, note: '提前完成' });
      this.deferred.delete(one.id);
    }
    const left = milestones.filter(
      ({ id, metOn }) => metOn === '' && !met.some(({ milestone }) => milestone === id),
    );
    one.done = left.length === 0;
    const form: ReportForm = {
      met,
      paidYuan: paidBy(one, month),
      problems: problemsOf(delivery, month),
      next: left[0] === undefined ? '' : `推进“${left[0].name}”。`,
      subProjects: [],
      photos: await this.photos(one, month),
      documents: [],
    };
    const place = { body: this.body, unit: one.unit, report: newUnorderedId(chance) };
    const sent = { project: one.id, period: month, seen: 0, form };
    done(await sendReport(platform, this.visitor, place, sent));
  }

  private readonly deferred = new Set<string>();

  /** Asks for a later end, and has the standing committee decide on it. */
  async defer(one: Delivered, today: string): Promise<void> {
    const { deferral } = one.delivery;
    if (deferral === undefined) return;
    const { platform, chance, clock } = this.stage;
    const { body, visitor } = this;
    const { card, milestones } = await this.project(one.id);
    const open = milestones.filter(({ metOn }) => metOn === '');
    const id = newUnorderedId(chance);
    const sent = {
      id,
      documents: [],
      kind: 'defer' as const,
      reason: deferral.reason,
      effect: deferral.effect,
      fields: [
        { field: 'endsOn' as const, from: card.endsOn, to: dayAfter(today, deferral.endsIn) },
      ],
      milestones: open.map(({ id: milestone, name, dueOn, weight }) => ({
        milestone,
        name,
        from: { dueOn, weight },
        to: { dueOn: dayAfter(today, deferral.milestonesIn[name] ?? deferral.endsIn), weight },
      })),
    };
    done(await fileChange(platform, visitor, { body, project: one.id, unit: one.unit }, sent));
    const roles = ['secretariat'] as const;
    const move = async (act: 'forward' | 'approve' | 'refuse', reason: string): Promise<void> => {
      const change = await changeView(platform.db, body, id, clock.now());
      const step = { version: change?.version ?? 0, reason };
      const decided = act === 'forward' ? '' : dayOf(clock.now());
      const minute = act === 'forward' ? '' : deferral.minute;
      done(
        await moveChange(
          platform,
          visitor,
          { body, change: id, act, roles },
          { ...step, minute, decidedOn: decided },
        ),
      );
    };
    await move('forward', '');
    const isRefused = deferral.refusedFor !== '';
    await move(isRefused ? 'refuse' : 'approve', deferral.refusedFor);
    if (!isRefused) this.deferred.add(one.id);
  }

  private async photos(one: Delivered, month: string): Promise<ReportForm['photos']> {
    if (one.delivery.photographed !== true) return [];
    const moment = one.done ? 'after' : PHOTOGRAPHED[month.slice(5)];
    if (moment === undefined) return [];
    const { platform, chance } = this.stage;
    const file = await keepPhoto(platform.db, platform.clock, {
      id: newUnorderedId(chance),
      body: this.body,
      name: `${moment}.jpg`,
      bytes: await drawnPhoto(moment),
      ticket: `account/${this.visitor.account}`,
    });
    if (!file.ok) throw new Error(file.failure.code);
    return [{ file: file.value.id, moment, milestone: '', words: PHOTO_WORDS[moment] }];
  }
}

/** Months in which a photo is taken. */
const PHOTOGRAPHED: Readonly<Partial<Record<string, DrawnPhoto>>> = { '02': 'before', '06': 'now' };
const PHOTO_WORDS = { before: '开工前的现场', now: '施工现场', after: '建成以后' } as const;

/** Paid since the first of January: what the year has, in step with the months until it is done. */
function paidBy({ plan, delivery }: Delivered, month: string): number {
  const year = month.slice(0, 4);
  const planned = plan.money.find((money) => String(money.year) === year)?.yuan ?? 0;
  const isLate = delivery.trouble !== undefined || delivery.deferral !== undefined;
  const last = isLate ? 15 : Number(plan.endsOn.slice(5, 7));
  const share = Math.min(1, Number(month.slice(5)) / last);
  return Math.round((planned * share) / 10_000) * 10_000;
}

function problemsOf({ trouble }: ExampleDelivery, month: string): ReportForm['problems'] {
  return trouble === undefined || month < trouble.from
    ? []
    : [{ cause: trouble.cause, note: trouble.note }];
}

function monthAfter(month: string): string {
  return dayAfter(`${month}-28`, 4).slice(0, 7);
}

function done(result: Result<unknown>): void {
  if (!result.ok) throw new Error(`${result.failure.code} ${JSON.stringify(result.failure.facts)}`);
}
