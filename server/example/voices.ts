import type { Origin } from '../../shared/collection/model.ts';

/**
 * What people of the example county asked for before one of last year's
 * candidates stood on the list. Everything here is invented.
 */
export interface Voices {
  /** How many from where. */
  readonly from: Partial<Readonly<Record<Origin, number>>>;
  /** How they called it. `{}` is the village or community. */
  readonly names: readonly string[];
  readonly reasons: readonly string[];
  readonly contents: readonly string[];
}

/**
 * In the order of last year's candidates. With what came to nothing they are
 * 322, as many as 浙江省永嘉县 counted in one drive before it chose twelve.
 */
export const LAST_YEARS_VOICES: readonly Voices[] = [
  {
    from: { residents: 22 },
    names: ['{}的孩子上学太挤', '扩建{}附近的小学', '中学宿舍不够住', '增加学位'],
    reasons: [
      '班里坐了五十多个孩子，后排看不清黑板。',
      '孩子每天要坐一个小时车去别的镇上学。',
      '学校没有食堂，中午要家长送饭。',
    ],
    contents: ['新建教学楼一栋，每个班不超过 45 人。', '把老校舍拆了重建，加盖宿舍和食堂。'],
  },
  {
    from: { deputies: 3, residents: 12 },
    names: ['{}自来水水压低', '水管老化经常停水', '城里的自来水接到{}'],
    reasons: ['夏天二楼就没有水，洗衣服要等到半夜。', '水管是二十年前的，三天两头爆管。'],
    contents: ['换新水管，建一座加压站。', '把城区的自来水管网接过来，同网同价。'],
  },
  {
    from: { deputies: 6, residents: 8 },
    names: ['拓宽到{}的公路', '{}公路坑洼不平', '乡道会车困难'],
    reasons: ['两辆车会不过去，赶集的日子堵半天。', '路面全是坑，救护车也开不快。'],
    contents: ['拓宽到六米五，重铺沥青路面。', '修补路面，弯道加宽，设会车点。'],
  },
  {
    from: { departments: 1, residents: 4 },
    names: ['妇幼保健院太小', '生孩子要到市里去', '迁建妇幼保健院'],
    reasons: ['走廊里都加了床，产检要从早排到晚。', '停车没有地方，抱着孩子要走很远。'],
    contents: ['另选地方新建，增加床位和儿科。'],
  },
  {
    from: { stations: 11, residents: 5 },
    names: ['{}老人没有人照看', '在乡镇办养老院', '农村养老床位'],
    reasons: [
      '子女都在外面打工，老人摔倒了没有人知道。',
      '敬老院只收五保户，其他老人想住也住不进去。',
    ],
    contents: ['几个村合办一个养老服务中心，有食堂和护理床位。', '把闲置的小学改成养老院。'],
  },
  {
    from: { residents: 17 },
    names: ['城区冬天没有暖气', '{}小区通暖气', '集中供暖'],
    reasons: ['冬天屋里只有五六度，老人天天咳嗽。', '家家烧煤炉，又冷又不安全。'],
    contents: ['建换热站，把管网铺到小区。', '先给老小区和学校通暖气。'],
  },
  {
    from: { residents: 16, stations: 2 },
    names: ['{}吃水难', '山上的水不干净', '村里的水站要消毒', '{}饮水安全'],
    reasons: [
      '下大雨水就是黄的，烧开了还有一层沙。',
      '天一旱就断水，要到山下去挑。',
      '水池没有盖子，也没有人消毒。',
    ],
    contents: ['修过滤池，装消毒设备，有人管护。', '找新的水源，重建水站和管道。'],
  },
  {
    from: { deputies: 4, residents: 7 },
    names: ['{}到镇上的路修一修', '通村公路没有护栏', '断头路接通'],
    reasons: ['路边就是悬崖，没有护栏，校车不敢走。', '村里的笋和茶叶运不出去。'],
    contents: ['硬化路面，临崖的地方装护栏。', '把断头的两公里接上，可以通公交车。'],
  },
  {
    from: { departments: 1, residents: 5 },
    names: ['{}后山滑坡隐患', '把山脚的人家搬出来', '地质灾害点治理'],
    reasons: ['去年汛期掉下来几块大石头，一下大雨全家就不敢睡。'],
    contents: ['整户搬迁，建安置小区。', '挡墙加固，装监测预警设备。'],
  },
  {
    from: { residents: 11 },
    names: ['{}没有看书的地方', '文化站关着门', '建一个城市书房', '文化活动场所'],
    reasons: ['孩子放学没有地方去，只能看手机。', '文化站屋顶漏水，几年没有开过。'],
    contents: ['修好文化站，晚上和周末开门。', '在人多的地方建书房，能坐能借。'],
  },
  {
    from: { residents: 24, deputies: 2 },
    names: ['公交车票太贵', '{}到县城的车票降一降', '老人坐公交半价', '城乡公交一票制'],
    reasons: ['到县城来回要十几块，老人舍不得看病。', '同样的路，各家公司收的钱不一样。'],
    contents: ['全县统一票价，老人和学生半价。', '票价两元封顶，可以刷卡。'],
  },
  {
    from: { government: 1, residents: 21 },
    names: ['{}路口天天堵', '上下学时间堵车', '打通断头路', '红绿灯时间不合理'],
    reasons: ['早上送孩子，三百米要走二十分钟。', '左转的车和直走的抢道，天天有刮擦。'],
    contents: ['路口拓宽，加一条左转道。', '把断头路打通，车可以绕出去。'],
  },
];

/** What came to nothing yet: with what its proposers were told. */
export interface Turn {
  readonly act: 'decline' | 'reserve' | 'refer';
  readonly declineReason?: 'under-way' | 'too-small' | 'other-level' | 'not-feasible' | 'no-money';
  readonly reason: string;
}

/** Told in turn to the others of last year's drive. */
export const LAST_YEARS_TURNS: readonly Turn[] = [
  { act: 'reserve', reason: '今年财力有限，先列入储备库，明年征集时优先考虑。' },
  {
    act: 'decline',
    declineReason: 'too-small',
    reason: '属于个别点位的维修，已转属地乡镇在一个月内处理，不单独列为民生实事。',
  },
  { act: 'refer', reason: '涉及几个部门的职责，转为代表建议，由承办单位答复。' },
  {
    act: 'decline',
    declineReason: 'under-way',
    reason: '主管部门的年度计划里已经安排，正在办理，不再重复列项。',
  },
  { act: 'reserve', reason: '选址还没有落实，列入储备库，落实以后再报。' },
  {
    act: 'decline',
    declineReason: 'not-feasible',
    reason: '现场看过，用地属于基本农田，目前不能建设。',
  },
  {
    act: 'decline',
    declineReason: 'other-level',
    reason: '属于上级管理的道路，已把意见转给主管单位。',
  },
];
