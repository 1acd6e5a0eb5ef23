import type { Locator, Page } from 'playwright-core';
import type { AppraisalItem } from '../../shared/screening/appraisal-model.ts';
import { PASSWORD } from '../support/people.ts';
import { DEPARTMENTS, PROJECTS, TOWNS } from './collection-county.ts';
import type { County } from './collection-staff.ts';

export type Show = (address: string, width: number) => Promise<Page>;
export type Look = (page: Page, name: string) => Promise<void>;

/** The phones of the departments, by their names, each signed in at its own entrance. */
export type Phones = ReadonlyMap<string, Page>;

const press = (place: Page | Locator, name: string | RegExp): Promise<void> =>
  place.getByRole('button', { name, exact: true }).click();

/** Signs every department in on a phone of its own. */
export async function departmentPhones(county: County, show: Show): Promise<Phones> {
  const names = [...county.units.keys()];
  const phones = new Map<string, Page>();
  for (const department of DEPARTMENTS) {
    const phone = await show(`${county.url}/department/appraisals`, 390);
    const username = `department-${names.indexOf(department) + 1}`;
    await phone.getByLabel('登录名', { exact: true }).fill(username);
    await phone.getByLabel('密码', { exact: true }).fill(PASSWORD);
    await phone.keyboard.press('Enter');
    await phone.getByText('现在没有要填的论证').waitFor();
    phones.set(department, phone);
  }
  return phones;
}

/** A department proposes on its page what residents ask it for. */
export async function propose(
  county: County,
  phone: Page,
  matter: string,
  look: Look | undefined,
): Promise<void> {
  await phone.goto(`${county.url}/department/proposals`);
  await press(phone, '提一条建议');
  await phone.getByLabel('项目名称').fill(matter);
  await phone.getByLabel('背景与必要性').fill('列入本部门明年的工作计划。');
  await phone.getByLabel('乡镇（街道）').selectOption(TOWNS[0]?.name ?? '');
  await phone.getByLabel('估算投资（万元）').fill('600');
  await look?.(phone, 'department-form');
  await press(phone, '提交建议');
  await phone.getByText('已收下', { exact: true }).waitFor();
  await look?.(phone, 'department-number');
}

/** Every department appraises on its page what it was asked: what can be done, and how. */
export async function appraise(county: County, phones: Phones, look: Look): Promise<void> {
  await Promise.all(
    Array.from(phones, async ([department, phone]) => {
      const asked = PROJECTS.filter((project) => project.department === department);
      for (const [turn, { name }] of asked.entries()) {
        await phone.goto(`${county.url}/department/appraisals`);
        await phone.getByRole('link', { name: new RegExp(name) }).click();
        await fill(phone);
        const looks = turn === 0 && department === DEPARTMENTS[0];
        if (looks) await look(phone, 'appraisal');
        await press(phone, '提交论证意见');
        await phone.getByText('已提交，等待核对').waitFor();
        if (looks) await look(phone, 'appraised');
      }
    }),
  );
  const { rows } = await county.office.must<{ rows: AppraisalItem[] }>(
    'GET',
    `${county.path}/appraisals?size=100`,
  );
  for (const { id, version } of rows)
    await county.office.must('POST', `${county.path}/appraisals/${id}/accept`, { version });
}

async function fill(phone: Page): Promise<void> {
  for (const aspect of ['可行性', '合法性', '用地', '环境影响', '公共安全'])
    await phone
      .getByRole('radiogroup', { name: aspect, exact: true })
      .getByRole('radio', { name: '可以', exact: true })
      .check();
  await phone.getByLabel('内容与规模').fill('按年度计划建成投用。');
  await phone.getByLabel('地点', { exact: true }).fill('全县');
  await phone.getByLabel('受益人数').fill('12,000');
  await phone.getByLabel('金额（万元）').fill('600');
  await phone.getByLabel('资金来源').fill('县财政');
  await phone.getByLabel('开工').fill('2027-02-01');
  await phone.getByLabel('完工').fill('2027-11-30');
  await phone.getByLabel('可检查的目标').fill('11 月底前投用');
}

/** The department that has to do with a project answers what deputies ask about it. */
export async function answer(
  county: County,
  phone: Page,
  { question, text }: { readonly question: string; readonly text: string },
  look: Look,
): Promise<void> {
  await phone.goto(`${county.url}/department/questions`);
  await phone.getByText(question).first().waitFor();
  await look(phone, 'department-asked');
  await phone.getByRole('textbox').first().fill(text);
  await press(phone, '答复代表');
  await phone.getByRole('button', { name: '修改答复' }).waitFor();
  await look(phone, 'department-answered');
}
