import { describe, expect, test } from 'vitest';
import { wordFile } from '../../server/ballot/documents/word.ts';
import { defaultSettings } from '../../shared/ballot/defaults.ts';
import { faultsOf } from '../../shared/ballot/documents/check.ts';
import { documentOf, knownNames, reasonAgainst } from '../../shared/ballot/documents/documents.ts';
import {
  DOCUMENTS,
  type Block,
  type DocumentKind,
  type Text,
} from '../../shared/ballot/documents/model.ts';
import { fillTemplate } from '../../shared/ballot/documents/render.ts';
import { SCOPES, unknownOf, type Values } from '../../shared/ballot/documents/scopes.ts';
import type { DocumentFacts } from '../../shared/ballot/documents/facts.ts';
import { valuesOf } from '../../shared/ballot/documents/values.ts';
import { DEFAULT_TEMPLATES } from '../../shared/ballot/documents/templates/templates.ts';
import { dateIn, numeral, timeIn } from '../../shared/ballot/documents/wording.ts';
import { en } from '../../web/words/ballot/templates/en.ts';
import { zh } from '../../web/words/ballot/templates/zh.ts';
import { unzipped } from '../support/unzipped.ts';
import { announced, factsOf, roundOf, tallyOf } from './document-facts.ts';

/** What a document says, a line for each block; blanks by their names. */
function linesOf(blocks: readonly Block[]): string[] {
  const said = (text: readonly (string | { blank: string })[]): string =>
    text.map((piece) => (typeof piece === 'string' ? piece : `<${piece.blank}>`)).join('');
  return blocks.flatMap((block) => {
    if (block.block === 'page') return ['----'];
    if (block.block === 'signed') return [block.lines.map(said).join(' / ')];
    if (block.block === 'signatures')
      return block.rows.map(({ label, name }) => `${said(label)}: ${said(name)}`);
    if (block.block !== 'table') return [said(block.text)];
    return [
      block.columns.map(({ head }) => said(head)).join(' | '),
      ...block.rows.map((row) => row.map(said).join(' | ')),
    ];
  });
}

function made(kind: DocumentKind, facts = announced(), preview = false): string[] {
  return linesOf(documentFrom(kind, DEFAULT_TEMPLATES[kind], facts, preview).blocks);
}

function documentFrom(kind: DocumentKind, text: string, facts: DocumentFacts, preview = false) {
  const document = documentOf(kind, text, facts, { preview });
  if (!document.ok) throw new Error(document.failure.code);
  return document.value;
}

function filled(text: string, values: Values, preview = false): string[] {
  const blocks = fillTemplate(text, values, { preview });
  if (!blocks.ok) throw new Error(blocks.failure.code);
  return linesOf(blocks.value);
}

describe('templates', () => {
  const values: Values = {
    ...unknownOf('document'),
    fields: { ...unknownOf('document').fields, 机构: '清溪县人民代表大会' },
    tests: { ...unknownOf('document').tests, 人大: true, 差额: false },
  };

  test('a line is a paragraph, marks make other lines, and full-width braces and bars count', () => {
    const text = [
      '【标题】｛ 机构 ｝公告',
      '',
      '  【条】甲',
      '【条】乙{票决名称}',
      '【表格】序号｜名称',
      '1 | 甲',
      '【表格完】',
      '【签名】执行主席 |',
      '【落款】{机构}',
      '【落款】{公布日期}',
      '【分页】',
    ].join('\n');
    expect(faultsOf(text)).toEqual([]);
    expect(filled(text, values)).toEqual([
      '清溪县人民代表大会公告',
      '一、甲',
      '二、乙<票决名称>',
      '序号 | 名称',
      '1 | 甲',
      '执行主席: ',
      '清溪县人民代表大会 / <公布日期>',
    ]);
  });

  test('groups within groups are not written without end, and a sheet of thousands is', () => {
    const three = valuesOf(factsOf({}));
    const within = (times: number) =>
      `${'【每个】候选项目\n'.repeat(times)}甲\n${'【每个完】\n'.repeat(times)}`;
    expect(faultsOf(within(20))).toEqual([]);
    expect(filled(within(3), three)).toHaveLength(27);
    for (const text of [
      within(20),
      // Nor where nothing is said in them, nor in a table, nor when each line is long.
      within(20).replace('甲\n', ''),
      `【表格】甲\n${within(20)}【表格完】`,
      within(7).replace('甲', '甲'.repeat(19_000)),
    ])
      expect(fillTemplate(text, three, { preview: false })).toMatchObject({
        failure: { code: 'document-too-long' },
      });
    const deputies = Array.from({ length: 3000 }, (_, at) => ({
      number: String(at),
      name: '周文秀',
      delegation: '第一代表团',
      onLeave: at % 2 === 0,
    }));
    const attendance = {
      allDeputies: 3000,
      expected: 1500,
      present: 0,
      byDelegation: [{ delegation: '第一代表团', expected: 1500, present: 0 }],
    };
    expect(made('sign-in', { ...factsOf({}), deputies, attendance }).length).toBeGreaterThan(3000);
  });

  test('names that every object has are no marks', () => {
    for (const mark of ['constructor', '__proto__', 'toString'])
      expect(faultsOf(`【${mark}】甲`)).toMatchObject([{ code: 'unknown-mark', name: mark }]);
  });

  test('a condition takes one branch, and what is not known holds only for whoever writes the template', () => {
    const text =
      '【如果】人大\n甲\n【如果】差额\n乙\n【否则】\n丙\n【如果完】\n【如果完】\n【如果】有入选\n丁\n【如果完】';
    expect(filled(text, values)).toEqual(['甲', '丙']);
    expect(filled(text, values, true)).toEqual(['甲', '丙', '丁']);
  });

  test.each([
    ['甲{票决名}', 'unknown-field', 1, 2, '票决名', '票决名称'],
    ['\n甲{XYZ}', 'unknown-field', 2, 2, 'XYZ', ''],
    ['{赞成票}', 'field-elsewhere', 1, 1, '赞成票', '入选项目、得票、本轮入选项目'],
    ['【提问】甲', 'unknown-mark', 1, 1, '提问', '提示'],
    ['【每个】候选\n甲\n【每个完】', 'unknown-group', 1, 5, '候选', '候选项目'],
    ['【如果】人民大\n【如果完】', 'unknown-test', 1, 5, '人民大', '人大'],
    ['甲{}', 'empty-name', 1, 2, '{}', ''],
    ['【每个】\n【每个完】', 'empty-name', 1, 1, '每个', ''],
    ['甲{机构', 'unclosed-field', 1, 2, '机构', ''],
    ['甲{机构{会议}', 'unclosed-field', 1, 2, '机构', ''],
    ['甲机构}', 'stray-brace', 1, 4, '}', ''],
    ['甲\n  【每个】轮次\n乙', 'unclosed-block', 2, 3, '每个】轮次', '每个完'],
    ['甲\n【如果完】', 'nothing-to-close', 2, 1, '如果完', ''],
    ['【每个】轮次\n【如果】首轮\n【每个完】', 'wrong-close', 3, 1, '每个完', '如果完'],
    ['【否则】', 'else-outside', 1, 1, '否则', ''],
    ['【表格】甲 | 乙\n【标题】丙\n【表格完】', 'mark-in-table', 2, 1, '标题', ''],
    ['【表格】甲 | 乙\n1 | 2 | 3\n【表格完】', 'wrong-cells', 2, 1, '3', '2'],
    ['  \n', 'empty-template', 1, 1, '', ''],
  ])('%j: %s', (text, code, line, column, name, near) => {
    expect(faultsOf(text)).toEqual([{ code, line, column, name, near }]);
  });

  test('every fault of a text is told, in the order of the lines', () => {
    const text = '{甲}\n【表格】序号 | {乙}\n【每个】代表\n{序号} | {赞成\n【每个完】\n';
    expect(faultsOf(text).map(({ code, line }) => `${line} ${code}`)).toEqual([
      '1 unknown-field',
      '2 unclosed-block',
      '2 unknown-field',
      '3 unknown-group',
      '4 unclosed-field',
    ]);
  });
});

describe('names', () => {
  test('all that the defaults use is declared, and all that is declared is explained in both languages', () => {
    for (const kind of DOCUMENTS)
      expect([kind, faultsOf(DEFAULT_TEMPLATES[kind])]).toEqual([kind, []]);
    const scopes = Object.values(SCOPES);
    const names = (of: (scope: (typeof scopes)[number]) => readonly string[]): string[] =>
      [...new Set(scopes.flatMap(of))].toSorted();
    for (const words of [zh, en]) {
      expect(Object.keys(words.fields).toSorted()).toEqual(names(({ fields }) => fields));
      expect(Object.keys(words.tests).toSorted()).toEqual(names(({ tests }) => tests));
      expect(Object.keys(words.groups).toSorted()).toEqual(
        names(({ groups }) => Object.keys(groups)),
      );
    }
  });

  test('the names of a session stand with their values, those of a group with its first member’s', () => {
    const scopes = knownNames(announced());
    expect(scopes.map(({ within }) => within.join('/'))).toEqual([
      '',
      '候选项目',
      '轮次',
      '轮次/得票',
      '轮次/监票人',
      '入选项目',
      '代表团',
      '代表团/代表',
      '会议记事',
    ]);
    const value = (within: string, name: string): unknown =>
      scopes
        .find((scope) => scope.within.join('/') === within)
        ?.fields.find((field) => field.name === name)?.value;
    expect(value('', '机构')).toBe('清溪县人民代表大会');
    expect(value('轮次/得票', '赞成票')).toBe('9');
  });
});

describe('documents', () => {
  test('each is there when what it tells is known', () => {
    const reasons = (facts = announced()): (string | null)[] =>
      DOCUMENTS.map((kind) => reasonAgainst(kind, facts));
    expect(reasons()).toEqual(DOCUMENTS.map(() => null));
    const planned = factsOf({
      ballot: null,
      rounds: [],
      candidates: 0,
      deputies: 0,
      state: 'planned',
    });
    expect(reasons(planned)).toEqual([
      'no-ballot',
      'no-ballot',
      'no-ballot',
      'no-ballot',
      'no-deputies',
      'no-ballot',
      'no-ballot',
      'no-ballot',
      'not-opened',
    ]);
    const voting = factsOf({ rounds: [roundOf({ state: 'open', tally: null })], final: false });
    expect(reasons(voting).slice(-4)).toEqual(['not-counted', 'not-decided', 'not-decided', null]);
    const none = factsOf({ rounds: [roundOf({ tally: tallyOf([1, 1, 1]) })], elected: [] });
    expect(reasonAgainst('decision', none)).toBe('nobody-chosen');
    const hands = factsOf({ settings: { secrecy: 'show-of-hands' } });
    expect(reasonAgainst('sample', hands)).toBe('no-papers');
  });

  test.each([0, 1, 40])(
    'each is filled with %i candidates and deputies, with or without a result',
    (count) => {
      for (const kind of DOCUMENTS)
        for (const preview of [true, false]) {
          const planned = factsOf({
            candidates: count,
            deputies: count,
            rounds: [roundOf({ state: 'draft', tally: null })],
            final: false,
          });
          const lines = [
            ...made(kind, planned, preview),
            ...made(
              kind,
              factsOf({ ballot: null, rounds: [], candidates: count, deputies: count }),
              preview,
            ),
          ];
          expect(lines.join('\n')).not.toMatch(/[{}【】]|undefined|null|NaN|。。/);
        }
    },
  );

  test('a runoff and a lot are told where they decided', () => {
    const first = roundOf({ tally: tallyOf([9, 5, 5], { tied: ['A02', 'A03'] }) });
    const second = roundOf({
      number: 2,
      kind: 'runoff',
      codes: ['A02', 'A03'],
      tally: tallyOf([4, 4], { tied: ['A02', 'A03'], elected: [] }, ['A02', 'A03']),
    });
    const facts = factsOf({
      rounds: [first, second],
      elected: ['A01', 'A03'],
      settlements: [{ way: 'lot', elected: ['A03'] }],
    });
    expect(made('announcement', facts)).toEqual([
      '清溪县人民代表大会公告',
      '（第　　号）',
      '清溪县第十八届人民代表大会第一次会议于2026年3月8日以无记名投票方式，对“民生实事项目票决”的3个候选项目进行了票决，应选2项。现将结果公告如下：',
      '第一轮票决：代表总数12名，实到10名；发出票10张，收回票10张，其中有效票10张，无效票0张。',
      '第二轮再次投票：代表总数12名，实到10名；发出票10张，收回票10张，其中有效票10张，无效票0张。',
      '下列2个项目入选：',
      '序号 | 项目名称 | 责任单位 | 赞成票',
      '1 | 项目A01 | 县住房和城乡建设局 | 9',
      '2 | 项目A03（得票相等，抽签决定） | 县住房和城乡建设局 | 4',
      '现予公告。',
      '清溪县人民代表大会主席团 / 2026年3月8日',
    ]);
    const script = made('script', facts).join('\n');
    expect(script).toContain('项目A02、项目A03得票相等，均为5票，尚余1个名额未定。');
    expect(script).toContain('下面就得票相等的项目再次投票。');
    expect(made('tally', facts).filter((line) => line === '----')).toHaveLength(1);
  });

  test('only a secret vote is called secret', () => {
    const raised = factsOf({ settings: { secrecy: 'show-of-hands' } });
    // Nobody can see how many projects one deputy raised a hand for.
    expect(made('method', raised).join('\n')).not.toContain('整张票');
    expect(made('method').join('\n')).toContain('整张票为无效票');
    const open = factsOf({ settings: { secrecy: 'named' } });
    for (const kind of DOCUMENTS) expect(made(kind, open).join('\n')).not.toContain('无记名');
    expect(made('announcement', open).join('')).toContain('以记名投票方式');
  });

  test('a script that is printed before leaves what is not known to be written in', () => {
    const before = factsOf({
      rounds: [roundOf({ state: 'draft', tally: null })],
      final: false,
      present: 0,
    });
    const script = made('script', before).join('\n');
    expect(script).toContain('现在实到<实到人数>名');
    expect(script).toContain('发出票<发出票数>张');
    expect(script).not.toContain('入选：');
  });

  test('the list of scrutineers is drafted from those proposed, and names who proposed them', () => {
    const nominees = [
      { name: '周敏', chief: true, nominatedBy: '', confirmedAt: null },
      { name: '郑涛', chief: false, nominatedBy: '城关代表团', confirmedAt: null },
    ];
    const draft = roundOf({ state: 'draft', tally: null });
    expect(made('scrutineers', factsOf({ rounds: [draft], nominees }))).toEqual(
      expect.arrayContaining([
        '1 | 周敏 | 总监票人 | 会议主席团 | ',
        '2 | 郑涛 | 监票人 | 城关代表团 | ',
      ]),
    );
    expect(made('scrutineers', factsOf({ rounds: [draft] }))).toContain('1 |  | 总监票人 |  | ');
    // Once the deputies have passed others, those are the list.
    expect(made('scrutineers', factsOf({ nominees })).join('\n')).not.toContain('周敏');
  });

  test('a deliberative meeting recommends, and has no presidium', () => {
    const facts = factsOf({ body: { name: '城东街道议事代表会', type: 'deliberative-meeting' } });
    for (const kind of DOCUMENTS) expect(made(kind, facts).join('\n')).not.toContain('主席团');
    expect(made('decision', facts).join('\n')).toContain('报街道党工委审定');
  });

  test('a Word file holds nothing that XML cannot carry, whatever was pasted into a text', async () => {
    const text: Text = ['一\u{B}二\u{0}三\u{1F}四\u{FFFE}五\u{D800}六<&>"\u{1F600}'];
    const file = await wordFile({
      kind: 'method',
      name: '办法\u{8}<',
      stamp: 'rehearsal',
      blocks: [
        { block: 'title', text },
        {
          block: 'table',
          columns: [{ head: text, width: 100, align: 'left' }],
          rows: [[text]],
          written: false,
        },
        { block: 'signatures', rows: [{ label: text, name: text }] },
        { block: 'signed', lines: [text] },
      ],
    });
    const parts = [...unzipped(file)].filter(([name]) => /\.(xml|rels)$/.test(name));
    expect(parts.length).toBeGreaterThan(5);
    for (const [, part] of parts)
      expect(part).toMatch(/^[\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]*$/u);
    const document = new Map(parts).get('word/document.xml') ?? '';
    expect(document.split('一 二 三 四 五 六&lt;&amp;&gt;&quot;\u{1F600}')).toHaveLength(7);
  });

  test('a rehearsal is stamped on all of them, and a sample on itself', () => {
    const stamp = (kind: DocumentKind, rehearsal: boolean) =>
      documentFrom(kind, '甲', factsOf({ rehearsal })).stamp;
    expect(DOCUMENTS.map((kind) => stamp(kind, true))).toEqual(DOCUMENTS.map(() => 'rehearsal'));
    expect(DOCUMENTS.filter((kind) => stamp(kind, false) !== null)).toEqual(['sample']);
  });

  test('numbers and days are written as documents write them', () => {
    expect([1, 10, 12, 20, 35, 100].map(numeral)).toEqual([
      '一',
      '十',
      '十二',
      '二十',
      '三十五',
      '100',
    ]);
    // After midnight in Beijing it is still the day before in Greenwich.
    expect(dateIn('2026-03-07T16:05:00.000Z')).toBe('2026年3月8日');
    expect(timeIn('2026-03-08T01:05:00.000Z')).toBe('9时05分');
    expect(defaultSettings('congress', 2).secrecy).toBe('secret');
  });
});
