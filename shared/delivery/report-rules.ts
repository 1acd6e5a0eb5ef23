import { dayAfter, isDay } from '../day.ts';
import { fail, type Failure } from '../result.ts';
import { MOST_YUAN } from '../screening/rules.ts';
import type { Milestone, ReportForm, SubProject } from './model.ts';
import { MOST_REPORT_DOCUMENTS, MOST_REPORT_PHOTOS, textFaults, tidy } from './rules.ts';

/** Problems of one report; who has more writes them together. */
export const MOST_PROBLEMS = 10;

/** Days before announcement and start in which a milestone may have been met: approvals often are there before the vote. */
const DAYS_BEFORE = 366;

/** A report on which nothing stands yet. */
export const BLANK_REPORT: ReportForm = {
  met: [],
  paidYuan: 0,
  problems: [],
  next: '',
  subProjects: [],
  photos: [],
  documents: [],
};

/** A report as it is compared and stored, its parts and their members always in the same order. */
export function tidyReport(form: ReportForm): ReportForm {
  return {
    met: form.met
      .map(({ milestone, metOn, note }) => ({ milestone, metOn, note: tidy(note) }))
      .toSorted((a, b) => (a.milestone < b.milestone ? -1 : 1)),
    paidYuan: form.paidYuan,
    problems: form.problems.map(({ cause, note }) => ({ cause, note: tidy(note) })),
    next: tidy(form.next),
    subProjects: form.subProjects
      .map(({ subProject, stage, on }) => ({ subProject, stage, on }))
      .toSorted((a, b) => (a.subProject < b.subProject ? -1 : 1)),
    photos: form.photos.map(({ file, moment, milestone, words }) => ({
      file: file.toLowerCase(),
      moment,
      milestone,
      words: tidy(words),
    })),
    documents: form.documents.map(({ file, milestone }) => ({
      file: file.toLowerCase(),
      milestone,
    })),
  };
}

/** Whether two tidy reports say the same. */
export function sameReport(one: ReportForm, other: ReportForm): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** What a report is held against. */
export interface ReportedOn {
  readonly today: string;
  readonly announcedOn: string;
  readonly startsOn: string;
  /** Whether the lead reports: money and parts are told by it alone. */
  readonly leads: boolean;
  readonly totalYuan: number;
  /** Whole yuan that were paid in other years. */
  readonly paidInOtherYears: number;
  /** Those that the department delivers. */
  readonly milestones: readonly Pick<Milestone, 'id' | 'name'>[];
  readonly subProjects: readonly Pick<SubProject, 'id'>[];
}

/**
 * All that keeps a tidy report from being sent, each with where it stands:
 * `milestone-unknown`, `milestone-twice` {name}, `date-unknown`,
 * `met-in-future`, `met-too-early` {day}, `money-out-of-range`,
 * `paid-over-total` {most}, `answer-missing`, `sub-project-unknown`,
 * `report-by-lead-only`, `too-many-rows` {most}, `file-twice`, and those of texts.
 */
export function reportFaults(form: ReportForm, on: ReportedOn): readonly Failure[] {
  return [
    ...metFaults(form, on),
    ...paidFaults(form, on),
    ...problemFaults(form),
    ...textFaults('next', 'next', form.next),
    ...subProjectFaults(form, on),
    ...fileFaults(form, on),
  ];
}

function metFaults({ met }: ReportForm, on: ReportedOn): readonly Failure[] {
  const faults: Failure[] = [];
  const seen = new Set<string>();
  for (const [index, { milestone, metOn, note }] of met.entries()) {
    const at = `met.${index}`;
    const known = on.milestones.find(({ id }) => id === milestone);
    if (known === undefined) faults.push(fail('milestone-unknown', { at }).failure);
    else if (seen.has(milestone))
      faults.push(fail('milestone-twice', { at, name: known.name }).failure);
    seen.add(milestone);
    faults.push(...dayFaults(`${at}.metOn`, metOn, on), ...textFaults(`${at}.note`, 'note', note));
  }
  return faults;
}

function dayFaults(at: string, day: string, on: ReportedOn): readonly Failure[] {
  if (day === '') return [fail('answer-missing', { at, field: 'metOn' }).failure];
  if (!isDay(day)) return [fail('date-unknown', { at, field: 'metOn' }).failure];
  if (day > on.today) return [fail('met-in-future', { at }).failure];
  const [first = ''] = [on.announcedOn, on.startsOn].filter((known) => known !== '').toSorted();
  const earliest = first === '' ? '' : dayAfter(first, -DAYS_BEFORE);
  return day < earliest ? [fail('met-too-early', { at, day: earliest }).failure] : [];
}

function paidFaults({ paidYuan }: ReportForm, on: ReportedOn): readonly Failure[] {
  const at = 'paidYuan';
  if (!on.leads) return paidYuan === 0 ? [] : [fail('report-by-lead-only', { at }).failure];
  if (!Number.isInteger(paidYuan) || paidYuan < 0 || paidYuan > MOST_YUAN)
    return [fail('money-out-of-range', { at, field: 'yuan', most: MOST_YUAN }).failure];
  const most = Math.max(0, on.totalYuan - on.paidInOtherYears);
  return paidYuan > most ? [fail('paid-over-total', { at, most }).failure] : [];
}

function problemFaults({ problems }: ReportForm): readonly Failure[] {
  const faults: Failure[] = [];
  if (problems.length > MOST_PROBLEMS)
    faults.push(fail('too-many-rows', { at: 'problems', most: MOST_PROBLEMS }).failure);
  for (const [index, { note }] of problems.entries()) {
    const at = `problems.${index}.note`;
    faults.push(...textFaults(at, 'note', note));
    // A code alone tells nobody what has gone wrong.
    if (note === '') faults.push(fail('answer-missing', { at, field: 'note' }).failure);
  }
  return faults;
}

function subProjectFaults({ subProjects }: ReportForm, on: ReportedOn): readonly Failure[] {
  const faults: Failure[] = [];
  if (!on.leads && subProjects.length > 0)
    return [fail('report-by-lead-only', { at: 'subProjects.0' }).failure];
  const seen = new Set<string>();
  for (const [index, { subProject, on: day }] of subProjects.entries()) {
    const at = `subProjects.${index}`;
    if (!on.subProjects.some(({ id }) => id === subProject) || seen.has(subProject))
      faults.push(fail('sub-project-unknown', { at }).failure);
    seen.add(subProject);
    faults.push(...dayFaults(`${at}.on`, day, on));
  }
  return faults;
}

function fileFaults({ photos, documents }: ReportForm, on: ReportedOn): readonly Failure[] {
  const faults: Failure[] = [];
  if (photos.length > MOST_REPORT_PHOTOS)
    faults.push(fail('too-many-rows', { at: 'photos', most: MOST_REPORT_PHOTOS }).failure);
  if (documents.length > MOST_REPORT_DOCUMENTS)
    faults.push(fail('too-many-rows', { at: 'documents', most: MOST_REPORT_DOCUMENTS }).failure);
  for (const [index, { words }] of photos.entries())
    faults.push(...textFaults(`photos.${index}.words`, 'words', words));
  const seen = new Set<string>();
  for (const [list, files] of [
    ['photos', photos],
    ['documents', documents],
  ] as const)
    for (const [index, { file, milestone }] of files.entries()) {
      const at = `${list}.${index}`;
      if (milestone !== '' && !on.milestones.some(({ id }) => id === milestone))
        faults.push(fail('milestone-unknown', { at }).failure);
      if (seen.has(file)) faults.push(fail('report-file-twice', { at }).failure);
      seen.add(file);
    }
  return faults;
}
