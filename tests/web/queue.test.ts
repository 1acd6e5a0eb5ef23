import type { Locator, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { expectAccessible } from '../support/axe.ts';
import { looksIn, newBrowser, screenshot, type View } from '../support/browser.ts';
import { collect, LOGIN } from './queue-house.ts';
import { staffHouses } from './staff-house.ts';

const browser = newBrowser();
const openHouse = staffHouses();

/** The page of the queue on an installation of its own, signed in by its form. */
async function openQueue(view: View = {}, query = ''): Promise<Page> {
  const house = await openHouse();
  await collect(house);
  const page = await browser.openPage(`${house.running.url}/staff/screening${query}`, view);
  const isEnglish = view.language === 'en';
  await page.getByLabel(isEnglish ? 'Login name' : '登录名').fill(LOGIN.username);
  await page.getByLabel(isEnglish ? 'Password' : '密码').fill(LOGIN.password);
  await page.keyboard.press('Enter');
  await rows(page, isEnglish).first().waitFor();
  return page;
}

function rows(page: Page, isEnglish = false): Locator {
  return page
    .getByRole('list', { name: isEnglish ? 'Groups of proposals' : '建议组', exact: true })
    .locator(':scope > li');
}

function head(page: Page, title: string): Locator {
  return rows(page).getByRole('button', { name: new RegExp(`^${title}`) });
}

describe('the queue on every screen', () => {
  for (const language of ['zh-CN', 'en'] as const)
    for (const [size, width] of looksIn(language))
      test(`is accessible after each act in ${language}, ${size}, ${width} px`, async () => {
        const said = language === 'en' ? EN : ZH;
        const page = await openQueue({ language, size, width });
        const shot = (name: string): Promise<void> =>
          screenshot(page, `queue-${name}-${language}-${size}-${width}`);
        await expectAccessible(page);
        await shot('list');
        const [first, second] = [
          rows(page, language === 'en').nth(0),
          rows(page, language === 'en').nth(1),
        ];
        await first.getByRole('button').first().click();
        await first.getByRole('button', { name: said.mergeSimilar }).waitFor();
        await expectAccessible(page);
        await shot('similar');
        await first.getByRole('button', { name: said.mergeSimilar }).click();
        await page.getByText(said.mergeDone).waitFor();
        await expectAccessible(page);
        await page.getByRole('button', { name: said.undo, exact: true }).click();
        await page.getByText(said.undone).waitFor();
        await first.getByRole('button', { name: said.members }).click();
        const members = first.getByRole('list', { name: said.membersList });
        await members.getByRole('checkbox').nth(2).check();
        await members.getByRole('checkbox').nth(3).check();
        await expectAccessible(page);
        await shot('members');
        await first.getByRole('button', { name: said.split }).click();
        await page.getByText(said.splitDone).waitFor();
        await expectAccessible(page);
        await first.getByRole('checkbox').first().check();
        await second.getByRole('checkbox').first().check();
        // The bar with the acts floats over the list until one has scrolled past it.
        await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
        await expectAccessible(page);
        await shot('chosen');
        await page.getByRole('button', { name: said.merge, exact: true }).click();
        await expectAccessible(page);
        await shot('merging');
        await page
          .getByRole('dialog')
          .getByRole('button', { name: said.mergeDo, exact: true })
          .click();
        await page.getByText(said.mergeDone).waitFor();
        await expectAccessible(page);
        await page.getByRole('button', { name: said.undo, exact: true }).click();
        await page.getByText(said.undone).waitFor();
        await expectAccessible(page);
        await shot('undone');
        await page.getByRole('button', { name: said.groups }).click();
        const group = page.getByRole('article', { name: said.into });
        await group.getByRole('button', { name: said.dismiss }).waitFor();
        await expectAccessible(page);
        await shot('groups');
        await group.getByRole('button', { name: said.dismiss }).click();
        await group.getByText(said.dismissed).waitFor();
        await expectAccessible(page);
      });
});

const ZH = {
  mergeSimilar: '归并所选 3 件',
  groups: '机器建议归并',
  into: '并入“电动自行车放心充电”',
  dismiss: '不是一回事',
  dismissed: '已记下不是一回事',
  members: '查看本组 9 件',
  membersList: '本组 9 件',
  split: '拆出所选 2 件',
  splitDone: '已拆出 2 件，新成 1 组。',
  merge: '归并成一组',
  mergeDo: '归并',
  mergeDone: /已归并 \d 件/,
  undo: '撤销',
  undone: '已撤销',
};

const EN: typeof ZH = {
  mergeSimilar: 'Merge 3 proposals',
  groups: 'Suggested merges',
  into: 'Merge into “电动自行车放心充电”',
  dismiss: 'Not the same matter',
  dismissed: 'Noted as different matters',
  members: 'Show 9 proposals',
  membersList: '9 proposals in this group',
  split: 'Split out 2 proposals',
  splitDone: 'Split out 2 proposals into 1 new group.',
  merge: 'Merge into one',
  mergeDo: 'Merge',
  mergeDone: /Merged \d proposal/,
  undo: 'Undo',
  undone: 'Undone.',
};

describe('finding', () => {
  test('searches, narrows and orders, and the address keeps it over a reload', async () => {
    const page = await openQueue({ width: 1440 });
    await page.getByRole('searchbox').fill('充电');
    await expect.poll(() => rows(page).count()).toBe(5);
    await page.getByRole('combobox', { name: '乡镇' }).selectOption('城西街道');
    await expect.poll(() => rows(page).count()).toBe(1);
    await expectAccessible(page);
    await page.reload();
    await expect.poll(() => rows(page).count()).toBe(1);
    expect(await page.getByRole('searchbox').inputValue()).toBe('充电');
    await page.getByRole('button', { name: '清除条件' }).click();
    await expect.poll(() => rows(page).count()).toBe(11);
    expect(new URL(page.url()).search).toBe('');
    await page.getByRole('combobox', { name: '排序' }).selectOption('newest');
    await expect.poll(() => rows(page).first().textContent()).toContain('农村桥梁改造工程');
    await page.getByRole('searchbox').fill('没有这样的事');
    await page.getByText('没有符合条件的建议组').waitFor();
    await expectAccessible(page);
  });

  test('says in which other state something is found', async () => {
    const page = await openQueue({ width: 1440 });
    await head(page, '村内路灯亮化工程').press(' ');
    await head(page, '农村桥梁改造工程').press(' ');
    await page.getByRole('button', { name: '归并成一组' }).click();
    await page.getByRole('dialog').getByRole('button', { name: '归并', exact: true }).click();
    await page.getByText('已归并 1 件').waitFor();
    await page.getByRole('tab', { name: '不采纳' }).click();
    await page.getByRole('searchbox').fill('河西桥');
    await page.getByText('其他状态里有：待处理 1').waitFor();
    await expectAccessible(page);
  });
});

describe('what the machine would merge', () => {
  test('is checked, merged in place and told apart, and comes no more', async () => {
    const page = await openQueue({ width: 1440 });
    await head(page, '电动自行车放心充电').click();
    const similar = page.getByRole('region', { name: '相近的建议' });
    await similar.getByText('以下 5 组名称或地点相近').waitFor();
    await similar.getByRole('checkbox', { name: /小区充电车棚不够/ }).uncheck();
    await similar.getByRole('button', { name: '归并所选 2 件' }).click();
    await page.getByText('已归并 2 件，2 位提出人凭编号看得到。').waitFor();
    await similar.getByText('以下 3 组名称或地点相近').waitFor();
    await similar.getByRole('button', { name: '没选的标为内容不同' }).click();
    await similar.getByText('内容不同').first().waitFor();
    await expectAccessible(page);
    await page.getByRole('checkbox', { name: '只看可归并' }).check();
    await page.getByText('没有符合条件的建议组').or(rows(page).first()).first().waitFor();
    await expectAccessible(page);
  });

  test('is confirmed group by group, taken back, and dismissed with a way back', async () => {
    const page = await openQueue({ width: 1440 });
    await page.getByRole('button', { name: '机器建议归并' }).click();
    const group = page.getByRole('article', { name: '并入“电动自行车放心充电”' });
    // Reading what it says chooses nothing.
    const read = group.getByText('看原文', { exact: true });
    await read.first().click();
    await read.nth(1).click();
    await group
      .getByText(/^[A-Z]+\d{2}-\d{4}$/)
      .nth(1)
      .waitFor();
    await expectAccessible(page);
    await group.getByRole('button', { name: '归并所选 3 件' }).click();
    await group.getByText('已归并 3 件').waitFor();
    await expectAccessible(page);
    await group.getByRole('button', { name: '撤销' }).click();
    await group.getByText('已撤销').waitFor();
    await page.reload();
    await group.getByRole('button', { name: '不是一回事' }).click();
    await group.getByText('已记下不是一回事').waitFor();
    await group.getByRole('button', { name: '撤销' }).click();
    await group.getByRole('button', { name: '不是一回事' }).click();
    await group.getByText('已记下不是一回事').waitFor();
    await page.reload();
    await page.getByText('没有要归并的').waitFor();
    await expectAccessible(page);
    await page.getByRole('button', { name: '返回列表' }).click();
    await expect.poll(() => rows(page).count()).toBe(11);
  });
});

describe('the keyboard', () => {
  test('goes from lead to lead, opens with Enter and ticks with Space', async () => {
    const page = await openQueue({ width: 1440 });
    await head(page, '电动自行车放心充电').focus();
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: '查看本组 9 件' }).waitFor();
    await page.keyboard.press('Space');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Space');
    await page.getByText('已选 2 组 10 件').waitFor();
    expect(await page.getByRole('button', { name: '查看本组' }).count()).toBe(1);
    await page.keyboard.press('End');
    expect(
      await head(page, '农村桥梁改造工程').evaluate((one) => one === document.activeElement),
    ).toBe(true);
    await page.getByRole('tab', { name: '待处理' }).focus();
    await page.keyboard.press('ArrowRight');
    await page.getByText('这里没有建议组').waitFor();
    await expectAccessible(page);
  });
});

describe('changing leads', () => {
  test('renames one, keeps what was typed when it is refused, and takes it back', async () => {
    const page = await openQueue({ width: 1440 });
    await head(page, '村内路灯亮化工程').click();
    await page.getByRole('button', { name: '修改名称和概要' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('名称').fill(' ');
    await dialog.getByLabel('概要').fill('装太阳能路灯 80 盏');
    await dialog.getByRole('button', { name: '保存' }).click();
    await expectAccessible(page);
    expect(await dialog.getByLabel('概要').inputValue()).toBe('装太阳能路灯 80 盏');
    await dialog.getByLabel('名称').fill('乡村道路照明');
    await dialog.getByLabel('责任单位').selectOption('县住建局');
    await dialog.getByRole('button', { name: '保存' }).click();
    await page.getByText('已修改 1 组').waitFor();
    await head(page, '乡村道路照明').waitFor();
    await page.getByText('责任单位：县住建局').waitFor();
    await page.getByRole('button', { name: '撤销' }).click();
    await head(page, '村内路灯亮化工程').waitFor();
  });

  test('sets the category of several, and says when it can no longer be undone', async () => {
    const page = await openQueue({ width: 1440 });
    for (const title of ['村内路灯亮化工程', '农村桥梁改造工程'])
      await page.getByRole('checkbox', { name: `选中“${title}”` }).check();
    await page.getByRole('button', { name: '改类别' }).click();
    await page.getByRole('dialog').getByLabel('类别').selectOption('乡村振兴');
    await expectAccessible(page);
    await page.getByRole('dialog').getByRole('button', { name: '改类别' }).click();
    await page.getByText('已修改 2 组').waitFor();
    const other = await page.context().newPage();
    await other.goto(page.url());
    await head(other, '村内路灯亮化工程').click();
    await other.getByRole('button', { name: '修改名称和概要' }).click();
    await other.getByRole('dialog').getByLabel('名称').fill('路灯');
    await other.getByRole('dialog').getByRole('button', { name: '保存' }).click();
    await other.getByText('已修改 1 组').waitFor();
    await page.getByText('别人有新的处理').waitFor();
    await page.getByRole('button', { name: '撤销' }).click();
    await page.getByText('不能撤销：Z-007后来又改过').waitFor();
    await expectAccessible(page);
    await page.getByRole('button', { name: '刷新' }).click();
    await head(page, '路灯').waitFor();
  });
});
