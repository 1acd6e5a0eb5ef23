import type { Locator, Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import type { PollView } from '../../shared/screening/poll.ts';
import { en as pollEn } from '../../web/words/screening/polls/en.ts';
import { zh as pollZh } from '../../web/words/screening/polls/zh.ts';
import { zh as preReviewZh } from '../../web/words/screening/pre-review/zh.ts';
import { serveCollection } from '../collection/served.ts';
import { expectAccessible } from '../support/axe.ts';
import { newBrowser, screenshot } from '../support/browser.ts';
import { PASSWORD } from '../support/people.ts';
import { preReviewedBody, type PreReviewedBody } from './deputies.ts';

const browser = newBrowser();
const served = serveCollection();
const words = pollZh;

let place: PreReviewedBody;
let desk: Page;

beforeAll(async () => {
  place = await preReviewedBody(served().house);
}, 240_000);

async function press(on: Page | Locator, name: string): Promise<void> {
  await on.getByRole('button', { name, exact: true }).click();
}

async function look(page: Page, name: string): Promise<void> {
  await screenshot(page, name);
  await expectAccessible(page);
}

async function polls(): Promise<PollView[]> {
  return place.body.staff.get(`${place.body.path}/polls`);
}

test('staff answer deputies on the page of the pre-review', async () => {
  desk = await browser.openPage(`${served().url}/staff/screening/pre-review`, { width: 1440 });
  await desk.evaluate((body) => localStorage.setItem('staff-body', body), place.body.id);
  await desk.getByLabel('登录名').fill('admin');
  await desk.getByLabel('密码').fill(PASSWORD);
  await desk.keyboard.press('Enter');
  await desk.getByRole('navigation').first().waitFor();
  await desk.reload();
  await desk.getByText(preReviewZh.took('1', '8'), { exact: true }).waitFor();
  await look(desk, 'staff-pre-review');
  await press(desk, preReviewZh.send);
  await desk.getByText('还没有写内容').first().waitFor();
  browser.takeFaults(desk);
  await desk
    .getByRole('textbox', { name: preReviewZh.answer })
    .first()
    .fill('由学校维护，纳入公用经费。');
  await press(desk, preReviewZh.send);
  await desk.getByText(preReviewZh.answered).waitFor();
  await desk.getByText('由学校维护，纳入公用经费。').first().waitFor();
  await look(desk, 'staff-pre-review-answered');
  await desk.emulateMedia({ media: 'print' });
  await desk.getByRole('heading', { name: preReviewZh.printTitle }).waitFor();
  await screenshot(desk, 'staff-pre-review-print');
  await desk.emulateMedia({ media: 'screen' });
});

describe('a poll', () => {
  test('is written, mended where it is wrong, and published', async () => {
    await desk.goto(`${served().url}/staff/screening/polls`);
    await desk.getByText(words.none).waitFor();
    await press(desk, words.add);
    await desk.getByLabel(words.fields.most).fill('9');
    await press(desk, words.save);
    await desk.getByText(words.problems['poll-most-out-of-range']({ most: 3 })).waitFor();
    browser.takeFaults(desk);
    await look(desk, 'staff-poll-form');
    await desk.getByLabel(words.fields.most).fill('2');
    await press(desk, words.save);
    await desk.getByText(words.saved).waitFor();
    await expectAccessible(desk);
    await press(desk, words.publish);
    await press(desk.getByRole('dialog'), words.publish);
    await desk.getByText(words.published).waitFor();
    await look(desk, 'staff-poll');
    expect((await polls())[0]?.phase).toBe('open');
  });

  test('is answered on a phone without an account, and changed', async () => {
    const [poll] = await polls();
    const page = await browser.openPage(`${served().url}/raise/poll/${poll?.id ?? ''}`, {
      width: 390,
    });
    await page.getByText(words.advisory).waitFor();
    await page.getByText(words.nothingYet).waitFor();
    await look(page, 'poll-open');
    await page.getByRole('checkbox').nth(1).check();
    await page.getByText(words.chosenOf('1', '2')).waitFor();
    await press(page, words.submit);
    await page.getByText(words.sent).waitFor();
    await look(page, 'poll-sent');
    await page.getByRole('checkbox').nth(0).check();
    await page.getByText(words.chosenOf('2', '2')).waitFor();
    expect(await page.getByRole('checkbox').count()).toBe(2);
    await press(page, words.submit);
    await page.getByText(words.sent).waitFor();
    await expectAccessible(page);
    const [after] = await polls();
    expect(after).toMatchObject({
      answers: 1,
      items: [{ chosen: 1 }, { chosen: 1 }, { chosen: 0 }],
    });
  });

  test('shows everybody its result once it is closed', async () => {
    await press(desk, words.close);
    await press(desk.getByRole('dialog'), words.close);
    await desk.getByText(words.closed).waitFor();
    await look(desk, 'staff-poll-closed');
    const [poll] = await polls();
    for (const [language, dictionary] of [
      ['zh-CN', pollZh],
      ['en', pollEn],
    ] as const)
      for (const size of ['standard', 'large'] as const) {
        const page = await browser.openPage(`${served().url}/raise/poll/${poll?.id ?? ''}`, {
          width: 390,
          language,
          size,
        });
        await page.getByText(dictionary.answers('1')).waitFor();
        await look(page, `poll-over-${language}-${size}`);
      }
  });
});
