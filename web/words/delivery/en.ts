import type { Facts } from '../../../shared/result.ts';
import type { Words } from './zh.ts';

/** Fields of the card that the deputies voted on. */
const CARD = {
  name: 'Name',
  content: 'Content and scale',
  site: 'Place',
  beneficiaries: 'People who benefit',
  beneficiaryGroup: 'Who benefits',
  totalYuan: 'Total investment',
  yearYuan: 'Investment this year',
  fundingSource: 'Source of the money',
  department: 'Responsible department',
  startsOn: 'First day',
  endsOn: 'Last day',
  target: 'Yearly target',
};

const FIELDS: Readonly<Record<string, string>> = {
  ...CARD,
  scale: 'Scale and content',
  money: 'Money',
  yuan: 'Amount',
  source: 'Source',
  milestones: 'Milestones',
  milestone: 'Name of the milestone',
  dueOn: 'Date',
  stage: 'Stage',
  proof: 'Proof',
  risks: 'Risks',
  contractor: 'Contractor',
  official: 'Responsible official',
  post: 'Office',
  note: 'Note',
  next: 'Next period',
  metOn: 'Date met',
  paidYuan: 'Paid this year',
  reason: 'Reason',
  effect: 'Effect',
  minute: 'Minute',
  decidedOn: 'Day of the decision',
  words: 'Caption',
  subProject: 'Name of the part',
  place: 'Place',
  planDays: 'Days for the plan',
  reportDay: 'Day of the report',
  graceDays: 'Days of grace',
  stuckDays: 'Days until stuck',
  safety: 'Answer on safety',
  progress: 'Answer on progress',
  ordinary: 'Answer on ordinary findings',
  judgeDays: 'Days to judge',
  reminder: 'Reminder',
  supervised: 'Supervised handling',
  committee: 'Standing committee',
  title: 'Finding',
  text: 'Particulars',
  hint: 'What to look at',
};
const field = (facts: Facts): string => FIELDS[String(facts['field'])] ?? 'This';

export const en: Words = {
  stages: {
    'not-started': 'Not started',
    preparation: 'Preparation',
    tender: 'Tender',
    construction: 'Construction',
    'mostly-complete': 'Mostly complete',
    complete: 'Complete',
    'in-use': 'Accepted and in use',
  },
  paces: {
    overdue: 'Overdue',
    behind: 'Behind',
    'on-schedule': 'On schedule',
    ahead: 'Ahead',
    'no-plan': 'Plan awaited',
    done: 'Done',
    ended: 'Ended',
  },
  causes: {
    money: 'Money',
    land: 'Land',
    permits: 'Permits',
    tender: 'Tender',
    weather: 'Weather',
    'design-change': 'Design change',
    other: 'Other',
  },
  planStates: {
    missing: 'Not filed',
    submitted: 'To be checked',
    returned: 'Returned',
    accepted: 'Published',
  },
  changeKinds: { adjust: 'Adjustment', defer: 'Deferral', end: 'Termination' },
  changeStates: {
    filed: 'Filed',
    'before-organ': 'To be decided',
    approved: 'Approved',
    refused: 'Refused',
    withdrawn: 'Withdrawn',
  },
  organs: {
    government: 'Government office',
    'standing-committee': 'Standing committee',
    congress: 'Congress',
    'working-committee': 'Party working committee',
  },
  fields: CARD,

  problems: {
    'too-long': (facts) =>
      `${field(facts)} is too long; at most ${facts['most'] ?? ''} characters.`,
    'forbidden-character': (facts) =>
      `${field(facts)} has an invisible control character. Type it again.`,
    'date-unknown': () => 'There is no such day. Write it as 2026-03-10.',
    'money-out-of-range': () => 'The amount is too large, or negative.',
    'year-out-of-range': () => 'Write the year with four digits, as 2027.',
    'answer-missing': (facts) => `${field(facts)} is missing.`,
    'ends-before-start': () => 'The last day lies before the first. Check both.',
    'reason-missing': () => 'Give a reason.',
    'setting-out-of-range': (facts) =>
      `${field(facts)} must lie between ${facts['least'] ?? ''} and ${facts['most'] ?? ''}.`,
    'settings-changed': () =>
      'Somebody has just changed these settings. Look at the newest before you change them.',
    'project-changed': () =>
      'Somebody has just changed this project. Look at the newest before you change it.',
    'project-not-assigned': () => 'No lead department has been assigned yet.',
    'project-ended': () => 'This project was ended by decision and cannot be changed.',
    'unit-twice': () => 'The same department stands there twice.',
    'official-missing': () => 'Give the name and office of the responsible official.',
    'plan-incomplete': ({ count }) =>
      Number(count) === 1
        ? 'One part of the plan is not filled in yet.'
        : `${count ?? ''} parts of the plan are not filled in yet.`,
    'plan-changed': () =>
      'This plan has just been changed elsewhere. What you wrote is still here; look at the newest before you save.',
    'days-promised': (_facts: Facts) =>
      'The days of the work are published. File a change request to change them.',
    'milestone-promised': ({ name }: Facts) =>
      `Milestone “${name ?? ''}” differs from the published plan. Milestones, their dates and weights change by a change request only.`,
    'milestone-unit-unknown': () =>
      'This department does not answer for the project. Please choose another.',
    'plan-not-accepted': () => 'The implementation plan has not been published yet.',
    'too-many-rows': ({ most }) => `That is too many; at most ${most ?? ''} rows.`,
    'weight-out-of-range': ({ least, most }) =>
      `The weight is a whole number from ${least ?? 1} to ${most ?? 100}.`,
    'ends-after-voted': ({ day }) =>
      `The deputies decided on ${day ?? ''} as the last day; the plan cannot end later. File a change request first.`,
    'total-differs': () =>
      'The money of all years does not add up to what the deputies decided on. File a change request first.',
    'milestone-outside': ({ name }) =>
      `The date of the milestone “${name ?? ''}” lies outside of the work.`,
    'milestone-twice': ({ name }) => `The milestone “${name ?? ''}” stands there twice.`,
    'milestone-unknown': () => 'The plan has no such milestone. Reload and try again.',
    'last-stage-missing': () =>
      'At least one milestone must bring the project to “Complete” or “Accepted and in use”.',
    'period-unknown': () => 'There is no such period.',
    'period-not-begun': () => 'This period has not begun yet.',
    'met-in-future': () => 'That day has not come yet. Check the date.',
    'met-too-early': ({ day }) => `The day is before ${day ?? ''}. Please check it.`,
    'report-by-lead-only': () =>
      'Money paid and sub-projects are reported by the lead department; please leave them out.',
    'report-file-twice': () => 'The same file is used twice. Please take one off.',
    'row-project-unknown': ({ year, number }) =>
      `This department answers for no project ${number ?? ''} of ${year ?? ''}.`,
    'row-milestone-unknown': ({ number }) => `This project has no milestone ${number ?? ''}.`,
    'row-milestone-twice': ({ row }) => `Row ${row ?? ''} already has this milestone.`,
    'row-sub-project-twice': ({ row }) => `Row ${row ?? ''} already has this sub-project.`,
    'row-values-differ': (facts) =>
      `${field(facts)} of this project differs from row ${facts['row'] ?? ''}. Please fill it in once.`,
    'row-reported-elsewhere': ({ period, day }) =>
      `The report of ${period ?? ''} says that this was met on ${day ?? ''}. To change it, correct that report.`,
    'row-paid-missing': () =>
      'Something is reported of this project. Please also fill in what was paid this year.',
    'row-cause-missing': () => 'A problem is described. Please choose its cause.',
    'paid-over-total': () => 'More was paid than the whole project costs. Check the amount.',
    'report-key-taken': () => 'This report was sent with other content. Reload and try again.',
    'report-changed': () =>
      'Somebody of your department has just reported on this period. Look at it, then correct it.',
    'sub-project-twice': ({ name }) =>
      `The part “${name ?? ''}” stands there twice; names and numbers are unique.`,
    'sub-project-unknown': () => 'There is no such part. Reload and try again.',
    'change-empty': () => 'Nothing that shall change is named yet.',
    'change-from-differs': (facts) =>
      `${field(facts)} is no longer what the request says it is. File it again from what stands now.`,
    'change-needs-organ': () =>
      'This changes what was voted on: the organ must decide, it cannot simply be allowed.',
    'change-needs-no-organ': () =>
      'This stays within the plan: the government office decides, no organ is asked.',
    'change-key-taken': () => 'This request was sent with other content. Reload and try again.',
    'change-changed': () =>
      'Somebody has just moved this request. Look at the newest before you go on.',
    'change-is-deferral': () => 'Putting the last day off is a deferral. Choose “Deferral”.',
    'change-end-alone': () => 'A termination cannot change anything else.',
    'defer-needs-end': () => 'A deferral names a later last day.',
    'defer-needs-milestones': () => 'A deferral names the milestones that move.',
    'milestone-met': ({ name }) =>
      `The milestone “${name ?? ''}” has been met and cannot be changed.`,
    'effect-missing': () => 'Say what it means for the people it was promised to.',
    'minute-missing': () => 'Name the minute.',
    'change-day-in-future': () => 'That day has not come yet. Check the date.',
    'change-day-too-early': ({ day }) => `It cannot be before ${day ?? ''}. Check the date.`,
    'change-told': () => 'Another session has been told of this change already.',
  },
};
