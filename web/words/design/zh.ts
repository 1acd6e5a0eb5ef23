import type { Facts } from '../../../shared/result.ts';

type Format = (value: number, fractionDigits?: number) => string;

export const zh = {
  skipToContent: '跳到正文',
  navigation: '主导航',
  tools: '显示设置',
  help: '帮助',
  largeSize: '关怀版',
  standardSize: '标准版',
  otherLanguage: 'English',
  rehearsal: '演练',
  rehearsalLong: '演练：这里的数字不是真实表决',

  stageStates: { done: '已完成', now: '进行中', todo: '未开始' },
  required: '必填',
  optional: '选填',
  blocked: '现在还不能操作',
  blockedBecause: '原因',
  busy: '正在处理',
  close: '关闭',
  cancel: '取消',
  typeName: (name: string) => `请输入“${name}”确认`,
  typeNameHint: '照样输入，一字不差，按钮才能按下。',
  nameDiffers: '输入的名称还不一致',
  reason: '理由',
  reasonHint: '会写入记录，所有工作人员可见。',
  reasonMissing: '还没有写理由',
  noticeTones: { info: '提示', done: '完成', caution: '注意', problem: '出错' },
  progressOf: (done: string, total: string) => `${done} / ${total}`,
  stop: '停止',
  stopped: '已停止',

  choices: { for: '赞成', against: '反对', abstain: '弃权' },
  chosenCount: (chosen: number, most: number) => `已赞成 ${chosen} / 最多 ${most}`,

  chosen: '入选',
  notChosen: '未入选',
  majorityLine: (votes: string) => `过半数，至少 ${votes} 票`,
  allDeputies: (deputies: string) => `全体 ${deputies}`,
  votesFor: '赞成',
  votesAgainst: '反对',
  votesAbstain: '弃权',
  barOf: (votes: string, deputies: string) => `赞成 ${votes} 票，全体代表 ${deputies} 人`,
  barsOf: (rows: number) => `${rows} 个项目的得票`,
  result: '结果',
  project: '项目',

  open: '详情',
  less: '收起',
  itemNumber: (number: number) => `第 ${number} 项`,
  card: {
    content: '建设内容',
    site: '地点',
    beneficiaries: '受益',
    moneyTotal: '总投资',
    moneyThisYear: '今年投资',
    moneySource: '资金来源',
    department: '牵头单位',
    schedule: '时间',
    target: '年度目标',
    origin: '项目来源',
  },
  fromTo: (start: string, end: string) => `${start}至${end}`,
  benefits: (text: string) => `受益 ${text}`,

  date: (year: number, month: number, day: number, _name: string) => `${year}年${month}月${day}日`,
  dayAndTime: (day: string, time: string) => `${day} ${time}`,
  money: (yuan: number, format: Format) =>
    Math.abs(yuan) < 10_000 ? `${format(yuan)} 元` : `${format(yuan / 10_000, 2)} 万元`,
  moneyInFull: (yuan: string) => `${yuan} 元`,
  counts: {
    votes: (_value: number, text: string) => `${text} 票`,
    people: (_value: number, text: string) => `${text} 人`,
    matters: (_value: number, text: string) => `${text} 件`,
    projects: (_value: number, text: string) => `${text} 项`,
    papers: (_value: number, text: string) => `${text} 张`,
    places: (_value: number, text: string) => `${text} 个`,
    days: (_value: number, text: string) => `${text} 天`,
  },

  unknownProblem: (code: string) =>
    `出现了没有预料到的情况（代码 ${code}）。您填写的内容还在，请再试一次；仍不行，请把代码告诉工作人员。`,
  problems: {
    'words-not-loaded': (_facts: Facts) => '另一种语言没有取到，请检查网络后再试。',
  },
};

export type Words = typeof zh;
