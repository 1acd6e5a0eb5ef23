import { beforeAll, expect, test } from 'vitest';
import type { StaffMember } from '../../shared/congress/model.ts';
import { PASSWORD } from '../support/people.ts';
import { expectAccessible } from '../support/axe.ts';
import { newBrowser, screenshot } from '../support/browser.ts';
import { staffHouses } from './staff-house.ts';
import { LOGIN } from './staff-session.ts';
import { openUnits, type UnitsHouse } from './units-house.ts';

const browser = newBrowser();
const openHouse = staffHouses();
let house: UnitsHouse;

beforeAll(async () => {
  house = await openUnits(await openHouse());
});

test('an administrator adds a person for a department alone, then gives a station and takes the department', async () => {
  const page = await browser.openPage(`${house.url}/staff/people`, { width: 1440 });
  await page.getByLabel('登录名').fill(LOGIN.username);
  await page.getByLabel('密码').fill(LOGIN.password);
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: '添加人员' }).click();
  await page.getByLabel('姓名').fill('徐静');
  await page.getByLabel('登录名').fill('xujing');
  await page.getByLabel('密码').fill(PASSWORD);
  await page.getByRole('button', { name: '添加人员' }).last().click();
  await page.getByText('还没有选角色或者单位，请至少选一个。').waitFor();
  await expectAccessible(page);
  await page.getByLabel('添加单位').selectOption({ label: '县教育局' });
  await page.getByRole('button', { name: '不再为县教育局工作' }).waitFor();
  await screenshot(page, 'people-add-unit');
  await expectAccessible(page);
  await page.getByRole('button', { name: '添加人员' }).last().click();
  await page.getByText('徐静可以用登录名 xujing 登录。').waitFor();
  const row = page.getByRole('listitem').filter({ hasText: '徐静' });
  await row.getByText('县教育局').waitFor();
  await expectAccessible(page);

  await row.getByRole('button', { name: '角色和单位 徐静' }).click();
  const dialog = page.getByRole('dialog', { name: '徐静的角色和单位' });
  await dialog.getByLabel('添加单位').selectOption({ label: '城东街道代表联络站' });
  await dialog.getByRole('button', { name: '不再为县教育局工作' }).click();
  await screenshot(page, 'people-units-dialog');
  await expectAccessible(page);
  await dialog.getByRole('button', { name: '保存' }).click();
  await page.getByText('徐静的角色和单位已保存。').waitFor();
  await row.getByText('城东街道代表联络站').waitFor();
  await expectAccessible(page);
  const staff = await house.send<StaffMember[]>('admin', 'GET', `${house.path}/staff`);
  expect(staff.find(({ username }) => username === 'xujing')).toMatchObject({
    roles: [],
    units: [{ kind: 'station', name: '城东街道代表联络站' }],
  });
});
