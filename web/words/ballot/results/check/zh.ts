import type { Facts } from '../../../../../shared/result.ts';
import { findings } from './findings-zh.ts';

type Said = Readonly<Record<string, string>>;

export const zh = {
  title: '核验',
  deck: '不必相信我们。检查在您自己的浏览器里进行，文件取到以后断网也能做。',
  round: '核验哪一轮',
  start: '开始核验',
  again: '再核验一次',
  fetching: '正在取公开核验包',
  stages: {
    issued: '正在核对领票签字',
    papers: '正在核对票',
    countersignatures: '正在核对监票人签字',
    ballots: '正在逐张重数',
  },
  stopped: '已经停止，没有得出结论。',

  missing: '没有交回的票',
  margin: '相差最少的票',
  missingNone: '发出的票全部有下落：在票箱里，或者作为未用票交回。没有多出来的余地。',
  missingLess: (missing: string) =>
    `最多可能有 ${missing} 张票是掌握发票钥匙的人塞进去的。比相差的票少，改变不了谁入选。`,
  missingEnough: (missing: string) =>
    `最多可能有 ${missing} 张票是掌握发票钥匙的人塞进去的。不比相差的票少，入选的最后一名不能只凭核验包断定。`,
  missingNobody: (missing: string) =>
    `最多可能有 ${missing} 张票是掌握发票钥匙的人塞进去的。这一轮没有项目入选。`,

  sound: (points: string, seconds: string) => `查了 ${points} 项，全部成立，用时 ${seconds} 秒`,
  unsound: '有不对的地方，请看下面标红的各项',
  states: { holds: '成立', found: '有问题', skipped: '没有查' },
  foundHere: '查出问题：',
  notReached: '前面的问题使这一项没法查。',
  points: {
    form: '文件完整',
    shown: '页面和核验包一致',
    records: '记录没有被改过',
    roll: '每人一张票，都有领票签字',
    papers: '没有重复的票，没有多出来的票',
    box: '票箱封存以后没有动过',
    figures: '票数对得上',
    outcome: '名次和入选按规则重算一致',
    scrutineers: '监票人的签字',
    recount: '逐张重数',
    own: '您自己的票',
  },
  holds: {
    form: '所有栏目齐全，格式正确。',
    shown: (rows: string) => `${rows} 个项目的票数、各项总数和票箱校验码，与本页显示的相同。`,
    records: (records: string) =>
      `轮次、开启、封箱、计票 ${records} 份记录的签名成立，互相对得上。`,
    roll: ({ present, issued, signatures }: Said) =>
      `名册 ${present} 人，发票 ${issued} 张，${signatures} 个领票签字全部成立，没有人领两张。`,
    papers: ({ signatures, shown, issued }: Said) =>
      `${signatures} 张票的发票签名成立，各不相同；出现过的票 ${shown} 张，不多于发出的 ${issued} 张。`,
    box: (returned: string) =>
      `${returned} 张票重新算出的票箱校验码与封箱时的一致，现场宣读的是这 16 位：`,
    figures: ({ issued, replaced, returned, unused, missing, rows, valid }: Said) =>
      `发出 ${issued} + 补发 ${replaced} = 收回 ${returned} + 未用 ${unused} + 没有交回 ${missing}；${rows} 行每行合计都是 ${valid}。`,
    outcome: ({ rows, elected }: Said) =>
      `按签名的规则把 ${rows} 个项目重新排名，入选的 ${elected} 个相同。`,
    scrutineers: (signatures: string) => `${signatures} 名监票人在封箱和计票记录上的签字成立。`,
    recount: (ballots: string) => `${ballots} 张票逐张打开重数，与公布的票数完全一致。`,
    receipts: (honoured: string, shown: string) =>
      `回执 ${shown} 张，对应的票 ${honoured} 张在票箱里，一个字节不差。`,
    own: (onRoll: string, vias: readonly string[]) =>
      vias.length === 0
        ? `${onRoll}，没有用您的名字领过票。`
        : `${onRoll}，用您的名字领票：${vias.join('、')}。`,
  },
  onRoll: { yes: '您在名册上', no: '您不在名册上' },
  vias: { device: '本人设备', kiosk: '会场平板', paper: '纸质票', replacement: '签到台补发' },
  notRecounted: '这次只公布总数，不公布每张票，所以没有逐张重数。总数由监票人确认。',
  notCountersigned: '监票人用账号确认了计票结果，核验包里没有他们的电子签字，所以没法查。',
  nothingHeld: '文件里没有回执，也没有姓名，没有可以查的。',
  details: (count: string) => `技术细节 ${count} 条`,
  ended: ({ papers, size, time }: Said) => `票据 ${papers} 张，${size} KB，${time} 核验。`,
  findings,

  heldTitle: '我是代表，核对自己的票',
  heldHint: '把投票页面保存的 held.json 拖到这里，或者点下面选择。只在这台设备上读，不会上传。',
  heldChoose: '选择 held.json',

  limitsTitle: '核验不能说明什么',
  limits: [
    '看不出谁投了什么。公布的票据没有姓名，顺序按指纹排，与投票先后无关。',
    '看不出投票时有没有人在旁边看，有没有人被要求证明怎么投的。',
    '这台设备如果被动过手脚，检查也可能出错。可以换一台。',
    '网站如果给不同的人看不同的页面，对照现场宣读的票箱校验码才能发现。',
  ],

  problems: {
    'held-not-json': (_facts: Facts) =>
      '这个文件读不懂，不是投票页面保存的 held.json。请重新选择。',
    'no-such-round': (_facts: Facts) => '服务器上没有这一轮。请刷新页面。',
    'round-void': (_facts: Facts) => '这一轮已经作废，没有核验包。',
  },
};

export type Words = typeof zh;
