import { SEXES, type RollEntry } from '../../shared/congress/model.ts';
import {
  choiceKind,
  columnOf,
  optionalKind,
  textKind,
  type SheetForm,
} from '../platform/documents/sheets-columns.ts';

const column = columnOf<RollEntry>();

const SEX_WORDS = {
  female: { zh: '女', en: 'female' },
  male: { zh: '男', en: 'male' },
} as const;

/** The roll (代表名册) as a sheet. */
export const ROLL_FORM: SheetForm<RollEntry> = {
  blank: { number: '', name: '', delegation: '', sex: null, trade: '', phone: '' },
  columns: [
    column(
      'number',
      { zh: '编号', en: 'No.', required: true, alsoCalled: ['代表证号', '代表编号', '证号', 'no'] },
      textKind,
    ),
    column('name', { zh: '姓名', en: 'Name', required: true, alsoCalled: ['代表姓名'] }, textKind),
    column(
      'delegation',
      { zh: '代表团', en: 'Delegation', alsoCalled: ['代表小组', '所属代表团', '团组'] },
      textKind,
    ),
    column(
      'sex',
      { zh: '性别', en: 'Sex', alsoCalled: ['gender'] },
      optionalKind(choiceKind(SEX_WORDS, SEXES)),
    ),
    column(
      'trade',
      { zh: '职业', en: 'Trade', alsoCalled: ['工作单位及职务', '单位及职务', '行业', '职务'] },
      textKind,
    ),
    column(
      'phone',
      { zh: '电话', en: 'Phone', alsoCalled: ['手机', '手机号', '手机号码', '联系电话'] },
      textKind,
    ),
  ],
};
