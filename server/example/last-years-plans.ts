import type { Cause, ProjectStage } from '../../shared/delivery/model.ts';

/** A milestone of an example plan: name, day, weight, what the project then is, day on which it was met ('' when it was not). */
type ExampleMilestone = readonly [string, string, number, ProjectStage, string];

/** How last year's project of this name was delivered; all of it invented. */
export interface ExampleDelivery {
  readonly name: string;
  readonly official: readonly [string, string];
  readonly contractor: string;
  readonly milestones: readonly ExampleMilestone[];
  /** From a month on, why it is late. */
  readonly trouble?: { readonly from: string; readonly cause: Cause; readonly note: string };
  /** What was asked for, and what the standing committee said; days after `filedOn` count from it. */
  readonly deferral?: {
    readonly reason: string;
    readonly effect: string;
    readonly minute: string;
    /** '' when it was approved. */
    readonly refusedFor: string;
    /** Days from today at which its end and its open milestones, by their names, are to be. */
    readonly endsIn: number;
    readonly milestonesIn: Readonly<Record<string, number>>;
  };
  /** The milestone that is met before the new day it was put off to. */
  readonly early?: string;
  readonly photographed?: boolean;
}

const PREPARED = '前期手续完成';
const TENDERED = '施工招标完成';

/** Of last year's twelve candidates those that were not chosen; the plans of all others show every pace. */
export const LAST_YEARS_LEAST_LIKED = [
  '区域性养老服务中心建设项目',
  '农村公路提档升级项目',
] as const;

export const LAST_YEARS_PLANS: readonly ExampleDelivery[] = [
  {
    name: '中小学校舍建设工程项目',
    official: ['何立群', '副县长'],
    contractor: '清溪县建筑工程有限公司',
    photographed: true,
    milestones: [
      [PREPARED, '2025-03-10', 10, 'preparation', '2025-03-06'],
      [TENDERED, '2025-04-10', 10, 'tender', '2025-04-08'],
      ['主体结构封顶', '2025-06-20', 40, 'construction', '2025-06-24'],
      ['装修和操场完成', '2025-08-05', 25, 'mostly-complete', '2025-08-02'],
      ['验收投用', '2025-08-31', 15, 'in-use', '2025-08-28'],
    ],
  },
  {
    name: '城乡供水一体化完善工程项目',
    official: ['周明远', '副县长'],
    contractor: '清溪县水务建设有限公司',
    photographed: true,
    early: '加压站改造完成',
    milestones: [
      [PREPARED, '2025-03-15', 10, 'preparation', '2025-03-14'],
      [TENDERED, '2025-04-30', 10, 'tender', '2025-05-06'],
      ['管网铺设过半', '2025-08-31', 30, 'construction', '2025-09-18'],
      ['加压站改造完成', '2025-11-15', 30, 'mostly-complete', ''],
      ['41 个村全部通水', '2025-12-31', 20, 'in-use', ''],
    ],
    deferral: {
      reason: '两座加压站选址调整，要重新勘察和报批。',
      effect: '16 个村推迟通水，其余 25 个村按原计划；停工期间由送水车保障。',
      minute: '县人大常委会第二十八次会议纪要',
      refusedFor: '',
      endsIn: 120,
      milestonesIn: { 加压站改造完成: 40, '41 个村全部通水': 120 },
    },
  },
  {
    name: '农村公路提档升级项目',
    official: ['周明远', '副县长'],
    contractor: '清溪县交通建设有限公司',
    milestones: [
      [PREPARED, '2025-03-20', 10, 'preparation', '2025-03-18'],
      [TENDERED, '2025-05-10', 10, 'tender', '2025-05-09'],
      ['路基完成 52 公里', '2025-08-20', 40, 'construction', '2025-08-30'],
      ['路面铺设完成', '2025-10-31', 30, 'mostly-complete', '2025-10-29'],
      ['验收通车', '2025-11-30', 10, 'in-use', '2025-11-27'],
    ],
  },
  {
    name: '妇幼保健计划生育服务中心迁建项目',
    official: ['何立群', '副县长'],
    contractor: '公开招标，中标公告见县政府网站',
    photographed: true,
    milestones: [
      [PREPARED, '2025-04-15', 10, 'preparation', '2025-04-20'],
      [TENDERED, '2025-06-15', 10, 'tender', '2025-06-30'],
      ['基础完工', '2025-09-15', 20, 'construction', '2025-10-12'],
      ['主体结构封顶', '2025-12-31', 30, 'construction', ''],
      ['设备安装完成', '2026-07-31', 15, 'mostly-complete', ''],
      ['验收投用', '2026-09-30', 15, 'in-use', ''],
    ],
    trouble: { from: '2025-10', cause: 'money', note: '上级补助没有按期到位，施工单位停工待料' },
    deferral: {
      reason: '上级补助资金没有到位，申请把完工日期后推。',
      effect: '妇女儿童继续在旧址就诊。',
      minute: '县人大常委会第三十二次会议纪要',
      refusedFor: '资金可以先由县财政垫付，不同意延期，请限期复工。',
      endsIn: 300,
      milestonesIn: { 主体结构封顶: 60, 设备安装完成: 200, 验收投用: 300 },
    },
  },
  {
    name: '区域性养老服务中心建设项目',
    official: ['沈丽华', '副县长'],
    contractor: '清溪县建筑工程有限公司',
    milestones: [
      [PREPARED, '2025-03-15', 10, 'preparation', '2025-03-12'],
      [TENDERED, '2025-04-20', 10, 'tender', '2025-04-18'],
      ['4 所主体完工', '2025-08-15', 45, 'construction', '2025-08-11'],
      ['床位和设备到位', '2025-10-31', 25, 'mostly-complete', '2025-10-30'],
      ['4 所全部开放', '2025-11-30', 10, 'in-use', '2025-11-21'],
    ],
  },
  {
    name: '农村饮水安全巩固提升工程',
    official: ['周明远', '副县长'],
    contractor: '清溪县水务建设有限公司',
    milestones: [
      [PREPARED, '2025-03-10', 10, 'preparation', '2025-03-10'],
      ['63 处供水站开工', '2025-04-20', 20, 'construction', '2025-04-16'],
      ['改造过半', '2025-07-10', 30, 'construction', '2025-07-02'],
      ['消毒设备配齐', '2025-09-20', 25, 'mostly-complete', '2025-09-19'],
      ['水质检测全部达标', '2025-10-31', 15, 'in-use', '2025-10-24'],
    ],
  },
  {
    name: '“四好农村路”建设工程',
    official: ['周明远', '副县长'],
    contractor: '清溪县交通建设有限公司',
    milestones: [
      [PREPARED, '2025-03-20', 10, 'preparation', '2025-03-19'],
      [TENDERED, '2025-05-15', 10, 'tender', '2025-05-15'],
      ['路基完成 37 公里', '2025-09-10', 40, 'construction', '2025-09-28'],
      ['安防工程 60 公里', '2025-11-30', 25, 'mostly-complete', ''],
      ['验收通车', '2025-12-31', 15, 'in-use', ''],
    ],
    trouble: { from: '2025-11', cause: 'land', note: '大岭镇一段涉及林地，审批还没有下来' },
  },
  {
    name: '除险安居工程',
    official: ['沈丽华', '副县长'],
    contractor: '各乡镇组织实施',
    milestones: [
      [PREPARED, '2025-03-05', 10, 'preparation', '2025-03-05'],
      ['汛期前搬迁 150 户', '2025-05-31', 40, 'construction', '2025-05-26'],
      ['隐患点治理完成 12 处', '2025-10-15', 30, 'mostly-complete', '2025-10-20'],
      ['210 户全部入住', '2025-12-31', 20, 'in-use', '2025-12-19'],
    ],
  },
  {
    name: '城乡交通票价惠民工程',
    official: ['周明远', '副县长'],
    contractor: '清溪县公共交通有限公司',
    milestones: [
      ['方案公布', '2025-03-01', 20, 'preparation', '2025-03-01'],
      ['一票制开始实施', '2025-04-01', 50, 'in-use', '2025-04-01'],
      ['全年补贴结算', '2025-12-31', 30, 'in-use', '2025-12-30'],
    ],
  },
  {
    name: '县城交通治堵工程',
    official: ['何立群', '副县长'],
    contractor: '清溪县市政工程有限公司',
    milestones: [
      [PREPARED, '2025-04-10', 10, 'preparation', '2025-04-09'],
      [TENDERED, '2025-05-31', 10, 'tender', '2025-06-05'],
      ['改造路口 8 处', '2025-11-30', 40, 'construction', '2025-11-28'],
      ['打通断头路 2 条', '2026-04-30', 25, 'mostly-complete', ''],
      ['验收通车', '2026-06-30', 15, 'in-use', ''],
    ],
    trouble: { from: '2026-04', cause: 'weather', note: '连续降雨，路基没有干透，不能铺设路面' },
    deferral: {
      reason: '断头路沿线 6 户拆迁协商用时比预计长，现已全部签约。',
      effect: '城北路口高峰期仍要绕行，交警安排人员疏导。',
      minute: '县人大常委会第三十六次会议纪要',
      refusedFor: '',
      endsIn: 90,
      milestonesIn: { '打通断头路 2 条': -12, 验收通车: 90 },
    },
  },
  {
    name: '城市供暖项目',
    official: ['何立群', '副县长'],
    contractor: '清溪县城市发展有限公司',
    milestones: [
      [PREPARED, '2025-04-10', 10, 'preparation', '2025-04-10'],
      [TENDERED, '2025-06-10', 10, 'tender', '2025-06-12'],
      ['管网铺设 10 公里', '2025-11-30', 40, 'construction', '2025-12-08'],
      ['5 座换热站建成', '2026-08-31', 25, 'mostly-complete', ''],
      ['验收供暖', '2026-10-31', 15, 'in-use', ''],
    ],
    trouble: { from: '2026-05', cause: 'land', note: '一座换热站的用地手续还没有办完' },
  },
  {
    name: '公共文化设施改善工程',
    official: ['沈丽华', '副县长'],
    contractor: '各乡镇组织实施',
    milestones: [
      [PREPARED, '2025-04-05', 10, 'preparation', '2025-04-03'],
      ['9 个文化站开工', '2025-05-20', 20, 'construction', '2025-05-19'],
      ['城市书房装修完成', '2025-09-10', 40, 'mostly-complete', '2025-09-06'],
      ['全部开放', '2025-10-31', 30, 'in-use', '2025-10-30'],
    ],
  },
];
