import type { ExampleProject, Source } from './example-project.ts';
import type { Voices } from './voices.ts';

const LISHUI: Source = {
  place: '浙江省丽水市',
  year: 2025,
  url: 'http://www.luntanhao.com/art/2025/2/28/art_1229782203_57368757.html',
};

const MEILAN: Source = {
  place: '海南省海口市美兰区',
  year: 2025,
  url: 'http://hq.xinhuanet.com/20250122/899e60020819491ab3a1280921d8c8ed/c.html',
};

/** What stands on the preliminary list of next year already. Names are real, with their source; all else is invented. */
export const NEXT_YEAR: readonly ExampleProject[] = [
  {
    name: '电动自行车放心充电',
    from: LISHUI,
    content: '在 38 个没有集中充电设施的小区新建充电车棚和端口 3,000 个，装消防喷淋。',
    site: '城关镇',
    who: [21_000, '户居民'],
    money: [860, 860],
    source: '县财政 500 万元，经营单位 360 万元',
    department: '县住建局',
    days: ['2027-02-01', '2027-10-31'],
    target: '新建充电端口 3,000 个',
    origin: ['residents', ''],
    category: 'services',
  },
  {
    name: '中小学(幼儿园)校门升降防撞柱安装项目',
    from: MEILAN,
    content: '在 46 所学校和幼儿园门口安装升降防撞柱，与公安联网。',
    site: '全县',
    who: [52_000, '中小学生和幼儿'],
    money: [540, 540],
    source: '县财政',
    department: '县教育局',
    days: ['2027-03-01', '2027-08-31'],
    target: '2027 年秋季开学前全部启用',
    origin: ['residents', ''],
    category: 'public-safety',
  },
  {
    name: '厕所暖心“微改造”',
    from: LISHUI,
    content: '改造公共厕所 60 座，加装扶手、坐便器、热水和无障碍坡道。',
    site: '城关、桥头等 5 个乡镇',
    who: [96_000, '居民和游客'],
    money: [430, 430],
    source: '县财政',
    department: '县综合执法局',
    days: ['2027-02-01', '2027-09-30'],
    target: '60 座全部开放',
    origin: ['stations', ''],
    category: 'municipal',
  },
  {
    name: '中小学生正脊行动',
    from: LISHUI,
    content: '为中小学生筛查脊柱健康，更换可调节课桌椅 1.2 万套。',
    site: '全县中小学',
    who: [38_000, '中小学生'],
    money: [720, 720],
    source: '县财政 600 万元，上级补助 120 万元',
    department: '县教育局',
    days: ['2027-03-01', '2027-11-30'],
    target: '筛查 3.8 万人，更换课桌椅 1.2 万套',
    origin: ['deputies', ''],
    category: 'health',
  },
];

/** What was raised before each of them, in the same order; invented. */
export const NEXT_YEARS_VOICES: readonly Voices[] = [
  {
    from: { residents: 9, deputies: 3, stations: 2 },
    names: ['{}没有地方充电', '小区充电车棚不够', '飞线充电太危险', '请在{}建充电棚'],
    reasons: ['楼道里拉线充电，一楼的老人天天提心吊胆。', '充电桩坏了半年没有人修。'],
    contents: ['在小区空地建车棚和充电端口，装消防设施。'],
  },
  {
    from: { residents: 5, deputies: 1, departments: 1 },
    names: ['学校门口装防撞柱', '{}幼儿园门口车太快'],
    reasons: ['放学时车和孩子挤在一起，看着害怕。'],
    contents: ['校门口装升降柱，上下学时段不让车进。'],
  },
  {
    from: { residents: 4, stations: 3 },
    names: ['{}的公共厕所老人不好用', '公厕没有扶手'],
    reasons: ['都是蹲坑，老人蹲下去站不起来。'],
    contents: ['改几个坐便器，装扶手和坡道。'],
  },
  {
    from: { residents: 3, deputies: 4 },
    names: ['孩子的课桌太矮', '中小学生脊柱侧弯要查一查'],
    reasons: ['五六年级还坐一年级的桌椅，孩子弯着腰写字。'],
    contents: ['每年查一次，换可以调高低的课桌椅。'],
  },
];
