import type { Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import { expectAccessible } from '../support/axe.ts';
import { newBrowser, screenshot } from '../support/browser.ts';
import { staffHouses } from './staff-house.ts';
import { LOGIN } from './staff-session.ts';
import { loginOf, openUnits, type UnitsHouse } from './units-house.ts';

const browser = newBrowser();
const openHouse = staffHouses();
let house: UnitsHouse;

beforeAll(async () => {
  // Nobody is called there: the first mail would go out a minute after the start.
  const mail = { SMTP_URL: 'smtp://127.0.0.1:9', SMTP_FROM: 'reminders@example.org' };
  house = await openUnits(await openHouse(mail));
});

async function opened(
  path: string,
  { username, password }: { readonly username: string; readonly password: string },
  width: number,
): Promise<Page> {
  const page = await browser.openPage(`${house.url}${path}`, { width });
  await page.getByLabel('登录名').fill(username);
  await page.getByLabel('密码').fill(password);
  await page.keyboard.press('Enter');
  return page;
}

async function look(page: Page, name: string): Promise<void> {
  await screenshot(page, `digest-${name}`);
  await expectAccessible(page);
}

test('somebody of a department asks for a mail every morning, and the administrator sees that, not where to', async () => {
  const page = await opened('/department', loginOf('jianshe'), 390);
  await page.getByText('现在没有要办的事').waitFor();
  await look(page, 'no-duties');
  await page.getByRole('link', { name: /经办人/ }).click();
  const address = page.getByLabel('邮箱地址');
  await address.waitFor();
  await look(page, 'account');
  await page.getByLabel('每天早上').check();
  await page.getByRole('button', { name: '保存' }).click();
  await page.getByText('这个邮箱地址不对，请核对。').waitFor();
  await look(page, 'wrong-address');
  await address.fill('jianshe@example.org');
  await page.getByRole('button', { name: '保存' }).click();
  await page.getByText('已保存。').waitFor();
  await look(page, 'saved');
  await page.reload();
  await expect.poll(() => address.inputValue()).toBe('jianshe@example.org');
  expect(await page.getByLabel('每天早上').isChecked()).toBe(true);
  await page.getByRole('button', { name: 'English' }).click();
  await page.getByLabel('Every morning').waitFor();
  await look(page, 'account-en');
  await page.getByRole('button', { name: 'Large text' }).click();
  await look(page, 'account-en-large');

  const staff = await opened('/staff/people', LOGIN, 1440);
  const mails = staff.getByRole('region', { name: '邮件提醒' });
  await mails.getByText('每天早上').waitFor();
  expect(await mails.textContent()).not.toContain('example.org');
  await look(staff, 'people');
});
