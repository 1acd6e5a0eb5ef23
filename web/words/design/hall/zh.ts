export const zh = {
  barGroup: (verdict: string, count: string) => `${verdict} ${count} 项`,
  legend: (line: string, whole: string) => `竖线：${line}；全长：${whole}`,
  wholeLength: (whole: string) => `全长：${whole}`,
  pageOf: (page: string, all: string) => `第 ${page} 页，共 ${all} 页`,
};

export type Words = typeof zh;
