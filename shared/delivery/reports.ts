import type { ReportForm } from './model.ts';
import { periodOf } from './periods.ts';

/** A report as it was sent: a correction is a new entry for the same period. */
export interface ReportEntry {
  readonly period: string;
  /** From 1; the highest of a period is the one that counts. */
  readonly entry: number;
  readonly form: ReportForm;
}

/** The reports that count, one a period, in the order of the periods. */
export function countingReports<Entry extends ReportEntry>(entries: readonly Entry[]): Entry[] {
  const last = new Map<string, Entry>();
  for (const one of entries) {
    const known = last.get(one.period);
    if (known === undefined || known.entry < one.entry) last.set(one.period, one);
  }
  return [...last.values()].toSorted((a, b) => (orderOf(a.period) < orderOf(b.period) ? -1 : 1));
}

/** Months and quarters, where a body has changed its rhythm, follow each other by their last days. */
function orderOf(period: string): string {
  return `${periodOf(period, 1)?.endsOn ?? ''} ${period}`;
}

/** When each milestone was met as the reports that count have it: the earliest day named. */
export function metBy(entries: readonly ReportEntry[]): ReadonlyMap<string, string> {
  const met = new Map<string, string>();
  for (const { form } of countingReports(entries))
    for (const { milestone, metOn } of form.met) {
      const known = met.get(milestone);
      if (known === undefined || metOn < known) met.set(milestone, metOn);
    }
  return met;
}
