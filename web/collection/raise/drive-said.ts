import type { PublicDrive } from '../../../shared/collection/public.ts';
import { exhaustive } from '../../../shared/result.ts';
import { formatDate, formatNumber } from '../../platform/language-formats.ts';
import { raiseWords as words } from '../../words/collection/raise/index.ts';

/** Where a drive stands today, in a few words: 征集中，还剩 11 天. */
export function driveSaid(drive: PublicDrive): string {
  switch (drive.phase) {
    case 'coming':
      return words().from(formatDate(drive.opensOn));
    case 'open':
      return drive.daysLeft === null
        ? words().standing
        : words().openFor(words().days(drive.daysLeft, formatNumber(drive.daysLeft)));
    case 'over':
      return words().over;
    default:
      return exhaustive(drive.phase);
  }
}

/** Its days: 2026年9月1日至2026年9月30日. */
export function driveDays({ opensOn, closesOn }: PublicDrive): string {
  return closesOn === ''
    ? words().from(formatDate(opensOn))
    : words().between(formatDate(opensOn), formatDate(closesOn));
}
