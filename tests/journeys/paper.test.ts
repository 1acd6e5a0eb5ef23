import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { verify } from '../../shared/ballot/protocol/verify.ts';
import { expectAccessible } from '../support/axe.ts';
import { newBrowser, screenshot } from '../support/browser.ts';
import { builtWeb } from '../support/pages.ts';
import {
  openRostrum,
  PASSWORD,
  SCRUTINEERS,
  signInOn,
  TELLERS,
  type RostrumHouse,
} from './rostrum-house.ts';
import { button } from './rostrum-visits.ts';

const pages = builtWeb();
const browser = newBrowser();

describe('paper ballots at the issue desk', () => {
  let house: RostrumHouse;
  let terminal: Page;
  let other: Page;
  let names: readonly string[];

  const look = async (page: Page, name: string): Promise<void> => {
    await screenshot(page, `paper-${name}`);
    await expectAccessible(page);
  };
  /** Keys in a sheet line by line: 1 for, 2 against, 3 abstain, 0 nothing; then the next one. */
  const key = async (marks: string): Promise<void> => {
    await terminal.locator('ol li[tabindex="0"]').first().focus();
    await terminal.keyboard.type(marks);
    await terminal.keyboard.press('Enter');
  };
  const login = async (username: string, action: string): Promise<void> => {
    await terminal.getByLabel('登录名').fill(username);
    await terminal.getByLabel('密码').fill(PASSWORD);
    await button(terminal, action).click();
  };

  beforeAll(async () => {
    house = await openRostrum(pages, { deputies: 14, candidates: 4, seats: 2 });
    await house.signIn(8);
    names = (await house.signInAtDesk(4)).map(({ name }) => name);
    terminal = await browser.openPage(`${house.running.url}/teller`, { width: 1280 });
    await signInOn(terminal, 'teller-1');
    other = await browser.openPage(`${house.running.url}/teller`, {
      width: 390,
      size: 'large',
      language: 'en',
    });
    await signInOn(other, 'teller-2');
  });
  afterAll(() => house.close());

  test('two tellers enrol, and one computer becomes the terminal before the vote', async () => {
    await look(terminal, 'enrol');
    await button(terminal, '登记这台设备').click();
    await terminal.getByText('将写入下一次空箱确认').waitFor();
    await button(other, 'Enrol this device').click();
    await other.getByText('it goes into the record').waitFor();
    await button(terminal, '把这台电脑设为纸质票终端').click();
    await terminal.getByText('纸质票终端 · 已就绪').waitFor();
    await look(terminal, 'terminal');
    await house.makeReady();
    await house.step('open');
    await house.takePapers();
    await terminal.getByText('已登记，本轮可以签发').waitFor();
  });

  test('a paper is issued by name once both have signed', async () => {
    for (const [at, name] of names.entries()) {
      await terminal.getByLabel('姓名或编号').fill(name);
      await button(terminal, `给${name}发纸质票`).click();
      await terminal.getByText('等另一位计票人签发').waitFor();
      const sign = button(other, `Sign for ${name}`);
      await sign.waitFor();
      if (at === 0) {
        await look(other, 'sign-large-en');
        await look(terminal, 'waiting');
        // A reload in between loses nothing.
        await terminal.reload();
        await terminal.getByLabel('姓名或编号').fill(name);
      }
      await sign.click();
      await terminal.getByText('已领纸质票').waitFor();
    }
    await terminal.getByText('最多录入 4 张').waitFor();
    await button(terminal, '打印纸质票').click();
    await look(terminal, 'print');
    await button(terminal, '回到发票处').click();
  });

  test('two readings blind to each other, a difference settled before a scrutineer, and all into the box', async () => {
    await terminal.getByLabel('票箱里的张数').fill('5');
    await button(terminal, '开箱录入').click();
    await terminal.getByText('比发出的 4 张多').waitFor();
    await terminal.getByLabel('票箱里的张数').fill('3');
    await button(terminal, '开箱录入').click();
    await terminal.getByText('第 1 张，共 3 张').waitFor();
    await key('1122');
    await key('1320');
    await look(terminal, 'reading');
    await terminal.getByText('整张无效 · 署名或做记号').click();
    await button(terminal, '初录完毕').click();
    await terminal.getByText('请另一位计票人复录').first().waitFor();
    await login('teller-1', '开始复录');
    await terminal.getByText('请另一位计票人来').waitFor();
    await look(terminal, 'hand-over');
    await login('teller-2', '开始复录');
    await terminal.getByText(`复录：${TELLERS[1]}`).waitFor();
    await key('1122');
    await key('1120');
    await terminal.getByText('整张无效 · 署名或做记号').click();
    // A reload keeps what is keyed in, and whose turn it is.
    await terminal.reload();
    await terminal.getByText('第 3 张，共 3 张').waitFor();
    await terminal.getByText('整张无效 · 署名或做记号').click();
    await button(terminal, '复录完毕').click();
    await terminal.getByText('有 1 张两次录入不一致').waitFor();
    await login('scrutineer-1', '监票人在场');
    await look(terminal, 'differences');
    await button(terminal, '以复录为准').click();
    await button(terminal, '把纸质票投入电子票箱').click();
    await terminal.getByText('纸质票已全部入箱').waitFor();
    await terminal.getByText(`差异由监票人在场核定`).waitFor();
    await look(terminal, 'done');
    expect(await terminal.getByText(SCRUTINEERS[0]).count()).toBeGreaterThan(0);
  });

  test('the count holds phones and paper alike, and the bundle is sound', async () => {
    await house.cast(8, (_place, [first = '', second = '']) => ({
      [first]: 'for',
      [second]: 'for',
    }));
    await house.step('seal');
    await house.returnUnused();
    await terminal.getByText('已退回未用的纸质票 1 张').waitFor();
    await house.countable();
    await house.step('count');
    await house.certify(0);
    await house.certify(1);
    const { tally, id } = await house.step('announce');
    expect(tally).toMatchObject({
      issued: 12,
      replaced: 0,
      returned: 11,
      unused: 1,
      missing: 0,
      valid: 10,
      invalid: 1,
    });
    const bundle = await (await fetch(`${house.running.url}/api/rounds/${id}/bundle`)).text();
    expect((await verify(bundle, {})).findings).toEqual([]);
  });
});
