import { randomUUID } from 'node:crypto';
import type { Page } from 'playwright-core';
import { HttpClient } from '../../server/simulation/http-client.ts';
import type { AppraisalItem, AppraisalTask } from '../../shared/screening/appraisal-model.ts';
import type { AppraisalForm } from '../../shared/screening/model.ts';
import { PASSWORD } from '../support/people.ts';
import { TOWNS } from './collection-county.ts';
import { NETWORK, type County } from './collection-staff.ts';

const yes = <Value>(value: Value) => ({
  feasibility: value,
  legality: value,
  land: value,
  environment: value,
  'public-safety': value,
});

/** What a department says of everything: that it can be done. */
const FORM: AppraisalForm = {
  verdicts: yes('yes' as const),
  remarks: yes(''),
  content: '按年度计划建成投用。',
  site: '全县',
  beneficiaries: 12_000,
  beneficiaryGroup: '居民',
  money: [{ year: 2027, yuan: 6_000_000, source: '县财政' }],
  startsOn: '2027-02-01',
  endsOn: '2027-11-30',
  target: '11 月底前投用',
  risks: '',
};

export type Show = (address: string, width: number) => Promise<Page>;
export type Look = (page: Page, name: string) => Promise<void>;

async function atDesk(county: County, at: number): Promise<HttpClient> {
  const desk = new HttpClient(county.url, NETWORK, 'staff');
  await desk.must('POST', '/staff/sign-in', {
    username: `department-${at + 1}`,
    password: PASSWORD,
  });
  return desk;
}

/** A department proposes what residents have asked it for. */
export async function propose(county: County, matter: string, department: string): Promise<void> {
  const names = [...county.units.keys()];
  const desk = await atDesk(county, names.indexOf(department));
  const unit = county.units.get(department) ?? '';
  await desk.must('POST', `${county.path}/units/${unit}/proposals`, {
    id: randomUUID(),
    drive: county.drive,
    entry: {
      name: matter,
      reason: '列入本部门明年的工作计划。',
      content: '',
      town: TOWNS[0]?.name ?? '',
      village: '',
      site: '',
      term: '',
      estimateYuan: 6_000_000,
      fundingSource: '县财政',
      category: null,
      byName: '',
      byPhone: '',
    },
    photos: [],
    joins: null,
  });
}

/** Every department appraises what it was asked, and the staff accept it. */
export async function appraise(county: County, show: Show, look: Look): Promise<void> {
  void show;
  void look;
  for (const [at, unit] of [...county.units.values()].entries()) {
    const desk = await atDesk(county, at);
    const path = `${county.path}/departments/${unit}/appraisals`;
    for (const { id } of await desk.must<AppraisalItem[]>('GET', path)) {
      const { version } = await desk.must<AppraisalTask>('GET', `${path}/${id}`);
      await desk.must('POST', `${path}/${id}/submit`, { version, form: FORM });
    }
  }
  const { rows } = await county.office.must<{ rows: AppraisalItem[] }>(
    'GET',
    `${county.path}/appraisals?size=100`,
  );
  for (const { id, version } of rows)
    await county.office.must('POST', `${county.path}/appraisals/${id}/accept`, { version });
}
