import type { Locator, Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { THIS_YEAR } from '../../server/example/this-year.ts';
import type { CredentialCard } from '../../shared/congress/model.ts';
import { expectAccessible } from '../support/axe.ts';
import { looksIn, newBrowser, screenshot, type View, visit } from '../support/browser.ts';
import { staffHouses } from './staff-house.ts';
import { LOGIN, openSession } from './staff-session.ts';

const browser = newBrowser();
const openHouse = staffHouses();

let url = '';
let cards: readonly CredentialCard[] = [];

beforeAll(async () => {
  const house = await openHouse();
  url = house.running.url;
  cards = await openSession(house);
});

/** A page of the staff, signed in by its form. */
async function openStaff(path: string, view: View = {}): Promise<Page> {
  const page = await browser.openPage(`${url}${path}`, view);
  const isEnglish = view.language === 'en';
  await page.getByLabel(isEnglish ? 'Login name' : '登录名').fill(LOGIN.username);
  await page.getByLabel(isEnglish ? 'Password' : '密码').fill(LOGIN.password);
  await page.keyboard.press('Enter');
  await page.getByRole('navigation').first().waitFor();
  return page;
}

const PATHS = [
  '',
  'body',
  'roll',
  'candidates',
  'ballot',
  'people',
  'cards',
  'sign-in-desk',
  'acts',
];

describe('every page of the staff', () => {
  for (const language of ['zh-CN', 'en'] as const)
    for (const [size, width] of looksIn(language))
      test(`is accessible in ${language}, ${size}, ${width} px`, async () => {
        const page = await openStaff('/staff', { language, size, width });
        for (const path of PATHS) {
          await visit(page, `${url}/staff${path === '' ? '' : `/${path}`}`);
          await page.getByRole('heading', { level: 1 }).waitFor();
          await page.getByRole('main').locator('h2, li, td, dd').first().waitFor();
          await screenshot(page, `staff-${path || 'bench'}-${language}-${size}-${width}`);
          await expectAccessible(page);
        }
      });
});

describe('the way from page to page', () => {
  test('names the parts of the work, and the pages of the one that is open', async () => {
    const page = await openStaff('/staff', { width: 1440 });
    const parts = page.getByRole('navigation', { name: '主导航' });
    const current = (of: Locator): Promise<(string | null)[]> =>
      of.locator('[aria-current]').evaluateAll((links) => links.map((link) => link.textContent));
    expect(await current(parts)).toEqual(['工作台']);
    expect(await page.getByRole('navigation').count()).toBe(1);
    // A body without any drive is led to its first one.
    await page.getByRole('link', { name: '去准备征集活动' }).waitFor();
    await parts.getByRole('link', { name: '会议' }).focus();
    await page.keyboard.press('Enter');
    const pages = page.getByRole('navigation', { name: '会议' });
    await pages.waitFor();
    expect(await current(parts)).toEqual(['会议']);
    expect(await current(pages)).toEqual(['票决办法']);
    expect(await pages.locator('[aria-current="page"]').count()).toBe(1);
    await expectAccessible(page);
    await pages.getByRole('link', { name: '签到台' }).focus();
    await page.keyboard.press('Enter');
    await page.waitForURL((address) => address.pathname === '/staff/sign-in-desk');
    expect(await current(pages)).toEqual(['签到台']);
    expect(await page.title()).toBe('签到台 · 清溪县人民代表大会');
    await expectAccessible(page);
  });
});

describe('the sign-in desk', () => {
  const present = (page: Page): Locator => page.locator('dl dd').nth(2);

  test('signs in by name with one press, says so, and takes it back with a reason', async () => {
    const page = await openStaff('/staff/sign-in-desk', { width: 1440 });
    await page.getByLabel('姓名、编号，或者扫代表证').fill('钱二1');
    await page.getByRole('button', { name: '签到 钱二1', exact: true }).click();
    await page.getByText('002 号，第二代表团 已签到').waitFor();
    await present(page).getByText('1', { exact: true }).waitFor();
    expect(await page.getByText('还差 39 人达到法定人数 40 人').isVisible()).toBe(true);
    await screenshot(page, 'staff-desk-signed');
    await expectAccessible(page);
    await page.getByLabel('姓名、编号，或者扫代表证').fill('002');
    await page.getByRole('button', { name: '撤销 钱二1' }).click();
    const dialog = page.getByRole('dialog', { name: '撤销钱二1的签到？' });
    await expectAccessible(page);
    await dialog.getByLabel('理由').fill('认错了人');
    await dialog.getByRole('button', { name: '撤销签到' }).click();
    await dialog.waitFor({ state: 'detached' });
    await present(page).getByText('0', { exact: true }).waitFor();
  });

  test('takes what a scanner types, and tells every other desk', async () => {
    const one = await openStaff('/staff/sign-in-desk');
    const other = await openStaff('/staff/sign-in-desk');
    const field = one.getByLabel('姓名、编号，或者扫代表证');
    await present(other).getByText('0', { exact: true }).waitFor();
    await field.pressSequentially(cards[2]?.link ?? '');
    await one.keyboard.press('Enter');
    await one.getByText(`003 号，第三代表团 已签到`).waitFor();
    expect(await field.inputValue()).toBe('');
    await present(other).getByText('1', { exact: true }).waitFor();
    await field.fill(cards[2]?.code.toLowerCase() ?? '');
    await one.keyboard.press('Enter');
    await one.getByText('003 号，第三代表团').first().waitFor();
    await field.fill('AAAA-BBBB-CCCC');
    await one.keyboard.press('Enter');
    await one.getByText('不认识这张证').waitFor();
    await expectAccessible(one);
  });

  test('says that nobody was signed in when the network is lost, and works again afterwards', async () => {
    const page = await openStaff('/staff/sign-in-desk');
    await page.getByLabel('姓名、编号，或者扫代表证').fill('孙九18');
    const press = page.getByRole('button', { name: '签到 孙九18', exact: true });
    await press.waitFor();
    await page.context().setOffline(true);
    await press.click();
    await page.getByText('孙九18没有签到').waitFor();
    await page.getByText('网络断了').waitFor();
    await screenshot(page, 'staff-desk-offline');
    await page.context().setOffline(false);
    await page.getByText('网络断了').waitFor({ state: 'detached' });
    await press.click();
    await page.getByText('019 号，第一代表团 已签到').waitFor();
    browser.takeFaults(page);
  });

  test('records leave, which lowers 应到 and not 代表总数', async () => {
    const page = await openStaff('/staff/sign-in-desk');
    await page.getByLabel('姓名、编号，或者扫代表证').fill('010');
    await page.getByRole('button', { name: '请假 陈十9' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('理由').fill('住院');
    await dialog.getByRole('button', { name: '记请假' }).click();
    await page.getByText('请假：住院').waitFor();
    await page.locator('dl dd').nth(1).getByText('59', { exact: true }).waitFor();
    expect(await page.locator('dl dd').nth(0).textContent()).toContain('60');
  });
});

describe('paper', () => {
  test('holds eight cards to a sheet in black and white, and nothing else', async () => {
    const page = await openStaff('/staff/cards', { width: 1440 });
    await page.getByRole('button', { name: '生成 60 张代表证' }).click();
    await page.getByText('60 张，8 页 A4').waitFor();
    await page.emulateMedia({ media: 'print' });
    for (const navigation of await page.getByRole('navigation').all())
      expect(await navigation.isVisible()).toBe(false);
    const card = page.getByRole('article').first();
    const box = await card.boundingBox();
    // 87 × 62 mm at 96 pixels to 25.4 mm.
    expect(Math.round(box?.width ?? 0)).toBe(329);
    expect(Math.round(box?.height ?? 0)).toBe(234);
    await screenshot(page, 'staff-cards-print');
    const pdf = await page.pdf({ preferCSSPageSize: true });
    expect(pdf.toString('latin1').match(/\/Type \/Page\b/g)?.length).toBe(8);
  });

  test('holds one project card to a page', async () => {
    const page = await openStaff('/staff/candidates');
    await page.getByRole('button', { name: '打印项目卡' }).waitFor();
    await page.emulateMedia({ media: 'print' });
    const pdf = await page.pdf({ preferCSSPageSize: true });
    expect(pdf.toString('latin1').match(/\/Type \/Page\b/g)?.length).toBe(THIS_YEAR.length);
    await screenshot(page, 'staff-booklet-print');
  });
});

describe('nothing typed is lost', () => {
  test('when a deputy cannot be saved because the number is taken', async () => {
    const page = await openStaff('/staff/roll');
    await page.getByRole('button', { name: '添加代表' }).click();
    await page.getByLabel('编号', { exact: true }).fill('001');
    await page.getByLabel('姓名', { exact: true }).fill('周文秀');
    await page.keyboard.press('Enter');
    await page.getByText('编号 001 已经有代表用了。').waitFor();
    expect(await page.getByLabel('姓名', { exact: true }).inputValue()).toBe('周文秀');
    const number = page.getByLabel('编号', { exact: true });
    expect(await number.evaluate((field) => field === document.activeElement)).toBe(true);
    await expectAccessible(page);
  });

  test('when the language is switched in the middle of a form', async () => {
    const page = await openStaff('/staff/candidates');
    await page.getByRole('button', { name: '添加候选项目' }).click();
    await page.getByLabel('项目名称').fill('城区小学校门防撞设施');
    await page.getByRole('button', { name: 'English' }).click();
    expect(await page.getByLabel('Name of the project').inputValue()).toBe('城区小学校门防撞设施');
  });
});

describe('a project card', () => {
  test('says all that is wrong with it at once, and takes nothing that was not chosen', async () => {
    const page = await openStaff('/staff/candidates');
    await page.getByRole('button', { name: '添加候选项目' }).click();
    const form = page.getByRole('form', { name: '项目卡' });
    await form.getByLabel('代码').fill('1-2');
    await form.getByLabel('总投资（万元）').fill('约三百');
    await form.getByLabel('开工日期').fill('2027-06-01');
    await form.getByLabel('完工日期').fill('2027-03-01');
    await form.getByRole('button', { name: '添加候选项目' }).click();
    await form.getByText('请写成万元的数字').waitFor();
    const wrong = form.locator('[aria-invalid="true"]');
    const labels = await wrong.evaluateAll((fields) =>
      fields.map((field) => document.querySelector(`label[for="${field.id}"]`)?.textContent),
    );
    expect(labels).toEqual([
      '项目名称',
      '代码',
      '类别',
      '内容与规模',
      '总投资（万元）',
      '完工日期选填',
      '来源',
    ]);
    expect(await wrong.first().evaluate((field) => field === document.activeElement)).toBe(true);
    expect(await form.getByLabel('总投资（万元）').inputValue()).toBe('约三百');
    await screenshot(page, 'staff-card-faults');
    await expectAccessible(page);
    await form.getByLabel('代码').fill('');
    await form.getByLabel('项目名称').fill('城区小学校门防撞设施');
    await form.getByLabel('类别').selectOption('教育');
    await form.getByLabel('内容与规模').fill('在 12 所小学校门装防撞柱');
    await form.getByLabel('总投资（万元）').fill('300');
    await form.getByLabel('完工日期').fill('2027-09-01');
    await form.getByLabel('来源', { exact: true }).selectOption('代表建议');
    await form.getByRole('button', { name: '添加候选项目' }).click();
    await page.getByText('“城区小学校门防撞设施”已添加').waitFor();
  });
});

describe('the order of the candidates', () => {
  test('changes by keyboard, and wants a reason once lots have been drawn', async () => {
    const page = await openStaff('/staff/candidates', { width: 1440 });
    const first = page.getByRole('list', { name: '名单' }).locator('b').first();
    const second = page.getByRole('list', { name: '名单' }).locator('b').nth(1);
    const name = (await second.textContent()) ?? '';
    await page.getByRole('button', { name: `把${name}上移` }).focus();
    await page.keyboard.press('Enter');
    await page.getByText(`“${name}”现在是第 1 项。`).waitFor();
    expect(await first.textContent()).toBe(name);
    await page.getByRole('button', { name: '抽签排序' }).click();
    await page.getByRole('dialog').getByRole('button', { name: '抽签排序' }).click();
    await page.getByText('已抽签排定顺序').waitFor();
    const drawn = (await second.textContent()) ?? '';
    await page.getByRole('button', { name: `把${drawn}上移` }).click();
    const dialog = page.getByRole('dialog', { name: '改动抽签的顺序？' });
    await dialog.getByLabel('理由').fill('主席团决定');
    await expectAccessible(page);
    await dialog.getByRole('button', { name: '改动顺序' }).click();
    await page.getByText(`“${drawn}”现在是第 1 项。`).waitFor();
    await screenshot(page, 'staff-candidates-drawn');
  });
});
