export const zh = {
  title: '导出导入',
  lede: '整次征集的建议导出成一张表，改好再导回来；别处收集的建议，也可以用同一张表导入。',
  export: '导出',
  exportLede: '每件一行。带查询编号，导回来时按编号认。',
  withPeople: '表里有建议人姓名和电话，请妥善保管，用完删除。',
  withoutPeople: '表里没有建议人姓名和电话。',
  fileName: (code: string, drive: string) => `${code}-建议-${drive}`,
  openImport: '导入表格',
  import: '导入',
  importLede:
    '有编号的行，修改已有的建议；没有编号的行，作为新的建议编号。没有的列不改动。审核、来源、方式、单位、收到日期和建议组不能通过导入修改。',
  template: '先导出一张表，就知道该怎么填。没有建议时导出的就是空表。',
  limit: (rows: string) => `一次最多 ${rows} 行。新的建议没有发现个人信息的，导入后直接公开。`,
  columns: {
    number: '查询编号',
    name: '项目名称',
    category: '类别',
    place: '地点',
    reason: '背景与必要性',
    content: '内容与规模',
    estimate: '估算投资',
    origin: '来源',
    who: '建议人',
  },
  fresh: '新',
  people: (name: string, phone: string) => [name, phone].filter(Boolean).join('，'),
};

export type Words = typeof zh;
