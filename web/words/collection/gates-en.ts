import type { gates as Words } from './gates-zh.ts';

export const gates: typeof Words = {
  'government-meeting': 'the government’s executive meeting',
  'joint-meeting': 'the joint meeting of party and government',
  'party-committee': 'the party committee',
  'standing-committee': 'the standing committee of the congress',
  presidium: 'the presidium',
  'working-committee': 'the party working committee',
};
