import { describe, expect, test } from 'vitest';
import { LEAD_STATES, type LeadState } from '../../shared/collection/model.ts';
import { mayAct, reasonsAgainst } from '../../shared/lifecycle.ts';
import { ROLES } from '../../shared/roles.ts';
import {
  LEAD_ACTS,
  leadLifecycle,
  type LeadAct,
  type LeadContext,
} from '../../shared/screening/lifecycle.ts';

/** Nothing stands in the way. */
const READY: LeadContext = {
  unanswered: 0,
  failing: 0,
  appraised: 1,
  appraisalsOpen: 0,
  cardFaults: 0,
  gatesMissing: [],
  frozen: false,
  revived: null,
  reason: '群众反映强烈，先列入储备',
};

/** Where each act leads from each state; – where it is not possible, = where its effect is there already. */
const TABLE: Readonly<Record<LeadState, Readonly<Record<LeadAct, LeadState | '–' | '='>>>> = {
  lead: row({ propose: 'proposed', reserve: 'reserve', refer: 'suggestion', decline: 'declined' }, [
    'reopen',
  ]),
  proposed: row(
    {
      nominate: 'preliminary',
      reserve: 'reserve',
      refer: 'suggestion',
      decline: 'declined',
      reopen: 'lead',
    },
    ['propose', 'send-back'],
  ),
  preliminary: row(
    { list: 'candidate', reserve: 'reserve', decline: 'declined', 'send-back': 'proposed' },
    ['nominate', 'unlist'],
  ),
  candidate: row({ unlist: 'preliminary' }, ['list']),
  chosen: row({}, []),
  reserve: row({ refer: 'suggestion', decline: 'declined', reopen: 'lead' }, ['reserve']),
  declined: row({ reopen: 'lead' }, ['decline']),
  suggestion: row({ reopen: 'lead' }, ['refer']),
  merged: row({}, []),
};

function row(
  possible: Partial<Record<LeadAct, LeadState>>,
  done: readonly LeadAct[],
): Readonly<Record<LeadAct, LeadState | '–' | '='>> {
  const outcome = (act: LeadAct) => possible[act] ?? (done.includes(act) ? '=' : '–');
  return {
    propose: outcome('propose'),
    nominate: outcome('nominate'),
    list: outcome('list'),
    reserve: outcome('reserve'),
    refer: outcome('refer'),
    decline: outcome('decline'),
    'send-back': outcome('send-back'),
    unlist: outcome('unlist'),
    reopen: outcome('reopen'),
  };
}

describe('every act from every state', () => {
  test.each(LEAD_STATES.flatMap((state) => LEAD_ACTS.map((act) => [state, act] as const)))(
    'from %s: %s',
    (state, act) => {
      const may = mayAct(leadLifecycle, act, state, ['government-office'], READY);
      const expected = TABLE[state][act];
      if (expected === '–')
        expect(may).toEqual({
          ok: false,
          failure: { code: 'wrong-state', facts: { act, state } },
        });
      else if (expected === '=')
        expect(may).toEqual({ ok: true, value: { to: state, done: true } });
      else expect(may).toEqual({ ok: true, value: { to: expected, done: false } });
    },
  );

  test('names every act of the lifecycle once', () => {
    expect(LEAD_ACTS.toSorted()).toEqual(Object.keys(leadLifecycle.acts).toSorted());
  });
});

describe('what an act requires', () => {
  const codes = (act: LeadAct, state: LeadState, changes: Partial<LeadContext>) =>
    reasonsAgainst(leadLifecycle, act, state, ['secretariat'], { ...READY, ...changes }).map(
      ({ code, facts }) => [code, facts],
    );

  test('a proposed project has its whole checklist answered, and nothing speaks against it', () => {
    expect(codes('propose', 'lead', { unanswered: 3, failing: 1 })).toEqual([
      ['checks-unanswered', { count: 3 }],
      ['checks-failing', { count: 1 }],
    ]);
    expect(codes('propose', 'lead', { appraised: 0, cardFaults: 9 })).toEqual([]);
  });

  test('a preliminary candidate is appraised and has its card', () => {
    expect(codes('nominate', 'proposed', { appraised: 0, cardFaults: 2 })).toEqual([
      ['appraisal-missing', {}],
      ['card-incomplete', { count: 2 }],
    ]);
    expect(codes('nominate', 'proposed', { appraisalsOpen: 2 })).toEqual([
      ['appraisals-open', { count: 2 }],
    ]);
    expect(codes('nominate', 'proposed', { unanswered: 1 })).toEqual([
      ['checks-unanswered', { count: 1 }],
    ]);
  });

  test('a candidate has passed every gate', () => {
    const gatesMissing = ['party-committee', 'presidium'] as const;
    expect(codes('list', 'preliminary', { gatesMissing })).toEqual([
      ['gates-missing', { gate: 'party-committee', count: 2 }],
    ]);
    expect(codes('list', 'preliminary', { cardFaults: 1 })).toEqual([
      ['card-incomplete', { count: 1 }],
    ]);
  });

  test('whatever leads aside or back gives its reason', () => {
    for (const [act, state] of [
      ['reserve', 'proposed'],
      ['refer', 'lead'],
      ['decline', 'preliminary'],
      ['send-back', 'preliminary'],
      ['reopen', 'declined'],
      ['unlist', 'candidate'],
    ] as const)
      expect(codes(act, state, { reason: '' })).toEqual([['reason-missing', {}]]);
  });

  test('a list that a round has frozen loses nobody', () => {
    expect(codes('unlist', 'candidate', { frozen: true })).toEqual([['candidates-frozen', {}]]);
  });

  test('secretariat and government office do it, nobody else', () => {
    for (const role of ROLES)
      for (const act of LEAD_ACTS) {
        const state = leadLifecycle.acts[act].from[0];
        const may = mayAct(leadLifecycle, act, state ?? 'lead', [role], READY);
        expect([role, act, may.ok]).toEqual([
          role,
          act,
          role === 'secretariat' || role === 'government-office',
        ]);
      }
  });
});
