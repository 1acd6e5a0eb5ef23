import type { BallotSettings, Fraction, Limit, NamedLimit } from '../../../shared/ballot/model.ts';
import type { SettingsFault } from '../../../shared/ballot/settings.ts';

/** The choice of the limit as the form offers it: one of the named ones, or a number of its own. */
export type LimitChoice = NamedLimit | 'number';

/** The settings as they are typed: numbers as text, so that nothing typed is lost. */
export interface TypedSettings {
  readonly title: string;
  readonly seats: string;
  readonly limit: LimitChoice;
  readonly most: string;
  readonly scrutineers: string;
  readonly settings: BallotSettings;
}

/** The settings of a ballot as one would type them. */
export function typedSettings(title: string, settings: BallotSettings): TypedSettings {
  const { limit, seats } = settings.rules;
  return {
    title,
    seats: String(seats),
    limit: typeof limit === 'string' ? limit : 'number',
    most: typeof limit === 'string' ? String(seats) : String(limit.max),
    scrutineers: String(settings.scrutineersNeeded),
    settings,
  };
}

/** The settings that were typed; what is no number becomes one that the check of the settings refuses. */
export function settingsTyped(typed: TypedSettings): BallotSettings {
  const { settings } = typed;
  const seats = wholeOf(typed.seats);
  const limit: Limit = typed.limit === 'number' ? { max: wholeOf(typed.most) } : typed.limit;
  return {
    ...settings,
    scrutineersNeeded: wholeOf(typed.scrutineers),
    rules: { ...settings.rules, seats, limit },
  };
}

function wholeOf(text: string): number {
  const digits = text.normalize('NFKC').trim();
  return /^\d{1,6}$/.test(digits) ? Number(digits) : -1;
}

/** The fields of the form with the codes of the faults that belong to each. */
export const FIELD_FAULTS = {
  title: [],
  seats: ['seats-out-of-range', 'seats-more-than-candidates'],
  limit: ['exactly-all-candidates'],
  most: ['limit-out-of-range'],
  scrutineers: ['scrutineers-needed-out-of-range', 'custody-needs-two-scrutineers'],
  base: ['threshold-base-locked'],
  fraction: ['threshold-required'],
} as const satisfies Readonly<Record<string, readonly SettingsFault[]>>;

/** Fractions that a congress may be offered; a meeting that recommends may also do without. */
export function fractionsFor(locked: boolean): readonly Fraction[] {
  const bound: readonly Fraction[] = ['>1/2', '>=1/2', '>=2/3', '>2/3'];
  return locked ? bound : [...bound, 'none'];
}
