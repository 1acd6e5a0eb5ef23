import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { run } from '../../server/commands/rehearse.ts';
import { newSetupLink } from '../../server/congress/setup-acts.ts';
import { pastClock } from '../../server/example/past-clock.ts';
import { serveHouse, type Running } from '../../server/main.ts';
import { systemChance, systemClock } from '../../server/platform/chance.ts';
import { readConfig } from '../../server/platform/config.ts';
import { inventedCounty } from '../../server/simulation/county.ts';
import { Secretariat } from '../../server/simulation/secretariat.ts';
import { seededChance } from '../../server/simulation/seeded.ts';
import { capture } from './capture.ts';

const folder = mkdtempSync(join(tmpdir(), 'pj-rehearse-'));
const network = { lossy: 0, chance: systemChance, clock: systemClock };
const county = inventedCounty(9, seededChance('alone'));
/** Deputies who walk and think this much faster than people. */
const FASTER = 12;
let house: Running;
let secretariat: Secretariat;

beforeAll(async () => {
  const config = readConfig({ PORT: '0', BOX_PORT: '0', HOST: '127.0.0.1', DATA_DIR: folder });
  if (!config.ok) throw new Error(config.failure.code);
  const log = pino({ level: 'silent' });
  house = await serveHouse(config.value, { clock: systemClock, chance: systemChance, log });
  secretariat = new Secretariat(house.url, network);
  await secretariat.setUp((await newSetupLink(house.platform)) ?? '', county);
  await secretariat.office.must('POST', `/bodies/${secretariat.place.body}/staff`, {
    name: '小沈',
    username: 'alone',
    password: 'correct horse battery',
    roles: ['secretariat'],
  });
});
afterAll(async () => {
  await house.close();
  rmSync(folder, { recursive: true, force: true });
});

function rehearse(password = 'correct horse battery', ...more: readonly string[]) {
  const io = capture();
  const argv = ['--url', house.url, '--user', 'alone', ...more];
  const hall = {
    ended: new Promise(() => undefined),
    clock: pastClock(systemClock, new Date(), FASTER),
  };
  return { io, done: run(argv, io, () => Promise.resolve(password), hall) };
}

/** The console when this is so. */
async function when(so: (seen: Awaited<ReturnType<Secretariat['console']>>) => boolean) {
  for (;;) {
    const seen = await secretariat.console();
    if (so(seen)) return seen;
    await systemClock.wait(100);
  }
}

describe('a rehearsal held alone', () => {
  test('is not joined with a wrong password, nor when none or a real session is sitting', async () => {
    const wrong = rehearse('wrong');
    expect([await wrong.done, wrong.io.said.err]).toEqual([
      1,
      'rehearse: 用户名或者密码不对 · user name or password is wrong\n',
    ]);
    const none = rehearse();
    expect([await none.done, none.io.said.err]).toEqual([
      1,
      'rehearse: 没有正在举行的会议，请先为一次演练宣布开会 · no session is sitting; open one that is marked as a rehearsal, and try again\n',
    ]);
    await secretariat.openSession(county);
    const real = rehearse();
    expect(await real.done).toBe(1);
    expect(real.io.said.err).toContain('is a real session');
    await secretariat.closeSession('练完了');
  });

  test('has simulated deputies who sign in, vote and leave when the session is closed', async () => {
    await secretariat.openSession({
      ...county,
      session: { ...county.session, number: 2 },
      settings: { ...county.settings, custody: 'server' },
      rehearsal: true,
    });
    const few = rehearse(undefined, '--leave', '5');
    expect([await few.done, few.io.said.err]).toEqual([
      1,
      'rehearse: 名册上有 9 名代表，至少要模拟五名 · the roll has 9 deputies; five at least must be simulated, for fewer ballots are not secret\n',
    ]);
    const { io, done } = rehearse();
    await when(({ attendance }) => attendance.present === 8);
    // The first on the roll is left for whoever rehearses, with the link of the card.
    expect(io.said.out).toContain(`${county.roll[0]?.name}  ${house.url}/vote#card=`);
    await secretariat.step('confirm-quorum');
    await secretariat.passScrutineers();
    await secretariat.step('make-ready');
    await secretariat.step('open');
    // One in many keeps the paper and gives it back unused, as in every hall.
    await when(() => io.said.out.includes('8 名模拟代表已投完'));
    await secretariat.step('seal');
    await when(({ acts }) => acts.count.length === 0);
    await secretariat.step('count');
    await secretariat.certify();
    const { tally } = await secretariat.step('announce');
    // Another one marks more than may be chosen.
    const { issued, valid, invalid, unused, missing } = tally ?? {};
    expect([issued, missing, (valid ?? 0) + (invalid ?? 0) + (unused ?? 0)]).toEqual([8, 0, 8]);
    await secretariat.closeSession('练完了');
    expect([await done, io.said.err]).toEqual([0, '']);
    for (const line of ['8 名模拟代表已签到', '8 名模拟代表已投完', '模拟代表已经离开'])
      expect(io.said.out).toContain(line);
    // The cards are those of the real session: no simulated device may hold one then.
    expect(await house.platform.db.selectFrom('device').selectAll().execute()).toEqual([]);
  });

  test('says what its arguments must be', async () => {
    const io = capture();
    expect(await run(['--url', 'x'], io)).toBe(2);
    expect(io.said.err).toContain('--url: the address of the server');
    expect(await run(['--help'], io)).toBe(0);
  });
});
