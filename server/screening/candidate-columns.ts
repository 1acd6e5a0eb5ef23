import { fail, ok } from '../../shared/result.ts';
import { inWan, yuanOf } from '../../shared/amounts.ts';
import { CATEGORIES, ORIGINS, type CandidateEntry } from '../../shared/screening/model.ts';
import { CATEGORY_WORDS, ORIGIN_WORDS } from '../collection/column-words.ts';
import {
  choiceKind,
  columnOf,
  dayKind,
  textKind,
  wholeNumberKind,
  type SheetForm,
  type ValueKind,
} from '../platform/documents/sheets-columns.ts';

/** Sums in 万元 with up to four decimals, which is whole yuan. Failure: `not-an-amount` {value}. */
const amountKind: ValueKind<number> = {
  format: inWan,
  parse(cell) {
    const yuan = yuanOf(cell);
    return yuan === undefined ? fail('not-an-amount', { value: cell }) : ok(yuan);
  },
};

/** The same, with an empty cell for this value. */
function orElse<Value>(kind: ValueKind<Value>, empty: Value): ValueKind<Value> {
  return {
    format: (value, language) => kind.format(value, language),
    parse: (cell) => (cell.trim() === '' ? ok(empty) : kind.parse(cell)),
  };
}

const column = columnOf<CandidateEntry>();

/**
 * The sheet of a candidate list. Headings of money name their unit, and none
 * without a unit is taken for it: a sheet in yuan would be read ten thousand
 * times too large.
 */
export const CANDIDATE_SHEET: SheetForm<CandidateEntry> = {
  blank: {
    code: '',
    name: '',
    category: 'services',
    content: '',
    site: '',
    beneficiaries: 0,
    beneficiaryGroup: '',
    totalYuan: 0,
    yearYuan: 0,
    fundingSource: '',
    department: '',
    startsOn: '',
    endsOn: '',
    target: '',
    origin: 'government',
    originNote: '',
  },
  columns: [
    column('code', { zh: '代码', en: 'Code', alsoCalled: ['编号', '项目编号'] }, textKind),
    column(
      'name',
      { zh: '项目名称', en: 'Name', alsoCalled: ['名称', '项目'], required: true },
      textKind,
    ),
    column(
      'category',
      { zh: '类别', en: 'Category', alsoCalled: ['项目类别'], required: true },
      choiceKind(CATEGORY_WORDS, CATEGORIES),
    ),
    column(
      'content',
      {
        zh: '内容与规模',
        en: 'Content and scale',
        alsoCalled: ['内容', '建设内容', '建设内容及规模', '项目内容'],
        required: true,
      },
      textKind,
    ),
    column('site', { zh: '地点', en: 'Site', alsoCalled: ['建设地点', '实施地点'] }, textKind),
    column(
      'beneficiaries',
      { zh: '受益人数', en: 'Beneficiaries', alsoCalled: ['受益人口', '受益人数（人）'] },
      orElse(wholeNumberKind, 0),
    ),
    column(
      'beneficiaryGroup',
      { zh: '受益人群', en: 'Who benefits', alsoCalled: ['受益群体', '受益对象'] },
      textKind,
    ),
    column(
      'totalYuan',
      {
        zh: '总投资（万元）',
        en: 'Total investment (10,000 yuan)',
        alsoCalled: ['计划总投资（万元）', '估算投资（万元）'],
        required: true,
      },
      orElse(amountKind, 0),
    ),
    column(
      'yearYuan',
      {
        zh: '今年投资（万元）',
        en: "This year's investment (10,000 yuan)",
        alsoCalled: [
          '当年投资（万元）',
          '年度投资（万元）',
          '本年投资（万元）',
          '当年计划投资（万元）',
        ],
        required: true,
      },
      orElse(amountKind, 0),
    ),
    column('fundingSource', { zh: '资金来源', en: 'Funding source' }, textKind),
    column(
      'department',
      { zh: '牵头单位', en: 'Department', alsoCalled: ['责任单位', '责任部门'] },
      textKind,
    ),
    column(
      'startsOn',
      { zh: '开工日期', en: 'Starts on', alsoCalled: ['开始日期', '开工时间'] },
      orElse(dayKind, ''),
    ),
    column(
      'endsOn',
      { zh: '完工日期', en: 'Ends on', alsoCalled: ['完成日期', '完成时间'] },
      orElse(dayKind, ''),
    ),
    column('target', { zh: '年度目标', en: 'Target', alsoCalled: ['目标'] }, textKind),
    column(
      'origin',
      { zh: '来源', en: 'Origin', alsoCalled: ['项目来源'], required: true },
      choiceKind(ORIGIN_WORDS, ORIGINS),
    ),
    column('originNote', { zh: '来源说明', en: 'Origin note' }, textKind),
  ],
};
