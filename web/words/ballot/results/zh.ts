import type { Facts } from '../../../../shared/result.ts';

/** Figures as the sentences of this page need them, already formatted. */
type Said = Readonly<Record<string, string>>;

export const zh = {
  tagline: '人大代表票决 · 公开',
  unnamedBody: '民生实事项目票决',
  title: '票决结果',
  look: '码上看',
  learn: '码上学',
  back: '返回首页',
  loading: '正在取票决结果',
  again: '再试一次',
  notThere: '看不到这个结果',
  goHome: '去首页看公布过的结果',

  headline: (ballot: string) => `${ballot.replace(/(票决)?(结果)?$/, '')}票决结果`,
  lede: ({ candidates, manner, seats, elected, passed }: Said) =>
    `${candidates} 个候选项目，${manner}，应选 ${seats} 个，选出 ${elected} 个。${passed}`,
  manners: { secret: '代表无记名投票', named: '记名表决', 'show-of-hands': '举手表决' },
  line: { majority: '过半数', other: '过线' },
  passedRanked: (line: string, passed: string, seats: string) =>
    `${passed} 个${line}，按赞成票从多到少取前 ${seats} 名。`,
  passedAll: (line: string, passed: string) => `${line}的 ${passed} 个全部入选。`,
  inRounds: (rounds: string) => `共公布 ${rounds} 轮。`,
  announced: (session: string, moment: string) => `${session}，${moment}公布`,
  notFinal: '票决还没有结束',
  notFinalWhy: {
    'under-way': '下一轮正在进行。下面是已经公布的轮次，公布新的一轮以后再来看。',
    runoff: '最后的名额有项目票数相同，接下来在它们中间再次投票。',
    'second-ballot': '过线的项目不够，接下来在没有入选的项目中再投一次票。',
    lot: '最后的名额有项目票数相同，接下来抽签决定。',
    presidium: '最后的名额有项目票数相同，接下来由主席团决定。',
    first: '上一轮作废，接下来重新投票。',
  },
  refresh: '看有没有新的结果',
  rehearsal: '这是一次演练，不是决定',
  rehearsalWhy: '项目、代表和票数只用于练习，没有效力。',

  figures: {
    label: '这一轮的数字',
    allDeputies: '代表总数',
    present: '实到',
    issued: '发出',
    returned: '收回',
    valid: '有效',
    invalid: '无效',
    people: '人',
    papers: '张',
  },
  needNote: (needed: string) => `过线要 ${needed} 票`,
  majorityNote: (needed: string) => `过半数要 ${needed} 票`,
  mostNote: '按得票多少',
  quorumNote: (needed: string) => `开会至少 ${needed} 人`,
  issuedNote: (present: string) => `实到 ${present} 人，每人一张`,
  issuedReplaced: (replaced: string) => `另外补发 ${replaced} 张`,
  notTaken: (people: string) => `${people} 人没有领票`,
  returnedEqual: '与发出相等',
  returnedLess: (unused: string, missing: string) => `未用 ${unused}，没有交回 ${missing}`,
  blankNote: (blank: string) => `其中空白 ${blank} 张`,
  noBlank: '没有空白票',
  invalidNone: '没有',
  invalidSome: '不合规定，不计',
  sums: ({ issued, replaced, returned, unused, missing, valid, invalid }: Said) =>
    `发出 ${issued} + 补发 ${replaced} = 收回 ${returned} + 未用 ${unused} + 没有交回 ${missing}；收回 ${returned} = 有效 ${valid} + 无效 ${invalid}。`,

  barsTitle: '得票与过半线',
  barsTitleNoLine: '得票',
  barsDeck: (deputies: string) =>
    `横条是赞成票，满格是全体代表 ${deputies} 人。实心打勾为入选，空心为未入选。`,
  lineLabel: (needed: string) => `过线，至少 ${needed} 票`,
  shortReasons: {
    below: '未过半数',
    belowOther: '没有过线',
    beyond: (rank: string) => `过半数，列第 ${rank} 位`,
    beyondOther: (rank: string) => `列第 ${rank} 位`,
    tied: (tied: string) => `${tied} 项票数相同`,
    void: '本轮无效',
  },
  whyTitle: (rank: string) => `第 ${rank} 位为什么没有入选？`,
  whyTied: '票数相同的怎么办？',
  why: {
    below: ({ name, votes, base, needed, short }: Said) =>
      `“${name}”得赞成票 ${votes} 票，按${base}计算，要 ${needed} 票才过线，差 ${short} 票。`,
    beyond: ({ name, votes, seats, rank }: Said) =>
      `“${name}”得赞成票 ${votes} 票，过了线，但名额只有 ${seats} 个，按赞成票从多到少取前 ${seats} 名，它列第 ${rank} 位。`,
    beyondMost: ({ name, votes, seats, rank }: Said) =>
      `“${name}”得赞成票 ${votes} 票。这一轮按得票多少取前 ${seats} 名，它列第 ${rank} 位。`,
    tied: ({ name, votes, tied, left, next }: Said) =>
      `“${name}”等 ${tied} 个项目都得赞成票 ${votes} 票，只剩 ${left} 个名额，票数分不出先后，${next}。`,
    void: '这一轮收回的票多于发出的票，不能作数。',
  },
  ties: {
    'another-ballot': '所以在它们中间再次投票',
    lot: '所以抽签决定',
    presidium: '所以由主席团决定',
  },
  bases: {
    'all-deputies': (base: string) => `全体代表 ${base} 人`,
    present: (base: string) => `到会代表 ${base} 人`,
    'valid-ballots': (base: string) => `有效票 ${base} 张`,
  },

  tableTitle: '全部数字',
  tableCaption: (valid: string, deputies: string) =>
    `每一行：赞成 + 反对 + 弃权 = 有效票 ${valid}。占比按全体代表 ${deputies} 人计算。没有表态算弃权。`,
  tickCaption: (valid: string, deputies: string) =>
    `每一行：赞成 + 未选 = 有效票 ${valid}。占比按全体代表 ${deputies} 人计算。`,
  rank: '名次',
  notTicked: '未选',
  sum: '合计',
  share: '占全体',
  outcome: '结果',

  roundsTitle: '经过几轮',
  roundName: (number: string, kind: string) => `第 ${number} 轮：${kind}`,
  kinds: { first: '首次投票', runoff: '再次投票', 'second-ballot': '另行投票' },
  kindsWhy: {
    first: '对全部候选项目投票。',
    runoff: '最后的名额有项目票数相同，只在它们中间投票，得票多的入选。',
    'second-ballot': '上一轮过线的项目不够，对其余项目再投一次，规则不变。',
  },
  repeatWhy: '上一轮作废，用新的钥匙重新投票。',
  roundOutcome: ({ candidates, seats, elected }: Said) =>
    `${candidates} 个候选，${seats} 个名额，入选 ${elected} 个`,
  undecided: '待定',
  outcomeTie: (tied: string) => `，${tied} 个票数相同`,
  outcomeVacant: (vacant: string) => `，空缺 ${vacant} 个`,
  roundVoid: '作废，不作数',
  roundUnderWay: '正在进行，还没有公布',
  voidReasons: {
    'too-few-ballots': '收回的票太少，公开了就等于不保密',
    'returned-more-than-issued': '收回的票多于发出的票',
    'too-many-papers': '出现的票多于发出的票',
    restored: '服务器用备份恢复过，投票中途的票箱不能再用',
    'keys-lost': '这一轮的钥匙丢失，票打不开',
    'by-decision': '现场决定作废',
  },
  voidFigures: (issued: string, returned: string) =>
    `作废时发出 ${issued} 张，收回 ${returned} 张。得票不公布，也没有人看过。`,
  note: (note: string) => `说明：${note}`,
  unionTitle: '最后选出的项目',
  unionCaption: (elected: string, vacant: string) =>
    vacant === '0' ? `共 ${elected} 个。` : `共 ${elected} 个，空缺 ${vacant} 个。`,
  project: '项目',
  decidedBy: '怎么选出',
  byRound: (number: string, votes: string) => `第 ${number} 轮，赞成 ${votes} 票`,
  byDecision: { lot: '票数相同，抽签', presidium: '票数相同，主席团决定', 'another-ballot': '' },

  originTitle: '它从哪里来',
  cardsTitle: '项目卡上怎么写',
  cardsDeck: '表决以前发给每位代表，各项目填一样的内容。点开看全文。',
  beneficiaries: (people: string, group: string) =>
    group === '' ? people : `${people}（${group}）`,
  origins: {
    residents: '群众提出',
    deputies: '代表提出',
    departments: '部门提出',
    stations: '联络站收集',
    government: '政府提出',
  },
  origin: (origin: string, note: string) =>
    note === '' || note === origin ? origin : `${origin}：${note}`,

  downloads: '下载',
  bundleOf: (number: string) => `第 ${number} 轮公开核验包`,
  bundleNote: 'JSON',
  verifier: '离线核验工具',
  openData: {
    'candidates.xlsx': '得票表',
    'candidates.csv': '得票表',
    'vote.json': '全部公开数据',
    'popolo.json': '表决事件',
    'nist-results.json': '计票结果',
    'nist-cast-vote-records.json': '逐张选票',
  },
  command: '在本系统的源代码目录里用命令核验：',

  problems: {
    'not-found': (_facts: Facts) => '没有这次票决。链接可能抄漏了，请从首页进入。',
    'not-yet': (_facts: Facts) => '这次票决还没有公布结果。公布以后，这个链接就能看。',
    'no-connection': (_facts: Facts) => '没有收到服务器的回音。请检查网络，再试一次。',
    'server-error': (_facts: Facts) => '服务器出错了。请稍等再试一次。',
    'try-again': (_facts: Facts) => '服务器正忙。请稍等再试一次。',
  },
};

export type Words = typeof zh;
