import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { verify } from '../../shared/ballot/protocol/verify.ts';
import type { Choices } from '../../shared/ballot/model.ts';
import type { CredentialCard } from '../../shared/congress/model.ts';
import { expectAccessible } from '../support/axe.ts';
import { newBrowser, screenshot, type View } from '../support/browser.ts';
import { builtWeb } from '../support/pages.ts';
import { openRostrum, PASSWORD, signInOn, type RostrumHouse } from './rostrum-house.ts';
import { button, HALL, heading, pressTwice, textOf } from './rostrum-visits.ts';
import { mark, press } from './vote-phone.ts';

const web = builtWeb();
const browser = newBrowser();

const PAPERS = 10;
/** Deputies whose devices are protocol clients. */
const CLIENTS = 10;
/** With two phones, the phone that dies and the deputy at the tablet. */
const DEPUTIES = PAPERS + CLIENTS + 4;
const LABELS = { for: '赞成', against: '反对', abstain: '弃权' } as const;

/**
 * One sheet of the ten a line, as keyed in: 1 for, 2 against, 3 abstain. With
 * the phones, the tablet and the clients, each of the twenty-three valid
 * ballots is for two of the first three: nine, nine and five.
 */
const SHEETS = ['1122', '1122', '1122', '1132', '1212', '1212', '1212', '1212', '2112'] as const;

/** The chief on a desk, the second on a phone in large letters, the third in English on a tablet. */
const SEATS: readonly View[] = [
  { width: 1280 },
  { width: 390, size: 'large' },
  { width: 768, language: 'en' },
];

describe('everybody votes: three scrutineers, phones, a tablet, paper, a dead phone, a runoff', () => {
  let house: RostrumHouse;
  let console: Page;
  let screen: Page;
  let terminal: Page;
  let other: Page;
  let tablet: Page;
  let cards: readonly CredentialCard[];
  const seats: Page[] = [];
  const phones: Page[] = [];
  const bundles: string[] = [];

  const at = <Thing>(things: readonly Thing[], place: number): Thing => {
    const thing = things[place];
    if (thing === undefined) throw new Error(`nothing at ${place}`);
    return thing;
  };
  const look = async (page: Page, name: string): Promise<void> => {
    await screenshot(page, `whole-${name}`);
    await expectAccessible(page);
  };
  const open = async (path: string, view: View): Promise<Page> => {
    const page = await browser.openPage(`${house.running.url}${path}`, view);
    return page;
  };

  const enrolScrutineers = async (): Promise<void> => {
    for (const [place, name] of ['登记这台设备', '登记这台设备', 'Enrol this device'].entries())
      await button(at(seats, place), name).click();
  };
  /** The chief deals the count key of a round, and everybody keeps a share. */
  const deal = async (): Promise<void> => {
    await button(at(seats, 0), '分发计票密钥').click();
    for (const [place, name] of ['保存份额', '保存份额', 'Save the share'].entries()) {
      const saved = at(seats, place).waitForEvent('download');
      await button(at(seats, place), name).click();
      expect(JSON.parse(readFileSync(await (await saved).path(), 'utf8'))).toHaveProperty('holder');
    }
    await at(seats, 0).getByText('钥匙齐全').waitFor();
  };
  /** From the box being shown to papers being issued. */
  const openRound = async (): Promise<void> => {
    await pressTwice(console, '确认空箱');
    await heading(console, '发票');
    const { id } = await house.round();
    await Promise.all(house.present.map((deputy) => deputy.prepare(id)));
    await pressTwice(console, '开始发票');
    await heading(console, '投票');
    await house.takePapers();
  };
  const seal = async (): Promise<void> => {
    await pressTwice(console, '结束投票');
    await heading(console, '封箱');
    await house.returnUnused();
    await house.countable();
    await button(console, '宣读完毕，准备计票').click();
    await button(console, '开始计票').click();
  };
  /** Two shares are joined; each counts alone in the own browser, compares and signs; then it is announced. */
  const countAndSign = async (name: string): Promise<void> => {
    const [first, second, third] = [at(seats, 0), at(seats, 1), at(seats, 2)];
    await button(first, '交出份额').click();
    await button(second, '交出份额').click();
    await button(third, 'Release the share').click();
    await button(first, '开箱计票').click();
    await button(second, '开箱计票').click();
    await button(third, 'Open and count').click();
    await look(second, `${name}-counted`);
    await button(first, '核对并签字').click();
    await button(second, '核对并签字').click();
    await button(third, 'Check and sign').click();
    await third.getByText('You have confirmed').waitFor();
    await look(third, `${name}-signed`);
    await heading(console, '公布');
    await pressTwice(console, '公布结果');
    await heading(console, '结果已经公布');
    const { id } = await house.round();
    const answer = await fetch(`${house.running.url}/api/rounds/${id}/bundle`);
    bundles.push(await answer.text());
  };
  const castOn = async (phone: Page, marks: readonly (keyof typeof LABELS)[]): Promise<void> => {
    await phone.getByRole('heading', { name: '表决票', level: 1 }).waitFor();
    for (const [place, as] of marks.entries()) await mark(phone, place + 1, LABELS[as]);
    await phone
      .getByRole('button', { name: /核对/ })
      .last()
      .click();
    await press(phone, '投入票箱');
  };
  const boxed = (phone: Page): Promise<void> =>
    phone.getByRole('heading', { name: '已入箱', level: 1 }).waitFor();
  const signInWith = async (link: string): Promise<Page> => {
    const phone = await browser.openPage(link, { width: 390 });
    await press(phone, '签到');
    await phone.getByRole('heading', { name: '已签到，请等候', level: 1 }).waitFor();
    return phone;
  };
  const login = async (username: string, action: string): Promise<void> => {
    await terminal.getByLabel('登录名').fill(username);
    await terminal.getByLabel('密码').fill(PASSWORD);
    await button(terminal, action).click();
  };
  const key = async (marks: string): Promise<void> => {
    await terminal.locator('ol li[tabindex="0"]').first().focus();
    await terminal.keyboard.type(marks);
    await terminal.keyboard.press('Enter');
  };
  const passScrutineers = async (): Promise<void> => {
    await house.passScrutineers();
    await heading(console, '空箱');
  };

  beforeAll(async () => {
    house = await openRostrum(web, {
      deputies: DEPUTIES,
      candidates: 4,
      seats: 2,
      rehearsal: true,
      settings: { custody: 'scrutineers', tie: 'another-ballot' },
    });
    for (const [place, view] of SEATS.entries()) {
      const page = await open('/scrutineer', view);
      await signInOn(page, `scrutineer-${place + 1}`);
      seats.push(page);
    }
    console = await open('/staff/session', { width: 1440 });
    await signInOn(console, 'secretary');
    screen = await open('/hall', HALL);
    terminal = await open('/teller', { width: 1280 });
    await signInOn(terminal, 'teller-1');
    other = await open('/teller', { width: 390, size: 'large', language: 'en' });
    await signInOn(other, 'teller-2');
  });
  afterAll(() => house.close());

  test('they rehearse it first, and every screen says that it is a rehearsal', async () => {
    await house.signIn(18);
    await heading(console, '签到与法定人数');
    await button(console, '确认法定人数').click();
    await passScrutineers();
    await enrolScrutineers();
    await deal();
    await openRound();
    for (const page of [console, screen, terminal, ...seats.slice(0, 2)])
      expect(await textOf(page)).toContain('演练');
    for (const page of [other, at(seats, 2)]) expect(await textOf(page)).toMatch(/rehearsal/i);
    await look(screen, 'rehearsal-hall');
    await house.cast(18, (_place, [first = '', second = '']) => ({
      [first]: 'for',
      [second]: 'for',
    }));
    await seal();
    await countAndSign('rehearsal');
    expect((await house.round()).tally).toMatchObject({ issued: 18, returned: 18 });
  });

  test('the desk, the tablet and the phones are made ready, and the count key is dealt anew', async () => {
    await house.openNext('青禾县第十八届人民代表大会第六次会议');
    await house.signIn(CLIENTS);
    const { staff } = house;
    cards = await staff.must<CredentialCard[]>('POST', `/bodies/${house.body}/cards`, {});
    const rest = cards.slice(CLIENTS);
    for (const { deputy } of rest.slice(3))
      await staff.must('POST', `/bodies/${house.body}/sessions/${house.session}/sign-ins`, {
        deputy,
      });
    for (const { link } of rest.slice(0, 3)) phones.push(await signInWith(link));
    for (const page of [console, terminal, other, ...seats]) await page.reload();
    await heading(console, '签到与法定人数');
    await button(console, '确认法定人数').click();
    await passScrutineers();
    // The list of sessions names the one before as a rehearsal; this one bears no mark of it.
    expect(await console.getByRole('note', { name: /演练/ }).count()).toBe(0);
    await button(terminal, '登记这台设备').click();
    await button(other, 'Enrol this device').click();
    await button(terminal, '把这台电脑设为纸质票终端').click();
    await terminal.getByText('纸质票终端 · 已就绪').waitFor();
    await terminal.getByLabel('平板的名称').fill('大厅左侧平板');
    await button(terminal, '开设公用平板').click();
    const link = await terminal.locator('code').filter({ hasText: '/kiosk#' }).innerText();
    tablet = await browser.openPage(link, { width: 768, height: 1024 });
    await tablet.getByRole('heading', { name: '投票还没有开始', level: 1 }).waitFor();
    await enrolScrutineers();
    await deal();
    await look(terminal, 'desk');
  });

  test('papers go out by name, a phone dies and is replaced, and the tablet serves whoever has none', async () => {
    await openRound();
    const names = cards.slice(CLIENTS + 4).map(({ name }) => name);
    expect(names).toHaveLength(PAPERS);
    for (const name of names) {
      await terminal.getByLabel('姓名或编号').fill(name);
      await button(terminal, `给${name}发纸质票`).click();
      await button(other, `Sign for ${name}`).click();
      await terminal.getByText('已领纸质票').waitFor();
    }
    await terminal.getByText(`最多录入 ${PAPERS} 张`).waitFor();
    await button(terminal, '打印纸质票').click();
    expect((await terminal.pdf({ preferCSSPageSize: true })).length).toBeGreaterThan(10_000);
    await button(terminal, '回到发票处').click();

    await castOn(at(phones, 0), ['for', 'for', 'against', 'against']);
    await boxed(at(phones, 0));
    await castOn(at(phones, 1), ['for', 'against', 'for', 'against']);
    await boxed(at(phones, 1));
    const dead = at(cards, CLIENTS + 2);
    const deadPhone = at(phones, 2);
    await deadPhone.getByRole('heading', { name: '表决票', level: 1 }).waitFor();
    await deadPhone.context().setOffline(true);
    const second = await browser.openPage(dead.link, { width: 390 });
    await second.getByText('请先到发票处办更换').waitFor();
    await terminal.getByLabel('姓名或编号').fill(dead.name);
    await button(terminal, `${dead.name}更换设备`).click();
    const dialog = terminal.getByRole('dialog');
    await dialog.getByRole('textbox').fill('手机没电');
    await look(terminal, 'replace');
    await dialog.getByRole('button', { name: '准许更换设备' }).click();
    await terminal.getByText('已准许更换').waitFor();
    await press(second, '再试一次');
    await press(second, '是我，继续');
    await button(terminal, `给${dead.name}签发`).click();
    await button(other, `Sign for ${dead.name}`).click();
    await castOn(second, ['against', 'for', 'for', 'against']);
    await boxed(second);

    const guest = at(cards, CLIENTS + 3);
    await tablet.getByLabel('代表证短码').fill(guest.code);
    await press(tablet, '开始投票');
    await press(tablet, '是我，开始填票');
    await castOn(tablet, ['against', 'for', 'for', 'against']);
    await button(terminal, `给${guest.name}签发`).click();
    await button(other, `Sign for ${guest.name}`).click();
    await boxed(tablet);
    await house.cast(
      CLIENTS,
      (place, [a = '', b = '', c = ''], pair = clientPair(place)): Choices =>
        Object.fromEntries(
          [a, b, c].map((code, i) => [code, pair.includes(i) ? 'for' : 'against']),
        ),
    );
    await look(screen, 'hall-voting');
    await deadPhone.context().setOffline(false);
    browser.takeFaults(deadPhone);
  });

  test('ten papers are read twice, a difference is settled before a scrutineer, and all lie in one box', async () => {
    await terminal.getByLabel('票箱里的张数').fill(String(PAPERS));
    await button(terminal, '开箱录入').click();
    for (const sheet of SHEETS) await key(sheet);
    await terminal.getByText('整张无效 · 署名或做记号').click();
    await button(terminal, '初录完毕').click();
    await login('teller-2', '开始复录');
    for (const [place, sheet] of SHEETS.entries()) await key(place === 3 ? '1122' : sheet);
    await terminal.getByText('整张无效 · 署名或做记号').click();
    await button(terminal, '复录完毕').click();
    await terminal.getByText('有 1 张两次录入不一致').waitFor();
    await login('scrutineer-2', '监票人在场');
    await button(terminal, '以复录为准').click();
    await button(terminal, '把纸质票投入电子票箱').click();
    await terminal.getByText('纸质票已全部入箱').waitFor();
    await look(terminal, 'papers-in');
  });

  test('three count the same box alone; the last place is level, and a runoff decides', async () => {
    await seal();
    await countAndSign('first');
    const { tally } = await house.round();
    expect(tally).toMatchObject({
      issued: DEPUTIES,
      replaced: 1,
      returned: DEPUTIES,
      valid: DEPUTIES - 1,
      invalid: 1,
      missing: 0,
    });
    await look(screen, 'hall-tie');
    await button(console, '准备再次投票').click();
    await heading(console, '空箱');
    await deal();
    await openRound();
    await castOn(at(phones, 0), ['for', 'against']);
    await castOn(at(phones, 1), ['for', 'against']);
    await house.cast(CLIENTS, (place, [one = '', two = '']) => ({
      [place < 7 ? one : two]: 'for',
    }));
    for (const phone of phones.slice(0, 2)) await boxed(phone);
    await seal();
    await countAndSign('runoff');
    await look(screen, 'hall-result');
  });

  test('the tally is printed to be signed, the decision to be announced, and everybody counts the same', async () => {
    const { ballot } = await house.console();
    const elected = ballot?.result.elected ?? [];
    expect(elected).toHaveLength(2);
    for (const name of ['计票报告单', '公告和决定']) {
      const link = await console.getByRole('link', { name }).first().getAttribute('href');
      const sheet = await console.context().newPage();
      await sheet.goto(`${house.running.url}${link ?? ''}`);
      await sheet.getByRole('button', { name: '打印' }).waitFor();
      await look(sheet, `print-${name}`);
      expect((await sheet.pdf({ preferCSSPageSize: true })).length).toBeGreaterThan(10_000);
      await sheet.close();
    }
    for (const bundle of bundles) {
      const { recordKeys } = JSON.parse(bundle);
      const checked = await verify(bundle, { recordKeys });
      expect(checked.findings).toEqual([]);
      expect(JSON.parse(bundle).countersignatures).toHaveLength(3);
    }
    const results = await open(`/results/${ballot?.id ?? ''}`, { width: 390, size: 'large' });
    await results.getByRole('button', { name: '开始核验' }).click();
    await results.getByText(/查了 \d+ 项，全部成立/).waitFor();
    await look(results, 'results');
  });
});

/** Which two of the first three the client of this place is for: four, four and two. */
function clientPair(place: number): readonly number[] {
  if (place < 4) return [0, 1];
  return place < 8 ? [0, 2] : [1, 2];
}
