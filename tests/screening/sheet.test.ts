import { beforeAll, expect, test } from 'vitest';
import writeExcel from 'write-excel-file/node';
import type { ImportCounts, ImportPreview } from '../../shared/congress/model.ts';
import type { CandidateEntry, CandidateList } from '../../shared/screening/model.ts';
import { describeOnBoth } from '../support/house.ts';
import { card } from './builders.ts';
import { openOffice, screeningHouse, type Desk, type Office } from './office.ts';

type Bytes = Uint8Array<ArrayBuffer>;

/** A CSV sheet as offices keep it: headings in Chinese, several of them their own. */
const SHEET = [
  '青溪镇 2027 年候选项目,,,,,,',
  '编号,名称,类别,建设内容,估算投资（万元）,当年投资（万元）,项目来源,开工时间,责任部门',
  'A01,卫生院改扩建,医疗卫生,新建门诊楼,"1,234.56",800,群众,2027/3/1,卫生健康局',
  ',河东桥加固,交通出行,加固桥面,0.0001,0,代表,2027年4月1日,交通运输局',
  'A03,,交通出行,"修路, 三条",12.34567,1,火星,2027-02-30,',
].join('\r\n');

/** GB 18030 as Chinese offices still write it; the platform only reads it, so the two-byte part is turned around. */
function gb18030(text: string): Bytes {
  const decoder = new TextDecoder('gb18030');
  const codes = new Map<string, readonly [number, number]>();
  for (let high = 0x81; high <= 0xfe; high += 1)
    for (let low = 0x40; low <= 0xfe; low += 1)
      if (low !== 0x7f) codes.set(decoder.decode(new Uint8Array([high, low])), [high, low]);
  return new Uint8Array(
    Array.from(text).flatMap((letter) => codes.get(letter) ?? [letter.charCodeAt(0)]),
  );
}

const utf8 = (text: string): Bytes => new TextEncoder().encode(text);

describeOnBoth('candidates as a sheet', screeningHouse, (house) => {
  let office: Office;
  beforeAll(async () => {
    office = await openOffice(house());
  });

  const preview = ({ list }: Desk, bytes: Bytes): Promise<ImportPreview<CandidateEntry>> =>
    office.staff.upload(`${list}/import`, bytes, '候选项目.csv');
  const confirm = ({ list }: Desk, token: string, removeMissing = false): Promise<ImportCounts> =>
    office.staff.post(`${list}/import/confirm`, { token, removeMissing });
  const read = ({ list }: Desk): Promise<CandidateList> => office.staff.get(list);

  /** Cards that spreadsheets like to spoil. */
  async function difficultList(): Promise<Desk> {
    const desk = await office.newSession();
    await desk.add({ code: '007', name: '桥' });
    await desk.add({
      code: '1E5',
      name: '"引号"，逗号,与 < & >',
      content: '第一行\n第二行',
      target: '=1+1',
      site: "'=SUM(A1)",
      originNote: '-5 件',
      fundingSource: '100%',
      totalYuan: 9_999_999_999_999,
      yearYuan: 1,
      startsOn: '',
      endsOn: '',
      category: 'social-governance',
      origin: 'stations',
    });
    await desk.add({ name: '2027-01-02', totalYuan: 12_345_678, yearYuan: 0, beneficiaries: 0 });
    return desk;
  }

  test.each([
    ['xlsx', 'zh'],
    ['xlsx', 'en'],
    ['csv', 'zh'],
    ['csv', 'en'],
  ])('what is exported as %s in %s comes back the same', async (format, language) => {
    const desk = await difficultList();
    const before = await read(desk);
    const path = `${desk.list}/export?format=${format}&language=${language}`;
    const sheet = await house().client().download(path);
    const again = await preview(desk, sheet);
    expect(again.counts).toEqual({ added: 0, changed: 0, unchanged: 3, removed: 0, refused: 0 });
    const elsewhere = await office.newSession();
    const { token } = await preview(elsewhere, sheet);
    expect(await confirm(elsewhere, token)).toMatchObject({ added: 3 });
    const withoutIds = ({ candidates }: CandidateList): object[] =>
      candidates.map((candidate) => ({ ...candidate, id: '' }));
    expect(withoutIds(await read(elsewhere))).toEqual(withoutIds(before));
    const export2 = `${elsewhere.list}/export?format=csv`;
    const csv = `${desk.list}/export?format=csv`;
    expect(await office.staff.download(export2)).toEqual(await office.staff.download(csv));
  });

  test('sums and days typed into a spreadsheet program are read from its numbers', async () => {
    const desk = await office.newSession();
    const texts = (...cells: readonly string[]) => cells.map((value) => ({ value, type: String }));
    const number = (value: number) => ({ value, type: Number });
    const written = await writeExcel([
      texts(
        '项目名称',
        '类别',
        '建设内容',
        '总投资（万元）',
        '当年投资（万元）',
        '来源',
        '开始日期',
        '受益人数',
      ),
      [
        ...texts('桥', '交通出行', '加固'),
        number(1234.5678),
        number(0.1 + 0.2),
        ...texts('群众'),
        { value: new Date('2027-03-01T00:00:00Z'), type: Date, format: 'yyyy-mm-dd' },
        number(32_000),
      ],
    ]).toBuffer();
    const { rows } = await preview(desk, new Uint8Array(written));
    expect(rows[0]).toMatchObject({
      change: 'added',
      entry: {
        totalYuan: 12_345_678,
        yearYuan: 3000,
        startsOn: '2027-03-01',
        beneficiaries: 32_000,
      },
    });
  });

  test('an empty list is exported as the form to fill in', async () => {
    const { list } = await office.newSession();
    const text = new TextDecoder().decode(await office.staff.download(`${list}/export?format=csv`));
    expect(text).toBe(
      '代码,项目名称,类别,内容与规模,地点,受益人数,受益人群,总投资（万元）,今年投资（万元）,资金来源,牵头单位,开工日期,完工日期,年度目标,来源,来源说明\r\n',
    );
  });

  test.each([
    ['UTF-8', utf8(SHEET)],
    ['UTF-8 with a mark', utf8(`\u{FEFF}${SHEET}`)],
    ['GB 18030', gb18030(SHEET)],
  ])('a sheet in %s is read with its own headings, and each fault is named', async (_, bytes) => {
    const desk = await office.newSession();
    const { rows, counts } = await preview(desk, bytes);
    expect(counts).toEqual({ added: 2, changed: 0, unchanged: 0, removed: 0, refused: 1 });
    expect(rows[0]).toMatchObject({
      row: 3,
      change: 'added',
      entry: {
        code: 'A01',
        name: '卫生院改扩建',
        totalYuan: 12_345_600,
        yearYuan: 8_000_000,
        origin: 'residents',
        startsOn: '2027-03-01',
        department: '卫生健康局',
      },
    });
    expect(rows[1]).toMatchObject({
      row: 4,
      entry: { code: 'A04', totalYuan: 1, origin: 'deputies', startsOn: '2027-04-01' },
    });
    expect(rows[2]?.errors).toEqual([
      { code: 'not-an-amount', facts: { field: 'totalYuan', value: '12.34567' } },
      {
        code: 'value-unknown',
        facts: {
          field: 'origin',
          value: '火星',
          known: '群众提出、代表提出、部门提出、联络站收集、政府提出',
          knownEnglish: 'Residents, Deputies, Departments, Liaison stations, Government',
        },
      },
      { code: 'not-a-day', facts: { field: 'startsOn', value: '2027-02-30' } },
      { code: 'name-missing', facts: {} },
      { code: 'year-over-total', facts: {} },
    ]);
  });

  test('a card entered by hand stands in the sheet to the yuan', async () => {
    const desk = await office.newSession();
    await desk.add({ totalYuan: 12_345_001, yearYuan: 10 });
    const text = new TextDecoder().decode(
      await office.staff.download(`${desk.list}/export?format=csv`),
    );
    expect(text).toContain(`,${card().beneficiaryGroup},1234.5001,0.001,`);
  });
});
