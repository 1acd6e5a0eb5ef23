import { below, type Chance } from '../../../shared/chance.ts';
import { fraction } from '../seeded.ts';
import type { MatterKind, Spot } from './kind.ts';
import type { InventedPlace } from './places.ts';
import { drawn, hurried, inFigures, inOtherWords, several } from './wording.ts';

/** Something wanted at a place, as all who raise it know it. */
export interface Matter {
  readonly kind: MatterKind;
  readonly place: InventedPlace;
  /** What weighs most here; each teller tells a part of it. */
  readonly problems: readonly string[];
  readonly wishes: readonly string[];
  readonly spot: string;
  readonly figure: number;
}

/** What one person writes of a matter into the fields of the form. */
export interface Telling {
  readonly name: string;
  readonly reason: string;
  readonly content: string;
  readonly town: string;
  readonly village: string;
  readonly site: string;
}

const SPOTS_AT =
  '东门 北门口 南侧 西边 后面 大门外 老供销社旁 牌坊下 拐弯处 活动室旁 大樟树下 公交站后 变电箱旁 老井边 桥头 菜场对面'.split(
    ' ',
  );

/** Numbers of a size that goes with what is counted, by the first character of the unit. */
const FIGURES: readonly (readonly [units: string, figures: readonly number[]])[] = [
  ['座部组片天台处根项家栋', [2, 3, 4, 5, 6, 8]],
  ['秒分', [15, 20, 25, 30, 40]],
  ['米亩平立吨', [60, 120, 150, 200, 260, 300, 500, 800, 1200, 2000, 3500]],
  ['元', [2000, 3000, 5000, 6000, 8000]],
];
const SOME = [10, 12, 15, 16, 20, 24, 30, 36, 40, 50, 60, 80, 100, 120];

/** A matter of this kind at this place. */
export function inventedMatter(kind: MatterKind, place: InventedPlace, chance: Chance): Matter {
  const unit = /\{n\}(.)/.exec(kind.wishes.join())?.[1] ?? '';
  const figures = FIGURES.find(([units]) => units.includes(unit))?.[1] ?? SOME;
  return {
    kind,
    place,
    problems: several(kind.problems, 2, chance),
    wishes: several(kind.wishes, 2, chance),
    spot: drawn(SPOTS_AT, chance),
    figure: drawn(figures, chance),
  };
}

const TITLES = [
  '{}',
  '{}',
  '{}',
  '关于{}的建议',
  '建议{}',
  '希望{}',
  '请关注：{}',
  '{}项目',
  '{}的请求',
];
const SHORT_TITLES = ['{p}', '{p}：', '关于{p}'];
const OPENINGS = [
  '',
  '',
  '',
  '家住{p}附近，',
  '尊敬的各位代表：',
  '近几年来，',
  '群众多次反映，',
  '我们这里情况是这样的：',
  '本人在{p}附近住了二十多年，',
  '走访中了解到，',
  '您好！',
  '实地看过，',
];
const DETAILS = [
  '',
  '',
  '',
  '这里住着{n}户人家。',
  '问题拖了好几年。',
  '打过12345，没有结果。',
  '去年也提过一次。',
  '周边还有一所学校。',
  '大概要花几十万元，可以分步做。',
  '村民代表会上都同意。',
  '已有一百多人签名。',
  '附近老年人多。',
];
const CLOSINGS = [
  '',
  '',
  '',
  '望有关部门重视。',
  '恳请尽快解决。',
  '谢谢！',
  '希望列入明年的民生实事。',
  '盼回复。',
  '这是大家的共同心愿。',
  '让群众得到实惠。',
  '请领导来现场看看。',
];
/** What those call a place who have chosen it from the list. */
const OURS: Readonly<Record<Spot, string>> = {
  estate: '我们小区',
  road: '门前这条路',
  village: '我们村',
  school: '孩子的学校',
  community: '本社区',
};

/**
 * The matter as one more person tells it: a part of what weighs most and now and then something
 * else, in any order, with other words of the same meaning, other forms of numbers, openings,
 * closings and details, with words left out, and not always in the field where it belongs.
 */
export function told(matter: Matter, chance: Chance): Telling {
  const { kind, place } = matter;
  const say = (text: string): string =>
    hurried(inOtherWords(filled(text, matter, chance), chance), chance);
  const list = (texts: readonly string[]): string => `${texts.map(say).join('；')}。`;
  const detail = { ...matter, figure: drawn(SOME, chance) };
  const background = [
    filled(drawn(OPENINGS, chance), matter, chance),
    list(some(matter.problems, kind.problems, chance)),
    filled(drawn(DETAILS, chance), detail, chance),
  ].join('');
  const asked = list(some(matter.wishes, kind.wishes, chance)) + drawn(CLOSINGS, chance);
  const inOneField = below(chance, 5) === 0;
  const [first, second] = below(chance, 2) === 0 ? [background, asked] : [asked, background];
  const choice = below(chance, 10);
  const placed = choice > 2;
  return {
    name: inOtherWords(titled(matter, placed, chance), chance),
    reason: inOneField ? '' : background,
    content: inOneField ? first + second : asked,
    town: choice === 0 ? '' : place.town,
    village: placed ? place.village : '',
    site: below(chance, 5) === 0 ? place.name + matter.spot : '',
  };
}

/** One or two of what weighs most, in any order, and now and then something else. */
function some(main: readonly string[], all: readonly string[], chance: Chance): readonly string[] {
  const chosen = several(main, 1 + below(chance, 2), chance);
  if (fraction(chance) < 0.3) chosen.push(drawn(all, chance));
  return [...new Set(chosen)];
}

/** What the writer puts above it: one of the usual names, or the beginning of what weighs most. */
function titled(matter: Matter, placed: boolean, chance: Chance): string {
  const { kind, problems, wishes } = matter;
  const main = drawn([...problems, ...wishes], chance).split(/[，、；]/)[0] ?? '';
  const title =
    fraction(chance) < 0.6
      ? drawn(TITLES, chance).replace('{}', drawn(kind.names, chance))
      : drawn(SHORT_TITLES, chance) + main;
  const ours = placed && fraction(chance) < 0.15;
  return filled(ours ? title.replaceAll('{p}', OURS[kind.spot]) : title, matter, chance);
}

function filled(text: string, matter: Matter, chance: Chance): string {
  return text
    .replace('{p}', () => called(matter.place, chance))
    .replace('{s}', () => (below(chance, 3) === 0 ? '那边' : matter.spot))
    .replace('{n}', () => inFigures(matter.figure, chance));
}

/** The place as one person or another calls it. */
function called({ town, name }: InventedPlace, chance: Chance): string {
  const form = below(chance, 8);
  if (form === 0) return `${town}${name}`;
  return form === 1 ? `${town.slice(0, 2)}${name}` : name;
}
