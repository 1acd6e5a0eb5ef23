import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { stepsOfLead } from '../../server/collection/steps.ts';
import { appraisalsOfUnit } from '../../server/screening/appraisal-views.ts';
import { brokenLink, perform, SYSTEM } from '../../server/platform/acts/acts.ts';
import type { AppraisalItem, AppraisalRecord } from '../../shared/screening/appraisal-model.ts';
import { APPRAISAL_STATES, type AppraisalState } from '../../shared/screening/model.ts';
import { aDrive, anEntry, collectionHouse, proposals } from '../collection/office.ts';
import { describeOnBoth, type House } from '../support/house.ts';
import { aBody, aStaff, type OwnBody } from '../support/people.ts';
import { aForm, anOffice, ask, inDays, someLeads, taskOf, type Office } from './department.ts';

/** Brings a newly asked appraisal into this state over the API. */
async function inState(
  house: House,
  body: OwnBody,
  office: Office,
  state: AppraisalState,
): Promise<AppraisalItem> {
  const { id } = await taskOf(office);
  const path = `${body.path}/appraisals/${id}`;
  const submit = async (): Promise<void> => {
    const { version } = await taskOf(office);
    await office.client.post(`${office.path}/${id}/submit`, { version, form: aForm() });
  };
  const version = async (): Promise<number> => (await taskOf(office)).version;
  const again = { reason: '缺少用地意见', dueOn: inDays(house, 5) };
  if (state === 'withdrawn')
    await body.staff.post(`${path}/withdraw`, { version: await version(), reason: '改由他局办' });
  if (state === 'submitted' || state === 'accepted' || state === 'returned') await submit();
  if (state === 'accepted') await body.staff.post(`${path}/accept`, { version: await version() });
  if (state === 'returned')
    await body.staff.post(`${path}/return`, { version: await version(), ...again });
  const now = await taskOf(office);
  expect(now.state).toBe(state);
  return now;
}

/** What each act answers from each state: where it leads, or why not. */
const WAYS = {
  requested: {
    submit: 'submitted',
    accept: 'wrong-state',
    return: 'wrong-state',
    withdraw: 'withdrawn',
  },
  submitted: { submit: 'submitted', accept: 'accepted', return: 'returned', withdraw: 'withdrawn' },
  returned: {
    submit: 'submitted',
    accept: 'wrong-state',
    return: 'returned',
    withdraw: 'withdrawn',
  },
  accepted: {
    submit: 'wrong-state',
    accept: 'accepted',
    return: 'returned',
    withdraw: 'wrong-state',
  },
  withdrawn: {
    submit: 'wrong-state',
    accept: 'wrong-state',
    return: 'wrong-state',
    withdraw: 'withdrawn',
  },
} as const satisfies Record<AppraisalState, Record<string, string>>;

describeOnBoth('appraisals', collectionHouse, (house) => {
  test('several departments are asked of several leads at once, and a repeated request asks nothing twice', async () => {
    const body = await aBody(house());
    const leads = await someLeads(house(), body, 3);
    const offices = [await anOffice(house(), body), await anOffice(house(), body)];
    expect(await ask(house(), body, leads, offices)).toEqual({ asked: 6, standing: 0 });
    expect(await ask(house(), body, leads, offices)).toEqual({ asked: 0, standing: 6 });
    const third = await anOffice(house(), body);
    const one = leads[0];
    if (one === undefined) throw new Error('no lead');
    expect(
      await body.staff.post(`${body.path}/leads/${one.id}/appraisals`, {
        units: [third.unit.id, offices[0]?.unit.id],
        dueOn: inDays(house(), 3),
        note: '',
      }),
    ).toEqual({ asked: 1, standing: 1 });
    const { rows, total } = await body.staff.get<{ rows: AppraisalItem[]; total: number }>(
      `${body.path}/appraisals?size=2`,
    );
    expect([rows.length, total, rows[0]?.unitName]).toEqual([2, 7, third.unit.name]);
    expect(await stepsOfLead(house().platform.db, body.id, one.id)).toMatchObject([
      { kind: 'appraisal-requested', detail: { unit: offices[0]?.unit.name } },
      { kind: 'appraisal-requested', detail: { unit: offices[1]?.unit.name } },
      { kind: 'appraisal-requested', detail: { due: inDays(house(), 3) } },
    ]);
  });

  test('of no lead or no department nothing can be asked, nor of what is not of this body, nor for yesterday', async () => {
    const [body, other] = [await aBody(house()), await aBody(house())];
    const [lead] = await someLeads(house(), body, 1);
    const [foreign] = await someLeads(house(), other, 1);
    if (lead === undefined || foreign === undefined) throw new Error('no lead');
    const office = await anOffice(house(), body);
    const station = await anOffice(house(), body, 'station');
    const elsewhere = await anOffice(house(), other);
    const refused = async (
      leads: (typeof lead)[],
      offices: Office[],
      changes: object,
    ): Promise<string> => {
      const answer = await body.staff.problem('POST', `${body.path}/appraisals`, {
        leads: leads.map(({ id }) => id),
        units: offices.map(({ unit }) => unit.id),
        dueOn: inDays(house(), 1),
        note: '',
        ...changes,
      });
      return `${answer.status} ${answer.code} ${Object.keys(answer.facts)[0] ?? ''}`;
    };
    expect(await refused([], [office], {})).toBe('400 malformed where');
    expect(await refused([lead], [], {})).toBe('400 malformed where');
    expect(await refused([lead, foreign], [office], {})).toBe('404 not-found lead');
    expect(await refused([lead], [elsewhere], {})).toBe('404 not-found unit');
    expect(await refused([lead], [station], {})).toBe('404 not-found unit');
    expect(await refused([lead], [office], { dueOn: inDays(house(), -1) })).toBe(
      '400 due-in-past ',
    );
    expect(await refused([lead], [office], { dueOn: '2026-02-30' })).toBe('400 date-unknown field');
    expect(await refused([lead], [office], { note: '问'.repeat(501) })).toBe('400 too-long at');
    expect(await office.client.get(office.path)).toEqual([]);
  });

  test('a lead that was merged or laid aside is not sent, and nobody waits for it any more', async () => {
    const body = await aBody(house());
    const [one, other] = await someLeads(house(), body, 2);
    if (one === undefined || other === undefined) throw new Error('no lead');
    const office = await anOffice(house(), body);
    await ask(house(), body, [one], [office], { dueOn: inDays(house(), 0) });
    const { db } = house().platform;
    const set = (lead: string, state: 'declined' | 'merged', merged_into: string | null) =>
      db.updateTable('lead').set({ state, merged_into }).where('id', '=', lead).execute();
    await set(one.id, 'declined', null);
    await set(other.id, 'merged', one.id);
    const request = { units: [office.unit.id], dueOn: inDays(house(), 1), note: '' };
    const path = (lead: string) => `${body.path}/leads/${lead}/appraisals`;
    expect(await body.staff.problem('POST', path(one.id), request)).toMatchObject({
      code: 'lead-settled',
      facts: { state: 'declined' },
    });
    expect(await body.staff.problem('POST', path(other.id), request)).toMatchObject({
      code: 'lead-merged',
      facts: { into: one.ordinal },
    });
    const later = new Date(house().clock.now().getTime() + 3 * 86_400_000);
    expect(await appraisalsOfUnit(db, body.id, office.unit.id, later)).toMatchObject([
      { state: 'requested', needed: false, daysLate: 0 },
    ]);
    expect(await body.staff.get(`${body.path}/appraisals/summary`)).toMatchObject({ open: 0 });
  });

  test.each(APPRAISAL_STATES)('from %s each act leads where the lifecycle says', async (state) => {
    const body = await aBody(house());
    for (const act of ['submit', 'accept', 'return', 'withdraw'] as const) {
      const office = await anOffice(house(), body);
      await ask(house(), body, await someLeads(house(), body, 1), [office]);
      const { id, version } = await inState(house(), body, office, state);
      const given = {
        submit: { version, form: aForm() },
        accept: { version },
        return: { version, reason: '请补充', dueOn: inDays(house(), 7) },
        withdraw: { version, reason: '不再需要' },
      }[act];
      const [client, path] =
        act === 'submit'
          ? [office.client, `${office.path}/${id}/submit`]
          : [body.staff, `${body.path}/appraisals/${id}/${act}`];
      const { response, json } = await client.send('POST', path, { json: given });
      const found =
        response.status === 200
          ? (await taskOf(office)).state
          : /"code":"([^"]+)"/.exec(JSON.stringify(json))?.[1];
      expect([act, found]).toEqual([act, WAYS[state][act]]);
    }
  });

  test('whatever leads back needs a reason, and a day that is still to come', async () => {
    const body = await aBody(house());
    const office = await anOffice(house(), body);
    await ask(house(), body, await someLeads(house(), body, 1), [office]);
    const { id, version } = await inState(house(), body, office, 'submitted');
    const path = `${body.path}/appraisals/${id}`;
    const back = { version, reason: ' ', dueOn: inDays(house(), 5) };
    const codeOf = async (act: string, given: object): Promise<string> =>
      (await body.staff.problem('POST', `${path}/${act}`, given)).code;
    expect(await codeOf('return', back)).toBe('reason-missing');
    expect(await codeOf('withdraw', { version, reason: '' })).toBe('reason-missing');
    expect(await codeOf('return', { ...back, reason: '补', dueOn: inDays(house(), -1) })).toBe(
      'due-in-past',
    );
    expect(await codeOf('return', { ...back, reason: '补', version: version - 1 })).toBe(
      'appraisal-changed',
    );
    await body.staff.post(`${path}/return`, { ...back, reason: '补充用地意见' });
    expect(await taskOf(office)).toMatchObject({
      state: 'returned',
      reason: '补充用地意见',
      dueOn: inDays(house(), 5),
      form: aForm(),
      draftedAt: null,
    });
  });

  test('a withdrawn one can be asked for again', async () => {
    const body = await aBody(house());
    const office = await anOffice(house(), body);
    const leads = await someLeads(house(), body, 1);
    await ask(house(), body, leads, [office]);
    await inState(house(), body, office, 'withdrawn');
    expect(await ask(house(), body, leads, [office])).toEqual({ asked: 1, standing: 0 });
    const items = await office.client.get<AppraisalItem[]>(office.path);
    expect(items.map(({ state }) => state).toSorted()).toEqual(['requested', 'withdrawn']);
  });

  test('the screeners read each turn with the form of that time, never a draft', async () => {
    const body = await aBody(house());
    const office = await anOffice(house(), body);
    const [lead] = await someLeads(house(), body, 1);
    if (lead === undefined) throw new Error('no lead');
    await ask(house(), body, [lead], [office]);
    const read = async (): Promise<AppraisalRecord | undefined> =>
      (await body.staff.get<AppraisalRecord[]>(`${body.path}/leads/${lead.id}/appraisals`))[0];
    const { id, version } = await taskOf(office);
    await office.client.put(`${office.path}/${id}/draft`, { version, form: aForm() });
    expect(await read()).toMatchObject({ state: 'requested', form: null });
    await inState(house(), body, office, 'returned');
    const task = await taskOf(office);
    const second = aForm({ target: '新建端口 3,200 个' });
    await office.client.post(`${office.path}/${id}/submit`, {
      version: task.version,
      form: second,
    });
    const record = await read();
    expect(record?.form).toEqual(second);
    expect(record?.turns.map(({ kind, form }) => [kind, form?.target ?? null])).toEqual([
      ['submitted', '新建端口 3,200 个'],
      ['returned', null],
      ['submitted', '新建端口 3,000 个'],
      ['requested', null],
    ]);
    expect(await brokenLink(house().platform.db, body.id)).toBeUndefined();
    const steps = await stepsOfLead(house().platform.db, body.id, lead.id);
    expect(steps.map(({ kind }) => kind)).toEqual([
      'appraisal-requested',
      'appraisal-submitted',
      'appraisal-returned',
      'appraisal-submitted',
    ]);
    expect(JSON.stringify(steps)).not.toContain('3,200');
  });

  test('a department reads the public texts of the lead, and nobody’s name or number', async () => {
    const body = await aBody(house());
    const office = await anOffice(house(), body);
    const drive = await aDrive(body);
    const [first] = await proposals(house(), body, drive.id, [
      { entry: anEntry({ name: '充电棚', byName: '吴桂英', byPhone: '13800001234' }) },
    ]);
    const lead = first?.lead ?? '';
    const ids = [randomUUID(), randomUUID()];
    await proposals(house(), body, drive.id, [
      { id: ids[0] ?? '', entry: anEntry({ name: '电话 13900001111' }), lead },
      { id: ids[1] ?? '', entry: anEntry({ name: '还没有审核' }), lead },
    ]);
    await perform(house().platform, body.id, SYSTEM, async (trx) => {
      const accepted = { state: 'accepted' as const };
      await trx
        .updateTable('proposal')
        .set(accepted)
        .where('id', 'in', [first?.id ?? '', ids[0] ?? ''])
        .execute();
      const published = JSON.stringify({ name: '电话 ***', reason: '', content: '公开', site: '' });
      await trx
        .updateTable('proposal')
        .set({ published })
        .where('id', '=', ids[0] ?? '')
        .execute();
      return { ok: true, value: undefined };
    });
    await body.staff.post(`${body.path}/leads/${lead}/appraisals`, {
      units: [office.unit.id],
      dueOn: inDays(house(), 3),
      note: '',
    });
    const task = await taskOf(office);
    expect(task).toMatchObject({ year: drive.year, lead: { size: 3 } });
    expect(task.proposals.map(({ name }) => name)).toEqual(['充电棚', '电话 ***']);
    expect(JSON.stringify(task)).not.toMatch(/吴桂英|13800001234|13900001111/);
  });

  test('only screeners ask and decide, only staff of the body read', async () => {
    const body = await aBody(house());
    const other = await aBody(house());
    const office = await anOffice(house(), body);
    const [lead] = await someLeads(house(), body, 1);
    if (lead === undefined) throw new Error('no lead');
    await ask(house(), body, [lead], [office]);
    const { id, version } = await inState(house(), body, office, 'submitted');
    const clients = {
      screener: (await aStaff(house(), body, ['government-office'])).client,
      reader: (await aStaff(house(), body, ['chair'])).client,
      desk: (await aStaff(house(), body, ['desk'])).client,
      department: office.client,
      stranger: (await aStaff(house(), other, ['secretariat'])).client,
      nobody: house().client(),
    };
    const statuses = async (method: 'GET' | 'POST', path: string, json?: object) =>
      Object.fromEntries(
        await Promise.all(
          Object.entries(clients).map(async ([who, client]) => {
            const options = json === undefined ? {} : { json };
            return [who, (await client.send(method, path, options)).response.status];
          }),
        ),
      );
    const others = { desk: 403, department: 403, stranger: 403, nobody: 401 };
    for (const path of ['/appraisals', '/appraisals/summary', `/leads/${lead.id}/appraisals`])
      expect(await statuses('GET', `${body.path}${path}`)).toEqual({
        screener: 200,
        reader: 200,
        ...others,
      });
    const decision = `${body.path}/appraisals/${id}/accept`;
    expect(await statuses('POST', decision, { version })).toEqual({
      screener: 200,
      reader: 403,
      ...others,
    });
    expect(
      await other.staff.problem('POST', `${other.path}/appraisals/${id}/accept`, { version }),
    ).toMatchObject({ status: 404 });
  });
});
