import { expect, test } from 'vitest';
import type { ImportProgress, ProposalLine } from '../../shared/collection/sheet.ts';
import type { ProposalPage } from '../../shared/collection/review.ts';
import type { ActEntry, ImportPreview } from '../../shared/congress/model.ts';
import { describeOnBoth } from '../support/house.ts';
import { aBody } from '../support/people.ts';
import { aDrive, collectionHouse } from './office.ts';

const ROWS = 10_000;
const CANCELLED = 'proposals-import-cancelled';
const COUNTS = { added: 0, changed: 0, unchanged: 0, removed: 0 };

/** A sheet of so many different matters. */
function longSheet(rows: number): Uint8Array<ArrayBuffer> {
  const lines = Array.from(
    { length: rows },
    (_, at) =>
      `第${at}号路口装红绿灯,"孩子上学要过，\n车多",新建信号灯 ${at % 7} 处,石桥镇,${at % 90}村,交通出行,${at % 50},居民${at},139${String(at).padStart(8, '0')}`,
  );
  const heading = '项目名称,背景,内容,乡镇,村,类别,投资估算（万元）,姓名,电话';
  return new TextEncoder().encode([heading, ...lines].join('\r\n'));
}

describeOnBoth('10,000 rows', collectionHouse, (house) => {
  test('are previewed and imported while others are answered, and come back unchanged', async () => {
    const body = await aBody(house());
    const drive = await aDrive(body);
    const upload = `${body.path}/drives/${drive.id}/proposals/import`;
    /** What is done first: the long work, or twenty small questions of somebody else, one after the other. */
    const first = async (work: Promise<unknown>): Promise<string> => {
      const somebody = house().client('deputy');
      const asked = async (): Promise<string> => {
        for (let at = 0; at < 20; at += 1) await somebody.get(`${body.path}/drives`);
        return 'questions';
      };
      return Promise.race([work.then(() => 'work'), asked()]);
    };
    const previewed = body.staff.upload<ImportPreview<ProposalLine>>(
      upload,
      longSheet(ROWS),
      'long.csv',
    );
    expect(await first(previewed)).toBe('questions');
    const shown = await previewed;
    expect(shown.counts).toEqual({ ...COUNTS, added: ROWS, refused: 0 });
    expect(shown.rows).toHaveLength(1000);
    const confirmed = body.staff.post(`${body.path}/collection/imports/${shown.token}`);
    expect(await first(confirmed)).toBe('questions');
    expect(await confirmed).toEqual({ ...COUNTS, added: ROWS });
    const page = await body.staff.get<ProposalPage>(
      `${body.path}/collection/proposals?search=第7777号&size=1`,
    );
    expect(page).toMatchObject({ total: 1, states: { received: 0, accepted: 1, withheld: 0 } });
    expect(page.rows[0]?.number).toBe(`${drive.prefix}-7778`);
    for (const format of ['csv', 'xlsx']) {
      const sheet = await body.staff.download(
        `${body.path}/collection/export?drive=${drive.id}&format=${format}`,
      );
      const again = await body.staff.upload<ImportPreview<ProposalLine>>(
        upload,
        sheet,
        `x.${format}`,
      );
      expect(again.counts).toEqual({ ...COUNTS, unchanged: ROWS, refused: 0 });
    }
  }, 240_000);

  test('are cancelled at any moment: what was taken in stays, and is as much as is said', async () => {
    const body = await aBody(house());
    const drive = await aDrive(body);
    const preview = async (): Promise<string> => {
      const upload = `${body.path}/drives/${drive.id}/proposals/import`;
      const { token } = await body.staff.upload<ImportPreview<ProposalLine>>(
        upload,
        longSheet(1500),
        'long.csv',
      );
      return `${body.path}/collection/imports/${token}`;
    };
    const standing = async (): Promise<number> =>
      (await body.staff.get<ProposalPage>(`${body.path}/collection/proposals?size=1`)).total;

    // Before it has begun nothing comes in, however often it is confirmed.
    const first = await preview();
    const none = { done: 0, total: 1500, cancelled: true };
    expect(await body.staff.delete(first)).toEqual(none);
    expect(await body.staff.delete(first)).toEqual(none);
    expect(await body.staff.problem('POST', first)).toMatchObject({
      status: 409,
      code: 'import-cancelled',
      facts: { done: 0, total: 1500 },
    });
    expect(await standing()).toBe(0);

    // Under way.
    const second = await preview();
    const confirmed = body.staff.send('POST', second);
    while ((await body.staff.get<ImportProgress>(second)).done === 0);
    const at = await body.staff.delete<ImportProgress>(second);
    const { response } = await confirmed;
    expect(await standing()).toBe(at.done);
    expect(response.status).toBe(at.cancelled ? 409 : 200);
    expect(await body.staff.get(second)).toEqual(at);
    const { rows } = await body.staff.get<{ rows: ActEntry[] }>(`${body.path}/acts`);
    expect(rows.flatMap(({ kind, detail }) => (kind === CANCELLED ? detail : []))).toEqual([
      ...(at.cancelled ? [{ taken: at.done, dropped: 1500 - at.done }] : []),
      { taken: 0, dropped: 1500 },
    ]);
  });

  test('that have come in are not cancelled any more, and no other body’s are', async () => {
    const body = await aBody(house());
    const drive = await aDrive(body);
    const { token } = await body.staff.upload<ImportPreview<ProposalLine>>(
      `${body.path}/drives/${drive.id}/proposals/import`,
      longSheet(3),
      'short.csv',
    );
    const other = await aBody(house());
    const theirs = `${other.path}/collection/imports/${token}`;
    expect((await other.staff.problem('DELETE', theirs)).code).toBe('import-expired');
    const path = `${body.path}/collection/imports/${token}`;
    const counts = await body.staff.post(path);
    expect(await body.staff.delete(path)).toEqual({ done: 3, total: 3, cancelled: false });
    expect(await body.staff.post(path)).toEqual(counts);
  });

  test('20,001 are too many', async () => {
    const body = await aBody(house());
    const drive = await aDrive(body);
    expect(
      await body.staff.uploadProblem(
        `${body.path}/drives/${drive.id}/proposals/import`,
        longSheet(20_001),
        'long.csv',
      ),
    ).toMatchObject({ code: 'sheet-too-many-rows', facts: { most: 20_000 } });
  });
});
