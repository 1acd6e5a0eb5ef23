import { expect, test } from 'vitest';
import { collectionHouse } from '../collection/office.ts';
import { describeOnBoth } from '../support/house.ts';
import { aBody, aStaff, PASSWORD } from '../support/people.ts';
import { anOffice } from './department.ts';

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
});
