import type { ProjectStage, ReportForm } from './model.ts';
import type { ReportDuty, ReportPart, Rhythmic } from './parts.ts';
import { periodOf, periodsBetween } from './periods.ts';
import type { ProjectPeriod } from './report-model.ts';

/** A report as it was sent: a correction is a new entry for the same part and period. */
export interface ReportEntry {
  readonly part: ReportPart;
  readonly period: string;
  /** From 1; the highest of a part and period is the one that counts. */
  readonly entry: number;
  readonly form: ReportForm;
}

/** The reports that count, one a part and period, in the order of the periods, the lead's first. */
export function countingReports<Entry extends ReportEntry>(entries: readonly Entry[]): Entry[] {
  const last = new Map<string, Entry>();
  for (const one of entries) {
    const key = `${orderOf(one.period)} ${one.part}`;
    const known = last.get(key);
    if (known === undefined || known.entry < one.entry) last.set(key, one);
  }
  return [...last].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, one]) => one);
}

/** The entries of one part. */
export function entriesOfPart<Entry extends Pick<ReportEntry, 'part'>>(
  entries: readonly Entry[],
  part: ReportPart,
): Entry[] {
  return entries.filter((one) => one.part === part);
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

/** How far each sub-project has come and since when, as the latest report that counts and names it has it. */
export function stagesBy(
  entries: readonly ReportEntry[],
): ReadonlyMap<string, { readonly stage: ProjectStage; readonly on: string }> {
  const stages = new Map<string, { readonly stage: ProjectStage; readonly on: string }>();
  for (const { form } of countingReports(entries))
    for (const { subProject, stage, on } of form.subProjects) stages.set(subProject, { stage, on });
  return stages;
}

/** Whole yuan paid in each year, as the latest report of the lead on the year has it that counts. */
export function paidByYear(entries: readonly ReportEntry[]): ReadonlyMap<number, number> {
  const paid = new Map<number, number>();
  for (const { period, form } of countingReports(entriesOfPart(entries, '')))
    paid.set(yearOf(period), form.paidYuan);
  return paid;
}

/** The year of a period. */
export function yearOf(period: string): number {
  return Number(period.slice(0, 4));
}

/** The periods of a part of a project, whose entries these are, each with how its report stands, the earliest first. */
export function projectPeriods(
  { publishedOn, doneOn, state, owes }: ReportDuty,
  entries: readonly Pick<ReportEntry, 'period' | 'entry'>[],
  today: string,
  { rhythm, reportDay }: Rhythmic,
): readonly ProjectPeriod[] {
  const sent = new Map<string, number>();
  for (const { period, entry } of entries) sent.set(period, Math.max(entry, sent.get(period) ?? 0));
  const periods =
    publishedOn === '' ? [] : [...periodsBetween(publishedOn, today, rhythm, reportDay)];
  // A body that has changed its rhythm keeps the reports it has, and they can be corrected.
  for (const code of sent.keys()) {
    const period = periodOf(code, reportDay);
    if (period !== undefined && !periods.some((known) => known.code === code)) periods.push(period);
  }
  return periods
    .toSorted((a, b) => (orderOf(a.code) < orderOf(b.code) ? -1 : 1))
    .map((period): ProjectPeriod => {
      const entry = sent.get(period.code) ?? 0;
      if (entry > 0) return { ...period, entry, state: 'sent' };
      // What is done or ended owes nothing, but for the period in which it was done.
      const owed = owes && state === 'active' && (doneOn === '' || period.startsOn <= doneOn);
      if (!owed || today <= period.endsOn) return { ...period, entry, state: 'open' };
      return { ...period, entry, state: today > period.dueOn ? 'late' : 'due' };
    });
}
