import type { Facts } from '../../../../shared/result.ts';

const named = ({ name }: Facts): string => `“${String(name)}”`;
const size = (bytes: unknown): string => {
  const count = Number(bytes);
  return count >= 1_000_000
    ? `${(count / 1_000_000).toFixed(1)} MB`
    : `${Math.ceil(count / 1000)} KB`;
};

export const zh = {
  title: '离线核验',
  name: '民生实事项目票决 · 离线核验',
  tagline: '一个文件，不连网络',
  lede: '选一份公开核验包，这个页面就在您的电脑上从头核对签名、票、票箱、票数和名次。它不连任何服务器，可以断开网络再用，也可以拷给别人。',

  offer: '公开核验包',
  offerHint:
    '在结果页面“下载”里存下的 bundle-1.json，拖到这里，或者点下面选择。文件只在这台设备上读。',
  choose: '选择核验包',
  chooseOther: '核验另一份',
  reading: (name: string) => `正在读 ${name}`,
  checking: '正在核验',
  stages: {
    issued: '正在核对领票签字',
    papers: '正在核对票',
    countersignatures: '正在核对监票人签字',
    ballots: '正在逐张重数',
  },
  stopped: '已经停止，没有得出结论。',

  verdict: {
    sound: '这份核验包成立',
    unsound: '这份核验包不成立',
  },
  soundMeans: '记录、名册、票、票箱、票数和名次互相对得上，签名都成立。',
  unsoundMeans: '它被改动过，或者从一开始就不对。下面标红的各项写明查出了什么。',
  compareFirst:
    '还差一步：请把下面的校验码与会场记下的、纸上印着的对一遍。对上了，才说明这就是那一场票决。',

  which: '这是哪一场票决',
  file: '文件',
  ballot: '票决',
  body: '机构',
  session: '会议',
  round: '轮次',
  roundNumber: (number: string) => `第 ${number} 轮`,
  unknown: '读不出来',

  codes: '与别处对照',
  codesDeck: '会做假的人可以另做一份完整的核验包，它自己看不出破绽。这几个码把它和会场连在一起。',
  boxCode: '票箱校验码',
  boxCodeWhere: '封箱时由总监票人宣读，大屏显示，印在计票报告单上。',
  roundCode: '轮次校验码',
  roundCodeWhere: '发票以前大屏显示，代表的投票页面“保密到什么程度”里也有。',
  recordKey: '代表证核对码',
  recordKeyWhere: '每张代表证上印着“核对码”，启动服务器时显示为“签名公钥”。',
  fileHash: '文件的 SHA-256',
  fileHashWhere: '两个人的文件这一行相同，就是同一份文件。',

  figures: '计票记录里的数字',
  figuresDeck: '名次、是否入选已经按签名的规则重新算过。',
  figuresClaimed: '这份核验包不成立，下面只是它自己写的数字。',
  ruleLine: ({ seats, needed }: Readonly<Record<string, string>>) =>
    `应选 ${seats} 个，过线要 ${needed} 票。`,
  ruleMost: (seats: string) => `应选 ${seats} 个，按得票多少。`,

  limits: '核验不能说明什么',
  itself:
    '这个页面本身也是一个文件。不放心，就从两处取来比一比 SHA-256，或者用系统的源代码自己生成一份。',

  problems: {
    'file-empty': (facts: Facts) =>
      `${named(facts)} 是空文件。可能下载没有成功，请回到结果页面重新下载。`,
    'file-too-large': (facts: Facts) =>
      `${named(facts)} 有 ${size(facts['bytes'])}，超过 ${size(facts['most'])}，没有打开。核验包只有几百 KB 到几 MB，请看是不是选错了文件。`,
    'file-not-read': (facts: Facts) =>
      `${named(facts)} 读不出来。文件可能被移走、改名，或者这个账号无权打开。请重新选择。`,
    'file-other-kind': (facts: Facts) =>
      `${named(facts)} 不是核验包：里面不是 JSON 文字。请在结果页面“下载”里存“公开核验包”。`,
    'file-web-page': (facts: Facts) =>
      `${named(facts)} 是一个网页，不是核验包。可能存的是页面本身，请在结果页面“下载”里点“公开核验包”。`,
    'file-cut-short': (facts: Facts) =>
      `${named(facts)} 不完整：读到 ${size(facts['bytes'])} 就断了，结尾缺一截。请重新下载，等下载完再选。`,
    'file-damaged': (facts: Facts) =>
      `${named(facts)} 已经损坏：开头是核验包，中间有读不通的地方。可能是存储或传输出错，也可能被改过。请重新下载再核验。`,
    'file-held': (facts: Facts) =>
      `${named(facts)} 是代表设备保存的 held.json，不是核验包。请先选核验包，再在“我是代表，核对自己的票”里选它。`,
    'file-not-bundle': (facts: Facts) =>
      `${named(facts)} 是别的 JSON 文件，不是核验包：缺少 ${String(facts['missing'])}。请在结果页面“下载”里存“公开核验包”。`,
  },
};

export type Words = typeof zh;
