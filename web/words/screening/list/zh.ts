import { gates } from '../../collection/gates-zh.ts';

export const zh = {
  gates,
  fetch: {
    act: '从候选名单取来',
    title: '从候选名单取来',
    help: '把这次征集里列入候选名单的项目放到会议的名单上，连同项目卡和来源。已经在名单上的不动，建议人会看到已提交投票。',
    rehearsal: '这是演练，不告知建议人。',
    drive: '征集活动',
    confirm: '取来',
    done: (count: string) =>
      count === '0' ? '候选名单上的项目都已经在这里了。' : `取来 ${count} 项。`,
    noDrives: '还没有征集活动。',
    toGates: '审定环节',
  },
  lead: (number: string, voices: string) => `来自 ${number}，${voices} 件建议`,
  byHand: '直接添加，没有建议来源',

  cover: {
    title: '覆盖与来源',
    lede: '看名单是不是照顾到各类事、各个乡镇，钱花在哪里，有多少来自群众。',
    category: '类别',
    byCategory: '各类别',
    projects: '项目',
    money: '总投资',
    uncovered: (names: string) => `没有项目的类别：${names}`,
    town: '乡镇街道',
    byTown: '各乡镇街道',
    townHead: '有建议进入名单的项目',
    townNote: '一个项目有来自几个乡镇的建议，每个乡镇都算一次。',
    noTowns: '还没有从建议来的项目，看不出乡镇。',
    noTown: '未写明',
    byMoney: '各项目资金',
    project: '项目',
    year: '当年',
    moneyNote: '整条是总投资，实心部分是当年投资。',
    sum: (total: string, year: string) => `总投资 ${total}，当年 ${year}`,
    byOrigin: '建议从哪里来',
    voices: '件数',
    share: '比例',
    origin: '来源',
    fromResidents: (count: string, all: string) => `${all} 个项目中，${count} 个有群众提出的建议。`,
    noOrigins: '名单上的项目都是直接添加的，没有建议来源。',
    list: '、',
  },

  chain: {
    title: '它从哪里来',
    voices: (count: string) => `${count} 件建议`,
    part: (origin: string, count: string) => `${origin} ${count} 件`,
    numbers: (numbers: readonly string[], more: string) =>
      more === '0'
        ? `查询编号 ${numbers.join('、')}`
        : `查询编号 ${numbers.join('、')} 等，另有 ${more} 件`,
    merged: (day: string) => `${day}归并`,
    revived: (years: readonly string[]) => `${years.join('、')} 年度储备库项目重新提出`,
    appraised: '论证',
    gates: '审定',
    on: (name: string, day: string) => `${name} ${day}`,
    comma: '，',
    list: '、',
  },
};

export type Words = typeof zh;
