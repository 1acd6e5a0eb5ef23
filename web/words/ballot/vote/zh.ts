import type { Facts } from '../../../../shared/result.ts';
import { keptIn, limitedIn } from '../trust/points.ts';
import { trust } from '../trust/zh.ts';

export const zh = {
  title: '代表投票',
  steps: '投票步骤',
  stages: ['签到', '等候', '投票', '入箱', '结果'] as readonly string[],
  secret: '无记名投票',
  loading: '正在打开',

  // Before anything else
  cannot: '这里还不能投票',
  missing: {
    'secure-address': {
      title: '这个地址不安全',
      text: '浏览器只在安全的地址（https 开头）上提供加密。请重新扫代表证上的二维码；还是这样，请告诉工作人员。',
    },
    cryptography: {
      title: '这个浏览器太旧',
      text: '它没有投票需要的加密功能。请换用手机自带的浏览器或更新的微信，再扫一次代表证。',
    },
    storage: {
      title: '这个浏览器不能保存选票',
      text: '它不让网页保存内容，没投出的票一刷新就会丢。请关闭无痕模式，或换一个浏览器，再扫一次代表证。',
    },
  },
  askPaper: '也可以向工作人员要一张纸质选票。',
  elsewhere: '投票页已在另一个窗口打开',
  elsewhereText: '为防止一票投两次，一台设备只用一个窗口。关掉另一个窗口，这里会自动接着来。',

  // Card
  scanTitle: '请扫代表证',
  scanLede: '用手机相机或微信扫代表证上的二维码，会回到这里。',
  orType: '扫不了，输入短码',
  code: '代表证短码',
  codeHint: '12 位，印在二维码下面，例如 7K3M-9Q2D-X4HT',
  enrol: '确认短码',
  enrolling: '正在识别代表证',
  tryAgain: '再试一次',
  replaced: '这台设备已停用',
  replacedText:
    '您的代表证已在另一台设备上使用，或者已重新制发。要用这台设备，请再扫一次最新的代表证。',

  // Who am I
  recognised: '代表证已识别',
  deputy: '代表',
  delegation: '代表团',
  session: '会议',
  date: '日期',
  signIn: '签到',
  itsMe: '是我，继续',
  notMe: '不是本人',
  notMeTitle: '换成别的代表证？',
  notMeText: '这台设备会忘记现在的代表证，然后请扫您自己的。',
  forget: '忘记并重新扫',
  signInNote: '签到只记录您到会，不记录您怎样投票。',
  notSitting: '会议还没有开始签到',
  notSittingLift: '开始后这里自动可以签到，不用刷新。',
  roundRuns: '本轮已经开始',
  roundRunsText: '现在签到，从下一轮起可以投票。',
  typedKey: '请核对代表证上的核对码',
  typedKeyText: '短码是手输的。请看代表证上印的核对码，开头应当是：',

  // Waiting
  waitTitle: '已签到，请等候',
  waitLede: '主持人宣布投票后，本页自动出现表决票，您不用操作。',
  prepared: '这台设备已准备好。断网、没电都不会丢票。',
  readFirst: (count: string) => `先看看 ${count} 个候选项目`,
  noSession: '现在没有会议',
  noSessionText: '会议开始后，本页自动更新。',
  taking: '正在领票',
  takingText: '只要几秒。请不要关掉本页。',
  toDesk: '请到发票处签发',
  toDeskText: '请带上代表证。两名计票人核对身份以后，表决票自动出现。',

  // Paper
  paperTitle: '表决票',
  roundNumber: (number: string) => `第 ${number} 轮`,
  paperLede: (candidates: string, most: string) =>
    `候选 ${candidates} 项，最多赞成 ${most} 项，每项选一个。`,
  paperLedeExactly: (candidates: string, seats: string) =>
    `候选 ${candidates} 项，须赞成 ${seats} 项，多选或少选都无效。`,
  paperLedeFree: (candidates: string) => `候选 ${candidates} 项，每项选一个。`,
  paperLedeTick: (candidates: string, most: string) =>
    `候选 ${candidates} 项，在赞成的项目上打勾，最多 ${most} 项。`,
  full: (most: string) => `赞成已满 ${most} 项。要赞成本项，请先改选其他一项。`,
  given: '已赞成',
  ofMost: (most: string) => ` / 最多 ${most}`,
  ofExactly: (seats: string) => ` / 须 ${seats}`,
  goTo: (number: string) => `去填第 ${number} 项`,
  toReview: '核对选票',
  toReviewNow: '直接核对',
  kept: '填写的内容只存在这台设备上',
  howSecret: '保密到什么程度',

  // Review
  reviewTitle: '请核对您的票',
  reviewLede: '投入票箱后不能更改。',
  unmarked: '未选，按弃权计',
  notTicked: '未选',
  none: '没有',
  back: '返回修改',
  cast: '投入票箱',
  invalidTitle: '这张票会无效',
  invalidText: (least: string, given: string) =>
    `规则要求赞成 ${least} 项，您赞成了 ${given} 项。照这样投出，整张票无效。`,
  castAnyway: '就这样投入',

  // Sending
  sending: '正在投入票箱',
  sendingText: '选票已封好，存在这台设备上。收到票箱的回执后，会显示“已入箱”。',
  sendingAgain: '还没有收到票箱的回执',
  sendingAgainText:
    '会一直自动重发同一张票，不会多投，也不会丢。请保持本页打开；可以走到信号好的地方。',
  sendNow: '现在再发一次',

  // In the box
  boxed: '已入箱',
  boxedText: '您的票已投入票箱',
  boxedFoot: {
    open: '请等候公布结果，不用再操作。',
    sealed: '票箱已封，等候计票。',
    counted: '正在计票和确认，请等候公布。',
    certified: '计票已确认，请等候公布。',
  },

  // Without a paper
  returning: '投票已结束，正在交回空白票',
  returningText: '您没有投出的票会自动交回，计入“未用”。请稍等。',
  returned: '空白票已交回',
  returnedText: '投票结束时您还没有投出，空白票已自动交回，计入“未用”。请等候公布结果。',
  without: '本轮您没有票',
  withoutText: {
    'not-on-roll': '本轮开始时您还没有签到。请等下一轮，或听主持人安排。',
    'device-signature': '本轮开始时登记的是另一台设备。请用那台设备投票；它不在手边，请到签到台。',
    'paper-already-issued': '您的票已发到另一台设备。请用那台设备投票；它坏了，请到发票处更换。',
    'round-not-open': '投票已结束，这台设备没有领到票。',
    'paper-already-used': '这张票已经用过，但不是这台设备投的。请马上告诉监票人，并请求纸质选票。',
    'count-begun': '计票已开始，这张票没有来得及交回，会计入“未收回”。请告诉监票人。',
    'no-such-round': '票箱已不再接收本轮的票。公布结果后，请在这里核验。',
    otherwise: '本轮您没有参加投票。请等候公布结果，下一轮会自动出现。',
  } as Readonly<Record<string, string>>,

  // Void
  voidTitle: '本轮作废，重新投票',
  voidText: '本轮的票都不算，已从这台设备删除。重新投票开始时，表决票会自动出现。',
  voidReason: '原因',
  voidReasons: {
    'too-few-ballots': '收回的票太少，无法保密',
    'returned-more-than-issued': '收回的票多于发出的票',
    'too-many-papers': '出现的票多于发出的票',
    restored: '系统从备份恢复',
    'keys-lost': '本轮的密钥丢失',
    'by-decision': '会议决定',
  },

  // A round that is not secret
  openVote: {
    title: { named: '现在是记名表决', 'show-of-hands': '现在是举手表决' },
    text: '这一轮不在手机上投票，您不用操作。请按主持人的口令表态。',
    note: '公开表决不保密：在场的人都看得到您怎么表态。',
    named: '公布后，每位代表的表态向社会公开。',
    announced: '这一轮的结果已经公布',
    result: '看结果',
  },

  // Result
  earlier: '上次的结果和我的回执',
  earlierBack: '返回',
  resultTitle: (elected: string) => `${elected} 个项目入选`,
  resultNone: '没有项目入选',
  electedBefore: '前几轮已入选',
  issued: '发出',
  returnedCount: '收回',
  valid: '有效',
  invalid: '无效',
  moreToCome: '还有下一轮。开始后，表决票会自动出现。',
  loadingResult: '正在取结果',
  check: '核验我的选票',
  checkAgain: '再核验一次',
  checking: '正在核验',
  checkTitle: '核验',

  // Loss of network
  timeLeft: (clock: string) => `投票时间还剩 ${clock}`,
  timeOver: '投票时间已到，封箱以前仍可投票',
  offline: '没有网络，可以照常填',
  offlineText: '填写的内容存在这台设备上，联网后自动继续。',
  trouble: '暂时停在这里',

  // What is and is not protected
  protection: {
    title: '保密到什么程度',
    back: '返回',
    keeps: '系统保证',
    kept: keptIn(trust),
    limits: '系统防不了',
    limited: limitedIn(trust),
    codes: {
      title: '与大屏对照',
      round: '轮次校验码',
      noRound: '这一轮准备好以后才有',
      page: '页面校验码',
      computing: '正在由手机里的文件算出',
      noPage: '要连着会场网络才能算出',
      shows:
        '发票以前大屏也显示这两个码。都相同，说明您手机里的规则、钥匙和页面，与会场里大家的是同一份，不是单独给您的。',
      limits:
        '页面不能证明自己：被人做了手脚的页面也可以显示假的码。可以请懂计算机的人用源代码另外生成，与大屏对照。',
    },
    doubt: trust.doubt,
    doubtText: '请在领票之前告诉签到台。纸票进同一个票箱，不单独公布。',
  },

  people: (count: number, format: (value: number, digits?: number) => string) =>
    count >= 10_000 ? `${format(count / 10_000, 1)} 万人` : `${format(count)} 人`,
  origins: {
    residents: '群众建议',
    deputies: '代表建议',
    departments: '部门提出',
    stations: '联络站收集',
    government: '政府提出',
  },

  problems: {
    'no-connection': (_facts: Facts) => '没有连上。请检查网络；会自动再试。',
    'server-error': (_facts: Facts) => '系统出了错。填写的内容还在，会自动再试。',
    'try-again': (_facts: Facts) => '系统正忙。会自动再试。',
    'slow-down': ({ seconds }: Facts) => `输错次数太多。请等 ${seconds ?? ''} 秒再试，或扫二维码。`,
    'storage-blocked': (_facts: Facts) => '这个浏览器不能保存选票。请换一个浏览器。',
    'device-trouble': (_facts: Facts) =>
      '这台设备没有存住刚才的内容，可能存储已满。请腾出空间；会自动再试。',
    'card-malformed': (_facts: Facts) => '这不像代表证的短码。请照证上的 12 位再输一次。',
    'card-unknown': (_facts: Facts) =>
      '没有这张代表证，或已重新制发。请核对短码，或到签到台领新证。',
    'key-not-on-card': (_facts: Facts) =>
      '这个网站的核对码与代表证上印的不同。请不要继续，马上告诉工作人员。',
    'device-holds-paper': (_facts: Facts) =>
      '这台设备上还有另一位代表没投出的票。请等它投出或封箱后交回，再换代表证。',
    'device-key-taken': (_facts: Facts) => '这台设备登记着另一位代表。请再扫一次。',
    'replaced-at-desk-only': (_facts: Facts) =>
      '投票正在进行，现在不能换设备。请用原来的设备；它坏了，请先到发票处办更换，再试一次。',
    'not-enrolled': (_facts: Facts) => '这台设备没有登记。请扫代表证。',
    'not-on-roll': (_facts: Facts) => '名册上没有您。请到签到台。',
    'no-session': (_facts: Facts) => '现在没有会议可以签到。',
    'record-signature': (_facts: Facts) =>
      '收到的票不是代表证上那把钥匙签的。请不要投票，马上告诉监票人。',
    'round-mismatch': (_facts: Facts) => '收到的票前后不一致。请不要投票，马上告诉监票人。',
    'issuer-reused': (_facts: Facts) => '本轮用了别的轮次的钥匙。请不要投票，马上告诉监票人。',
    'count-key': (_facts: Facts) => '计票的钥匙不对。请不要投票，马上告诉监票人。',
    'roll-too-small': ({ least }: Facts) => `到会不足 ${least ?? 5} 人，无法保密。请告诉监票人。`,
    malformed: (_facts: Facts) => '收到的内容格式不对。请告诉工作人员，并要一张纸质选票。',
    'paper-signature': (_facts: Facts) =>
      '发来的票签名不对。请不要投票，马上告诉监票人，并要一张纸质选票。',
    'ballot-signature': (_facts: Facts) => '票箱说签名不对。请告诉监票人，并要一张纸质选票。',
    'receipt-differs': (_facts: Facts) => '票箱的回执不对。会再发同一张票；请告诉监票人。',
    'waiting-for-tellers': (_facts: Facts) => '请到发票处，等两名计票人核对身份并签发。',
    'refused-by-tellers': (_facts: Facts) => '计票人没有签发这张票。请到发票处说明，再请求一次。',
    'round-not-open': (_facts: Facts) => '票箱还没有打开。会自动再试。',
    'round-void': (_facts: Facts) => '本轮已作废。',
    'box-not-sealed': (_facts: Facts) => '正在封箱。会自动再试。',
    'not-yet': (_facts: Facts) => '还没有准备好。会自动再试。',
    'device-signature': (_facts: Facts) =>
      '本轮开始时登记的是另一台设备。请用那台设备，或到签到台。',
    'paper-already-issued': (_facts: Facts) => '您的票已发到另一台设备。请用那台设备，或到签到台。',
    'paper-already-used': (_facts: Facts) => '这张票已经用过。如果不是您投的，请马上告诉监票人。',
    'box-sealed': (_facts: Facts) => '票箱已封，这张票没有投进去，会作为未用票交回。',
    'count-begun': (_facts: Facts) => '计票已开始，票箱不再接收。请告诉监票人。',
    'words-not-loaded': (_facts: Facts) => '没有取到，请检查网络后再试。',
  },
};

export type Words = typeof zh;
