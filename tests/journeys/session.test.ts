import type { Locator, Page } from 'playwright-core';
import { afterEach, describe, expect, test } from 'vitest';
import { systemChance, systemClock } from '../../server/platform/chance.ts';
import { Deputy } from '../../server/simulation/deputy.ts';
import { together } from '../../server/simulation/crowd.ts';
import type { Mark } from '../../shared/ballot/model.ts';
import type { CredentialCard, Me } from '../../shared/congress/model.ts';
import { expectAccessible } from '../support/axe.ts';
import { openEmptyInstallation, type EmptyInstallation } from './empty-installation.ts';
import { LANGUAGES } from './session-words.ts';
import { newBrowser, screenshot } from '../support/browser.ts';
import { builtWeb } from '../support/pages.ts';
import { rollEntries, rollSheet } from '../support/people.ts';

const browser = newBrowser();
const web = builtWeb();
const PASSWORD = 'correct horse battery';
/** Three deputies hold phones of their own; thirty are protocol clients. */
const PHONES = 3;
const CLIENTS = 30;
const DEPUTIES = PHONES + CLIENTS;

const CANDIDATES = `编号,项目名称,类别,建设内容,总投资（万元）,当年投资（万元）,来源
A01,城区小学校门防撞设施,教育,新建 38 处,120,120,群众
A02,农村饮水安全提升,水利饮水,改造供水站 12 座,860,600,代表
A03,老旧小区集中充电,住房与老旧小区,新建充电棚 40 处,1200.5,1200.5,群众
`;

let open: EmptyInstallation | undefined;
const pages: Page[] = [];

afterEach(async () => {
  // Pages first: one whose server is gone would rightly complain.
  await Promise.all(pages.splice(0).map((page) => page.context().close()));
  await open?.close();
  open = undefined;
});

describe.each(LANGUAGES)('a whole session ($language, $size)', (words) => {
  const { language, size, congress, screening, prepare, rostrum, vote, scrutineer, check } = words;
  const shot = (name: string): string => `journey-${language}-${name}`;

  async function show(address: string, width: number): Promise<Page> {
    const page = await browser.openPage(address, { language, size, width });
    pages.push(page);
    return page;
  }

  const press = (place: Page | Locator, name: string): Promise<void> =>
    place.getByRole('button', { name, exact: true }).click();
  /** What cannot be taken back asks once more. */
  const pressTwice = async (page: Page, name: string): Promise<void> => {
    await press(page, name);
    await press(page.getByRole('dialog'), name);
  };
  const mark = (phone: Page, item: number, as: Mark): Promise<void> =>
    phone.locator(`#item-${item}`).getByLabel(words.design.choices[as]).check();
  const head = (page: Page, name: string): Promise<void> =>
    page.getByRole('heading', { name, level: 1 }).first().waitFor();
  async function look(page: Page, name: string): Promise<void> {
    await screenshot(page, shot(name));
    await expectAccessible(page);
  }

  test('goes from an empty database to a verified result', async () => {
    open = await openEmptyInstallation(web);
    const { setupLink, running } = open;
    const { url } = running;
    const chair = await show(setupLink, 1440);
    const field = (label: string): Locator => chair.getByLabel(label, { exact: true });

    // The secretariat prepares the session.
    await field(congress.body.name).fill('清溪县人民代表大会');
    await field(congress.body.code).fill('qingxi');
    await field(congress.people.name).fill('沈国梁');
    await field(congress.people.username).fill('chair');
    await field(congress.people.password).fill(PASSWORD);
    await press(chair, congress.setup.send);
    await chair.getByRole('heading', { level: 2, name: prepare.steps.session.act }).waitFor();
    await chair.goto(`${url}/staff/body`);
    await field(congress.sessions.term).fill('17');
    await field(congress.sessions.number).fill('5');
    await field(congress.sessions.opensOn).fill('2027-01-19');
    const title = await field(congress.sessions.name).inputValue();
    await press(chair, congress.sessions.plan);
    await chair.getByText(congress.sessions.saved(title)).waitFor();
    await look(chair, 'body');

    await chair.goto(`${url}/staff/roll`);
    await press(chair, congress.roll.import);
    const roll = rollEntries(DEPUTIES);
    await field(congress.sheet.file).setInputFiles(csv('roll.csv', rollSheet(roll)));
    await press(chair, congress.sheet.confirm);
    await chair.getByText(congress.roll.sum(String(DEPUTIES))).waitFor();
    await look(chair, 'roll');

    await chair.goto(`${url}/staff/candidates`);
    await press(chair, screening.page.import);
    await field(congress.sheet.file).setInputFiles(
      csv('candidates.csv', Buffer.from(`\uFEFF${CANDIDATES}`)),
    );
    await press(chair, congress.sheet.confirm);
    await chair.getByText('老旧小区集中充电').first().waitFor();
    await look(chair, 'candidates');

    await chair.goto(`${url}/staff/ballot`);
    await field(prepare.form.seats).fill('2');
    await press(chair, prepare.form.save);
    await chair
      .getByText(
        prepare.form.saved(
          prepare.summary.sentence(
            prepare.summary.choice('3', '2'),
            prepare.summary.votes('17', '33'),
          ),
        ),
      )
      .waitFor();
    await look(chair, 'ballot');

    await chair.goto(`${url}/staff/people`);
    for (const [name, username] of [
      ['林国栋', 'lin'],
      ['陈玉珍', 'chen'],
    ] as const) {
      await press(chair, congress.people.add);
      const form = chair.getByRole('form', { name: congress.people.add });
      await form.getByLabel(congress.people.name, { exact: true }).fill(name);
      await form.getByLabel(congress.people.username, { exact: true }).fill(username);
      await form.getByLabel(congress.people.password, { exact: true }).fill(PASSWORD);
      await form.getByText(congress.roles.scrutineer, { exact: true }).click();
      await press(form, congress.people.add);
      await chair.getByText(congress.people.added(name, username)).waitFor();
    }
    await look(chair, 'people');

    await chair.goto(`${url}/staff/cards`);
    await press(chair, congress.cards.make(DEPUTIES));
    await chair.getByText(congress.cards.sheets(DEPUTIES, 5)).waitFor();
    await look(chair, 'cards');
    // The cards carry their links as pictures; the same links come from the API.
    const cards = await askFrom<readonly CredentialCard[]>(chair, 'cards', {});

    await chair.goto(`${url}/staff/body`);
    await press(chair, congress.sessions.act.open);
    await press(chair.getByRole('dialog'), congress.sessions.act.open);
    await chair.getByText(congress.sessions.moved.open(title)).waitFor();

    // The hall: screen, scrutineers, deputies.
    const screen = await show(`${url}/hall`, 1920);
    await chair.goto(`${url}/staff/session`);
    await head(chair, rostrum.steps.quorum);
    await look(chair, 'console-quorum');
    const network = { lossy: 0, chance: systemChance, clock: systemClock };
    const phones: Page[] = [];
    for (const card of cards.slice(0, PHONES)) {
      const phone = await show(card.link, 390);
      await look(phone, 'phone-card');
      await press(phone, vote.signIn);
      await head(phone, vote.waitTitle);
      phones.push(phone);
    }
    const deputies = await together(cards.slice(PHONES), 10, async (card) => {
      const deputy = new Deputy(card.name, url, network);
      await deputy.scan(card.link);
      await deputy.signIn();
      return deputy;
    });
    const scrutineers: Page[] = [];
    for (const username of ['lin', 'chen']) {
      const page = await show(`${url}/scrutineer`, 768);
      await page.getByLabel(words.signIn.username, { exact: true }).fill(username);
      await page.getByLabel(words.signIn.password, { exact: true }).fill(PASSWORD);
      await press(page, words.signIn.signIn);
      await head(page, scrutineer.heading);
      await look(page, 'scrutineer');
      scrutineers.push(page);
    }

    // The order at the rostrum.
    await screen.getByText(String(DEPUTIES)).nth(1).waitFor();
    await look(screen, 'hall-sign-in');
    await press(chair, rostrum.actions.confirmQuorum);
    await head(chair, rostrum.steps.scrutineers);
    for (const name of ['林国栋', '陈玉珍']) await chair.getByLabel(name, { exact: true }).check();
    await chair.getByLabel(rostrum.scrutineers.chief).selectOption({ label: '林国栋' });
    await look(chair, 'console-scrutineers');
    await press(chair, rostrum.actions.passScrutineers);
    await head(chair, rostrum.steps.box);
    await look(chair, 'console-box');

    const hold = async (
      round: 'first' | 'second',
      paper: (phone: Page, place: number) => Promise<void>,
      marks: (place: number) => Readonly<Record<string, Mark>>,
    ): Promise<void> => {
      await pressTwice(chair, rostrum.actions.makeReady);
      await head(chair, rostrum.steps.issue);
      await look(chair, `console-issue-${round}`);
      const standing = await deputies[0]?.standing();
      const id = standing?.round?.id ?? '';
      await together(deputies, 10, (deputy) => deputy.prepare(id));
      await pressTwice(chair, rostrum.actions.open);
      await head(chair, rostrum.steps.vote);
      await look(chair, `console-vote-${round}`);
      await together(deputies, CLIENTS, async (deputy) => {
        expect(await deputy.takePaper(id)).toBeUndefined();
      });
      for (const [place, phone] of phones.entries()) {
        await head(phone, vote.paperTitle);
        await look(phone, `phone-paper-${round}`);
        await paper(phone, place);
        await head(phone, vote.reviewTitle);
        await look(phone, `phone-review-${round}`);
        await press(phone, vote.cast);
        await head(phone, vote.boxed);
        await look(phone, `phone-boxed-${round}`);
      }
      await together([...deputies.entries()], 10, async ([place, deputy]) => {
        expect(await deputy.cast(id, marks(place))).toBeUndefined();
      });
      await chair.getByText(rostrum.consequences.seal.all).waitFor();
      await look(screen, `hall-vote-${round}`);
      await press(chair, rostrum.actions.seal);
      await look(chair, `console-ask-seal-${round}`);
      await press(chair.getByRole('dialog'), rostrum.actions.seal);
      await head(chair, rostrum.steps.seal);
      await look(chair, `console-seal-${round}`);
      await look(screen, `hall-sealed-${round}`);
      await press(chair, rostrum.actions.readOutDone);
      await press(chair, rostrum.actions.count);
      await head(chair, rostrum.steps.confirm);
      await look(chair, `console-confirm-${round}`);
      for (const page of scrutineers) {
        await page.getByRole('button', { name: scrutineer.confirm, exact: true }).waitFor();
        await look(page, `scrutineer-tally-${round}`);
        await press(page, scrutineer.confirm);
        await page.getByText(scrutineer.confirmed).waitFor();
        await look(page, `scrutineer-confirmed-${round}`);
      }
      await head(chair, rostrum.steps.announce);
      await look(chair, `console-announce-${round}`);
      await pressTwice(chair, rostrum.actions.announce);
    };

    // Of 33 deputies 13 are for A01 and A02, 13 for A01 and A03, 7 for A02 and A03:
    // A01 has 26 votes, the other two are level with 20 at the last seat.
    await hold(
      'first',
      async (phone, place) => {
        for (let item = 1; item <= 3; item += 1)
          await mark(phone, item, item === 3 - place ? 'against' : 'for');
        await press(phone, vote.toReview);
      },
      (place) => {
        if (place < 12) return { A01: 'for', A02: 'for' };
        return place < 24 ? { A01: 'for', A03: 'for' } : { A02: 'for', A03: 'for', A01: 'abstain' };
      },
    );
    await chair.getByRole('button', { name: rostrum.actions.next.runoff }).waitFor();
    await look(chair, 'console-tie');
    await look(screen, 'hall-tie');
    await press(chair, rostrum.actions.next.runoff);
    await head(chair, rostrum.steps.box);

    // The runoff: 20 for A02, 13 for A03.
    await hold(
      'second',
      async (phone, place) => {
        await mark(phone, 1, place < 2 ? 'for' : 'against');
        await mark(phone, 2, place < 2 ? 'against' : 'for');
        await press(phone, vote.toReview);
      },
      (place) => (place < 18 ? { A02: 'for', A03: 'against' } : { A03: 'for' }),
    );
    await chair.getByText(rostrum.announced.final, { exact: true }).waitFor();
    await look(chair, 'console-final');
    await look(screen, 'hall-final');

    // Each deputy's device and the public check the result.
    for (const phone of phones) {
      await head(phone, vote.resultTitle('2'));
      await phone.getByRole('heading', { name: vote.electedBefore }).waitFor();
      await look(phone, 'phone-result');
      await press(phone, vote.check);
      // One receipt in each of the two rounds.
      await phone.getByText(words.voteCheck.checks.receipt).nth(1).waitFor();
      await look(phone, 'phone-checked');
    }
    const anybody = await show(`${url}/`, 390);
    await anybody.locator('a[href^="/results/"]').first().click();
    await anybody.waitForURL(/\/results\//);
    await look(anybody, 'results');
    for (const name of ['城区小学校门防撞设施', '农村饮水安全提升'])
      await anybody.getByText(name).first().waitFor();
    await press(anybody, check.start);
    await anybody.getByRole('button', { name: check.again, exact: true }).waitFor();
    expect(await anybody.getByText(check.unsound).count()).toBe(0);
    expect(await anybody.getByText(`(${check.states.found})`).count()).toBe(0);
    expect(await anybody.getByText(`(${check.states.holds})`).count()).toBeGreaterThan(6);
    await look(anybody, 'results-checked');
  });

  /** Asks the API from within a page, with the cookie that page has. */
  async function askFrom<Answer>(page: Page, what: string, body: unknown): Promise<Answer> {
    const asked = await page.evaluate(
      async ({ what, body }) => {
        const headers = { entrance: 'staff', 'content-type': 'application/json' };
        const me = (await (await fetch('/api/me', { headers })).json()) as Me;
        const path = `/api/bodies/${me.bodies[0]?.body.id ?? ''}/${what}`;
        const answer = await fetch(path, { method: 'POST', headers, body: JSON.stringify(body) });
        return (await answer.json()) as unknown;
      },
      { what, body },
    );
    return asked as Answer;
  }
});

function csv(name: string, buffer: Uint8Array) {
  return { name, mimeType: 'text/csv', buffer: Buffer.from(buffer) };
}
