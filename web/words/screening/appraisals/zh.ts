import type { Facts } from '../../../../shared/result.ts';

const FIELDS: Readonly<Record<string, string>> = {
  content: '请写明建设内容与规模。',
  site: '请写明地点。',
  beneficiaries: '请填受益人数。',
  money: '请填投资：至少一个年度。',
  year: '请填年度。',
  yuan: '请填金额。',
  source: '请填资金来源。',
  startsOn: '请填开工日期。',
  endsOn: '请填完工日期。',
  target: '请写明可以检查的目标。',
};

export const zh = {
  problems: {
    'appraisal-changed': (_facts: Facts) => '别人刚刚改过这份论证，请看过最新情况再操作。',
    'due-in-past': (_facts: Facts) => '返回期限不能早于今天。',
    'year-out-of-range': (_facts: Facts) => '年度要写成 2027 这样的四位数。',
    'year-twice': ({ year }: Facts) => `${year ?? ''} 年度写了两次，请合成一行。`,
    'too-many-years': ({ most }: Facts) => `最多填 ${most ?? ''} 个年度。`,
    'too-many-documents': ({ most }: Facts) => `附件最多 ${most ?? ''} 个。请先移除不需要的。`,
    'verdict-missing': (_facts: Facts) => '请选一项。',
    'remark-missing': (_facts: Facts) => '请写明条件或者理由。',
    'answer-missing': ({ field }: Facts) => FIELDS[String(field)] ?? '请填写这一项。',
  },
};

export type Words = typeof zh;
