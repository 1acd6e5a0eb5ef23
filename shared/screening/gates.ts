import { LEAD_STATES, type LeadState } from '../collection/model.ts';
import { isDay } from '../day.ts';
import { lifecycle } from '../lifecycle.ts';
import { fail, ok, type Failure, type Result } from '../result.ts';
import type { Role } from '../roles.ts';
import type { Gate, GateDecision, GateOutcome } from './model.ts';
import { changesOf, type SeenCard } from './voted-card.ts';

/** Longest texts of a decision, in characters. */
export const GATE_LENGTHS = { minute: 4000, conditions: 2000, note: 500 } as const;

/** What a gate decides on one lead, as it is written down. */
export interface GateItem {
  readonly lead: string;
  readonly outcome: GateOutcome;
  /** Why it is struck or sent back, as its proposers read it. */
  readonly note: string;
}

/** A decision of a gate as it is written down. Days as YYYY-MM-DD. */
export interface GateEntry {
  readonly gate: Gate;
  readonly decidedOn: string;
  readonly decision: GateDecision;
  /** What the minute says (会议纪要). */
  readonly minute: string;
  /** What is still to be done about what was passed. */
  readonly conditions: string;
  readonly items: readonly GateItem[];
}

/** What a gate said last of a lead, and on which day. */
export interface GateStanding {
  readonly outcome: GateOutcome;
  readonly on: string;
  readonly note: string;
  /** Why it counts no longer; null while it does. */
  readonly lapsed: Lapse | null;
}

/**
 * What a gate said counts for the nomination it was said on, and a pass for
 * the card as it then stood. It lapses when the lead was sent back and is
 * nominated anew, and while a voted field of its card says something else;
 * taking a lead off the list of candidates is no new nomination.
 */
export type Lapse = 'nominated-anew' | 'card-changed';

/** What a gate said, with what it was said on. */
export interface GateWord extends Omit<GateStanding, 'lapsed'> {
  /** Which nomination of the lead it was said on, from 1. */
  readonly nomination: number;
  readonly card: SeenCard;
}

/** How a gate's word stands for a lead that was nominated so many times and has this card now. */
export function standingOf(
  { outcome, on, note, nomination, card }: GateWord,
  now: { readonly nominations: number; readonly card: SeenCard },
): GateStanding {
  const stands = { outcome, on, note };
  if (nomination !== now.nominations) return { ...stands, lapsed: 'nominated-anew' };
  return outcome === 'passed' && changesOf(card, now.card).length > 0
    ? { ...stands, lapsed: 'card-changed' }
    : { ...stands, lapsed: null };
}

/** What each gate said last of one lead; nothing of a gate that has not seen it. */
export type GatesOfLead = Readonly<Partial<Record<Gate, GateStanding>>>;

/** A lead as a gate sees it. */
export interface LeadAtGates {
  readonly id: string;
  readonly ordinal: number;
  readonly state: LeadState;
  readonly gates: GatesOfLead;
}

/**
 * What a gate does with a lead. A later decision of the same gate corrects the
 * one before: what it has struck or returned comes back from where it was put.
 */
export const gateLifecycle = lifecycle<{ readonly note: string }>()<LeadState, GateOutcome, Role>({
  states: LEAD_STATES,
  initial: 'preliminary',
  acts: {
    passed: {
      from: ['preliminary', 'proposed', 'reserve'],
      to: 'preliminary',
      by: ['secretariat', 'government-office'],
    },
    struck: {
      from: ['preliminary', 'proposed'],
      to: 'reserve',
      by: ['secretariat', 'government-office'],
      requires: [noted],
    },
    returned: {
      from: ['preliminary', 'reserve'],
      to: 'proposed',
      by: ['secretariat', 'government-office'],
      requires: [noted],
    },
  },
});

function noted({ note }: { readonly note: string }): Failure | undefined {
  return note === '' ? fail('reason-missing').failure : undefined;
}

/** The gates, in their order, that have not passed this lead: what each said last counts, unless it has lapsed. */
export function missingGates(gates: readonly Gate[], said: GatesOfLead): readonly Gate[] {
  return gates.filter((gate) => !hasPassed(said[gate]));
}

/** Whether this is a pass that counts. */
export function hasPassed(standing: GateStanding | undefined): boolean {
  return standing?.outcome === 'passed' && standing.lapsed === null;
}

/** Where this gate has put the lead itself, so that a correction takes it from there. */
function laidAside({ state, gates }: LeadAtGates, gate: Gate): boolean {
  const { outcome, lapsed } = gates[gate] ?? {};
  return (
    lapsed === null &&
    ((outcome === 'struck' && state === 'reserve') ||
      (outcome === 'returned' && state === 'proposed'))
  );
}

/**
 * Whether this lead is before the gate: a preliminary candidate (or one that is
 * listed already, whose decision may be corrected) that every gate before has
 * passed, or one that this very gate has laid aside.
 */
export function isDue(gates: readonly Gate[], gate: Gate, lead: LeadAtGates): boolean {
  const before = gates.slice(0, gates.indexOf(gate));
  if (missingGates(before, lead.gates).length > 0) return false;
  return lead.state === 'preliminary' || lead.state === 'candidate' || laidAside(lead, gate);
}

/** Whether this gate has to decide on the lead next; on a listed one, when the gate was set since. */
export function isAwaited(gates: readonly Gate[], gate: Gate, lead: LeadAtGates): boolean {
  const { state } = lead;
  return (
    (state === 'preliminary' || state === 'candidate') &&
    missingGates(gates, lead.gates)[0] === gate
  );
}

/** The first gate that some candidate has yet to pass; nothing when none has. */
export function nextGate(gates: readonly Gate[], leads: readonly LeadAtGates[]): Gate | undefined {
  return gates.find((gate) => leads.some((lead) => isAwaited(gates, gate, lead)));
}

/** A decision without blanks around its texts, in one Unicode form. */
export function tidyDecision(entry: GateEntry): GateEntry {
  return {
    ...entry,
    minute: tidy(entry.minute),
    conditions: tidy(entry.conditions),
    items: entry.items.map((item) => ({
      ...item,
      note: item.outcome === 'passed' ? '' : tidy(item.note),
    })),
  };
}

function tidy(text: string): string {
  return text.normalize('NFC').replaceAll(/\r\n?/g, '\n').trim();
}

/** What a decision is judged by. */
export interface GateContext {
  /** Gates of the body in their order. */
  readonly gates: readonly Gate[];
  /** Leads of the drive that a gate may have to do with. */
  readonly leads: readonly LeadAtGates[];
  /** YYYY-MM-DD */
  readonly today: string;
}

/**
 * The leads of a tidy decision with what was decided on each.
 *
 * Failures: `gate-not-set` {gate}, when the body has no such gate;
 * `minute-missing`; `too-long` {field, most}; `date-unknown` {field};
 * `gate-in-future`; `gate-lead-not-due` {lead}, its ordinal, when it is not
 * before this gate, and when it is named twice; `gate-items-missing` {count},
 * when the gate passes the list without a word on so many of those it has to
 * decide on; `gate-returns-nothing`, when it returns the list and names none,
 * or names one that it would pass; `gate-lead-listed` {lead}, when one that is
 * a candidate already would be struck or sent back; `gate-before-previous`
 * {gate, day} and `gate-after-next` {gate, day}, when the day does not lie
 * between those of the gates around it.
 */
export function checkedDecision(
  entry: GateEntry,
  { gates, leads, today }: GateContext,
): Result<readonly { readonly lead: LeadAtGates; readonly item: GateItem }[]> {
  if (!gates.includes(entry.gate)) return fail('gate-not-set', { gate: entry.gate });
  const text = textFault(entry);
  if (text !== undefined) return { ok: false, failure: text };
  if (!isDay(entry.decidedOn)) return fail('date-unknown', { field: 'decidedOn' });
  if (entry.decidedOn > today) return fail('gate-in-future');
  const due = new Map(
    leads.filter((lead) => isDue(gates, entry.gate, lead)).map((lead) => [lead.id, lead]),
  );
  const decided = [];
  for (const item of entry.items) {
    const lead = due.get(item.lead);
    due.delete(item.lead);
    if (lead === undefined)
      return fail('gate-lead-not-due', {
        lead: leads.find(({ id }) => id === item.lead)?.ordinal ?? 0,
      });
    if (lead.state === 'candidate' && item.outcome !== 'passed')
      return fail('gate-lead-listed', { lead: lead.ordinal });
    const day = dayFault(gates, entry, lead);
    if (day !== undefined) return { ok: false, failure: day };
    decided.push({ lead, item });
  }
  if (entry.decision === 'returned') {
    const isReturn = decided.length > 0 && decided.every(({ item }) => item.outcome === 'returned');
    return isReturn ? ok(decided) : fail('gate-returns-nothing');
  }
  const left = [...due.values()].filter((lead) => isAwaited(gates, entry.gate, lead)).length;
  return left > 0 || decided.length === 0
    ? fail('gate-items-missing', { count: left })
    : ok(decided);
}

function textFault({ minute, conditions, items }: GateEntry): Failure | undefined {
  if (minute === '') return fail('minute-missing').failure;
  const texts = [
    { field: 'minute', text: minute } as const,
    { field: 'conditions', text: conditions } as const,
    ...items.map(({ note }) => ({ field: 'note', text: note }) as const),
  ];
  for (const { field, text } of texts)
    if (Array.from(text).length > GATE_LENGTHS[field])
      return fail('too-long', { field, most: GATE_LENGTHS[field] }).failure;
  return undefined;
}

/** Days go forward from gate to gate. */
function dayFault(
  gates: readonly Gate[],
  { gate, decidedOn }: GateEntry,
  { gates: said }: LeadAtGates,
): Failure | undefined {
  const place = gates.indexOf(gate);
  for (const before of gates.slice(0, place)) {
    const day = said[before]?.on ?? '';
    if (decidedOn < day) return fail('gate-before-previous', { gate: before, day }).failure;
  }
  for (const after of gates.slice(place + 1)) {
    const standing = said[after];
    // What a later gate sent back may come before the earlier ones once more.
    if (standing !== undefined && hasPassed(standing) && decidedOn > standing.on)
      return fail('gate-after-next', { gate: after, day: standing.on }).failure;
  }
  return undefined;
}
