import type { Facts } from '../../../../shared/result.ts';

export const zh = {
  loading: '正在打开',
  again: '再试一次',
  none: '您还没有提过建议。',
  another: '再提一件',
  because: (reason: string) => `理由：${reason}`,
  voices: (count: string) => `和同类建议一起办理，共 ${count} 件`,
  follow: (number: string) => `查 ${number}`,
  received: (day: string) => `${day}提出`,

  noDrive: '现在没有征集活动',
  noDriveSays: '征集开始以后，就在这一页提。',
  coming: (title: string, day: string) => `“${title}”从${day}开始。`,
  drive: (title: string) => `提给：${title}`,
  chooseDrive: '提给哪次征集',
  form: '代表建议表',
  photos: '现场照片',
  draftKept: '上次没有写完的内容还在，接着写就行。',
  draftClear: '清空重写',
  personal: '这里像是有电话或者证件号码。这段文字要公开，请删去。',
  faults: (count: number) => `有 ${count} 处要改，已经在上面标出。`,
  notSent: '没有提交上',
  keptHere: '写下的都还在。再按一次“提交建议”，不会重复。',
  submit: '提交建议',
  byName: (name: string) => `署名“${name}”，和文字一起公开。`,
  sent: '收到了',
  sentPublic: '已经公开，和居民的建议一起办理。',
  sentReview: '里面像是有个人信息，工作人员看过以后公开。',
  number: '查询编号',
  followThis: '查这一件',
  toOverview: '我提的建议',

  problems: {
    'drive-not-open': (_facts: Facts) => '这次征集现在不收建议。',
    'name-missing': (_facts: Facts) => '请用一句话写出项目名称。',
  },
};

export type Words = typeof zh;
