import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { stepsOfProposal } from '../../server/collection/steps.ts';
import { filesOf } from '../../server/platform/files/stored.ts';
import type { EntryReceipt } from '../../shared/collection/review.ts';
import type { LedgerRow } from '../../shared/collection/unit.ts';
import type { ActEntry } from '../../shared/congress/model.ts';
import { phonePhoto } from '../platform/files-samples.ts';
import { anOffice, ask, someLeads, type Office } from '../screening/department.ts';
import { describeOnBoth } from '../support/house.ts';
import { aBody, type OwnBody } from '../support/people.ts';
import { aDrive, anEntry, collectionHouse, proposals } from './office.ts';
import { allReviewed, reviewed } from './resident.ts';

const pathOf = (body: OwnBody, { unit }: Office): string =>
  `${body.path}/units/${unit.id}/proposals`;

const aProposal = (drive: string, changes: object = {}): object => ({
  id: randomUUID(),
  drive,
  entry: anEntry({ byName: '', byPhone: '' }),
  joins: null,
  photos: [],
  ...changes,
});

const ledger = async (body: OwnBody, office: Office): Promise<LedgerRow[]> =>
  (await office.client.get<{ rows: LedgerRow[] }>(pathOf(body, office))).rows;

describeOnBoth('proposals of departments and stations', collectionHouse, (house) => {
  test('a department proposes itself, is public at once and sees what becomes of it', async () => {
    const body = await aBody(house());
    const office = await anOffice(house(), body);
    const drive = await aDrive(body);
    const sent = aProposal(drive.id);
    const receipt = await office.client.post<EntryReceipt>(pathOf(body, office), sent);
    expect(receipt).toMatchObject({ number: `${drive.prefix}-0001`, state: 'accepted', voices: 1 });
    expect(await office.client.post(pathOf(body, office), sent)).toEqual(receipt);
    expect(await ledger(body, office)).toMatchObject([
      { number: receipt.number, origin: 'departments', channel: 'web', leadState: 'lead' },
    ]);
    const { db } = house().platform;
    const steps = await stepsOfProposal(db, body.id, receipt.id);
    expect(steps.map(({ kind }) => kind)).toEqual(['received', 'accepted']);
  });

  test('a station takes down what a resident says, with name and photo that no log repeats', async () => {
    const body = await aBody(house());
    const office = await anOffice(house(), body, 'station');
    const drive = await aDrive(body);
    const key = randomUUID();
    const photo = await office.client.send('POST', `${body.path}/units/${office.unit.id}/photos`, {
      bytes: await phonePhoto(),
      headers: { 'x-file-key': key },
    });
    expect(photo.response.status).toBe(200);
    const entry = anEntry({ byName: '吴桂英', byPhone: '13800001234' });
    const receipt = await office.client.post<EntryReceipt>(
      pathOf(body, office),
      aProposal(drive.id, { entry, photos: [key] }),
    );
    expect(receipt.state).toBe('accepted');
    const [row] = await ledger(body, office);
    expect(row).toMatchObject({ origin: 'stations', channel: 'visit', byName: '吴桂英' });
    expect(JSON.stringify(row)).not.toContain('13800001234');
    const { db } = house().platform;
    const owner = `proposal/${receipt.id}`;
    expect(await filesOf(db, body.id, owner)).toMatchObject([{ id: key }]);
    const { rows } = await body.staff.get<{ rows: ActEntry[] }>(`${body.path}/acts`);
    expect(JSON.stringify(rows)).not.toMatch(/吴桂英|13800001234/);
  });

  test('what names somebody in its text waits for the review', async () => {
    const body = await aBody(house());
    const office = await anOffice(house(), body, 'station');
    const drive = await aDrive(body);
    const entry = anEntry({ reason: '请打 13900001111 找我' });
    const receipt = await office.client.post<EntryReceipt>(
      pathOf(body, office),
      aProposal(drive.id, { entry }),
    );
    expect(receipt.state).toBe('received');
    expect(await ledger(body, office)).toMatchObject([{ state: 'received' }]);
  });

  test('a further voice joins, and one under a known id with other words is refused', async () => {
    const body = await aBody(house());
    const office = await anOffice(house(), body, 'station');
    const drive = await aDrive(body);
    const [first] = await proposals(house(), body, drive.id, [{ entry: anEntry() }]);
    await allReviewed(house(), body);
    const id = randomUUID();
    const joining = aProposal(drive.id, { id, joins: first?.number });
    expect(await office.client.post(pathOf(body, office), joining)).toMatchObject({ voices: 2 });
    expect(
      await office.client.problem('POST', pathOf(body, office), aProposal(drive.id, { id })),
    ).toMatchObject({ status: 409, code: 'proposal-key-taken' });
    const unknown = aProposal(drive.id, { joins: 'XX99-0001' });
    expect(await office.client.problem('POST', pathOf(body, office), unknown)).toMatchObject({
      code: 'joined-unknown',
    });
  });

  test('outside of its days a drive takes nothing, but answers what it took', async () => {
    const body = await aBody(house());
    const office = await anOffice(house(), body);
    const coming = await aDrive(body, { opensOn: '2099-01-01' });
    expect(
      await office.client.problem('POST', pathOf(body, office), aProposal(coming.id)),
    ).toMatchObject({ status: 409, code: 'drive-not-open' });
    const drive = await aDrive(body);
    const sent = aProposal(drive.id);
    const receipt = await office.client.post<EntryReceipt>(pathOf(body, office), sent);
    await body.staff.post(`${body.path}/drives/${drive.id}/state`, { state: 'closed' });
    expect(await office.client.post(pathOf(body, office), sent)).toEqual(receipt);
    expect(
      (await office.client.problem('POST', pathOf(body, office), aProposal(drive.id))).code,
    ).toBe('drive-not-open');
    const elsewhere = await aDrive(await aBody(house()));
    expect(
      (await office.client.problem('POST', pathOf(body, office), aProposal(elsewhere.id))).code,
    ).toBe('not-found');
  });

  test('a unit that has proposed or was asked something stays, also without people', async () => {
    const body = await aBody(house());
    const [proposer, asked] = [await anOffice(house(), body), await anOffice(house(), body)];
    const drive = await aDrive(body);
    await proposer.client.post(pathOf(body, proposer), aProposal(drive.id));
    await ask(house(), body, await someLeads(house(), body, 1), [asked]);
    for (const { client, unit } of [proposer, asked]) {
      const { account } = await client.get<{ account: string }>('/me');
      const path = `${body.path}/units/${unit.id}`;
      await body.staff.delete(`${path}/staff/${account}`);
      expect(await body.staff.problem('DELETE', path)).toMatchObject({
        status: 409,
        code: 'unit-has-work',
      });
    }
  });

  test('nobody but its own people proposes for it or reads its ledger', async () => {
    const [body, other] = [await aBody(house()), await aBody(house())];
    const office = await anOffice(house(), body);
    const drive = await aDrive(body);
    const strangers = [
      [(await anOffice(house(), body)).client, 'not-allowed'],
      [(await anOffice(house(), other)).client, 'not-allowed'],
      [body.staff, 'not-allowed'],
      [house().client(), 'not-signed-in'],
    ] as const;
    for (const [client, code] of strangers) {
      expect((await client.problem('GET', pathOf(body, office))).code).toBe(code);
      expect((await client.problem('POST', pathOf(body, office), aProposal(drive.id))).code).toBe(
        code,
      );
    }
    expect(await ledger(body, office)).toEqual([]);
  });

  test('joins what it can read and nothing that waits for its review, and hears the same again', async () => {
    const body = await aBody(house());
    const office = await anOffice(house(), body);
    const drive = await aDrive(body);
    const [waiting] = await proposals(house(), body, drive.id, [{ entry: anEntry() }]);
    if (waiting === undefined) throw new Error('nothing was received');
    const path = pathOf(body, office);
    const sent = aProposal(drive.id, { joins: waiting.number });
    expect(await office.client.problem('POST', path, sent)).toMatchObject({
      code: 'joined-unknown',
    });
    await allReviewed(house(), body);
    const receipt = await office.client.post<EntryReceipt>(path, sent);
    expect(receipt).toMatchObject({ voices: 2 });
    // The answer was lost; meanwhile the one it joined was withheld, and the towns were written anew.
    await reviewed(house(), waiting.number, 'withheld');
    await body.staff.put(`${body.path}/towns`, { towns: [{ name: '河西街道', villages: [] }] });
    expect(await office.client.post(path, sent)).toEqual(receipt);
  });
});
