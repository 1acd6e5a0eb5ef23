import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import type { PreReviewSummary } from '../../shared/screening/pre-review.ts';
import { en as proposalEn } from '../../web/words/collection/deputy/en.ts';
import { zh as proposalZh } from '../../web/words/collection/deputy/zh.ts';
import { en as deputyEn } from '../../web/words/screening/deputy/en.ts';
import { zh as deputyZh } from '../../web/words/screening/deputy/zh.ts';
import { serveCollection } from '../collection/served.ts';
import { expectAccessible } from '../support/axe.ts';
import { looksIn, newBrowser, screenshot, visit } from '../support/browser.ts';
import { openDeputy, preReviewedBody, type PreReviewedBody } from './deputies.ts';

const browser = newBrowser();
const served = serveCollection();
const words = deputyZh;

let place: PreReviewedBody;
let next = 0;

beforeAll(async () => {
  place = await preReviewedBody(served().house);
}, 240_000);

/** A card that no other test has scanned. */
function card(): string {
  next += 1;
  return place.cards[next % place.cards.length] ?? '';
}

async function press(page: Page, name: string | RegExp): Promise<void> {
  await page.getByRole('button', { name, exact: true }).click();
}

async function look(page: Page, name: string): Promise<void> {
  await screenshot(page, `deputy-${name}`);
  await expectAccessible(page);
}

function summary(): Promise<PreReviewSummary> {
  return place.body.staff.get(`${place.body.path}/pre-review`);
}

describe.each([
  { language: 'zh-CN', deputy: deputyZh, proposal: proposalZh },
  { language: 'en', deputy: deputyEn, proposal: proposalEn },
] as const)('the pages of a deputy ($language)', ({ language, deputy, proposal }) => {
  test.each(looksIn(language))(
    '%s, %i px',
    async (size, width) => {
      const name = `${language}-${size}-${width}`;
      const page = await openDeputy(browser, served().url, card(), { language, size, width });
      await page.getByRole('link', { name: deputy.start, exact: true }).waitFor();
      await look(page, `home-${name}`);
      await page.getByRole('link', { name: deputy.all('3') }).click();
      await page.getByText(deputy.listLede).waitFor();
      await look(page, `list-${name}`);
      await page.getByRole('link', { name: /城区小学/ }).click();
      await page.getByRole('heading', { level: 2, name: deputy.mine }).waitFor();
      await look(page, `review-${name}`);
      await visit(page, `${served().url}/deputy/proposals`);
      await page.getByText(proposal.none).waitFor();
      await look(page, `proposals-${name}`);
      await visit(page, `${served().url}/deputy/propose`);
      await page.getByRole('form', { name: proposal.form }).waitFor();
      await look(page, `propose-${name}`);
    },
    120_000,
  );
});

test('without a scanned card the page says what to do first', async () => {
  const page = await browser.openPage(`${served().url}/deputy`, { width: 390 });
  await page.getByRole('heading', { level: 1, name: words.notEnrolled }).waitFor();
  await look(page, 'not-enrolled');
  await page.getByRole('link', { name: words.enrol }).click();
  await page.waitForURL('**/vote');
});

describe('the pre-review', () => {
  test('an opinion is saved at once, said, changed and taken back', async () => {
    const page = await openDeputy(browser, served().url, card(), { width: 390 });
    await page.getByRole('link', { name: words.start, exact: true }).click();
    await page.getByText(words.notVote).waitFor();
    await page.getByRole('radio', { name: words.stances.support }).check();
    await page.getByText(words.saved(words.stances.support), { exact: true }).waitFor();
    await look(page, 'marked');
    expect((await summary()).items[0]?.supports).toBe(1);
    await page.getByRole('radio', { name: words.stances.doubt }).check();
    await page.getByLabel(words.note).fill('规模偏大，先做城区');
    await press(page, words.saveNote);
    await page.getByText(words.savedWith(words.stances.doubt)).waitFor();
    await expectAccessible(page);
    expect((await summary()).items[0]).toMatchObject({
      supports: 0,
      doubts: 1,
      notes: [{ stance: 'doubt', note: '规模偏大，先做城区' }],
    });
    await page.getByRole('link', { name: words.next }).click();
    await page.getByText(words.position('2', '3')).waitFor();
    await page.getByRole('link', { name: words.previous }).click();
    await page.getByText(words.position('1', '3')).waitFor();
    expect(await page.getByLabel(words.note).inputValue()).toBe('规模偏大，先做城区');
    await press(page, words.takeBack);
    await page.getByText(words.takenBack).waitFor();
    await expectAccessible(page);
    expect((await summary()).items[0]?.doubts).toBe(0);
  });

  test('without network an opinion is kept, said, and saved when it is back', async () => {
    const page = await openDeputy(browser, served().url, card(), { width: 390 });
    await page.getByRole('link', { name: words.start, exact: true }).click();
    await page.getByText(words.notVote).waitFor();
    await page.context().setOffline(true);
    await page.getByRole('radio', { name: words.stances.support }).check();
    await page.getByText(words.notSaved).waitFor();
    await page.getByLabel(words.note).fill('很需要');
    await look(page, 'lost');
    browser.takeFaults(page);
    await page.context().setOffline(false);
    await page.getByText(words.savedWith(words.stances.support)).waitFor();
    browser.takeFaults(page);
    expect((await summary()).items[0]?.notes).toContainEqual({
      stance: 'support',
      note: '很需要',
    });
    await press(page, words.takeBack);
    await page.getByText(words.takenBack).waitFor();
  });

  test('a question survives a lost network and a reload, and is asked once', async () => {
    const page = await openDeputy(browser, served().url, card(), { width: 390 });
    await page.goto(`${served().url}/deputy/review/${place.leads[1] ?? ''}`);
    await press(page, words.send);
    await page.getByText(words.problems['text-missing']({})).waitFor();
    await expectAccessible(page);
    browser.takeFaults(page);
    await page.context().setOffline(true);
    await page.getByLabel(words.question).fill('晚上几点收班？');
    await press(page, words.send);
    await page.getByText(words.keptQuestion).waitFor();
    await expectAccessible(page);
    await page.context().setOffline(false);
    browser.takeFaults(page);
    await page.reload();
    expect(await page.getByLabel(words.question).inputValue()).toBe('晚上几点收班？');
    await press(page, words.send);
    await page.getByText(words.sent).waitFor();
    await page.getByText('晚上几点收班？').waitFor();
    await look(page, 'asked');
    expect((await summary()).items[1]?.questions).toHaveLength(1);
  });
});

test('a deputy proposes by name; what is typed survives a reload, faults stand beside their fields', async () => {
  const page = await openDeputy(browser, served().url, card(), { width: 390 });
  await page.getByRole('link', { name: words.propose }).click();
  const form = page.getByRole('form', { name: proposalZh.form });
  await form.waitFor();
  await press(page, proposalZh.submit);
  await page.getByText(proposalZh.faults(2)).waitFor();
  await look(page, 'faults');
  await page.getByLabel('项目名称').fill('城东街道老年食堂');
  await page.reload();
  await page.getByText(proposalZh.draftKept).waitFor();
  expect(await page.getByLabel('项目名称').inputValue()).toBe('城东街道老年食堂');
  await page.getByLabel('背景与必要性').fill('独居老人 340 位，中午做饭难');
  await expectAccessible(page);
  await press(page, proposalZh.submit);
  await page.getByText(proposalZh.sentPublic).waitFor();
  await look(page, 'sent');
  await page.getByRole('link', { name: proposalZh.toOverview }).click();
  await page.getByText('城东街道老年食堂').waitFor();
  await look(page, 'own');
  await page.getByRole('link', { name: proposalZh.follow('') }).click();
  await page.waitForURL('**/raise/track/*');
});
