import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { aDrive } from '../collection/office.ts';
import { serveCollection } from '../collection/served.ts';
import { phonePhoto } from '../platform/files-samples.ts';
import { expectAccessible } from '../support/axe.ts';
import { newBrowser, screenshot } from '../support/browser.ts';
import { aBody, type OwnBody } from '../support/people.ts';

const served = serveCollection();
const browser = newBrowser();
let body: OwnBody;
let drive: string;

beforeAll(async () => {
  body = await aBody(served().house);
  drive = (await aDrive(body, { opensOn: '2026-03-01', closesOn: '2026-03-21' })).id;
});

const address = (): string => `${served().url}/raise/${body.code}`;
const SENDS = '**/api/bodies/*/drives/*/proposals';

async function openForm(): Promise<Page> {
  const page = await browser.openPage(address(), { width: 390 });
  await ready(page);
  return page;
}

/** Everything that the form may need has been fetched. */
async function ready(page: Page): Promise<void> {
  await page.locator('input[type=file]').waitFor({ state: 'attached' });
  await page.waitForLoadState('networkidle');
}

async function fillIn(page: Page, name: string): Promise<void> {
  await page.getByLabel('项目名称').fill(name);
  await page.getByLabel('内容与规模').fill('写明要做什么');
}

async function taken(name: string): Promise<readonly string[]> {
  const rows = await served()
    .house.platform.db.selectFrom('proposal')
    .select('number')
    .where('body', '=', body.id)
    .where('name', '=', name)
    .execute();
  return rows.map(({ number }) => number);
}

describe('a proposal without network', () => {
  test('is kept on the phone, sent once when the network is back, and gets its number', async () => {
    const page = await openForm();
    await page.locator('input[type=file]').setInputFiles({
      name: '路.jpg',
      mimeType: 'image/jpeg',
      buffer: Buffer.from(await phonePhoto('jpeg', { width: 80, height: 60 })),
    });
    await page.getByRole('img', { name: '照片 1' }).waitFor();
    await page.context().setOffline(true);
    await fillIn(page, '山里修路');
    await page.getByRole('button', { name: '提交建议' }).click();
    await page.getByRole('heading', { name: '已保存在手机里，有网络就提交' }).waitFor();
    await screenshot(page, 'raise-kept-390');
    await expectAccessible(page);
    expect(await taken('山里修路')).toEqual([]);
    await page.context().setOffline(false);
    await page.getByRole('heading', { name: '收到了' }).waitFor();
    const [number, ...more] = await taken('山里修路');
    expect(more).toEqual([]);
    await page
      .getByText(number ?? '', { exact: true })
      .first()
      .waitFor();
    await expectAccessible(page);
    browser.takeFaults(page);
  });

  test('outlives the page that it was written on', async () => {
    const page = await openForm();
    await page.clock.setFixedTime('2026-03-09T04:00:00.000Z');
    await page.context().setOffline(true);
    await fillIn(page, '写完就关机');
    await page.getByRole('button', { name: '提交建议' }).click();
    await page.getByRole('heading', { name: '已保存在手机里，有网络就提交' }).waitFor();
    await page.getByRole('button', { name: '再提一件' }).click();
    await page.getByText('有 1 份内容还没有送出').waitFor();
    await screenshot(page, 'raise-waiting-390');
    await expectAccessible(page);
    browser.takeFaults(page);
    const context = page.context();
    await page.close();
    await context.setOffline(false);
    // The drive has ended meanwhile; what was finished in time still comes in.
    await body.staff.patch(`${body.path}/drives/${drive}`, { closesOn: '2026-03-09' });
    const next = await context.newPage();
    await next.goto(address());
    await next.getByText('“写完就关机”已经提交').waitFor();
    await next.getByRole('heading', { level: 1, name: '这次征集已经结束' }).waitFor();
    await screenshot(next, 'raise-now-sent-390');
    await expectAccessible(next);
    expect(await taken('写完就关机')).toHaveLength(1);
    await body.staff.patch(`${body.path}/drives/${drive}`, { closesOn: '2026-03-21' });
  });

  test('is written on a page that opens without network, which tells what waits', async () => {
    const page = await openForm();
    await page.evaluate(async () => navigator.serviceWorker.ready);
    await page.clock.setFixedTime('2026-03-09T04:00:00.000Z');
    await page.context().setOffline(true);
    await page.reload();
    await page.getByText('现在没有网络').waitFor();
    await screenshot(page, 'raise-opened-offline-390');
    await expectAccessible(page);
    await fillIn(page, '没有信号的山里');
    await page.reload();
    expect(await page.getByLabel('项目名称').inputValue()).toBe('没有信号的山里');
    await page.getByRole('button', { name: '提交建议' }).click();
    await page.getByRole('heading', { name: '已保存在手机里，有网络就提交' }).waitFor();
    await page.reload();
    await page.getByText('有 1 份内容还没有送出').waitFor();
    await page.getByRole('button', { name: 'English' }).click();
    await page.getByText('There is no network now').waitFor();
    await expectAccessible(page);
    expect(await taken('没有信号的山里')).toEqual([]);
    browser.takeFaults(page);
    await page.context().setOffline(false);
    await expect.poll(() => taken('没有信号的山里'), { timeout: 20_000 }).toHaveLength(1);
    browser.takeFaults(page);
  });

  test('whose answer was lost is sent again and stays one', async () => {
    const page = await openForm();
    let lost = 0;
    await page.route(SENDS, async (route) => {
      if (lost > 0) return route.continue();
      lost += 1;
      await route.fetch();
      await route.abort();
    });
    await fillIn(page, '回音丢了');
    await page.getByRole('button', { name: '提交建议' }).click();
    await page.getByRole('heading', { name: '已保存在手机里，有网络就提交' }).waitFor();
    expect(await taken('回音丢了')).toHaveLength(1);
    await page.getByRole('button', { name: '现在就提交' }).click();
    await page.getByRole('heading', { name: '收到了' }).waitFor();
    expect(await taken('回音丢了')).toHaveLength(1);
    browser.takeFaults(page);
  });

  test('that is refused comes back to be changed, and nothing of it is lost', async () => {
    const page = await openForm();
    await fillIn(page, '镇名变了');
    await page.getByLabel('乡镇（街道）').fill('旧名镇');
    await body.staff.put(`${body.path}/towns`, { towns: [{ name: '新名镇', villages: [] }] });
    await page.getByRole('button', { name: '提交建议' }).click();
    await page.getByRole('heading', { name: '没有收下' }).waitFor();
    await page.getByText(/没有“旧名镇”/).waitFor();
    await screenshot(page, 'raise-refused-390');
    await expectAccessible(page);
    await page.getByRole('button', { name: '回去修改' }).click();
    expect(await page.getByLabel('项目名称').inputValue()).toBe('镇名变了');
    // Beside the field that is at fault, until it is changed.
    await page.getByText(/没有“旧名镇”/).waitFor();
    await expectAccessible(page);
    await page.getByLabel('乡镇（街道）').fill('新名镇');
    expect(await page.getByText(/没有“旧名镇”/).count()).toBe(0);
    await page.getByRole('button', { name: '提交建议' }).click();
    await page.getByRole('heading', { name: '收到了' }).waitFor();
    expect(await taken('镇名变了')).toHaveLength(1);
    browser.takeFaults(page);
  });
});
