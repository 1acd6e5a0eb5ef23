import { fail, type Failure } from '../result.ts';
import { URGENCIES, type SupervisionSettings } from './model.ts';

/** Bounds of every number of the settings, in days. */
export const SUPERVISION_BOUNDS = { least: 1, most: 180 } as const;

/**
 * What is wrong with such settings: `setting-out-of-range` {field, least, most};
 * each step of the escalation comes after the one before.
 */
export function supervisionFault(settings: SupervisionSettings): Failure | undefined {
  const { answerDays, judgeDays, escalation } = settings;
  const { least, most } = SUPERVISION_BOUNDS;
  const fields: readonly (readonly [string, number, number])[] = [
    ...URGENCIES.map((urgency) => [urgency, answerDays[urgency], least] as const),
    ['judgeDays', judgeDays, least],
    ['reminder', escalation.reminder, least],
    ['supervised', escalation.supervised, escalation.reminder + 1],
    ['committee', escalation.committee, escalation.supervised + 1],
  ];
  const fault = fields.find(([, days, from]) => days < from || days > most);
  if (fault === undefined) return undefined;
  const [field, , from] = fault;
  return fail('setting-out-of-range', { field, least: from, most }).failure;
}
