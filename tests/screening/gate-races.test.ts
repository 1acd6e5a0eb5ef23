import { expect, test } from 'vitest';
import { aDrive, collectionHouse } from '../collection/office.ts';
import { describeOnBoth } from '../support/house.ts';
import { aBody, aStaff } from '../support/people.ts';
import { aDecision, gatesOf, leadNow, leadsIn, passAll } from './listing.ts';

describeOnBoth('two devices at a gate at once', collectionHouse, (house) => {
  const aList = async () => {
    const body = await aBody(house());
    const drive = await aDrive(body);
    const leads = await leadsIn(house(), body, drive, ['充电棚', '公厕']);
    const { client } = await aStaff(house(), body, ['government-office']);
    return { body, drive, leads, client, path: `${body.path}/drives/${drive.id}/gates` };
  };

  test('a list is listed once, however often it is asked for', async () => {
    const { body, drive, leads, client, path } = await aList();
    await passAll(body, drive, leads);
    const sent = await Promise.all([
      body.staff.send('POST', `${path}/list`),
      body.staff.send('POST', `${path}/list`),
      client.send('POST', `${path}/list`),
    ]);
    for (const { response } of sent) expect([200, 403, 409]).toContain(response.status);
    for (const { id } of leads)
      expect(await leadNow(house(), body, id)).toMatchObject({ state: 'candidate' });
    expect((await gatesOf(body, drive)).ready).toBe(0);
  });

  test('a lead that is taken back while its list is listed is what the later of the two made it', async () => {
    const { body, drive, leads, client, path } = await aList();
    await passAll(body, drive, leads);
    const [first, second] = leads;
    if (first === undefined || second === undefined) throw new Error('too few leads');
    const { version } = await leadNow(house(), body, first.id);
    const [listed, back] = await Promise.all([
      body.staff.send('POST', `${path}/list`),
      client.send('POST', `${body.path}/leads/${first.id}/state`, {
        json: { act: 'send-back', version, reason: '再议' },
      }),
    ]);
    expect([200, 409]).toContain(listed.response.status);
    expect([200, 409]).toContain(back.response.status);
    const { state } = await leadNow(house(), body, first.id);
    expect(state === 'candidate').toBe(back.response.status === 409);
  });

  test('a decision that comes twice is kept once', async () => {
    const { body, drive, leads, path } = await aList();
    const json = aDecision('joint-meeting', '2026-02-02', leads);
    const sent = await Promise.all([1, 2].map(() => body.staff.send('POST', path, { json })));
    expect(sent.map(({ response }) => response.status)).toEqual([200, 200]);
    expect((await gatesOf(body, drive)).gates[0]?.decisions).toHaveLength(1);
  });
});
