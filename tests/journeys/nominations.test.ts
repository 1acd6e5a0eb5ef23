import { expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { expectAccessible } from '../support/axe.ts';
import { newBrowser, screenshot } from '../support/browser.ts';
import { builtWeb } from '../support/pages.ts';
import { SCRUTINEERS, signInOn } from './rostrum-house.ts';
import { button, heading, newVisits, textOf } from './rostrum-visits.ts';

const browser = newBrowser();
const { withRostrum, open, openConsole } = newVisits(browser, builtWeb());

async function look(page: Page, name: string): Promise<void> {
  await screenshot(page, `nominations-${name}`);
  await expectAccessible(page);
}

/** Proposes somebody on the page of the rules. */
async function propose(page: Page, name: string, by: string, chief = false): Promise<void> {
  const form = page.getByRole('form', { name: /加入推荐|Add to the proposals/ });
  await form.getByLabel(/人选|Person/).selectOption({ label: name });
  await form.getByLabel(/推荐单位|Proposed by/).selectOption({ label: by });
  await form.getByRole('checkbox').setChecked(chief);
  await form.getByRole('button').click();
  await page.getByRole('main').getByRole('listitem').filter({ hasText: name }).waitFor();
}

test('whom delegations propose is ticked at the rostrum, said in the script, and printed on the list', () =>
  withRostrum({ candidates: 3, seats: 2 }, async (house) => {
    const [chief, second, third] = SCRUTINEERS;
    const page = await open(house, '/staff/ballot', { width: 390, size: 'large' });
    await signInOn(page, 'secretary');
    await page.getByRole('heading', { name: '监票人推荐' }).waitFor();
    await button(page, '加入推荐').click();
    await page.getByText('请先选择人选').waitFor();
    await look(page, 'empty');
    await propose(page, second, '白沙团', true);
    await propose(page, third, '双桥团');
    await page.reload();
    await page.getByText('白沙团推荐').waitFor();
    await look(page, 'two');

    const desk = await open(house, '/staff/ballot', { width: 1440, language: 'en' });
    await signInOn(desk, 'secretary');
    await propose(desk, chief, 'The presidium or convener');
    const mine = desk.getByRole('main').getByRole('listitem').filter({ hasText: chief });
    await mine.getByRole('button', { name: /Propose as chief/ }).click();
    await mine.getByText('Chief scrutineer').waitFor();
    await desk.getByRole('button', { name: `Take back ${third}` }).click();
    await desk.getByText(`${third} is no longer proposed`).waitFor();
    await look(desk, 'desk');

    await house.signIn(12);
    const console = await openConsole(house, 1440);
    await button(console, '确认法定人数').click();
    await heading(console, '通过监票人');
    const ticked = console.getByRole('checkbox', { checked: true });
    await expect.poll(() => ticked.count()).toBe(2);
    expect(await textOf(console)).toContain(`建议由 ${chief} 担任总监票人，${second} 担任监票人`);
    await look(console, 'console');
    await button(console, '举手通过').click();
    await heading(console, '空箱确认');
    // A page that was opened before is told, and offers nothing more.
    await page.getByRole('button', { name: /改为总监票人/ }).click();
    await page.getByText('监票人已经举手通过，推荐不再改动').waitFor();
    expect(await button(page, '加入推荐').count()).toBe(0);
    browser.takeFaults(page);
    const { scrutineers } = await house.round();
    expect(scrutineers.map(({ name, nominatedBy }) => [name, nominatedBy])).toEqual([
      [chief, ''],
      [second, '白沙团'],
    ]);
    // From now on the page says that it is too late, and the printed list says who proposed whom.
    await desk.reload();
    await desk.getByText('the proposals no longer change').waitFor();
    expect(await desk.getByRole('form', { name: 'Add to the proposals' }).count()).toBe(0);
    const list = await open(house, '/staff/documents/scrutineers', { width: 768 });
    await signInOn(list, 'secretary');
    await list.getByRole('cell', { name: '会议主席团' }).waitFor();
    await list.getByRole('cell', { name: '白沙团' }).waitFor();
    await look(list, 'list');
  }));
