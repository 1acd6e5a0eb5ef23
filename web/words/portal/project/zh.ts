import type { Facts } from '../../../../shared/result.ts';
import { categories } from '../../collection/categories-zh.ts';

type Said = Readonly<Record<string, string>>;

export const zh = {
  categories,
  tagline: '人大代表票决 · 公开',
  system: '民生实事项目票决',
  look: '码上看',
  learn: '码上学',
  loading: '正在打开',
  again: '再试一次',
  notReached: '没有打开',
  home: '返回首页',
  back: (year: string) => `${year}年民生实事`,
  eyebrow: (number: string, category: string, unit: string) =>
    [`第 ${number} 件`, category, unit === '' ? '' : `${unit}牵头`]
      .filter((part) => part !== '')
      .join(' · '),

  what: '做什么',
  where: '在哪里',
  whom: '为了谁',
  howMuch: '多少钱',
  people: (count: string, group: string) => (group === '' ? count : `${group} ${count}`),
  total: (money: string) => `总投资 ${money}`,
  yearMoney: (year: string, money: string) => `${year}年 ${money}`,
  notSaid: '没有写',
  changedFrom: (field: string, before: string) => `票决时的${field}：${before}`,

  paceTitles: {
    overdue: (name: string, days: string) => `逾期：${name}，超期 ${days} 天`,
    behind: (name: string, days: string) => `滞后：${name}，超期 ${days} 天`,
    'on-schedule': '按序时：到期的节点都完成了',
    ahead: '提前：到期的都完成了，后面的也提前做完一些',
    'no-plan': '还没有公布实施计划',
    done: '已完成：所有节点都做完了',
    ended: '已终止：按决定不再继续',
  },
  sentences: (sentences: readonly string[]) => sentences.join(''),
  wholeProject: '整个项目',
  wasDue: (day: string) => `应于${day}完成。`,
  cause: (cause: string, note: string) =>
    note === '' ? `原因：${cause}。` : `原因：${cause}（${note}）。`,
  causeNotSaid: '牵头单位还没有说明原因。',
  lastReport: (unit: string, day: string) => `${unit}最近一次报告：${day}。`,
  noReport: '还没有报告过进度。',
  nextUp: (name: string, day: string) => `下一个节点：${name}，${day}前。`,
  doneOn: (day: string) => `${day}全部完成。`,
  planDue: (day: string) => `实施计划应于${day}前公布。`,
  percent: (percent: string) => `完成 ${percent}%`,

  milestones: ({ all, met, late }: Said) =>
    late === '0'
      ? `${all} 个节点：完成 ${met} 个`
      : `${all} 个节点：完成 ${met} 个，${late} 个过期`,
  milestonesDeck: '日期来自政府公布的实施计划，改期要按规定的程序决定。',
  photos: '以前和现在',
  changes: '改过什么',
  changesDeck: '代表票决的内容，不经规定的机构决定不能改。',
  change: (kind: string, day: string) => `${kind}，${day}申请`,
  changeDecided: (state: string, day: string, organ: string) => `${organ}${day}${state}`,
  changeWaits: (organ: string) => `等待${organ}决定`,
  changeWhy: (reason: string) => `申请理由：${reason}`,
  changeRefused: (reason: string) => `不同意的理由：${reason}`,
  difference: (field: string, from: string, to: string) => `${field}：${from} → ${to}`,
  fieldOfMilestone: (name: string) => `节点“${name}”的期限`,
  reports: '每个月报了什么',
  parts: '分在哪些地方',

  money: '钱付到哪了',
  paid: ({ paid, total }: Said) => `已付 ${paid}，总投资 ${total}`,
  rows: {
    total: '总投资',
    plan: (year: string) => `${year}年计划`,
    paid: (year: string) => `${year}年已付 / 计划`,
  },

  vote: (place: string) => `票决结果：入选，第 ${place} 名`,
  votesFor: (all: string) => `票赞成，全体代表 ${all} 人`,
  voteLabel: ({ votes, needed, all }: Said) =>
    `赞成 ${votes} 票，通过要 ${needed} 票，全体代表 ${all} 人`,
  line: (needed: string) => `通过线 ${needed} 票`,
  votes: ({ votes, against, abstain }: Said) => `赞成 ${votes} · 反对 ${against} · 弃权 ${abstain}`,
  absent: (count: string) => `未到会 ${count} 人`,
  allResult: '看全部结果，自己核验',

  origin: '它从哪里来',
  originDeck: '从居民的一句话到票决，每一步都有编号。',
  originNone: '这个项目没有征集记录，直接列入了候选名单。',

  responsible: '谁负责',
  official: '责任领导',
  lead: '牵头单位',
  joint: '配合单位',
  contractor: '施工单位',
  documents: '计划附件',
  notYet: '还没有确定',
  contractorNotSaid: '计划里没有写',
  dates: '起止时间',
  between: (from: string, to: string) => `${from}至\u200B${to}`,
  target: '年度目标',
  printed: (day: string) => `${day}打印`,
  paper: '民生实事项目公示',
  scan: '扫码看最新进展',
  footer: '节点状态和快慢由计划日期与当天日期自动算出，不由人填写。',

  problems: {
    'not-found': (_facts: Facts) => '没有这个项目。链接可能抄漏了，请从首页进入。',
    'no-connection': (_facts: Facts) => '没有收到服务器的回音。请检查网络，再试一次。',
    'server-error': (_facts: Facts) => '服务器出错了。请稍等再试一次。',
    'try-again': (_facts: Facts) => '服务器正忙。请稍等再试一次。',
  },
};

export type Words = typeof zh;
