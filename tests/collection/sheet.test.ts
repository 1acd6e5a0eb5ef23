import { expect, test } from 'vitest';
import type { ImportProgress, ProposalLine } from '../../shared/collection/sheet.ts';
import type { ProposalPage, ReviewedProposal } from '../../shared/collection/review.ts';
import type { ActEntry, ImportCounts, ImportPreview } from '../../shared/congress/model.ts';
import { tidyProposal } from '../../shared/collection/rules.ts';
import type { ProposalEntry } from '../../shared/collection/model.ts';
import { describeOnBoth } from '../support/house.ts';
import { aBody, aRoll, aStaff, type OwnBody } from '../support/people.ts';
import { aDrive, anEntry, collectionHouse, proposals } from './office.ts';

type Bytes = Uint8Array<ArrayBuffer>;
type Preview = ImportPreview<ProposalLine>;

/** Texts that sheets like to break. */
const AWKWARD: readonly Partial<ProposalEntry>[] = [
  { name: '他说“修桥”, "立刻"', reason: '第一行\n第二行\n\n第四行' },
  { name: '=1+1', reason: '+86', content: '-5', site: '@here', byName: "'=x", term: "''" },
  { name: "'引号开头", content: '\u3000全角　空格\u00a0', reason: 'a;b,c d' },
  { name: 'ＡＢＣ１２３', reason: '㊣①Ⅳ', site: '_x0041_', content: '_x000D_' },
  { name: '1E5', reason: '0012', content: '2026-01-05', fundingSource: '5%', term: 'TRUE' },
  { name: '👍🏽 路灯', reason: '𠮷野家旁', content: 'e\u0301tude' },
  { category: null, estimateYuan: null, town: '', village: '', site: '', term: '', byPhone: '' },
  { estimateYuan: 0, name: '零元' },
  { estimateYuan: 9_999_999_999_999, name: '很多' },
  { estimateYuan: 1, name: '一元', byName: '', byPhone: '+86 138-0000（转）' },
  { reason: '很'.repeat(1000), content: '"'.repeat(1000), name: '长'.repeat(60) },
];

function csv(rows: readonly (readonly string[])[]): Bytes {
  const cell = (text: string): string => `"${text.replaceAll('"', '""')}"`;
  return new TextEncoder().encode(rows.map((row) => row.map(cell).join(',')).join('\r\n'));
}

function preview(body: OwnBody, drive: string, sheet: Bytes, name = '建议.csv'): Promise<Preview> {
  return body.staff.upload<Preview>(`${body.path}/drives/${drive}/proposals/import`, sheet, name);
}

function confirm(body: OwnBody, { token }: Preview): Promise<ImportCounts> {
  return body.staff.post<ImportCounts>(`${body.path}/collection/imports/${token}`);
}

async function imported(body: OwnBody, drive: string, rows: readonly (readonly string[])[]) {
  const shown = await preview(body, drive, csv(rows));
  expect(shown.rows.flatMap(({ errors }) => errors)).toEqual([]);
  return confirm(body, shown);
}

describeOnBoth('proposals as a sheet', collectionHouse, (house) => {
  const exported = async (body: OwnBody, query = ''): Promise<string> =>
    new TextDecoder().decode(await body.staff.download(`${body.path}/collection/export${query}`));

  test.each(['csv', 'xlsx'] as const)(
    'come back unchanged from %s, in both languages',
    async (format) => {
      const body = await aBody(house());
      const drive = await aDrive(body);
      await proposals(
        house(),
        body,
        drive.id,
        AWKWARD.map((changes) => ({ entry: tidyProposal(anEntry(changes)), channel: 'letter' })),
      );
      for (const language of ['zh', 'en']) {
        const path = `${body.path}/collection/export?drive=${drive.id}&format=${format}&language=${language}`;
        const sheet = await body.staff.download(path);
        const shown = await preview(body, drive.id, sheet, `x.${format}`);
        expect(shown.rows.filter(({ change }) => change !== 'unchanged')).toEqual([]);
        expect(shown.counts).toEqual({
          added: 0,
          changed: 0,
          unchanged: AWKWARD.length,
          removed: 0,
          refused: 0,
        });
        expect(await confirm(body, shown)).toMatchObject({ unchanged: AWKWARD.length, changed: 0 });
        expect(await body.staff.download(path)).toHaveLength(sheet.length);
      }
      const { rows } = await body.staff.get<ProposalPage>(`${body.path}/collection/proposals`);
      expect(rows.every(({ version }) => version === 1)).toBe(true);
    },
  );

  test('an empty drive gives the form to fill in, which is refused as empty', async () => {
    const body = await aBody(house());
    const drive = await aDrive(body);
    expect(await exported(body, '?format=csv')).toBe(
      '查询编号,审核,来源,方式,部门或联络站,收到日期,项目名称,类别,乡镇（街道）,村（社区）,具体地点,背景与必要性,内容与规模,期限,估算投资（万元）,资金来源,建议组,建议人,电话\r\n',
    );
    const form = await body.staff.download(`${body.path}/collection/export?format=csv`);
    expect(
      await body.staff.uploadProblem(
        `${body.path}/drives/${drive.id}/proposals/import`,
        form,
        'form.csv',
      ),
    ).toMatchObject({ status: 400, code: 'sheet-empty' });
  });

  test('new rows get numbers, and are public unless flagged or said to wait', async () => {
    const body = await aBody(house());
    const drive = await aDrive(body);
    const [deputy] = await aRoll(body, 2);
    const sheet = csv([
      ['某县 2027 年度征集汇总'],
      ['名称', '审核', '来源', '方式', '收到日期', '内容', '建议人', '电话', '投资估算（万元）'],
      ['修桥', '', '', '来信', '2026年1月5日', '修复栏杆', '', '', '12.5'],
      ['通水', '', '代表', '', '', '上坪村', deputy?.name ?? '', '', ''],
      ['路灯', '', '', '', '', '打 13800001234', '', '', ''],
      ['公厕', '待审核', '', '', '', '新建一处', '', '13900001111', ''],
    ]);
    const shown = await preview(body, drive.id, sheet);
    expect(shown.counts).toMatchObject({ added: 4, refused: 0 });
    expect(await confirm(body, shown)).toEqual({ added: 4, changed: 0, unchanged: 0, removed: 0 });
    expect(await confirm(body, shown)).toEqual({ added: 4, changed: 0, unchanged: 0, removed: 0 });
    const { rows, total } = await body.staff.get<ProposalPage>(`${body.path}/collection/proposals`);
    expect(total).toBe(4);
    expect(rows).toMatchObject([
      {
        number: `${drive.prefix}-0001`,
        name: '修桥',
        state: 'accepted',
        channel: 'letter',
        receivedAt: '2026-01-05T04:00:00.000Z',
      },
      { name: '通水', state: 'accepted', origin: 'deputies', channel: 'import' },
      { name: '路灯', state: 'received', flags: 1 },
      { name: '公厕', state: 'received' },
    ]);
    const own = await body.staff.get<ReviewedProposal>(
      `${body.path}/collection/proposals/${rows[1]?.id}`,
    );
    expect(own).toMatchObject({ deputy: deputy?.name, enteredBy: '沈明远' });
    const path = `${body.path}/collection/imports/${shown.token}`;
    expect(await body.staff.get<ImportProgress>(path)).toEqual({
      done: 4,
      total: 4,
      cancelled: false,
    });
    // The same sheet once more would count everybody twice.
    const again = await preview(body, drive.id, sheet);
    expect(again.rows.flatMap(({ errors }) => errors)).toMatchObject([
      { code: 'already-there', facts: { number: `${drive.prefix}-0001` } },
      { code: 'already-there' },
      { code: 'already-there' },
      { code: 'already-there' },
    ]);
    expect(
      await body.staff.problem('POST', `${body.path}/collection/imports/${again.token}`),
    ).toMatchObject({ code: 'import-has-refused-rows', facts: { refused: 4 } });
  });

  test('a sheet of numbers and categories changes categories alone, and its leads follow', async () => {
    const body = await aBody(house());
    const drive = await aDrive(body);
    const [one, two] = await proposals(house(), body, drive.id, [
      { entry: anEntry({ category: null }) },
      { entry: anEntry({ name: '修桥' }) },
    ]);
    expect(
      await imported(body, drive.id, [
        ['编号', '类别'],
        [one?.number.toLowerCase() ?? '', '水利饮水'],
        [two?.number ?? '', '便民服务'],
      ]),
    ).toEqual({ added: 0, changed: 1, unchanged: 1, removed: 0 });
    const { db } = house().platform;
    expect(
      await db
        .selectFrom('lead')
        .select('category')
        .where('id', '=', one?.lead ?? '')
        .execute(),
    ).toEqual([{ category: 'water' }]);
    const changed = await body.staff.get<ReviewedProposal>(
      `${body.path}/collection/proposals/${one?.id}`,
    );
    expect(changed).toMatchObject({ category: 'water', byPhone: '13800001234', version: 2 });
    expect(changed.earlier).toMatchObject([
      { version: 1, entry: { category: null }, by: '沈明远' },
    ]);
  });

  test('a change is told to the log without texts and names, and keeps what the public may read', async () => {
    const body = await aBody(house());
    const drive = await aDrive(body);
    const [one] = await proposals(house(), body, drive.id, [
      { entry: anEntry({ reason: '打 13800001234 找我' }) },
    ]);
    const path = `${body.path}/collection/proposals/${one?.id}`;
    const covered = { name: '充电棚', reason: '打 ＊＊＊ 找我', content: '建一处', site: '' };
    await body.staff.post(`${path}/review`, { to: 'accepted', version: 1, published: covered });
    const heading = ['编号', '项目名称', '背景与必要性', '建议人', '乡镇'];
    const same = '打 13800001234 找我';
    await imported(body, drive.id, [
      heading,
      [one?.number ?? '', '小区充电棚', same, '吴阿姨', '城西街道'],
    ]);
    expect(await body.staff.get<ReviewedProposal>(path)).toMatchObject({
      name: '小区充电棚',
      reason: same,
      published: { ...covered, name: '小区充电棚' },
      state: 'accepted',
    });
    const { rows } = await body.staff.get<{ rows: ActEntry[] }>(`${body.path}/acts?size=5`);
    expect(rows.find(({ kind }) => kind === 'proposal-changed')).toMatchObject({
      detail: {
        number: one?.number,
        fields: ['name', 'town', 'byName'],
        before: { town: '城东街道' },
        after: { town: '城西街道' },
      },
    });
    expect(JSON.stringify(rows)).not.toMatch(/吴|13800001234|充电棚/);
    // What is public does not get a telephone number by import.
    const shown = await preview(
      body,
      drive.id,
      csv([heading, [one?.number ?? '', '小区充电棚', '打 13900001111 找我', '', '城西街道']]),
    );
    expect(shown.rows[0]?.errors).toMatchObject([
      { code: 'personal-data-stands', facts: { count: 1 } },
    ]);
  });

  test('names every row that it cannot take, and why', async () => {
    const body = await aBody(house());
    const drive = await aDrive(body);
    const [one] = await proposals(house(), body, drive.id, [{ entry: anEntry() }]);
    await body.staff.put(`${body.path}/towns`, { towns: [{ name: '石桥镇', villages: [] }] });
    const number = one?.number ?? '';
    const shown = await preview(
      body,
      drive.id,
      csv([
        [
          '编号',
          '名称',
          '内容',
          '乡镇',
          '来源',
          '方式',
          '单位',
          '日期',
          '投资估算（万元）',
          '审核',
        ],
        ['QQ99-0001', '甲', '乙', '', '', '', '', '', '', ''],
        [number, '小区电动自行车充电棚', '改过', '城东街道', '代表', '', '', '', '', ''],
        [number, '小区电动自行车充电棚', '改过', '城东街道', '', '', '', '', '', '不公开'],
        ['', '', '', '没有镇', '外星人', '', '没有局', '2999-01-01', '很多', ''],
        ['', '丙', '丁', '', '', '', '', '2026/2/30', '', ''],
        ['', '戊', '己', '', '', '', '', '', '', ''],
        ['', '戊', '己', '', '', '', '', '', '', ''],
      ]),
    );
    expect(shown.rows.map(({ errors }) => errors.map(({ code }) => code))).toEqual([
      ['number-unknown'],
      ['column-fixed'],
      ['number-twice', 'column-fixed'],
      [
        'value-unknown',
        'not-an-amount',
        'unit-unknown',
        'day-in-future',
        'name-missing',
        'content-missing',
        'town-unknown',
      ],
      ['not-a-day'],
      [],
      ['row-twice'],
    ]);
    expect(shown.counts).toMatchObject({ refused: 6, added: 1 });
    expect(
      await body.staff.problem('POST', `${body.path}/collection/imports/${shown.token}`),
    ).toMatchObject({ status: 409, code: 'import-has-refused-rows', facts: { refused: 6 } });
  });

  test('of two clerks the second is told that the sheet is out of date', async () => {
    const body = await aBody(house());
    const drive = await aDrive(body);
    const [one] = await proposals(house(), body, drive.id, [{ entry: anEntry() }]);
    const sheet = csv([
      ['编号', '期限'],
      [one?.number ?? '', '明年'],
    ]);
    const first = await preview(body, drive.id, sheet);
    const second = await preview(
      body,
      drive.id,
      csv([
        ['编号', '期限'],
        [one?.number ?? '', '后年'],
      ]),
    );
    const answers = await Promise.all([confirm(body, first), confirm(body, first)]);
    expect(answers).toEqual([answers[0], answers[0]]);
    expect(
      await body.staff.problem('POST', `${body.path}/collection/imports/${second.token}`),
    ).toMatchObject({ status: 409, code: 'import-outdated' });
    expect(
      await body.staff.get<ReviewedProposal>(`${body.path}/collection/proposals/${one?.id}`),
    ).toMatchObject({ term: '明年', version: 2 });
  });

  test('names and numbers leave with the secretariat only, and a sheet without them takes none away', async () => {
    const body = await aBody(house());
    const other = await aBody(house());
    const drive = await aDrive(body);
    await proposals(house(), body, drive.id, [{ entry: anEntry() }]);
    const { client: office } = await aStaff(house(), body, ['government-office']);
    const { client: desk } = await aStaff(house(), body, ['desk']);
    const path = `${body.path}/collection/export?format=csv`;
    const sheet = await office.download(path);
    expect(new TextDecoder().decode(sheet)).not.toMatch(/13800001234|吴桂英|电话/);
    expect(await exported(body, '?format=csv')).toMatch(/13800001234/);
    expect((await preview(body, drive.id, sheet)).counts).toMatchObject({ unchanged: 1 });
    const upload = `${body.path}/drives/${drive.id}/proposals/import`;
    expect(await office.uploadProblem(upload, sheet, 'x.csv')).toMatchObject({ status: 403 });
    expect(await desk.problem('GET', path)).toMatchObject({ status: 403 });
    // A number of another body is none here, nor is a drive or a preview.
    const elsewhere = await aDrive(other);
    expect((await preview(other, elsewhere.id, sheet)).rows[0]?.errors).toMatchObject([
      { code: 'number-unknown' },
    ]);
    const own = await preview(body, drive.id, sheet);
    expect(
      await other.staff.problem('POST', `${other.path}/collection/imports/${own.token}`),
    ).toMatchObject({ code: 'import-expired' });
    expect(
      await other.staff.uploadProblem(
        `${other.path}/drives/${drive.id}/proposals/import`,
        sheet,
        'x.csv',
      ),
    ).toMatchObject({ status: 404 });
  });
});
