import type { Locator, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { en as congressEn } from '../../web/words/congress/en.ts';
import { zh as congressZh } from '../../web/words/congress/zh.ts';
import { en as prepareEn } from '../../web/words/ballot/prepare/en.ts';
import { zh as prepareZh } from '../../web/words/ballot/prepare/zh.ts';
import { en as screeningEn } from '../../web/words/screening/en.ts';
import { zh as screeningZh } from '../../web/words/screening/zh.ts';
import { expectAccessible } from '../support/axe.ts';
import { newBrowser, screenshot } from '../support/browser.ts';
import { rollEntries, rollSheet } from '../support/people.ts';
import { staffHouses } from '../web/staff-house.ts';

const browser = newBrowser();
const openHouse = staffHouses();

const LANGUAGES = [
  { language: 'zh-CN', congress: congressZh, prepare: prepareZh, screening: screeningZh },
  { language: 'en', congress: congressEn, prepare: prepareEn, screening: screeningEn },
] as const;

/** What the title of the workbench's next step says. */
async function expectNext(page: Page, act: string): Promise<void> {
  await page.getByRole('heading', { level: 2, name: act }).waitFor();
}

async function press(place: Page | Locator, name: string): Promise<void> {
  await place.getByRole('button', { name, exact: true }).click();
}

/** Every state that the journey comes through is looked at: nothing broken, nothing sideways. */
async function look(page: Page, name: string): Promise<void> {
  await screenshot(page, name);
  await expectAccessible(page);
}

describe.each(LANGUAGES)('the way to an open session ($language)', (words) => {
  const { congress, prepare, screening, language } = words;
  const shot = (name: string): string => `staff-${language}-${name}`;

  test('leads from the one-time link to the rostrum, one step after the other', async () => {
    const { setupLink } = await openHouse();
    const page = await browser.openPage(setupLink, { language, width: 1440 });
    const field = (label: string): Locator => page.getByLabel(label, { exact: true });

    // Setting up: a mistake is said in place, and nothing typed is lost.
    await field(congress.body.name).fill('清溪县人民代表大会');
    await field(congress.body.code).fill('qingxi');
    await field(congress.people.name).fill('沈明远');
    await field(congress.people.username).fill('shen');
    await field(congress.people.password).fill('short');
    await press(page, congress.setup.send);
    await page.getByText(congress.problems['password-too-short']({ least: 10 })).waitFor();
    expect(await field(congress.people.username).inputValue()).toBe('shen');
    await look(page, shot('setup'));
    await field(congress.people.password).fill('correct horse battery');
    await press(page, congress.setup.send);

    // A session.
    await expectNext(page, prepare.steps.session.act);
    await look(page, shot('workbench-empty'));
    await page.getByRole('link', { name: prepare.steps.session.act }).first().click();
    await field(congress.sessions.term).fill('18');
    await field(congress.sessions.number).fill('5');
    await field(congress.sessions.opensOn).fill('2027-01-19');
    const title = await field(congress.sessions.name).inputValue();
    expect(title).not.toBe('');
    await press(page, congress.sessions.plan);
    await page.getByText(congress.sessions.saved(title)).waitFor();
    await look(page, shot('body'));

    // The roll, first with a sheet that has errors.
    await page.goto(new URL('/staff', page.url()).href);
    await expectNext(page, prepare.steps.roll.act);
    await page.getByRole('link', { name: prepare.steps.roll.act }).first().click();
    await press(page, congress.roll.import);
    const entries = rollEntries(24);
    const wrong = [
      ...entries,
      { number: '001', name: '', delegation: '', sex: null, trade: '', phone: '' },
    ];
    await field(congress.sheet.file).setInputFiles({
      name: 'roll.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from(rollSheet(wrong)),
    });
    await page.getByText(congress.sheet.refusedRows(2)).waitFor();
    await look(page, shot('roll-refused'));
    await field(congress.sheet.file).setInputFiles({
      name: 'roll.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from(rollSheet(entries)),
    });
    await page.getByText(congress.sheet.willDo(24, 0, 0)).waitFor();
    await press(page, congress.sheet.confirm);
    await page
      .getByText(congress.sheet.doneCounts({ added: 24, changed: 0, removed: 0, unchanged: 0 }))
      .waitFor();
    await page.getByText(congress.roll.sum('24')).waitFor();
    await look(page, shot('roll'));

    // Departments.
    await page.goto(new URL('/staff', page.url()).href);
    await expectNext(page, prepare.steps.departments.act);
    await page.getByRole('link', { name: prepare.steps.departments.act }).first().click();
    await field(congress.units.name).fill('县教育局');
    await field(congress.units.code).fill('jy');
    await press(page, congress.units.add);
    await page.getByText(congress.units.saved('县教育局')).waitFor();

    // Candidates: the first by hand, with an amount that is none, two more.
    await page.goto(new URL('/staff', page.url()).href);
    await expectNext(page, prepare.steps.candidates.act);
    await look(page, shot('workbench-half'));
    await page.getByRole('link', { name: prepare.steps.candidates.act }).first().click();
    for (const [name, total] of [
      ['城区小学校门防撞设施', '12.34567'],
      ['农村饮水安全提升', '860'],
      ['老旧小区集中充电', '1200.5'],
    ] as const) {
      await press(page, screening.page.add);
      const form = page.getByRole('form', { name: screening.form.form });
      await form.getByLabel(screening.form.fields.name, { exact: true }).fill(name);
      await form
        .getByLabel(screening.form.fields.content, { exact: true })
        .fill('新建 38 处，改造 12 处');
      await form.getByLabel(screening.form.fields.total, { exact: true }).fill(total);
      await form.getByLabel(screening.form.fields.department, { exact: true }).fill('县教育局');
      await form
        .getByLabel(screening.form.fields.category, { exact: true })
        .selectOption(screening.categories.education);
      await form
        .getByLabel(screening.form.fields.origin, { exact: true })
        .selectOption(screening.origins.residents);
      await press(form, screening.form.add);
      if (total === '12.34567') {
        await page.getByText(screening.problems['not-an-amount']({})).waitFor();
        expect(
          await form.getByLabel(screening.form.fields.name, { exact: true }).inputValue(),
        ).toBe(name);
        await look(page, shot('candidate-form'));
        await form.getByLabel(screening.form.fields.total, { exact: true }).fill('12.3456');
        await press(form, screening.form.add);
      }
      await page.getByText(new RegExp(name)).first().waitFor();
      await form.waitFor({ state: 'detached' });
    }
    await look(page, shot('candidates'));
    await press(page, screening.order.draw);
    await press(page.getByRole('dialog'), screening.order.draw);
    await page.getByText(screening.order.drawn).waitFor();
    expect(await page.locator('code').last().textContent()).toMatch(/^[0-9a-f]{32}$/);

    // The rules, first with more seats than candidates.
    await page.goto(new URL('/staff', page.url()).href);
    await expectNext(page, prepare.steps.ballot.act);
    await page.getByRole('link', { name: prepare.steps.ballot.act }).first().click();
    await field(prepare.form.seats).fill('4');
    await press(page, prepare.form.save);
    await page
      .getByText(prepare.problems['seats-more-than-candidates']({ seats: 4, candidates: 3 }))
      .waitFor();
    await look(page, shot('ballot-fault'));
    await field(prepare.form.seats).fill('2');
    const summary = prepare.summary.sentence(
      prepare.summary.choice('3', '2'),
      prepare.summary.votes('13', '24'),
    );
    await page.getByText(summary, { exact: true }).waitFor();
    await press(page, prepare.form.save);
    await page.getByText(prepare.form.saved(summary)).waitFor();
    await look(page, shot('ballot'));

    // Two scrutineers.
    await page.goto(new URL('/staff', page.url()).href);
    await expectNext(page, prepare.steps.people.act);
    await page.getByRole('link', { name: prepare.steps.people.act }).first().click();
    for (const [name, username] of [
      ['陆志远', 'lu'],
      ['许若楠', 'xu'],
    ] as const) {
      await press(page, congress.people.add);
      const form = page.getByRole('form', { name: congress.people.add });
      await form.getByLabel(congress.people.name, { exact: true }).fill(name);
      await form.getByLabel(congress.people.username, { exact: true }).fill(username);
      await press(form, congress.people.draw);
      await form.getByText(congress.roles.scrutineer, { exact: true }).click();
      await press(form, congress.people.add);
      await page.getByText(congress.people.added(name, username)).waitFor();
    }
    await look(page, shot('people'));

    // Cards for everybody.
    await page.goto(new URL('/staff', page.url()).href);
    await expectNext(page, prepare.steps.cards.act);
    await page.getByRole('link', { name: prepare.steps.cards.act }).first().click();
    await press(page, congress.cards.make(24));
    await page.getByText(congress.cards.sheets(24, 3)).waitFor();
    expect(await page.getByRole('article').count()).toBe(24);
    await look(page, shot('cards'));

    // Opening, and then the rostrum.
    await page.goto(new URL('/staff', page.url()).href);
    await expectNext(page, prepare.steps.open.act);
    await look(page, shot('workbench-ready'));
    await page.getByRole('link', { name: prepare.steps.open.act }).first().click();
    await press(page, congress.sessions.act.open);
    await press(page.getByRole('dialog'), congress.sessions.act.open);
    await page.getByText(congress.sessions.moved.open(title)).waitFor();
    await page.goto(new URL('/staff', page.url()).href);
    await expectNext(page, prepare.steps.vote.act);
    // The rostrum and the help are entrances of their own: their links leave the staff's pages for good.
    await page.getByRole('link', { name: prepare.steps.vote.act }).first().click();
    await page.waitForURL((url) => url.pathname === '/staff/session');
    await page.goBack();
    await page.waitForURL((url) => url.pathname === '/staff');
    await page.getByRole('contentinfo').getByRole('link').first().click();
    await page.waitForURL((url) => url.pathname === '/help');

    // The log has kept it all, with the head of its chain.
    await page.goto(new URL('/staff/acts', page.url()).href);
    await page
      .getByText(congress.acts.kinds['session-opened'] ?? '')
      .last()
      .waitFor();
    await look(page, shot('acts'));
  });
});
