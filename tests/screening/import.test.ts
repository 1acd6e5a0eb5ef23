import { beforeAll, expect, test } from 'vitest';
import type { ImportCounts, ImportPreview } from '../../shared/congress/model.ts';
import type { CandidateEntry, CandidateList } from '../../shared/screening/model.ts';
import { describeOnBoth } from '../support/house.ts';
import { openOffice, placeRound, screeningHouse, type Desk, type Office } from './office.ts';

type Bytes = Uint8Array<ArrayBuffer>;

const FORM = '编号,项目名称,类别,建设内容,总投资（万元）,当年投资（万元）,来源';
const line = (code: string, name: string): string => `${code},${name},教育,内容,2,1,政府`;
const utf8 = (text: string): Bytes => new TextEncoder().encode(text);
const sheetOf = (...lines: readonly string[]): Bytes => utf8([FORM, ...lines].join('\n'));

describeOnBoth('an import of candidates', screeningHouse, (house) => {
  let office: Office;
  beforeAll(async () => {
    office = await openOffice(house());
  });

  const preview = ({ list }: Desk, bytes: Bytes): Promise<ImportPreview<CandidateEntry>> =>
    office.staff.upload(`${list}/import`, bytes, '候选项目.csv');
  const confirm = ({ list }: Desk, token: string, removeMissing = false): Promise<ImportCounts> =>
    office.staff.post(`${list}/import/confirm`, { token, removeMissing });
  const read = ({ list }: Desk): Promise<CandidateList> => office.staff.get(list);

  test('a preview with refused rows is not confirmed, and nothing of it is done', async () => {
    const desk = await office.newSession();
    const { token } = await preview(desk, sheetOf(line('A01', '甲'), line('A02', '')));
    expect(await office.staff.problem('POST', `${desk.list}/import/confirm`, { token })).toEqual({
      status: 409,
      code: 'import-has-refused-rows',
      facts: { refused: 1 },
    });
    expect((await read(desk)).candidates).toEqual([]);
  });

  test('the list takes the order of the sheet; who is missing goes only when that is asked', async () => {
    const desk = await office.newSession();
    const first = sheetOf(line('A01', '甲'), line('A02', '乙'), line('A03', '丙'));
    expect(await confirm(desk, (await preview(desk, first)).token)).toEqual({
      added: 3,
      changed: 0,
      unchanged: 0,
      removed: 0,
    });
    const before = await read(desk);
    const next = sheetOf(line('A03', '丙'), line('B01', '丁'), line('A01', '甲甲'));
    const shown = await preview(desk, next);
    expect(shown.counts).toEqual({ added: 1, changed: 1, unchanged: 1, removed: 1, refused: 0 });
    const done = { added: 1, changed: 1, unchanged: 1, removed: 0 };
    expect(await confirm(desk, shown.token)).toEqual(done);
    expect(await desk.codes()).toEqual(['A03', 'B01', 'A01', 'A02']);
    const cleared = await confirm(desk, (await preview(desk, next)).token, true);
    expect(cleared).toEqual({ added: 0, changed: 0, unchanged: 3, removed: 1 });
    const after = await read(desk);
    expect(after.candidates.map(({ code, name, position }) => [code, name, position])).toEqual([
      ['A03', '丙', 1],
      ['B01', '丁', 2],
      ['A01', '甲甲', 3],
    ]);
    expect(after.candidates[0]?.id).toBe(before.candidates[2]?.id);
  });

  test('an import does not undo a lot; a new candidate lets it lapse', async () => {
    const desk = await office.newSession();
    const lines = ['A01', 'A02', 'A03', 'A04', 'A05'].map((code) => line(code, `项目 ${code}`));
    await confirm(desk, (await preview(desk, sheetOf(...lines))).token);
    const drawn = await office.staff.put<CandidateList>(`${desk.list}/order`, { method: 'by-lot' });
    await confirm(desk, (await preview(desk, sheetOf(...lines.toReversed()))).token);
    expect(await read(desk)).toEqual(drawn);
    const more = sheetOf(line('A06', '项目 A06'), ...lines);
    await confirm(desk, (await preview(desk, more)).token);
    const after = await read(desk);
    expect(after.order.method).toBe('as-submitted');
    expect(after.candidates.map(({ code }) => code)).toEqual([
      ...drawn.candidates.map(({ code }) => code),
      'A06',
    ]);
  });

  test('a token confirms once, in its own session, for an hour, while nothing has changed', async () => {
    const desk = await office.newSession();
    const other = await office.newSession();
    const sheet = sheetOf(line('A01', '甲'));
    const expired = { status: 409, code: 'import-expired', facts: {} };
    const refusal = ({ list }: Desk, token: string): Promise<object> =>
      office.staff.problem('POST', `${list}/import/confirm`, { token });
    const { token } = await preview(desk, sheet);
    expect(await refusal(other, token)).toEqual(expired);
    await confirm(desk, token);
    expect(await refusal(desk, token)).toEqual(expired);
    const old = await preview(desk, sheet);
    house().clock.step(3601);
    expect(await refusal(desk, old.token)).toEqual(expired);
    const stale = await preview(desk, sheet);
    await desk.add();
    expect(await refusal(desk, stale.token)).toMatchObject({
      status: 409,
      code: 'import-outdated',
    });
  });

  test('a list that froze since the preview is not imported into', async () => {
    const desk = await office.newSession();
    const { token } = await preview(desk, sheetOf(line('A01', '甲')));
    await placeRound(office, desk.session, 'ready');
    expect(
      await office.staff.problem('POST', `${desk.list}/import/confirm`, { token }),
    ).toMatchObject({ code: 'candidates-frozen' });
  });

  test('a sheet of 1,000 candidates is refused, and so is one that makes more than 100', async () => {
    const desk = await office.newSession();
    const lines = (from: number, to: number): string[] =>
      Array.from({ length: to - from }, (_, index) =>
        line(`B${from + index}`, `项目${from + index}`),
      );
    const path = `${desk.list}/import`;
    expect(await office.staff.uploadProblem(path, sheetOf(...lines(0, 1000)), 'a.csv')).toEqual({
      status: 400,
      code: 'sheet-too-many-rows',
      facts: { most: 100 },
    });
    await confirm(desk, (await preview(desk, sheetOf(...lines(0, 100)))).token);
    const { token } = await preview(desk, sheetOf(...lines(1, 101)));
    expect(await office.staff.problem('POST', `${path}/confirm`, { token })).toEqual({
      status: 409,
      code: 'too-many-candidates',
      facts: { most: 100 },
    });
    expect((await read(desk)).candidates).toHaveLength(100);
    expect(await confirm(desk, token, true)).toMatchObject({ added: 1, removed: 1 });
  });

  test.each([
    ['an old Excel file', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0]), 'sheet-old-format'],
    ['a picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 1]), 'sheet-not-a-spreadsheet'],
    ['nothing', new Uint8Array(), 'sheet-empty'],
    ['a sheet without money in 万元', utf8('项目名称,总投资（元）\n甲,1'), 'sheet-columns-missing'],
    ['a heading twice', utf8(`${FORM},名称\n${line('A01', '甲')},甲`), 'sheet-column-twice'],
  ])('%s is refused by its name', async (_, bytes, code) => {
    const { list } = await office.newSession();
    expect(await office.staff.uploadProblem(`${list}/import`, bytes, '图.png')).toMatchObject({
      status: 400,
      code,
    });
  });

  test('a sheet names the missing columns as it would write them', async () => {
    const { list } = await office.newSession();
    const bytes = utf8('项目名称,类别,建设内容,总投资,来源\n甲,教育,内容,1,政府');
    expect(await office.staff.uploadProblem(`${list}/import`, bytes, 'a.csv')).toMatchObject({
      facts: { columns: '总投资（万元）、今年投资（万元）' },
    });
  });
});
