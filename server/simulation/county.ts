import { defaultSettings } from '../../shared/ballot/defaults.ts';
import type { RollEntry } from '../../shared/congress/model.ts';
import { below, type Chance } from '../../shared/chance.ts';
import { CATEGORIES, ORIGINS, type ProjectCard } from '../../shared/screening/model.ts';
import { drawName } from './names.ts';
import type { BodyPlan, SessionPlan } from './secretariat.ts';

const DELEGATION = 30;
const TRADES = [
  '农民',
  '教师',
  '医生',
  '工人',
  '企业管理',
  '社区工作',
  '机关',
  '法律',
  '工程',
  '个体经营',
];

/** An invented county congress with this many deputies and twelve candidates for ten seats. */
export function inventedCounty(deputies: number, chance: Chance): BodyPlan & SessionPlan {
  return {
    body: { code: 'moni', name: '模拟县人民代表大会' },
    session: {
      term: 1,
      number: 1,
      title: '模拟县第一届人民代表大会第一次会议',
      opensOn: '2026-01-19',
    },
    roll: Array.from({ length: deputies }, (_, index) => deputy(index, chance)),
    cards: Array.from({ length: 12 }, (_, index) => card(index, chance)),
    ballotTitle: '民生实事项目票决',
    settings: { ...defaultSettings('congress', 10), disclosure: 'totals' },
    departments: ['模拟局'],
    staff: { name: '秘书处', username: 'secretariat' },
    scrutineers: [drawName(chance), drawName(chance), drawName(chance)],
  };
}

function deputy(index: number, chance: Chance): RollEntry {
  return {
    number: String(index + 1).padStart(4, '0'),
    name: drawName(chance),
    delegation: `第${Math.floor(index / DELEGATION) + 1}代表团`,
    sex: below(chance, 3) === 0 ? 'female' : 'male',
    trade: TRADES[below(chance, TRADES.length)] ?? '',
    phone: '',
  };
}

function card(index: number, chance: Chance): ProjectCard {
  const totalYuan = (below(chance, 900) + 100) * 100_000;
  return {
    name: `模拟项目${index + 1}`,
    content: '用于演算的项目，没有实际内容。',
    site: '全县',
    beneficiaries: (below(chance, 90) + 1) * 1000,
    beneficiaryGroup: '居民',
    totalYuan,
    yearYuan: totalYuan,
    fundingSource: '县财政',
    department: '模拟局',
    startsOn: '2026-03-01',
    endsOn: '2026-12-31',
    target: '年底前完工',
    origin: ORIGINS[index % ORIGINS.length] ?? 'residents',
    originNote: '',
    category: CATEGORIES[index % CATEGORIES.length] ?? 'services',
  };
}
