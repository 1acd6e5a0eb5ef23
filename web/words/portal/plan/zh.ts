export const zh = {
  title: (year: number) => `${year}年民生实事项目实施计划`,
  lede: '政府部门上报、审核后公布的计划。点项目名称看办到哪了。',
  back: (year: number) => `${year}年民生实事`,
  print: '打印',
  xlsx: '下载表格（XLSX）',
  otherYears: '其他年份',
  year: (year: number) => `${year}年`,
};
export type Words = typeof zh;
