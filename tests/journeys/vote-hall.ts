import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { SYSTEM_HAND as HAND } from '../../server/ballot/rostrum.ts';
import { voidRound } from '../../server/ballot/void-act.ts';
import { newSetupLink } from '../../server/congress/setup-acts.ts';
import { cardOf } from '../../server/example/example-project.ts';
import { THIS_YEAR } from '../../server/example/this-year.ts';
import { serveHouse, type Running } from '../../server/main.ts';
import { systemChance, systemClock } from '../../server/platform/chance.ts';
import { readConfig } from '../../server/platform/config.ts';
import { builtPages } from '../../server/platform/http/pages.ts';
import { Deputy } from '../../server/simulation/deputy.ts';
import { Secretariat } from '../../server/simulation/secretariat.ts';
import { defaultSettings } from '../../shared/ballot/defaults.ts';
import type { BallotSettings, Choices } from '../../shared/ballot/model.ts';
import type { CredentialCard } from '../../shared/congress/model.ts';

/** So many deputies beside those whose phones the test holds: enough for a secret vote. */
const OTHERS = 6;
const NAMES = ['周文秀', '李建国', '王芳', '赵强', '陈静', '孙伟', '吴敏', '郑华'];

/** A small congress on real ports: the test holds the phone of its first deputies, the others are simulated. */
export interface VoteHall {
  readonly house: Running;
  readonly secretariat: Secretariat;
  /** Cards of the deputies whose phones the test holds. */
  readonly cards: readonly CredentialCard[];
  readonly others: readonly Deputy[];
  /** Quorum, scrutineers, and the round made ready. */
  makeReady(): Promise<void>;
  /** Opens the round; the other deputies take their papers. */
  open(): Promise<void>;
  /** The others cast, the last of them marking nothing. */
  othersCast(): Promise<void>;
  /** Voids the round by decision of the rostrum. */
  voidRound(note: string): Promise<void>;
  /** Counts as soon as it may be, has it confirmed, and announces. */
  finish(): Promise<void>;
  close(): Promise<void>;
}

export async function openVoteHall(
  pages: string,
  settings: Partial<BallotSettings> = {},
  rehearsal = false,
): Promise<VoteHall> {
  const dataDir = mkdtempSync(join(tmpdir(), 'pj-vote-'));
  const config = readConfig({
    DATA_DIR: dataDir,
    PORT: '0',
    BOX_PORT: '0',
    HOST: '127.0.0.1',
    LOG_LEVEL: 'silent',
  });
  if (!config.ok) throw new Error(config.failure.code);
  const house = await serveHouse(config.value, {
    clock: systemClock,
    chance: systemChance,
    log: pino({ level: 'silent' }),
    pages: builtPages(pages),
  });
  const network = { lossy: 0, chance: systemChance, clock: systemClock };
  const secretariat = new Secretariat(house.url, network);
  await secretariat.setUp((await newSetupLink(house.platform)) ?? '', {
    body: { code: 'qingxi', name: '清溪县人民代表大会' },
    roll: NAMES.map((name, at) => ({
      number: String(at + 1).padStart(3, '0'),
      name,
      delegation: '第六代表团（桥头镇）',
      sex: 'female',
      trade: '教师',
      phone: '',
    })),
    departments: ['县卫健局'],
    staff: { name: '沈国梁', username: 'chair' },
    scrutineers: ['林国栋', '陈玉珍'],
  });
  await secretariat.openSession({
    session: {
      term: 17,
      number: 5,
      title: '清溪县十七届人大五次会议',
      opensOn: '2026-01-19',
    },
    cards: THIS_YEAR.map(cardOf),
    ballotTitle: '2026年度民生实事项目票决',
    settings: { ...defaultSettings('congress', 10), ...settings },
  });
  if (rehearsal)
    await house.platform.db.updateTable('congress_session').set({ rehearsal: 1 }).execute();
  const cards = await secretariat.cards();
  const own = cards.slice(0, cards.length - OTHERS);
  const others = await Promise.all(
    cards.slice(-OTHERS).map(async (card) => {
      const deputy = new Deputy(card.name, house.url, network);
      await deputy.scan(card.link);
      await deputy.signIn();
      return deputy;
    }),
  );
  return {
    house,
    secretariat,
    cards: own,
    others,
    async makeReady() {
      await secretariat.step('confirm-quorum');
      await secretariat.passScrutineers();
      const { id } = await secretariat.step('make-ready');
      await Promise.all(others.map((deputy) => deputy.prepare(id)));
    },
    async open() {
      const { id } = await secretariat.step('open');
      await Promise.all(others.map((deputy) => deputy.takePaper(id)));
    },
    async othersCast() {
      const { id, candidates } = await secretariat.round();
      const most: Choices = Object.fromEntries(
        candidates.slice(0, 10).map(({ code }) => [code, 'for']),
      );
      await Promise.all(
        others.map((deputy, at) => deputy.cast(id, at === others.length - 1 ? {} : most)),
      );
    },
    async voidRound(note) {
      const { id } = await secretariat.round();
      const { body } = secretariat.place;
      const done = await voidRound(house.room, body, id, HAND, 'by-decision', note);
      if (!done.ok) throw new Error(done.failure.code);
    },
    async finish() {
      for (;;) {
        const { acts } = await secretariat.console();
        if (acts.count.length === 0) break;
        await systemClock.wait(250);
      }
      await secretariat.step('count');
      await secretariat.certify();
      await secretariat.step('announce');
    },
    async close() {
      await house.close();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}
