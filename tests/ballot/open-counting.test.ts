import { describe, expect, test } from 'vitest';
import { defaultSettings } from '../../shared/ballot/defaults.ts';
import type { Mark } from '../../shared/ballot/model.ts';
import {
  countHands,
  countNames,
  handsFaults,
  namesFaults,
} from '../../shared/ballot/open/counting.ts';
import type { HandsFigure, Sector } from '../../shared/ballot/open/model.ts';

const CANDIDATES = [
  { code: 'A', name: '托育' },
  { code: 'B', name: '供水' },
];
const CODES = ['A', 'B'];
const SECTORS: readonly Sector[] = [
  { place: 1, name: '第一座区', counter: '张平', people: 12 },
  { place: 2, name: '第二座区', counter: '李安', people: 8 },
];

function rules(seats: number, choice: 'for-against-abstain' | 'tick' = 'for-against-abstain') {
  return { ...defaultSettings('congress', seats).rules, choice, allDeputies: 24, present: 20 };
}

/** for / against / abstain in a sector. */
function hands(sector: number, candidate: string, ...votes: readonly number[]): HandsFigure[] {
  const marks: readonly Mark[] = ['for', 'against', 'abstain'];
  return marks.flatMap((mark, at) => {
    const counted = votes[at];
    return counted === undefined ? [] : [{ sector, candidate, mark, votes: counted }];
  });
}

const ALL = [
  ...hands(1, 'A', 10, 1, 1),
  ...hands(2, 'A', 6, 1, 0),
  ...hands(1, 'B', 7, 5, 0),
  ...hands(2, 'B', 5, 2, 1),
];

describe('a show of hands', () => {
  test('is the sum of its sectors; hands not raised are abstentions; half of all deputies decides', () => {
    expect(handsFaults('for-against-abstain', 20, CANDIDATES, SECTORS, ALL)).toEqual([]);
    expect(countHands(rules(2), CODES, ALL)).toMatchObject({
      issued: 20,
      valid: 20,
      invalid: 0,
      results: [
        { candidate: 'A', for: 16, against: 2, abstain: 2, rank: 1, passed: true, elected: true },
        { candidate: 'B', for: 12, against: 7, abstain: 1, rank: 2, passed: false },
      ],
      elected: ['A'],
      vacant: 1,
      outcome: 'shortfall',
    });
  });

  test('ties at the last seat as papers do', () => {
    const level = [...hands(1, 'A', 9, 0, 0), ...hands(1, 'B', 9, 0, 0)];
    const more = level.map((one) => (one.mark === 'for' ? { ...one, votes: 13 } : one));
    expect(countHands(rules(1), CODES, more)).toMatchObject({ tied: ['A', 'B'], outcome: 'tie' });
  });

  test('with ticks only raised hands are counted', () => {
    const ticks = [1, 2].flatMap((sector) => [...hands(sector, 'A', 7), ...hands(sector, 'B', 2)]);
    expect(handsFaults('tick', 20, CANDIDATES, SECTORS, ticks)).toEqual([]);
    expect(countHands(rules(1, 'tick'), CODES, ticks)).toMatchObject({
      elected: ['A'],
      results: [{ for: 14, against: 0, abstain: 6 }, { for: 4 }],
    });
  });

  test('names what is missing and what contradicts itself', () => {
    const faults = (people: number, entered: readonly HandsFigure[], present = 20) =>
      handsFaults(
        'for-against-abstain',
        present,
        CANDIDATES,
        SECTORS.map((sector) => (sector.place === 2 ? { ...sector, people } : sector)),
        entered,
      );
    expect(handsFaults('tick', 20, CANDIDATES, [], [])).toMatchObject([
      { code: 'sectors-missing' },
    ]);
    expect(faults(9, ALL)).toEqual([
      { code: 'sectors-beyond-present', facts: { people: 21, present: 20 } },
    ]);
    expect(faults(8, ALL.slice(0, -1))).toEqual([
      { code: 'hands-missing', facts: { missing: 1, sector: '第二座区', candidate: '供水' } },
    ]);
    expect(faults(7, ALL)).toEqual([
      {
        code: 'hands-beyond-people',
        facts: { sector: '第二座区', candidate: '供水', hands: 8, people: 7 },
      },
    ]);
  });
});

describe('a named vote', () => {
  const voter = (name: string, marks: Readonly<Record<string, Mark>> | 'took no part') =>
    marks === 'took no part'
      ? { name, abstained: true, marks: {} }
      : { name, abstained: false, marks };

  test('is counted as papers are: too many marks spoil, who took no part is not returned', () => {
    const voters = [
      ...Array.from({ length: 14 }, (_, at) => voter(`赞${at}`, { A: 'for', B: 'against' })),
      voter('多', { A: 'for', B: 'for' }),
      voter('弃', { A: 'abstain', B: 'abstain' }),
      voter('缺', 'took no part'),
    ];
    expect(namesFaults(CODES, voters)).toEqual([]);
    expect(countNames({ ...rules(1), present: 17 }, CODES, voters)).toMatchObject({
      issued: 17,
      returned: 16,
      valid: 15,
      invalid: 1,
      elected: ['A'],
      results: [
        { candidate: 'A', for: 14, against: 0, abstain: 1 },
        { candidate: 'B', for: 0, against: 14, abstain: 1 },
      ],
    });
  });

  test('names the first deputy of whom something is missing', () => {
    expect(
      namesFaults(CODES, [voter('全', { A: 'for', B: 'for' }), voter('半', { A: 'for' })]),
    ).toEqual([{ code: 'names-missing', facts: { missing: 1, name: '半' } }]);
  });
});
