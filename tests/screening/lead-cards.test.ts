import { describe, expect, test } from 'vitest';
import { leadCardFaults, mainOrigin, originNote } from '../../shared/screening/lead-card.ts';
import type { LeadCard, LeadCardView } from '../../shared/screening/lead-model.ts';
import type { ActEntry } from '../../shared/congress/model.ts';
import { projectCardOf } from '../../server/screening/lead-cards.ts';
import { aDrive, anEntry, collectionHouse, proposals } from '../collection/office.ts';
import { allReviewed } from '../collection/resident.ts';
import { describeOnBoth } from '../support/house.ts';
import { aBody } from '../support/people.ts';
import {
  aDepartment,
  aForm,
  aLead,
  anAppraisal,
  aTypedCard,
  screening,
  writeCard,
} from './screened.ts';

const COUNTS = { residents: 0, deputies: 0, departments: 0, stations: 0, government: 0 };

describe('the origin of a lead', () => {
  test('is said in the order of its shares', () => {
    expect(originNote({ ...COUNTS, deputies: 2, residents: 37 })).toBe(
      '群众建议 37 件，代表建议 2 件',
    );
    expect(originNote({ ...COUNTS, residents: 5, stations: 7 })).toBe(
      '联络站收集 7 件，群众建议 5 件',
    );
  });

  test('is where most came from, of equals the residents', () => {
    expect(mainOrigin({ ...COUNTS, residents: 2, deputies: 2 })).toBe('residents');
    expect(mainOrigin({ ...COUNTS, residents: 1, departments: 2 })).toBe('departments');
  });
});

describe('what is missing on a card', () => {
  const card: LeadCard = {
    ...aTypedCard('u1'),
    department: '住建局',
    origin: 'residents',
    originNote: '群众建议 1 件',
  };

  test('is nothing when all is said', () => {
    expect(leadCardFaults(card)).toEqual([]);
  });

  test.each([
    ['category', { category: null }],
    ['site', { site: '' }],
    ['beneficiaries', { beneficiaries: 0 }],
    ['yearYuan', { yearYuan: 0 }],
    ['fundingSource', { fundingSource: '' }],
    ['unit', { unit: null }],
    ['startsOn', { startsOn: '' }],
    ['endsOn', { endsOn: '' }],
    ['target', { target: '' }],
  ] as const)('is named: %s', (field, changes) => {
    expect(leadCardFaults({ ...card, ...changes })).toEqual([
      { code: 'card-field-missing', facts: { field } },
    ]);
  });

  test('comes after what is wrong', () => {
    const wrong = { ...card, yearYuan: 9_000_000, target: '', endsOn: '2030-11-31' };
    expect(leadCardFaults(wrong).map(({ code }) => code)).toEqual([
      'year-over-total',
      'date-unknown',
      'card-field-missing',
    ]);
  });
});

describeOnBoth('the project card of a lead', collectionHouse, (house) => {
  test('is offered from the lead and its proposals', async () => {
    const body = await aBody(house());
    const { id: drive } = await aDrive(body);
    const lead = await aLead(house(), body, { drive });
    await allReviewed(house(), body);
    const view = await body.staff.get<LeadCardView>(`${body.path}/leads/${lead}/card`);
    expect(view.writtenAt).toBeNull();
    expect(view.card).toMatchObject({
      name: '小区电动自行车充电棚',
      content: '在小区东门空地建充电棚一处，30 个端口',
      site: '城东街道翠竹苑东门空地',
      category: 'services',
      origin: 'residents',
      originNote: '群众建议 1 件',
      totalYuan: 0,
    });
    expect(view.faults).toHaveLength(8);
    await proposals(house(), body, drive, [
      { entry: anEntry({ town: '城西街道', site: '解放路' }), origin: 'deputies', lead },
      { entry: anEntry({ town: '城西街道', site: '集贸路' }), lead },
    ]);
    await allReviewed(house(), body);
    expect((await screening(body, lead)).card.card).toMatchObject({
      site: '城东街道、城西街道',
      originNote: '群众建议 2 件，代表建议 1 件',
    });
  });

  test('is offered from the appraisal of the responsible department', async () => {
    const body = await aBody(house());
    const drive = await aDrive(body);
    const lead = await aLead(house(), body, { drive: drive.id });
    const responsible = await aDepartment(body);
    const other = await aDepartment(body, '自然资源局');
    await anAppraisal(house(), body, lead, other.id, { form: aForm({ site: '别处' }) });
    await anAppraisal(house(), body, lead, responsible.id, {
      form: aForm({
        money: [
          { year: drive.year, yuan: 5_000_000, source: '县财政' },
          { year: drive.year + 1, yuan: 3_600_000, source: '省补助' },
        ],
      }),
    });
    await writeCard(body, lead, aTypedCard(responsible.id));
    const { offered } = await body.staff.get<LeadCardView>(`${body.path}/leads/${lead}/card`);
    expect(offered).toMatchObject({
      site: '城东、城西街道',
      totalYuan: 8_600_000,
      yearYuan: 5_000_000,
      fundingSource: '县财政；省补助',
      beneficiaries: 21_000,
      target: '新建充电端口 3,000 个',
      department: '住房和城乡建设局',
    });
  });

  test('is kept with category and department of the lead, and follows its origins', async () => {
    const body = await aBody(house());
    const { id: drive } = await aDrive(body);
    const lead = await aLead(house(), body, { drive });
    const unit = await aDepartment(body);
    const card = { ...aTypedCard(unit.id), name: ' 电动自行车放心充电 ', version: 1 };
    const path = `${body.path}/leads/${lead}/card`;
    const written = await body.staff.put<LeadCardView>(path, card);
    expect(written.card).toMatchObject({
      name: '电动自行车放心充电',
      department: '住房和城乡建设局',
      originNote: '群众建议 1 件',
    });
    expect(written.faults).toEqual([]);
    // The same again changes nothing, though the lead has gone on by one version.
    expect(await body.staff.put(path, card)).toEqual(written);
    expect((await screening(body, lead)).lead).toMatchObject({ unit: unit.id, version: 2 });
    await proposals(house(), body, drive, [{ entry: anEntry(), origin: 'deputies', lead }]);
    const project = await projectCardOf(house().platform.db, body.id, lead);
    expect(project).toMatchObject({
      name: '电动自行车放心充电',
      originNote: '群众建议 1 件，代表建议 1 件',
      category: 'services',
    });
    expect(project).not.toHaveProperty('unit');
    const { rows } = await body.staff.get<{ rows: readonly ActEntry[] }>(
      `${body.path}/acts?kind=lead-card-written`,
    );
    expect(rows).toHaveLength(1);
  });

  test('may be incomplete, never wrong, and is written over nobody', async () => {
    const body = await aBody(house());
    const elsewhere = await aBody(house());
    const lead = await aLead(house(), body);
    const path = `${body.path}/leads/${lead}/card`;
    const strange = await aDepartment(elsewhere);
    const sent = { ...aTypedCard(null, { target: '', category: null }), version: 1 };
    expect(await body.staff.problem('PUT', path, { ...sent, yearYuan: 9_000_000 })).toMatchObject({
      status: 400,
      code: 'year-over-total',
    });
    expect(await body.staff.problem('PUT', path, { ...sent, unit: strange.id })).toMatchObject({
      status: 404,
    });
    const view = await body.staff.put<LeadCardView>(path, sent);
    expect(view.faults.map(({ facts }) => facts['field'])).toEqual(['category', 'unit', 'target']);
    expect(view.card.category).toBeNull();
    expect(await body.staff.problem('PUT', path, { ...sent, name: '别的名称' })).toMatchObject({
      status: 409,
      code: 'lead-changed',
    });
  });
});
