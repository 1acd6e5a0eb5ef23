import type { Facts } from '../../../../shared/result.ts';

export const zh = {
  what: '想办什么事',
  whatHint: '一件建议只说一件事，几件事请分开提。',
  where: '在什么地方',
  whereHint: '说得越清楚，越容易找到现场。',
  further: '期限和资金',
  furtherHint: '知道多少写多少，不知道可以不填。',
  furtherFolded: '知道期限、投资和资金来源的，可以再写几句',
  who: '建议人',
  whoHint: '只有工作人员看得到，用来答复；不想留可以不填。',

  nameMissing: '请用一句话写出项目名称。',

  fields: {
    name: '项目名称',
    reason: '背景与必要性',
    content: '内容与规模',
    category: '类别',
    town: '乡镇（街道）',
    village: '村（社区）',
    site: '具体地点',
    term: '期限',
    estimate: '估算投资（万元）',
    fundingSource: '资金来源',
    byName: '姓名',
    byPhone: '电话',
  },
  hints: {
    name: '一句话，例如：翠竹苑小区建电动自行车充电棚',
    reason: '现在是什么情况，为什么需要',
    content: '具体建什么、做什么，多大规模；和上一项至少写一项',
    category: '拿不准可以不选，由工作人员归类',
    village: '',
    site: '例如：小区东门空地',
    term: '例如：今年冬天以前',
    estimate: '例如 12 就是 12 万元',
    fundingSource: '',
    byName: '',
    byPhone: '',
  },
  categoryUnknown: '不选，由工作人员归类',
  townUnknown: '不在某一个乡镇，或者不清楚',
  villageUnknown: '不在某一个村，或者不清楚',
  amount: (full: string) => `就是 ${full}`,

  problems: {
    'not-an-amount': ({ value }: Facts) =>
      value === undefined
        ? '请写成万元的数字，最多四位小数，例如 1234.56。'
        : `“${value}”不是金额。请写成万元的数字，例如 1234.56。`,
  },
};

export type Words = typeof zh;
