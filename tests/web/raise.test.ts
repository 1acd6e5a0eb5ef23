import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { aDrive, anEntry, proposals } from '../collection/office.ts';
import { reviewed } from '../collection/resident.ts';
import { serveCollection } from '../collection/served.ts';
import { phonePhoto } from '../platform/files-samples.ts';
import { expectAccessible } from '../support/axe.ts';
import { LOOKS, newBrowser, screenshot, type View } from '../support/browser.ts';
import { aBody, type OwnBody } from '../support/people.ts';

const served = serveCollection();
const browser = newBrowser();
let body: OwnBody;

const DAYS = { opensOn: '2026-03-01', closesOn: '2026-03-21' };

beforeAll(async () => {
  body = await aBody(served().house);
  await body.staff.put(`${body.path}/towns`, {
    towns: [
      { name: '城东街道', villages: ['翠竹苑社区', '东门社区'] },
      { name: '石桥镇', villages: [] },
    ],
  });
  const drive = await aDrive(body, { ...DAYS, title: '2027 年度民生实事项目征集' });
  const [, one] = await proposals(served().house, body, drive.id, [
    { entry: anEntry({ name: '村口修桥', content: '木桥朽了', reason: '', town: '石桥镇' }) },
    { entry: anEntry() },
  ]);
  await reviewed(served().house, one?.number ?? '');
});

async function openForm(view: View = {}, at: OwnBody = body): Promise<Page> {
  const page = await browser.openPage(`${served().url}/raise/${at.code}`, view);
  await page.locator('input[type=file]').waitFor({ state: 'attached' });
  return page;
}

/** What the server has of this body, by name. */
async function namesTaken(at: OwnBody = body): Promise<readonly string[]> {
  const rows = await served()
    .house.platform.db.selectFrom('proposal')
    .select('name')
    .where('body', '=', at.id)
    .orderBy('seq')
    .execute();
  return rows.map(({ name }) => name);
}

const WORDS = {
  'zh-CN': {
    name: '项目名称',
    content: '内容与规模',
    town: '乡镇（街道）',
    village: '村（社区）',
    further: /知道期限/,
    submit: '提交建议',
    name_missing: '请用一句话写出项目名称。',
    personal: /这里像是有手机号码/,
    sent: '收到了',
    copy: '复制编号',
    another: '再提一件',
    mine: '这台手机提过的',
  },
  en: {
    name: 'Name of the project',
    content: 'Content and scale',
    town: 'Town (sub-district)',
    village: 'Village (community)',
    further: /If you know about time/,
    submit: 'Send the proposal',
    name_missing: 'Please name the project in one sentence.',
    personal: /looks like a mobile number/,
    sent: 'Received',
    copy: 'Copy the number',
    another: 'Propose another',
    mine: 'Proposed on this phone',
  },
} as const;

describe('the form of residents', () => {
  for (const look of LOOKS)
    test(`is filled in, mended and sent, in ${look.language}, ${look.size}, ${look.width} px`, async () => {
      const words = WORDS[look.language];
      const page = await openForm(look);
      const named = (part: string) => `raise-${part}-${look.language}-${look.size}-${look.width}`;
      await screenshot(page, named('form'));
      await expectAccessible(page);

      await page.getByRole('button', { name: words.submit }).click();
      await page.getByText(words.name_missing).waitFor();
      expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-invalid'))).toBe(
        'true',
      );
      await screenshot(page, named('faults'));
      await expectAccessible(page);

      const name = `健身步道 ${look.language} ${look.size}`;
      await page.getByLabel(words.name).fill(name);
      await page.getByLabel(words.content).fill('沿河两公里，找我13800001234');
      await page.getByText(words.personal).waitFor();
      await page.getByText(words.further).click();
      await page.getByLabel(words.town).selectOption('城东街道');
      await page.getByLabel(words.village).selectOption('东门社区');
      await screenshot(page, named('filled'));
      await expectAccessible(page);

      await page.getByRole('button', { name: words.submit }).click();
      await page.getByRole('heading', { level: 1, name: words.sent }).waitFor();
      await page.context().grantPermissions(['clipboard-write']);
      await page.getByRole('button', { name: words.copy }).click();
      await screenshot(page, named('sent'));
      await expectAccessible(page);
      expect(await namesTaken()).toContain(name);

      await page.getByRole('button', { name: words.another }).click();
      await page.getByText(words.mine).waitFor();
      expect(await page.getByLabel(words.name).inputValue()).toBe('');
      await expectAccessible(page);
    });

  test('keeps what was typed and the photos over a reload, and can be begun anew', async () => {
    const page = await openForm({ width: 390 });
    await page.getByLabel('项目名称').fill('写到一半');
    await page.getByLabel('乡镇（街道）').selectOption('石桥镇');
    await page.locator('input[type=file]').setInputFiles({
      name: '桥.jpg',
      mimeType: 'image/jpeg',
      buffer: Buffer.from(await phonePhoto('jpeg', { width: 80, height: 60 })),
    });
    await page.getByRole('img', { name: '照片 1' }).waitFor();
    await page.reload();
    await page.getByRole('img', { name: '照片 1' }).waitFor();
    expect(await page.getByLabel('项目名称').inputValue()).toBe('写到一半');
    expect(await page.getByLabel('乡镇（街道）').inputValue()).toBe('石桥镇');
    await screenshot(page, 'raise-draft-390');
    await expectAccessible(page);
    await page.getByRole('button', { name: '清空重写' }).click();
    await expect.poll(() => page.getByLabel('项目名称').inputValue()).toBe('');
    await expect.poll(() => page.getByRole('img', { name: '照片 1' }).count()).toBe(0);
    await page.reload();
    await page.locator('input[type=file]').waitFor({ state: 'attached' });
    expect(await page.getByRole('button', { name: '清空重写' }).count()).toBe(0);
    expect(await page.getByRole('img', { name: '照片 1' }).count()).toBe(0);
  });

  test('sends photos along, and the poster’s code says how it came', async () => {
    const at = await aBody(served().house);
    const drive = await aDrive(at, DAYS);
    const page = await browser.openPage(
      `${served().url}/raise/${at.code}?via=qr&drive=${drive.id}`,
      { width: 390 },
    );
    await page.locator('input[type=file]').setInputFiles({
      name: '灯.jpg',
      mimeType: 'image/jpeg',
      buffer: Buffer.from(await phonePhoto('jpeg', { width: 80, height: 60 })),
    });
    await page.getByRole('img', { name: '照片 1' }).waitFor();
    await page.getByLabel('项目名称').fill('巷口装路灯');
    await page.getByLabel('背景与必要性').fill('夜里看不见路');
    await page.getByRole('button', { name: '提交建议' }).click();
    await page.getByRole('heading', { name: '收到了' }).waitFor();
    const { db } = served().house.platform;
    const row = await db
      .selectFrom('proposal')
      .select(['id', 'channel'])
      .where('body', '=', at.id)
      .executeTakeFirstOrThrow();
    const photos = await db
      .selectFrom('stored_file')
      .select('claimed_by')
      .where('body', '=', at.id)
      .execute();
    expect([row.channel, photos]).toEqual(['qr', [{ claimed_by: `proposal/${row.id}` }]]);
  });
});

describe('earlier proposals like it', () => {
  test('are offered while somebody writes, joined with their own words, and left again', async () => {
    const page = await openForm({ width: 390 });
    await page.getByLabel('项目名称').fill('电动自行车充电棚');
    await page.getByLabel('乡镇（街道）').selectOption('城东街道');
    await page.getByText('有人提过相近的事').first().waitFor();
    await screenshot(page, 'raise-similar-390');
    await expectAccessible(page);
    // What nobody has reviewed is not offered.
    expect(await page.getByText('村口修桥').count()).toBe(0);

    await page.getByRole('button', { name: /附议这一件/ }).click();
    await page.getByText(/您正在附议/).waitFor();
    await screenshot(page, 'raise-joining-390');
    await expectAccessible(page);
    await page.getByRole('button', { name: '不附议，单独提' }).click();
    await page.getByRole('button', { name: /附议这一件/ }).click();

    await page.getByLabel('背景与必要性').fill('我家在六楼，没有地方充电');
    await page.getByRole('button', { name: '提交附议' }).click();
    await page.getByText('现在有 2 件建议提的是同一件事。').waitFor();
    await expectAccessible(page);
  });

  test('nothing is offered for what nobody has proposed', async () => {
    const page = await openForm();
    const answered = page.waitForResponse((answer) => answer.url().endsWith('/similar'));
    await page.getByLabel('项目名称').fill('图书馆延长开放时间');
    await answered;
    expect(await page.getByText('有人提过相近的事').count()).toBe(0);
  });
});

describe('where nothing is collected', () => {
  const open = async (at: OwnBody, query = ''): Promise<Page> => {
    const page = await browser.openPage(`${served().url}/raise/${at.code}${query}`, { width: 390 });
    await page.getByText('现在还可以').waitFor();
    return page;
  };

  test('it says so, when the next drive begins, and what can be done until then', async () => {
    const at = await aBody(served().house);
    const never = await open(at);
    await never.getByRole('heading', { level: 1, name: '现在没有征集活动' }).waitFor();
    await expectAccessible(never);
    const over = await aDrive(at, { opensOn: '2025-09-01', closesOn: '2025-09-30' });
    const last = await open(at);
    await last.getByText(/已于2025年9月30日结束/).waitFor();
    await aDrive(at, { opensOn: '2026-04-01', closesOn: '2026-04-30' });
    const coming = await open(at);
    await coming.getByText(/从2026年4月1日开始/).waitFor();
    await screenshot(coming, 'raise-coming-390');
    await expectAccessible(coming);
    const poster = await open(at, `?drive=${over.id}`);
    await poster.getByRole('heading', { level: 1, name: '这次征集已经结束' }).waitFor();
    await expectAccessible(poster);
  });

  test('a body that does not exist is said to be none', async () => {
    const page = await browser.openPage(`${served().url}/raise/nowhere`, { width: 390 });
    await page.getByText(/没有这个机构/).waitFor();
    browser.takeFaults(page);
    await expectAccessible(page);
  });

  test('whoever names no body chooses one', async () => {
    const page = await browser.openPage(`${served().url}/raise`, { width: 390 });
    await page.getByRole('heading', { name: '您要向哪里提？' }).waitFor();
    await screenshot(page, 'raise-choose-390');
    await expectAccessible(page);
    await page.getByRole('link', { name: new RegExp(body.name) }).click();
    await page.getByLabel('项目名称').waitFor();
  });
});
