import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import type { LedgerRow } from '../../shared/collection/unit.ts';
import { pngOf } from '../platform/files-samples.ts';
import { expectAccessible } from '../support/axe.ts';
import { looksIn, newBrowser, screenshot, type View, visit } from '../support/browser.ts';
import { staffHouses } from './staff-house.ts';
import { LOGIN } from './staff-session.ts';
import { LEADS, loginOf, openUnits, type UnitsHouse } from './units-house.ts';

const browser = newBrowser();
const openHouse = staffHouses();
let house: UnitsHouse;

beforeAll(async () => {
  house = await openUnits(await openHouse());
});

async function openUnit(entrance: string, code: string, view: View = {}): Promise<Page> {
  const page = await browser.openPage(`${house.url}${entrance}`, view);
  const { username, password } = loginOf(code);
  const isEnglish = view.language === 'en';
  await page.getByLabel(isEnglish ? 'Login name' : '登录名').fill(username);
  await page.getByLabel(isEnglish ? 'Password' : '密码').fill(password);
  await page.keyboard.press('Enter');
  await page.getByRole('navigation').first().waitFor();
  return page;
}

async function ledger(code: string): Promise<LedgerRow[]> {
  const path = `${house.path}/units/${house.units[code]?.id ?? ''}/proposals`;
  return (await house.send<{ rows: LedgerRow[] }>(code, 'GET', path)).rows;
}

describe('the pages of a station', () => {
  for (const language of ['zh-CN', 'en'] as const)
    for (const [size, width] of looksIn(language))
      test(`are accessible in ${language}, ${size}, ${width} px`, async () => {
        const page = await openUnit('/station', 'chengdong', { language, size, width });
        const name = `${language}-${size}-${width}`;
        await page.getByRole('textbox').first().waitFor();
        await screenshot(page, `station-receive-${name}`);
        await expectAccessible(page);
        await visit(page, `${house.url}/station/ledger`);
        await page.locator('table').waitFor({ state: 'attached' });
        await screenshot(page, `station-ledger-${name}`);
        await expectAccessible(page);
        await visit(page, `${house.url}/station/code`);
        await page.getByRole('img').first().waitFor();
        await screenshot(page, `station-code-${name}`);
        await expectAccessible(page);
      });
});

test('a station takes down a resident with a photo, prints the slip and finds it in its ledger', async () => {
  const page = await openUnit('/station', 'chengdong', { width: 390 });
  await page.getByRole('button', { name: '登记', exact: true }).click();
  await page.getByText('还有 2 处没有填好。').waitFor();
  await expectAccessible(page);
  await page.getByLabel('项目名称').fill('解放路人行道修补');
  await page.getByLabel('背景与必要性').fill('下雨天积水，老人摔过跤');
  await page.getByLabel('乡镇（街道）').selectOption({ label: '城东街道' });
  await page.getByLabel('村（社区）').selectOption({ label: '解放社区' });
  await page.getByLabel('姓名').fill('吴桂英');
  await page.getByLabel('电话').fill('13800001234');
  await page.setInputFiles('input[type=file]', {
    name: 'road.png',
    mimeType: 'image/png',
    buffer: Buffer.from(pngOf(40, 30)),
  });
  await page.getByText('已选 1 张，最多 6 张').first().waitFor();
  await screenshot(page, 'station-filled');
  await expectAccessible(page);
  await page.getByRole('button', { name: '登记', exact: true }).click();
  await page.getByText('已收下').first().waitFor();
  await page.getByText(`${house.drive.prefix}-0009`).first().waitFor();
  await screenshot(page, 'station-taken');
  await expectAccessible(page);
  await page.emulateMedia({ media: 'print' });
  await screenshot(page, 'station-slip');
  expect(await page.getByText('民生实事建议小票').isVisible()).toBe(true);
  expect(await page.locator('body').innerText()).not.toContain('吴桂英');
  await page.emulateMedia({ media: 'screen' });
  await page.getByRole('button', { name: '登记下一件' }).click();
  expect(await page.getByLabel('项目名称').inputValue()).toBe('');
  await page.getByRole('link', { name: '台账' }).click();
  await page
    .getByRole('row', { name: /解放路人行道修补/ })
    .getByText('吴桂英')
    .waitFor();
  await screenshot(page, 'station-ledger-one');
  await expectAccessible(page);
  expect(await ledger('chengdong')).toMatchObject([
    { number: `${house.drive.prefix}-0009`, origin: 'stations', channel: 'visit' },
  ]);
});

test('what is written stays when the page is left, and what asks for the same can join it', async () => {
  const page = await openUnit('/station', 'chengdong', { width: 1440 });
  await page.getByLabel('项目名称').fill(LEADS[2]);
  await page.getByLabel('内容与规模').fill(`${LEADS[2]}：全县 38 处，分两批完成`);
  await page.setInputFiles('input[type=file]', {
    name: 'lamp.png',
    mimeType: 'image/png',
    buffer: Buffer.from(pngOf(40, 30)),
  });
  await page.getByRole('img', { name: '照片 1' }).waitFor();
  await page.getByRole('link', { name: '台账' }).click();
  await page.getByRole('table').waitFor();
  await page.getByRole('link', { name: '接待登记' }).click();
  await page.getByText('上次没有提交的内容还在，可以接着写。').waitFor();
  expect(await page.getByLabel('项目名称').inputValue()).toBe(LEADS[2]);
  await page.getByRole('img', { name: '照片 1' }).waitFor();
  await page.reload();
  await page.getByRole('img', { name: '照片 1' }).waitFor();
  const join = page.getByRole('button', { name: new RegExp(`${house.drive.prefix}-0005`) });
  await join.waitFor();
  await screenshot(page, 'station-similar');
  await expectAccessible(page);
  await join.click();
  await page.getByRole('button', { name: '作为同一件登记' }).click();
  await page.getByText('和以前的建议一并办理，现在共 3 件。').waitFor();
  await expectAccessible(page);
  // What was taken is no draft any more.
  await page.reload();
  await page.locator('input[type=file]').waitFor({ state: 'attached' });
  expect(await page.getByLabel('项目名称').inputValue()).toBe('');
  expect(await page.getByRole('img', { name: '照片 1' }).count()).toBe(0);
});

test('who scans the code on the wall proposes as a resident, and the station finds it in its ledger', async () => {
  const wall = await openUnit('/station', 'chengdong', { width: 768 });
  await wall.goto(`${house.url}/station/code`);
  const address = await wall.getByText('/raise/qingxi?').innerText();
  const phone = await browser.openPage(address, { width: 390 });
  await phone.getByText('您扫的是“城东街道代表联络站”的二维码。').waitFor();
  await screenshot(phone, 'station-scanned');
  await expectAccessible(phone);
  await phone.getByLabel('项目名称').fill('桥头加一盏灯');
  await phone.getByLabel('背景与必要性').fill('晚上太黑');
  await phone.getByLabel('姓名').fill('马小兰');
  await phone.getByRole('button', { name: '提交建议' }).click();
  await phone.getByRole('heading', { name: '收到了' }).waitFor();
  await wall.goto(`${house.url}/station/ledger`);
  const row = wall.getByRole('row', { name: /审核以后显示/ });
  await row.getByText('二维码').waitFor();
  await wall.getByText('扫码提出').waitFor();
  expect(await wall.locator('main').innerText()).not.toMatch(/马小兰|桥头/);
  await screenshot(wall, 'station-ledger-scanned');
  await expectAccessible(wall);
  await phone.getByRole('button', { name: 'English' }).click();
  await expectAccessible(phone);
  const staff = await browser.openPage(`${house.url}/staff/collection/review`, { width: 1440 });
  await staff.getByLabel('登录名').fill(LOGIN.username);
  await staff.getByLabel('密码').fill(LOGIN.password);
  await staff.keyboard.press('Enter');
  await staff
    .getByText(/城东街道代表联络站/)
    .first()
    .waitFor();
  await screenshot(staff, 'station-scanned-review');
  await expectAccessible(staff);
  await staff.goto(`${house.url}/staff/collection/report`);
  await staff.getByText('其中群众扫码提出 1 件').waitFor();
  await screenshot(staff, 'station-scanned-report');
  await expectAccessible(staff);
});

test('a department proposes itself and sees its number among what it has proposed', async () => {
  const page = await openUnit('/department', 'jiaoyu', { width: 1440 });
  await page.getByRole('link', { name: '本单位建议' }).click();
  await page.getByText('还没有提过建议。').waitFor();
  await page.getByRole('button', { name: '提一条建议' }).click();
  await page.getByLabel('项目名称').fill('乡镇小学宿舍热水改造');
  await page.getByLabel('内容与规模').fill('12 所小学安装空气能热水');
  await page.getByLabel('估算投资（万元）').fill('320');
  await screenshot(page, 'department-propose');
  await expectAccessible(page);
  await page.getByRole('button', { name: '提交建议' }).click();
  await page.getByText('已收下').first().waitFor();
  await page
    .getByRole('row', { name: /乡镇小学宿舍热水改造/ })
    .getByText('待处理')
    .waitFor();
  await screenshot(page, 'department-proposed');
  await expectAccessible(page);
  expect(await ledger('jiaoyu')).toMatchObject([{ origin: 'departments', state: 'accepted' }]);
});

test('who belongs to no station is told so, and who serves units alone finds the way from the staff’s door', async () => {
  const page = await browser.openPage(`${house.url}/station`, { width: 390 });
  const { username, password } = loginOf('jianshe');
  const signIn = async (): Promise<void> => {
    await page.getByLabel('登录名').fill(username);
    await page.getByLabel('密码').fill(password);
    await page.keyboard.press('Enter');
  };
  await signIn();
  await page.getByText('这个账号不属于任何联络站').waitFor();
  await screenshot(page, 'station-stranger');
  await expectAccessible(page);
  await page.getByRole('link', { name: '工作人员从这里进入' }).click();
  // The staff sit apart from the stations.
  await signIn();
  await page.getByText('您的入口不在这里').waitFor();
  await screenshot(page, 'staff-stranger');
  await expectAccessible(page);
  await page.getByRole('link', { name: '部门入口' }).click();
  await page.getByText('现在没有要办的事').waitFor();
  await expectAccessible(page);
});
