export const zh = {
  title: '年度报告',
  lede: '这次征集收到多少、从哪里来、后来怎样。数字随办理情况更新，每件建议只算在一处。',
  notRead: '年度报告没有取到',
  print: '打印报告',
  fileName: (year: string) => `${year}-年度报告`,
  heading: (year: string) => `${year} 年度民生实事项目征集情况报告`,

  raised: '提出',
  leads: '归并为',
  candidates: '候选项目',
  chosen: '票决入选',
  answer: '首次答复',
  unit: { proposals: '件', leads: '组', projects: '项', days: '天' },
  revived: (count: string) => `另有 ${count} 组来自往年储备库`,
  answered: (count: string) => `${count} 件已有答复`,
  notAnswered: '还没有答复',

  outcome: '后来怎样',
  boxes: {
    chosen: '票决入选',
    candidate: '候选项目',
    preliminary: '初定候选',
    proposed: '建议项目',
    suggestion: '转代表建议',
    reserve: '储备库',
    declined: '不采纳',
    waiting: '待处理',
  },
  box: '办理结果',
  proposals: '件数',
  groups: '组数',
  share: '比例',
  sum: '合计',

  origins: '来源',
  channels: '渠道',
  categories: '类别',
  towns: '乡镇街道',
  stations: '联络站',
  by: {
    origins: '按来源',
    channels: '按渠道',
    categories: '按类别',
    towns: '按乡镇街道',
    stations: '经联络站提出的',
  },
  scanned: (count: string) => `其中群众扫码提出 ${count} 件`,
  stationsNote:
    '联络站登记的，来源记“联络站”；群众扫站里的二维码自己提的，来源记“居民”，同时计入本站。',
  noTown: '未写明',
  all: '提出',

  declined: '不采纳的理由',
  reason: '理由',

  shares: '候选和入选项目从哪里来',
  shareOf: { candidates: '候选项目的建议来源', chosen: '入选项目的建议来源' },
  withResidents: (count: string, all: string) => `${all} 项中有 ${count} 项有群众提出的建议。`,
  none: '还没有。',
  foot: (body: string, day: string) => `${body}　截至 ${day}`,
};

export type Words = typeof zh;
