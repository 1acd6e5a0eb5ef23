import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { keepPhoto } from '../../server/platform/files/keeping.ts';
import { claimFiles, filesOf } from '../../server/platform/files/stored.ts';
import type { ProposalPage, ReviewedProposal } from '../../shared/collection/review.ts';
import type { ActEntry } from '../../shared/congress/model.ts';
import { phonePhoto } from '../platform/files-samples.ts';
import { describeOnBoth } from '../support/house.ts';
import { aBody, aStaff } from '../support/people.ts';
import { aDrive, anEntry, collectionHouse, proposals } from './office.ts';

describeOnBoth('photos under review', collectionHouse, (house) => {
  test('are taken off the public page with a reason, kept, and put back', async () => {
    const { db, clock } = house().platform;
    const body = await aBody(house());
    const drive = await aDrive(body);
    const [one] = await proposals(house(), body, drive.id, [{ entry: anEntry() }]);
    const id = one?.id ?? '';
    const photos = [randomUUID(), randomUUID()];
    for (const photo of photos) {
      const sent = { id: photo, body: body.id, name: '门口.jpg', ticket: 'ticket/1' };
      await keepPhoto(db, clock, { ...sent, bytes: await phonePhoto() });
    }
    await claimFiles(db, body.id, photos, `proposal/${id}`);
    const path = `${body.path}/collection/proposals/${id}`;
    const [first = '', second = ''] = photos;
    const queue = await body.staff.get<ProposalPage>(`${body.path}/collection/proposals`);
    expect(queue.rows).toMatchObject([{ photos: 2 }]);

    expect(
      await body.staff.problem('PUT', `${path}/photos/${first}`, { shown: false }),
    ).toMatchObject({ code: 'reason-missing' });
    const off = { shown: false, reason: '照片上有车牌' };
    const without = await body.staff.put<ReviewedProposal>(`${path}/photos/${first}`, off);
    expect(without.photos.map(({ id: photo, shown }) => [photo, shown])).toEqual([
      [second, true],
      [first, false],
    ]);
    expect(await body.staff.put(`${path}/photos/${first}`, off)).toEqual(without);
    const shown = await filesOf(db, body.id, `proposal/${id}`);
    expect(shown.map((photo) => photo.id)).toEqual([second]);
    const kept = await body.staff.send('GET', `${path}/photos/${first}?form=small`);
    expect(kept.response.headers.get('content-type')).toBe('image/webp');

    const { client: reader } = await aStaff(house(), body, ['chair']);
    expect((await reader.send('GET', `${path}/photos/${first}`)).response.status).toBe(200);
    expect(await reader.problem('PUT', `${path}/photos/${first}`, off)).toMatchObject({
      status: 403,
    });
    expect(await body.staff.problem('GET', `${path}/photos/${randomUUID()}`)).toMatchObject({
      status: 404,
    });
    const other = await aBody(house());
    expect(
      await other.staff.problem('GET', `${other.path}/collection/proposals/${id}/photos/${first}`),
    ).toMatchObject({ status: 404 });

    const back = { shown: true, reason: '' };
    const again = await body.staff.put<ReviewedProposal>(`${path}/photos/${first}`, back);
    expect(again.photos.map(({ id: photo }) => photo)).toEqual([first, second]);
    const { rows } = await body.staff.get<{ rows: ActEntry[] }>(`${body.path}/acts?size=50`);
    expect(
      rows
        .filter(({ kind }) => kind.startsWith('photo-'))
        .map(({ kind, reason }) => [kind, reason]),
    ).toEqual([
      ['photo-shown', null],
      ['photo-withheld', off.reason],
    ]);
  });
});
