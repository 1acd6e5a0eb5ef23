import type { Locator, Page } from 'playwright-core';
import { afterEach, expect, test } from 'vitest';
import { Deputy } from '../../server/simulation/deputy.ts';
import { together } from '../../server/simulation/crowd.ts';
import { holdRound } from '../../server/simulation/round-run.ts';
import { systemChance, systemClock } from '../../server/platform/chance.ts';
import { defaultSettings } from '../../shared/ballot/defaults.ts';
import type { LeadState } from '../../shared/collection/model.ts';
import type { TrackedProposal } from '../../shared/collection/public.ts';
import { dayOf } from '../../shared/day.ts';
import { expectAccessible } from '../support/axe.ts';
import { newBrowser, screenshot } from '../support/browser.ts';
import { builtWeb } from '../support/pages.ts';
import { OTHERS, PROJECTS, TOWNS } from './collection-county.ts';
import {
  answer,
  appraise,
  departmentPhones,
  type Phones,
  propose as proposeAtDepartment,
} from './collection-departments.ts';
import { confirmGroups, mergeFound } from './collection-merging.ts';
import {
  act,
  CLERK,
  leadsOf,
  merge,
  NETWORK,
  nominate,
  openCounty,
  propose,
  screened,
  type County,
} from './collection-staff.ts';
import { openEmptyInstallation, type EmptyInstallation } from './empty-installation.ts';

const browser = newBrowser();
const web = builtWeb();
/** As many phones write at one moment. */
const AT_ONCE = 4;
const JOINED = '城区排水提质增效工程';

let open: EmptyInstallation | undefined;
const pages: Page[] = [];

afterEach(async () => {
  await Promise.all(pages.splice(0).map((page) => page.context().close()));
  await open?.close();
  open = undefined;
});

const press = (place: Page | Locator, name: string | RegExp): Promise<void> =>
  place.getByRole('button', { name, exact: true }).click();

async function show(address: string, width: number): Promise<Page> {
  const page = await browser.openPage(address, { width });
  pages.push(page);
  return page;
}

async function look(page: Page, name: string): Promise<void> {
  await screenshot(page, `journey-collection-${name}`);
  await expectAccessible(page);
}

/** What a resident is to be told in the end. */
interface Voice {
  readonly number: string;
  readonly matter: string;
}

/** A resident proposes on a phone, and keeps the number. */
async function raise(county: County, matter: string, turn: number, joins = false): Promise<Voice> {
  const phone = await show(`${county.url}/raise/qingxi?via=qr&drive=${county.drive}`, 390);
  const town = TOWNS[turn % TOWNS.length];
  const isFirst = turn === 0;
  if (isFirst) await look(phone, 'form');
  await phone.getByLabel('项目名称').fill(`${town?.villages[0] ?? ''}${matter}`);
  await phone.getByLabel('背景与必要性').fill(`${matter}，我们这里等了很久，老人孩子都盼着。`);
  await phone.getByLabel('乡镇（街道）').selectOption(town?.name ?? '');
  if (turn % 5 === 0) await phone.getByLabel('电话').fill('13800001234');
  if (joins) {
    await press(phone.getByRole('listitem').filter({ hasText: matter }), /^附议这一件/);
    await phone.getByText(/您正在附议/).waitFor();
    await look(phone, 'joining');
  }
  await press(phone, joins ? '提交附议' : '提交建议');
  await phone.getByRole('heading', { name: '收到了' }).waitFor();
  const number = await numberOn(county, phone);
  if (isFirst) await look(phone, 'number');
  await phone.context().close();
  pages.splice(pages.indexOf(phone), 1);
  return { number, matter };
}

/** A deputy proposes by name on a phone on which the card was scanned. */
async function raiseByName(
  county: County,
  phone: Page,
  matter: string,
  turn: number,
): Promise<Voice> {
  await phone.goto(`${county.url}/deputy/propose`);
  const town = TOWNS[turn % TOWNS.length];
  await phone.getByLabel('项目名称').fill(matter);
  await phone.getByLabel('背景与必要性').fill('走访时不少群众提到，应当列入。');
  await phone.getByLabel('乡镇（街道）').selectOption(town?.name ?? '');
  if (turn === 0) await look(phone, 'deputy-form');
  await press(phone, '提交建议');
  await phone.getByText('收到了', { exact: true }).waitFor();
  return { number: await numberOn(county, phone), matter };
}

async function numberOn(county: County, page: Page): Promise<string> {
  const shown = page.getByText(new RegExp(`^${county.prefix}-\\d{4}$`)).first();
  return (await shown.textContent()) ?? '';
}

function phoneOf(phones: Phones, department: string): Page {
  const phone = phones.get(department);
  if (phone === undefined) throw new Error(`no phone for ${department}`);
  return phone;
}

/** Signs in at an entrance with a name and a password. */
async function signIn(page: Page, username: string): Promise<void> {
  await page.getByLabel('登录名', { exact: true }).fill(username);
  await page.getByLabel('密码', { exact: true }).fill(CLERK.password);
  await page.keyboard.press('Enter');
}

test('forty residents, five deputies and three departments raise what becomes twelve candidates, and every number tells the truth', async () => {
  open = await openEmptyInstallation(web);
  const county = await openCounty(open.running);
  const { url, office, path } = county;

  // Everybody proposes on phones: departments and deputies, then residents.
  const departments = await departmentPhones(county, show);
  const byDepartments = PROJECTS.filter((project) => project.departments > 0);
  expect(new Set(byDepartments.map(({ department }) => department)).size).toBe(3);
  for (const [turn, { name, department }] of byDepartments.entries()) {
    const phone = phoneOf(departments, department);
    await proposeAtDepartment(county, phone, name, turn === 0 ? look : undefined);
  }
  const phones: Page[] = [];
  const byName = PROJECTS.filter(({ deputies }) => deputies > 0);
  expect(byName.length).toBe(5);
  for (const [turn, { name }] of byName.entries()) {
    const phone = await show(county.cards[turn]?.link ?? '', 390);
    await phone
      .getByText(county.cards[turn]?.name ?? '')
      .first()
      .waitFor();
    await raiseByName(county, phone, name, turn);
    phones.push(phone);
  }
  const wishes = [
    ...PROJECTS.flatMap(({ name, residents }) => Array.from({ length: residents }, () => name)),
    ...OTHERS.map(({ name }) => name),
  ];
  // What a department proposes is public at once: the first resident who asks for the same joins it.
  const joining = wishes.indexOf(JOINED);
  const voices: Voice[] = await together([...wishes.entries()], AT_ONCE, ([turn, matter]) =>
    raise(county, matter, turn, turn === joining),
  );
  expect(new Set(voices.map(({ number }) => number)).size).toBe(40);

  // The clerk reviews what came and merges what asks for the same.
  const clerk = await show(`${url}/staff/collection/review`, 1440);
  await signIn(clerk, CLERK.username);
  // A page at a time.
  const acceptAll = clerk.getByRole('button', { name: /没有标记的全部通过/ });
  const nothing = clerk.getByText('没有等待审核的建议。');
  const waiting = clerk.getByRole('button', { name: /^待审核 \d+$/ });
  for (let page = 1; page <= 3; page += 1) {
    await acceptAll.or(nothing).first().waitFor();
    if (await nothing.isVisible()) break;
    const before = await waiting.innerText();
    await acceptAll.click();
    if (page === 1) await look(clerk, 'review');
    await press(clerk.getByRole('dialog'), /^通过 \d+ 件$/);
    // The list is asked for again: until it has come, what stands there is gone.
    await waiting.filter({ hasNotText: before }).waitFor();
  }
  await nothing.waitFor();
  await look(clerk, 'reviewed');
  await clerk.goto(`${url}/staff/screening`);
  await mergeFound(clerk, '城西幼儿园', 6, look);
  await clerk.getByRole('searchbox').fill('');
  expect(await confirmGroups(clerk, look)).toBeGreaterThan(3);
  // What the machine has not seen is merged over the API that the page uses.
  const leads = new Map<string, string>();
  for (const { name, residents, deputies, departments: units } of PROJECTS) {
    const same = (await leadsOf(county, 'lead')).filter(({ title }) => title.endsWith(name));
    await merge(county, same);
    const [lead, ...more] = (await leadsOf(county, 'lead')).filter(({ title }) =>
      title.endsWith(name),
    );
    expect([name, lead?.size, more.length]).toEqual([name, residents + deputies + units, 0]);
    leads.set(name, lead?.id ?? '');
  }

  // Screening: the checklist, appraisals by departments, the cards.
  for (const project of PROJECTS) {
    const { lead } = await screened(county, leads.get(project.name) ?? '');
    await propose(county, lead, project);
    await office.must('POST', `${path}/leads/${lead.id}/appraisals`, {
      units: [county.units.get(project.department)],
      dueOn: dayOf(systemClock.now()),
      note: '请论证用地和资金。',
    });
  }
  await appraise(county, departments, look);
  for (const project of PROJECTS) await nominate(county, leads.get(project.name) ?? '', project);
  for (const { name, fate } of OTHERS) {
    const [lead] = (await leadsOf(county, 'lead')).filter(({ title }) => title.endsWith(name));
    if (lead === undefined || fate === 'lead') continue;
    if (fate === 'declined')
      await act(county, lead.id, 'decline', {
        declineReason: 'too-small',
        reason: '已转乡镇办理。',
      });
    else
      await act(county, lead.id, fate === 'reserve' ? 'reserve' : 'refer', {
        reason: fate === 'reserve' ? '财力有限，列入储备库。' : '转为代表建议办理。',
      });
  }

  // Deputies ask before the session, and everybody reads the answer.
  const [asking, reading] = phones;
  if (asking === undefined || reading === undefined) throw new Error('no phones');
  await asking.goto(`${url}/deputy`);
  await asking
    .getByRole('link', { name: /开始预审|接着预审|继续预审/ })
    .first()
    .click();
  await asking.getByLabel('我的问题').fill('幼儿园今年秋天能开园吗？');
  await asking.getByRole('radio', { name: '支持' }).check();
  await look(asking, 'asking');
  await press(asking, '提交问题');
  await asking.getByText('幼儿园今年秋天能开园吗？').first().waitFor();
  const { items } = await office.must<{
    items: { lead: { id: string }; questions: { id: string }[] }[];
  }>('GET', `${path}/pre-review`);
  const asked = items.find(({ questions }) => questions.length > 0)?.lead.id;
  const about = PROJECTS.find(({ name }) => leads.get(name) === asked)?.department ?? '';
  const said = { question: '幼儿园今年秋天能开园吗？', text: '九月开园。' };
  await answer(county, phoneOf(departments, about), said, look);
  await reading.goto(`${url}/deputy`);
  await reading
    .getByRole('link', { name: /开始预审|接着预审|继续预审/ })
    .first()
    .click();
  await reading.getByText('九月开园。').waitFor();
  await look(reading, 'answered');

  // Three gates decide; the list goes to the ballot.
  await clerk.goto(`${url}/staff/screening/gates`);
  for (const gate of ['政府常务会议', '党委会议', '人大常委会']) {
    await clerk.getByRole('heading', { name: `记录${gate}的决定` }).waitFor();
    await clerk.getByLabel('会议日期').fill(dayOf(systemClock.now()));
    await clerk.getByLabel('会议纪要').fill(`${gate}原则同意`);
    await press(clerk, '还没有选的 12 项全部通过');
    await press(clerk, '核对并记下决定');
    await clerk.getByRole('dialog').getByRole('button', { name: '记下决定' }).click();
    await clerk.getByText(`${gate}的决定已记下。`).waitFor();
  }
  await look(clerk, 'gates');
  await press(clerk, '把 12 项列入候选名单');
  await clerk.getByText('已列入候选名单 12 项。').waitFor();

  await county.secretariat.openSession({
    session: {
      term: 17,
      number: 5,
      title: '清溪县第十七届人民代表大会第五次会议',
      opensOn: '2027-01-19',
    },
    cards: [],
    drive: county.drive,
    ballotTitle: '2027年度民生实事项目',
    settings: defaultSettings('congress', 10),
  });
  const deputies = await together(county.cards.slice(phones.length), 10, async (card) => {
    const deputy = new Deputy(card.name, url, NETWORK);
    await deputy.scan(card.link);
    await deputy.signIn();
    return deputy;
  });
  await county.secretariat.step('confirm-quorum');
  await county.secretariat.passScrutineers();
  const { view } = await holdRound({
    origin: url,
    network: NETWORK,
    secretariat: county.secretariat,
    deputies,
    chance: systemChance,
    // Everybody is for the first ten on the list.
    vote: (round, papers) =>
      Array.from({ length: papers }, () =>
        Object.fromEntries(
          round.candidates.map(({ code }, at) => [
            code,
            at < 10 ? ('for' as const) : ('against' as const),
          ]),
        ),
      ),
  });
  const chosen = new Set(
    view.candidates
      .filter(({ code }) => view.tally?.elected.includes(code))
      .map(({ name }) => name),
  );
  expect(chosen.size).toBe(10);

  // Every one of the forty numbers tells what became of it.
  for (const [turn, { number, matter }] of voices.entries()) {
    const tracked = await office.must<TrackedProposal>('GET', `/proposals/${number}`);
    const fate = OTHERS.find(({ name }) => name === matter)?.fate;
    const expected: LeadState = fate ?? (chosen.has(matter) ? 'chosen' : 'reserve');
    expect([number, matter, tracked.lead.state]).toEqual([number, matter, expected]);
    expect(tracked.steps[0]?.kind).toBe(turn === joining ? 'joined' : 'received');
    if (expected === 'declined') expect(tracked.steps.at(-1)?.reason).toBe('已转乡镇办理。');
    if (fate === undefined)
      expect(tracked.steps.map(({ kind }) => kind)).toContain('put-to-ballot');
    if (turn % 13 === 0) {
      const page = await show(`${url}/raise/track/${number}`, 390);
      await page.getByText(number).first().waitFor();
      await look(page, `track-${expected}`);
    }
  }
}, 600_000);
