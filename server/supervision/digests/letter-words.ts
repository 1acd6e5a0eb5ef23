import type { DueCode } from '../../../shared/screening/year-work.ts';
import type { DigestLanguage } from '../../../shared/supervision/digest.ts';
import type { DutyWords } from '../../../shared/supervision/duty-words.ts';
import { dutyWordsEn } from '../../../shared/supervision/duty-words-en.ts';
import { dutyWordsZh } from '../../../shared/supervision/duty-words-zh.ts';

interface LetterWords {
  readonly duty: DutyWords;
  readonly subject: (open: number, late: number) => string;
  readonly greeting: (name: string) => string;
  readonly late: (days: number, day: string) => string;
  readonly left: (days: number, day: string) => string;
  readonly waits: (who: string) => string;
  readonly waiting: string;
  readonly more: (count: number) => string;
  readonly foot: string;
  readonly due: Readonly<Record<DueCode, (count: number) => string>>;
}

/** What the mails say, in the language of their reader. */
export const LETTER_WORDS: Readonly<Record<DigestLanguage, LetterWords>> = {
  zh: {
    duty: dutyWordsZh,
    subject: (open, late) =>
      late === 0 ? `民生实事待办 ${open} 件` : `民生实事待办 ${open} 件，逾期 ${late} 件`,
    greeting: (name) => `${name}，您好。下面是等您办的事，和您打开页面看到的一样。`,
    late: (days, day) => `逾期 ${days} 天（应于 ${day}）`,
    left: (days, day) => (days === 0 ? `今天到期（${day}）` : `还有 ${days} 天（${day}前）`),
    waits: (who) => `等${who}`,
    waiting: '在等别人：',
    more: (count) => `另有 ${count} 件，请打开页面查看。`,
    foot: '这封邮件由系统自动发出，请勿回复。要改时间或者不再接收，请到“我的账号”。',
    due: {
      review: (count) => `审核新收到的建议 ${count} 件`,
      'appraisals-late': (count) => `催办超期的论证 ${count} 项`,
      'appraisals-check': (count) => `核对交来的论证意见 ${count} 项`,
      questions: (count) => `答复代表的提问 ${count} 个`,
      screen: (count) => `筛选待处理的建议 ${count} 组`,
      gate: (count) => `初定候选 ${count} 项待审定、列入候选名单`,
      ballot: (count) => `候选项目 ${count} 项列入会议名单`,
    },
  },
  en: {
    duty: dutyWordsEn,
    subject: (open, late) =>
      late === 0
        ? `Livelihood projects: ${open} to do`
        : `Livelihood projects: ${open} to do, ${late} overdue`,
    greeting: (name) => `Dear ${name}, this waits for you, as your first page shows it.`,
    late: (days, day) => `${days} ${days === 1 ? 'day' : 'days'} overdue (was due ${day})`,
    left: (days, day) =>
      days === 0 ? `due today (${day})` : `${days} ${days === 1 ? 'day' : 'days'} left (${day})`,
    waits: (who) => `waits for ${who}`,
    waiting: 'Waiting for others:',
    more: (count) => `${count} more: please open the page.`,
    foot: 'This mail was sent by the system; please do not answer. Change it or end it under “My account”.',
    due: {
      review: (count) => `Review new proposals: ${count}`,
      'appraisals-late': (count) => `Press for late appraisals: ${count}`,
      'appraisals-check': (count) => `Check appraisals handed in: ${count}`,
      questions: (count) => `Answer deputies’ questions: ${count}`,
      screen: (count) => `Screen proposals: ${count} groups`,
      gate: (count) => `Preliminary candidates before a gate: ${count}`,
      ballot: (count) => `Candidates to put on a session’s list: ${count}`,
    },
  },
};
