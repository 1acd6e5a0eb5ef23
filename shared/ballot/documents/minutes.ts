import type { ActKind } from '../../act-kinds.ts';
import type { MinutedAct } from './facts.ts';
import { VOID_WORDS } from './wording.ts';

type Detail = Readonly<Record<string, unknown>>;

/** A particular of an act as words; '' when the act does not tell it. */
function said(detail: Detail, name: string): string {
  const value = detail[name];
  if (Array.isArray(value)) return value.filter((one) => typeof one === 'string').join('、');
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

/** The acts that the minutes tell, each in the words of the minutes. None of them tells a vote, or who holds a paper. */
const TOLD = {
  'session-opened': () => '会议开幕，开始签到',
  'quorum-confirmed': (detail) =>
    `报告出席情况，实到${said(detail, 'present')}名，法定人数${said(detail, 'needed')}名，符合法定人数`,
  'scrutineers-passed': (detail) => `举手表决，通过监票人：${said(detail, 'names')}`,
  'box-shown-empty': () => '监票人查看票箱，票箱为空',
  'round-opened': (detail) => `开始发票，可以领票的代表${said(detail, 'present')}名`,
  'sealing-begun': () => '投票结束',
  'box-sealed': (detail) =>
    `封箱，发出票${said(detail, 'issued')}张，收回票${said(detail, 'returned')}张`,
  'manner-minuted': () => '决定改变表决方式',
  'open-vote-begun': () => '开始表决',
  'open-vote-settled': () => '表决结束，清点完毕',
  'open-vote-corrected': () => '更正清点结果',
  'count-begun': () => '监票人各自开箱计票',
  'round-counted': (detail) =>
    `计票完毕，有效票${said(detail, 'valid')}张，无效票${said(detail, 'invalid')}张`,
  'tally-confirmed': () => '监票人核对并确认计票结果',
  'result-announced': () => '宣布本轮结果',
  'tie-settled': (detail) =>
    said(detail, 'by') === 'lot' ? '得票相等的项目，抽签决定' : '得票相等的项目，由会议主席团决定',
  'round-voided': (detail) => `本轮作废：${voidWords(said(detail, 'because'))}`,
  'round-prepared': (detail) => `准备第${said(detail, 'number')}轮`,
  'session-closed': () => '会议闭幕',
} as const satisfies Partial<Record<ActKind, (detail: Detail) => string>>;

function voidWords(because: string): string {
  const words: Readonly<Record<string, string>> = VOID_WORDS;
  return words[because] ?? because;
}

const WORDS: Readonly<Record<string, (detail: Detail) => string>> = TOLD;

/** Kinds of the acts that the minutes tell. */
export const MINUTED_KINDS: readonly string[] = Object.keys(TOLD);

/** What is known only from the count on; whoever may not know a tally yet is not told either. */
export const COUNT_KINDS: readonly string[] = [
  'round-counted',
  'open-vote-settled',
  'open-vote-corrected',
  'tally-confirmed',
];

/** An act in the words of the minutes, with its reason. */
export function minuteOf({ kind, detail, reason }: MinutedAct): string {
  const words = WORDS[kind]?.(detail) ?? kind;
  return reason === null ? words : `${words}（${reason}）`;
}
