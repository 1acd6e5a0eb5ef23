import type { ProjectCard } from '../../shared/screening/model.ts';

/** A town with its villages, as the clerk enters it. */
export const TOWNS = [
  { name: '城关镇', villages: ['桂花社区', '西门社区'] },
  { name: '桥头镇', villages: ['桥东村', '下湾村'] },
  { name: '石门镇', villages: ['石门村', '龙潭村'] },
];

export const DEPARTMENTS = ['县教育局', '县住建局', '县水利局'] as const;

/** What the twelve projects are about, which department has to do with each, and who asks for it how often. */
export interface Project {
  readonly name: string;
  readonly department: (typeof DEPARTMENTS)[number];
  readonly category: ProjectCard['category'];
  readonly residents: number;
  readonly deputies: number;
  readonly departments: number;
}

/** Names are real (浙江省宁海县 2020 and 2021, nh.cnnb.com.cn); who asks for them is invented. */
export const PROJECTS: readonly Project[] = [
  project('城西幼儿园工程', '县教育局', 'education', 5, 1),
  project('老旧小区改造工程', '县住建局', 'housing', 4, 1),
  project('城区排水提质增效工程', '县水利局', 'water', 3, 0, 1),
  project('菜市场提升改造工程', '县住建局', 'municipal', 3, 0, 1),
  project('困难老人家庭适老化改造工程', '县住建局', 'care', 3, 1),
  project('普惠性托育项目建设工程', '县教育局', 'care', 2, 0, 1),
  project('农村公路改造提升工程', '县住建局', 'transport', 2, 1),
  project('农村饮水安全提升工程', '县水利局', 'water', 2, 0),
  project('中心城区停车位建设工程', '县住建局', 'municipal', 2, 0),
  project('公共卫生能力提升工程', '县教育局', 'health', 2, 1),
  project('新时代美丽乡村建设工程', '县水利局', 'rural', 1, 0),
  project('省美丽宜居示范村创建工程', '县水利局', 'rural', 1, 0),
];

function project(
  name: string,
  department: Project['department'],
  category: Project['category'],
  residents: number,
  deputies: number,
  departments = 0,
): Project {
  return { name, department, category, residents, deputies, departments };
}

/** What else residents ask for: three get a reason, two go to the reserve, the rest waits. */
export const OTHERS = [
  { name: '门口的路灯坏了三盏', fate: 'declined' },
  { name: '请把镇政府大楼翻新', fate: 'declined' },
  { name: '给我家门前修一条路', fate: 'declined' },
  { name: '建一个室内篮球馆', fate: 'reserve' },
  { name: '在山上建一个观景台', fate: 'reserve' },
  { name: '河边种两排樱花', fate: 'lead' },
  { name: '公园里装几个秋千', fate: 'lead' },
  { name: '图书馆晚上开门', fate: 'suggestion' },
  { name: '公交车多开一班', fate: 'suggestion' },
  { name: '菜市场夜里太吵', fate: 'lead' },
] as const;

/** A card for a project, complete. */
export function cardFor({
  name,
  category,
}: Project): Omit<ProjectCard, 'department' | 'origin' | 'originNote'> {
  return {
    name,
    category,
    content: `${name}，按年度计划建成投用。`,
    site: '全县',
    beneficiaries: 12_000,
    beneficiaryGroup: '居民',
    totalYuan: 8_600_000,
    yearYuan: 6_000_000,
    fundingSource: '县财政',
    startsOn: '2027-02-01',
    endsOn: '2027-11-30',
    target: '11 月底前投用',
  };
}
