import type { Body } from '../../congress/model.ts';
import { dayOf } from '../../day.ts';
import type {
  BallotRules,
  BallotSettings,
  Base,
  Decider,
  Fraction,
  Quorum,
  Secrecy,
  ShortageSetting,
  TieSetting,
} from '../model.ts';
import type { BallotStep } from '../next-round.ts';
import type { RoundView, VoidReason } from '../round.ts';

const DIGITS = ['〇', '一', '二', '三', '四', '五', '六', '七', '八', '九'] as const;

/** A number from 0 to 99 as articles and rounds are counted: 一, 十二, 二十. Beyond in figures. */
export function numeral(count: number): string {
  if (count > 99) return String(count);
  const [tens, ones] = [Math.floor(count / 10), count % 10];
  if (tens === 0) return DIGITS[ones] ?? '';
  return `${tens === 1 ? '' : (DIGITS[tens] ?? '')}十${ones === 0 ? '' : (DIGITS[ones] ?? '')}`;
}

/** 2026年3月8日, of a day or of a moment as it is in Beijing. */
export function dateIn(dayOrMoment: string): string {
  const day = dayOrMoment.includes('T') ? dayOf(new Date(dayOrMoment)) : dayOrMoment;
  const [year, month, date] = day.split('-').map(Number);
  return `${year}年${month}月${date}日`;
}

/** 9时05分, of a moment as it is in Beijing. */
export function timeIn(moment: string): string {
  const ahead = new Date(Date.parse(moment) + 8 * 3_600_000).toISOString();
  return `${Number(ahead.slice(11, 13))}时${ahead.slice(14, 16)}分`;
}

const WHOLES: Readonly<Record<Base, string>> = {
  'all-deputies': '全体代表',
  present: '实到代表',
  'valid-ballots': '有效票',
};

const PARTS: Readonly<Record<Exclude<Fraction, 'none'>, readonly [string, string]>> = {
  '>1/2': ['超过', '的半数'],
  '>=1/2': ['达到', '的半数'],
  '>=2/3': ['达到', '的三分之二'],
  '>2/3': ['超过', '的三分之二'],
};

/** How a vote passes: 获得赞成票超过全体代表的半数的候选项目，方可入选. */
export function passingRule({ threshold, seats }: BallotRules): string {
  if (threshold.fraction === 'none') return `候选项目按照赞成票由多到少的顺序，取前${seats}项入选`;
  const [before, after] = PARTS[threshold.fraction];
  return `候选项目获得的赞成票${before}${WHOLES[threshold.base]}${after}，方可入选；符合条件的项目多于应选数时，以赞成票多的入选`;
}

/** What is marked on the paper. */
export function markingRule({ choice }: BallotRules, secrecy: Secrecy): string {
  if (secrecy === 'show-of-hands') return '代表对每个候选项目，可以举手表示赞成、反对或者弃权';
  return choice === 'tick'
    ? '代表在赞成的候选项目上画“○”，未作标记的视为弃权'
    : '代表对每个候选项目，可以表示赞成、反对或者弃权，未作表示的视为弃权';
}

/** How many one may be for, and what becomes of more, as a whole sentence; '' where any number is allowed. */
export function limitRule({ limit, seats, overmarked }: BallotRules, secrecy: Secrecy): string {
  const over =
    overmarked === 'invalid-ballot' ? '，整张票为无效票。' : '，该票有效，各项均按弃权计。';
  // How many one deputy raised a hand for cannot be seen.
  if (limit === 'none' || secrecy === 'show-of-hands') return '';
  if (limit === 'exactly-seats')
    return `每张票赞成的项目必须为${seats}项，多于或者少于${seats}项的${over}`;
  const most = limit === 'at-most-seats' ? seats : limit.max;
  return `每张票赞成的项目等于或者少于${most}项的有效，多于${most}项的${over}`;
}

const QUORUMS: Readonly<Record<Quorum, string>> = {
  '>=2/3': '达到代表总数的三分之二以上',
  '>2/3': '超过代表总数的三分之二',
  '>1/2': '超过代表总数的半数',
};

const TIES: Readonly<Record<TieSetting, string>> = {
  'another-ballot': '就得票相等的项目再次投票，以得票多的入选',
  lot: '由会议抽签决定',
  presidium: '由会议主席团决定',
};

const SHORTAGES: Readonly<Record<ShortageSetting, string>> = {
  'one-more-ballot': '就其余候选项目另行票决一次，仍不足的，名额空缺',
  'leave-vacant': '不足的名额空缺',
  'next-session': '不足的名额留待下次会议决定',
};

const SECRECIES: Readonly<Record<Secrecy, string>> = {
  secret: '无记名投票',
  named: '记名投票',
  'show-of-hands': '举手表决',
};

/** The settings of a ballot as its rules say them. */
export function settingsRules(settings: BallotSettings) {
  const { custody, disclosure, scrutineersNeeded } = settings;
  return {
    quorum: QUORUMS[settings.quorum],
    tie: TIES[settings.tie],
    shortage: SHORTAGES[settings.shortage],
    scrutineers: `经不少于${Math.max(scrutineersNeeded, 1)}名监票人确认`,
    custody:
      custody === 'scrutineers'
        ? '计票密钥由三名监票人分别保管，封箱后由其中两名共同开启，监票人各自计票、核对一致后签字'
        : '计票密钥由会议票决系统保管，封箱以前任何人不得查看票数',
    disclosure:
      disclosure === 'ballots'
        ? '公布各项目得票数和每一张票的内容，不公布投票人'
        : '公布各项目得票数，不公布单张票的内容',
  };
}

/** How it is voted, in a word. */
export function secrecyWords(secrecy: Secrecy): string {
  return SECRECIES[secrecy];
}

/** 第一轮票决, 第二轮再次投票（重新举行）. */
export function roundName({ number, kind, repeat }: RoundView, vote: string): string {
  const what = { first: vote, runoff: '再次投票', 'second-ballot': `另行${vote}` }[kind];
  return `第${numeral(number)}轮${what}${repeat ? '（重新举行）' : ''}`;
}

/** Who decided that a round is not secret. */
export const DECIDER_WORDS: Readonly<Record<Decider, string>> = {
  law: '法律或者议事规则规定',
  presidium: '会议主席团决定',
  congress: '会议决定',
};

/** Why a round does not count. */
export const VOID_WORDS: Readonly<Record<VoidReason, string>> = {
  'too-few-ballots': '收回的票不足5张，不能保证无记名',
  'returned-more-than-issued': '收回的票多于发出的票',
  'too-many-papers': '收回的票与交回的未用票之和多于发出的票',
  restored: '票箱来自备份，不能作数',
  'keys-lost': '本轮密钥遗失，无法计票',
  'by-decision': '会议决定作废',
};

/** What the chair says comes next. */
export function nextWords(next: BallotStep, vote: string): string {
  if (next.step === 'none') return `${vote}结果有效，本次${vote}到此结束`;
  const ahead = {
    first: `本轮无效，下面重新${vote}`,
    runoff: '下面就得票相等的项目再次投票',
    'second-ballot': `下面就其余候选项目另行${vote}`,
    lot: '得票相等的项目，现在抽签决定',
    presidium: '得票相等的项目，由会议主席团决定',
  };
  return ahead[next.step];
}

/** Whose government carries the projects out: of a congress of its own name, of a sub-district its office. */
export function governmentOf({ name, type }: Pick<Body, 'name' | 'type'>): string {
  if (type === 'deliberative-meeting') return '街道办事处';
  const place = /^(.+)人民代表大会$/.exec(name)?.[1];
  return place === undefined ? '人民政府' : `${place}人民政府`;
}
