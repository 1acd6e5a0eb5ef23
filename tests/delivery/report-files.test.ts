import { expect, test } from 'vitest';
import type { ReportHistory } from '../../shared/delivery/report-model.ts';
import type { StoredFile } from '../../shared/files.ts';
import { phonePhoto } from '../platform/files-samples.ts';
import { describeOnBoth } from '../support/house.ts';
import { aBody, aRoll, anEnrolledPhone, cardsOf } from '../support/people.ts';
import { aReporting, sent, type Reporting } from './reporting.ts';

const PERIOD = '2026-03';

/** Sends a photo or document as the department's page does; answers its id. */
async function kept({ client, path }: Reporting, kind: 'photos' | 'documents'): Promise<string> {
  const { response, json } = await client.send('POST', `${path}/${kind}`, {
    bytes: await phonePhoto('png', { width: 64, height: 48 }),
    headers: {
      'content-type': 'application/octet-stream',
      'x-file-key': crypto.randomUUID(),
      'x-file-name': 'site.png',
    },
  });
  if (response.status !== 200) throw new Error(JSON.stringify(json));
  const file = json as StoredFile;
  return file.id;
}

const photoOf = (file: string) => ({ file, moment: 'now' as const, milestone: '', words: '工地' });

describeOnBoth('photos and documents of reports', 'whole', (house) => {
  test('are shown to everybody as long as they count; documents to staff and deputies alone', async () => {
    const body = await aBody(house());
    const office = await aReporting(house(), body);
    const photo = await kept(office, 'photos');
    const document = await kept(office, 'documents');
    const form = { photos: [photoOf(photo)], documents: [{ file: document, milestone: '' }] };
    await office.send(0, PERIOD, 0, form);
    const project = `${body.path}/projects/${office.projects[0]}`;
    const anybody = house().client();
    const shown = (file: string) => anybody.send('GET', `${project}/photos/${file}`);
    expect((await shown(photo)).response.status).toBe(200);
    expect((await shown(document)).response.status).toBe(404);
    await aRoll(body, 1);
    const [card] = await cardsOf(body);
    if (card === undefined) throw new Error('no card');
    const deputy = await anEnrolledPhone(house(), card);
    const reports = `/deputy/projects/${office.projects[0]}/reports`;
    const history = await deputy.get<ReportHistory>(reports);
    expect(history.entries[0]?.documents.map(({ name }) => name)).toEqual(['site.png']);
    expect((await deputy.send('GET', `${reports}/files/${document}`)).response.status).toBe(200);

    // Taken back by a correction, which keeps the document.
    await office.send(0, PERIOD, 1, { ...form, photos: [] });
    expect((await shown(photo)).response.status).toBe(404);
    const staff = (file: string) => body.staff.send('GET', `${project}/reports/files/${file}`);
    expect((await staff(photo)).response.status).toBe(200);
    expect((await staff(document)).response.status).toBe(200);
  });

  test('go with one report only, and a document is never among the photos', async () => {
    const body = await aBody(house());
    const office = await aReporting(house(), body, ['卫生院', '公厕']);
    const photo = await kept(office, 'photos');
    const document = await kept(office, 'documents');
    await office.send(0, PERIOD, 0, { photos: [photoOf(photo)] });
    const refused = async (project: number, form: object): Promise<string> => {
      const json = sent(office.projects[project] ?? '', PERIOD, project === 0 ? 1 : 0, form);
      return (await office.client.problem('PUT', `${office.path}/${crypto.randomUUID()}`, json))
        .code;
    };
    expect(await refused(1, { photos: [photoOf(photo)] })).toBe('file-claimed');
    expect(await refused(1, { photos: [photoOf(document)] })).toBe('file-unknown');
    expect(await refused(0, { photos: [photoOf(photo), photoOf(photo)] })).toBe(
      'report-file-twice',
    );
  });
});
