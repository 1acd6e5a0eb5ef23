import type { Facts } from '../../../shared/result.ts';
import { categories } from '../collection/categories-zh.ts';

type Said = Readonly<Record<string, string>>;

export const zh = {
  tagline: '人大代表票决 · 公开',
  system: '民生实事项目票决',
  title: '民生实事',
  look: '码上看',
  learn: '码上学',
  loading: '正在打开',
  again: '再试一次',
  notReached: '没有打开',

  body: '看哪个机构',

  headline: (projects: string) => `代表票决定下 ${projects} 件民生实事`,
  headlineNone: '民生实事，代表票决',
  eyebrow: (session: string, day: string) => `${session} · ${day}公布`,
  lede: ({ total, year }: Said) =>
    `总投资 ${total}，今年安排 ${year}。每一件从哪里来、谁负责、做到什么程度，下面逐件写明。`,
  ledeNone: '办什么实事，由人民代表大会代表投票决定；结果在这里公布，谁都可以看，谁都可以核验。',

  doors: '入口',
  lookSays: '看项目、看票决结果',
  lookNow: (projects: string) => `选出 ${projects} 件`,
  lookNone: '还没有公布结果',
  learnSays: '怎么投票、怎么核验',
  learnNow: '三分钟看懂',

  projectsTitle: (projects: string) => `${projects} 件实事，逐件看`,
  projectsDeck: '按票决的名次排列。内容以表决以前发给代表的项目卡为准。',
  projectsTable: '代表票决选出的项目',
  project: '名次、项目和牵头单位',
  target: '今年做到',
  beneficiaries: '谁受益',
  money: '总投资',
  origin: '从哪里来',
  beneficiariesOf: (people: string, group: string) =>
    group === '' ? people : `${group} ${people}`,
  unknown: '没有写',
  origins: {
    residents: '群众提出',
    deputies: '代表提出',
    departments: '部门提出',
    stations: '联络站收集',
    government: '政府提出',
  },
  vacant: (vacant: string) => `另有 ${vacant} 个名额空缺。`,
  notFinal: '票决还没有结束，下面是已经选出的项目。',

  standingTitle: (year: string, projects: string) => `${year}年 ${projects} 件实事，逐件看`,
  standingDeck:
    '点开任何一件，看节点、钱、照片和改过什么。快慢由节点日期和今天自动算出，不由人填。',
  standingTable: (year: string) => `${year}年的项目办到哪了`,
  standingCounts: '各有几件',
  standingProject: '项目和牵头单位',
  standingStage: '阶段',
  standingPace: '进度',
  standingNext: '下一节点',
  standingPercent: '完成',
  standingPaid: '已付和总投资',
  planOfYear: (year: string) => `看${year}年实施计划`,
  notAssigned: '还没有确定牵头单位',
  percent: (percent: string) => `${percent}%`,
  paidOf: (paid: string, year: string) => `${paid} / ${year}`,
  nothingDue: '等待实施计划',
  doneOn: (day: string) => `${day}全部完成`,

  resultTitle: (candidates: string, elected: string) => `上一次票决：${candidates} 选 ${elected}`,
  resultDeck: ({ session, deputies, present }: Said) =>
    `${session}，代表总数 ${deputies} 人，到会 ${present} 人。`,
  resultRound: (number: string) => `下面是第 ${number} 轮的得票。`,
  resultLink: '看完整结果，自己核验',
  reasons: {
    below: '未过半数',
    beyond: (rank: string) => `过半数，列第 ${rank} 位`,
    tied: '票数相同',
    other: (rank: string) => `列第 ${rank} 位`,
  },
  line: (needed: string) => `过线，至少 ${needed} 票`,

  originsTitle: '这些项目从哪里来',
  originsLabel: (origin: string, projects: string, all: string) =>
    `${origin} ${projects} 件，共 ${all} 件`,
  originCount: (projects: string) => `${projects} 件`,

  sessionTitle: { sitting: '正在开会', planned: '下一次会议', closed: '上一次会议' },
  sessionOpens: (day: string) => `${day}开幕`,
  sessionScreen: '看会场大屏',
  sessionNone: '还没有安排下一次会议。',

  earlierTitle: '历年票决',
  earlierNone: '这是这个机构在这里公布的第一次票决。',
  announcedOn: (day: string) => `${day}公布`,

  noResultTitle: '还没有公布过票决结果',
  noResultPlanned: '会议上代表投票、监票人确认、主席宣布以后，结果马上出现在这里。',
  noResultNothing: '工作人员建好会议、录入候选项目以后，这里会写明什么时候开会。',

  emptyTitle: '系统已经装好，还没有机构',
  emptyWhy: '这里还没有建立人民代表大会，所以没有可以看的内容。',
  emptySteps: [
    '负责安装的人：启动程序时，终端里会打印一个一次性的设置链接。用浏览器打开它。',
    '填写机构名称和第一位管理员，两分钟建好。',
    '然后导入代表名册和候选项目，就可以开会了。',
    '只想先看看？在源代码目录里运行 npm run demo，会打开一个虚构的县，可以走完整个过程。',
  ],
  emptyHelp: '看帮助',

  staffDoors: '代表和工作人员从这里进',
  doorVote: '代表投票',
  doorStaff: '工作人员',
  doorScrutineer: '监票人',

  raise: '码上提',
  raiseSays: '提一件事、查回音',
  raiseOpen: (days: number, text: string) =>
    days === 0 ? '征集中，今天截止' : `征集中，还剩 ${text} 天`,
  raiseStanding: '常年征集，随时可提',
  raiseComing: (day: string) => `${day}开始征集`,
  raiseOver: '征集已结束，可查进度',
  raiseOne: '我也提一件',

  raisedTitle: (open: boolean): string => (open ? '今年居民提了什么' : '上一次征集，居民提了什么'),
  raisedBetween: (from: string, to: string) => `${from}至${to}。`,
  raisedSince: (from: string) => `${from}起。`,
  raisedDeck: '每一件都有编号，每一步都写明。',
  raisedTotal: (from: string) => `件，来自${from}`,
  raisedFrom: (origin: string, count: string) => `${origin} ${count} 件`,
  raisedAnd: '、',
  raisers: {
    residents: '居民',
    deputies: '代表',
    departments: '部门',
    stations: '联络站',
    government: '政府',
  },
  wentTitle: '都去了哪里',
  wentLabel: (count: string) => `${count} 件建议的去向，数字在下面的列表里`,
  outcomes: {
    waiting: (_leads: string) => '正在核对、归类',
    proposed: (leads: string) => `并入 ${leads} 个建议项目`,
    candidate: (leads: string) => `列入 ${leads} 个候选项目`,
    chosen: (leads: string) => `选定 ${leads} 个项目`,
    suggestion: (_leads: string) => '转为代表建议',
    reserve: (_leads: string) => '列入储备库',
    declined: (_leads: string) => '没有采纳，附理由',
  },
  count: (count: string) => `${count} 件`,
  categories,
  categoriesTitle: '提得最多的',
  categoriesRest: '其他和未分类',
  categoryLabel: (category: string, count: string) => `${category} ${count} 件`,
  answeredTitle: '刚有回音',

  mineTitle: '查我提的那一件',
  mineDeck: '提交时给过您一个编号，凭它看每一步和理由。',
  mineLabel: '查询编号',
  mineHint: (number: string) => `例如 ${number}`,
  mineLook: '查进度',

  problems: {
    'not-found': (_facts: Facts) => '没有这个机构。链接可能抄漏了，请从首页进入。',
    'no-connection': (_facts: Facts) => '没有收到服务器的回音。请检查网络，再试一次。',
    'server-error': (_facts: Facts) => '服务器出错了。请稍等再试一次。',
    'try-again': (_facts: Facts) => '服务器正忙。请稍等再试一次。',
  },
};

export type Words = typeof zh;
