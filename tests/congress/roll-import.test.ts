import { expect, test } from 'vitest';
import { brokenLink } from '../../server/platform/acts/acts.ts';
import { entryOf } from '../../server/congress/roll-views.ts';
import { writeXlsx } from '../../server/platform/documents/sheets-xlsx.ts';
import type {
  ActEntry,
  Deputy,
  ImportCounts,
  ImportPreview,
  RollEntry,
} from '../../shared/congress/model.ts';
import { ROW_PROBLEMS } from '../../shared/congress/problems.ts';
import { congressAlone, describeOnBoth } from '../support/house.ts';
import {
  aBody,
  anEnrolledPhone,
  aRoll,
  cardsOf,
  NO_ROUND,
  rollEntries,
  rollSheet,
  type OwnBody,
} from '../support/people.ts';

function textBytes(text: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(text);
}

function preview(
  body: OwnBody,
  bytes: Uint8Array<ArrayBuffer>,
  fileName = '代表名册.csv',
): Promise<ImportPreview<RollEntry>> {
  return body.staff.upload(`${body.path}/roll/import`, bytes, fileName);
}

function confirm(body: OwnBody, token: string, removeMissing = false): Promise<ImportCounts> {
  return body.staff.post(`${body.path}/roll/import/confirm`, { token, removeMissing });
}

async function rollOf(body: OwnBody): Promise<Deputy[]> {
  return (await body.staff.get<{ rows: Deputy[] }>(`${body.path}/roll?size=500`)).rows;
}

describeOnBoth('importing the roll', congressAlone(NO_ROUND), (house) => {
  test('shows what it would do before it does it', async () => {
    const body = await aBody(house());
    await aRoll(body, 4);
    const [first, second, third] = rollEntries(4);
    if (first === undefined || second === undefined || third === undefined)
      throw new Error('no entries');
    const sheet = [
      { ...third, trade: '医生' },
      first,
      { ...second, number: '100', delegation: '第四代表团' },
    ];
    const before = await rollOf(body);
    const shown = await preview(body, rollSheet(sheet));
    expect(shown.counts).toEqual({ added: 1, changed: 1, unchanged: 1, removed: 2, refused: 0 });
    expect(shown.creates).toEqual(['第四代表团']);
    expect(
      shown.rows.map(({ row, change, entry, before }) => [row, change, entry.number, before]),
    ).toEqual([
      [2, 'changed', '003', third],
      [3, 'unchanged', '001', null],
      [4, 'added', '100', null],
      [null, 'removed', '002', null],
      [null, 'removed', '004', null],
    ]);
    expect(await rollOf(body)).toEqual(before);

    expect(await confirm(body, shown.token, true)).toEqual({
      added: 1,
      changed: 1,
      unchanged: 1,
      removed: 2,
    });
    const after = await rollOf(body);
    expect(after.map(({ number, trade }) => [number, trade])).toEqual([
      ['003', '医生'],
      ['001', '教师'],
      ['100', '农民'],
    ]);
    expect(after[0]?.id).toBe(before[2]?.id);
    const again = { token: shown.token, removeMissing: true };
    expect(await body.staff.problem('POST', `${body.path}/roll/import/confirm`, again)).toEqual({
      status: 409,
      code: 'import-expired',
      facts: {},
    });
    const { rows } = await body.staff.get<{ rows: ActEntry[] }>(
      `${body.path}/acts?kind=roll-imported&size=1`,
    );
    expect(rows[0]?.detail).toEqual({
      added: 1,
      changed: 1,
      unchanged: 1,
      removed: 2,
      delegations: ['第四代表团'],
      numbers: { added: ['100'], changed: ['003'], removed: ['002', '004'] },
    });
    expect(await brokenLink(house().platform.db, body.id)).toBeUndefined();
  });

  test('keeps who is missing in the sheet unless told to remove them', async () => {
    const body = await aBody(house());
    await aRoll(body, 3);
    const [card] = await cardsOf(body);
    if (card === undefined) throw new Error('no card');
    const phone = await anEnrolledPhone(house(), card);
    const only = rollSheet(rollEntries(3).slice(1));
    const kept = await preview(body, only);
    expect(await confirm(body, kept.token)).toEqual({
      added: 0,
      changed: 0,
      unchanged: 2,
      removed: 0,
    });
    expect(await rollOf(body)).toHaveLength(3);
    expect((await phone.problem('POST', '/sign-in')).code).toBe('no-session');
    const removing = await preview(body, only);
    expect((await confirm(body, removing.token, true)).removed).toBe(1);
    expect((await rollOf(body)).map(({ number }) => number)).toEqual(['002', '003']);
    expect((await phone.problem('POST', '/sign-in')).code).toBe('not-enrolled');
  });

  test('refuses rows with their reasons, and is not confirmed while there are any', async () => {
    const body = await aBody(house());
    const shown = await preview(
      body,
      textBytes(
        [
          '编号,姓名,性别,代表团',
          '1,王一,女,第一代表团',
          ',李二,男,',
          '3,,,',
          '4,赵四,未知,',
          '5,孙五,,',
          '5,周六,,',
          `7,${'长'.repeat(51)},,`,
        ].join('\r\n'),
      ),
    );
    expect(shown.counts).toEqual({ added: 1, changed: 0, unchanged: 0, removed: 0, refused: 6 });
    const codes = shown.rows.flatMap(({ errors }) => errors.map(({ code }) => code));
    expect(ROW_PROBLEMS).toEqual(expect.arrayContaining(codes));
    expect(shown.rows.map(({ row, errors }) => [row, errors])).toEqual([
      [2, []],
      [3, [{ code: 'number-missing', facts: {} }]],
      [4, [{ code: 'name-missing', facts: {} }]],
      [
        5,
        [
          {
            code: 'value-unknown',
            facts: { field: 'sex', value: '未知', known: '女、男', knownEnglish: 'female, male' },
          },
        ],
      ],
      [6, [{ code: 'number-twice', facts: { row: 7 } }]],
      [7, [{ code: 'number-twice', facts: { row: 6 } }]],
      [8, [{ code: 'too-long', facts: { field: 'name', most: 50 } }]],
    ]);
    const request = { token: shown.token, removeMissing: false };
    expect(await body.staff.problem('POST', `${body.path}/roll/import/confirm`, request)).toEqual({
      status: 409,
      code: 'import-has-refused-rows',
      facts: { refused: 6 },
    });
    expect(await rollOf(body)).toEqual([]);
  });

  test('is outdated when the roll has changed since, and expires after an hour', async () => {
    const [body, other] = [await aBody(house()), await aBody(house())];
    const path = `${body.path}/roll/import/confirm`;
    const outdated = await preview(body, rollSheet(rollEntries(2)));
    await body.staff.post(`${body.path}/roll`, { number: '9', name: '补选代表' });
    const request = { token: outdated.token, removeMissing: false };
    expect(await body.staff.problem('POST', path, request)).toEqual({
      status: 409,
      code: 'import-outdated',
      facts: {},
    });
    const fresh = await preview(body, rollSheet(rollEntries(2)));
    const elsewhere = `${other.path}/roll/import/confirm`;
    const taken = { token: fresh.token, removeMissing: false };
    expect((await body.staff.problem('POST', elsewhere, taken)).code).toBe('import-expired');
    house().clock.step(3_601);
    expect((await body.staff.problem('POST', path, taken)).code).toBe('import-expired');
    expect(await rollOf(body)).toHaveLength(1);
  });

  test.each(['xlsx', 'csv'] as const)(
    'takes its own export (%s) back unchanged',
    async (format) => {
      const body = await aBody(house());
      const odd: RollEntry[] = [
        {
          number: '+7',
          name: '=1+1',
          delegation: '-',
          sex: null,
          trade: '@home',
          phone: '+8613800000000',
        },
        {
          number: "'=8",
          name: "'",
          delegation: '',
          sex: 'female',
          trade: 'a,"b"；\tc',
          phone: "''+1",
        },
        {
          number: '0010',
          name: '阿依古丽·买买提',
          delegation: '第一代表团',
          sex: 'male',
          trade: '教师',
          phone: '',
        },
        {
          number: '9e3',
          name: '𠮷田',
          delegation: '第一代表团',
          sex: 'male',
          trade: '1.50',
          phone: '00',
        },
      ];
      for (const entry of odd)
        await body.staff.post(`${body.path}/roll`, {
          ...entry,
          trade: entry.trade.replace('\t', ' '),
        });
      const roll = await rollOf(body);
      for (const language of ['zh', 'en']) {
        const file = await body.staff.download(
          `${body.path}/roll/export?format=${format}&language=${language}`,
        );
        const shown = await preview(body, file, `roll.${format}`);
        expect(shown.counts).toEqual({
          added: 0,
          changed: 0,
          unchanged: 4,
          removed: 0,
          refused: 0,
        });
        expect(await confirm(body, shown.token, true)).toMatchObject({ unchanged: 4, removed: 0 });
        expect(await rollOf(body)).toEqual(roll);
      }
      const other = await aBody(house());
      const moved = await preview(
        other,
        await body.staff.download(`${body.path}/roll/export?format=${format}`),
        `roll.${format}`,
      );
      await confirm(other, moved.token);
      expect((await rollOf(other)).map(entryOf)).toEqual(roll.map(entryOf));
    },
  );

  test('exports CSV that no spreadsheet program takes for formulas', async () => {
    const body = await aBody(house());
    await body.staff.post(`${body.path}/roll`, {
      number: '1',
      name: '=HYPERLINK("http://x")',
      sex: 'female',
      phone: '-1',
    });
    const { response, bytes } = await body.staff.send('GET', `${body.path}/roll/export?format=csv`);
    expect(response.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect(Buffer.from(bytes).toString('utf8')).toBe(
      '\u{FEFF}编号,姓名,代表团,性别,职业,电话\r\n' +
        '1,"\'=HYPERLINK(""http://x"")",,女,,\'-1\r\n',
    );
  });

  test('reads a sheet of GB 18030, as Chinese Excel saves it', async () => {
    const body = await aBody(house());
    // 编号,姓名,性别 / 1,王小明,男 / 2,镕基,女 in GB 18030.
    const bytes = Buffer.from(
      'b1e0bac52cd0d5c3fb2cd0d4b1f00d0a312ccdf5d0a1c3f72cc4d00d0a322ce946bbf92cc5ae0d0a',
      'hex',
    );
    const shown = await preview(body, new Uint8Array(bytes));
    expect(shown.rows.map(({ entry }) => [entry.number, entry.name, entry.sex])).toEqual([
      ['1', '王小明', 'male'],
      ['2', '镕基', 'female'],
    ]);
  });

  test.each([
    [
      'a picture',
      Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3),
      'photo.png',
      'sheet-not-a-spreadsheet',
    ],
    [
      'an archive that is no spreadsheet',
      textBytes('PK\u{3}\u{4}not really'),
      'roll.xlsx',
      'sheet-not-a-spreadsheet',
    ],
    [
      'an old Excel file',
      Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1),
      'roll.xls',
      'sheet-old-format',
    ],
    [
      'text of no known encoding',
      Uint8Array.of(0xb1, 0xe0, 0xff, 0xff, 0x2c),
      'roll.csv',
      'sheet-encoding-unknown',
    ],
    ['nothing', textBytes(''), 'roll.csv', 'sheet-empty'],
    ['blank lines', textBytes('\r\n ,\r\n'), 'roll.csv', 'sheet-empty'],
    ['a heading alone', textBytes('编号,姓名\r\n'), 'roll.csv', 'sheet-empty'],
    [
      'a sheet without names',
      textBytes('编号,性别\r\n1,女\r\n'),
      'roll.csv',
      'sheet-columns-missing',
    ],
    [
      'a column that stands twice',
      textBytes('编号,姓名,No.\r\n1,王,2\r\n'),
      'roll.csv',
      'sheet-column-twice',
    ],
    ['a quote that never closes', textBytes('编号,姓名\r\n1,"王\r\n'), 'roll.csv', 'sheet-broken'],
  ])('refuses %s', async (_, bytes, fileName, code) => {
    const body = await aBody(house());
    expect(
      await body.staff.uploadProblem(`${body.path}/roll/import`, bytes, fileName),
    ).toMatchObject({
      status: 400,
      code,
    });
  });

  test('names the columns that are missing', async () => {
    const body = await aBody(house());
    const path = `${body.path}/roll/import`;
    expect(await body.staff.uploadProblem(path, textBytes('性别\n女\n'), 'roll.csv')).toEqual({
      status: 400,
      code: 'sheet-columns-missing',
      facts: { columns: '编号、姓名' },
    });
  });

  test('refuses files and sheets that are too large', async () => {
    const body = await aBody(house());
    const path = `${body.path}/roll/import`;
    const rows = Array.from({ length: 20_001 }, (_, at) => `${at},王`).join('\n');
    expect(
      await body.staff.uploadProblem(path, textBytes(`编号,姓名\n${rows}`), 'roll.csv'),
    ).toEqual({ status: 400, code: 'sheet-too-many-rows', facts: { most: 20_000 } });
    const huge = new Uint8Array((8 << 20) + 1).fill(0x31);
    expect(await body.staff.uploadProblem(path, huge, 'roll.csv')).toEqual({
      status: 413,
      code: 'too-large',
      facts: { most: 8_388_608 },
    });
  });

  test('takes 10,000 rows from Excel while the server goes on answering', async () => {
    const body = await aBody(house());
    const entries = rollEntries(10_000);
    const bytes = await writeXlsx([
      ['编号', '姓名', '代表团', '性别', '职业', '电话'],
      ...entries.map(({ number, name, delegation, sex, trade, phone }) => [
        number,
        name,
        delegation,
        sex === 'female' ? '女' : '男',
        trade,
        phone,
      ]),
    ]);
    const shown = await preview(body, bytes, 'roll.xlsx');
    expect(shown.counts).toMatchObject({ added: 10_000, refused: 0 });
    expect(await confirm(body, shown.token)).toMatchObject({ added: 10_000 });
    const page = await body.staff.get<{ total: number; rows: Deputy[] }>(
      `${body.path}/roll?page=10000&size=1`,
    );
    expect([page.total, page.rows[0]?.number]).toEqual([10_000, '10000']);
    const same = await preview(
      body,
      await body.staff.download(`${body.path}/roll/export`),
      'r.xlsx',
    );
    expect(same.counts).toMatchObject({ unchanged: 10_000, added: 0, changed: 0 });
  });
});
