import { fail, ok, type Result } from '../result.ts';
import {
  BASES,
  CHOICES,
  FRACTIONS,
  NAMED_LIMITS,
  OVERMARKED,
  type BallotRules,
  type HallFigures,
  type TallyRules,
} from './model.ts';

/** Numbers of people and seats stay far below what whole numbers can hold exactly. */
const LARGEST = 1_000_000_000;

/** `rules-malformed` {member, expected}: the first member that is missing, unknown or wrong. */
export type RulesFailure = 'rules-malformed';

type Members = Readonly<Record<string, unknown>>;

/**
 * The rules as the round record carries them, read from parsed JSON: every member present and
 * none beside them. Whether they suit the candidates is for `checkSettings` to say.
 */
export function readRules(value: unknown): Result<BallotRules, RulesFailure> {
  return guarded(() => {
    const members = membersOf(value, 'rules', RULE_MEMBERS);
    return rulesFrom(members);
  });
}

/** The rules with the figures of the hall: the `rules.json` of the tally command. */
export function readTallyRules(value: unknown): Result<TallyRules, RulesFailure> {
  return guarded(() => {
    const members = membersOf(value, 'rules', [...RULE_MEMBERS, ...HALL_MEMBERS]);
    return { ...rulesFrom(members), ...figuresFrom(members) };
  });
}

const RULE_MEMBERS = ['seats', 'choice', 'limit', 'overmarked', 'threshold'] as const;
const HALL_MEMBERS = ['allDeputies', 'present', 'issued'] as const;

function rulesFrom(members: Members): BallotRules {
  const threshold = membersOf(members['threshold'], 'threshold', ['base', 'fraction']);
  return {
    seats: wholeNumber(members['seats'], 'seats', 1),
    choice: oneOf(members['choice'], 'choice', CHOICES),
    limit: limitFrom(members['limit']),
    overmarked: oneOf(members['overmarked'], 'overmarked', OVERMARKED),
    threshold: {
      base: oneOf(threshold['base'], 'threshold.base', BASES),
      fraction: oneOf(threshold['fraction'], 'threshold.fraction', FRACTIONS),
    },
  };
}

function figuresFrom(members: Members): HallFigures {
  return {
    allDeputies: wholeNumber(members['allDeputies'], 'allDeputies', 0),
    present: wholeNumber(members['present'], 'present', 0),
    issued: wholeNumber(members['issued'], 'issued', 0),
  };
}

function limitFrom(value: unknown): BallotRules['limit'] {
  const named = NAMED_LIMITS.find((limit) => limit === value);
  if (named !== undefined) return named;
  if (typeof value !== 'object') {
    throw new Malformed('limit', `${NAMED_LIMITS.join(', ')} or {"max": number}`);
  }
  return { max: wholeNumber(membersOf(value, 'limit', ['max'])['max'], 'limit.max', 1) };
}

/** Carries the first thing wrong out of the reader; never leaves this file. */
class Malformed extends Error {
  readonly member: string;
  readonly expected: string;
  constructor(member: string, expected: string) {
    super(`${member}: ${expected}`);
    this.member = member;
    this.expected = expected;
  }
}

function guarded<Value>(read: () => Value): Result<Value, RulesFailure> {
  try {
    return ok(read());
  } catch (error) {
    if (!(error instanceof Malformed)) throw error;
    return fail('rules-malformed', { member: error.member, expected: error.expected });
  }
}

function membersOf(value: unknown, member: string, expected: readonly string[]): Members {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new Malformed(member, `an object with ${expected.join(', ')}`);
  }
  const prefix = member === 'rules' ? '' : `${member}.`;
  const members: Members = { ...value };
  const missing = expected.find((name) => !Object.hasOwn(members, name));
  if (missing !== undefined) throw new Malformed(`${prefix}${missing}`, 'to be present');
  const unknown = Object.keys(members).find((name) => !expected.includes(name));
  if (unknown !== undefined) {
    throw new Malformed(`${prefix}${unknown}`, `to be absent; known are ${expected.join(', ')}`);
  }
  return members;
}

function oneOf<Value extends string>(
  value: unknown,
  member: string,
  allowed: readonly Value[],
): Value {
  const found = allowed.find((one) => one === value);
  if (found === undefined) throw new Malformed(member, `one of ${allowed.join(', ')}`);
  return found;
}

function wholeNumber(value: unknown, member: string, least: number): number {
  if (typeof value === 'number' && Number.isInteger(value) && value >= least && value <= LARGEST) {
    return value;
  }
  throw new Malformed(member, `a whole number from ${least} to ${LARGEST}`);
}
