import type { Facts } from '../../../../shared/result.ts';

const FIELDS: Readonly<Record<string, string>> = {
  name: '项目名称',
  reason: '背景与必要性',
  content: '内容与规模',
  town: '乡镇（街道）',
  village: '村（社区）',
  site: '具体地点',
  term: '期限',
  fundingSource: '资金来源',
  byName: '姓名',
  byPhone: '电话',
};
const field = (facts: Facts): string => FIELDS[String(facts['field'])] ?? '这一项';

export const zh = {
  title: '码上提',
  system: '民生实事项目征集',
  tagline: '提一件事、查回音',
  look: '码上看',
  raise: '码上提',
  learn: '码上学',
  loading: '正在打开',
  again: '再试一次',
  notReached: '没有打开',

  chooseTitle: '您要向哪里提？',
  chooseLede: '事情在哪里办，就向哪里的人大提。',
  chooseNone: '这里还没有建立机构。',
  chooseList: '可以提建议的机构',

  headline: '提一件民生实事',
  points: ['不用登录，电话可以不留', '提交后有编号', '每一步怎么办、为什么，凭编号都查得到'],
  pointsLabel: '怎么提',
  days: (days: number, text: string) => (days === 0 ? '今天截止' : `还剩 ${text} 天`),
  opening: '征集中',
  openFor: (days: string) => `征集中，${days}`,
  standing: '常年征集，随时可提',
  between: (from: string, to: string) => `${from}至${to}`,
  from: (day: string) => `${day}开始`,
  scanned: (station: string) =>
    `您扫的是“${station}”的二维码。建议算您本人提的，也计入这个联络站的台账。`,
  offline: '现在没有网络',
  offlineSays: '照样可以写、可以提交：内容存在这台手机里，连上网再打开这一页，就自动送出。',
  otherDrives: '也在征集',

  coming: '征集还没有开始',
  comingSays: (title: string, from: string, to: string) =>
    to === '' ? `“${title}”从${from}开始。` : `“${title}”从${from}开始，到${to}结束。`,
  over: '这次征集已经结束',
  overSays: (title: string, to: string) =>
    to === '' ? `“${title}”已经结束。` : `“${title}”已于${to}结束。`,
  none: '现在没有征集活动',
  noneSays: '征集活动开始以后，就在这个页面提。',
  instead: '现在还可以',
  insteadTrack: '查我提过的那一件',
  insteadLook: '看今年办的实事',
  insteadDeputy: '向身边的人大代表或者代表联络站反映，他们可以代您提出。',

  form: '征集建议表',
  draftKept: '上次没有写完的内容还在，接着写就行。',
  draftClear: '清空重写',
  photosLabel: '现场照片（选填）',
  similarTitle: '有人提过相近的事',
  similarSays: '如果说的是同一件，请附议：合在一起，比单独提更有分量。',
  join: '附议这一件',
  voices: (count: string) => `已有 ${count} 件`,
  likenesses: {
    'same-content': '内容很像',
    'same-place': '同一个地方',
    'near-content': '内容相近',
  },
  newWindow: '（在新窗口打开）',
  joining: (number: string, name: string) => `您正在附议 ${number}“${name}”`,
  joiningSays: '请照样写下您自己的话，它会和这一件一起办理；您有自己的编号。',
  leave: '不附议，单独提',

  personal: (what: string) =>
    `这里像是有${what}。这段文字审核后要公开，请删去；要留电话，请填在“建议人”里。`,
  personalKinds: {
    mobile: '手机号码',
    landline: '电话号码',
    identity: '身份证号码',
    'bank-card': '银行卡号',
  },
  and: '、',

  submit: '提交建议',
  submitJoin: '提交附议',
  publicNote: '姓名和电话只有工作人员看得到，其余文字审核后公开。',
  faults: (count: number) => `有 ${count} 处要改，已经在上面标出。`,

  sendingTitle: '正在提交',
  sendingSays: '内容已经存在手机里，几秒钟就好。',
  keptTitle: '已保存在手机里，有网络就提交',
  keptSays: '不用重新填写。可以先关掉页面，连上网络后再打开，会接着提交；编号到时候出现在这里。',
  sendNow: '现在就提交',
  refusedTitle: '没有收下',
  edit: '回去修改',
  another: '再提一件',

  sentTitle: '收到了',
  sentJoined: (count: string) => `现在有 ${count} 件建议提的是同一件事。`,
  numberLabel: '查询编号',
  keepIt: '请记下编号：截屏、抄下来或者打印小票都行。凭它查每一步和理由，不用登录。',
  follow: '查进度',
  slip: '打印小票',
  copy: '复制编号',
  copied: '已复制',
  notCopied: '没有复制成，请抄下来',
  codeOf: (number: string) => `${number} 的查询二维码`,
  codeSays: '扫一扫也能查',
  next: '提交以后',
  nextSteps: [
    '工作人员审核，文字公开',
    '和同类建议归到一起，能办的送部门论证',
    '逐级审定，由人大代表投票',
    '办不办、为什么，都写在编号页上',
  ],

  nowSent: (name: string) => `“${name}”已经提交`,
  nowNumber: (number: string) => `查询编号 ${number}`,

  mineTitle: '这台手机提过的',
  mineClear: '从这台手机上清除',
  mineCleared: '已经清除',
  mineSays: '只记在这台手机上，别人看不到。',

  slipTitle: '民生实事建议小票',
  slipNumber: '查询编号',
  slipName: '建议',
  slipPlace: '地点',
  slipDay: '收到日期',
  slipDrive: '征集活动',
  slipState: '目前',
  slipHow: '扫码，或者打开下面的网址输入编号，查每一步办理情况和理由：',
  slipPrivate: '小票上没有姓名和电话，可以放心留存。',

  problems: {
    'not-found': (_facts: Facts) => '没有这个机构或者征集活动。链接可能抄漏了，请从首页进入。',
    'no-connection': (_facts: Facts) => '没有连上服务器。请检查网络，再试一次。',
    'server-error': (_facts: Facts) => '服务器出错了。请稍等再试一次。',
    'try-again': (_facts: Facts) => '服务器正忙。请稍等再试一次。',
    'name-missing': (_facts: Facts) => '请用一句话写出项目名称。',
    'too-long': (facts: Facts) => `${field(facts)}太长，最多 ${facts['most'] ?? ''} 个字。`,
    'forbidden-character': (facts: Facts) =>
      `${field(facts)}里有不能用的字符（看不见的控制字符），请重新输入。`,
  },
};

export type Words = typeof zh;
