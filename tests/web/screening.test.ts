import type { Locator, Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import type { LeadScreening } from '../../shared/screening/lead-model.ts';
import { anEntry } from '../collection/office.ts';
import { expectAccessible } from '../support/axe.ts';
import { looksIn, newBrowser, screenshot, type View, visit } from '../support/browser.ts';
import { openScreening, type ScreeningHouse } from './screening-house.ts';
import { staffHouses } from './staff-house.ts';
import { LOGIN } from './staff-session.ts';

const browser = newBrowser();
const openHouse = staffHouses();

let house: ScreeningHouse;

beforeAll(async () => {
  house = await openScreening(await openHouse());
});

/** A page of the staff, signed in by its form. */
async function openStaff(path: string, view: View = {}): Promise<Page> {
  const page = await browser.openPage(`${house.url}${path}`, view);
  const isEnglish = view.language === 'en';
  await page.getByLabel(isEnglish ? 'Login name' : '登录名').fill(LOGIN.username);
  await page.getByLabel(isEnglish ? 'Password' : '密码').fill(LOGIN.password);
  await page.keyboard.press('Enter');
  await page.getByRole('navigation').first().waitFor();
  return page;
}

function lead(name: keyof ScreeningHouse['leads']): string {
  return `/staff/screening?lead=${house.leads[name]}`;
}

/** The lead as the server knows it. */
function known(name: keyof ScreeningHouse['leads']): Promise<LeadScreening> {
  return house.send('GET', `/bodies/${house.body}/leads/${house.leads[name]}/screening`);
}

const panel = (page: Page): Locator => page.getByRole('article');

describe('the page of the screening', () => {
  for (const language of ['zh-CN', 'en'] as const)
    for (const [size, width] of looksIn(language))
      test(`is accessible in ${language}, ${size}, ${width} px`, async () => {
        const page = await openStaff(lead('charging'), { language, size, width });
        await panel(page).getByRole('heading', { level: 2 }).waitFor();
        await screenshot(page, `screening-${language}-${size}-${width}`);
        await expectAccessible(page);
        await visit(page, `${house.url}/staff/screening/settings`);
        await page.getByRole('heading', { level: 2 }).first().waitFor();
        await screenshot(page, `screening-settings-${language}-${size}-${width}`);
        await expectAccessible(page);
      });

  test('says where a lead comes from, and names no resident', async () => {
    const page = await openStaff(lead('charging'), { width: 1440 });
    await panel(page).getByRole('img', { name: '居民 9 件，代表 3 件，联络站 2 件' }).waitFor();
    const rows = panel(page).getByRole('row');
    expect(await rows.nth(1).textContent()).toBe('居民9 件二维码 8，来信 1');
    expect(await rows.nth(3).textContent()).toBe('联络站2 件城东联络站');
    expect(await panel(page).textContent()).not.toContain('吴桂英');
  });

  test('shows one lead as a view of its own on a phone, with the way back', async () => {
    const page = await openStaff(lead('bridges'), { width: 390 });
    await panel(page).getByRole('heading', { name: '农村桥梁改造工程' }).waitFor();
    await page.getByRole('button', { name: '返回列表' }).click();
    await page.getByRole('button', { name: /^村内路灯亮化工程/ }).click();
    await panel(page).getByRole('heading', { name: '村内路灯亮化工程' }).waitFor();
    await page.goBack();
    await panel(page).waitFor({ state: 'detached' });
    await expectAccessible(page);
  });
});

describe('the checklist', () => {
  test('is answered in place by keyboard, until the next step opens', async () => {
    const page = await openStaff(lead('bridges'), { width: 1440 });
    const next = panel(page).getByRole('button', { name: '列为建议项目' });
    await panel(page).getByText('条件核对还有 11 项没有填。').waitFor();
    expect(await next.getAttribute('aria-disabled')).toBe('true');
    for (const name of ['普惠', '公益', '当年可完成', '主要用财政资金', '目标可衡量']) {
      await page.getByRole('button', { name: `符合 ${name}`, exact: true }).focus();
      await page.keyboard.press('Enter');
      await page.getByRole('button', { name: `修改 ${name}` }).waitFor();
      // Whoever works by keyboard goes on where they were.
      expect(await page.evaluate(() => document.activeElement?.textContent)).toContain(name);
    }
    await panel(page).getByText('条件核对还有 6 项没有填。').waitFor();
    await page.getByRole('button', { name: '都没有命中' }).click();
    await panel(page).getByText('11 项通过').waitFor();
    await screenshot(page, 'screening-checked');
    await expectAccessible(page);
    await next.click();
    await page.getByText('“农村桥梁改造工程”已列为建议项目。').waitFor();
    await panel(page).getByText('还没有部门论证过。').waitFor();
    await expectAccessible(page);
    expect((await known('bridges')).lead.state).toBe('proposed');
  });

  test('wants the grounds of what speaks against a lead, and keeps what was typed', async () => {
    const page = await openStaff(lead('offices'), { width: 390 });
    await page.getByRole('button', { name: '逐项核对 负面清单' }).click();
    await page.getByRole('button', { name: '命中 办公楼、办公设备', exact: true }).click();
    const note = page.getByLabel(/依据/);
    await note.fill('就是镇政府办公楼');
    await expectAccessible(page);
    // Meanwhile somebody else answers the same question.
    await house.send(
      'PUT',
      `/bodies/${house.body}/leads/${house.leads.offices}/checks/office-buildings`,
      { answer: 'no', note: '', seen: null },
    );
    await page.getByRole('button', { name: '保存', exact: true }).click();
    await page.getByText('别人刚刚改过这一项').waitFor();
    expect(await note.inputValue()).toBe('就是镇政府办公楼');
    await expectAccessible(page);
    await page.getByRole('button', { name: '保存', exact: true }).click();
    await page.getByText('命中：就是镇政府办公楼').waitFor();
    await screenshot(page, 'screening-against');
    await expectAccessible(page);
    await panel(page).getByText('有 1 项条件不符合。').waitFor();
  });
});

describe('a lead that is not taken', () => {
  test('is declined with a code and words that its proposers read, shown before', async () => {
    const page = await openStaff(lead('offices'), { width: 1440 });
    await panel(page).getByRole('button', { name: '不采纳' }).click();
    const dialog = page.getByRole('dialog', { name: '不采纳？' });
    const decline = dialog.getByRole('button', { name: '不采纳' });
    expect(await decline.getAttribute('aria-disabled')).toBe('true');
    await expectAccessible(page);
    await dialog.getByLabel('为什么不采纳').selectOption('列入负面清单');
    await dialog.getByLabel('理由', { exact: true }).fill('办公楼不属于民生实事，电话 13800001234');
    await dialog.getByText('好像有电话或者证件号码').waitFor();
    await expectAccessible(page);
    await dialog.getByLabel('理由', { exact: true }).fill('办公楼装修不属于民生实事');
    const preview = dialog.getByRole('figure');
    expect(await preview.textContent()).toContain('没有采纳：列入负面清单');
    expect(await preview.textContent()).toContain('办公楼装修不属于民生实事');
    await screenshot(page, 'screening-decline');
    await decline.click();
    await page.getByText('“镇政府办公楼外立面改造”没有采纳，理由已告知提出人。').waitFor();
    await panel(page).getByText('提出人看到：办公楼装修不属于民生实事').waitFor();
    await expectAccessible(page);
    const { lead: declined } = await known('offices');
    expect(declined).toMatchObject({ state: 'declined', declineReason: 'negative-list' });
  });

  test('says when somebody else was faster', async () => {
    const page = await openStaff(lead('lamps'), { width: 768 });
    await panel(page).getByRole('button', { name: '入储备库' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('理由', { exact: true }).fill('明年再办');
    await page.context().setOffline(true);
    await dialog.getByRole('button', { name: '入储备库' }).click();
    await dialog.getByRole('alert').waitFor();
    expect(await dialog.getByLabel('理由', { exact: true }).inputValue()).toBe('明年再办');
    await page.context().setOffline(false);
    browser.takeFaults(page);
    const { version } = (await known('lamps')).lead;
    await house.send('POST', `/bodies/${house.body}/leads/${house.leads.lamps}/state`, {
      act: 'refer',
      version,
      reason: '由城管局按建议办理',
    });
    await panel(page).getByText('提出人看到：由城管局按建议办理').waitFor();
    expect(await page.getByRole('dialog').count()).toBe(1);
    await page.keyboard.press('Escape');
    browser.takeFaults(page);
    await expectAccessible(page);
  });
});

describe('many leads at once', () => {
  test('are declined with one reason, and that can be undone', async () => {
    for (const name of ['车位不够', '楼道没有灯'])
      await house.receive([{ entry: anEntry({ name, town: '石桥镇' }) }]);
    const page = await openStaff('/staff/screening', { width: 1440 });
    await page.getByRole('checkbox', { name: '选中“车位不够”' }).check();
    await page.getByRole('checkbox', { name: '选中“楼道没有灯”' }).check();
    const bar = page.getByRole('region', { name: '批量处理' });
    await bar.getByRole('button', { name: '请部门论证' }).click();
    const asking = page.getByRole('dialog', { name: '2 组' });
    await asking.getByRole('checkbox', { name: '县住房和城乡建设局' }).check();
    await expectAccessible(page);
    await asking.getByRole('button', { name: '送出' }).click();
    await asking.waitFor({ state: 'detached' });
    await bar.getByRole('status').filter({ hasText: '2' }).last().waitFor();
    await screenshot(page, 'screening-bulk-asked');
    await expectAccessible(page);
    await bar.getByRole('button', { name: '不采纳' }).click();
    const dialog = page.getByRole('dialog', { name: '不采纳？' });
    await dialog.getByText('2 组，共 2 件').waitFor();
    await dialog.getByLabel('为什么不采纳').selectOption('个别事项，另行办理');
    await dialog.getByLabel('理由', { exact: true }).fill('已转物业公司办理');
    await expectAccessible(page);
    await dialog.getByRole('button', { name: '不采纳' }).click();
    await dialog.waitFor({ state: 'detached' });
    await page.getByRole('button', { name: '撤销' }).waitFor();
    await screenshot(page, 'screening-bulk');
    await expectAccessible(page);
    expect(await page.getByRole('checkbox', { name: '选中“车位不够”' }).count()).toBe(0);
    await page.getByRole('button', { name: '撤销' }).click();
    await page.getByRole('checkbox', { name: '选中“车位不够”' }).waitFor();
    await expectAccessible(page);
  });
});

describe('the project card', () => {
  test('is written on the panel, and says what is missing', async () => {
    const page = await openStaff(lead('charging'), { width: 1440 });
    await page.getByRole('button', { name: '填写项目卡' }).click();
    await expectAccessible(page);
    expect(await page.getByLabel('项目名称').inputValue()).toBe('电动自行车放心充电');
    await page.getByLabel('总投资（万元）').fill('860');
    await page.getByLabel('今年投资（万元）').fill('900');
    await page.getByLabel('资金来源').fill('县财政 500 万元，省补助 360 万元');
    await page.getByLabel('牵头单位').selectOption('县住房和城乡建设局');
    await page.getByRole('button', { name: '保存项目卡' }).click();
    await page.getByText('今年投资比总投资还多，请核对。').waitFor();
    await expectAccessible(page);
    await page.getByLabel('今年投资（万元）').fill('500');
    await page.getByRole('button', { name: '保存项目卡' }).click();
    await page.getByText('项目卡已保存。').waitFor();
    await panel(page).getByText('项目卡没有填年度目标。').waitFor();
    await screenshot(page, 'screening-card');
    await expectAccessible(page);
    const { card, facts } = await known('charging');
    expect(card.card).toMatchObject({ totalYuan: 8_600_000, yearYuan: 5_000_000 });
    expect(facts.departments).toEqual(['县住房和城乡建设局']);
  });
});

describe('the settings of the screening', () => {
  test('are set with gates in their order and a question of the body', async () => {
    const page = await openStaff('/staff/screening/settings', { width: 1440 });
    await page.getByText('还没有自己设定').waitFor();
    const gates = page.getByRole('list', { name: '审定环节的顺序' }).locator('b');
    expect(await gates.allTextContents()).toEqual(['政府常务会议', '党委会议', '人大常委会']);
    await page.getByRole('button', { name: '把党委会议提前' }).click();
    expect(await gates.allTextContents()).toEqual(['党委会议', '政府常务会议', '人大常委会']);
    await page.getByLabel('部门日常职责内的工作').uncheck();
    await page.getByRole('button', { name: '加一项负面清单' }).click();
    await page.getByRole('button', { name: '保存筛选办法' }).click();
    await page.getByText('请写出要核对的内容。').waitFor();
    await expectAccessible(page);
    await page.getByLabel('要核对的内容').fill('影响文物保护');
    await page.getByRole('button', { name: '保存筛选办法' }).click();
    await page.getByText('筛选办法已保存。').waitFor();
    await page.getByText('还没有自己设定').waitFor({ state: 'detached' });
    await screenshot(page, 'screening-settings-set');
    await expectAccessible(page);
    const { checks } = await known('charging');
    expect(checks.map(({ words }) => words).filter((words) => words !== '')).toEqual([
      '影响文物保护',
    ]);
    expect(checks.some(({ code }) => code === 'routine-work')).toBe(false);
  });
});
