import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { pino } from 'pino';
import { newSetupLink } from '../../server/congress/setup-acts.ts';
import { cardOf } from '../../server/example/example-project.ts';
import { THIS_YEAR } from '../../server/example/this-year.ts';
import { serveHouse, type Running } from '../../server/main.ts';
import { systemChance, systemClock } from '../../server/platform/chance.ts';
import { readConfig } from '../../server/platform/config.ts';
import { builtPages } from '../../server/platform/http/pages.ts';
import { together } from '../../server/simulation/crowd.ts';
import { Deputy } from '../../server/simulation/deputy.ts';
import { HttpClient } from '../../server/simulation/http-client.ts';
import { defaultSettings } from '../../shared/ballot/defaults.ts';
import { isOpen, type BallotSettings, type Choices } from '../../shared/ballot/model.ts';
import type { OpenEntry } from '../../shared/ballot/open/model.ts';
import type { ConsoleView, RoundView } from '../../shared/ballot/round.ts';
import type {
  CongressSession,
  CredentialCard,
  Me,
  StaffMember,
} from '../../shared/congress/model.ts';

export const PASSWORD = 'correct horse battery';
export const TELLERS = ['宋玉兰', '方志成'] as const;
export const SCRUTINEERS = ['林国栋', '陈玉珍', '何志明'] as const;
const FAMILIES = '赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许';
const DELEGATIONS = ['白沙团', '双桥团', '机关团', '大岭团', '城东团', '城西团'];

/** A congress on real ports, at the moment before the sign-in; deputies are simulated, staff and scrutineers are the test's. */
export interface RostrumHouse {
  readonly running: Running;
  readonly body: string;
  /** The session that sits. */
  readonly session: string;
  /** Somebody of the secretariat, beside whoever sits in the browser. */
  readonly staff: HttpClient;
  readonly present: readonly Deputy[];
  console(): Promise<ConsoleView>;
  round(): Promise<RoundView>;
  /** Ends the session and opens the next one, a real one, with the same candidates, rules and people; nobody has signed in yet. */
  openNext(title: string, number?: number): Promise<void>;
  /** So many more deputies sign in. */
  signIn(count: number): Promise<void>;
  /** So many more deputies sign in at the desk, without a device. */
  signInAtDesk(count: number): Promise<readonly CredentialCard[]>;
  /** One step at the rostrum by the secretariat itself. */
  step(act: string, json?: unknown): Promise<RoundView>;
  passScrutineers(): Promise<void>;
  /** Quorum and scrutineers confirmed, the round frozen; the phones prepare. */
  makeReady(): Promise<void>;
  /** The phones take their papers, once the round is open. */
  takePapers(): Promise<void>;
  /** The first so many deputies of those present vote as `choose` says of each. */
  cast(count: number, choose: Opinion): Promise<void>;
  returnUnused(): Promise<void>;
  countable(): Promise<void>;
  /** The scrutineer of this place confirms. */
  certify(place: number): Promise<void>;
  close(): Promise<void>;
}

/** What the deputy of this place marks, by the codes on the paper in order. */
export type Opinion = (place: number, codes: readonly string[]) => Choices;

export interface RostrumPlan {
  readonly deputies?: number;
  readonly settings?: Partial<BallotSettings>;
  readonly seats?: number;
  /** As many of this year's candidates. */
  readonly candidates?: number;
  readonly rehearsal?: boolean;
  /** Leaves the ballot to be prepared later. */
  readonly withoutBallot?: boolean;
}

const network = { lossy: 0, chance: systemChance, clock: systemClock };

export async function openRostrum(pages: string, plan: RostrumPlan = {}): Promise<RostrumHouse> {
  const { deputies = 24, seats = 10, candidates = 12, rehearsal = false } = plan;
  const dataDir = mkdtempSync(join(tmpdir(), 'pj-rostrum-'));
  const running = await serve(dataDir, pages);
  const staff = new HttpClient(running.url, network, 'staff');
  const me = await staff.must<Me>('POST', '/setup', {
    secret: ((await newSetupLink(running.platform)) ?? '').split('#')[1],
    body: { code: 'qinghe', name: '青禾县人民代表大会', type: 'congress', level: 'county' },
    administrator: { name: '周文婧', username: 'secretary', password: PASSWORD },
  });
  const body = me.bodies[0]?.body.id ?? '';
  const path = `/bodies/${body}`;
  await importRoll(staff, path, deputies);
  const planSession = async (title: string, isRehearsal: boolean, number = 5): Promise<string> => {
    const { id } = await staff.must<CongressSession>('POST', `${path}/sessions`, {
      term: 18,
      number,
      title,
      opensOn: '2026-01-19',
      rehearsal: isRehearsal,
    });
    for (const project of THIS_YEAR.slice(0, candidates))
      await staff.must('POST', `${path}/sessions/${id}/candidates`, cardOf(project));
    return id;
  };
  const openSession = async (): Promise<void> => {
    await staff.must('POST', `${path}/sessions/${session}/state`, { state: 'sitting' });
    if (plan.withoutBallot !== true)
      await staff.must('POST', `${path}/sessions/${session}/ballot`, {
        title: '2026年度民生实事项目票决',
        settings: { ...defaultSettings('congress', seats), ...plan.settings },
      });
  };
  let session = await planSession('青禾县第十八届人民代表大会第五次会议', rehearsal);
  const scrutineers: HttpClient[] = [];
  const accounts: string[] = [];
  for (const [at, name] of SCRUTINEERS.entries()) {
    const login = { username: `scrutineer-${at + 1}`, password: PASSWORD };
    const { account } = await staff.must<StaffMember>('POST', `${path}/staff`, {
      name,
      ...login,
      roles: ['scrutineer'],
    });
    accounts.push(account);
    const client = new HttpClient(running.url, network, 'scrutineer');
    await client.must<Me>('POST', '/staff/sign-in', login);
    scrutineers.push(client);
  }
  for (const [at, name] of TELLERS.entries())
    await staff.must('POST', `${path}/staff`, {
      name,
      username: `teller-${at + 1}`,
      password: PASSWORD,
      roles: ['teller'],
    });
  await openSession();
  const cards = await staff.must<CredentialCard[]>('POST', `${path}/cards`, {});
  const waiting = [...cards];
  const present: Deputy[] = [];
  const console = () => staff.must<ConsoleView>('GET', `${path}/sessions/${session}/console`);
  const house: RostrumHouse = {
    running,
    body,
    get session() {
      return session;
    },
    staff,
    present,
    console,
    async round() {
      const { round } = await console();
      if (round === null) throw new Error('no round has been prepared');
      return round;
    },
    async openNext(title, number) {
      await staff.must('POST', `${path}/sessions/${session}/state`, { state: 'closed' });
      session = await planSession(title, false, number);
      await openSession();
      waiting.splice(0, waiting.length, ...cards);
      present.length = 0;
    },
    async signIn(count) {
      const coming = waiting.splice(0, count);
      const deputies = coming.map(({ name }) => new Deputy(name, running.url, network));
      await together(deputies, 20, async (deputy) => {
        await deputy.scan(coming[deputies.indexOf(deputy)]?.link ?? '');
        await deputy.signIn();
      });
      present.push(...deputies);
    },
    async signInAtDesk(count) {
      const coming = waiting.splice(0, count);
      for (const { deputy } of coming)
        await staff.must('POST', `${path}/sessions/${session}/sign-ins`, { deputy });
      return coming;
    },
    async step(act, json) {
      const { id } = await house.round();
      // As the console in the browser, once that one leads.
      const lead = await running.platform.db
        .selectFrom('console_lead')
        .select('console')
        .where('session', '=', session)
        .executeTakeFirst();
      await staff.must('POST', `${path}/rounds/${id}/${act}`, json, lead ?? {});
      return house.round();
    },
    async passScrutineers() {
      await house.step('pass-scrutineers', {
        scrutineers: accounts.map((account, at) => ({ account, chief: at === 0 })),
      });
    },
    async makeReady() {
      await house.step('confirm-quorum');
      await house.passScrutineers();
      await house.step('make-ready');
    },
    async takePapers() {
      const { id } = await house.round();
      await together(present, present.length, async (deputy) => {
        await deputy.prepare(id);
        await deputy.takePaper(id);
      });
    },
    async cast(count, choose) {
      const { id, candidates: standing } = await house.round();
      const codes = standing.map(({ code }) => code);
      const voters = [...present.slice(0, count).entries()].filter(
        ([, deputy]) => deputy.hasPaper(id) && deputy.kept(id).receipt === undefined,
      );
      await together(voters, 20, ([place, deputy]) => deputy.cast(id, choose(place, codes)));
    },
    async returnUnused() {
      const { id } = await house.round();
      await together(present, 20, (deputy) => deputy.returnUnused(id));
    },
    async countable() {
      while ((await console()).acts.count.length > 0) await systemClock.wait(250);
    },
    async certify(place) {
      const { id, secrecy } = await house.round();
      const scrutineer = scrutineers[place];
      if (!isOpen(secrecy)) {
        await scrutineer?.must('POST', `${path}/rounds/${id}/certify`);
        return;
      }
      // Of an open vote they confirm the record that they have seen.
      const seen = await scrutineer?.must<OpenEntry>('GET', `${path}/rounds/${id}/open-vote`);
      await scrutineer?.must('POST', `${path}/rounds/${id}/certify?record=${seen?.record ?? ''}`);
    },
    async close() {
      await running.close();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
  return house;
}

async function serve(dataDir: string, pages: string): Promise<Running> {
  const config = readConfig({
    DATA_DIR: dataDir,
    PORT: '0',
    BOX_PORT: '0',
    HOST: '127.0.0.1',
    LOG_LEVEL: 'silent',
  });
  if (!config.ok) throw new Error(config.failure.code);
  return serveHouse(config.value, {
    clock: systemClock,
    chance: systemChance,
    log: pino({ level: 'silent' }),
    pages: builtPages(pages),
  });
}

async function importRoll(staff: HttpClient, path: string, deputies: number): Promise<void> {
  const lines = Array.from({ length: deputies }, (_, at) => {
    const family = FAMILIES.charAt(at % FAMILIES.length);
    const name = `${family}${'文建国芳强静伟敏华玲'.charAt(at % 10)}${at >= 20 ? '平' : ''}`;
    return `${String(at + 1).padStart(3, '0')},${name},${DELEGATIONS[at % DELEGATIONS.length]},男,教师`;
  });
  const sheet = Buffer.from(`\uFEFF编号,姓名,代表团,性别,职业\r\n${lines.join('\r\n')}\r\n`);
  const { token } = await staff.upload<{ token: string }>(`${path}/roll/import`, sheet, 'roll.csv');
  await staff.must('POST', `${path}/roll/import/confirm`, { token, removeMissing: false });
}

/** Signs in with a name on whichever page asks for it. */
export async function signInOn(page: Page, username: string): Promise<void> {
  await page.locator('input[name=username]').fill(username);
  await page.locator('input[name=password]').fill(PASSWORD);
  await page.locator('button[type=submit]').click();
}

/** A believable vote: candidate `n` of the first ten fails a little more often than the one before, the rest often. */
export const mostly: Opinion = (place, codes) =>
  Object.fromEntries(
    codes.flatMap((code, at) => {
      if (at < 10) return [[code, (place * 7 + at) % 24 < at / 2 ? 'against' : 'for']];
      return place % 3 === 0 ? [[code, 'against']] : [];
    }),
  );
