import { newUnorderedId, type Chance } from '../../shared/chance.ts';
import type { Lead } from '../../shared/collection/model.ts';
import type { Deputy, Unit } from '../../shared/congress/model.ts';
import { dayAfter } from '../../shared/day.ts';
import type { AppraisalRecord, AppraisalTask } from '../../shared/screening/appraisal-model.ts';
import type { GatesView } from '../../shared/screening/gates-model.ts';
import type { LeadScreening } from '../../shared/screening/lead-model.ts';
import type { Platform } from '../platform/platform.ts';
import { HttpClient, type Network } from '../simulation/http-client.ts';
import type { Secretariat } from '../simulation/secretariat.ts';
import { formOf } from './example-appraisal.ts';
import { cardOf, type ExampleProject } from './example-project.ts';
import type { PastClock } from './past-clock.ts';
import { raisePast, TOWNS } from './past-proposals.ts';
import { LAST_YEARS_TURNS, type Voices } from './voices.ts';

/** Names by which demonstration visitors come in for units: whoever acts for all departments in a year, and the first station. */
export const departmentLogin = (year: number): string => `departments-${year}`;
export const STATION_LOGIN = 'station';

const STATIONS = ['城关镇代表联络站', '梅林镇代表联络站'] as const;

/** What the past drive is held with. */
export interface PastStage {
  readonly origin: string;
  readonly network: Network;
  readonly platform: Platform;
  readonly clock: PastClock;
  readonly secretariat: Secretariat;
  readonly chance: Chance;
}

/** A drive of the example: what was raised, and how far it has come. */
export interface PastDrive {
  readonly year: number;
  /** First day, and for how many days proposals have come so far. */
  readonly opensOn: string;
  readonly days: number;
  /** Last day; later than the days so far while it goes on. */
  readonly closesOn: string;
  readonly projects: readonly ExampleProject[];
  readonly voices: readonly Voices[];
  /** The day on which its first candidates are screened. */
  readonly screenedOn: string;
  /** Proposals of other matters. */
  readonly others: number;
  /** How many of the last days wait for their review. */
  readonly unreviewed: number;
}

/** Towns and stations of the example county, once. */
export async function settleTowns({ secretariat, chance }: PastStage): Promise<void> {
  const { office } = secretariat;
  const path = `/bodies/${secretariat.place.body}`;
  await office.must('PUT', `${path}/towns`, { towns: TOWNS });
  const stations: string[] = [];
  for (const [at, name] of STATIONS.entries()) {
    const unit = { kind: 'station', code: `S${at + 1}`, name, parent: null };
    stations.push((await office.must<Unit>('POST', `${path}/units`, unit)).id);
  }
  await office.must('POST', `${path}/staff`, {
    name: '骆春和',
    username: STATION_LOGIN,
    password: Buffer.from(chance.bytes(16)).toString('base64url'),
    roles: [],
    units: stations,
  });
}

/**
 * Holds a drive up to its preliminary candidates: everything but the proposals
 * themselves goes through the API, as from the pages of staff and departments.
 */
export async function holdPastDrive(stage: PastStage, plan: PastDrive): Promise<PastScreening> {
  const { secretariat, clock, platform, chance } = stage;
  const { office } = secretariat;
  const { body } = secretariat.place;
  const path = `/bodies/${body}`;
  await comesTo(stage, dayAfter(plan.opensOn, -1));
  const drive = await office.must<{ id: string }>('POST', `${path}/drives`, {
    year: plan.year,
    title: `${plan.year} 年度民生实事项目征集`,
    intro: '您身边最想办的一件事是什么？一事一提，每一件都有编号，每一步都告诉您。',
    opensOn: plan.opensOn,
    closesOn: plan.closesOn,
  });
  await office.must('POST', `${path}/drives/${drive.id}/state`, { state: 'published' });
  const units = await office.must<Unit[]>('GET', `${path}/units`);
  const of = (wanted: Unit['kind']): Unit[] => units.filter(({ kind }) => kind === wanted);
  const departments = new Map(of('department').map(({ name, id }) => [name, id]));
  const roll = await office.must<{ rows: Deputy[] }>('GET', `${path}/roll?size=200`);
  const leads = await raisePast(
    platform,
    clock,
    { body, drive: drive.id, ...plan },
    {
      deputies: roll.rows.map(({ id }) => id),
      departments,
      stations: of('station').map(({ id }) => id),
    },
    chance,
  );
  await comesTo(stage, plan.screenedOn);
  const screening = new PastScreening(stage, path, drive.id, leads, [...departments.values()]);
  await screening.openDepartments(plan.year);
  for (const [index, project] of plan.projects.entries())
    await screening.nominate(project, departments.get(project.department) ?? '', index);
  return screening;
}

/** Ten in the morning of another day, on which the staff sign in anew. */
export async function comesTo(
  { clock, secretariat }: Pick<PastStage, 'clock' | 'secretariat'>,
  day: string,
): Promise<void> {
  clock.turnTo(new Date(`${day}T02:00:00Z`));
  await secretariat.signInAgain();
}

/** The staff and departments that screen last year's drive. */
export class PastScreening {
  private readonly office: HttpClient;
  private readonly departments: HttpClient;

  constructor(
    private readonly stage: PastStage,
    private readonly path: string,
    readonly drive: string,
    private readonly leads: ReadonlyMap<string, readonly string[]>,
    private readonly units: readonly string[],
  ) {
    this.office = stage.secretariat.office;
    this.departments = new HttpClient(stage.origin, stage.network, 'staff');
  }

  /** One person who acts for all departments of the example. */
  async openDepartments(year: number): Promise<void> {
    const login = {
      username: departmentLogin(year),
      password: Buffer.from(this.stage.chance.bytes(16)).toString('base64url'),
    };
    await this.office.must('POST', `${this.path}/staff`, {
      name: '陆怀谷',
      ...login,
      roles: [],
      units: this.units,
    });
    await this.departments.must('POST', '/staff/sign-in', login);
  }

  private lead(id: string): Promise<LeadScreening> {
    return this.office.must('GET', `${this.path}/leads/${id}/screening`);
  }

  /** Merges what asks for the same into the first of these leads; answers it. */
  private async merged(ids: readonly string[]): Promise<Lead> {
    const [first, ...rest] = [...new Set(ids)];
    if (first === undefined) throw new Error('a matter without a proposal');
    // Nobody has touched them since they came.
    if (rest.length > 0)
      await this.office.must('POST', `${this.path}/leads/${first}/merge`, {
        batch: newUnorderedId(this.stage.chance),
        version: 1,
        from: rest.map((lead) => ({ lead, version: 1 })),
        reason: '',
      });
    return (await this.lead(first)).lead;
  }

  /** From the first voices to the preliminary candidate. */
  async nominate(project: ExampleProject, unit: string, index: number): Promise<void> {
    const { clock } = this.stage;
    let lead = await this.merged(this.leads.get(`project ${index}`) ?? []);
    const leadPath = `${this.path}/leads/${lead.id}`;
    await this.office.must('PATCH', `${this.path}/leads`, {
      batch: newUnorderedId(this.stage.chance),
      leads: [{ lead: lead.id, version: lead.version }],
      changes: {
        title: project.name,
        summary: project.content,
        category: project.category,
        unit,
      },
      reason: '',
    });
    const { checks } = await this.lead(lead.id);
    for (const { code, kind } of checks)
      await this.office.must('PUT', `${leadPath}/checks/${code}`, {
        answer: kind === 'positive' ? 'yes' : 'no',
        note: '',
        seen: null,
      });
    lead = (await this.lead(lead.id)).lead;
    await this.office.must('POST', `${leadPath}/state`, { act: 'propose', version: lead.version });
    await this.office.must('POST', `${leadPath}/appraisals`, {
      units: [unit],
      dueOn: dayAfter(clock.now().toISOString().slice(0, 10), 20),
      note: '请论证必要性、可行性，落实用地和资金。',
    });
    await this.appraise(project, unit, lead.id);
    lead = (await this.lead(lead.id)).lead;
    const { department: _, origin: __, originNote: ___, ...card } = cardOf(project);
    await this.office.must('PUT', `${leadPath}/card`, { ...card, unit, version: lead.version });
    lead = (await this.lead(lead.id)).lead;
    await this.office.must('POST', `${leadPath}/state`, { act: 'nominate', version: lead.version });
  }

  private async appraise(project: ExampleProject, unit: string, lead: string): Promise<void> {
    const [asked] = await this.office.must<AppraisalRecord[]>(
      'GET',
      `${this.path}/leads/${lead}/appraisals`,
    );
    if (asked === undefined) throw new Error('no appraisal was asked for');
    const task = `${this.path}/departments/${unit}/appraisals/${asked.id}`;
    const { version } = await this.departments.must<AppraisalTask>('GET', task);
    await this.departments.must('POST', `${task}/submit`, { version, form: formOf(project) });
    const [submitted] = await this.office.must<AppraisalRecord[]>(
      'GET',
      `${this.path}/leads/${lead}/appraisals`,
    );
    await this.office.must('POST', `${this.path}/appraisals/${asked.id}/accept`, {
      version: submitted?.version,
    });
  }

  /** Takes up what has come besides and asks departments about it; they have yet to answer. */
  async askAbout(matters: number, days: number): Promise<void> {
    const others = [...this.leads].filter(([matter]) => matter.startsWith('other'));
    for (const [at, [, group]] of others.slice(0, matters).entries()) {
      const lead = await this.merged(group);
      const leadPath = `${this.path}/leads/${lead.id}`;
      const unit = this.units[at % this.units.length];
      await this.office.must('POST', `${leadPath}/appraisals`, {
        units: [unit],
        dueOn: dayAfter(this.stage.clock.now().toISOString().slice(0, 10), days + at * 5),
        note: '请看能不能办、要多少钱、今年能不能完成。',
      });
    }
  }

  /** What comes to nothing yet: each is told why. */
  async layAsideOthers(): Promise<void> {
    const others = [...this.leads].filter(([matter]) => matter.startsWith('other'));
    for (const [at, [, group]] of others.entries()) {
      const turn = LAST_YEARS_TURNS[at % LAST_YEARS_TURNS.length];
      const lead = await this.merged(group);
      await this.office.must('POST', `${this.path}/leads/${lead.id}/state`, {
        ...turn,
        version: lead.version,
      });
    }
  }

  /** Every gate passes the whole list on its day; then it is the list of candidates. */
  async passGates(days: readonly string[]): Promise<void> {
    const gates = `${this.path}/drives/${this.drive}/gates`;
    for (const day of days) {
      await comesTo(this.stage, day);
      const { next, leads } = await this.office.must<GatesView>('GET', gates);
      if (next === null) break;
      await this.office.must('POST', gates, {
        id: newUnorderedId(this.stage.chance),
        gate: next,
        decidedOn: day,
        decision: 'passed',
        minute: `会议审议通过 ${leads.length} 项。`,
        conditions: '',
        items: leads.map(({ id }) => ({ lead: id, outcome: 'passed', note: '' })),
      });
    }
    await this.office.must('POST', `${gates}/list`, {});
  }
}
