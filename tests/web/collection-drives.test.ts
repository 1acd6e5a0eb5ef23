import type { Locator, Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { en as driveEn } from '../../web/words/collection/drives/en.ts';
import { zh as driveZh } from '../../web/words/collection/drives/zh.ts';
import { expectAccessible } from '../support/axe.ts';
import { looksIn, newBrowser, screenshot, visit } from '../support/browser.ts';
import { collectionOffice, openDesk, type CollectionOffice } from './collection-office.ts';
import { staffHouses } from './staff-house.ts';

const browser = newBrowser();
const openHouse = staffHouses();
const words = driveZh;

let office: CollectionOffice;

beforeAll(async () => {
  office = await collectionOffice(await openHouse());
});

async function press(place: Page | Locator, name: string): Promise<void> {
  await place.getByRole('button', { name, exact: true }).click();
}

/** What the page has come to: looked at, and nothing broken. */
async function look(page: Page, name: string): Promise<void> {
  await screenshot(page, `drives-${name}`);
  await expectAccessible(page);
}

describe.each([
  { language: 'zh-CN', drives: driveZh },
  { language: 'en', drives: driveEn },
] as const)('every page of drives is accessible ($language)', ({ language, drives }) => {
  test.each(looksIn(language))('%s, %i px', async (size, width) => {
    const page = await openDesk(browser, office, 'collection', { language, size, width });
    await page.getByRole('heading', { level: 1, name: drives.title }).waitFor();
    await page.getByRole('heading', { level: 2, name: /2027/ }).waitFor();
    await look(page, `list-${language}-${size}-${width}`);
    await page.getByRole('link', { name: drives.poster }).first().click();
    await page.getByRole('img', { name: /2027/ }).waitFor();
    await look(page, `poster-${language}-${size}-${width}`);
    await visit(page, `${office.url}/staff/collection/towns`);
    await page.getByRole('main').getByText('石桥镇').waitFor();
    await look(page, `towns-${language}-${size}-${width}`);
  });
});

describe('a drive', () => {
  test('is prepared with an offered number, mended where it is wrong, published and closed', async () => {
    const page = await openDesk(browser, office, 'collection', { width: 1440 });
    const field = (label: string): Locator => page.getByLabel(label, { exact: true });
    await press(page, words.add);
    const form = page.getByRole('form', { name: words.form });
    await field(words.fields.year).fill('2031');
    expect(await field(words.fields.prefix).inputValue()).toBe('QING31');
    expect(await field(words.fields.title).inputValue()).toBe(words.usualTitle('2031'));
    await field(words.fields.opensOn).fill('2031-09-30');
    await field(words.fields.closesOn).fill('2031-09-01');
    await press(form, words.create);
    await form.getByText('结束日期比开始日期还早').waitFor();
    expect(
      await field(words.fields.closesOn).evaluate((control) => control === document.activeElement),
    ).toBe(true);
    await look(page, 'form-fault');
    await field(words.fields.closesOn).fill('2031-10-15');
    await press(form, words.create);
    await page.getByText(words.saved(words.usualTitle('2031'))).waitFor();
    const card = page.getByRole('region', { name: words.usualTitle('2031') });
    await card.getByText(words.prefix('QING31-0001')).waitFor();
    await press(card, words.publish);
    const dialog = page.getByRole('dialog');
    await dialog.getByText(words.publishConsequence('2031年9月30日', 'QING31-0001')).waitFor();
    await expectAccessible(page);
    await press(dialog, words.publish);
    await page.getByText(words.published(words.usualTitle('2031'))).waitFor();
    await look(page, 'published');
    await press(card, words.close);
    await page.getByRole('dialog').getByRole('textbox').fill(words.usualTitle('2031'));
    await expectAccessible(page);
    await press(page.getByRole('dialog'), words.close);
    await page.getByText(words.closed(words.usualTitle('2031'))).waitFor();
    await look(page, 'closed');
  });

  test('keeps its numbers once some are given', async () => {
    const page = await openDesk(browser, office, 'collection', { width: 1440 });
    const card = page.getByRole('region', { name: words.usualTitle('2027') });
    await card.getByRole('button', { name: words.change }).click();
    const prefix = page.getByLabel(words.fields.prefix, { exact: true });
    expect(await prefix.getAttribute('readonly')).not.toBeNull();
    await page.getByText(words.fixed('6')).first().waitFor();
    await expectAccessible(page);
  });

  test('has a poster on one sheet of A4', async () => {
    const page = await openDesk(browser, office, 'collection', { width: 1440 });
    await page.getByRole('link', { name: words.poster }).first().click();
    await page.getByRole('img', { name: /2027/ }).waitFor();
    await page.emulateMedia({ media: 'print' });
    // The width of A4 without its margins.
    await page.setViewportSize({ width: 688, height: 1010 });
    for (const navigation of await page.getByRole('navigation').all())
      expect(await navigation.isVisible()).toBe(false);
    await screenshot(page, 'drives-poster-print');
    const pdf = await page.pdf({ preferCSSPageSize: true });
    expect(pdf.toString('latin1').match(/\/Type \/Page\b/g)?.length).toBe(1);
  });
});

describe('towns and villages', () => {
  test('are pasted, shown as what they change, and saved', async () => {
    const page = await openDesk(browser, office, 'collection/towns', { width: 1440 });
    await press(page, words.towns.edit);
    const list = page.getByLabel(words.towns.field, { exact: true });
    const before = await list.inputValue();
    await press(page, words.towns.check);
    await page.getByText(words.towns.nothing).waitFor();
    await list.fill(`${before}\n，没有镇的村`);
    await press(page, words.towns.check);
    await page.getByText(words.towns.faults['no-town']('10')).waitFor();
    await look(page, 'towns-fault');
    await list.fill(`${before.replace('石桥镇，上坪村\n', '')}\n白云镇\t一村\n白云镇\t一村`);
    await press(page, words.towns.check);
    await page.getByText(words.towns.townsAdded('1')).waitFor();
    await page.getByText(words.towns.villagesRemoved('1')).waitFor();
    await page.getByText(words.towns.twice('1')).waitFor();
    await look(page, 'towns-changes');
    await press(page, words.towns.save);
    await page.getByText(words.towns.saved).waitFor();
    await page.getByText('白云镇').waitFor();
    await look(page, 'towns-saved');
  });
});
