import { randomUUID } from 'node:crypto';
import type { Locator, Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { keepPhoto } from '../../server/platform/files/keeping.ts';
import { claimFiles } from '../../server/platform/files/stored.ts';
import type { ProposalPage } from '../../shared/collection/review.ts';
import { en as reviewEn } from '../../web/words/collection/review/en.ts';
import { zh as reviewZh } from '../../web/words/collection/review/zh.ts';
import { anEntry } from '../collection/office.ts';
import { phonePhoto } from '../platform/files-samples.ts';
import { expectAccessible } from '../support/axe.ts';
import { looksIn, newBrowser, screenshot } from '../support/browser.ts';
import { collectionOffice, openDesk, type CollectionOffice } from './collection-office.ts';
import { staffHouses, type StaffHouse } from './staff-house.ts';

const browser = newBrowser();
const openHouse = staffHouses();
const words = reviewZh;

let house: StaffHouse;
let office: CollectionOffice;

beforeAll(async () => {
  house = await openHouse();
  office = await collectionOffice(house);
});

async function press(place: Page | Locator, name: string): Promise<void> {
  await place.getByRole('button', { name, exact: true }).click();
}

/** What the page has come to: looked at, and nothing broken. */
async function look(page: Page, name: string): Promise<void> {
  await screenshot(page, `review-${name}`);
  await expectAccessible(page);
}

/** The proposal of this name in the list. */
function row(page: Page, name: string): Locator {
  return page.getByRole('region', { name: words.list }).getByRole('button', { name });
}

/** A queue with one further proposal of this name in a town of its own, and a photo of it. */
async function withPhoto(name: string): Promise<void> {
  const { db, clock } = house.running.platform;
  await office.take(office.drives[0] ?? '', [{ entry: anEntry({ name, town: '白云镇' }) }]);
  const { rows } = await office.send<ProposalPage>(
    'GET',
    `/bodies/${office.body}/collection/proposals?town=${encodeURIComponent('白云镇')}&order=newest`,
  );
  const photo = { id: randomUUID(), body: office.body, name: '桥.jpg', ticket: 'ticket/1' };
  await keepPhoto(db, clock, { ...photo, bytes: await phonePhoto('jpeg', { width: 640 }) });
  await claimFiles(db, office.body, [photo.id], `proposal/${rows[0]?.id ?? ''}`);
}

describe.each([
  { language: 'zh-CN', review: reviewZh },
  { language: 'en', review: reviewEn },
] as const)('the review is accessible ($language)', ({ language, review }) => {
  test.each(looksIn(language))('%s, %i px', async (size, width) => {
    const page = await openDesk(browser, office, 'collection/review', { language, size, width });
    const bridge = page.getByRole('button', { name: /村口老桥/ });
    await bridge.waitFor();
    await look(page, `list-${language}-${size}-${width}`);
    await bridge.click();
    await page.getByRole('heading', { level: 2, name: /村口老桥/ }).waitFor();
    await page.getByText(review.flagged('2')).waitFor();
    await look(page, `panel-${language}-${size}-${width}`);
    if (width < 1100) {
      await press(page, review.back);
      await bridge.waitFor();
      await press(page, review.unfold('0'));
      await expectAccessible(page);
    }
  });
});

describe('a proposal', () => {
  test('with personal data is accepted as it was covered, and the next one opens', async () => {
    const page = await openDesk(browser, office, 'collection/review', { width: 1440 });
    await row(page, '村口老桥').click();
    const reason = page.getByLabel(words.fields.reason, { exact: true });
    await reason.waitFor();
    expect(await reason.inputValue()).toContain('有事请打 ＊＊＊ 找＊＊＊');
    await press(page, words.reset);
    const accept = page.getByRole('button', { name: words.accept });
    await page.getByText(words.stillFlagged('2')).waitFor();
    expect(await accept.getAttribute('aria-disabled')).toBe('true');
    await look(page, 'blocked');
    await page.getByText(words.anyway('2')).click();
    expect(await accept.getAttribute('aria-disabled')).toBeNull();
    await press(page, words.mask);
    await reason.fill('村口石桥的栏杆断了，孩子上学要过。');
    await accept.click();
    await page.getByText(words.done.accepted('QING27-0002')).waitFor();
    await page.getByRole('heading', { level: 2, name: '上坪村自来水' }).waitFor();
    await row(page, '村口老桥').waitFor({ state: 'detached' });
    await look(page, 'next');
    await page.getByRole('button', { name: words.states.accepted }).click();
    await row(page, '村口老桥').click();
    await page.getByText('审核通过，内容公开').waitFor();
    await page.getByText(words.earlier).click();
    await look(page, 'accepted');
  });

  test('is withheld with a reason, and made public again', async () => {
    const page = await openDesk(browser, office, 'collection/review', { width: 390 });
    await row(page, '集贸路早市').click();
    await press(page, words.withhold);
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('理由').fill('含有对他人的指责');
    await look(page, 'withholding');
    await press(dialog, words.withhold);
    await page.getByText(words.done.withheld('QING27-0005')).waitFor();
    await press(page, words.back);
    await page.getByRole('button', { name: words.states.withheld }).click();
    await row(page, '集贸路早市').click();
    await page.getByText('含有对他人的指责').waitFor();
    await look(page, 'withheld');
    await press(page, words.acceptAgain);
    await page.getByText(words.done.accepted('QING27-0005')).waitFor();
  });

  test('that a colleague has decided meanwhile is not decided again', async () => {
    const page = await openDesk(browser, office, 'collection/review', { width: 1440 });
    const other = await openDesk(browser, office, 'collection/review', { width: 1440 });
    for (const desk of [page, other]) await row(desk, '青林乡卫生院').click();
    await press(other, words.accept);
    await other.getByText(words.done.accepted('QING27-0006')).waitFor();
    // The list of the first says that it has changed, and does not move.
    await page.getByText(words.changed).waitFor();
    expect(await row(page, '青林乡卫生院').isVisible()).toBe(true);
    await press(page, words.withhold);
    await page.getByRole('dialog').getByLabel('理由').fill('重复');
    await press(page.getByRole('dialog'), words.withhold);
    await page.getByRole('dialog').getByText('刚才被别人审核或修改过').waitFor();
    await look(page, 'changed');
    await page.getByRole('dialog').getByRole('button', { name: '取消' }).click();
    await press(page, words.showChanges);
    await row(page, '青林乡卫生院').waitFor({ state: 'detached' });
  });

  test('loses a photo on the public page, and gets it back', async () => {
    await withPhoto('白云镇敬老院加装电梯');
    const page = await openDesk(browser, office, 'collection/review?town=白云镇', { width: 1440 });
    await row(page, '白云镇敬老院').click();
    await page.getByRole('list', { name: words.photoStrip }).getByRole('button').click();
    await press(page.getByRole('dialog'), words.photoOff);
    const dialog = page.getByRole('dialog', { name: words.photoOffTitle });
    await dialog.getByLabel('理由').fill('照片上有车牌');
    await expectAccessible(page);
    await press(dialog, words.photoOff);
    await page.getByText(words.photoDone.off).waitFor();
    await page.getByRole('dialog').getByText(words.photoIsOff).waitFor();
    await look(page, 'photo-off');
    await page.getByText(words.photosOff('1')).waitFor();
    await press(page.getByRole('dialog'), words.photoOn);
    await page.getByText(words.photoDone.on).waitFor();
  });
});

describe('a page of proposals', () => {
  test('is narrowed and searched, and accepted at once but for what is flagged', async () => {
    await office.take(office.drives[0] ?? '', [
      { entry: anEntry({ name: '云上村修水渠', town: '云上镇' }) },
      { entry: anEntry({ name: '云上村装路灯', town: '云上镇' }) },
      { entry: anEntry({ name: '打 13800001234 来看', town: '云上镇' }) },
    ]);
    const page = await openDesk(browser, office, 'collection/review', { width: 1440 });
    await page.getByLabel(words.search).fill('云上镇');
    await row(page, '小区电动自行车').waitFor({ state: 'detached' });
    await press(page, words.together('2'));
    const dialog = page.getByRole('dialog', { name: words.togetherTitle('2') });
    await dialog.getByText('云上村修水渠').waitFor();
    await look(page, 'together');
    await press(dialog, words.togetherConfirm('2'));
    await page.getByText(words.togetherDone('2')).waitFor();
    await row(page, '云上村修水渠').waitFor({ state: 'detached' });
    await row(page, '打 13800001234').waitFor();
    await page.getByLabel(words.category).selectOption({ label: '教育' });
    await page.getByText(words.nothingFound).waitFor();
    await look(page, 'nothing');
  });
});
