import { isDay } from '../day.ts';
import { fail, type Failure } from '../result.ts';
import { URGENCIES, type SupervisionSettings, type TaskRhythm } from './model.ts';

/** Bounds of every number of the settings, in days. */
export const SUPERVISION_BOUNDS = { least: 1, most: 180 } as const;

/**
 * What is wrong with such settings: `setting-out-of-range` {field, least, most};
 * each step of the escalation comes after the one before. Or `rhythm-wrong`
 * {field}, for a day that not every year has, or inspections not in rising order.
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
  if (fault === undefined) return rhythmFault(settings.rhythm);
  const [field, , from] = fault;
  return fail('setting-out-of-range', { field, least: from, most }).failure;
}

/** Inspections of a year: one for each quarter. */
export const INSPECTIONS = 4;

function rhythmFault({ inspections, hearing, review, lookBack }: TaskRhythm): Failure | undefined {
  const wrong = (field: string): Failure => fail('rhythm-wrong', { field }).failure;
  if (inspections.length !== INSPECTIONS) return wrong('inspection-1');
  const at = inspections.findIndex(
    (day, place) => !isYearly(day) || (place > 0 && day <= (inspections[place - 1] ?? '')),
  );
  if (at >= 0) return wrong(`inspection-${at + 1}`);
  const field = Object.entries({ hearing, review, lookBack }).find(
    ([, day]) => !isYearly(day),
  )?.[0];
  return field === undefined ? undefined : wrong(field);
}

/** Whether every year has this day (MM-DD). */
function isYearly(day: string): boolean {
  return isDay(`2025-${day}`);
}
