import type { StepKind } from '../../../shared/collection/model.ts';
import type { Facts } from '../../../shared/result.ts';
import { declineReasons } from './decline-zh.ts';
import { gates } from './gates-zh.ts';

const DECLINED: Readonly<Record<string, string>> = declineReasons;
const GATES: Readonly<Record<string, string>> = gates;

const UNDONE: Readonly<Record<string, string>> = { merged: '归并', split: '分出' };

/** The fact as text with what stands before and after it; nothing where the step does not say it. */
const said = (fact: string | number | undefined, before = '', after = ''): string =>
  fact === undefined || fact === '' ? '' : `${before}${fact}${after}`;
const gate = (facts: Facts): string => GATES[String(facts['gate'])] ?? '审定环节';
const unit = (facts: Facts): string => said(facts['unit']) || '责任单位';
const back = (facts: Facts): boolean => facts['back'] !== undefined;

/**
 * Each kind of step with the facts it may have: `number` and `joined`
 * (tracking numbers), `into` and `from` (leads as Z-042), `count` (proposals), `title`,
 * `of` (the kind of step that was undone), `back` (to an earlier state), `code` (why declined), `unit`, `due` and `on`
 * (days as they are read), `gate`, `session`, `votes`, `year`.
 */
const kinds: Readonly<Record<StepKind, (facts: Facts) => string>> = {
  received: ({ number }) => `收到建议${said(number, '，查询编号 ')}`,
  joined: ({ number, joined }) =>
    `收到建议${said(number, '，查询编号 ')}，与${said(joined, ' ', ' ')}一并办理`,
  accepted: () => '审核通过，内容公开',
  withheld: () => '审核后文字不公开，建议照常办理',
  merged: ({ into, title, count }) =>
    into === undefined
      ? `并入${said(count, ' ', ' 件')}相近的建议，一并办理`
      : `归并到${said(into, ' ', ' ')}${said(title, '“', '”')}，一并办理`,
  split: ({ from, title }) =>
    `从${said(from, ' ', ' ')}${said(title, '“', '”')}${from === undefined && title === undefined ? '原来一组' : ''}分出，单独办理`,
  undone: ({ of }) => `${UNDONE[String(of)] ?? '上一步操作'}有误，已经撤销`,
  'became-lead': () => '重新列入待处理',
  'became-proposed': (facts) => (back(facts) ? '退回补充，仍为建议项目' : '列为建议项目'),
  'became-preliminary': (facts) => (back(facts) ? '退出候选项目，仍为初定候选' : '列为初定候选'),
  'became-candidate': () => '列为候选项目，将提交代表投票',
  'became-chosen': ({ votes }) => `代表投票选定${said(votes, '，赞成 ', ' 票')}`,
  'became-reserve': () => '列入储备库',
  'became-declined': ({ code }) => `没有采纳${said(DECLINED[String(code)], '：')}`,
  'became-suggestion': () => '转为代表建议办理',
  'appraisal-requested': (facts) => `送${unit(facts)}论证${said(facts['due'], '，', '前返回')}`,
  'appraisal-submitted': (facts) => `${unit(facts)}提交论证意见`,
  'appraisal-returned': (facts) => `论证意见退回${unit(facts)}补充`,
  'appraisal-accepted': (facts) => `${unit(facts)}完成论证`,
  'gate-passed': (facts) => `${said(facts['on'])}${gate(facts)}通过`,
  'gate-struck': (facts) => `${said(facts['on'])}${gate(facts)}没有通过`,
  'gate-returned': (facts) => `${said(facts['on'])}${gate(facts)}退回修改`,
  'put-to-ballot': ({ session }) => `提交${said(session) || '大会'}投票`,
  'not-chosen': ({ votes }) => `代表投票没有选上${said(votes, '，赞成 ', ' 票')}`,
  revived: ({ from, year }) =>
    from === undefined
      ? `从储备库重新提出${said(year, '，列入 ', ' 年度')}`
      : `由${said(year, ' ', ' 年度')}储备项目 ${from} 重新列入`,
  note: () => '说明',
};

export const zh = {
  kinds,
  title: '办理记录',
  empty: '还没有办理记录。',
  reason: '理由',
};

export type Words = typeof zh;
