import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openDemonstration, type Demonstration } from '../../server/example/demonstration.ts';
import { pastClock } from '../../server/example/past-clock.ts';
import { systemClock } from '../../server/platform/chance.ts';
import { readConfig } from '../../server/platform/config.ts';
import { builtPages } from '../../server/platform/http/pages.ts';
import { seededChance } from '../../server/simulation/seeded.ts';
import type { ConsoleView } from '../../shared/ballot/round.ts';
import { nextStep, stateOf } from '../../web/demo/session-line.ts';
import { openPublicHouse } from '../portal/public-house.ts';
import { expectAccessible } from '../support/axe.ts';
import { looksIn, newBrowser, screenshot } from '../support/browser.ts';
import { builtWeb } from '../support/pages.ts';

/** The simulated deputies walk to their seats this much faster than in front of a visitor. */
const FASTER = 20;

const ordinary = openPublicHouse();
const browser = newBrowser();
const web = builtWeb();
const folder = mkdtempSync(join(tmpdir(), 'piaojue-demo-page-'));
let demonstration: Demonstration;
let url = '';

beforeAll(async () => {
  const config = readConfig({
    PORT: '0',
    BOX_PORT: '0',
    HOST: '127.0.0.1',
    DATA_DIR: folder,
  });
  if (!config.ok) throw new Error(config.failure.code);
  demonstration = await openDemonstration(
    config.value,
    {
      chance: seededChance('a visitor'),
      clock: pastClock(systemClock, new Date(), FASTER),
      log: pino({ level: 'silent' }),
      pages: builtPages(web),
    },
    () => undefined,
  );
  url = demonstration.house.url;
}, 180_000);

afterAll(async () => {
  await demonstration.close();
  rmSync(folder, { recursive: true, force: true });
});

/** The chair's console, as a click on the part opens it. */
async function chair() {
  const door = await fetch(`${url}/api/demo/enter/chair`, { redirect: 'manual' });
  const cookie = door.headers.getSetCookie()[0]?.split(';')[0] ?? '';
  return async <Answer>(method: string, path: string): Promise<Answer> => {
    const headers = { cookie, entrance: 'staff' };
    const response = await fetch(`${url}/api${path}`, { method, headers });
    return (await response.json()) as Answer;
  };
}

describe('a server that is no demonstration', () => {
  for (const language of ['zh-CN', 'en'] as const)
    test(`says so, in ${language}`, async () => {
      const page = await browser.openPage(`${ordinary().url}/demo`, { language, width: 390 });
      await page.getByRole('heading', { level: 1 }).waitFor();
      browser.takeFaults(page);
      expect(await page.getByRole('main').textContent()).toContain('npm run demo');
      await expectAccessible(page);
    });
});

describe('the page of the demonstration', () => {
  for (const language of ['zh-CN', 'en'] as const)
    for (const [size, width] of looksIn(language))
      test(`is accessible in ${language}, ${size}, ${width} px`, async () => {
        const page = await browser.openPage(`${url}/demo`, { language, size, width });
        await page.locator('#sources').waitFor();
        await page.locator('nav ol').waitFor();
        await screenshot(page, `demo-${language}-${size}-${width}`);
        await expectAccessible(page);
      });

  test('opens a part in a window of its own', async () => {
    const page = await browser.openPage(`${url}/demo`);
    const opened = page.context().waitForEvent('page');
    await page.getByRole('link', { name: '公众' }).first().click();
    const other = await opened;
    await other.getByRole('heading', { level: 1, name: '代表票决定下 10 件民生实事' }).waitFor();
    for (const width of [390, 768, 1280, 1920]) {
      await other.setViewportSize({ width, height: 900 });
      await screenshot(other, `example-portal-${width}`);
      await expectAccessible(other);
    }
    await other.getByRole('link', { name: '看完整结果，自己核验' }).click();
    await other.getByRole('button', { name: '开始核验' }).click();
    await other.getByText(/查了 8 项，全部成立/).waitFor();
    for (const width of [390, 1280]) {
      await other.setViewportSize({ width, height: 900 });
      await screenshot(other, `example-results-${width}`);
      await expectAccessible(other);
    }
  });

  test('moves with the session by itself and says what to do next', async () => {
    const page = await browser.openPage(`${url}/demo`);
    await page.getByText('在主席台确认法定人数').waitFor({ timeout: 60_000 });
    const act = await chair();
    const { body, session } = demonstration.stage;
    const before = await act<ConsoleView>('GET', `/bodies/${body}/sessions/${session}/console`);
    await act('POST', `/bodies/${body}/rounds/${before.round?.id}/confirm-quorum`);
    await page.getByText('在主席台通过监票人').waitFor();
    expect(await page.locator('[aria-current=step]').textContent()).toContain('通过监票人');
    await expectAccessible(page);
  });

  test('begins again only after one question', async () => {
    const page = await browser.openPage(`${url}/demo`);
    const first = demonstration.stage.session;
    await page.getByRole('button', { name: '从头再来' }).click();
    const question = page.getByRole('dialog');
    await question.getByText('全部丢掉').waitFor();
    await expectAccessible(page);
    await page.keyboard.press('Escape');
    expect(demonstration.stage.session).toBe(first);
    await page.getByRole('button', { name: '从头再来' }).click();
    await question.getByRole('button', { name: '丢掉，从头再来' }).click();
    await question.waitFor({ state: 'hidden', timeout: 60_000 });
    expect(demonstration.stage.session).not.toBe(first);
    await page.getByText('在主席台确认法定人数').waitFor({ timeout: 60_000 });
  });
});

describe('the line of a session', () => {
  test('begins with the sign-in, and returns to it before a round that is held again', async () => {
    const hall = await fetch(`${url}/api/sessions/${demonstration.stage.session}/hall`);
    const view = (await hall.json()) as Parameters<typeof nextStep>[0];
    expect(nextStep({ ...view, round: null, quorum: { needed: 166, met: false } })).toBe('sign-in');
    expect(stateOf('sign-in', 'next-round')).toBe('done');
    expect(stateOf('ready', 'next-round')).toBe('now');
    expect(stateOf('announce', 'next-round')).toBe('todo');
    expect(stateOf('vote', 'count')).toBe('done');
  });
});
