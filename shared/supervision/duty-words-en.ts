import { PERIOD_CODE } from '../delivery/periods.ts';
import type { DutyWords } from './duty-words.ts';

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** March 2026, quarter 1 of 2026. */
function period(code: string): string {
  const [, year = '', month, quarter] = PERIOD_CODE.exec(code) ?? [];
  if (quarter !== undefined) return `quarter ${quarter} of ${year}`;
  return month === undefined ? code : `${MONTHS[Number(month) - 1] ?? ''} ${year}`;
}

const tasks: Readonly<Record<string, string>> = {
  'quarterly-inspection': 'Quarterly inspection',
  'half-year-hearing': 'Half-year hearing',
  'year-end-review': 'Year-end review',
  'look-back': 'Look-back after a year',
};

const notices: Readonly<Record<string, string>> = {
  reminder: 'reminder',
  supervised: 'supervision notice',
  committee: 'standing committee notice',
};

const many = (count: string, one: string, more: string): string =>
  count === '1' ? `${count} ${one}` : `${count} ${more}`;

export const dutyWordsEn: DutyWords = {
  what: {
    appraisal: () => 'Write the appraisal',
    question: () => 'Answer a deputy’s question',
    plan: () => 'File the implementation plan',
    report: (detail, count) =>
      count === '1'
        ? `Report progress of ${period(detail)}`
        : `Report progress of ${period(detail)} (${count} projects)`,
    milestone: (detail) => `Meet and report the milestone “${detail}”`,
    finding: (detail) => `Answer and rectify “${detail}”`,
    receipt: (detail) => `Acknowledge notice ${detail}`,
    inquiry: (detail) => `Answer the inquiry “${detail}” in writing`,
    task: (detail) => tasks[detail] ?? detail,
    judge: (detail) => `Judge “${detail}”`,
    conclude: (detail) => `Sign off “${detail}” or send it back`,
    check: () => 'Check the appraisal',
    assign: () => 'Assign a lead department',
    accept: (detail) => (detail === '' ? 'Check the plan' : `Check the plan (${detail})`),
    change: (detail) => `Handle change request ${detail}`,
    told: (_detail, count) =>
      `Tell the next session of ${many(count, 'decided change', 'decided changes')}`,
    notice: (detail, count) =>
      `Send a ${notices[detail] ?? ''} on ${many(count, 'overdue matter', 'overdue matters')}`,
    unanswered: (_detail, count) =>
      `${many(count, 'finding has', 'findings have')} no answer by the date: press or hand on`,
    group: (_detail, count) =>
      `Decide the supervision group of ${many(count, 'project', 'projects')}`,
  },
  actors: { department: 'the department', deputies: 'the deputies', staff: 'the congress staff' },
  noticed: (step) => {
    const notice = notices[step] ?? '';
    return `${notice.charAt(0).toUpperCase()}${notice.slice(1)} sent`;
  },
};
