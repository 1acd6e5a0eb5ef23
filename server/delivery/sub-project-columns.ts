import { ok } from '../../shared/result.ts';
import type { SubProjectEntry } from '../../shared/delivery/sub-projects.ts';
import {
  columnOf,
  dayKind,
  textKind,
  type SheetForm,
  type ValueKind,
} from '../platform/documents/sheets-columns.ts';

/** A day, with an empty cell for none. */
const dayOrNone: ValueKind<string> = {
  format: (value, language) => dayKind.format(value, language),
  parse: (cell) => (cell.trim() === '' ? ok('') : dayKind.parse(cell)),
};

const column = columnOf<SubProjectEntry>();

/** The sheet of the parts of a project. */
export const SUB_PROJECT_SHEET: SheetForm<SubProjectEntry> = {
  blank: { number: '', name: '', town: '', site: '', scale: '', dueOn: '' },
  columns: [
    column('number', { zh: '编号', en: 'No.', alsoCalled: ['序号'] }, textKind),
    column(
      'name',
      {
        zh: '子项目名称',
        en: 'Name of the part',
        alsoCalled: ['名称', '子项目', '项目名称'],
        required: true,
      },
      textKind,
    ),
    column(
      'town',
      { zh: '乡镇（街道）', en: 'Town', alsoCalled: ['乡镇', '街道', '乡镇街道'] },
      textKind,
    ),
    column('site', { zh: '地点', en: 'Place', alsoCalled: ['建设地点', '村'] }, textKind),
    column(
      'scale',
      { zh: '规模', en: 'Scale', alsoCalled: ['规模及内容', '建设规模', '工程量'] },
      textKind,
    ),
    column(
      'dueOn',
      { zh: '期限', en: 'Date', alsoCalled: ['完成期限', '完成时间', '完工日期'] },
      dayOrNone,
    ),
  ],
};
