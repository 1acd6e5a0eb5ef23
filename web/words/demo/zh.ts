import type { Facts } from '../../../shared/result.ts';

export const zh = {
  system: '民生实事项目票决',
  tagline: '演示：县、人和票都是虚构的',
  title: '演示',
  headline: '一个人演完一场票决',
  lede: '选一个角色，点开就是一个新窗口，已经登录。几个窗口并排放，照“下一步”往下走，十分钟走完。',
  look: '码上看',
  learn: '码上学',
  loading: '正在准备',
  again: '再试一次',

  notDemoTitle: '这里不是演示',
  notDemo: '这台服务器在办真实的会议，没有可以扮演的角色。想看演示，请在源代码目录里运行：',
  notDemoCommand: 'npm run demo',

  inventedTitle: '人和票都是虚构的',
  invented:
    '县名、代表、工作人员、监票人和每一张票都是编出来的，没有真人。候选项目的名称取自下面这些公开报道，金额、进度和结果与它们无关。',
  sources: '项目名称的出处',
  names: (names: readonly string[]) => names.join('、'),
  source: (place: string, year: string) => `${place}，${year} 年`,
  sourcesTable: '项目名称和公开报道',
  sourceName: '项目',
  sourcePlace: '地方和年份',
  sourceLink: '报道',
  sourceOpen: '打开原文',

  partsTitle: '扮演谁',
  opensNew: '在新窗口打开',
  parts: {
    chair: { name: '执行主席', says: '主持会议：一步一步往下走，最后公布结果。', place: '主席台' },
    deputy: {
      name: '代表',
      says: '签到、看项目、投一张票。其他代表会自己签到、自己投。',
      place: '手机',
    },
    scrutineer: {
      name: '监票人',
      says: '看计票结果，确认。没有您的确认不能公布。',
      place: '监票席',
    },
    teller: {
      name: '计票人',
      says: '发纸质票、录纸质票、补发。先打开一次，按“登记这台设备”，再去主席台确认空箱。',
      place: '发票处',
    },
    'second-teller': {
      name: '第二名计票人',
      says: '发票处的事都要两个人。请在无痕窗口或者另一个浏览器里打开，免得顶替第一名。',
      place: '发票处',
    },
    hall: {
      name: '会场大屏',
      says: '人人看得见：到了多少人、发出和收回多少票、结果。',
      place: '投影',
    },
    public: { name: '公众', says: '看今年的实事、看结果、自己核验。', place: '任何地方' },
    staff: {
      name: '征集与筛选',
      says: '大会秘书处：审核、归并、筛选明年的建议；也看名册、候选名单和操作记录。',
      place: '办公室',
    },
    desk: { name: '签到台', says: '替没有手机的代表签到，补发代表证。', place: '门口' },
    resident: {
      name: '居民提一件事',
      says: '明年的征集正在进行：提一件，记下编号，查办理情况。',
      place: '手机',
    },
    'pre-review': {
      name: '代表预审',
      says: '看初定候选、提问、写会前意见。先打开一次上面的“代表”。',
      place: '手机',
    },
    department: {
      name: '责任单位',
      says: '论证秘书处送来的建议，答代表的提问，自己也提一件。',
      place: '部门',
    },
    station: {
      name: '代表联络站',
      says: '接待居民，把来人说的事记下来；看台账和二维码。',
      place: '联络站',
    },
  },

  progressTitle: '会议开到哪里',
  nextTitle: '下一步',
  openPart: (part: string) => `打开：${part}`,
  steps: {
    'sign-in': '签到',
    quorum: '确认法定人数',
    scrutineers: '通过监票人',
    ready: '空箱确认',
    open: '发票',
    vote: '投票，然后封箱',
    count: '计票',
    certify: '监票人确认',
    announce: '公布结果',
    look: '看结果，核验',
  },
  next: {
    'sign-in': '扮演一位代表，签到。其他代表正在陆续签到，到会人数够三分之二就能继续。',
    quorum: '人数够了。在主席台确认法定人数。您扮演的代表还没有签到的，请先签到，不然没有您的票。',
    scrutineers: '在主席台通过监票人，现实中是举手表决。',
    ready: '在主席台按“确认空箱”：规则和候选项目签名封存，票箱是空的。',
    open: '在主席台按“开始发票”。票会自动发到每位代表的手机上。',
    vote: '扮演代表投出您的一票。收回的票差不多齐了，在主席台封箱。',
    count: '在主席台开始计票，几秒钟就好。记下大屏上的票箱校验码。',
    certify: '扮演监票人，核对并确认计票结果。',
    announce: '在主席台公布结果，看大屏。',
    look: '结果公布了。扮演公众，打开结果，自己核验一遍。',
    'next-round': '这一轮没有分出全部名额。在主席台准备下一轮，再投一次。',
  },
  figures: '现在的数字',
  present: '实到',
  issued: '发出',
  returned: '收回',
  people: '人',
  papers: '张',
  ofAll: (all: string) => `代表总数 ${all} 人`,
  round: (number: string) => `第 ${number} 轮`,
  noRound: '还没有开始',
  lineDown: '暂时没有连上，正在重连；看到的可能不是最新的。',

  restart: '从头再来',
  restartTitle: '从头再来？',
  restartSays:
    '已经签到的、投过的票和公布的结果全部丢掉，换一场新的。打开的窗口需要重新从这里进入。',
  restartDo: '丢掉，从头再来',

  problems: {
    'not-found': (_facts: Facts) => '这台服务器没有演示。',
    'no-connection': (_facts: Facts) =>
      '没有收到服务器的回音。演示程序可能已经停了，请看一下终端。',
    'server-error': (_facts: Facts) => '服务器出错了。请稍等再试一次。',
    'try-again': (_facts: Facts) => '服务器正忙。请稍等再试一次。',
  },
};

export type Words = typeof zh;
