import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { keepPhoto } from '../../server/platform/files/keeping.ts';
import { claimFiles } from '../../server/platform/files/stored.ts';
import { appraisalsOfUnit, appraisalSummary } from '../../server/screening/appraisal-views.ts';
import type { StoredFile } from '../../shared/files.ts';
import { MOST_DOCUMENTS } from '../../shared/screening/appraisal.ts';
import type { AppraisalRecord, AppraisalTask } from '../../shared/screening/appraisal-model.ts';
import { collectionHouse } from '../collection/office.ts';
import { phonePhoto, textBytes } from '../platform/files-samples.ts';
import type { Client } from '../support/client.ts';
import { describeOnBoth } from '../support/house.ts';
import { aBody } from '../support/people.ts';
import {
  aColleague,
  aForm,
  anOffice,
  ask,
  inDays,
  someLeads,
  taskOf,
  type Office,
} from './department.ts';

const PDF = textBytes('%PDF-1.7\n选址图');

async function attach(
  client: Client,
  path: string,
  name: string,
  key: string = randomUUID(),
): Promise<number> {
  const { response } = await client.send('POST', `${path}/documents`, {
    bytes: PDF,
    headers: { 'x-file-key': key, 'x-file-name': encodeURIComponent(name) },
  });
  return response.status;
}

describeOnBoth('the desk of a department', collectionHouse, (house) => {
  test('keeps a draft as far as it is written, and gives it back on every device', async () => {
    const body = await aBody(house());
    const office = await anOffice(house(), body);
    await ask(house(), body, await someLeads(house(), body, 1), [office]);
    const { id, version, form } = await taskOf(office);
    const begun = { ...form, content: '先写这一句' };
    const kept = await office.client.put<{ version: number; draftedAt: string }>(
      `${office.path}/${id}/draft`,
      { version, form: begun },
    );
    expect(kept.version).toBe(version + 1);
    const colleague = await aColleague(house(), body, office.unit);
    expect(await colleague.get(`${office.path}/${id}`)).toMatchObject({
      form: begun,
      version: kept.version,
      draftedAt: kept.draftedAt,
      state: 'requested',
    });
  });

  test('tells the second of two devices that the first was there, unless both say the same', async () => {
    const body = await aBody(house());
    const office = await anOffice(house(), body);
    await ask(house(), body, await someLeads(house(), body, 1), [office]);
    const other = await aColleague(house(), body, office.unit);
    const { id, version } = await taskOf(office);
    const path = `${office.path}/${id}`;
    const [mine, theirs] = [aForm({ target: '甲' }), aForm({ target: '乙' })];
    const kept = await office.client.put(`${path}/draft`, { version, form: mine });
    expect(await other.put(`${path}/draft`, { version, form: mine })).toEqual(kept);
    const changed = { status: 409, code: 'appraisal-changed', facts: {} };
    const late = { version, form: theirs };
    expect(await other.problem('PUT', `${path}/draft`, late)).toEqual(changed);
    expect(await other.problem('POST', `${path}/submit`, late)).toEqual(changed);
    // Having read what the first wrote, the second may go on from there.
    const now = await other.get<AppraisalTask>(path);
    await other.put(`${path}/draft`, { version: now.version, form: theirs });
    expect(
      await office.client.problem('POST', `${path}/submit`, { version: now.version, form: mine }),
    ).toEqual(changed);
    expect((await taskOf(office)).form.target).toBe('乙');
  });

  test('submits once: the same again is done, other words are told', async () => {
    const body = await aBody(house());
    const office = await anOffice(house(), body);
    await ask(house(), body, await someLeads(house(), body, 1), [office]);
    const { id, version } = await taskOf(office);
    const path = `${office.path}/${id}`;
    const lacking = { version, form: aForm({ target: '', site: '' }) };
    expect(await office.client.problem('POST', `${path}/submit`, lacking)).toMatchObject({
      status: 409,
      code: 'appraisal-incomplete',
      facts: { count: 2 },
    });
    const whole = { version, form: aForm() };
    await office.client.post(`${path}/submit`, whole);
    await office.client.post(`${path}/submit`, whole);
    expect(await taskOf(office)).toMatchObject({ state: 'submitted', version: version + 1 });
    const others = { version, form: aForm({ target: '别的' }) };
    expect((await office.client.problem('POST', `${path}/submit`, others)).code).toBe(
      'appraisal-changed',
    );
    expect((await office.client.problem('PUT', `${path}/draft`, others)).code).toBe('wrong-state');
  });

  test('refuses what no draft can hold, by its name', async () => {
    const body = await aBody(house());
    const office = await anOffice(house(), body);
    await ask(house(), body, await someLeads(house(), body, 1), [office]);
    const { id, version } = await taskOf(office);
    const form = aForm({ money: [{ year: 2027, yuan: -5, source: '' }] });
    expect(
      await office.client.problem('PUT', `${office.path}/${id}/draft`, { version, form }),
    ).toMatchObject({ status: 400, code: 'money-out-of-range', facts: { at: 'money.0.yuan' } });
  });

  test('shows another department of the body nothing, nor another body, nor a station', async () => {
    const [body, elsewhere] = [await aBody(house()), await aBody(house())];
    const office = await anOffice(house(), body);
    const others = [
      await anOffice(house(), body),
      await anOffice(house(), body, 'station'),
      await anOffice(house(), elsewhere),
    ];
    await ask(house(), body, await someLeads(house(), body, 1), [office]);
    const { id, version } = await taskOf(office);
    const written = { version, form: aForm() };
    for (const { client, path } of others) {
      const codeOf = async (method: 'GET' | 'PUT' | 'POST', at: string): Promise<string> =>
        (await client.problem(method, at, method === 'GET' ? undefined : written)).code;
      for (const at of ['', `/${id}`])
        expect(await codeOf('GET', `${office.path}${at}`)).toBe('not-allowed');
      expect(await codeOf('PUT', `${office.path}/${id}/draft`)).toBe('not-allowed');
      const own = path === others[0]?.path || path === others[2]?.path;
      if (!own) continue;
      expect(await client.get(path)).toEqual([]);
      expect(await codeOf('GET', `${path}/${id}`)).toBe('not-found');
      expect(await codeOf('PUT', `${path}/${id}/draft`)).toBe('not-found');
      expect(await codeOf('POST', `${path}/${id}/submit`)).toBe('not-found');
      expect(await attach(client, `${path}/${id}`, '图.pdf')).toBe(404);
    }
    expect((await house().client().problem('GET', office.path)).code).toBe('not-signed-in');
    expect((await body.staff.problem('GET', office.path)).code).toBe('not-allowed');
  });

  test('whoever no longer acts for it reads it no more', async () => {
    const body = await aBody(house());
    const office = await anOffice(house(), body);
    const { account } = await office.client.get<{ account: string }>('/me');
    await body.staff.delete(`${body.path}/units/${office.unit.id}/staff/${account}`);
    expect((await office.client.problem('GET', office.path)).code).toBe('not-allowed');
  });

  test('takes documents while it is its turn, ten at most, and the screeners get them when it submits', async () => {
    const body = await aBody(house());
    const office = await anOffice(house(), body);
    const [lead] = await someLeads(house(), body, 1);
    if (lead === undefined) throw new Error('no lead');
    await ask(house(), body, [lead], [office]);
    const { id } = await taskOf(office);
    const path = `${office.path}/${id}`;
    const key = randomUUID();
    expect(await attach(office.client, path, '选址图.pdf', key)).toBe(200);
    expect(await attach(office.client, path, '选址图.pdf', key)).toBe(200);
    for (let more = 1; more < MOST_DOCUMENTS; more += 1)
      expect(await attach(office.client, path, `附件${more}.pdf`)).toBe(200);
    expect(await attach(office.client, path, '第十一个.pdf')).toBe(409);
    const { documents, version } = await taskOf(office);
    expect(documents.map(({ name }) => name).slice(0, 2)).toEqual(['选址图.pdf', '附件1.pdf']);
    const last = documents.at(-1);
    const left = await office.client.delete<StoredFile[]>(`${path}/documents/${last?.id ?? ''}`);
    expect(left).toHaveLength(MOST_DOCUMENTS - 1);
    const records = `${body.path}/leads/${lead.id}/appraisals`;
    expect((await body.staff.get<AppraisalRecord[]>(records))[0]?.documents).toEqual([]);
    const file = `/documents/${key}`;
    expect(await body.staff.problem('GET', `${body.path}/appraisals/${id}${file}`)).toMatchObject({
      status: 404,
    });
    await office.client.post(`${path}/submit`, { version, form: aForm() });
    expect(await attach(office.client, path, '太晚.pdf')).toBe(409);
    expect(await office.client.download(`${path}${file}`)).toEqual(PDF);
    expect(await body.staff.download(`${body.path}/appraisals/${id}${file}`)).toEqual(PDF);
    const [record] = await body.staff.get<AppraisalRecord[]>(records);
    expect(record?.documents).toHaveLength(MOST_DOCUMENTS - 1);
  });

  test('is told of the photos of accepted proposals of its lead, without where they were taken', async () => {
    const body = await aBody(house());
    const office = await anOffice(house(), body);
    const [lead, foreign] = await someLeads(house(), body, 2);
    if (lead === undefined || foreign === undefined) throw new Error('no lead');
    const { db, clock } = house().platform;
    const photoOf = async (of: string): Promise<string> => {
      const { id: proposal } = await db
        .selectFrom('proposal')
        .select('id')
        .where('lead', '=', of)
        .executeTakeFirstOrThrow();
      const id = randomUUID();
      const sent = { id, body: body.id, name: '', bytes: await phonePhoto(), ticket: 't' };
      await keepPhoto(db, clock, sent);
      await claimFiles(db, body.id, [id], `proposal/${proposal}`);
      return id;
    };
    const own = await photoOf(lead.id);
    await photoOf(foreign.id);
    await ask(house(), body, [lead], [office]);
    expect((await taskOf(office)).proposals).toEqual([]);
    await db
      .updateTable('proposal')
      .set({ state: 'accepted' })
      .where('body', '=', body.id)
      .execute();
    const { proposals } = await taskOf(office);
    expect(proposals.map(({ photos }) => photos)).toMatchObject([[{ id: own, place: null }]]);
  });
});

describeOnBoth('what waits for appraisals', collectionHouse, (house) => {
  const after = (days: number): Date => new Date(house().clock.now().getTime() + days * 86_400_000);

  test('is nothing, one, or many, with who is late and since when', async () => {
    const body = await aBody(house());
    const summary = (days = 0) => appraisalSummary(house().platform.db, body.id, after(days));
    expect(await summary()).toEqual({ leads: 0, open: 0, late: 0, submitted: 0, units: [] });
    const [construction, land] = [await anOffice(house(), body), await anOffice(house(), body)];
    const leads = await someLeads(house(), body, 4);
    await ask(house(), body, leads.slice(0, 1), [construction], { dueOn: inDays(house(), 2) });
    expect(await summary()).toMatchObject({
      leads: 1,
      open: 1,
      units: [{ unitName: construction.unit.name, open: 1, late: 0, waitingDays: 0 }],
    });
    await ask(house(), body, leads.slice(1, 3), [construction], { dueOn: inDays(house(), 9) });
    await ask(house(), body, leads.slice(3), [land], { dueOn: inDays(house(), 2) });
    const submit = async ({ client, path }: Office): Promise<void> => {
      const [first] = await client.get<{ id: string; version: number }[]>(path);
      const { id = '', version } = first ?? {};
      await client.post(`${path}/${id}/submit`, { version, form: aForm() });
    };
    await submit(land);
    expect(await summary(6)).toEqual({
      leads: 3,
      open: 3,
      late: 1,
      submitted: 1,
      units: [
        {
          unit: construction.unit.id,
          unitName: construction.unit.name,
          open: 3,
          late: 1,
          submitted: 0,
          waitingDays: 6,
        },
        {
          unit: land.unit.id,
          unitName: land.unit.name,
          open: 0,
          late: 0,
          submitted: 1,
          waitingDays: 0,
        },
      ],
    });
    const { db } = house().platform;
    const items = await appraisalsOfUnit(db, body.id, construction.unit.id, after(6));
    expect(items.map(({ daysLate }) => daysLate)).toEqual([4, 0, 0]);
    const count = async (query: string): Promise<number> =>
      (await body.staff.get<{ total: number }>(`${body.path}/appraisals?${query}`)).total;
    expect(await count('')).toBe(4);
    expect(await count(`unit=${land.unit.id}`)).toBe(1);
    expect(await count('filter=open')).toBe(3);
    expect(await count('filter=late')).toBe(0);
    expect(await count('filter=submitted')).toBe(1);
    expect(await count('filter=accepted')).toBe(0);
  });
});
