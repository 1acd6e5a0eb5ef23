import type { StaffDrive } from '../../../shared/collection/review.ts';
import type { Drive } from '../../../shared/collection/model.ts';
import { trackingNumber } from '../../../shared/collection/rules.ts';
import { dayOf, daysBetween } from '../../../shared/day.ts';
import { browserClock } from '../../platform/chance.ts';
import { formatDate, formatNumber } from '../../platform/language-formats.ts';
import { collectionWords } from '../../words/collection/index.ts';
import { driveWords as words } from '../../words/collection/drives/index.ts';

/** Today in Beijing, as YYYY-MM-DD. */
export function today(): string {
  return dayOf(browserClock.now());
}

/** From when to when a drive collects. */
export function daysSaid({ opensOn, closesOn }: Pick<Drive, 'opensOn' | 'closesOn'>): string {
  return closesOn === ''
    ? words().daysFrom(formatDate(opensOn))
    : words().days(formatDate(opensOn), formatDate(closesOn));
}

/** Where a drive stands today, with the days that are left. */
export function phaseSaid({ phase, opensOn, closesOn }: StaffDrive): string {
  if (phase === 'coming')
    return words().comingIn(formatNumber(Math.max(1, daysBetween(today(), opensOn))));
  if (phase !== 'open') return collectionWords().drivePhases[phase];
  if (closesOn === '') return words().standing;
  const left = daysBetween(today(), closesOn);
  return left <= 0 ? words().lastDay : words().left(formatNumber(left));
}

/** The first tracking number of a drive, as an example. */
export function firstNumber({ prefix }: Pick<Drive, 'prefix'>): string {
  return trackingNumber(prefix, 1);
}
