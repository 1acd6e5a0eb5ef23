import type { Category } from '../screening/model.ts';

/** A deputy as far as a proposal looks at them. */
export interface MatchedDeputy {
  readonly id: string;
  readonly delegation: string;
  readonly trade: string;
}

/** A project as far as a proposal looks at it. */
export interface MatchedProject {
  readonly id: string;
  readonly category: Category;
  /** Its site and the towns and sites of its parts. */
  readonly places: readonly string[];
}

/** Words in the trade of a deputy that speak for projects of a category. */
export const TRADES: Readonly<Record<Category, readonly string[]>> = {
  employment: ['人力', '就业', '劳动', '工会', '企业', '经理', '创业'],
  education: ['教师', '教育', '校长', '学校', '幼儿', '园长', '教授'],
  health: ['医生', '医师', '护士', '卫生', '医院', '院长', '药'],
  'social-security': ['社保', '民政', '工会', '社会保障', '社区'],
  care: ['养老', '护理', '幼儿', '托育', '民政', '社区', '妇联', '医'],
  housing: ['建筑', '工程师', '物业', '住建', '房地产', '社区', '设计'],
  transport: ['交通', '公路', '司机', '运输', '工程师', '建筑', '物流'],
  municipal: ['城管', '市政', '环卫', '工程师', '建筑', '规划', '社区'],
  water: ['水利', '水务', '工程师', '农', '村'],
  environment: ['环保', '生态', '林业', '环境', '环卫', '农'],
  'culture-sport': ['文化', '体育', '教师', '图书', '非遗', '旅游', '艺'],
  'public-safety': ['公安', '消防', '应急', '安全', '律师', '司法'],
  rural: ['农', '村', '合作社', '种植', '养殖', '林'],
  services: ['社区', '政务', '邮', '商', '物业', '个体'],
  'disability-aid': ['残联', '康复', '医', '民政', '社区', '志愿'],
  'social-governance': ['社区', '村', '律师', '司法', '网格', '调解', '政法'],
};

/** Why a deputy is proposed for a project. */
export interface Match {
  readonly deputy: string;
  readonly trade: boolean;
  readonly near: boolean;
}

/** Whether a trade speaks for a category, by the declared words. */
export function tradeFits(trade: string, category: Category): boolean {
  return TRADES[category].some((word) => trade.includes(word));
}

/** Whether a deputy was elected where the project is: the place's name in the delegation's stands in the project's places. */
export function isNear(delegation: string, places: readonly string[]): boolean {
  const whole = delegation.replace(/(第[一二三四五六七八九十\d]+)?代表(团|小组|组)$/, '').trim();
  const bare = whole.replace(/(街道|镇|乡|村|社区)$/, '');
  const name = bare.length >= 2 ? bare : whole;
  return name !== '' && places.some((place) => place.includes(name));
}

/**
 * Proposes groups of this size, the best first, who leads. Nobody gets another
 * project while somebody who could take it has fewer. Within that, trade counts more than nearness, and both more than either. The same roll
 * and projects give the same groups: ties go by the order of the roll.
 */
export function proposedGroups(
  deputies: readonly MatchedDeputy[],
  projects: readonly MatchedProject[],
  size: number,
): ReadonlyMap<string, readonly Match[]> {
  const groups = new Map<string, Match[]>(projects.map(({ id }) => [id, []]));
  const most = Math.min(size, deputies.length);
  const pairs = projects
    .flatMap((project) =>
      deputies.map((deputy) => {
        const trade = tradeFits(deputy.trade, project.category);
        const near = isNear(deputy.delegation, project.places);
        return { project: project.id, match: { deputy: deputy.id, trade, near } };
      }),
    )
    .toSorted((a, b) => weight(b.match) - weight(a.match));
  let seats = most * projects.length;
  while (seats > 0) {
    // A round gives everybody one more project at most, while there are seats.
    const free = new Set(deputies.map(({ id }) => id));
    const before = seats;
    for (const { project, match } of pairs) {
      if (seats === 0) break;
      const group = groups.get(project) ?? [];
      if (group.length >= most || !free.has(match.deputy)) continue;
      if (group.some(({ deputy }) => deputy === match.deputy)) continue;
      group.push(match);
      free.delete(match.deputy);
      seats -= 1;
    }
    if (seats === before) break;
  }
  for (const group of groups.values()) group.sort((a, b) => weight(b) - weight(a));
  return groups;
}

function weight({ trade, near }: Match): number {
  return (trade ? 2 : 0) + (near ? 1 : 0);
}

/** Deputies of a group unless staff want otherwise: in towns one member of the presidium, elsewhere as in 台州 about a tenth of them over all. */
export function usualSize(isTown: boolean, deputies: number, projects: number): number {
  if (isTown) return 1;
  const fair = Math.round(deputies / 3 / Math.max(1, projects));
  return Math.max(3, Math.min(10, fair, Math.max(1, deputies)));
}
