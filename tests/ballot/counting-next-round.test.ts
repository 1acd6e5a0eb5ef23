import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  SHORTAGES,
  TIES,
  type BallotSettings,
  type ShortageSetting,
  type TieSetting,
} from '../../shared/ballot/model.ts';
import {
  progressOf,
  type BallotEvent,
  type BallotProgress,
  type RoundOutcome,
} from '../../shared/ballot/next-round.ts';
import { defaultSettings } from '../../shared/ballot/defaults.ts';

const FIVE = ['A', 'B', 'C', 'D', 'E'];

function settingsWith(tie: TieSetting, shortage: ShortageSetting, seats = 3): BallotSettings {
  return { ...defaultSettings('congress', seats), tie, shortage };
}

const usual = settingsWith('another-ballot', 'one-more-ballot');

/** A round that filled all its seats. */
function decided(...elected: string[]): BallotEvent {
  return round({ elected, tied: [], vacant: 0, outcome: 'decided' });
}

function tie(elected: string[], tied: string[]): BallotEvent {
  return round({ elected, tied, vacant: 0, outcome: 'tie' });
}

function shortfall(elected: string[], vacant: number): BallotEvent {
  return round({ elected, tied: [], vacant, outcome: 'shortfall' });
}

function round(tally: RoundOutcome): BallotEvent {
  return { event: 'round', tally };
}

const voided: BallotEvent = { event: 'void' };

/** What comes next in short: step, candidates, seats; or why nothing does. */
function next({ next }: BallotProgress): readonly unknown[] {
  if (next.step === 'none') return [next.step, next.because];
  return [next.step, next.candidates.join(''), next.seats];
}

function after(settings: BallotSettings, ...events: BallotEvent[]): BallotProgress {
  return progressOf(settings, FIVE, events);
}

describe('a ballot of five candidates for three seats', () => {
  test('begins with a round of all candidates by its own rules', () => {
    const { next: first, elected, seatsLeft } = after(usual);
    expect(first).toEqual({
      step: 'first',
      repeat: false,
      candidates: FIVE,
      seats: 3,
      rules: usual.rules,
    });
    expect([elected, seatsLeft]).toEqual([[], 3]);
  });

  test('is settled by a round that fills every seat', () => {
    const progress = after(usual, decided('A', 'C', 'D'));
    expect(progress.elected).toEqual(['A', 'C', 'D']);
    expect(progress.seatsLeft).toBe(0);
    expect(next(progress)).toEqual(['none', 'all-seats-filled']);
  });
});

describe('a tie at the last seat', () => {
  test('leads to another ballot among the tied for the seats left', () => {
    const progress = after(usual, tie(['E'], ['D', 'B', 'C']));
    expect(progress.elected).toEqual(['E']);
    expect(next(progress)).toEqual(['runoff', 'BCD', 2]);
  });

  test('after the runoff all rounds together are the result, in the order of the candidates', () => {
    const progress = after(usual, tie(['E'], ['B', 'C', 'D']), decided('B', 'D'));
    expect(progress.elected).toEqual(['B', 'D', 'E']);
    expect([...progress.electedBy]).toEqual([
      ['E', 1],
      ['B', 2],
      ['D', 2],
    ]);
    expect(next(progress)).toEqual(['none', 'all-seats-filled']);
  });

  test('may come again within the runoff, and is then voted on among those still tied', () => {
    const progress = after(usual, tie(['E'], ['B', 'C', 'D']), tie(['C'], ['B', 'D']));
    expect(progress.elected).toEqual(['C', 'E']);
    expect(next(progress)).toEqual(['runoff', 'BD', 1]);
    const again = after(usual, tie([], FIVE), tie([], FIVE));
    expect(next(again)).toEqual(['runoff', 'ABCDE', 3]);
  });

  test('most votes elect in a runoff, and one may be for as many as seats are left', () => {
    const settings = { ...usual, rules: { ...usual.rules, limit: 'none' } } as const;
    const { next: runoff } = after(settings, tie(['E', 'A'], ['B', 'C']));
    expect(runoff).toMatchObject({
      step: 'runoff',
      rules: {
        seats: 1,
        choice: 'for-against-abstain',
        limit: 'at-most-seats',
        overmarked: 'invalid-ballot',
        threshold: { base: 'all-deputies', fraction: 'none' },
      },
    });
  });

  test.each(['lot', 'presidium'] as const)('is settled by %s where that is set', (by) => {
    const settings = settingsWith(by, 'one-more-ballot');
    const tied = tie(['E'], ['B', 'C', 'D']);
    expect(next(after(settings, tied))).toEqual([by, 'BCD', 2]);
    const progress = after(settings, tied, { event: by, elected: ['D', 'B'] });
    expect(progress.elected).toEqual(['B', 'D', 'E']);
    expect(progress.electedBy.get('D')).toBe(2);
    expect(next(progress)).toEqual(['none', 'all-seats-filled']);
  });
});

describe('a shortfall', () => {
  test('leads to one more ballot among the rest, by the full rules', () => {
    const progress = after(usual, shortfall(['B'], 2));
    expect(next(progress)).toEqual(['second-ballot', 'ACDE', 2]);
    expect(progress.next).toMatchObject({ rules: { ...usual.rules, seats: 2 } });
  });

  test('the second time leaves the seats vacant', () => {
    const progress = after(usual, shortfall(['B'], 2), shortfall(['D'], 1));
    expect([progress.elected, progress.seatsLeft]).toEqual([['B', 'D'], 1]);
    expect(next(progress)).toEqual(['none', 'left-vacant']);
  });

  test('leaves seats vacant, or to the next session, at once where that is set', () => {
    const vacant = after(settingsWith('another-ballot', 'leave-vacant'), shortfall(['B'], 2));
    expect(next(vacant)).toEqual(['none', 'left-vacant']);
    const later = after(settingsWith('another-ballot', 'next-session'), shortfall(['B'], 2));
    expect(next(later)).toEqual(['none', 'left-to-next-session']);
    expect([later.elected, later.seatsLeft]).toEqual([['B'], 2]);
  });

  test('with a tie in the second ballot is settled like any tie', () => {
    const events = [shortfall(['B'], 2), tie(['A'], ['D', 'E'])];
    expect(next(after(usual, ...events))).toEqual(['runoff', 'DE', 1]);
    expect(next(after(usual, ...events, decided('E')))).toEqual(['none', 'all-seats-filled']);
    const byLot = settingsWith('lot', 'one-more-ballot');
    expect(next(after(byLot, ...events))).toEqual(['lot', 'DE', 1]);
  });

  test('within a runoff is one like any other: one more ballot among all the rest', () => {
    const events = [tie(['A'], ['B', 'C', 'D']), shortfall(['C'], 1)];
    expect(next(after(usual, ...events))).toEqual(['second-ballot', 'BDE', 1]);
    const settled = after(usual, ...events, shortfall([], 1));
    expect(next(settled)).toEqual(['none', 'left-vacant']);
    const vacant = settingsWith('another-ballot', 'leave-vacant');
    expect(next(after(vacant, ...events))).toEqual(['none', 'left-vacant']);
  });

  test('within the runoff of a second ballot leaves the seats vacant', () => {
    const progress = after(usual, shortfall(['B'], 2), tie(['A'], ['D', 'E']), shortfall([], 1));
    expect([progress.elected, next(progress)]).toEqual([
      ['A', 'B'],
      ['none', 'left-vacant'],
    ]);
  });

  test('when every candidate is elected leaves nobody to vote on', () => {
    const six = settingsWith('another-ballot', 'one-more-ballot', 6);
    expect(next(after(six, shortfall(FIVE, 1)))).toEqual(['none', 'left-vacant']);
  });

  test('a limit of its own never exceeds the candidates of the second ballot', () => {
    const settings = { ...usual, rules: { ...usual.rules, limit: { max: 5 } } };
    expect(after(settings, shortfall(['A', 'B'], 1)).next).toMatchObject({
      rules: { limit: { max: 3 } },
    });
  });
});

describe('a void round', () => {
  test('is held again by the same rules, and decides nothing', () => {
    const progress = after(usual, tie(['E', 'A'], ['B', 'C']), voided);
    expect(progress.elected).toEqual(['A', 'E']);
    expect(progress.next).toMatchObject({ step: 'runoff', repeat: true, seats: 1 });
    const before = after(usual, tie(['E', 'A'], ['B', 'C'])).next;
    expect(progress.next).toEqual({ ...before, repeat: true });
  });

  test('is also one in which more returned than were issued', () => {
    const stuffed = round({ elected: [], tied: [], vacant: 0, outcome: 'void' });
    expect(after(usual, stuffed).next).toMatchObject({ step: 'first', repeat: true, seats: 3 });
  });

  test('does not use up the second ballot', () => {
    const events = [shortfall(['B'], 2), voided, shortfall(['D'], 1)];
    expect(next(after(usual, ...events.slice(0, 2)))).toEqual(['second-ballot', 'ACDE', 2]);
    expect(next(after(usual, ...events))).toEqual(['none', 'left-vacant']);
  });
});

describe('an event that does not answer the step before it is a bug', () => {
  const byLot = settingsWith('lot', 'one-more-ballot');
  const tied = tie(['E'], ['B', 'C', 'D']);
  test.each<[string, BallotSettings, BallotEvent[]]>([
    ['comes after the ballot is settled', usual, [decided('A', 'B', 'C'), decided('D')]],
    ['names a candidate who did not stand', usual, [tied, decided('A', 'B')]],
    ['has other seats', usual, [decided('A')]],
    ['has other seats', usual, [decided(...FIVE)]],
    ['has other seats', usual, [tie(['A'], ['B', 'C'])]],
    ['is a round where the tie is to be settled by lot', byLot, [tied, decided('B', 'C')]],
    ['is a void round where none was due: lot', byLot, [tied, voided]],
    ['is a decision by lot where due was', usual, [tied, { event: 'lot', elected: ['B', 'C'] }]],
    ['fills 1 of 2 seats', byLot, [tied, { event: 'lot', elected: ['B', 'B'] }]],
    ['names a candidate who was not tied', byLot, [tied, { event: 'lot', elected: ['A', 'B'] }]],
  ])('%s', (message, settings, events) => {
    expect(() => after(settings, ...events)).toThrow(message);
  });
});

test('whatever happens, elected and seats left sum to the seats, and a ballot without ties ends by its second round', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...TIES),
      fc.constantFrom(...SHORTAGES),
      fc.array(fc.nat(), { minLength: 30, maxLength: 30 }),
      (tie, shortage, chances) => {
        const settings = settingsWith(tie, shortage);
        const events: BallotEvent[] = [];
        let ties = 0;
        let before = new Set<string>(FIVE);
        for (const chance of chances) {
          const { elected, seatsLeft, next, waiting } = progressOf(settings, FIVE, events);
          expect(elected.length + seatsLeft).toBe(3);
          // Whoever is elected from now on was said to be waiting; whoever is not can no longer be.
          for (const code of elected) expect(before.has(code)).toBe(true);
          before = new Set([...elected, ...waiting]);
          expect(elected.filter((code) => waiting.includes(code))).toEqual([]);
          if (next.step === 'none') expect(waiting).toEqual([]);
          expect(new Set(elected).size).toBe(elected.length);
          if (next.step === 'none') break;
          expect(next.candidates.some((code) => elected.includes(code))).toBe(false);
          expect(next.seats).toBe(seatsLeft);
          if (next.step === 'lot' || next.step === 'presidium') {
            events.push({ event: next.step, elected: next.candidates.slice(0, next.seats) });
            continue;
          }
          const seated = chance % (next.seats + 1);
          const rest = next.candidates.slice(seated);
          const isTie =
            chance % 5 === 0 && rest.length > next.seats - seated && seated < next.seats;
          const vacant = isTie ? 0 : next.seats - seated;
          if (isTie) ties += 1;
          events.push({
            event: 'round',
            tally: {
              elected: next.candidates.slice(0, seated),
              tied: isTie ? rest : [],
              vacant,
              outcome: isTie ? 'tie' : vacant > 0 ? 'shortfall' : 'decided',
            },
          });
        }
        const rounds = events.filter(({ event }) => event === 'round').length;
        expect(rounds).toBeLessThanOrEqual(2 + ties);
      },
    ),
  );
});

describe('an equal-number vote', () => {
  test('holds one more ballot on those that missed the majority, as many again as seats', () => {
    const equal = { ...usual, rules: { ...usual.rules, seats: 5 } };
    const progress = after(equal, shortfall(['A', 'B', 'D'], 2));
    expect(next(progress)).toEqual(['second-ballot', 'CE', 2]);
    expect(next(after(equal, shortfall(['A', 'B', 'D'], 2), shortfall(['C'], 1)))).toEqual([
      'none',
      'left-vacant',
    ]);
  });

  test('"exactly" never leaves a later paper without a choice', () => {
    const exactly = {
      ...usual,
      rules: { ...usual.rules, seats: 3, limit: 'exactly-seats' },
    } as const;
    const limitAfter = (elected: string[], vacant: number) => {
      const { next: due } = after(exactly, shortfall(elected, vacant));
      return 'rules' in due ? [due.candidates.length, due.seats, due.rules.limit] : [];
    };
    expect(limitAfter([], 3)).toEqual([5, 3, 'exactly-seats']);
    const rest = progressOf(exactly, ['A', 'B', 'C', 'D'], [shortfall(['A', 'B'], 1)]).next;
    expect('rules' in rest && rest.rules.limit).toBe('exactly-seats');
    const last = progressOf(exactly, ['A', 'B', 'C'], [shortfall(['A'], 2)]).next;
    expect('rules' in last && last.rules.limit).toBe('at-most-seats');
  });
});
