import { language } from '../platform/language.ts';
import { partWords as words } from '../words/delivery/parts/index.ts';

/** A day in short as 3月31日 or 31 Mar; with its year when that is not the one of `today`. */
export function shortDate(day: string, today: string): string {
  const month = Number(day.slice(5, 7));
  const short = words().shortDay(month, Number(day.slice(8)), monthName(month));
  return day.slice(0, 4) === today.slice(0, 4) ? short : words().ofYear(short, day.slice(0, 4));
}

/** A month in short as 3月 or Mar. */
export function shortMonth(month: number): string {
  return words().month(month, monthName(month));
}

function monthName(month: number): string {
  const locale = language() === 'zh' ? 'zh-CN' : 'en-GB';
  return new Intl.DateTimeFormat(locale, { month: 'long', timeZone: 'UTC' }).format(
    Date.UTC(2027, month - 1, 15),
  );
}
