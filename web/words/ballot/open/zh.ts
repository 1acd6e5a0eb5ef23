import type { Decider, OpenSecrecy, Secrecy } from '../../../../shared/ballot/model.ts';
import type { Facts } from '../../../../shared/result.ts';

type Said = Readonly<Record<string, string>>;

export const zh = {
  manners: {
    secret: '无记名投票',
    named: '记名表决',
    'show-of-hands': '举手表决',
  } satisfies Record<Secrecy, string>,
  deciders: {
    law: '法律或者议事规则规定',
    presidium: '主席团决定',
    congress: '大会决定',
  } satisfies Record<Decider, string>,
  notSecret: '公开表决，不保密：在场的人都看得到谁怎么表态。',
  what: {
    named: '逐人记下每一项的表态。公布后，名单向社会公开。',
    'show-of-hands': '各座区清点举手人数，合计为结果。没有举手的按弃权计。',
  } satisfies Record<OpenSecrecy, string>,
  hall: {
    named: '正在记名表决',
    'show-of-hands': '正在举手表决',
    lede: (standing: string) => `${standing}。公布前不显示得票`,
    counted: '表决结束，正在确认计票',
    countedLede: '监票人确认后，由执行主席公布结果',
    certified: '计票已经确认',
    certifiedLede: '即将由执行主席公布结果',
    voting: '参加表决',
    stages: { vote: '表决', count: '计票' },
  },

  manner: {
    title: '表决方式',
    change: '改用公开表决',
    changeSecret: '更改表决方式',
    lede: '表决方式、由谁决定和理由记入会议记录，公布结果时一并公开。',
    secrecy: '怎么表决',
    decidedBy: '由谁决定',
    reason: '依据或者理由',
    reasonHint: '例如：表决系统故障，主席团第三次会议决定改为举手表决',
    limitNote: '举手表决看不出一个人赞成了几项，“赞成最多几项”不适用。',
    mixNote: '电子投票已经发票的，请先作废那一轮。两种方式的票数永远不合在一起。',
    minute: '记入会议记录',
    cancel: '取消',
    minuted: (manner: string, decider: string, time: string) => `${manner} · ${decider} · ${time}`,
    because: (reason: string) => `理由：${reason}`,
    begin: '开始表决',
    beginTitle: '候选项目、规则和到会名单从此不变。',
    beginText: '没有票和票箱；清点或者宣读的结果由工作人员录入。',
    first: '先记录表决方式',
    firstLift: '按上面的按钮，选表决方式，写明由谁决定和理由。',
    missingReason: '请写依据或者理由。',
  },

  entry: {
    title: { named: '记名表决和录入', 'show-of-hands': '举手表决和录入' },
    loading: '正在取已经录入的内容',
    again: '再试一次',
    settle: '计票',
    settleTitle: '按规则算出结果，签名存档。',
    settleText: '随后由监票人核对确认。公布以前发现录错，可以写明原因更正。',
    saved: '每一格录入后随即保存',
    saving: (cells: string) => `还有 ${cells} 格正在保存`,
    savingLift: '连上服务器后自动保存，请稍等。刷新不会丢失。',
    typing: (cells: string) => `有 ${cells} 格填了没有录入`,
    typingLift: '请核对这些格，填整数人数，再按回车。',
    progress: (done: string, all: string) => `已录 ${done} / ${all}`,
    legend: '候选项目',
    total: '合计',
    project: '项目',
    marks: { for: '赞成', against: '反对', abstain: '弃权' },
    notTicked: '未选',
  },
  sectors: {
    title: '座区和清点人',
    note: (people: string, present: string) => `各座区合计 ${people} 人，实到 ${present} 人。`,
    suggested: '按代表团列出，可以改。清点人写计票人或者监票人的姓名。',
    name: '座区',
    counter: '清点人',
    people: '人数',
    remove: (name: string) => `删除${name}`,
    removeShort: '删除',
    add: '增加座区',
    save: '保存座区',
    edit: '更改座区',
    incomplete: '每个座区都要写名称、清点人和人数。',
    row: (place: string) => `第 ${place} 座区`,
  },
  hands: {
    title: '各座区举手人数',
    keys: '没有人举手的填 0。键盘：回车 下一格，↑↓ 换座区',
    cell: ({ project, sector, mark }: Said) => `${project}，${sector}，${mark}`,
    rest: '未举手',
    of: (people: string) => `${people} 人`,
    beyond: '多于座区人数',
    odd: '不是整数人数',
  },
  names: {
    title: '逐人录入',
    keys: '键盘：1 赞成，2 反对，3 弃权，0 清除，方向键换格。在姓名上按同样的键，整行都是。',
    keysTick: '键盘：1 赞成，3 未选，0 清除，方向键换格。在姓名上按同样的键，整行都是。',
    search: '查找姓名或者编号',
    onlyMissing: '只看没有录完的',
    name: '代表',
    cell: ({ name, project, mark }: Said) => `${name}，${project}：${mark}`,
    none: '未录',
    took: '未参加',
    tookNo: (name: string) => `${name}：未参加表决`,
    row: '整行',
    nobody: '没有这样的代表。',
    all: '全部录完。',
  },

  correct: {
    act: '更正录入',
    title: '退回更正录入？',
    text: '只更正录入的差错。监票人要重新确认。表决本身有问题的，请作废本轮，重新表决。',
    confirm: '退回更正',
  },
  figures: {
    label: '表决情况',
    allDeputies: '代表总数',
    present: '实到',
    voting: '参加表决',
    notVoting: '未参加表决',
    valid: '有效',
    invalid: '无效',
    invalidNote: '表态不合规则，不计',
    people: '人',
    sectors: '座区',
  },
  check: {
    title: '核对录入',
    hands: '下面是各座区的举手人数。请与清点人的记录逐项核对。',
    named: '下面是每位代表的表态。请与记录逐人核对。',
    loading: '正在取录入的数字',
  },

  script: {
    begin: (manner: string, reason: string) =>
      `根据${reason}，本项采用${manner}。现在开始表决，请监票人、计票人就位。`,
    beginBlank: ['根据', '，本项采用公开表决。'] as readonly [string, string],
    fillIn: '记录后填入',
    hands:
      '现在逐项表决。同意的请举手，请清点；请放下。反对的请举手，请清点；请放下。弃权的请举手，请清点；请放下。',
    handsTick: '现在逐项表决。赞成的请举手，请清点；请放下。',
    named: '现在逐名宣读，请被点到的代表起立，逐项表示赞成、反对或者弃权。',
    confirm: ({ present, voting }: Said) =>
      `表决结束。实到 ${present} 名，参加表决 ${voting} 名。请监票人核对并确认。`,
    announce: ({ all, present, voting, manner }: Said) =>
      `现在公布${manner}的结果。代表总数 ${all} 名，实到 ${present} 名，参加表决 ${voting} 名。`,
  },

  results: {
    title: '公开表决',
    deck: ({ manner, decider, reason }: Said) => `${manner}，不保密。${decider}：${reason}`,
    sectors: '各座区举手人数',
    sectorsCaption: '每一格：赞成 / 反对 / 弃权。没有举手的按弃权计入结果。',
    sectorsCaptionTick: '每一格：举手赞成的人数。',
    names: '表态名单',
    namesCaption: ({ present, voting }: Said) => `实到 ${present} 人，参加表决 ${voting} 人。`,
    sum: '结果',
    counter: (name: string) => `清点人 ${name}`,
    record: '签名的表决记录',
    recordNote: '用 npm run verify 核对签名、合计和结果',
    loading: '正在取表决记录',
    method: {
      named: '记名：每位代表怎么表态，公布后人人可查。',
      'show-of-hands': '举手：各座区当场清点，合计为结果。没有举手的按弃权计。',
    } satisfies Record<OpenSecrecy, string>,
  },

  problems: {
    'not-in-this-manner': (_facts: Facts) => '本轮的表决方式没有这一步。请重新打开页面。',
    'manner-not-minuted': (_facts: Facts) => '还没有记录表决方式、由谁决定和理由',
    'reason-missing': (_facts: Facts) => '请写依据或者理由。',
    'entry-closed': (_facts: Facts) => '本轮还没有开始表决，或者已经计票，不能录入。',
    'no-such-place': (_facts: Facts) => '没有这个座区或者项目。请重新打开页面。',
    'mark-not-offered': (_facts: Facts) => '本次不用这种表态。',
    'sectors-twice': ({ name }: Facts) => `有两个座区都叫“${name ?? ''}”，请改成不同的名称。`,
    'sectors-changed': (_facts: Facts) =>
      '座区刚刚在别处改过，您的改动没有保存。请看现在的座区，再改一次。',
    'sectors-missing': (_facts: Facts) => '还没有座区，请先写明座区和清点人',
    'sectors-beyond-present': ({ people, present }: Facts) =>
      `各座区合计 ${people ?? ''} 人，多于实到 ${present ?? ''} 人`,
    'hands-missing': ({ missing, sector, candidate }: Facts) =>
      `还有 ${missing ?? ''} 处没有录完，例如${sector ?? ''}的“${candidate ?? ''}”`,
    'hands-beyond-people': ({ sector, candidate, hands, people }: Facts) =>
      `${sector ?? ''}“${candidate ?? ''}”举手 ${hands ?? ''} 人，多于座区 ${people ?? ''} 人`,
    'names-missing': ({ missing, name }: Facts) =>
      `还有 ${missing ?? ''} 名代表没有录完，例如${name ?? ''}`,
  },
};

export type Words = typeof zh;
