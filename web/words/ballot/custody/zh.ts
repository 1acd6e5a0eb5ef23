import type { CustodyTask } from '../../../ballot/scrutineer/custody-task.ts';
import type { Facts } from '../../../../shared/result.ts';

/** What is to be done, and why. */
interface Task {
  readonly title: string;
  readonly text: string;
}

export const zh = {
  title: '计票密钥',
  people: '各位监票人',
  you: '（您）',
  compare:
    '分发份额以前，请每位监票人念出自己设备上的四组校验码，与总监票人屏幕上的比对，应当完全相同。',
  twoOfThree: (needed: string, all: string) =>
    `计票密钥分成 ${all} 份，任意 ${needed} 份合起来才能开箱；单独一份什么也打不开，服务器上没有密钥。`,
  tasks: {
    looking: { title: '正在查看这台设备', text: '请稍候。' },
    'storage-blocked': {
      title: '这个浏览器存不住密钥',
      text: '可能是无痕窗口，或者存储被禁用、已满。请换一个浏览器打开本页。',
    },
    enrol: {
      title: '登记这台设备',
      text: '设备会生成您的监票密钥，用来接收份额和签字。密钥只在这台设备上，请用同一台设备完成本次会议的监票。',
    },
    'enrol-again': {
      title: '您的密钥在另一台设备上',
      text: '请用那台设备；如果它坏了，可以在这里重新登记，计票密钥要由总监票人重新分发。',
    },
    'wait-for-keys': {
      title: '等待其他监票人登记设备',
      text: '各位都登记以后，由总监票人分发计票密钥。',
    },
    deal: {
      title: '生成并分发计票密钥',
      text: '密钥在您的浏览器里生成，分成三份，分别加密交给三位保管人，随后从内存里清除。请先比对各位的校验码。',
    },
    'wait-for-dealing': {
      title: '等待总监票人分发计票密钥',
      text: '请念出您的校验码，供总监票人比对。',
    },
    'share-unreadable': {
      title: '份额打不开',
      text: '这一份不是加密给这台设备的，或者已经损坏。请总监票人重新分发。',
    },
    keep: {
      title: '保存您的密钥份额',
      text: '份额已经到了这台设备。请保存成文件，也可以打印封存；设备坏了，靠它计票。',
    },
    'wait-for-shares': { title: '份额已收妥', text: '等待其他保管人收妥，随后确认空箱。' },
    'keys-elsewhere': {
      title: '您的密钥在另一台设备上',
      text: '请用登记时的那台设备。它坏了也不要紧：另外两位监票人可以计票；您的份额文件可以交给他们读取。',
    },
    guard: { title: '钥匙齐全', text: '封箱以前没有人能开箱。请保管好这台设备和份额文件。' },
    'wait-for-count': { title: '已经封箱，等待开始计票', text: '主席台宣布计票后，请交出份额。' },
    release: {
      title: '交出您的份额',
      text: '份额会分别加密给其他监票人的设备，服务器读不出来。两份合起来就能开箱。',
    },
    'share-missing': {
      title: '还差一份密钥份额',
      text: '等待另一位保管人交出；也可以读取他保存的份额文件。',
    },
    count: {
      title: '可以开箱计票',
      text: '您的浏览器会取来封好的票箱，逐张核对、打开、计票，与别人互不相干。',
    },
    counted: {
      title: '您已计票',
      text: '到现在为止，没有人计出不同的数字。够数以后形成计票报告，再请您签字。',
    },
    differs: {
      title: '计票结果不一致',
      text: '各位的数字见下表。请重新计票；仍然不一致的，报告执行主席，本轮可以作废重投。',
    },
    sign: {
      title: '核对计票报告并签字',
      text: '浏览器会把报告与您自己计出的数字逐项比对，一致才签。',
    },
  } satisfies Readonly<Record<CustodyTask, Task>>,
  actions: {
    enrol: '登记这台设备',
    deal: '分发计票密钥',
    dealAgain: '重新分发计票密钥',
    keep: '保存份额',
    saveAgain: '再存一份文件',
    print: '打印份额',
    release: '交出份额',
    readFile: '读取份额文件',
    paste: '或者粘贴纸上二维码扫出的文字',
    takePasted: '读取这段文字',
    count: '开箱计票',
    recount: '重新计票',
    counting: '正在逐张核对、打开、计票',
  },
  states: {
    noKeys: '还没有登记设备',
    enrolled: '已登记设备',
    ready: '准备好了',
    notKept: '份额还没有收妥',
    kept: '份额已收妥',
    holds: '保管一份',
    notCounted: '还没有计票',
    released: '已交出份额，还没有计票',
    agrees: '已计票',
    differs: '已计票，不一致',
  },
  fileName: (round: number, holder: string) => `计票密钥份额-第${round}轮-${holder}.json`,
  readings: '各自计票的数字',
  figuresOf: {
    'for-against-abstain': '各项目依次为赞成 / 反对 / 弃权。',
    tick: '各项目依次为赞成 / 未选。',
  },
  figure: '数字',
  mine: '您计的',
  another: '不同',
  valid: '有效票',
  invalid: '无效票',
  blank: '空白票',
  countFirst: '请先在这台设备上开箱计票',
  countFirstLift: '自己计出的数字一致，才能签字。',
  sign: '核对并签字',
  signText: '签字即表示封箱和计票与您自己计出的一致。签字后不能撤回。',
  sheet: {
    title: '计票密钥份额',
    note: '请封入信封，封口签名，与另外两份分开保管。计票以前不得开启，计票以后销毁。',
    holder: (name: string) => `保管人：${name}`,
    signature: '签名：',
  },

  problems: {
    'storage-blocked': (_facts: Facts) => '这个浏览器存不住密钥，请换一个浏览器',
    'share-unreadable': (_facts: Facts) => '这不是密钥份额，或者已经损坏。请换一份文件',
    'share-of-another-round': (_facts: Facts) => '这是另一轮的份额，或者计票密钥后来重新分发过',
    'shares-missing': (_facts: Facts) => '合得上的份额还不到两份',
    'no-share': (_facts: Facts) => '这里没有您的份额，请总监票人重新分发',
    'record-signature': (_facts: Facts) => '记录的签名不对，请不要签字，马上报告总监票人',
    'tally-differs': (_facts: Facts) =>
      '计票报告与您自己计出的数字不一致，没有签字。请马上报告总监票人',
    'count-first': (_facts: Facts) => '请先在这台设备上开箱计票',
    'keys-in-use': (_facts: Facts) => '空箱确认以后不能再换密钥，请用登记时的那台设备',
    'key-signature': (_facts: Facts) => '签名与登记的密钥对不上，请用登记时的那台设备',
    'only-the-chief': (_facts: Facts) => '只有总监票人可以分发计票密钥',
    'shares-not-theirs': (_facts: Facts) => '监票人刚刚有变动，请再分发一次',
    'count-key-does-not-fit': (_facts: Facts) => '计票密钥与本轮的不符',
    'count-not-begun': (_facts: Facts) => '主席台还没有宣布计票',
    'no-keys-here': (_facts: Facts) => '本轮的计票密钥由服务器保管，不需要监票人的密钥',
    'reading-does-not-fit': (_facts: Facts) => '计出的数字与封箱的票数对不上，请重新计票',
    'countersignature-missing': (_facts: Facts) => '确认计票要用监票人自己的密钥签字',
    'box-altered': (_facts: Facts) => '取来的票箱与封箱时不一致，不能计票。请马上报告执行主席',
    'keys-lost': (_facts: Facts) => '合起来的密钥不是本轮的',
  },
};

export type Words = typeof zh;
