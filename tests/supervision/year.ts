import { randomUUID } from 'node:crypto';
import type { CredentialCard, Deputy, Unit } from '../../shared/congress/model.ts';
import type { PlanForm } from '../../shared/delivery/model.ts';
import type { PlanTask } from '../../shared/delivery/plan-model.ts';
import type { Project, ProjectItem } from '../../shared/delivery/project.ts';
import type { Overdue } from '../../shared/supervision/overdue.ts';
import type { SupervisedProject } from '../../shared/supervision/visits.ts';
import { plan, planned, report } from '../delivery/builders.ts';
import { announced, candidatesOf } from '../delivery/office.ts';
import type { Client } from '../support/client.ts';
import type { House } from '../support/house.ts';
import {
  aDeviceKey,
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
interface Department {
  readonly unit: Unit;
  readonly person: { readonly username: string; readonly password: string };
}

/** A county in the year 2027, whose people sign in anew whenever they act. */
export class Year {
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

  /**
   * Which department delivers a milestone: the second a joint one, the third of
   * the first and the last project the one that serves all, the others the lead.
   */
  private deliverer(at: number, number: number): number {
    if (number === 2) return at + 10;
    return number === 3 && (at === 0 || at === 9) ? 20 : at;
  }

  private planOf(at: number): PlanForm {
    const tail = this.project(at).id.slice(9);
    const milestones = MILESTONES.map((dueOn, number) =>
      planned(number + 1, {
        id: `0000000${number + 1}-${tail}`,
        dueOn,
        unit:
          this.deliverer(at, number + 1) === at ? '' : this.unit(this.deliverer(at, number + 1)).id,
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

  /**
   * A department, the lead when none is named, reports on a project and month,
   * with those of the milestones met on these days that it delivers.
   */
  async report(
    at: number,
    period: string,
    met: readonly (readonly [number, string])[] = [],
    by = at,
  ): Promise<void> {
    const office = await this.office(by);
    const named = [];
    for (const [number, metOn] of met)
      if (this.deliverer(at, number) === by)
        named.push({ milestone: await this.milestone(at, number), metOn, note: '' });
    const form = report({ met: named });
    await office.put(`${this.body.path}/departments/${this.unit(by).id}/reports/${randomUUID()}`, {
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

  /** The list as the staff read it: project, what, days late, the department or others who must act, the step. */
  async overdue(): Promise<readonly string[]> {
    const list = await this.body.staff.get<Overdue[]>(`${this.body.path}/overdue`);
    return list.map(({ project, kind, title, daysLate, by, unit, step }) =>
      [
        String(project.number),
        kind,
        title,
        String(daysLate),
        by === 'department' ? (unit?.name ?? '') : by,
        step,
      ]
        .filter((one) => one !== '')
        .join(' '),
    );
  }
}
