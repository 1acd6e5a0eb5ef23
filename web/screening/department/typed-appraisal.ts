import { inWan, yuanOf } from '../../../shared/amounts.ts';
import { fail, type Failure } from '../../../shared/result.ts';
import {
  appraisalFaults,
  draftFaults,
  placeOfFault,
  tidyAppraisal,
} from '../../../shared/screening/appraisal.ts';
import {
  APPRAISAL_ASPECTS,
  VERDICTS,
  type AppraisalForm,
} from '../../../shared/screening/model.ts';
import type { Read } from '../../congress/form/draft.ts';

/** Money of one year as it is typed: the amount in 万元. */
export interface TypedMoney {
  readonly year: string;
  readonly yuan: string;
  readonly source: string;
}

/** An appraisal as it is typed: numbers as text. */
export interface TypedAppraisal extends Omit<AppraisalForm, 'beneficiaries' | 'money'> {
  readonly beneficiaries: string;
  readonly money: readonly TypedMoney[];
}

/** What stands on a form, as one would type it; a line for the money of the year is offered. */
export function typedAppraisal(form: AppraisalForm, year: number): TypedAppraisal {
  const money = form.money.map((row) => ({
    year: row.year === 0 ? '' : String(row.year),
    yuan: row.yuan === 0 ? '' : inWan(row.yuan),
    source: row.source,
  }));
  return {
    ...form,
    beneficiaries: form.beneficiaries === 0 ? '' : String(form.beneficiaries),
    money: money.length === 0 ? [{ year: String(year), yuan: '', source: '' }] : money,
  };
}

/** Reads what was typed. What is no number is a fault and not kept; lines of money that say nothing are left out. */
export function appraisalTyped(typed: TypedAppraisal): Read<AppraisalForm> {
  const unread = new Map<string, Failure>();
  const number = (text: string, at: string): number => {
    const digits = text.normalize('NFKC').replaceAll(/[\s,]/g, '');
    if (/^\d*$/.test(digits)) return Number(digits);
    unread.set(at, fail('not-a-whole-number', { at }).failure);
    return 0;
  };
  const amount = (text: string, at: string): number => {
    const yuan = text.trim() === '' ? 0 : yuanOf(text);
    if (yuan === undefined) unread.set(at, fail('not-an-amount', { at }).failure);
    return yuan ?? 0;
  };
  const said = typed.money.some(({ yuan, source }) => yuan.trim() !== '' || source.trim() !== '');
  const form = tidyAppraisal({
    ...typed,
    beneficiaries: number(typed.beneficiaries, 'beneficiaries'),
    money: (said ? typed.money : []).map(({ year, yuan, source }, index) => ({
      year: number(year, `money.${index}.year`),
      yuan: amount(yuan, `money.${index}.yuan`),
      source,
    })),
  });
  const unkeepable = new Map([...byPlace(draftFaults(form)), ...unread]);
  return { form, unkeepable, faults: new Map([...byPlace(appraisalFaults(form)), ...unread]) };
}

/** The first fault of each place. */
function byPlace(faults: readonly Failure[]): ReadonlyMap<string, Failure> {
  const found = new Map<string, Failure>();
  for (const fault of faults)
    if (!found.has(placeOfFault(fault))) found.set(placeOfFault(fault), fault);
  return found;
}

/** What this device has kept of a form that the server has not taken yet. */
export interface KeptHere {
  /** Of the appraisal as it was when this was typed. */
  readonly version: number;
  readonly typed: TypedAppraisal;
}

/** Reads it back; nothing when it is none, for example of an older version of the page. */
export function keptHere(text: string | undefined): KeptHere | undefined {
  const json = parsed(text);
  if (!isObject(json) || typeof json['version'] !== 'number' || !isObject(json['typed']))
    return undefined;
  const { typed } = json;
  const verdicts = isObject(typed['verdicts']) ? typed['verdicts'] : {};
  const remarks = isObject(typed['remarks']) ? typed['remarks'] : {};
  const money: readonly unknown[] = Array.isArray(typed['money']) ? typed['money'] : [];
  const given = (aspect: string) => VERDICTS.find((one) => one === verdicts[aspect]) ?? null;
  return {
    version: json['version'],
    typed: {
      verdicts: {
        feasibility: given('feasibility'),
        legality: given('legality'),
        land: given('land'),
        environment: given('environment'),
        'public-safety': given('public-safety'),
      },
      remarks: {
        feasibility: textIn(remarks, 'feasibility'),
        legality: textIn(remarks, 'legality'),
        land: textIn(remarks, 'land'),
        environment: textIn(remarks, 'environment'),
        'public-safety': textIn(remarks, 'public-safety'),
      },
      content: textIn(typed, 'content'),
      site: textIn(typed, 'site'),
      beneficiaries: textIn(typed, 'beneficiaries'),
      beneficiaryGroup: textIn(typed, 'beneficiaryGroup'),
      money: money.filter(isObject).map((row) => ({
        year: textIn(row, 'year'),
        yuan: textIn(row, 'yuan'),
        source: textIn(row, 'source'),
      })),
      startsOn: textIn(typed, 'startsOn'),
      endsOn: textIn(typed, 'endsOn'),
      target: textIn(typed, 'target'),
      risks: textIn(typed, 'risks'),
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

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function textIn(from: Readonly<Record<string, unknown>>, name: string): string {
  const text = from[name];
  return typeof text === 'string' ? text : '';
}

/** Whether both say the same, letter by letter. */
export function sameTyped(one: TypedAppraisal, other: TypedAppraisal): boolean {
  const lines = (typed: TypedAppraisal): unknown => [
    APPRAISAL_ASPECTS.map((aspect) => [typed.verdicts[aspect], typed.remarks[aspect]]),
    typed.money.map(({ year, yuan, source }) => [year, yuan, source]),
    [typed.content, typed.site, typed.beneficiaries, typed.beneficiaryGroup],
    [typed.startsOn, typed.endsOn, typed.target, typed.risks],
  ];
  return JSON.stringify(lines(one)) === JSON.stringify(lines(other));
}
