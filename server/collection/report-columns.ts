import { ok } from '../../shared/result.ts';
import {
  BOXES,
  boxTotal,
  emptyBoxes,
  type Box,
  type BoxCounts,
  type YearReport,
} from '../../shared/collection/report.ts';
import type { DeclineReason } from '../../shared/collection/model.ts';
import {
  choiceKind,
  columnOf,
  sheetOf,
  textKind,
  wholeNumberKind,
  type SheetForm,
  type SheetLanguage,
  type ValueKind,
} from '../platform/documents/sheets-columns.ts';
import { CATEGORY_WORDS, CHANNEL_WORDS, ORIGIN_WORDS } from './column-words.ts';

interface Label {
  readonly zh: string;
  readonly en: string;
}

const TABLES = ['all', 'origin', 'channel', 'category', 'town', 'station', 'declined'] as const;
type ReportTable = (typeof TABLES)[number];

/** A line of the report as a sheet: a row of one of its tables. */
type ReportLine = BoxCounts & {
  readonly table: ReportTable;
  /** Stable name of the row for machines; a town is its own. */
  readonly code: string;
  readonly label: Label;
  readonly total: number;
};

const TABLE_WORDS: Readonly<Record<ReportTable, Label>> = {
  all: { zh: '合计', en: 'All' },
  origin: { zh: '来源', en: 'Origin' },
  channel: { zh: '渠道', en: 'Channel' },
  category: { zh: '类别', en: 'Category' },
  town: { zh: '乡镇街道', en: 'Town' },
  station: { zh: '联络站', en: 'Station' },
  declined: { zh: '不采纳理由', en: 'Why declined' },
};

const BOX_WORDS: Readonly<Record<Box, Label>> = {
  chosen: { zh: '票决入选', en: 'Chosen' },
  candidate: { zh: '候选项目', en: 'Candidates' },
  preliminary: { zh: '初定候选', en: 'Preliminary candidates' },
  proposed: { zh: '建议项目', en: 'Proposed projects' },
  suggestion: { zh: '转代表建议', en: 'Deputies’ suggestions' },
  reserve: { zh: '储备库', en: 'Reserve' },
  declined: { zh: '不采纳', en: 'Declined' },
  waiting: { zh: '待处理', en: 'Waiting' },
};

const DECLINE_WORDS: Readonly<Record<DeclineReason, Label>> = {
  'not-livelihood': { zh: '不属于民生实事', en: 'Not a livelihood matter' },
  'negative-list': { zh: '列入负面清单', en: 'On the negative list' },
  'under-way': { zh: '已经在办', en: 'Already under way' },
  'already-done': { zh: '已经办成', en: 'Already done' },
  'not-feasible': { zh: '条件不具备', en: 'Not feasible' },
  'no-money': { zh: '资金没有来源', en: 'No source of money' },
  'other-level': { zh: '属于上级或其他地方', en: 'For another level or place' },
  'too-small': { zh: '个别事项，另行办理', en: 'A single case, handled apart' },
  other: { zh: '其他', en: 'Other' },
};

const NO_CATEGORY: Label = { zh: '未分类', en: 'No category' };
const NO_TOWN: Label = { zh: '未写明', en: 'Not named' };

const labelKind: ValueKind<Label> = {
  format: (label, language) => label[language],
  parse: (cell) => ok({ zh: cell, en: cell }),
};

const column = columnOf<ReportLine>();

const REPORT_SHEET: SheetForm<ReportLine> = {
  blank: { table: 'all', code: '', label: { zh: '', en: '' }, total: 0, ...emptyBoxes() },
  columns: [
    column('table', { zh: '分项', en: 'Table' }, choiceKind(TABLE_WORDS, TABLES)),
    column('label', { zh: '名称', en: 'Name' }, labelKind),
    column('code', { zh: '代码', en: 'Code' }, textKind),
    column('total', { zh: '提出', en: 'Raised' }, wholeNumberKind),
    ...BOXES.map((box) => column(box, BOX_WORDS[box], wholeNumberKind)),
  ],
};

/** The report as the rows of a sheet: one declaration for every format. */
export function reportSheet(report: YearReport, language: SheetLanguage): string[][] {
  return sheetOf(linesOf(report), REPORT_SHEET, language);
}

function linesOf(report: YearReport): readonly ReportLine[] {
  const { origins, channels, categories, towns, stations, declined } = report;
  const line = (table: ReportTable, code: string, label: Label, boxes: BoxCounts): ReportLine => ({
    table,
    code,
    label,
    total: boxTotal(boxes),
    ...boxes,
  });
  return [
    line('all', 'all', TABLE_WORDS.all, report.boxes),
    ...origins.map(({ key, boxes }) => line('origin', key, ORIGIN_WORDS[key], boxes)),
    ...channels.map(({ key, boxes }) => line('channel', key, CHANNEL_WORDS[key], boxes)),
    ...categories.map(({ key, boxes }) =>
      line('category', key ?? '', key === null ? NO_CATEGORY : CATEGORY_WORDS[key], boxes),
    ),
    ...towns.map(({ key, boxes }) =>
      line('town', key, key === '' ? NO_TOWN : { zh: key, en: key }, boxes),
    ),
    ...stations.map(({ key, boxes }) => line('station', key, { zh: key, en: key }, boxes)),
    ...declined.map(({ reason, proposals }) =>
      line('declined', reason, DECLINE_WORDS[reason], { ...emptyBoxes(), declined: proposals }),
    ),
  ];
}
