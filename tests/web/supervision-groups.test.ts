import { beforeAll, expect, test } from 'vitest';
import { systemClock } from '../../server/platform/chance.ts';
import type { GroupsOfYear } from '../../shared/supervision/visits.ts';
import { serveCollection } from '../collection/served.ts';
import { projectsIn } from '../delivery/office.ts';
import { expectAccessible } from '../support/axe.ts';
import { newBrowser, screenshot } from '../support/browser.ts';
import { aBody, aRoll, aStaff, PASSWORD, type OwnBody } from '../support/people.ts';

const served = serveCollection();
const browser = newBrowser();
let body: OwnBody;
let username: string;

beforeAll(async () => {
  const { house } = served();
  // A browser keeps no cookie that has run out by its own clock.
  const behind = systemClock.now().getTime() - house.clock.now().getTime();
  house.clock.step(Math.floor(behind / 1000));
  body = await aBody(house, { level: 'county' });
  ({ username } = (await aStaff(house, body, ['secretariat'])).member);
  await aRoll(body, 9);
  await projectsIn(house, body, ['卫生院', '河东小学'], (name) =>
    name === '河东小学' ? { category: 'education' } : { category: 'rural' },
  );
});

test('the machine proposes groups, and staff change and decide them', async () => {
  const page = await browser.openPage(`${served().url}/staff/supervision/groups`);
  await page.getByLabel('登录名').fill(username);
  await page.getByLabel('密码').fill(PASSWORD);
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: '2027年监督小组' }).waitFor();
  await expectAccessible(page);
  await page.getByRole('button', { name: '推荐还没有小组的项目' }).click();
  await page.getByText('推荐了 2 个小组，还没有确定').waitFor();
  await expectAccessible(page);
  await screenshot(page, 'groups-proposed-1280');
  await page
    .getByRole('button', { name: /^把.*移出小组$/ })
    .first()
    .click();
  await page.getByText('“卫生院”还没有组长').waitFor();
  await expectAccessible(page);
  await page.getByLabel('组长').first().selectOption({ index: 1 });
  await page.getByRole('button', { name: '确定 2 个监督小组' }).click();
  await page.getByText('已确定。').waitFor();
  for (const width of [390, 768, 1920]) {
    await page.setViewportSize({ width, height: 900 });
    await expectAccessible(page);
    await screenshot(page, `groups-decided-${width}`);
  }
  await page.getByRole('button', { name: 'English' }).click();
  await page.getByRole('heading', { level: 1, name: 'Supervision groups 2027' }).waitFor();
  await expectAccessible(page);
  const { projects } = await body.staff.get<GroupsOfYear>(
    `${body.path}/supervision/groups?year=2027`,
  );
  expect(projects.map(({ members }) => members.length)).toEqual([2, 3]);
  for (const { leader, members } of projects) expect(members).toContain(leader);
});

test('in a town each project gets one member of the presidium, evenly', async () => {
  const { house } = served();
  const town = await aBody(house, { level: 'town' });
  const staff = (await aStaff(house, town, ['secretariat'])).member;
  const roll = await aRoll(town, 6);
  await projectsIn(house, town, ['卫生院', '河东小学']);
  const page = await browser.openPage(`${served().url}/staff/supervision/groups`);
  await page.getByLabel('登录名').fill(staff.username);
  await page.getByLabel('密码').fill(PASSWORD);
  await page.keyboard.press('Enter');
  const add = page.getByLabel('加一位主席团成员');
  for (const { id } of roll.slice(3, 5)) await add.selectOption(id);
  await page.getByRole('checkbox').nth(1).waitFor();
  await expectAccessible(page);
  await page.getByRole('button', { name: '推荐还没有小组的项目' }).click();
  await page.getByText('推荐了 2 个小组，还没有确定').waitFor();
  expect(await page.getByLabel('组长').count()).toBe(0);
  await expectAccessible(page);
  await screenshot(page, 'groups-town');
  await page.getByRole('button', { name: '确定 2 个监督小组' }).click();
  await page.getByText('已确定。').waitFor();
  await expectAccessible(page);
  const { projects } = await town.staff.get<GroupsOfYear>(
    `${town.path}/supervision/groups?year=2027`,
  );
  const members = projects.map((one) => one.members);
  expect(members.map(({ length }) => length)).toEqual([1, 1]);
  expect(members.flat().toSorted()).toEqual(
    roll
      .slice(3, 5)
      .map(({ id }) => id)
      .toSorted(),
  );
});
