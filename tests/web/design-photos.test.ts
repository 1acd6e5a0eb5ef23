import sharp from 'sharp';
import type { Locator, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { phonePhoto, textBytes } from '../platform/files-samples.ts';
import { expectAccessible } from '../support/axe.ts';
import { LOOKS, newBrowser, screenshot, type View } from '../support/browser.ts';
import { servedDesign } from './design-served.ts';

/** A busy machine takes its time. */
const soon = <Value>(read: () => Value | Promise<Value>) => expect.poll(read, { timeout: 15_000 });

const browser = newBrowser();
const address = servedDesign();

async function openField(view: View = { width: 390 }): Promise<{ page: Page; field: Locator }> {
  const page = await browser.openPage(address(), view);
  const field = page.getByRole('group', {
    name: view.language === 'en' ? 'Photos of the place' : '现场照片',
  });
  await field.scrollIntoViewIfNeeded();
  return { page, field };
}

async function choose(field: Locator, ...files: readonly (readonly [string, Uint8Array])[]) {
  await field.locator('input[type=file]').setInputFiles(
    files.map(([name, bytes]) => ({
      name,
      mimeType: 'image/jpeg',
      buffer: Buffer.from(bytes),
    })),
  );
}

async function photoWithPlace(): Promise<Uint8Array> {
  return sharp(await phonePhoto())
    .withExif({
      IFD3: {
        GPSLatitudeRef: 'N',
        GPSLatitude: '30/1 16/1 48/1',
        GPSLongitudeRef: 'E',
        GPSLongitude: '120/1 9/1 12/1',
      },
    })
    .jpeg()
    .toBuffer();
}

const MANY = { width: 40, height: 30 };

describe('choosing photos', () => {
  for (const view of LOOKS)
    test(`is accessible ${JSON.stringify(view)}`, async () => {
      const { page, field } = await openField(view);
      await choose(field, ['a.jpg', await photoWithPlace()]);
      await soon(() => field.getByRole('img').count()).toBe(3);
      await field.getByRole('checkbox').first().check();
      await screenshot(page, `photos-${view.language ?? 'zh'}-${view.size ?? ''}-${view.width}`);
      await expectAccessible(page);
    });

  test('shows each at once, and offers to send the place of those that know it', async () => {
    const { page, field } = await openField();
    await choose(field, ['有位置.jpg', await photoWithPlace()], ['没有.jpg', await phonePhoto()]);
    await soon(() => field.getByRole('img').count()).toBe(4);
    const offers = field.getByRole('checkbox');
    expect(await offers.count()).toBe(2);
    const offer = field.getByRole('checkbox', { name: '一并提供照片 3 的拍摄地点' });
    expect(await offer.isChecked()).toBe(false);
    await offer.check();
    expect(await offers.first().isChecked()).toBe(false);
    expect(await field.getByText('已选 4 张，最多 6 张').first().isVisible()).toBe(true);
    await expectAccessible(page);
  });

  test('takes what fits, names what it could not open, and keeps the others', async () => {
    const { page, field } = await openField();
    await choose(
      field,
      ['说明.jpg', textBytes('no photo at all')],
      ['一.jpg', await phonePhoto('jpeg', MANY)],
      ['二.jpg', await phonePhoto('jpeg', MANY)],
      ['三.jpg', await phonePhoto('jpeg', MANY)],
      ['四.jpg', await phonePhoto('jpeg', MANY)],
    );
    await soon(() => field.getByRole('img').count()).toBe(5);
    expect(await field.getByText('只加入了 4 张，其余超过张数上限。').isVisible()).toBe(true);
    expect(await field.getByText('“说明.jpg”没有加入。').isVisible()).toBe(true);
    await expectAccessible(page);
    await choose(field, ['四.jpg', await phonePhoto('jpeg', MANY)]);
    await soon(() => field.getByRole('img').count()).toBe(6);
    expect(await field.getByText('已满 6 张').isVisible()).toBe(true);
    expect(await field.locator('input[type=file]').getAttribute('aria-disabled')).toBe('true');
    await expectAccessible(page);
  });

  test('is undone by a button that is named after its photo, and says so', async () => {
    const { page, field } = await openField();
    await field.getByRole('button', { name: '移除 照片 1' }).click();
    await soon(() => field.getByRole('img').count()).toBe(1);
    expect(await field.getByRole('status').textContent()).toBe('照片 1 已移除');
    const input = field.locator('input[type=file]');
    expect(await input.evaluate((element) => element === document.activeElement)).toBe(true);
    expect(await field.getByRole('checkbox').count()).toBe(0);
    await expectAccessible(page);
  });

  test('cannot go on while photos are on their way', async () => {
    const { page } = await openField();
    const sending = page.getByRole('group', { name: '正在上传的照片' });
    expect(await sending.getByText('已上传').isVisible()).toBe(true);
    expect(await sending.getByText('正在上传', { exact: true }).isVisible()).toBe(true);
    expect(await sending.getByRole('button').count()).toBe(0);
    expect(await sending.locator('input').count()).toBe(0);
  });

  test('has controls of 48 pixels that the keyboard reaches', async () => {
    const { page, field } = await openField();
    const controls = [
      field.getByRole('button', { name: '移除 照片 1' }),
      field.locator('label').first(),
      field.locator('input[type=file]'),
    ];
    for (const control of controls)
      expect((await control.boundingBox())?.height).toBeGreaterThanOrEqual(48);
    await controls[0]?.focus();
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('type'))).toBe(
      'checkbox',
    );
  });
});

describe('stored photos', () => {
  for (const view of LOOKS)
    test(`open large and accessible ${JSON.stringify(view)}`, async () => {
      const { page } = await openField(view);
      await page
        .getByRole('button', { name: /放大查看|Enlarge/ })
        .nth(1)
        .click();
      await screenshot(page, `strip-${view.language ?? 'zh'}-${view.size ?? ''}-${view.width}`);
      await expectAccessible(page);
    });

  test('are turned over in the dialog, and Escape goes back to the one that was pressed', async () => {
    const { page } = await openField();
    const third = page.getByRole('button', { name: '放大查看：村口道路硬化，照片 3' });
    await third.click();
    const dialog = page.getByRole('dialog', { name: '村口道路硬化：现场照片' });
    expect(await dialog.getByRole('img').getAttribute('alt')).toBe('村口道路硬化，照片 3');
    await dialog.getByRole('button', { name: '下一张' }).click();
    expect(await dialog.getByRole('img').getAttribute('alt')).toBe('村口道路硬化，照片 1');
    expect(await dialog.getByRole('status').textContent()).toBe('1 / 3');
    await dialog.getByRole('button', { name: '上一张' }).click();
    expect(await dialog.getByRole('status').textContent()).toBe('3 / 3');
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'hidden' });
    expect(await third.evaluate((element) => element === document.activeElement)).toBe(true);
  });
});

describe('forms that wait on this device', () => {
  for (const view of LOOKS)
    test(`are accessible ${JSON.stringify(view)}`, async () => {
      const { page } = await openField(view);
      const list = page.getByRole('list', { name: /^(还没有送出的内容|Not sent yet)$/ });
      await list.scrollIntoViewIfNeeded();
      await screenshot(page, `unsent-${view.language ?? 'zh'}-${view.size ?? ''}-${view.width}`);
      await list.getByRole('button').first().click();
      await expectAccessible(page);
    });

  test('say why they were not sent, and go only after a question', async () => {
    const { page } = await openField();
    const list = page.getByRole('list', { name: '还没有送出的内容' });
    expect(await list.getByText('没有连上服务器').isVisible()).toBe(true);
    await list.getByRole('button', { name: '不送了 村口道路硬化' }).click();
    const dialog = page.getByRole('dialog', { name: '不送“村口道路硬化”了？' });
    await dialog.getByRole('button', { name: '取消' }).click();
    expect(await list.getByRole('listitem').count()).toBe(2);
    await list.getByRole('button', { name: '不送了 村口道路硬化' }).click();
    await dialog.getByRole('button', { name: '不送了' }).click();
    await soon(() => list.getByRole('listitem').count()).toBe(1);
    expect(await page.getByText('有 1 份内容还没有送出').isVisible()).toBe(true);
  });
});
