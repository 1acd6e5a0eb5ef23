import type { Fraction, Quorum } from '../../../../shared/ballot/model.ts';
import type { Nomination } from '../../../../shared/ballot/nominations.ts';
import type { Facts } from '../../../../shared/result.ts';
import { gates } from '../../collection/gates-zh.ts';

/** What an act of the log says of itself, as text. */
type Detail = Readonly<Record<string, string>>;

/** Figures for the chair's script, written out. */
interface Figures {
  readonly all: string;
  readonly leave: string;
  readonly expected: string;
  readonly present: string;
  readonly issued: string;
  readonly returned: string;
  readonly valid: string;
  readonly invalid: string;
}

const GATES: Readonly<Record<string, string>> = gates;

const QUORUMS: Readonly<Record<Quorum, string>> = {
  '>=2/3': '达到代表总数的三分之二',
  '>2/3': '超过代表总数的三分之二',
  '>1/2': '超过代表总数的半数',
};

const FRACTIONS: Readonly<Record<Fraction, string>> = {
  '>1/2': '超过半数',
  '>=1/2': '达到半数',
  '>=2/3': '达到三分之二',
  '>2/3': '超过三分之二',
  none: '最多',
};

const MANNERS: Readonly<Record<string, string>> = {
  secret: '无记名投票',
  named: '记名表决',
  'show-of-hands': '举手表决',
};

export const zh = {
  title: '主席台',
  program: '程序',
  stepOf: (step: number, steps: number) => `第 ${step} 步，共 ${steps} 步`,
  steps: {
    quorum: '签到与法定人数',
    scrutineers: '通过监票人',
    manner: '表决方式',
    entry: '公开表决',
    box: '空箱确认',
    issue: '发票',
    vote: '投票',
    seal: '封箱',
    count: '计票',
    confirm: '监票人确认',
    announce: '公布',
  },
  details: {
    quorum: (time: string) => `${time} 确认`,
    scrutineers: (time: string, people: string) => `${time} 举手通过，${people} 名`,
    manner: (time: string) => `${time} 记录`,
    box: (time: string) => `${time} 发出 0，收回 0`,
    issued: (time: string, papers: string) => `${time} 发出 ${papers} 张`,
    vote: (time: string) => `${time} 开始投票`,
    voted: (papers: string) => `收回 ${papers} 张`,
    seal: (time: string) => `${time} 封箱`,
    count: (time: string) => `${time} 计票完成`,
    confirm: (confirmed: string, people: string) => `已确认 ${confirmed} / ${people} 人`,
    announce: (time: string) => `${time} 公布`,
  },

  choose: {
    label: '机构和会议',
    body: '机构',
    session: '会议',
    states: { planned: '未开始', sitting: '正在举行', closed: '已闭会' },
    of: (title: string, state: string, rehearsal: boolean) =>
      `${title} · ${state}${rehearsal ? '（演练）' : ''}`,
    noBody: '您的账号不能进入主席台',
    noBodyWhat: '主席台由大会秘书处和执行主席使用。需要的话，请机构管理员增加相应角色。',
    noSession: '还没有会议',
    noSessionWhat: '先在会议筹备里建立会议、名册和候选项目，再回到这里。',
    prepare: '去会议筹备',
  },
  noBallot: '还没有准备票决',
  loading: '正在打开主席台',
  notOpened: '主席台没有打开',
  again: '再试一次',

  health: '运行情况',
  network: { up: '网络正常', down: '网络断开' },
  live: { up: '实时更新', down: '实时更新中断' },
  clock: '现在时间',
  lostTitle: '与服务器的连接断了',
  lost: '正在自动重连。页面上的数字停在断开之前，票箱和已经做过的步骤都在服务器上，不会丢。连上之前不能操作。',
  lostReason: '网络断开，暂时不能操作',
  lostLift: '正在自动重连，连上后按钮自动恢复。',

  facts: '本轮数字',
  onRoll: '名册',
  onLeave: (people: string) => `请假 ${people} 人`,
  nobodyOnLeave: '无人请假',
  short: (missing: string, needed: string) => `还差 ${missing} 人达到 ${needed}`,
  met: (needed: string) => `已达法定人数 ${needed}`,
  notIssued: '尚未发票',
  notVoting: '尚未投票',
  allIssued: '实到代表人手一张',
  notTaken: (people: string) => `还有 ${people} 人没有领到`,
  stillOut: (papers: string) => `还有 ${papers} 张未收回`,
  allReturned: '全部收回',
  unusedBack: (papers: string) => `另交回未用 ${papers} 张`,
  passLine: '通过线',
  passParts: {
    '>1/2': (whole: string) => `超过${whole}半数`,
    '>=1/2': (whole: string) => `达到${whole}半数`,
    '>=2/3': (whole: string) => `达到${whole}三分之二`,
    '>2/3': (whole: string) => `超过${whole}三分之二`,
    none: (_whole: string) => '得票多者入选',
  },
  passWholes: { 'all-deputies': '代表总数', present: '实到代表', 'valid-ballots': '有效票' },
  passUnknown: '计票后得出',

  hall: '会场大屏',
  hallShows: (title: string) => `正在显示：${title}`,
  openHall: '打开大屏',
  log: '会议记录',
  allActs: '全部',
  older: '更早的记录',
  logEmpty: '还没有记录',
  logNotAllowed: '您的账号不能查看记录',
  because: (reason: string) => `理由：${reason}`,
  system: '系统',

  actions: {
    confirmQuorum: '确认法定人数',
    passScrutineers: '举手通过',
    makeReady: '确认空箱',
    open: '开始发票',
    seal: '结束投票',
    readOutDone: '宣读完毕，准备计票',
    count: '开始计票',
    announce: '公布结果',
    voidRound: '作废本轮',
    voidOnly: '作废本轮，重新投票',
    desk: '补登签到',
    changeScrutineers: '更改监票人',
    report: '计票报告单',
    announcement: '公告和决定',
    documents: '会议文书',
    next: {
      first: '准备重新投票',
      runoff: '准备再次投票',
      'second-ballot': '准备另行票决',
    },
    lot: '抽签决定',
    presidium: '记录主席团决定',
    results: '打开结果页',
  },
  consequences: {
    confirmQuorum: { title: '现在可以确认', text: '确认后记入会议记录，随后通过监票人。' },
    passScrutineers: (people: number) => ({
      title: `举手通过 ${people} 名监票人`,
      text: '请执行主席先宣读名单、举手表决，通过后再按。',
    }),
    makeReady: {
      title: '确认后不能再改',
      text: '候选项目、规则和代表总数随即固定并签名。要改，只能作废本轮。',
    },
    open: (people: string) => ({
      title: `发给已签到的 ${people} 名代表，每人一张`,
      text: '发票后到场的代表，等下一轮。',
    }),
    seal: {
      out: (papers: string) => `还有 ${papers} 张票未收回`,
      none: '代表正在领票，还没有票发出',
      all: '票已全部收回',
      text: '请先宣读询问，再结束投票。结束后不能再投，也不能重新开放。',
    },
    readOutDone: { title: '未用的票已经收齐', text: '请先宣读票箱校验码和票数。' },
    count: {
      title: '现在可以计票',
      text: '计票由系统逐张核验、开封、计数，结果先只给监票人和主席台看。',
    },
    announce: {
      title: '监票人已经确认',
      text: '公布后大屏、代表手机和公开页同时显示结果，不能收回。',
    },
  },
  ask: {
    seal: {
      title: '现在结束投票？',
      text: (returned: string, issued: string) =>
        `已收回 ${returned} 张，发出 ${issued} 张。结束以后，任何人都不能再投，也不能重新开放。`,
      few: '收回不足 5 张。按保密规则，现在结束，本轮会自动作废。',
    },
    makeReady: '确认票箱为空？',
    open: '现在开始发票？',
    announce: '现在公布结果？',
    void: {
      title: '作废本轮？',
      text: (papers: string) =>
        `本轮收到的 ${papers} 张票全部作废，永远不能开封，代表要重新投票。记录保留，不能恢复。`,
    },
    lot: {
      title: '现在抽签？',
      text: '由系统当场抽取，种子记入会议记录，任何人可以重算。抽签结果不能更改。',
    },
    presidium: { title: '记录主席团的决定？', text: '记录后不能更改。' },
  },

  quorum: {
    gauge: (present: string, needed: string, all: string) =>
      `已签到 ${present} 人，法定人数 ${needed} 人，代表总数 ${all} 人`,
    signedIn: '已签到',
    needed: '法定人数',
    all: '代表总数',
    byDelegation: '各代表团已签到 / 应到，未到人数多的在前',
    delegation: (name: string, present: string, expected: string) =>
      `${name}，已签到 ${present} 人，应到 ${expected} 人`,
    noDelegation: '未分团',
    lift: (needed: string, present: string) => `须到 ${needed} 人，现到 ${present} 人。`,
    awaited: (names: readonly string[], people: string) =>
      names.length === 1
        ? `${names.join('')}还有 ${people} 人未签到。`
        : `${names.join('、')}共有 ${people} 人未签到。`,
  },
  scrutineers: {
    choose: '请勾选本轮的监票人',
    proposed: ({ by, chief }: Nomination) =>
      `${by === '' ? '主席团或召集人' : by}推荐${chief ? '为总监票人' : ''}`,
    chief: '总监票人',
    nobody: '请选择',
    needed: (people: number) => `至少 ${people} 名`,
    none: '还没有监票人账号',
    noneWhat: '请机构管理员先为监票人建立账号，再回到这里。名单会自动出现。',
    accounts: '去建立账号',
    loading: '正在取监票人名单',
    tooFew: (missing: number) => `还要勾选 ${missing} 名监票人`,
    noChief: '还没有指定总监票人',
    tooFewLift: '至少这么多监票人确认，结果才能公布。',
    noChiefLift: '在名单里选一名。',
  },
  box: {
    frozen: '确认后固定的内容',
    ballot: '票决',
    standing: '候选与应选',
    rule: '通过规则',
    limit: '每票',
    all: '代表总数',
    scrutineers: '监票人',
    candidates: '候选项目，按票面顺序',
    empty: '票箱为空',
    emptyText: '候选项目和规则已经固定并签名，票箱里没有任何票。',
    peopleOf: (chief: string, others: readonly string[]) =>
      others.length === 0 ? `${chief}（总）` : `${chief}（总）、${others.join('、')}`,
  },
  lead: {
    mine: '本机主持',
    other: (name: string, since: string) =>
      `现在由 ${name} 的主席台主持（${since} 起），这里只能看`,
    lost: (name: string) => `${name} 已接管主持，这里只能看`,
    watching: '页面照常更新。要在这里操作，请先接管。',
    takeOver: '接管主持',
    ask: (name: string) => `从 ${name} 接管主持？`,
    askText: '接管后只有这里能操作，对方的主席台变为只能看。接管记入会议记录。',
    reason: (name: string) => `现在由 ${name} 的主席台主持`,
    lift: '要在这里操作，请先在页面上方接管主持。',
  },
  takeBack: {
    'take-back-quorum': {
      label: '撤回法定人数确认',
      question: '撤回法定人数的确认？',
      text: '回到第 1 步。撤回记入会议记录，可以再次确认。',
    },
    'take-back-scrutineers': {
      label: '撤回监票人',
      question: '撤回已通过的监票人？',
      text: '回到第 2 步，需要重新举手通过；已分发的计票密钥随之作废。撤回记入会议记录。',
    },
  },
  time: {
    title: '投票时间',
    none: '未设',
    left: (clock: string) => `剩余 ${clock}`,
    over: '时间已到，仍可投票',
    minutes: '从现在起',
    choice: (minutes: number) => `${minutes} 分钟`,
    set: '开始倒计时',
    change: '重新计时',
    remove: '取消',
    what: '大屏和代表手机同时显示。时间到了不会自动封箱，由执行主席结束投票。',
  },
  preview: {
    title: '尚未公布：公布后大屏将这样显示',
    text: '只有主席台和监票人能看到。请执行主席核对后再公布，不要投到大屏。',
  },
  vote: {
    open: '票箱开放中',
    sealing: '正在封箱',
    minutes: (minutes: number) => (minutes < 1 ? '刚刚开始' : `已进行 ${minutes} 分钟`),
    gauge: (returned: string, issued: string) => `收回 ${returned} 张，发出 ${issued} 张`,
    returned: '已收回',
    issued: '发出',
    inHands: '在代表手中',
    secret: '封箱计票以前，没有任何人能看到得票，也没有人知道谁还没有投。',
    figures: '票数',
    taken: '已领票',
    waiting: '未领票',
    waitingText: '没有绑定手机的代表，或者手机没有联网',
  },
  seal: {
    readOut: '请总监票人宣读票箱校验码',
    note: '请代表记下。会后任何人都可以用它核对公开的结果。',
    wait: (seconds: string, papers: string) =>
      `未用的票还在交回，再等 ${seconds} 秒（还有 ${papers} 张）`,
    waitLift: '手里还有未用票的代表设备会自动交回，不用操作。',
    allIn: '发出的票已经全部有着落',
    tooLong: '没有交回的票不再等候',
    sound: '收回不多于发出，本次表决有效',
    unsound: '收回多于发出，本次表决无效',
    out: '未交回',
  },
  count: {
    running: '正在逐张核验、开封、计数',
    unopened: '票箱还没有开封',
    unopenedText: '计票前没有人知道任何项目的得票。',
  },
  confirm: {
    people: '监票人确认',
    where: '监票人在自己的设备上打开 /scrutineer，登录后核对并确认。',
    missing: (people: string) => `还差 ${people} 名监票人确认`,
    voidTitle: '收回的票多于发出的票',
    voidText: (returned: string, issued: string) =>
      `收回 ${returned} 张，发出 ${issued} 张。按规定本轮表决无效，不能确认，也不能公布，只能作废后重新投票。`,
    rostrumOnly: '公布以前，得票只有主席台和监票人能看到，请勿投到大屏。',
  },
  doubt: {
    none: '发出的每一张票都有着落',
    noneText: (margin: string) => `入选与落选或者通过线最少相差 ${margin} 票。`,
    title: (missing: string) => `有 ${missing} 张票没有着落`,
    text: (open: string, margin: string) =>
      `持有发票密钥的人最多可能塞入 ${open} 张票；入选与落选或者通过线最少相差 ${margin} 票，差额大于这个数，不影响结果。`,
    nobody: (open: string) => `持有发票密钥的人最多可能塞入 ${open} 张票；本轮没有项目入选。`,
    decisiveTitle: '没有着落的票可能改变结果，应当重新投票',
    decisive: (open: string, margin: string) =>
      `有 ${open} 张票没有着落，持有发票密钥的人最多可能塞入这么多张；而入选与落选或者通过线最少只差 ${margin} 票。请作废本轮，重新投票。`,
    anyway: '说明情况后仍要公布的，责任由大会承担，数字会一并公布。',
  },
  announced: {
    title: '结果已经公布',
    final: '票决到此结束',
    electedAll: (count: number) => `共有 ${count} 个项目入选`,
    vacant: (seats: number) => `空缺 ${seats} 项`,
    because: {
      'all-seats-filled': '应选项目全部选出。',
      'left-vacant': '按照规则，缺额空缺。',
      'left-to-next-session': '按照规则，缺额留待下次会议。',
    },
    next: '接下来',
    nextText: {
      runoff: (candidates: number, seats: number) =>
        `${candidates} 个项目得票相同，余 ${seats} 席。在它们之间再次投票，得票多的入选。`,
      'second-ballot': (candidates: number, seats: number) =>
        `还缺 ${seats} 项。在其余 ${candidates} 个候选中另行票决，规则不变。`,
      first: (candidates: number, seats: number) =>
        `本轮作废，候选 ${candidates} 项、应选 ${seats} 项不变，用新的密钥重新投票。`,
      lot: (candidates: number, seats: number) =>
        `${candidates} 个项目得票相同，余 ${seats} 席，抽签决定。`,
      presidium: (candidates: number, seats: number) =>
        `${candidates} 个项目得票相同，余 ${seats} 席，由主席团决定。`,
    },
    chooseTied: (seats: number) => `主席团决定入选的 ${seats} 项`,
    chooseExactly: (seats: number) => `请正好勾选 ${seats} 项`,
    reasonMissing: '还没有写理由',
    standing: '下一轮候选',
    list: '入选项目',
  },
  voided: {
    title: (round: string) => `${round}已作废`,
    text: '本轮不产生任何结果，票永远不能开封。',
  },

  notLeading: '下一轮由大会秘书处或者执行主席准备',

  script: {
    listMark: '、',
    title: '执行主席宣读',
    fillIn: '确认时填入',
    tickFirst: '勾选后填入',
    quorumMissing: ['请还没有签到的代表抓紧签到，各代表团清点本团人数。'] as readonly string[],
    quorumThen: (all: string, quorum: Quorum): readonly [string, string] => [
      `达到法定人数后：本次会议代表总数 ${all} 名，实到`,
      `名，${QUORUMS[quorum]}，符合法定人数。`,
    ],
    quorum: (f: Figures, quorum: Quorum): readonly string[] => [
      `现在报告出席情况。代表总数 ${f.all} 名，请假 ${f.leave} 名，应到 ${f.expected} 名，实到 ${f.present} 名，${QUORUMS[quorum]}，符合法定人数，可以进行票决。`,
    ],
    scrutineers: (
      chief: string,
      others: readonly string[],
      byDelegations: boolean,
    ): readonly string[] => [
      `${byDelegations ? '根据各代表团推荐，' : ''}建议由 ${chief} 担任总监票人${others.length === 0 ? '' : `，${others.join('、')} 担任监票人`}。`,
      '请各位代表举手表决。同意的请举手。请放下。不同意的请举手。弃权的请举手。',
    ],
    scrutineersBlank: ['建议由', '担任总监票人、监票人。请各位代表举手表决。'] as readonly [
      string,
      string,
    ],
    scrutineersThen: '通过。请监票人就位。',
    box: ['请总监票人、监票人查看票箱。'] as readonly string[],
    boxThen: '票箱为空。候选项目和表决规则不再改动。',
    issue: (f: Figures): readonly string[] => [
      '经监票人查看，票箱为空，发出 0 张，收回 0 张。',
      `现在发票。已签到的 ${f.present} 名代表每人一张，发到本人的手机或者平板。`,
    ],
    issueThen: '没有收到票的代表请举手。',
    vote: {
      'for-against-abstain': (candidates: number) =>
        `请各位代表对 ${candidates} 个候选项目逐项表示赞成、反对或者弃权。`,
      tick: (candidates: number) => `请各位代表从 ${candidates} 个候选项目中勾选赞成的项目。`,
    },
    most: (most: number) => `赞成的项目不得超过 ${most} 项，超过的，`,
    exactly: (seats: number) => `赞成的项目必须正好 ${seats} 项，不是这个数的，`,
    over: {
      'invalid-ballot': '整张票无效。',
      'ignore-question': '各项都按弃权计。',
    },
    boxed: '看到“已入箱”，投票即告完成。',
    voteThen: '接着问：还有没有代表没有投票？没有了，投票结束。',
    seal: (f: Figures, code: string): readonly string[] => [
      `投票结束，票箱已封。发出 ${f.issued} 张，收回 ${f.returned} 张，收回的票不多于发出的票，本次表决有效。`,
      `票箱校验码：${code}。`,
    ],
    count: ['现在计票，请监票人监督。'] as readonly string[],
    confirm: (f: Figures): readonly string[] => [
      `计票完毕。发出 ${f.issued} 张，收回 ${f.returned} 张，有效 ${f.valid} 张，无效 ${f.invalid} 张。请监票人核对并确认。`,
    ],
    announce: (f: Figures): readonly string[] => [
      `现在公布票决结果。代表总数 ${f.all} 名，实到 ${f.present} 名。发出 ${f.issued} 张，收回 ${f.returned} 张，有效 ${f.valid} 张，无效 ${f.invalid} 张。`,
    ],
    chosen: (base: string, fraction: Fraction, count: number): string =>
      count === 0
        ? '没有项目入选。'
        : fraction === 'none'
          ? `得票多的下列 ${count} 个项目入选：`
          : `下列 ${count} 个项目的赞成票${FRACTIONS[fraction]}（以${base}计），按票数入选：`,
    project: (name: string, votes: string) => `${name}，${votes} 票`,
    joinProjects: (projects: readonly string[]) => `${projects.join('；')}。`,
    tied: (names: readonly string[], votes: string) =>
      `${names.join('、')}同得 ${votes} 票，尚未决定。`,
    vacant: (seats: number) => `还缺 ${seats} 项。`,
    end: '票决结果有效。本次票决到此结束。',
    endRecommend: '票选结果报党工委审定后生效。本次票选到此结束。',
    next: {
      runoff: '下面对得票相同的项目再次投票。',
      'second-ballot': '下面对其余候选项目另行票决。',
      first: '本轮作废。下面重新投票。',
      lot: '得票相同的项目，现在抽签决定。',
      presidium: '得票相同的项目，由主席团决定。',
    },
  },

  acts: {
    'session-created': (_detail: Detail) => '建立会议',
    'session-changed': (_detail: Detail) => '修改会议信息',
    'session-opened': (_detail: Detail) => '会议开幕，开始签到',
    'session-closed': (_detail: Detail) => '会议闭幕',
    'deputy-signed-in': ({ times }: Detail) => `代表签到 ${times} 人`,
    'sign-in-undone': (_detail: Detail) => '撤销一名代表的签到',
    'leave-recorded': (_detail: Detail) => '登记请假',
    'leave-lifted': (_detail: Detail) => '取消请假',
    'roll-imported': (_detail: Detail) => '导入代表名册',
    'cards-printed': (_detail: Detail) => '印制代表证',
    'card-reissued': (_detail: Detail) => '补发代表证',
    'device-enrolled': ({ times }: Detail) => `代表设备绑定 ${times} 台`,
    'device-replaced': ({ times }: Detail) => `代表更换设备 ${times} 台`,
    'candidates-imported': (_detail: Detail) => '导入候选项目',
    'candidate-added': ({ times }: Detail) => `增加候选项目 ${times} 项`,
    'candidate-changed': (_detail: Detail) => '修改候选项目',
    'candidate-removed': (_detail: Detail) => '撤下候选项目',
    'candidates-from-leads': (_detail: Detail) => '从候选名单取来候选项目',
    'leads-decided': ({ chosen, reserve }: Detail) =>
      `告知建议人：入选 ${chosen} 项，进储备库 ${reserve} 项`,
    'candidates-ordered': (_detail: Detail) => '排定候选顺序',
    'candidates-drawn': (_detail: Detail) => '抽签排定候选顺序',
    'ballot-prepared': (_detail: Detail) => '准备票决',
    'ballot-changed': (_detail: Detail) => '修改票决设置',
    'round-prepared': ({ number }: Detail) => `准备第 ${number} 轮`,
    'quorum-confirmed': ({ present }: Detail) => `确认法定人数，实到 ${present} 人`,
    'quorum-taken-back': (_detail: Detail) => '撤回法定人数确认',
    'scrutineers-taken-back': ({ names }: Detail) => `撤回监票人：${names}`,
    'console-lead-taken': ({ before }: Detail) =>
      before === '' ? '开始主持' : `接管主持（此前 ${before}）`,
    'scrutineer-nominated': ({ name, by }: Detail) =>
      `${by === '' ? '主席团或召集人' : by}推荐监票人：${name}`,
    'scrutineer-nomination-withdrawn': ({ name }: Detail) => `取消推荐监票人：${name}`,
    'scrutineers-passed': ({ names }: Detail) => `举手通过监票人：${names}`,
    'manner-minuted': ({ secrecy }: Detail) => `记录表决方式：${MANNERS[String(secrecy)] ?? ''}`,
    'open-vote-begun': ({ present }: Detail) => `开始公开表决，实到 ${present} 人`,
    'open-vote-settled': ({ present, voting }: Detail) =>
      `公开表决计票，实到 ${present}，参加表决 ${voting}`,
    'open-vote-corrected': (_detail: Detail) => '更正公开表决的录入',
    'box-shown-empty': (_detail: Detail) => '空箱确认，发出 0，收回 0',
    'round-opened': ({ present }: Detail) => `开始发票，可领票 ${present} 人`,
    'voting-time-set': ({ minutes }: Detail) => `投票时间定为 ${minutes} 分钟`,
    'voting-time-removed': (_detail: Detail) => '取消投票时间',
    'papers-issued': ({ issued }: Detail) => `已发出 ${issued} 张`,
    'sealing-begun': (_detail: Detail) => '结束投票',
    'box-sealed': ({ issued, returned }: Detail) => `封箱，发出 ${issued}，收回 ${returned}`,
    'scrutineer-key-enrolled': ({ name }: Detail) => `监票人 ${name} 登记设备`,
    'teller-key-enrolled': ({ name }: Detail) => `计票人 ${name} 登记设备`,
    'station-opened': ({ name }: Detail) => `开设发票点：${name}`,
    'station-closed': ({ name }: Detail) => `关闭发票点：${name}`,
    'replacement-allowed': ({ name }: Detail) => `准许 ${name} 更换设备`,
    'paper-keyed-in': ({ name }: Detail) => `${name}：纸质票录入完毕`,
    'paper-entry-witnessed': ({ witness }: Detail) => `纸质票录入，${witness} 在场`,
    'terminal-given-up': ({ name }: Detail) => `不再等候 ${name}`,
    'count-key-dealt': ({ shares }: Detail) => `计票密钥分成 ${shares} 份，已分发`,
    'share-kept': ({ name }: Detail) => `${name} 收妥密钥份额`,
    'count-begun': (_detail: Detail) => '请监票人各自计票',
    'share-released': ({ name }: Detail) => `${name} 交出密钥份额`,
    'reading-given': ({ name }: Detail) => `${name} 已各自计票`,
    'round-counted': ({ valid, invalid }: Detail) => `计票完成，有效 ${valid}，无效 ${invalid}`,
    'tally-confirmed': (_detail: Detail) => '监票人确认计票',
    'round-certified': (_detail: Detail) => '计票已经足数确认',
    'result-announced': (_detail: Detail) => '公布结果',
    'round-voided': (_detail: Detail) => '作废本轮',
    'tie-settled': (_detail: Detail) => '得票相同的项目已经决定',
    'document-template-set': ({ times }: Detail) => `修改文书模板 ${times} 次`,
    'document-template-reset': (_detail: Detail) => '文书模板恢复默认',
    'staff-added': ({ times }: Detail) => `建立工作人员账号 ${times} 个`,
    'staff-roles-set': (_detail: Detail) => '调整工作人员角色',
    'staff-password-set': (_detail: Detail) => '重设工作人员密码',
    'staff-revoked': (_detail: Detail) => '停止工作人员登录',
    'own-password-changed': (_detail: Detail) => '工作人员修改密码',
    'delegations-set': (_detail: Detail) => '排定代表团',
    'deputy-added': ({ times }: Detail) => `名册增加代表 ${times} 人`,
    'deputy-changed': (_detail: Detail) => '修改名册',
    'deputy-removed': (_detail: Detail) => '名册移出代表',
    'unit-created': ({ times }: Detail) => `增加责任单位或联络站 ${times} 个`,
    'unit-changed': (_detail: Detail) => '修改责任单位或联络站',
    'unit-removed': (_detail: Detail) => '移出责任单位或联络站',
    'body-created': (_detail: Detail) => '建立机构',
    'body-changed': (_detail: Detail) => '修改机构信息',
    'set-up': (_detail: Detail) => '安装完成',
    'staff-signed-in': ({ times }: Detail) => `工作人员登录 ${times} 次`,
  } as Readonly<Record<string, (detail: Detail) => string>>,
  otherActs: (count: string) => `会议以外的操作 ${count} 条，如征集、筛选`,

  lifts: {
    'no-ballot': () => '请在会议筹备里填写票决名称、应选数和规则。',
    'session-not-sitting': () => '请先在会议筹备里宣布会议开幕。',
    'quorum-not-confirmed': () => '请先完成第 1 步。',
    'scrutineers-not-passed': () => '请先完成第 2 步。',
    'seats-more-than-candidates': () => '请改少应选数，或者补充候选项目。',
    'gates-not-passed': () =>
      '请在筛选的“审定环节”里登记决定、列入候选名单，再取来；改过的项目卡请改回，手工添加的请删除。',
    'previous-round-not-settled': () => '请先公布或者作废上一轮。',
    'too-few-present': () => '等更多代表签到后再发票。',
    'sealing-under-way': () => '封箱完成后再操作。',
    'not-allowed-for-role': () => '您可以在这里查看全部进程。',
    'scrutineer-keys-missing': () => '请监票人用自己的账号打开监票人页面，登记设备。',
    'count-key-not-made': () => '请总监票人在监票人页面比对校验码后分发。',
    'shares-not-kept': () => '请保管人在监票人页面保存份额。',
    'paper-not-keyed-in': () => '请计票人录完纸质票并确认；终端坏了，在发票处说明原因后不再等候。',
    'scrutineers-counting': () =>
      '请监票人在自己的页面交出份额、开箱计票；够数以后自动进入下一步。',
    'readings-differ': () => '请各位重新计票；仍不一致的，本轮可以作废，重新投票。',
    'keys-lost': () => '本轮只能作废，重新投票。',
    'box-altered': () => '本轮只能作废，重新投票，并请技术人员查明原因。',
  } as Readonly<Record<string, () => string>>,

  problems: {
    'no-ballot': (_facts: Facts) => '还没有准备票决',
    'no-such-round': (_facts: Facts) => '没有这一轮。请重新打开主席台。',
    'session-not-sitting': (_facts: Facts) => '会议还没有开幕，或者已经闭幕',
    'quorum-missing': ({ missing }: Facts) => `还差 ${missing} 人达到法定人数`,
    'quorum-not-confirmed': (_facts: Facts) => '还没有确认法定人数',
    'scrutineers-already-passed': (_facts: Facts) => '监票人已经通过，请先撤回监票人',
    'console-not-leading': ({ name }: Facts) =>
      `没有执行：现在由 ${name} 的主席台主持。要在这里操作，请先接管主持`,
    'scrutineers-not-passed': ({ needed }: Facts) => `还没有通过监票人，至少 ${needed} 名`,
    'seats-more-than-candidates': ({ seats, candidates }: Facts) =>
      `应选 ${seats} 项，多于候选 ${candidates} 项`,
    'gates-not-passed': ({ count, candidate, why, gate }: Facts): string => {
      const name = GATES[String(gate)] ?? '';
      const whys: Readonly<Record<string, string>> = {
        'by-hand': '是手工添加的，没有审定过',
        'not-listed': '的建议组不是候选项目',
        'gate-missing': `还没有通过${name}`,
        'card-changed': `的项目卡在${name}审定以后改过`,
      };
      return `有 ${count ?? ''} 个候选项目没有经过全部审定环节：${candidate ?? ''} ${whys[String(why)] ?? ''}`;
    },
    'previous-round-not-settled': (_facts: Facts) => '上一轮还没有公布或者作废',
    'too-few-present': ({ present, needed }: Facts) =>
      `签到 ${present} 人，不足 ${needed} 人，不能保证无记名`,
    'papers-still-returning': ({ seconds }: Facts) => `未用的票还在交回，再等 ${seconds} 秒`,
    'figures-changed': (_facts: Facts) => '数字刚刚更正过，请按现在的数字重新核对，再确认',
    'scrutineers-not-confirmed': ({ missing }: Facts) => `还差 ${missing} 名监票人确认`,
    'scrutineer-keys-missing': ({ missing }: Facts) => `还有 ${missing} 名监票人没有登记设备`,
    'count-key-not-made': (_facts: Facts) => '总监票人还没有分发计票密钥',
    'paper-not-keyed-in': ({ terminals }: Facts) => `还有 ${terminals} 台终端的纸质票没有录完`,
    'shares-not-kept': ({ missing }: Facts) => `还有 ${missing} 名保管人没有收妥密钥份额`,
    'scrutineers-counting': ({ missing }: Facts) => `监票人正在各自计票，还差 ${missing} 名`,
    'readings-differ': (_facts: Facts) => '监票人各自计出的数字不一致',
    'returned-more-than-issued': ({ returned, issued }: Facts) =>
      `收回 ${returned} 张，多于发出 ${issued} 张，本轮无效`,
    'sealing-under-way': (_facts: Facts) => '正在封箱，不能中断',
    'box-altered': (_facts: Facts) => '票箱与封箱时不一致，不能计票',
    'keys-lost': (_facts: Facts) => '本轮的密钥不在了，不能继续',
    'reason-missing': (_facts: Facts) => '还没有写理由',
    'no-next-round': (_facts: Facts) => '没有需要再投的项目',
    'nothing-to-settle': (_facts: Facts) => '没有需要决定的项目，可能已经由别人决定',
    'settled-otherwise': (_facts: Facts) => '按照规则，这里要用另一种办法决定，或者项数不对',
    'nomination-changed': (_facts: Facts) => '别人刚刚改过这项推荐，现在是上面的样子，请再看一遍',
    'no-such-scrutineer': (_facts: Facts) => '名单里有人已经不是监票人，请重新勾选',
    'no-such-delegation': ({ name }: Facts) => `没有“${name}”这个代表团，请重新选择`,
    'scrutineers-twice': (_facts: Facts) => '名单里有人重复，请重新勾选',
    'one-chief-scrutineer': (_facts: Facts) => '总监票人必须正好一名',
    'ballot-frozen': (_facts: Facts) => '空箱确认之后，票决设置不能再改',
  },
};

export type Words = typeof zh;
