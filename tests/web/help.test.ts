import { describe, expect, test } from 'vitest';
import { openPublicHouse } from '../portal/public-house.ts';
import { expectAccessible } from '../support/axe.ts';
import { looksIn, newBrowser, screenshot } from '../support/browser.ts';
import { searchTopics } from '../../web/help/content.ts';
import { en } from '../../web/words/help/en.ts';
import { zh } from '../../web/words/help/zh.ts';

const house = openPublicHouse();
const browser = newBrowser();

describe('the help', () => {
  for (const language of ['zh-CN', 'en'] as const)
    for (const [size, width] of looksIn(language))
      test(`is accessible in ${language}, ${size}, ${width} px`, async () => {
        const page = await browser.openPage(`${house().url}/help`, { language, size, width });
        await page.getByRole('heading', { level: 1 }).waitFor();
        await screenshot(page, `help-${language}-${size}-${width}`);
        await expectAccessible(page);
      });

  test('shows only the topics that have the words searched for, those with them in the heading first', async () => {
    const page = await browser.openPage(`${house().url}/help`);
    await page.getByRole('heading', { level: 3 }).first().waitFor();
    const all = await page.getByRole('heading', { level: 3 }).count();
    const search = page.getByLabel('在帮助里找');
    await search.fill('保密');
    const found = await page.getByRole('heading', { level: 3 }).allTextContents();
    expect(found[0]).toBe('我的投票保密吗');
    expect(found.length).toBeLessThan(all);
    await page.getByText(`找到 ${found.length} 条`).waitFor();
    await expectAccessible(page);
    await search.fill('月亮');
    await page.getByText('帮助里没有这些字').waitFor();
    expect(await page.getByRole('heading', { level: 3 }).count()).toBe(0);
    await expectAccessible(page);
    await page.getByRole('button', { name: '清空' }).click();
    expect(await page.getByRole('heading', { level: 3 }).count()).toBe(all);
  });

  test('opens at the part that the address names', async () => {
    const page = await browser.openPage(`${house().url}/help#scrutineers`);
    const part = page.getByRole('heading', { level: 2, name: '监票人' });
    await part.waitFor();
    expect(
      await part.evaluate((element) => Math.abs(element.getBoundingClientRect().top)),
    ).toBeLessThan(300);
  });

  test('prints every topic, without the search', async () => {
    const page = await browser.openPage(`${house().url}/help`, { width: 794 });
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.emulateMedia({ media: 'print' });
    expect(await page.getByLabel('在标题里找').isVisible()).toBe(false);
    expect(await page.getByText('npm run verify').first().isVisible()).toBe(true);
    await screenshot(page, 'help-print');
  });
});

describe('the words of the help', () => {
  test('have the same topics and as many steps in both languages', () => {
    expect(shapeOf(en.parts)).toEqual(shapeOf(zh.parts));
  });

  test('show deputies the vote in six pictured steps, and staff a session in ten', () => {
    expect(zh.parts.deputies.topics[0]?.steps?.length).toBe(6);
    expect(zh.parts.deputies.topics[0]?.pictured).toBe(true);
    expect(zh.parts.staff.topics[0]?.steps?.length).toBe(10);
  });

  test('are found by all words of a query, whatever their case', () => {
    const topics = en.parts.deputies.topics;
    expect(searchTopics(topics, 'VOTE secret')[0]?.id).toBe('secret');
    // Also words that stand in the text alone lead there.
    expect(searchTopics(en.parts.staff.topics, 'simulated').map(({ id }) => id)).toContain(
      'rehearse-own',
    );
    expect(searchTopics(topics, '  ')).toEqual(topics);
    expect(searchTopics(topics, 'moon')).toEqual([]);
  });
});

function shapeOf(parts: typeof zh.parts): unknown {
  return Object.entries(parts).map(([audience, { topics }]) => [
    audience,
    topics.map(({ id, steps, paragraphs, points, command }) => [
      id,
      steps?.length,
      paragraphs?.length,
      points?.length,
      command,
    ]),
  ]);
}
