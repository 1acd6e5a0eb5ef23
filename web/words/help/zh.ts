import { deputies } from './deputies-zh.ts';
import { publicPart, scrutineers } from './others-zh.ts';
import { staff } from './staff-zh.ts';
import { tellers } from './tellers-zh.ts';
import { departments, stations } from './units-zh.ts';

export const zh = {
  system: '民生实事项目票决',
  tagline: '人大代表票决制',
  title: '帮助',
  lede: '给代表、工作人员、部门、联络站、监票人、计票人和公众。一页看完，可以打印。',
  look: '码上看',
  learn: '码上学',
  home: '返回首页',
  contents: '写给谁',
  search: '在帮助里找',
  searchHint: '例如：断网、保密、演练',
  found: (topics: string) => `找到 ${topics} 条`,
  none: '帮助里没有这些字。换一个词，或者清空后从头看。',
  clear: '清空',
  print: '打印',
  parts: { deputies, staff, departments, stations, scrutineers, tellers, public: publicPart },
};

export type Words = typeof zh;
