import type { SupervisionSettings } from '../../../shared/supervision/model.ts';

export const DAYS = [
  'safety',
  'progress',
  'ordinary',
  'judgeDays',
  'reminder',
  'supervised',
  'committee',
] as const;
export type DaysField = (typeof DAYS)[number];
export const DATES = ['hearing', 'review', 'lookBack'] as const;

/** The settings as they are typed, by field; inspections as `inspection-1` and so on. */
export type TypedSettings = Readonly<Record<string, string>>;

export function typedOf(settings: SupervisionSettings): TypedSettings {
  const { answerDays, judgeDays, escalation, rhythm } = settings;
  const { inspections, ...dates } = rhythm;
  const days = { ...answerDays, judgeDays, ...escalation };
  return {
    ...Object.fromEntries(Object.entries(days).map(([field, value]) => [field, String(value)])),
    ...Object.fromEntries(inspections.map((day, at) => [`inspection-${at + 1}`, day])),
    ...dates,
  };
}

/** A whole number of days, or nothing. */
export function daysIn(text: string): number | undefined {
  return /^\d{1,4}$/.test(text.trim()) ? Number(text.trim()) : undefined;
}

/** A day of the year as MM-DD, also when it was typed as 3-31, 3.31 or 3月31日; nothing when it is none. */
export function dateIn(text: string): string | undefined {
  const [, month, day] = /^\s*(\d{1,2})\s*[-./月]\s*(\d{1,2})\s*日?\s*$/.exec(text) ?? [];
  if (month === undefined || day === undefined) return undefined;
  return `${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

/** The settings that were typed, or nothing while a field is none. */
export function settingsIn(
  typed: TypedSettings,
  inspections: number,
): SupervisionSettings | undefined {
  const fields: readonly string[] = [
    ...DATES,
    ...Array.from({ length: inspections }, (_, at) => `inspection-${at + 1}`),
  ];
  if (DAYS.some((field) => daysIn(typed[field] ?? '') === undefined)) return undefined;
  if (fields.some((field) => dateIn(typed[field] ?? '') === undefined)) return undefined;
  const days = (field: DaysField): number => daysIn(typed[field] ?? '') ?? 0;
  const date = (field: string): string => dateIn(typed[field] ?? '') ?? '';
  return {
    answerDays: {
      safety: days('safety'),
      progress: days('progress'),
      ordinary: days('ordinary'),
    },
    judgeDays: days('judgeDays'),
    escalation: {
      reminder: days('reminder'),
      supervised: days('supervised'),
      committee: days('committee'),
    },
    rhythm: {
      inspections: Array.from({ length: inspections }, (_, at) => date(`inspection-${at + 1}`)),
      hearing: date('hearing'),
      review: date('review'),
      lookBack: date('lookBack'),
    },
  };
}
