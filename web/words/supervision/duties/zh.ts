import { dutyWordsZh } from '../../../../shared/supervision/duty-words-zh.ts';

export const zh = {
  duty: dutyWordsZh,
  title: '待办',
  staffTitle: '实施与监督待办',
  lede: (open: string, late: string) =>
    late === '0' ? `${open} 件要办，没有逾期。` : `${open} 件要办，其中 ${late} 件已经逾期。`,
  notRead: '待办没有取到',
  nothing: '现在没有要办的事',
  nothingHelp: '有新的任务，会列在这里。',
  parts: { late: '已逾期', soon: '两周内到期', open: '待办理' },
  waiting: '在等别人',
  count: (count: string) => `${count} 件`,
  late: (days: string) => `逾期 ${days} 天`,
  today: '今天到期',
  left: (days: string) => `还有 ${days} 天`,
  by: (day: string) => `${day}前`,
  was: (day: string) => `应于 ${day}`,
  since: (day: string) => `${day}起`,
  waitsFor: (who: string) => `等${who}`,
  mails: '邮件提醒',
  all: (count: string) => `全部 ${count} 件`,
};
export type Words = typeof zh;
