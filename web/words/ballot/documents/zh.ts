export const zh = {
  back: '回到主席台',
  print: '打印',
  check: '按“文书”里的模板和计票结果生成。请核对编号、署名和日期，再打印用印。',
  notYet: '现在还没有可以打印的内容',
  notYetWhat: {
    report: '计票以后才有计票报告单。',
    announcement: '结果全部确定以后才有公告和决定。',
  },
  titles: { report: '计票报告单', announcement: '公告和决定' },
};

export type Words = typeof zh;
