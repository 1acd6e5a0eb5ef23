import { fail, ok, type Result } from '../result.ts';
import {
  BASES,
  CHOICES,
  FRACTIONS,
  NAMED_LIMITS,
  OVERMARKED,
  type BallotRules,
  type Limit,
  type TallyRules,
} from './model.ts';
import { count, object, oneOf, type Form } from './protocol/verify-reading.ts';

/** A whole number from 1: seats, or the N of "at most N". */
const fromOne: Form<number> = (json, at, complain) => {
  if (json !== 0) return count(json, at, complain);
  complain(`${at} is 0, and must be at least 1`);
  return undefined;
};

const namedLimit = oneOf(NAMED_LIMITS);
const mostLimit = object({ max: fromOne });

const limit: Form<Limit> = (json, at, complain) => {
  if (typeof json === 'object' && json !== null) return mostLimit(json, at, complain);
  return namedLimit(json, at, (detail) => complain(`${detail} or {"max": number}`));
};

const RULE_MEMBERS = {
  seats: fromOne,
  choice: oneOf(CHOICES),
  limit,
  overmarked: oneOf(OVERMARKED),
  threshold: object({ base: oneOf(BASES), fraction: oneOf(FRACTIONS) }),
};

/** The rules as the round record carries them: exactly these members. */
export const rulesForm = object(RULE_MEMBERS) satisfies Form<BallotRules>;

const tallyRulesForm = object({
  ...RULE_MEMBERS,
  allDeputies: count,
  present: count,
  issued: count,
}) satisfies Form<TallyRules>;

/**
 * The rules and figures of the hall from parsed JSON, the `rules.json` of the tally command.
 * `rules-malformed` {complaints}: every missing, unknown or wrong member, one a line. Whether the
 * rules suit the candidates is for `checkSettings`; the count takes any.
 */
export function readTallyRules(json: unknown): Result<TallyRules, 'rules-malformed'> {
  const complaints: string[] = [];
  const rules = tallyRulesForm(json, 'rules', (detail) => complaints.push(detail));
  if (rules !== undefined && complaints.length === 0) return ok(rules);
  return fail('rules-malformed', { complaints: complaints.join('\n') });
}
