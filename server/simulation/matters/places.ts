import { below, type Chance } from '../../../shared/chance.ts';
import { SPOTS, type Spot } from './kind.ts';

/** An invented place. */
export interface InventedPlace {
  /** Town or sub-district (乡镇、街道). */
  readonly town: string;
  /** Village or community (村、社区); empty for a place of the whole town. */
  readonly village: string;
  /** As people call it; its village is another name unless it is the village itself. */
  readonly name: string;
}

const TOWNS = [
  '城东街道',
  '城西街道',
  '城南街道',
  '城北街道',
  '桥头镇',
  '梅林镇',
  '石门镇',
  '白沙镇',
  '大岭镇',
  '双桥乡',
  '青山镇',
  '沙河镇',
  '龙泉镇',
  '新集镇',
  '柳溪乡',
  '临江镇',
  '横塘镇',
  '枫岭乡',
];

const HEADS =
  '翠竹 金桂 锦绣 阳光 和平 解放 幸福 红星 东风 胜利 建设 文昌 学府 滨河 湖畔 江南 春晖 明珠 紫荆 丹桂 百合 玉兰 梧桐 银杏 香樟 松涛 柏树 桃源 杏花 梨园 荷塘 兰亭 菊香 梅园 竹溪 石桥 古井 水磨 龙潭 凤凰 白鹤 青龙 金牛 马鞍 鸡鸣 虎山 狮岩 鹿鸣 雁塔 鱼塘 永安 长乐 太平 福星 吉祥 如意 顺和 兴隆 广源 德胜 仁和 义门 礼嘉 信诚 振兴 富强 民主 文明 团结 友谊 光明 前进 跃进 先锋 新民 复兴 中兴 利民 惠民 康宁 安泰 祥云 瑞丰 华庭 世纪 星河 天成 御景 名仕 东升 西郊 南苑 北辰 上坪 下湾 前岗 后坝 大坪 小岭 高坎 平川 长岗 短亭'.split(
    ' ',
  );

const TAILS: Readonly<Record<Spot, readonly string[]>> = {
  estate: ['苑', '花园', '新村', '小区', '家园', '公寓'],
  road: ['路', '街', '大道', '巷', '中路', '东街'],
  village: ['村', '庄', '屯', '湾', '坪村', '塘村'],
  school: ['小学', '中学', '实验小学', '中心小学', '幼儿园', '初级中学'],
  community: ['社区', '里社区', '桥社区', '园社区', '门社区', '坊社区'],
};

/** Communities to which the estates, roads and schools of one town belong. */
const COMMUNITIES_A_TOWN = 6;

/** As many places of one kind as there are names for. */
export const MOST_PLACES = HEADS.length * 6 * TOWNS.length;

export type Places = (spot: Spot) => InventedPlace;

/** So many places of each kind, one of which is drawn at each call; names recur in other towns as they do in life. */
export function inventedPlaces(each: number, chance: Chance): Places {
  const turns = new Map(SPOTS.map((spot) => [spot, below(chance, HEADS.length)]));
  return (spot) => placeAt(spot, below(chance, Math.min(each, MOST_PLACES)), turns.get(spot) ?? 0);
}

function placeAt(spot: Spot, index: number, turn: number): InventedPlace {
  const tails = TAILS[spot];
  const head = (index + turn) % HEADS.length;
  const round = Math.floor(index / HEADS.length);
  const town = (head + Math.floor(round / tails.length)) % TOWNS.length;
  const name = `${HEADS[head] ?? ''}${tails[(head + round) % tails.length] ?? ''}`;
  const itself = spot === 'village' || spot === 'community';
  const community = HEADS[town * COMMUNITIES_A_TOWN + (index % COMMUNITIES_A_TOWN)] ?? '';
  return { town: TOWNS[town] ?? '', village: itself ? name : `${community}社区`, name };
}
