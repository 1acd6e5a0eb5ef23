import type { declineReasons as Words } from './decline-zh.ts';

export const declineReasons: typeof Words = {
  'not-livelihood': 'Not a livelihood matter',
  'negative-list': 'On the negative list',
  'under-way': 'Already under way',
  'already-done': 'Already done',
  'not-feasible': 'Not feasible',
  'no-money': 'No source of money',
  'other-level': 'For another level or place',
  'too-small': 'A single case, handled apart',
  other: 'Other',
};
