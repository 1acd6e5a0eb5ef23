import { inWan, yuanOf } from '../../../shared/amounts.ts';
import {
  CAUSES,
  PHOTO_MOMENTS,
  PROJECT_STAGES,
  type Cause,
  type ReportForm,
} from '../../../shared/delivery/model.ts';
import type { ReportedProject } from '../../../shared/delivery/report-model.ts';
import { reportFaults, tidyReport } from '../../../shared/delivery/report-rules.ts';
import { fail, type Failure } from '../../../shared/result.ts';

/** A report as it is typed: money as text, in 万元. */
export interface TypedReport extends Omit<ReportForm, 'paidYuan' | 'documents'> {
  /** The key under which it is sent, a new one whenever it is changed: sent again unchanged it is one report. */
  readonly key: string;
  /** The entry that was there when it was begun. */
  readonly seen: number;
  /** The writer says that it is filled in. */
  readonly ready: boolean;
  readonly paid: string;
  readonly documents: readonly {
    readonly file: string;
    readonly milestone: string;
    readonly name: string;
  }[];
}

/** What one begins with: the report that counts, or a form with what was paid before. */
export function typedReport({ report, paidBefore }: ReportedProject): TypedReport {
  if (report === null)
    return {
      key: '',
      seen: 0,
      ready: false,
      met: [],
      paid: paidBefore === 0 ? '' : inWan(paidBefore),
      problems: [],
      next: '',
      subProjects: [],
      photos: [],
      documents: [],
    };
  const { paidYuan, documents, ...form } = report.form;
  return {
    ...form,
    key: '',
    seen: report.entry,
    ready: false,
    paid: inWan(paidYuan),
    documents: documents.map((one) => ({
      ...one,
      name: report.documents.find(({ id }) => id === one.file)?.name ?? '',
    })),
  };
}

/** What was typed as it is sent, with what is wrong by its place. */
export interface ReadReport {
  readonly form: ReportForm;
  readonly faults: ReadonlyMap<string, Failure>;
}

/** Reads what was typed; an empty amount is missing, since nobody can tell it from nothing paid. */
export function reportTyped(
  typed: TypedReport,
  { project, leads, milestones, subProjects }: ReportedProject,
  today: string,
): ReadReport {
  // Money is told by the lead alone; a joint department has no field for it.
  const paid = leads ? yuanOf(typed.paid) : 0;
  const { met, problems, next, photos, documents } = typed;
  const form = tidyReport({
    met,
    paidYuan: paid ?? 0,
    problems,
    next,
    subProjects: leads ? typed.subProjects : [],
    photos,
    documents: documents.map(({ file, milestone }) => ({ file, milestone })),
  });
  const faults = new Map<string, Failure>();
  const on = {
    today,
    announcedOn: '',
    startsOn: project.startsOn,
    leads,
    totalYuan: project.totalYuan,
    paidInOtherYears: 0,
    milestones,
    subProjects,
  };
  if (leads && typed.paid.trim() === '')
    faults.set('paidYuan', fail('answer-missing', { at: 'paidYuan', field: 'paidYuan' }).failure);
  else if (paid === undefined)
    faults.set('paidYuan', fail('not-an-amount', { value: typed.paid }).failure);
  for (const fault of reportFaults(form, on)) {
    const at = placeOf(fault, form);
    if (!faults.has(at)) faults.set(at, fault);
  }
  return { form, faults };
}

/** Where the field of a fault stands; milestones and parts by their own ids, since a tidy form orders them. */
function placeOf({ facts }: Failure, form: ReportForm): string {
  const at = String(facts['at'] ?? '');
  const [list, index, field] = at.split('.');
  if (list === 'met') return `met.${form.met[Number(index)]?.milestone ?? ''}.${field ?? ''}`;
  if (list === 'subProjects') return `part.${form.subProjects[Number(index)]?.subProject ?? ''}`;
  return at;
}

/** Reads back what this device has kept; nothing when it is none. */
export function keptReport(text: string | undefined): TypedReport | undefined {
  const json = parsed(text);
  if (!isObject(json)) return undefined;
  const { seen, ready } = json;
  if (typeof seen !== 'number') return undefined;
  return {
    key: textIn(json, 'key'),
    seen,
    ready: ready === true,
    met: rows(json, 'met').map((row) => ({
      milestone: textIn(row, 'milestone'),
      metOn: textIn(row, 'metOn'),
      note: textIn(row, 'note'),
    })),
    paid: textIn(json, 'paid'),
    problems: rows(json, 'problems').map((row) => ({
      cause: CAUSES.find((one) => one === row['cause']) ?? OTHER,
      note: textIn(row, 'note'),
    })),
    next: textIn(json, 'next'),
    subProjects: rows(json, 'subProjects').map((row) => ({
      subProject: textIn(row, 'subProject'),
      stage: PROJECT_STAGES.find((one) => one === row['stage']) ?? 'not-started',
      on: textIn(row, 'on'),
    })),
    photos: rows(json, 'photos').map((row) => ({
      file: textIn(row, 'file'),
      moment: PHOTO_MOMENTS.find((one) => one === row['moment']) ?? 'now',
      milestone: textIn(row, 'milestone'),
      words: textIn(row, 'words'),
    })),
    documents: rows(json, 'documents').map((row) => ({
      file: textIn(row, 'file'),
      milestone: textIn(row, 'milestone'),
      name: textIn(row, 'name'),
    })),
  };
}

const OTHER: Cause = 'other';

function parsed(text: string | undefined): unknown {
  if (text === undefined) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function rows(
  from: Readonly<Record<string, unknown>>,
  name: string,
): readonly Readonly<Record<string, unknown>>[] {
  const list: unknown = from[name];
  const members: readonly unknown[] = Array.isArray(list) ? list : [];
  return members.filter(isObject);
}

function textIn(from: Readonly<Record<string, unknown>>, name: string): string {
  const text = from[name];
  return typeof text === 'string' ? text : '';
}
