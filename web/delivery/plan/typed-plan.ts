import { inWan, yuanOf } from '../../../shared/amounts.ts';
import {
  PROJECT_STAGES,
  type PlanForm,
  type ProjectStage,
} from '../../../shared/delivery/model.ts';
import type { Project } from '../../../shared/delivery/project.ts';
import { asPromised, filingFaults, type Promised } from '../../../shared/delivery/plan-promised.ts';
import { planDraftFaults, tidyPlan } from '../../../shared/delivery/rules.ts';
import { fail, type Failure } from '../../../shared/result.ts';
import type { Read } from '../../congress/form/draft.ts';

/** Money as it is typed: the amount in 万元. */
export interface TypedMoney {
  readonly year: string;
  readonly yuan: string;
  readonly source: string;
}

/** A milestone as it is typed. */
export interface TypedMilestone {
  readonly id: string;
  readonly name: string;
  readonly dueOn: string;
  readonly weight: string;
  readonly stage: ProjectStage;
  readonly proof: string;
  /** The joint department that delivers it; '' is the lead. */
  readonly unit: string;
}

/** A plan as it is typed: numbers as text, milestones in the order of the form. */
export interface TypedPlan extends Omit<PlanForm, 'money' | 'milestones'> {
  readonly money: readonly TypedMoney[];
  readonly milestones: readonly TypedMilestone[];
}

/** What stands on a plan, as one would type it; a line for the money of the year is offered. */
export function typedPlan(form: PlanForm, year: number, source: string): TypedPlan {
  const money = form.money.map((row) => ({
    year: row.year === 0 ? '' : String(row.year),
    yuan: row.yuan === 0 ? '' : inWan(row.yuan),
    source: row.source,
  }));
  return {
    ...form,
    money: money.length === 0 ? [{ year: String(year), yuan: '', source }] : money,
    milestones: form.milestones.map((one) => ({
      ...one,
      weight: one.weight === 0 ? '' : String(one.weight),
    })),
  };
}

/** A whole number as it is typed; nothing when it is none. */
export function wholeNumber(text: string): number | undefined {
  const digits = text.normalize('NFKC').replaceAll(/[\s,]/g, '');
  return /^\d{0,9}$/.test(digits) ? Number(digits) : undefined;
}

/** Reads what was typed against what was voted on and promised; faults stand where they were typed. */
export function planTyped(
  typed: TypedPlan,
  { card: voted, joint }: Pick<Project, 'card' | 'joint'>,
  promised: Promised | null,
): Read<PlanForm> {
  const unread = new Map<string, Failure>();
  const number = (text: string, at: string): number => {
    const read = wholeNumber(text);
    if (read === undefined) unread.set(at, fail('not-a-whole-number', { at }).failure);
    return read ?? 0;
  };
  const amount = (text: string, at: string): number => {
    const yuan = text.trim() === '' ? 0 : yuanOf(text);
    if (yuan === undefined) unread.set(at, fail('not-an-amount', { at }).failure);
    return yuan ?? 0;
  };
  const said = typed.money.some(({ yuan }) => yuan.trim() !== '') || typed.money.length > 1;
  const written = tidyPlan({
    ...typed,
    money: (said ? typed.money : []).map(({ year, yuan, source }, at) => ({
      year: number(year, `money.${at}.year`),
      yuan: amount(yuan, `money.${at}.yuan`),
      source,
    })),
    milestones: typed.milestones.map((one, at) => ({
      ...one,
      weight: number(one.weight, `milestones.${at}.weight`),
    })),
  });
  // What this device kept from before a change was decided says nothing against it.
  const form = promised === null ? written : asPromised(written, promised);
  // The tidy plan has its milestones by date; the form has them as they were typed.
  const placed = (faults: readonly Failure[]): ReadonlyMap<string, Failure> => {
    const found = new Map<string, Failure>();
    for (const fault of faults) {
      const at = String(fault.facts['at']).replace(
        /^milestones\.(\d+)/,
        (_, index: string) =>
          `milestones.${typed.milestones.findIndex(({ id }) => id === form.milestones[Number(index)]?.id)}`,
      );
      if (!found.has(at)) found.set(at, fault);
    }
    return found;
  };
  return {
    form,
    unkeepable: new Map([...placed(planDraftFaults(form)), ...unread]),
    faults: new Map([...placed(filingFaults(form, voted, promised, joint)), ...unread]),
  };
}

/** What this device has kept of a plan that the server has not taken yet; nothing when it is none. */
export function planKeptHere(
  text: string | undefined,
): { readonly version: number; readonly typed: TypedPlan } | undefined {
  const json = parsed(text);
  if (!isObject(json) || typeof json['version'] !== 'number' || !isObject(json['typed']))
    return undefined;
  const { version, typed } = json;
  return {
    version,
    typed: {
      scale: textIn(typed, 'scale'),
      startsOn: textIn(typed, 'startsOn'),
      endsOn: textIn(typed, 'endsOn'),
      target: textIn(typed, 'target'),
      risks: textIn(typed, 'risks'),
      contractor: textIn(typed, 'contractor'),
      money: rowsIn(typed, 'money').map((row) => ({
        year: textIn(row, 'year'),
        yuan: textIn(row, 'yuan'),
        source: textIn(row, 'source'),
      })),
      milestones: rowsIn(typed, 'milestones').map((row) => ({
        id: textIn(row, 'id'),
        name: textIn(row, 'name'),
        dueOn: textIn(row, 'dueOn'),
        weight: textIn(row, 'weight'),
        stage: PROJECT_STAGES.find((stage) => stage === row['stage']) ?? 'construction',
        proof: textIn(row, 'proof'),
        unit: textIn(row, 'unit'),
      })),
    },
  };
}

function parsed(text: string | undefined): unknown {
  if (text === undefined) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

type Members = Readonly<Record<string, unknown>>;

function isObject(value: unknown): value is Members {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function textIn(from: Members, name: string): string {
  const text = from[name];
  return typeof text === 'string' ? text : '';
}

function rowsIn(from: Members, name: string): readonly Members[] {
  const rows: unknown = from[name];
  return Array.isArray(rows) ? rows.filter(isObject) : [];
}

/** Whether both say the same, letter by letter. */
export function sameTypedPlan(one: TypedPlan, other: TypedPlan): boolean {
  const said = (typed: TypedPlan): unknown => [
    [typed.scale, typed.startsOn, typed.endsOn, typed.target, typed.risks, typed.contractor],
    typed.money.map(({ year, yuan, source }) => [year, yuan, source]),
    typed.milestones.map(({ id, name, dueOn, weight, stage, proof, unit }) => [
      id,
      name,
      dueOn,
      weight,
      stage,
      proof,
      unit,
    ]),
  ];
  return JSON.stringify(said(one)) === JSON.stringify(said(other));
}
