import { gates } from '../../collection/gates-zh.ts';

export const zh = {
  gates,
  title: '审定环节',
  lede: '初定候选名单依次提请会议审定。每次会议记下日期、决定和纪要，没有通过的写明理由，建议人看得到。',
  notRead: '审定环节没有取到',
  settings: '筛选办法',

  line: '审定环节的进程',
  on: (day: string) => `${day}通过`,
  returnedOn: (day: string) => `${day}退回`,
  awaits: (count: string) => `待审定 ${count} 项`,
  passed: (count: string) => `通过 ${count} 项`,
  listStage: '列入候选名单',
  listed: (count: string) => `${count} 项`,

  nothing: '还没有初定候选',
  nothingHelp: '在“筛选”里把论证完成、项目卡填好的建议项目列为初定候选，再提请审定。',
  toScreening: '去筛选',
  noGates: '本机构没有设审定环节，初定候选可以直接列入候选名单。',

  form: {
    title: (gate: string) => `记录${gate}的决定`,
    correction: (gate: string) => `更正${gate}的决定`,
    correctionHelp: '更正记成一次新的决定，原来的保留在记录里，以最后一次为准。',
    day: '会议日期',
    decision: '决定',
    decisions: { passed: '审定名单', returned: '退回名单' },
    decisionHints: {
      passed: '逐项写明通过、不通过或者退回补充',
      returned: '整份名单没有通过；写明退回补充的项目，其余等下次会议',
    },
    minute: '会议纪要',
    minuteHint: '文号和要点，例如：〔2026〕12 号，原则同意',
    conditions: '附带要求',
    conditionsHint: '通过以后还要办的事，没有可以不填',
    items: '逐项结果',
    outcomes: { passed: '通过', struck: '不通过', returned: '退回补充' },
    note: (name: string) => `“${name}”的理由`,
    noteHint: { struck: '入储备库，建议人看得到理由', returned: '退回建议项目，建议人看得到理由' },
    listed: '已列入候选名单',
    stays: '等下次会议',
    returnThis: '退回补充',
    passAll: (count: string) => `还没有选的 ${count} 项全部通过`,
    open: (count: string) => `还有 ${count} 项没有选结果。`,
    outcomeMissing: '请选择结果',
    send: '核对并记下决定',
    reviewTitle: (gate: string) => `记下${gate}的决定？`,
    reviewSays: (day: string, minute: string) => `${day}，${minute}`,
    reviewCount: {
      passed: (count: string) => `通过 ${count} 项`,
      struck: (count: string) => `不通过 ${count} 项，入储备库`,
      returned: (count: string) => `退回补充 ${count} 项`,
    },
    reviewConsequence: '记下以后建议人都能看到。记错了可以更正，原来的记录保留。',
    record: '记下决定',
    cancel: '取消',
    sent: (gate: string) => `${gate}的决定已记下。`,
  },

  list: {
    title: '列入候选名单',
    lede: (count: string) =>
      `${count} 项通过了全部审定环节。列入以后就是候选项目，可以放到会议的名单上。`,
    act: (count: string) => `把 ${count} 项列入候选名单`,
    done: (count: string) => `已列入候选名单 ${count} 项。`,
    ready: (count: string) => `候选名单已有 ${count} 项`,
    readyHelp: '在“候选名单”里选会议，从这里取来。',
    toCandidates: '去候选名单',
  },

  table: {
    title: '名单',
    count: (count: string) => `${count} 项`,
    number: '编号',
    name: '项目',
    department: '责任单位',
    money: '总投资',
    state: '现在',
    faults: (count: string) => `项目卡还有 ${count} 处没有填好`,
    outcomes: { passed: '通过', struck: '不通过', returned: '退回' },
    waiting: '待审定',
    notYet: '未到',
    anew: '须重新审定',
    before: (outcome: string, day: string) => `${day}${outcome}，已失效`,
    empty: '名单上还没有项目。',
  },

  /** Fields of a card on which gates decide. */
  fields: {
    name: '项目名称',
    content: '内容与规模',
    site: '地点',
    beneficiaries: '受益人数',
    beneficiaryGroup: '受益人群',
    totalYuan: '总投资',
    yearYuan: '今年投资',
    fundingSource: '资金来源',
    department: '牵头单位',
    startsOn: '开工日期',
    endsOn: '完工日期',
    target: '年度目标',
  },

  lapsed: {
    title: '须重新审定',
    lede: '审定只对当时的项目卡有效；退回以后重新列为初定候选的，从头审定。类别和来源的改动不影响。',
    whys: {
      'card-changed': (gate: string, day: string) =>
        `${gate}${day}通过，后来项目卡有改动，须重新审定。`,
      'nominated-anew': (gate: string, day: string) =>
        `${gate}${day}通过，后来退回过又重新列为初定候选，须重新审定。`,
    },
    change: (field: string, before: string, after: string) =>
      `${field}：原为“${before}”，现为“${after}”`,
    empty: '空',
    and: '、',
    decided: (gates: string) => `${gates}已经审定这张卡`,
    decidedHelp: '除类别以外，改动任何一处，都要请它们重新审定。',
    willLapse: (gates: string, fields: string) =>
      `保存以后须由${gates}重新审定，因为改了：${fields}。`,
    onList: '这一项经过审定',
    onListHelp:
      '除代码、类别和来源以外，改动以后与审定时的项目卡不一致，不能交付票决：要么改回来，要么退出候选名单，改好再重新审定。',
  },

  history: {
    conditions: '附带要求',
    noConditions: '没有附带要求。',
    decisions: '审定记录',
    correct: '更正',
    correctOf: (gate: string) => `更正${gate}的决定`,
    corrected: '后来另有决定',
    decidedOn: (gate: string, day: string) => `${gate}，${day}`,
    counts: (passed: string, struck: string, returned: string) =>
      [
        `通过 ${passed} 项`,
        ...(struck === '0' ? [] : [`不通过 ${struck} 项`]),
        ...(returned === '0' ? [] : [`退回 ${returned} 项`]),
      ].join('，'),
    returnedList: '退回名单',
    none: '还没有会议审定过。',
  },

  material: {
    print: '打印报审名单',
    printHelp: (gate: string, count: string) => `提请${gate}审定，${count} 项，A4 横排`,
    heading: (year: string) => `${year} 年度民生实事项目初定候选名单`,
    submit: (gate: string) => `（提请${gate}审定）`,
    columns: {
      place: '序号',
      name: '项目名称',
      content: '建设内容与规模',
      department: '责任单位',
      total: '总投资',
      year: '当年投资',
      origin: '来源',
      appraised: '论证单位',
    },
    comma: '、',
    unit: '单位：万元',
    sum: '合计',
    voices: (parts: readonly string[]) => parts.join('，'),
    part: (origin: string, count: string) => `${origin} ${count} 件`,
    before: '前面的审定',
    foot: (body: string, day: string) => `${body}　${day}`,
  },
};

export type Words = typeof zh;
