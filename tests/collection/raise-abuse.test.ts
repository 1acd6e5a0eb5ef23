import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { MOST_PHOTOS, type StoredFile } from '../../shared/files.ts';
import type { TrackedProposal } from '../../shared/collection/public.ts';
import { phonePhoto } from '../platform/files-samples.ts';
import { describeOnBoth } from '../support/house.ts';
import { aBody, type OwnBody } from '../support/people.ts';
import { aDrive, anEntry, collectionHouse } from './office.ts';
import { aResident, reviewed } from './resident.ts';

describeOnBoth('sending without an account', collectionHouse, (house) => {
  const sendPhoto = async (body: OwnBody, ticket: string) => {
    const { json } = await house()
      .client('deputy')
      .send('POST', `${body.path}/proposals/photos`, {
        bytes: await phonePhoto('jpeg', { width: 60, height: 40 }),
        headers: { ticket, 'x-file-key': randomUUID() },
      });
    return json as StoredFile & { code?: string };
  };

  test('needs a ticket of this body, which is good for one proposal', async () => {
    const body = await aBody(house());
    const other = await aBody(house());
    const drive = await aDrive(body);
    const resident = aResident(house());
    expect((await resident.refused(body, drive.id, { ticket: '' })).code).toBe('ticket-missing');
    const foreign = await resident.ticket(other);
    expect((await resident.refused(body, drive.id, { ticket: foreign })).code).toBe(
      'ticket-unknown',
    );
    const ticket = await resident.ticket(body);
    const id = randomUUID();
    // What is refused for what it says does not use the ticket up.
    const empty = { id, ticket, entry: anEntry({ name: '' }) };
    expect((await resident.refused(body, drive.id, empty)).code).toBe('name-missing');
    const first = await resident.raise(body, drive.id, { id, ticket });
    expect(await resident.raise(body, drive.id, { id, ticket })).toEqual(first);
    expect((await resident.refused(body, drive.id, { ticket })).code).toBe('ticket-spent');
  });

  test('is slowed down for who sends much, and only for that device', async () => {
    const body = await aBody(house());
    const drive = await aDrive(body);
    const eager = aResident(house());
    const tickets = [];
    for (let at = 0; at < 6; at += 1) tickets.push(await eager.ticket(body));
    for (const ticket of tickets.slice(0, 5)) await eager.raise(body, drive.id, { ticket });
    const ticket = tickets[5] ?? '';
    const refused = await eager.refused(body, drive.id, { ticket });
    expect(refused).toMatchObject({ status: 429, code: 'slow-down' });
    await aResident(house()).raise(body, drive.id);
    house().clock.step(Number(refused.facts['seconds']));
    await eager.raise(body, drive.id, { ticket });
  });

  test('carries photos, which are public when the proposal is, and of this proposal only', async () => {
    const body = await aBody(house());
    const drive = await aDrive(body);
    const resident = aResident(house());
    const ticket = await resident.ticket(body);
    const one = await sendPhoto(body, ticket);
    const two = await sendPhoto(body, ticket);
    const id = randomUUID();
    const photos = [two.id, one.id];
    const { number } = await resident.raise(body, drive.id, { id, ticket, photos });
    expect(await resident.raise(body, drive.id, { id, ticket, photos })).toMatchObject({ number });
    expect((await resident.refused(body, drive.id, { photos })).code).toBe('file-claimed');
    expect((await resident.refused(body, drive.id, { photos: [randomUUID()] })).code).toBe(
      'file-unknown',
    );
    const everybody = house().client('deputy');
    const read = () => everybody.get<TrackedProposal>(`/proposals/${number}`);
    const address = `/proposals/${number}/photos/${one.id}`;
    expect((await read()).photos).toEqual([]);
    expect((await everybody.problem('GET', address)).code).toBe('not-found');
    await reviewed(house(), number);
    expect(await read()).toMatchObject({ photos: photos.map((photo) => ({ id: photo })) });
    const small = await everybody.download(`${address}?form=small`);
    expect((await everybody.download(address)).length).toBeGreaterThan(0);
    expect(small.length).toBeGreaterThan(0);
    const other = await aResident(house()).raise(body, drive.id);
    await reviewed(house(), other.number);
    expect(
      (await everybody.problem('GET', `/proposals/${other.number}/photos/${one.id}`)).code,
    ).toBe('not-found');
    await reviewed(house(), number, 'withheld');
    expect((await everybody.problem('GET', address)).code).toBe('not-found');
  });

  test('takes six photos with a proposal and no more', async () => {
    const body = await aBody(house());
    const drive = await aDrive(body);
    const resident = aResident(house());
    const ticket = await resident.ticket(body);
    const codes = [];
    for (let at = 0; at <= MOST_PHOTOS; at += 1) codes.push((await sendPhoto(body, ticket)).code);
    expect(codes).toEqual([...Array(MOST_PHOTOS).fill(undefined), 'ticket-spent']);
    const photos = Array.from({ length: MOST_PHOTOS + 1 }, () => randomUUID());
    expect((await resident.refused(body, drive.id, { ticket, photos })).code).toBe('malformed');
  });

  test.each([
    [{ id: 'one' }],
    [{ channel: 'letter' }],
    [{ madeAt: 'yesterday' }],
    [{ joins: 'Q'.repeat(31) }],
    [{ station: 's'.repeat(101) }],
    [{ entry: { ...anEntry(), name: 'a\0b' } }],
  ])('what is not said properly is malformed: %j', async (changes) => {
    const body = await aBody(house());
    const drive = await aDrive(body);
    const resident = aResident(house());
    const { json } = await house()
      .client('deputy')
      .send('POST', `${body.path}/drives/${drive.id}/proposals`, {
        json: {
          id: randomUUID(),
          entry: anEntry(),
          channel: 'web',
          station: null,
          joins: null,
          photos: [],
          madeAt: '2026-03-10T01:00:00.000Z',
          ...changes,
        },
        headers: { ticket: await resident.ticket(body) },
      });
    expect(json).toMatchObject({ status: 400, code: 'malformed' });
  });
});
