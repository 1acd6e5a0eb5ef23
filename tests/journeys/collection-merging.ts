import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { PROJECTS } from './collection-county.ts';
import type { Look } from './collection-departments.ts';

const press = (place: Page | Locator, name: string | RegExp): Promise<void> =>
  place.getByRole('button', { name, exact: true }).click();

const rowsOf = (clerk: Page): Locator =>
  clerk.getByRole('list', { name: '建议组', exact: true }).locator(':scope > li');

/** The clerk searches for a matter, ticks what was found and merges it at once. */
export async function mergeFound(
  clerk: Page,
  search: string,
  groups: number,
  look: Look,
): Promise<void> {
  const rows = rowsOf(clerk);
  await clerk.getByRole('searchbox').fill(search);
  await expect.poll(() => rows.count()).toBe(groups);
  for (let at = 0; at < groups; at += 1) await rows.nth(at).getByRole('checkbox').first().check();
  await press(clerk, '归并成一组');
  await look(clerk, 'merging');
  await press(clerk.getByRole('dialog'), '归并');
  await clerk.getByText(/已归并 \d 件/).waitFor();
  await expect.poll(() => rows.count()).toBe(1);
  await look(clerk, 'merged');
}

/**
 * The clerk goes through what the machine would merge, of the same kind
 * everywhere: takes out what asks for something else, and confirms the rest.
 * Answers how many groups were confirmed.
 */
export async function confirmGroups(clerk: Page, look: Look): Promise<number> {
  await press(clerk, '机器建议归并');
  await clerk.getByLabel('比对范围').selectOption({ label: '各地同类的事' });
  await clerk.getByText(/^\d+ 组，共 \d+ 件$/).waitFor();
  await look(clerk, 'groups');
  const groups = clerk.getByRole('article');
  let confirmed = 0;
  for (let at = 0; at < (await groups.count()); at += 1) {
    const group = groups.nth(at);
    const title = (await group.getAttribute('aria-label')) ?? '';
    const matter = PROJECTS.find(({ name }) => title.includes(name))?.name;
    const lines = group.getByRole('listitem');
    let left = 0;
    for (let line = 0; line < (await lines.count()); line += 1) {
      const belongs = matter !== undefined && (await lines.nth(line).innerText()).includes(matter);
      await lines.nth(line).getByRole('checkbox').setChecked(belongs);
      if (belongs) left += 1;
    }
    if (left === 0) {
      await press(group, '不是一回事');
      await group.getByText('已记下不是一回事，不再建议归并。').waitFor();
      continue;
    }
    await press(group, `归并所选 ${await sizeOf(group)} 件`);
    await group.getByText(/已归并 \d+ 件/).waitFor();
    confirmed += 1;
    if (confirmed === 1) await look(clerk, 'group-confirmed');
  }
  await press(clerk, '返回列表');
  await rowsOf(clerk).first().waitFor();
  return confirmed;
}

/** How many proposals the button of a group names. */
async function sizeOf(group: Locator): Promise<string> {
  const words = await group.getByRole('button', { name: /^归并所选/ }).innerText();
  return /\d+/.exec(words)?.[0] ?? '';
}
