import { gates } from '../../../collection/gates-zh.ts';

export const zh = {
  gates,
  loading: '正在取来源',
  notRead: '来源没有取到',
  origins: {
    residents: '居民',
    deputies: '代表',
    departments: '部门',
    stations: '联络站',
    government: '政府',
  },
  glyphs: { raised: '提', merged: '并', appraised: '论', gates: '审', ballot: '定' },
  raised: (count: string) => `${count} 件建议`,
  part: (origin: string, count: string) => `${origin} ${count} 件`,
  comma: '，',
  hidden: '内容未公开',
  more: (count: string) => `另有 ${count} 件`,
  revived: (years: readonly string[]) => `${years.join('、')} 年度曾列入储备库，重新提出`,
  merged: '归并办理',
  appraised: '论证',
  passed: (count: string) => `${count} 道审定`,
  listed: (day: string) => `${day}列为候选项目`,
  chosen: '票决入选',
  notChosen: '票决没有入选',
  votes: (votes: string, needed: string) => `赞成 ${votes} 票，${needed} 票通过`,
};

export type Words = typeof zh;
