import { leadNumber } from '../../../shared/collection/rules.ts';
import type { Facts } from '../../../shared/result.ts';
import { categories } from './categories-zh.ts';
import { declineReasons } from './decline-zh.ts';

const leadStates = {
  lead: '待处理',
  proposed: '建议项目',
  preliminary: '初定候选',
  candidate: '候选项目',
  chosen: '票决入选',
  reserve: '储备库',
  declined: '不采纳',
  suggestion: '转代表建议',
  merged: '已归并',
};
const STATES: Readonly<Record<string, string>> = leadStates;
const numbered = (ordinal: string | number | undefined): string => leadNumber(Number(ordinal));

/** Headings of the sheet that an import never changes. */
const fixedColumns: Readonly<Record<string, string>> = {
  state: '审核',
  origin: '来源',
  channel: '方式',
  unit: '部门或联络站',
  receivedOn: '收到日期',
  lead: '建议组',
};

export const zh = {
  categories,
  noCategory: '未分类',
  origins: {
    residents: '居民',
    deputies: '代表',
    departments: '部门',
    stations: '联络站',
    government: '政府',
  },
  channels: {
    web: '网页',
    qr: '二维码',
    letter: '来信',
    call: '来电',
    visit: '来访',
    meeting: '座谈',
    import: '表格导入',
  },
  leadStates,
  declineReasons,
  drivePhases: { draft: '草稿', coming: '未开始', open: '征集中', over: '已结束' },
  count: (count: string) => `${count} 件`,
  driveChoice: '征集活动',
  noDrives: '还没有征集活动',
  noDrivesHelp: '先在“征集”里建立并发布征集活动。',

  problems: {
    'drive-title-missing': (_facts: Facts) => '没有填征集活动的名称。',
    'drive-year-out-of-range': (_facts: Facts) => '年度要写成 2027 这样的四位数。',
    'drive-prefix-malformed': (_facts: Facts) =>
      '编号开头要用 1 到 6 个大写字母加两位年份，例如 QX27。',
    'drive-prefix-taken': ({ prefix }: Facts) => `编号开头 ${prefix ?? ''} 已经有征集活动用了。`,
    'drive-incomplete': (_facts: Facts) => '名称或者日期还没有填好，不能发布。',
    'drive-not-open': (_facts: Facts) => '这次征集现在不收建议。',
    'drive-in-use': ({ proposals }: Facts) =>
      `已经收到 ${proposals ?? ''} 件建议，年度和编号开头不能再改。`,
    'date-unknown': (_facts: Facts) => '没有这一天，请写成 2026-09-01 的样子。',
    'ends-before-start': (_facts: Facts) => '结束日期比开始日期还早，请核对。',
    'content-missing': (_facts: Facts) => '请写一写为什么需要，或者具体要做什么。',
    'money-out-of-range': (_facts: Facts) => '金额太大，或者是负数。',
    'phone-malformed': (_facts: Facts) => '电话号码写得不对，手机号是 11 位。不想留电话可以不填。',
    'town-unknown': ({ town }: Facts) => `没有“${town ?? ''}”这个乡镇（街道），请从列表里选。`,
    'proposal-key-taken': (_facts: Facts) => '这份表单已经提交过别的内容，请刷新页面再提。',
    'joined-unknown': (_facts: Facts) => '要附议的建议已经不在这次征集里，请重新选择或者单独提出。',
    'number-unknown': ({ number }: Facts) =>
      `没有“${number ?? ''}”这个编号。请对照小票核对：开头几个字母、两位年份，后面四位数字。`,
    'proposal-changed': ({ number }: Facts) =>
      `${number === undefined ? '这件建议' : `建议 ${number} `}刚才被别人审核或修改过，请看过最新情况再操作。`,
    'day-in-future': (_facts: Facts) => '这一天还没有到，请核对日期。',
    'unit-unknown': ({ unit }: Facts) =>
      `没有“${unit ?? ''}”这个部门或联络站，请在“机构”页添加，或者核对名称。`,
    'column-fixed': ({ field }: Facts) =>
      `“${fixedColumns[String(field)] ?? ''}”不能通过导入修改，请恢复原来的值，或者清空这一格。`,
    'already-there': ({ number }: Facts) =>
      `和已有的 ${number ?? ''} 一字不差。如果是同一件，请填上编号；如果是另一个人提的，请填上姓名。`,
    'import-cancelled': ({ done, total }: Facts) =>
      `导入已经取消：共 ${total ?? ''} 条，收下了 ${done ?? ''} 条，其余的没有导入。`,
    'row-twice': ({ row }: Facts) =>
      `和第 ${row ?? ''} 行一字不差。如果重复了请删去一行；如果是另一个人提的，请填上姓名。`,
    'personal-data-stands': ({ count }: Facts) =>
      `公开的文字里还有 ${count ?? ''} 处个人信息，请先遮盖，或者确认可以公开。`,
    'reason-missing': (_facts: Facts) => '请写明理由。',
    'lead-changed': ({ lead }: Facts) => `别人刚刚改过 ${numbered(lead)}，请看过最新情况再操作。`,
    'lead-merged': ({ lead, into }: Facts) => `${numbered(lead)} 已经归并到 ${numbered(into)}。`,
    'lead-state-unfit': ({ lead, state }: Facts) =>
      `${numbered(lead)} 现在是“${STATES[String(state)] ?? ''}”，不能这样处理。`,
    'lead-other-drive': ({ lead }: Facts) =>
      `${numbered(lead)} 属于另一次征集，只有同一次征集的建议能归并。`,
    'lead-into-itself': ({ lead }: Facts) => `${numbered(lead)} 不能归并到自己。`,
    'split-leaves-none': ({ lead }: Facts) => `${numbered(lead)} 里至少要留下一件。`,
    'batch-key-taken': (_facts: Facts) => '这次操作的编号已经用过，请刷新页面再操作。',
    'changed-since': ({ lead, count }: Facts) =>
      `不能撤销：${numbered(lead)}${Number(count) > 1 ? ` 等 ${count} 组` : ''}后来又改过。请逐组处理。`,
    'not-settled': ({ number }: Facts) => `${number ?? ''} 还没有办理结果，没有什么可以告知。`,
  },
};

export type Words = typeof zh;
