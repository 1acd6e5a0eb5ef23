import {
  CATEGORIES,
  CHANNELS,
  ORIGINS,
  PROPOSAL_STATES,
  type ProposalState,
} from '../../shared/collection/model.ts';
import type { ProposalLine } from '../../shared/collection/sheet.ts';
import { inWan, yuanOf } from '../../shared/amounts.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import type { SheetRow } from '../platform/documents/sheets.ts';
import {
  choiceKind,
  columnOf,
  dayKind,
  entriesOf,
  optionalKind,
  textKind,
  type Column,
  type EntryRow,
  type SheetForm,
  type ValueKind,
} from '../platform/documents/sheets-columns.ts';
import { CATEGORY_WORDS, CHANNEL_WORDS, ORIGIN_WORDS } from './column-words.ts';

/**
 * A line as it was read: what has no column in the sheet is undefined, so that
 * a sheet of numbers and categories changes categories alone; a choice whose
 * cell is empty is null.
 */
export type ReadLine = {
  readonly [Field in keyof ProposalLine]:
    | ProposalLine[Field]
    | (Field extends 'state' | 'origin' | 'channel' ? null : never)
    | undefined;
};

const STATE_WORDS: Readonly<
  Record<ProposalState, { zh: string; en: string; alsoCalled?: readonly string[] }>
> = {
  received: { zh: '待审核', en: 'To review' },
  accepted: { zh: '已公开', en: 'Public' },
  withheld: { zh: '不公开', en: 'Withheld' },
};

/** A column that may be missing from a sheet; it is written as the kind says. */
function maybe<Value>(kind: ValueKind<Value>): ValueKind<Value | undefined> {
  return {
    format: (value, language) => (value === undefined ? '' : kind.format(value, language)),
    parse: (cell) => kind.parse(cell),
  };
}

/** Sums in 万元 with up to four decimals, which is whole yuan. Failure: `not-an-amount` {value}. */
const amountKind: ValueKind<number> = {
  format: inWan,
  parse(cell) {
    const yuan = yuanOf(cell);
    return yuan === undefined ? fail('not-an-amount', { value: cell }) : ok(yuan);
  },
};

/** A day, or nothing. */
const maybeDayKind: ValueKind<string> = {
  format: (value) => value,
  parse: (cell) => (cell.trim() === '' ? ok('') : dayKind.parse(cell)),
};

const column = columnOf<ReadLine>();
const text = maybe(textKind);

const PEOPLE: readonly Column<ReadLine>[] = [
  column(
    'byName',
    { zh: '建议人', en: 'Proposed by', alsoCalled: ['姓名', '提出人', '联系人'] },
    text,
  ),
  column(
    'byPhone',
    { zh: '电话', en: 'Phone', alsoCalled: ['手机', '联系电话', '手机号码'] },
    text,
  ),
];

const MATTER: readonly Column<ReadLine>[] = [
  column(
    'number',
    { zh: '查询编号', en: 'Tracking number', alsoCalled: ['编号', '建议编号'] },
    text,
  ),
  column(
    'state',
    { zh: '审核', en: 'Review', alsoCalled: ['状态'] },
    maybe(optionalKind(choiceKind(STATE_WORDS, PROPOSAL_STATES))),
  ),
  column(
    'origin',
    { zh: '来源', en: 'Origin' },
    maybe(optionalKind(choiceKind(ORIGIN_WORDS, ORIGINS))),
  ),
  column(
    'channel',
    { zh: '方式', en: 'Way', alsoCalled: ['渠道', '收集方式'] },
    maybe(optionalKind(choiceKind(CHANNEL_WORDS, CHANNELS))),
  ),
  column('unit', { zh: '部门或联络站', en: 'Department or station', alsoCalled: ['单位'] }, text),
  column(
    'receivedOn',
    { zh: '收到日期', en: 'Received on', alsoCalled: ['日期', '收件日期'] },
    maybe(maybeDayKind),
  ),
  column(
    'name',
    { zh: '项目名称', en: 'Name', alsoCalled: ['名称', '建议名称', '建议', '标题'] },
    text,
  ),
  column(
    'category',
    { zh: '类别', en: 'Category', alsoCalled: ['项目类别'] },
    maybe(optionalKind(choiceKind(CATEGORY_WORDS, CATEGORIES))),
  ),
  column(
    'town',
    { zh: '乡镇（街道）', en: 'Town', alsoCalled: ['乡镇街道', '乡镇', '街道'] },
    text,
  ),
  column(
    'village',
    { zh: '村（社区）', en: 'Village', alsoCalled: ['村社区', '村', '社区'] },
    text,
  ),
  column('site', { zh: '具体地点', en: 'Site', alsoCalled: ['地点', '建设地点'] }, text),
  column(
    'reason',
    { zh: '背景与必要性', en: 'Background', alsoCalled: ['背景', '必要性', '理由'] },
    text,
  ),
  column(
    'content',
    { zh: '内容与规模', en: 'Content and scale', alsoCalled: ['内容', '建设内容', '具体内容'] },
    text,
  ),
  column('term', { zh: '期限', en: 'Term', alsoCalled: ['时间要求'] }, text),
  column(
    'estimateYuan',
    {
      zh: '估算投资（万元）',
      en: 'Estimate (10,000 yuan)',
      alsoCalled: ['投资估算（万元）', '总投资（万元）'],
    },
    maybe(optionalKind(amountKind)),
  ),
  column('fundingSource', { zh: '资金来源', en: 'Funding source' }, text),
  column('lead', { zh: '建议组', en: 'Lead' }, text),
];

const BLANK: ReadLine = {
  number: undefined,
  state: undefined,
  origin: undefined,
  channel: undefined,
  unit: undefined,
  receivedOn: undefined,
  name: undefined,
  category: undefined,
  town: undefined,
  village: undefined,
  site: undefined,
  reason: undefined,
  content: undefined,
  term: undefined,
  estimateYuan: undefined,
  fundingSource: undefined,
  byName: undefined,
  byPhone: undefined,
  lead: undefined,
};

/** Proposals as a sheet, with those who propose. */
export const PROPOSAL_SHEET: SheetForm<ReadLine> = {
  blank: BLANK,
  columns: [...MATTER, ...PEOPLE],
};

/**
 * The rows of a sheet as lines. A sheet of new proposals names them; one that
 * only changes some may tell them by their numbers alone. Failures: those of
 * `entriesOf`.
 */
export function linesOf(rows: readonly SheetRow[]): Result<readonly EntryRow<ReadLine>[]> {
  const named = entriesOf(rows, requiring('name'));
  if (named.ok) return named;
  const numbered = entriesOf(rows, requiring('number'));
  return numbered.ok ? numbered : named;
}

function requiring(key: keyof ReadLine): SheetForm<ReadLine> {
  const { blank, columns } = PROPOSAL_SHEET;
  return {
    blank,
    columns: columns.map((one) => (one.key === key ? { ...one, required: true } : one)),
  };
}

/** The same for those who only read: columns that are left out change nothing when the sheet comes back. */
export const MATTER_SHEET: SheetForm<ReadLine> = { blank: BLANK, columns: MATTER };
