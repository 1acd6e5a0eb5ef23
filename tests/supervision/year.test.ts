import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import type { CredentialCard, Deputy, Unit } from '../../shared/congress/model.ts';
import type { PlanForm } from '../../shared/delivery/model.ts';
import type { PlanTask } from '../../shared/delivery/plan-model.ts';
import type { Project, ProjectItem } from '../../shared/delivery/project.ts';
import type { Overdue } from '../../shared/supervision/overdue.ts';
import type { SupervisedProject } from '../../shared/supervision/visits.ts';
import { plan, planned, report } from '../delivery/builders.ts';
import { announced, candidatesOf } from '../delivery/office.ts';
import type { Client } from '../support/client.ts';
import { describeOnBoth, type House } from '../support/house.ts';
import {
  aBody,
  aDeviceKey,
  anAdministrator,
  anEnrolledPhone,
  aRoll,
  aSession,
  cardsOf,
  PASSWORD,
  type OwnBody,
} from '../support/people.ts';
import { aFinding } from './office.ts';

/** Ten projects as Ninghai County voted them for 2020; the rest is invented. */
const PROJECTS = [
  '美丽乡村建设工程',
  '农民饮用水达标提标工程',
  '农村公路改造提升工程',
  '高中段学校校舍改造提升工程',
  '前童镇中心小学迁建工程',
  '第二医院提升改造工程',
  '区域性居家养老服务中心工程',
  '中心城区停车位建设工程',
  '城南消防站工程',
  '环卫基础设施提升改造工程',
];
/** Two departments a project, and one that serves them all: 21. */
const DEPARTMENTS = 21;
const MILESTONES = ['2027-03-31', '2027-06-30', '2027-09-30', '2027-12-15'];
/** Ends of months on which the list is held against the one that was worked out by hand. */
const MONTHS = Array.from({ length: 12 }, (_, at) =>
  new Date(Date.UTC(2027, at + 1, 0)).toISOString().slice(0, 10),
);

interface Department {
  readonly unit: Unit;
  readonly person: { readonly username: string; readonly password: string };
}

/** A county in the year 2027, whose people sign in anew whenever they act. */
class Year {
  readonly departments: Department[] = [];
  projects: readonly ProjectItem[] = [];
  deputies: readonly Deputy[] = [];
  private cards: readonly CredentialCard[] = [];
  private readonly keys = new Map<string, string>();

  constructor(
    private readonly house: House,
    readonly body: OwnBody,
  ) {}

  /** Lets time pass until nine in the morning of this day in Beijing. */
  async until(day: string): Promise<void> {
    const now = this.house.clock.now().getTime();
    const then = Date.parse(`${day}T01:00:00Z`);
    if (then > now) this.house.clock.step(Math.floor((then - now) / 1000));
    await this.body.staff.post('/staff/sign-in', { username: 'admin', password: PASSWORD });
  }

  async setUp(): Promise<void> {
    const { body, house } = this;
    for (let at = 0; at < DEPARTMENTS; at += 1) {
      const facts = { kind: 'department', code: `B${at}`, name: `县第${at + 1}局`, parent: null };
      const unit = await body.staff.post<Unit>(`${body.path}/units`, facts);
      const person = { username: `year-${body.code}-${at}`, password: PASSWORD };
      const member = { ...person, name: `经办${at}`, roles: [], units: [unit.id] };
      await body.staff.post(`${body.path}/staff`, member);
      this.departments.push({ unit, person });
    }
    this.deputies = await aRoll(body, 30);
    this.cards = await cardsOf(body);
    const session = await aSession(body, { opensOn: '2027-01-18', state: 'planned' });
    const candidates = await candidatesOf(body, session, PROJECTS, (name) => ({
      department: `县第${PROJECTS.indexOf(name) + 1}局`,
      startsOn: '2027-02-01',
      endsOn: '2027-12-31',
    }));
    await announced(
      house,
      body,
      session,
      candidates.map(({ code }) => ({ code, chosen: true })),
    );
    this.projects = await body.staff.get<ProjectItem[]>(`${body.path}/projects/years/2027`);
    for (const [at, { id, version }] of this.projects.entries())
      await body.staff.put(`${body.path}/projects/${id}/assignment`, {
        version,
        unit: this.unit(at).id,
        joint: [this.unit(at + 10).id, this.unit(20).id],
        official: { name: '周明远', post: '副县长' },
      });
  }

  unit(at: number): Unit {
    const unit = this.departments[at]?.unit;
    if (unit === undefined) throw new Error('no such department');
    return unit;
  }

  project(at: number): ProjectItem {
    const project = this.projects[at];
    if (project === undefined) throw new Error('no such project');
    return project;
  }

  /** Somebody of a department, signed in now. */
  async office(at: number): Promise<Client> {
    const client = this.house.client();
    await client.post('/staff/sign-in', this.departments[at]?.person);
    return client;
  }

  /** The phone of a deputy, who scans the card again. */
  async phone(deputy: string): Promise<Client> {
    const card = this.cards.find((one) => one.deputy === deputy);
    if (card === undefined) throw new Error('no card');
    const key = this.keys.get(deputy) ?? (await aDeviceKey());
    this.keys.set(deputy, key);
    return anEnrolledPhone(this.house, card, key);
  }

  /** The department of a project files its plan, and staff publish it. */
  async publish(at: number): Promise<void> {
    const { body } = this;
    const { id } = this.project(at);
    const office = await this.office(at);
    const path = `${body.path}/departments/${this.unit(at).id}/projects/${id}/plan`;
    const { version } = await office.get<PlanTask>(path);
    await office.post(`${path}/submit`, { version, form: this.planOf(at) });
    await body.staff.post(`${body.path}/projects/${id}/plan/accept`, { version: version + 1 });
  }

  private planOf(at: number): PlanForm {
    const tail = this.project(at).id.slice(9);
    const milestones = MILESTONES.map((dueOn, number) =>
      planned(number + 1, {
        id: `0000000${number + 1}-${tail}`,
        dueOn,
        stage: number === 3 ? 'complete' : 'construction',
      }),
    );
    return plan({ startsOn: '2027-02-01', endsOn: '2027-12-31', milestones });
  }

  async milestone(at: number, number: number): Promise<string> {
    const { body } = this;
    const { milestones } = await body.staff.get<Project>(
      `${body.path}/projects/${this.project(at).id}`,
    );
    return milestones[number - 1]?.id ?? '';
  }

  /** A project is reported on a month, with the milestones that it says were met on these days. */
  async report(
    at: number,
    period: string,
    met: readonly (readonly [number, string])[] = [],
  ): Promise<void> {
    const office = await this.office(at);
    const named = [];
    for (const [number, metOn] of met)
      named.push({ milestone: await this.milestone(at, number), metOn, note: '' });
    const form = report({ met: named });
    await office.put(`${this.body.path}/departments/${this.unit(at).id}/reports/${randomUUID()}`, {
      project: this.project(at).id,
      period,
      seen: 0,
      form,
    });
  }

  /** The group of a project inspects it on this day, and finds so much. */
  async visit(
    at: number,
    visitedOn: string,
    task: string,
    titles: readonly string[],
  ): Promise<readonly string[]> {
    const { body } = this;
    const { id } = this.project(at);
    const view = await body.staff.get<SupervisedProject>(`${body.path}/projects/${id}/supervision`);
    const leader = this.deputies[at * 3]?.id ?? '';
    const phone = await this.phone(leader);
    const findings = titles.map((title) => aFinding({ title, urgency: 'ordinary', days: 30 }));
    await phone.put(`/deputy/supervision/${id}/visits/${randomUUID()}`, {
      visitedOn,
      deputies: [leader],
      items: view.checklist.map((item) => ({ item: item.id, result: 'ok', note: '', photos: [] })),
      note: '',
      photos: [],
      findings,
      task: view.tasks.find(({ dueOn }) => dueOn === task)?.id ?? '',
    });
    return findings.map((finding) => finding.id);
  }

  /** What is done about a finding until it is signed off: answered, rectified, judged. */
  async settle(at: number, finding: string): Promise<void> {
    const desk = `${this.body.path}/departments/${this.unit(at).id}/findings/${finding}/steps`;
    const office = await this.office(at);
    const blank = { text: '', days: 15, unit: '', files: [] };
    await office.post(desk, { act: 'answer', version: 1, ...blank, text: '已安排整改' });
    await office.post(desk, { act: 'rectify', version: 2, ...blank, text: '已整改到位' });
    const phone = await this.phone(this.deputies[at * 3]?.id ?? '');
    await phone.put(`/deputy/findings/${finding}/judgement`, {
      round: 1,
      answer: 'satisfied',
      result: 'satisfied',
    });
    await phone.post(`/deputy/findings/${finding}/steps`, {
      act: 'sign-off',
      version: 3,
      ...blank,
    });
  }

  /** Files that the third milestone of a project moves, and with it its end. */
  async defer(at: number, to: { readonly milestone: string; readonly end: string }) {
    const office = await this.office(at);
    const desk = `${this.body.path}/departments/${this.unit(at).id}/projects/${this.project(at).id}`;
    const milestone = await this.milestone(at, 3);
    return office.post<{ readonly id: string }>(`${desk}/changes`, {
      id: randomUUID(),
      documents: [],
      kind: 'defer',
      reason: '汛期连续停工',
      effect: '晚三个月投用',
      fields: [{ field: 'endsOn', from: '2027-12-31', to: to.end }],
      milestones: [
        {
          milestone,
          name: '节点 3',
          from: { dueOn: '2027-09-30', weight: 25 },
          to: { dueOn: to.milestone, weight: 25 },
        },
      ],
    });
  }

  /** The standing committee decides, as its minute has it. */
  async decide(
    { id }: { readonly id: string },
    act: 'approve' | 'refuse',
    decidedOn: string,
  ): Promise<void> {
    const path = `${this.body.path}/changes/${id}`;
    const nothing = { minute: '', decidedOn: '', reason: '' };
    await this.body.staff.post(`${path}/forward`, { version: 1, ...nothing });
    await this.body.staff.post(`${path}/${act}`, {
      version: 2,
      minute: '常委会第三十二次会议',
      decidedOn,
      reason: act === 'refuse' ? '工期仍有余地' : '',
    });
  }

  /** The list as the staff read it: project, what, days late, who must act, the step. */
  async overdue(): Promise<readonly string[]> {
    const list = await this.body.staff.get<Overdue[]>(`${this.body.path}/overdue`);
    return list.map(
      ({ project, kind, title, daysLate, by, step }) =>
        `${project.number} ${[kind, title].filter((one) => one !== '').join(' ')} ${daysLate} ${by} ${step}`,
    );
  }
}

/** Worked out by hand: what is overdue at the end of each month of the year. */
const BY_HAND: Readonly<Record<string, readonly string[]>> = {
  '2027-01-31': [],
  // The tenth project's plan was due thirty days after the announcement of 20 January.
  '2027-02-28': ['10 plan 9 department reminder'],
  '2027-03-31': [],
  // The eighth project met its first milestone late; the tenth did not say that it had.
  '2027-04-30': [
    '8 milestone 节点 1 30 department committee',
    '10 milestone 节点 1 30 department committee',
    '10 report 2027-03 25 department supervised',
  ],
  '2027-05-31': [],
  '2027-06-30': [],
  '2027-07-31': ['7 milestone 节点 2 31 department committee'],
  '2027-08-31': [],
  // The ninth finding was to be answered by 5 September, fifteen days after the visit.
  '2027-09-30': ['6 finding 出口坡道过陡 25 department supervised'],
  // The deferral of the eighth project was decided, that of the ninth refused.
  '2027-10-31': [
    '6 finding 出口坡道过陡 56 department committee',
    '9 milestone 节点 3 31 department committee',
  ],
  '2027-11-30': ['9 milestone 节点 3 61 department committee'],
  '2027-12-31': ['9 milestone 节点 4 16 department supervised'],
};

describeOnBoth('a year under the eyes of the deputies', 'whole', (house) => {
  test('is overdue at the end of each month in what was worked out by hand, and in nothing else', async () => {
    await anAdministrator(house());
    house().clock.step(
      Math.floor((Date.parse('2027-01-20T01:00:00Z') - Date.parse('2026-03-10T01:00:00Z')) / 1000),
    );
    await (
      await anAdministrator(house())
    ).client.post('/staff/sign-in', {
      username: 'admin',
      password: PASSWORD,
    });
    const year = new Year(house(), await aBody(house(), { level: 'county' }));
    await year.setUp();
    const groups = year.projects.slice(0, 6).map(({ id }, at) => ({
      project: id,
      leader: year.deputies[at * 3]?.id,
      deputies: [year.deputies[at * 3]?.id, year.deputies[at * 3 + 1]?.id],
    }));
    const { body } = year;

    await year.until('2027-02-10');
    for (let at = 0; at < 9; at += 1) await year.publish(at);
    await body.staff.put(`${body.path}/supervision/groups`, { groups });

    let open = '';
    let visits = 0;
    let findings = 0;
    const reported = async (period: string, met: (at: number) => [number, string][]) => {
      for (let at = 0; at < 10; at += 1) {
        // The tenth had no plan in February, and forgot March until May.
        if (at === 9 && (period === '2027-02' || period === '2027-03')) continue;
        await year.report(at, period, met(at));
      }
    };
    const inspect = async (day: string, task: string, found: (at: number) => string[]) => {
      await year.until(day);
      for (let at = 0; at < 6; at += 1) {
        const raised = await year.visit(at, day, task, found(at));
        visits += 1;
        findings += raised.length;
        for (const finding of raised)
          if (found(at).includes('出口坡道过陡')) open = finding;
          else await year.settle(at, finding);
      }
    };
    const hearing = async (due: string, day: string) => {
      await year.until(day);
      for (const { id } of year.projects) {
        const path = `${body.path}/projects/${id}/supervision`;
        const { tasks } = await body.staff.get<SupervisedProject>(path);
        for (const task of tasks)
          if (task.dueOn === due) await body.staff.put(`${path}/tasks/${task.id}`, { doneOn: day });
      }
    };

    const doings: Readonly<Record<string, () => Promise<void>>> = {
      '2027-03': async () => {
        await reported('2027-02', () => []);
        await year.until('2027-03-05');
        await year.publish(9);
        await inspect('2027-03-20', '2027-03-31', (at) => (at < 2 ? ['围挡占道'] : []));
        await year.until('2027-03-30');
        for (let at = 0; at < 10; at += 1)
          if (at !== 7 && at !== 9) await year.report(at, '2027-03', [[1, '2027-03-28']]);
      },
      '2027-04': async () => {
        await year.until('2027-04-04');
        await year.report(7, '2027-03');
      },
      '2027-05': async () => {
        await year.until('2027-05-03');
        await year.report(9, '2027-03', [[1, '2027-03-30']]);
        await reported('2027-04', (at) => (at === 7 ? [[1, '2027-05-02']] : []));
      },
      '2027-06': async () => {
        await year.until('2027-06-02');
        await reported('2027-05', () => []);
        await inspect('2027-06-15', '2027-06-30', (at) => (at < 3 ? ['扬尘未遮盖'] : []));
        await year.until('2027-06-29');
        await reported('2027-06', (at) => (at === 6 ? [] : [[2, '2027-06-28']]));
      },
      '2027-07': async () => hearing('2027-07-31', '2027-07-20'),
      '2027-08': async () => {
        await year.until('2027-08-03');
        await reported('2027-07', (at) => (at === 6 ? [[2, '2027-08-01']] : []));
        await inspect('2027-08-21', '2027-09-30', (at) =>
          at === 5 ? ['出口坡道过陡'] : at < 3 ? ['材料堆放零乱'] : [],
        );
      },
      '2027-09': async () => {
        await year.until('2027-09-02');
        await reported('2027-08', () => []);
        await year.until('2027-09-15');
        const eighth = await year.defer(7, { milestone: '2027-11-30', end: '2028-03-31' });
        const ninth = await year.defer(8, { milestone: '2027-12-10', end: '2028-06-30' });
        await year.until('2027-09-25');
        await year.decide(eighth, 'approve', '2027-09-25');
        await year.decide(ninth, 'refuse', '2027-09-25');
        await year.until('2027-09-29');
        await reported('2027-09', (at) => (at === 7 || at === 8 ? [] : [[3, '2027-09-28']]));
      },
      '2027-11': async () => {
        await year.until('2027-11-03');
        await reported('2027-10', () => []);
        await year.settle(5, open);
        await year.until('2027-11-29');
        await reported('2027-11', (at) => (at === 7 ? [[3, '2027-11-28']] : []));
      },
      '2027-12': async () => {
        await inspect('2027-12-10', '2027-12-20', () => []);
        await hearing('2027-12-31', '2027-12-20');
        await year.until('2027-12-22');
        await reported('2027-12', (at) => {
          if (at === 8) return [[3, '2027-12-20']];
          return [[4, '2027-12-14']];
        });
      },
    };

    for (const day of MONTHS) {
      await doings[day.slice(0, 7)]?.();
      await year.until(day);
      expect({ day, overdue: await year.overdue() }).toEqual({ day, overdue: BY_HAND[day] });
    }
    expect({ visits, findings }).toEqual({ visits: 24, findings: 9 });

    const at = async (number: number) =>
      body.staff.get<Project>(`${body.path}/projects/${year.project(number).id}`);
    expect(await at(7)).toMatchObject({
      pace: 'done',
      voted: { endsOn: '2027-12-31' },
      card: { endsOn: '2028-03-31' },
    });
    expect(await at(8)).toMatchObject({ pace: 'behind', card: { endsOn: '2027-12-31' } });
    const paces = (await body.staff.get<ProjectItem[]>(`${body.path}/projects/years/2027`)).map(
      ({ pace }) => pace,
    );
    expect(paces.filter((pace) => pace === 'done')).toHaveLength(9);
  }, 400_000);
});
