import { defaultSettings } from '../../shared/ballot/defaults.ts';
import { below, type Chance } from '../../shared/chance.ts';
import type { RollEntry } from '../../shared/congress/model.ts';
import { drawName } from '../simulation/names.ts';
import type { BodyPlan, SessionPlan } from '../simulation/secretariat.ts';
import { cardOf, type ExampleProject } from './example-project.ts';
import { LAST_YEAR } from './last-year.ts';
import { THIS_YEAR } from './this-year.ts';

/** 代表总数 of the example congress. */
export const DEPUTIES = 248;
/** 实到, the visitor's place among them. */
export const PRESENT = 231;
const SEATS = 10;

const DELEGATIONS = [
  '城关镇代表团',
  '桥头镇代表团',
  '梅林镇代表团',
  '石门镇代表团',
  '白沙镇代表团',
  '大岭镇代表团',
  '双桥乡代表团',
  '县直机关代表团',
];

const TRADES = [
  '村民委员会主任',
  '乡村医生',
  '中学教师',
  '小学校长',
  '纺织工人',
  '快递员',
  '合作社理事长',
  '社区网格员',
  '律师',
  '公交驾驶员',
  '企业负责人',
  '护士',
  '农技员',
  '机关干部',
];

/** The code of the county in addresses. */
export const COUNTY_CODE = 'qingxi';

/** The scrutineers: the visitor may play the chief, the other confirms by himself. */
export const SCRUTINEERS = ['林国栋', '陈玉珍'];
/** The tellers, both for the visitor to play. */
export const TELLERS = ['方晓兰', '许志远'];
/** Whose place on the roll is left for the visitor. */
export const VISITOR = '周文秀';

/** Year of the projects that the session of the demonstration decides on. */
export const YEAR = 2026;

/** The invented county of 清溪: nobody and nothing in it exists but the names of the projects. */
export function exampleCounty(chance: Chance): BodyPlan {
  const departments = new Set([...THIS_YEAR, ...LAST_YEAR].map((project) => project.department));
  return {
    body: { code: COUNTY_CODE, name: '清溪县人民代表大会' },
    roll: Array.from({ length: DEPUTIES }, (_, index) => deputy(index, chance)),
    departments: [...departments],
    staff: { name: '沈国梁', username: 'chair' },
    scrutineers: SCRUTINEERS,
  };
}

function deputy(index: number, chance: Chance): RollEntry {
  const delegation = DELEGATIONS[Math.floor((index * DELEGATIONS.length) / DEPUTIES)] ?? '';
  const person = {
    number: String(index + 1).padStart(3, '0'),
    delegation,
    trade: TRADES[below(chance, TRADES.length)] ?? '',
    phone: '',
  };
  if (index === 0) return { ...person, name: VISITOR, sex: 'female', trade: '乡村医生' };
  return { ...person, name: drawName(chance), sex: below(chance, 3) === 0 ? 'female' : 'male' };
}

const NUMBERS = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九', '十'];

function sessionPlan(
  number: number,
  year: number,
  opensOn: string,
  projects: readonly ExampleProject[],
): SessionPlan {
  const ordinal = NUMBERS[number] ?? String(number);
  return {
    session: {
      term: 17,
      number,
      title: `清溪县第十七届人民代表大会第${ordinal}次会议`,
      opensOn,
    },
    cards: projects.map(cardOf),
    ballotTitle: `${year}年度民生实事项目`,
    settings: defaultSettings('congress', SEATS),
  };
}

/** The session of the year before, held and announced before the demonstration begins. */
export function lastYearsSession(year: number): SessionPlan {
  return sessionPlan(4, year - 1, `${year - 1}-01-18`, LAST_YEAR);
}

/** The session that the visitor runs, which opens on this day; started again it is the next one of the same term. */
export function thisYearsSession(year: number, again: number, today: string): SessionPlan {
  return sessionPlan(5 + again, year, today, THIS_YEAR);
}
