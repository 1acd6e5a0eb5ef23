import { below, type Chance } from '../../shared/chance.ts';

const FAMILY =
  '王李张刘陈杨黄赵周吴徐孙马胡朱郭何高林罗郑梁谢宋唐许邓冯韩曹曾彭萧蔡潘田董袁于余叶蒋杜苏魏程吕丁沈任姚卢傅钟姜崔谭廖范汪陆金石戴贾韦夏邱方侯邹熊孟秦白江阎薛尹段雷黎史龙陶贺顾毛郝龚邵万钱严';
const GIVEN =
  '文明国华建军志强秀英丽敏静伟芳娜洋勇艳杰娟涛超霞平刚桂兰玉梅春生海燕晓东红霖宇晨佳慧思远子涵雨桐泽浩然欣怡嘉良德永福宝林松柏清泉振兴向荣耀辉雪琴月娥素珍淑贞金凤';

/** An invented name of two or three characters; no living person is meant. */
export function drawName(chance: Chance): string {
  const pick = (from: string): string => from[below(chance, from.length)] ?? '';
  const second = below(chance, 5) === 0 ? '' : pick(GIVEN);
  return `${pick(FAMILY)}${pick(GIVEN)}${second}`;
}
