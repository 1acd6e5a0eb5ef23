import type { PublicDrive, RaiseView } from '../../../shared/collection/public.ts';
import { daysBetween } from '../../../shared/day.ts';
import { recall, remember } from '../../platform/storage.ts';

/** Which form: the body as the address names it, and the station whose code was scanned. */
export interface FormAddress {
  readonly body: string;
  readonly station: string | undefined;
}

const keyOf = ({ body, station = '' }: FormAddress): string => `raise-view/${body}/${station}`;

/** Keeps what the form of a body needs in this browser, so that it opens without network too. Nothing in it is personal. */
export function keepView(address: FormAddress, view: RaiseView): void {
  remember(keyOf(address), JSON.stringify(view));
}

/** What was kept of it, as it would be today: a drive whose last day has passed is none. */
export function keptView(address: FormAddress, today: string): RaiseView | undefined {
  const text = recall(keyOf(address));
  if (text === undefined) return undefined;
  const view: unknown = JSON.parse(text);
  if (!isView(view)) return undefined;
  const open = view.open
    .filter(({ closesOn }) => closesOn === '' || closesOn >= today)
    .map((drive): PublicDrive => ({
      ...drive,
      daysLeft: drive.closesOn === '' ? null : daysBetween(today, drive.closesOn),
    }));
  return { ...view, open };
}

/** What this or an earlier version of the page has kept. */
function isView(value: unknown): value is RaiseView {
  return (
    typeof value === 'object' &&
    value !== null &&
    ['body', 'open', 'coming', 'last', 'towns', 'station'].every((part) => part in value)
  );
}
