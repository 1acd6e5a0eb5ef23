import { inWan, yuanOf } from '../../shared/amounts.ts';
import {
  CAUSES,
  PROJECT_STAGES,
  type Cause,
  type ProjectStage,
} from '../../shared/delivery/model.ts';
import type { ReportRow } from '../../shared/delivery/report-sheet.ts';
import { fail, ok } from '../../shared/result.ts';
import {
  choiceKind,
  columnOf,
  dayKind,
  optionalKind,
  textKind,
  wholeNumberKind,
  type SheetForm,
  type ValueKind,
} from '../platform/documents/sheets-columns.ts';

const CAUSE_WORDS: Readonly<Record<Cause, { readonly zh: string; readonly en: string }>> = {
  money: { zh: '资金', en: 'Money' },
  land: { zh: '用地', en: 'Land' },
  permits: { zh: '审批', en: 'Permits' },
  tender: { zh: '招标', en: 'Tender' },
  weather: { zh: '天气', en: 'Weather' },
  'design-change': { zh: '设计变更', en: 'Design change' },
  other: { zh: '其他', en: 'Other' },
};

const STAGE_WORDS: Readonly<Record<ProjectStage, { readonly zh: string; readonly en: string }>> = {
  'not-started': { zh: '未启动', en: 'Not started' },
  preparation: { zh: '前期', en: 'Preparation' },
  tender: { zh: '招标', en: 'Tender' },
  construction: { zh: '在建', en: 'Under construction' },
  'mostly-complete': { zh: '基本完工', en: 'Mostly complete' },
  complete: { zh: '完工', en: 'Complete' },
  'in-use': { zh: '验收投用', en: 'In use' },
};

/** Sums in 万元. Failure: `not-an-amount` {value}. */
const amountKind: ValueKind<number> = {
  format: inWan,
  parse(cell) {
    const yuan = yuanOf(cell);
    return yuan === undefined ? fail('not-an-amount', { value: cell }) : ok(yuan);
  },
};

/** A day, or nothing. */
const maybeDay: ValueKind<string> = {
  format: (value) => value,
  parse: (cell) => (cell.trim() === '' ? ok('') : dayKind.parse(cell)),
};

/** A number, where none is 0. */
const maybeNumber: ValueKind<number> = {
  format: (value) => (value === 0 ? '' : String(value)),
  parse: (cell) => (cell.trim() === '' ? ok(0) : wholeNumberKind.parse(cell)),
};

const column = columnOf<ReportRow>();

/** The sheet of a department's reports on a period: a row for each project and milestone, and for each sub-project. */
export const REPORT_SHEET: SheetForm<ReportRow> = {
  blank: {
    year: 0,
    number: 0,
    project: '',
    position: 0,
    milestone: '',
    dueOn: '',
    metOn: '',
    metNote: '',
    subNumber: 0,
    subProject: '',
    stage: null,
    stageOn: '',
    paidYuan: null,
    cause: null,
    note: '',
    next: '',
  },
  columns: [
    column('year', { zh: '年度', en: 'Year', required: true }, wholeNumberKind),
    column('number', { zh: '项目序号', en: 'Project no.', required: true }, wholeNumberKind),
    column('project', { zh: '项目名称', en: 'Project' }, textKind),
    column('position', { zh: '节点序号', en: 'Milestone no.', required: true }, maybeNumber),
    column('milestone', { zh: '节点名称', en: 'Milestone' }, textKind),
    column('dueOn', { zh: '计划日期', en: 'Planned for' }, textKind),
    column('metOn', { zh: '完成日期', en: 'Met on', required: true }, maybeDay),
    column('metNote', { zh: '完成说明', en: 'Note' }, textKind),
    column('subNumber', { zh: '子项目编号', en: 'Sub-project no.' }, maybeNumber),
    column('subProject', { zh: '子项目名称', en: 'Sub-project' }, textKind),
    column(
      'stage',
      { zh: '子项目进展', en: 'Sub-project stage' },
      optionalKind(choiceKind(STAGE_WORDS, PROJECT_STAGES)),
    ),
    column('stageOn', { zh: '进展日期', en: 'Stage since' }, maybeDay),
    column(
      'paidYuan',
      { zh: '今年已付（万元）', en: 'Paid this year (10,000 yuan)', required: true },
      optionalKind(amountKind),
    ),
    column('cause', { zh: '问题原因', en: 'Cause' }, optionalKind(choiceKind(CAUSE_WORDS, CAUSES))),
    column('note', { zh: '问题情况', en: 'Problem' }, textKind),
    column('next', { zh: '下期安排', en: 'Next period' }, textKind),
  ],
};
