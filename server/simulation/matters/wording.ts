import { below, type Chance } from '../../../shared/chance.ts';
import { fraction } from '../seeded.ts';

/** One of these. */
export function drawn<Value>(from: readonly Value[], chance: Chance): Value {
  const value = from[below(chance, from.length)];
  if (value === undefined) throw new Error('nothing to draw from');
  return value;
}

/** So many of these, in any order. */
export function several<Value>(from: readonly Value[], count: number, chance: Chance): Value[] {
  const left = [...from];
  return Array.from({ length: Math.min(count, from.length) }, () =>
    left.splice(below(chance, left.length), 1),
  ).flat();
}

/** Words that people use for each other. Longer ones first, where one is part of the other. */
const SAME: readonly (readonly string[])[] = [
  ['电动自行车', '电瓶车', '电动车', '电驴子'],
  ['老年人', '老人', '上了岁数的人', '老同志'],
  ['居民', '住户', '群众', '街坊', '老百姓'],
  ['孩子', '小孩', '娃娃', '小朋友'],
  ['晚上', '夜里', '夜间', '天黑以后'],
  ['安装', '加装', '装', '配装'],
  ['建设', '修建', '新建', '兴建', '建'],
  ['信号灯', '红绿灯', '交通灯'],
  ['公共厕所', '公厕', '卫生间', '厕所'],
  ['路灯', '照明灯', '街灯'],
  ['附近', '周边', '旁边', '一带'],
  ['没有', '缺少', '缺'],
  ['小区', '院子', '住宅区'],
  ['汽车', '小车', '车子'],
  ['店铺', '门面', '商铺'],
  ['统一', '集中'],
  ['每天', '天天', '日日'],
  ['自来水', '饮用水', '吃水'],
  ['垃圾', '废弃物', '脏东西'],
  ['村里', '村中', '我们村'],
  ['危险', '不安全', '有安全隐患'],
  ['方便', '便利'],
  ['维修', '修缮', '修理', '检修'],
  ['改造', '整修', '升级', '翻新'],
  ['设立', '设置', '开设', '开办'],
  ['治理', '整治', '整改'],
  ['补贴', '补助', '资助'],
  ['免费', '不收钱', '无偿'],
  ['拥堵', '堵车', '水泄不通'],
  ['工作人员', '办事员'],
  ['费用', '花费', '开支'],
  ['护栏', '栏杆', '防护栏'],
  ['摄像头', '探头', '监控'],
  ['大家', '人们', '我们'],
];

/** Single characters may take the place of a word, and are not taken for one: they are parts of too many. */
const WORDS = SAME.flat()
  .filter((word) => word.length > 1)
  .toSorted((one, other) => other.length - one.length);
const PATTERN = new RegExp(WORDS.join('|'), 'g');
const GROUP = new Map(SAME.flatMap((words) => words.map((word) => [word, words] as const)));

/** Another word of the same meaning, for about half of the words that have one. */
export function inOtherWords(text: string, chance: Chance): string {
  return text.replaceAll(PATTERN, (word) =>
    fraction(chance) < 0.5 ? drawn(GROUP.get(word) ?? [word], chance) : word,
  );
}

const FILLERS = /已经|非常|根本|确实|真的|实在|往往|常常|到处|很|都|也(?!许)/g;

/** Leaves out what a hurried writer leaves out: some small words, now and then half a sentence or a character. */
export function hurried(text: string, chance: Chance): string {
  const clauses = text.split('，');
  const kept =
    clauses.length > 1 && fraction(chance) < 0.3
      ? clauses.toSpliced(below(chance, clauses.length), 1)
      : clauses;
  const short = kept.join('，').replaceAll(FILLERS, (word) => (fraction(chance) < 0.4 ? '' : word));
  if (fraction(chance) >= 0.06 || short.length < 8) return short;
  const slip = 1 + below(chance, short.length - 2);
  return `${short.slice(0, slip)}${short.slice(slip + 1)}`;
}

const DIGITS = '零一二三四五六七八九';

/** A whole number below 10,000 in Chinese numerals. */
export function inNumerals(number: number): string {
  const text = Array.from(String(number))
    .map((digit, at, all) => {
      const unit = ['', '十', '百', '千'][all.length - 1 - at] ?? '';
      return digit === '0' ? '零' : `${DIGITS[Number(digit)] ?? ''}${unit}`;
    })
    .join('')
    .replaceAll(/零+/g, '零');
  const ended = text.length > 1 ? text.replace(/零$/, '') : text;
  return ended.startsWith('一十') ? ended.slice(1) : ended;
}

/** A number as one writer or another puts it. */
export function inFigures(number: number, chance: Chance): string {
  const forms = [
    String(number),
    String(number),
    inNumerals(number),
    `约${number}`,
    number % 10 === 0 ? `${inNumerals(number)}余` : inNumerals(number),
    String.fromCodePoint(...Array.from(String(number)).map((digit) => 0xff10 + Number(digit))),
  ];
  return drawn(forms, chance);
}
