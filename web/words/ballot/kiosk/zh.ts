import type { Facts } from '../../../../shared/result.ts';

export const zh = {
  title: '公用平板',
  loading: '正在打开',

  // Setting the tablet up
  missing: {
    'secure-address': '这个地址不安全。请从发票处的二维码打开（https 开头）。',
    cryptography: '这个浏览器太旧，没有投票需要的加密功能。请换一个浏览器。',
    storage: '这个浏览器不让网页保存平板的钥匙。请关闭无痕模式，或换一个浏览器。',
  },
  cannot: '这台平板还不能用',
  notSetUp: '这台平板还没有开通',
  notSetUpText: '请计票人在发票处按“开设公用平板”，用这台平板扫那里的二维码，或打开那里的链接。',
  enrolling: '正在开通这台平板',
  closed: '这台平板已停用',
  closedText: '发票处已经关闭这台平板。要再用，请在发票处新开一台，再扫新的二维码。',
  wrongKind: '这个链接不是公用平板的',
  wrongKindText: '它是纸质票终端的链接。请在发票处新开一台“公用平板”。',
  tryAgain: '再试一次',

  // Idle
  ask: '请扫代表证',
  askLede: '把代表证上的二维码对准镜头或扫码枪，或输入二维码下面的短码。',
  askTyped: '请输入代表证上的短码，或用扫码枪扫证上的二维码。',
  code: '代表证短码',
  codeHint: '12 位，例如 7K3M-9Q2D-X4HT',
  go: '开始投票',
  scan: '用镜头扫',
  scanStop: '关闭镜头',
  camera: '镜头画面，请把代表证放在中间',
  noCamera: '镜头打不开。请输入短码，或用扫码枪。',
  identifying: '正在识别代表证',
  forWhom: '给没有手机、不用手机投票的代表使用。一人一次，投完自动清除。',
  station: '平板',
  session: '会议',
  round: '本轮',
  roundNumber: (number: string) => `第 ${number} 轮`,
  states: {
    none: '还没有开始',
    draft: '还没有开始',
    ready: '即将开始',
    open: '正在投票',
    sealed: '已封箱',
    counted: '已封箱',
    certified: '已封箱',
    announced: '已公布',
    void: '已作废',
  },
  notOpenTitle: {
    before: '投票还没有开始',
    after: '本轮投票已经结束',
  },
  notOpenText: {
    before: '主持人宣布投票后，这里会出现扫证的地方，不用刷新。',
    after: '下一轮开始后，这里会自动更新。',
  },
  offline: '没有连上服务器',
  offlineText: '请检查这台平板的网络。连上以后自动继续。',

  // Who
  recognised: '代表证已识别',
  areYou: (name: string) => `您是${name}吗？`,
  deputy: '代表',
  itsMe: '是我，开始填票',
  notMe: '不是本人',
  preparing: '正在取表决票',
  privacy: '您怎样填，不保存在平板上。投完、退出，或者 60 秒没有操作，都会清除。',
  typedKey: '请核对代表证上的核对码',
  typedKeyText: '短码是手输的。请看代表证上印的核对码，开头应当是：',

  // Paper
  kept: '填写的内容只在屏幕上，不保存。',
  leave: '退出，不投了',
  leaveTitle: '退出，清除填写的内容？',
  leaveText: '还没有领票。退出以后可以再扫证重填，也可以用手机投票。',
  leaveYes: '清除并退出',

  // Idle wipe
  stillThere: '还在填吗？',
  wipeIn: (seconds: string) => `为了保密，${seconds} 秒后清除屏幕上的内容。`,
  goOn: '继续填写',

  // Issue and cast
  tellers: '请计票人核对身份',
  tellersText: '请向计票人出示代表证。两名计票人签发以后，票自动投入票箱，您不用再按。',
  signing: '等待两名计票人签发',
  tellersStop: '不想投了，请告诉计票人“不签发”。',
  asking: '正在领票',
  casting: '正在投入票箱',
  castingText: '票已领到并封好。收到票箱的回执以前，请不要关掉或拿走这台平板。',
  returning: '投票已结束，正在交回空白票',
  again: '还没有收到回音',
  againText: '会一直自动重发同一份内容，不会多投。请保持这台平板开着，检查网络。',

  // In the box
  boxed: '已入箱',
  boxedText: '您的票已投入票箱',
  boxedFoot: (seconds: string) => `屏幕 ${seconds} 秒后清除`,
  done: '好了，清除屏幕',

  // No paper here
  back: '回到扫证',
  ended: {
    taken: {
      title: '您已经领过票',
      text: '您的票已在手机、纸质票或平板上领出，一人只有一张。',
      next: '请用原来那台设备投票。那台设备坏了，或者这台平板刚才断电、没有看到“已入箱”，请到发票处更换。',
    },
    'not-on-roll': {
      title: '本轮名册上没有您',
      text: '本轮开始时您还没有签到。',
      next: '请到签到台签到，从下一轮起可以投票。',
    },
    refused: {
      title: '计票人没有签发',
      text: '票没有领出，填写的内容已经清除。',
      next: '请到发票处，由计票人说明原因。可以重新扫证再填。',
    },
    'not-open': {
      title: '投票已经结束',
      text: '这张票没有投进票箱，填写的内容已经清除。',
      next: '请告诉监票人，并听主持人安排。',
    },
    void: {
      title: '本轮作废，重新投票',
      text: '本轮的票都不算，填写的内容已经清除。',
      next: '请等候重新投票，再来扫证。',
    },
    returned: {
      title: '空白票已交回',
      text: '封箱时您的票还没有投进去，已自动交回，计入“未用”。',
      next: '请告诉监票人，并等候公布结果。',
    },
    failed: {
      title: '这里不能投票',
      text: '填写的内容已经清除。',
      next: '请告诉计票人或监票人，也可以要一张纸质选票。',
    },
  },

  problems: {
    'station-unknown': (_facts: Facts) =>
      '这台平板没有开通，已被停用，或者本轮开始以后才开通。请到发票处换一台平板，或要一张纸质选票。',
    'asked-elsewhere': (_facts: Facts) =>
      '您正在另一台平板或纸质票终端等候签发。请在那里领票，或请计票人先退回那个申请。',
    'station-taken': (_facts: Facts) =>
      '这个二维码已经被另一台平板用过。请在发票处新开一台，再扫新的二维码。',
    'key-signature': (_facts: Facts) => '链接不完整。请在发票处重新扫二维码。',
    'tellers-missing': (_facts: Facts) =>
      '本轮没有登记两名计票人，公用平板不能发票。请用手机投票，或告诉工作人员。',
  },
};

export type Words = typeof zh;
