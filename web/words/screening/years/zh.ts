import type { Gate } from '../../../../shared/screening/model.ts';
import type { DueCode } from '../../../../shared/screening/year-work.ts';

/** What waits: how many, and since which day. */
type Due = (count: string) => string;

export const zh = {
  lines: '各年度的进展',
  line: (year: string) => `${year} 年度，从征集到票决`,
  year: (year: string) => `${year} 年度`,
  stages: { collection: '征集', screening: '筛选', gates: '审定', ballot: '票决' },
  days: (from: string, to: string) => `${from}至${to}`,
  standing: (from: string) => `${from}起，长期`,
  proposals: (count: string) => `${count} 件`,
  groups: (count: string, open: string) =>
    open === '0' ? `${count} 组` : `${count} 组，${open} 组待处理`,
  gatesPassed: (passed: string, all: string) => `${passed} 关已过，共 ${all} 关`,
  noGates: '不设审定环节',
  preliminary: (count: string) => `初定候选 ${count} 项`,
  candidates: (count: string) => `候选 ${count} 项`,
  chosen: (count: string) => `定 ${count} 项`,
  noSession: '会议未定',

  begin: {
    title: '先征集，再筛选，最后票决',
    says: '还没有征集活动。准备一次：写好名称和日期，发布以后打印海报，居民扫码就能提建议。已经有候选项目、只开会票决的，从下面做起。',
    go: '去准备征集活动',
  },

  due: {
    title: '待办',
    nothing: '没有等着办的事。',
    since: (day: string) => `最早 ${day}`,
    late: (day: string) => `最早应于 ${day}`,
    what: {
      review: (count) => `审核新收到的建议 ${count} 件`,
      'appraisals-late': (count) => `催办超期的论证 ${count} 项`,
      'appraisals-check': (count) => `核对交来的论证意见 ${count} 项`,
      questions: (count) => `答复代表的提问 ${count} 个`,
      screen: (count) => `筛选待处理的建议 ${count} 组`,
      gate: (count) => `初定候选 ${count} 项待审定、列入候选名单`,
      ballot: (count) => `候选项目 ${count} 项列入会议名单`,
    } satisfies Readonly<Record<DueCode, Due>>,
    go: {
      review: '去审核',
      'appraisals-late': '去催办',
      'appraisals-check': '去核对',
      questions: '去答复',
      screen: '去筛选',
      gate: '去登记',
      ballot: '去列入',
    } satisfies Readonly<Record<DueCode, string>>,
  },

  heldUp: {
    title: '受阻',
    what: '建议项目还不能列为初定候选',
    reason: (count: string) => `${count} 项还没有论证意见`,
    waiting: (unit: string, count: string, days: string) => `${unit} ${count} 项，等了 ${days} 天`,
    unasked: (count: string) => `${count} 项还没有请部门论证`,
    go: '查看论证',
    ask: '请部门论证',
  },

  gates: {
    'government-meeting': '政府常务会议',
    'joint-meeting': '党政联席会议',
    'party-committee': '党委会议',
    'standing-committee': '人大常委会',
    presidium: '主席团',
    'working-committee': '党工委',
  } satisfies Readonly<Record<Gate, string>>,
  passedOn: (gate: string, day: string) => `${gate} ${day}`,
};

export type Words = typeof zh;
