import { expect, test } from 'vitest';
import type { UnitWaiting } from '../../shared/screening/pre-review.ts';
import { collectionHouse } from '../collection/office.ts';
import { describeOnBoth } from '../support/house.ts';
import { aBody, aStaff, PASSWORD } from '../support/people.ts';
import { anOffice, ask, someLeads } from './department.ts';

describeOnBoth('the seats of departments', collectionHouse, (house) => {
  test('are apart from that of the staff in one browser, and an address that names none finds its own', async () => {
    const body = await aBody(house());
    const office = await anOffice(house(), body);
    await body.staff.post(`${body.path}/staff`, {
      name: '一人两职',
      username: 'of-two-offices',
      password: PASSWORD,
      roles: [],
      units: [office.unit.id],
    });
    const { client: browser } = await aStaff(house(), body, ['secretariat']);
    const entrance = 'department';
    const signedIn = await browser.send('POST', '/staff/sign-in', {
      json: { username: 'of-two-offices', password: PASSWORD },
      headers: { entrance },
    });
    expect(signedIn.response.status).toBe(200);
    const status = async (path: string, seat: string): Promise<number> =>
      (await browser.send('GET', path, { headers: { entrance: seat } })).response.status;
    expect(await status(office.path, 'department')).toBe(200);
    expect(await status(office.path, 'staff')).toBe(403);
    // Nobody has signed in at the station's seat: it is taken by whoever came in by the staff's door.
    expect(await status(office.path, 'station')).toBe(403);
    expect(await status(`${body.path}/appraisals`, 'staff')).toBe(200);
    expect(await status(`${body.path}/appraisals`, 'department')).toBe(403);
    // As the browser opens a document by itself: without a header.
    expect(await status(office.path, '')).toBe(200);
    expect(await status(`${body.path}/appraisals`, '')).toBe(200);
  });

  test('say what waits at each of the departments somebody acts for', async () => {
    const body = await aBody(house());
    const one = await anOffice(house(), body);
    const other = await anOffice(house(), body);
    await body.staff.post(`${body.path}/staff`, {
      name: '两个部门',
      username: 'of-two-departments',
      password: PASSWORD,
      roles: [],
      units: [one.unit.id, other.unit.id],
    });
    const client = house().client();
    await client.post('/staff/sign-in', { username: 'of-two-departments', password: PASSWORD });
    await ask(house(), body, await someLeads(house(), body, 1), [other]);
    const waiting = await client.get<UnitWaiting[]>(`${body.path}/waiting`);
    const of = (unit: string) => waiting.find((found) => found.unit === unit);
    expect(of(one.unit.id)).toEqual({ unit: one.unit.id, appraisals: 0, questions: 0 });
    expect(of(other.unit.id)).toEqual({ unit: other.unit.id, appraisals: 1, questions: 0 });
    expect(await body.staff.problem('GET', `${body.path}/waiting`)).toMatchObject({ status: 403 });
  });
});
