import type { BodyType } from '../../../shared/congress/model.ts';
import { checkSettings } from '../../../shared/ballot/settings.ts';
import { fail, type Failure } from '../../../shared/result.ts';
import { permits, type Permission, type Role } from '../../../shared/roles.ts';
import type { Preparation } from './preparation.ts';

/** The way from an empty installation to the vote, in its order. */
export const STEPS = [
  'body',
  'session',
  'roll',
  'departments',
  'candidates',
  'ballot',
  'people',
  'cards',
  'open',
  'vote',
] as const;
export type StepName = (typeof STEPS)[number];

/** `optional`: may be done, and nothing waits for it. */
export type StepState = 'done' | 'due' | 'blocked' | 'optional';

/** Why a step cannot be done yet: the step that has to come before it, or what is wrong. */
export type Reason = Failure<
  'session-first' | 'roll-first' | 'candidates-first' | 'ballot-first' | 'sitting-first'
>;

export interface Step {
  readonly name: StepName;
  readonly state: StepState;
  readonly reason: Reason | undefined;
  /** Whether somebody with these roles may do it. */
  readonly mine: boolean;
  readonly href: string;
}

const PLACES: Readonly<Record<StepName, { href: string; permission: Permission }>> = {
  body: { href: '/staff/body', permission: 'set-up-body' },
  session: { href: '/staff/body', permission: 'set-up-body' },
  roll: { href: '/staff/roll', permission: 'manage-roll' },
  departments: { href: '/staff/body', permission: 'set-up-body' },
  candidates: { href: '/staff/candidates', permission: 'manage-candidates' },
  ballot: { href: '/staff/ballot', permission: 'prepare-ballot' },
  people: { href: '/staff/people', permission: 'manage-staff' },
  cards: { href: '/staff/cards', permission: 'issue-cards' },
  open: { href: '/staff/body', permission: 'run-session' },
  vote: { href: '/staff/session', permission: 'run-session' },
};

interface Situation {
  readonly state: StepState;
  readonly reason?: Reason;
}

const DONE: Situation = { state: 'done' };
const DUE: Situation = { state: 'due' };

function blocked(code: Reason['code']): Situation {
  return { state: 'blocked', reason: fail(code).failure };
}

/** Where every step stands. */
export function stepsOf(
  preparation: Preparation,
  body: BodyType,
  roles: readonly Role[],
): readonly Step[] {
  return STEPS.map((name) => {
    const { state, reason } = situationOf[name](preparation, body);
    const { href, permission } = PLACES[name];
    return { name, state, reason, mine: permits(roles, permission), href };
  });
}

/** The first step that is due and that somebody with these roles can do; else the first that is due. */
export function nextStep(steps: readonly Step[]): Step | undefined {
  const due = steps.filter(({ state }) => state === 'due');
  return due.find(({ mine }) => mine) ?? due[0];
}

type Judge = (preparation: Preparation, body: BodyType) => Situation;

const situationOf: Readonly<Record<StepName, Judge>> = {
  body: () => DONE,
  session: ({ session }) => (session === undefined || session.state === 'closed' ? DUE : DONE),
  roll: ({ deputies }) => ((deputies ?? 0) > 0 ? DONE : DUE),
  departments: ({ departments, list }) => {
    if (departments > 0) return DONE;
    // A candidate names its department in words; a list of them only spares typing.
    return (list?.candidates.length ?? 0) > 0 ? { state: 'optional' } : DUE;
  },
  candidates: ({ session, list }) => {
    if (session === undefined) return blocked('session-first');
    return (list?.candidates.length ?? 0) > 0 ? DONE : DUE;
  },
  ballot: ({ session, list, view }, body) => {
    if (session === undefined) return blocked('session-first');
    const candidates = list?.candidates.length ?? 0;
    if (candidates === 0) return blocked('candidates-first');
    const settings = view?.ballot?.settings;
    if (settings === undefined) return DUE;
    return checkSettings(body, settings, candidates).faults.length === 0 ? DONE : DUE;
  },
  people: ({ scrutineers, view }) => {
    const needed = view?.ballot?.settings.scrutineersNeeded ?? 1;
    if (scrutineers === null) return { state: 'optional' };
    return scrutineers >= Math.max(1, needed) ? DONE : DUE;
  },
  cards: ({ deputies, withoutCard }) => {
    if ((deputies ?? 0) === 0) return blocked('roll-first');
    if (withoutCard === null) return { state: 'optional' };
    return withoutCard === 0 ? DONE : DUE;
  },
  open: ({ session, deputies, list, view }) => {
    if (session === undefined || session.state === 'closed') return blocked('session-first');
    if (session.state === 'sitting') return DONE;
    if ((deputies ?? 0) === 0) return blocked('roll-first');
    if ((list?.candidates.length ?? 0) === 0) return blocked('candidates-first');
    return view !== undefined && view.ballot === null ? blocked('ballot-first') : DUE;
  },
  vote: ({ session, view }) => {
    if (session === undefined) return blocked('session-first');
    if (view?.ballot?.result.final === true) return DONE;
    return session.state === 'sitting' ? DUE : blocked('sitting-first');
  },
};

/** The step that has to come first. */
export const LIFTS: Readonly<Record<Reason['code'], StepName>> = {
  'session-first': 'session',
  'roll-first': 'roll',
  'candidates-first': 'candidates',
  'ballot-first': 'ballot',
  'sitting-first': 'open',
};
