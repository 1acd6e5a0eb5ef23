import type { RoundKind, VoidReason } from '../../../../shared/ballot/round.ts';
import type { Base, Fraction, Limit } from '../../../../shared/ballot/model.ts';

const DIGITS = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九', '十'] as const;

const KINDS: Readonly<Record<RoundKind, string>> = {
  first: '',
  runoff: '再次投票',
  'second-ballot': '另行票决',
};

const WHOLES: Readonly<Record<Base, string>> = {
  'all-deputies': '全体代表',
  present: '实到代表',
  'valid-ballots': '有效票',
};

const SHORT_WHOLES: Readonly<Record<Base, string>> = {
  'all-deputies': '全体',
  present: '实到',
  'valid-ballots': '有效',
};

const PARTS: Readonly<Record<Exclude<Fraction, 'none'>, (whole: string) => string>> = {
  '>1/2': (whole) => `超过${whole}的半数`,
  '>=1/2': (whole) => `达到${whole}的半数`,
  '>=2/3': (whole) => `达到${whole}的三分之二`,
  '>2/3': (whole) => `超过${whole}的三分之二`,
};

/** 第一轮票决, 第二轮再次投票. */
function roundName(number: number, kind: RoundKind, repeat: boolean): string {
  const what = KINDS[kind] === '' ? '票决' : KINDS[kind];
  return `第${DIGITS[number] ?? number}轮${what}${repeat ? '（重新举行）' : ''}`;
}

export const zh = {
  roundName,
  allDeputies: '代表总数',
  expected: '应到',
  present: '实到',
  issued: '发出',
  returned: '收回',
  unused: '交回未用',
  missing: '未交回',
  replaced: '补换',
  valid: '有效',
  invalid: '无效',
  blankOf: (blank: string) => `其中空白票 ${blank}`,
  quorum: '法定人数',
  people: '人',
  papers: '张',
  votes: '票',
  quorumMet: '已达法定人数',
  quorumShort: (missing: string) => `还差 ${missing} 人达到法定人数`,

  chief: '总监票人',
  scrutineer: '监票人',
  confirmed: '已确认',
  checking: '正在核对',
  notConfirmed: '还没有确认',

  list: (parts: readonly string[]) => parts.join('，'),
  standing: (candidates: number, seats: number) => `候选 ${candidates} 项，应选 ${seats} 项`,
  limit: (limit: Limit, seats: number) => {
    if (typeof limit !== 'string') return `最多赞成 ${limit.max} 项`;
    if (limit === 'at-most-seats') return `最多赞成 ${seats} 项`;
    if (limit === 'exactly-seats') return `必须赞成 ${seats} 项`;
    return '赞成项数不限';
  },
  method: (
    base: Base,
    fraction: Fraction,
    whole: string,
    seats: number,
    { equal }: { readonly equal: boolean },
  ) => {
    const then = equal ? '逐项通过' : `取前 ${seats} 项`;
    if (fraction === 'none') return equal ? '有赞成票的逐项通过' : `按赞成票多少，${then}`;
    const part = PARTS[fraction](
      `${WHOLES[base]} ${whole} ${base === 'valid-ballots' ? '张' : '人'}`,
    );
    return `赞成票${part}，${equal ? '' : '按票数'}${then}`;
  },
  line: (fraction: Fraction, votes: string) =>
    fraction === '>1/2' ? `过半数，至少 ${votes} 票` : `通过线，至少 ${votes} 票`,
  shortLine: (fraction: Fraction, votes: string) =>
    fraction === '>1/2' ? `过半数 ${votes}` : `通过线 ${votes}`,
  whole: (base: Base, whole: string) => `${SHORT_WHOLES[base]} ${whole}`,

  below: (fraction: Fraction, needed: number) =>
    fraction === '>1/2' ? '未过半数' : `不到 ${needed} 票`,
  beyond: (fraction: Fraction, rank: number) =>
    fraction === '>1/2' ? `过半数，列第 ${rank} 位` : `列第 ${rank} 位`,
  tied: '得票相同',
  undecided: '待定',
  elected: '入选',
  voided: '本轮作废',
  voidReasons: {
    'too-few-ballots': '收回的票不足 5 张，不能保证无记名',
    'returned-more-than-issued': '收回的票多于发出的票',
    'too-many-papers': '收回的票与交回的未用票之和多于发出的票',
    restored: '票箱来自备份，不能作数',
    'keys-lost': '本轮密钥遗失，无法计票',
    'by-decision': '大会决定作废',
  } satisfies Record<VoidReason, string>,

  readOut: '票箱校验码',
  rank: '名次',
  caption: '各项得票',
  notTicked: '未选',
  share: '占全体代表',
};

export type Words = typeof zh;
