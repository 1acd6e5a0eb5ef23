import { CAUSES as CAUSE_CODES, type Cause } from '../../shared/delivery/model.ts';
import { ESCALATIONS, type Escalation } from '../../shared/supervision/model.ts';
import {
  ACTORS,
  OVERDUE_KINDS,
  type ActorKind,
  type Overdue,
  type OverdueKind,
} from '../../shared/supervision/overdue.ts';
import {
  choiceKind,
  columnOf,
  sheetOf,
  textKind,
  wholeNumberKind,
  type SheetForm,
  type SheetLanguage,
} from '../platform/documents/sheets-columns.ts';

type Words<Value extends string> = Readonly<
  Record<Value, { readonly zh: string; readonly en: string }>
>;

const KINDS: Words<OverdueKind> = {
  plan: { zh: '实施计划', en: 'Plan' },
  milestone: { zh: '节点', en: 'Milestone' },
  report: { zh: '报告', en: 'Report' },
  change: { zh: '变更申请', en: 'Change request' },
  finding: { zh: '问题', en: 'Finding' },
  task: { zh: '监督任务', en: 'Supervision task' },
  inquiry: { zh: '询问答复', en: 'Answer of an inquiry' },
};
const BY: Words<ActorKind> = {
  department: { zh: '责任单位', en: 'Department' },
  deputies: { zh: '代表', en: 'Deputies' },
  staff: { zh: '人大办、政府办', en: 'Staff' },
};
const CAUSES: Words<Cause | ''> = {
  '': { zh: '', en: '' },
  money: { zh: '资金', en: 'Money' },
  land: { zh: '用地', en: 'Land' },
  permits: { zh: '审批', en: 'Permits' },
  tender: { zh: '招标', en: 'Tender' },
  weather: { zh: '天气', en: 'Weather' },
  'design-change': { zh: '设计变更', en: 'Design change' },
  other: { zh: '其他', en: 'Other' },
};
const STEPS: Words<Escalation> = {
  none: { zh: '', en: '' },
  reminder: { zh: '催办', en: 'Reminder' },
  supervised: { zh: '督办', en: 'Supervised handling' },
  committee: { zh: '提请常委会', en: 'Standing committee' },
};

/** A line of the list as a sheet writes it. */
interface Line {
  readonly daysLate: number;
  readonly kind: OverdueKind;
  readonly number: number;
  readonly project: string;
  readonly title: string;
  readonly dueOn: string;
  readonly by: ActorKind;
  readonly unit: string;
  readonly official: string;
  readonly cause: Cause | '';
  readonly step: Escalation;
  readonly noticed: Escalation;
  readonly noticedOn: string;
  readonly subject: string;
}

const column = columnOf<Line>();

const OVERDUE_SHEET: SheetForm<Line> = {
  blank: {
    daysLate: 0,
    kind: 'plan',
    number: 0,
    project: '',
    title: '',
    dueOn: '',
    by: 'department',
    unit: '',
    official: '',
    cause: '',
    step: 'none',
    noticed: 'none',
    noticedOn: '',
    subject: '',
  },
  columns: [
    column('daysLate', { zh: '逾期天数', en: 'Days late' }, wholeNumberKind),
    column('kind', { zh: '类别', en: 'Kind' }, choiceKind(KINDS, OVERDUE_KINDS)),
    column('number', { zh: '项目序号', en: 'Project number' }, wholeNumberKind),
    column('project', { zh: '项目名称', en: 'Project' }, textKind),
    column('title', { zh: '什么事', en: 'What' }, textKind),
    column('dueOn', { zh: '期限', en: 'Due on' }, textKind),
    column('by', { zh: '由谁办', en: 'Who must act' }, choiceKind(BY, ACTORS)),
    column('unit', { zh: '责任单位', en: 'Department' }, textKind),
    column('official', { zh: '责任领导', en: 'Official' }, textKind),
    column('cause', { zh: '原因', en: 'Cause' }, choiceKind(CAUSES, [...CAUSE_CODES, ''])),
    column('step', { zh: '应采取', en: 'Step due' }, choiceKind(STEPS, ESCALATIONS)),
    column('noticed', { zh: '已通知', en: 'Notice sent' }, choiceKind(STEPS, ESCALATIONS)),
    column('noticedOn', { zh: '通知日期', en: 'Notice sent on' }, textKind),
    column('subject', { zh: '代码', en: 'Code' }, textKind),
  ],
};

/** The list of what is overdue as the rows of a sheet: one declaration for every format. */
export function overdueSheet(list: readonly Overdue[], language: SheetLanguage): string[][] {
  return sheetOf(
    list.map(({ project, unit, noticed, ...one }) => ({
      ...one,
      number: project.number,
      project: project.name,
      unit: unit?.name ?? '',
      noticed: noticed?.step ?? 'none',
      noticedOn: noticed?.on ?? '',
    })),
    OVERDUE_SHEET,
    language,
  );
}
