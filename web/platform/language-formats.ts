import { designWords } from '../words/design/index.ts';
import { language, type Language } from './language.ts';

/** The legal time of every congress is Beijing time, wherever the reader is. */
const TIME_ZONE = 'Asia/Shanghai';

const LOCALES: Readonly<Record<Language, string>> = { zh: 'zh-CN', en: 'en-GB' };

/** What is counted; the words give each its measure word (票, 人, 件 …). */
export type Counted = 'votes' | 'people' | 'matters' | 'projects' | 'papers' | 'places' | 'days';

/** 12,345 */
export function formatNumber(value: number, fractionDigits = 0): string {
  return new Intl.NumberFormat('en-US', { maximumFractionDigits: fractionDigits }).format(value);
}

/** 61.6%, from a share between 0 and 1. */
export function formatShare(share: number): string {
  return `${(share * 100).toFixed(1)}%`;
}

/** 231 票, 12 人, 1 vote. */
export function formatCount(value: number, counted: Counted): string {
  return designWords().counts[counted](value, formatNumber(value));
}

/** A date `YYYY-MM-DD` as 2026年1月19日 or 19 January 2026. */
export function formatDate(date: string): string {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date);
  if (parts === null) return date;
  return dateWords(Number(parts[1]), Number(parts[2]), Number(parts[3]));
}

/** The Beijing date of a moment (UTC ISO string). */
export function formatDay(moment: string): string {
  const { year, month, day } = partsOf(moment);
  return dateWords(year, month, day);
}

/** The Beijing time of a moment (UTC ISO string): 9:05. */
export function formatTime(moment: string): string {
  const { hour, minute } = partsOf(moment);
  return `${hour}:${String(minute).padStart(2, '0')}`;
}

/** 2026年1月19日 9:05 or 19 January 2026, 9:05. */
export function formatMoment(moment: string): string {
  return designWords().dayAndTime(formatDay(moment), formatTime(moment));
}

function dateWords(year: number, month: number, day: number): string {
  const name = new Intl.DateTimeFormat(LOCALES[language()], {
    month: 'long',
    timeZone: 'UTC',
  }).format(Date.UTC(year, month - 1, 15));
  return designWords().date(year, month, day, name);
}

const BEIJING = new Intl.DateTimeFormat('en-US', {
  timeZone: TIME_ZONE,
  year: 'numeric',
  month: 'numeric',
  day: 'numeric',
  hour: 'numeric',
  minute: 'numeric',
  hourCycle: 'h23',
});

type Part = 'year' | 'month' | 'day' | 'hour' | 'minute';

function partsOf(moment: string): Readonly<Record<Part, number>> {
  const parts = BEIJING.formatToParts(new Date(moment));
  const part = (type: Part): number => Number(parts.find((one) => one.type === type)?.value);
  return {
    year: part('year'),
    month: part('month'),
    day: part('day'),
    hour: part('hour'),
    minute: part('minute'),
  };
}

/** Whole yuan in short: 4,860 万元 or ¥48.6 million; below 1 万元 in full. */
export function formatMoney(yuan: number): string {
  return designWords().money(yuan, formatNumber);
}

/** Whole yuan in full: 48,600,000 元 or ¥48,600,000. */
export function formatMoneyInFull(yuan: number): string {
  return designWords().moneyInFull(formatNumber(yuan));
}
