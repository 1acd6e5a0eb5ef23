import type { Words } from './zh.ts';

const days = (count: number): string => (count === 1 ? '1 day' : `${count} days`);

export const en: Words = {
  late: days,
  stageLine: 'How far the project is',
  stageMet: (day) => `Reached ${day}`,
  stagePlanned: (day) => `Planned for ${day}`,
  running: 'now',
  by: (unit) => `by ${unit}`,
  milestones: 'Milestones',
  milestone: 'Milestone',
  planned: 'Planned',
  met: 'Met',
  state: 'State',
  axis: 'Time axis',
  today: (day) => `Today, ${day}`,
  month: (_month, name) => name.slice(0, 3),
  shortDay: (_month, day, name) => `${day} ${name.slice(0, 3)}`,
  ofYear: (day, year) => `${day} ${year}`,
  metOn: (day, late) =>
    late === 0 ? day : late < 0 ? `${day}, ${days(-late)} early` : `${day}, ${days(late)} late`,
  openFor: (count) => (count === 0 ? 'due today' : `${days(count)} to go`),
  lateFor: (count) => `not met, ${days(count)} late`,
  stateMet: 'Met',
  stateOverdue: 'Overdue',
  stateBehind: 'Past its date',
  stateOpen: 'Not due',
  none: 'The milestones stand here once the plan is published.',
};
