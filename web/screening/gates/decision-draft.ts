import { createSignal } from 'solid-js';
import { isAwaited, isDue, type GatesOfLead } from '../../../shared/screening/gates.ts';
import type { GatesView, LeadAtGatesView } from '../../../shared/screening/gates-model.ts';
import type { Gate, GateDecision, GateOutcome } from '../../../shared/screening/model.ts';
import { newUnorderedId } from '../../../shared/chance.ts';
import { dayOf } from '../../../shared/day.ts';
import { browserChance, browserClock } from '../../platform/chance.ts';

/** What was typed of one lead. */
export interface TypedItem {
  /** Nothing until somebody has said it: what a meeting decided is never guessed. */
  readonly outcome: GateOutcome | undefined;
  readonly note: string;
}

/** A decision as it is typed. */
export interface TypedDecision {
  readonly decidedOn: string;
  readonly decision: GateDecision;
  readonly minute: string;
  readonly conditions: string;
}

/** A lead of the view as the rules of the gates see it. */
function atGates(lead: LeadAtGatesView) {
  const gates: GatesOfLead = Object.fromEntries(
    lead.said.map(({ gate, ...standing }) => [gate, standing]),
  );
  return { ...lead, gates };
}

/** The leads that a decision of this gate is about: those it has yet to decide on, or in a correction all before it. */
export function leadsFor(
  view: GatesView,
  gate: Gate,
  correction: boolean,
): readonly LeadAtGatesView[] {
  const gates = view.gates.map((one) => one.gate);
  const about = correction ? isDue : isAwaited;
  return view.leads.filter((lead) => about(gates, gate, atGates(lead)));
}

/** What is typed of a decision, and what of it is sent. A correction begins with what was said last. */
export function createDraft(view: GatesView, gate: Gate, correction: boolean) {
  const leads = leadsFor(view, gate, correction);
  const last = correction ? view.gates.find((one) => one.gate === gate)?.decisions[0] : undefined;
  const saidOf = (lead: LeadAtGatesView): TypedItem | undefined =>
    lead.said.find((one) => one.gate === gate);
  const [typed, setTyped] = createSignal<TypedDecision>({
    decidedOn: last?.decidedOn ?? dayOf(browserClock.now()),
    decision: last?.decision ?? 'passed',
    minute: last?.minute ?? '',
    conditions: last?.conditions ?? '',
  });
  const [items, setItems] = createSignal<ReadonlyMap<string, TypedItem>>(
    new Map(
      leads.map((lead) => {
        const listed = lead.state === 'candidate' ? 'passed' : undefined;
        const { outcome = listed, note = '' } = (correction ? saidOf(lead) : undefined) ?? {};
        return [lead.id, { outcome, note }];
      }),
    ),
  );
  const itemOf = (lead: string): TypedItem => items().get(lead) ?? { outcome: undefined, note: '' };
  /** Those that are sent: all of them, or of a list that was returned those that go back. */
  const sent = (): readonly { lead: string; outcome: GateOutcome; note: string }[] =>
    leads
      .flatMap(({ id }) => {
        const { outcome, note } = itemOf(id);
        return outcome === undefined ? [] : [{ lead: id, outcome, note }];
      })
      .filter(({ outcome }) => typed().decision === 'passed' || outcome === 'returned');
  return {
    leads,
    typed,
    type(changes: Partial<TypedDecision>): void {
      setTyped((now) => ({ ...now, ...changes }));
    },
    itemOf,
    say(lead: string, changes: Partial<TypedItem>): void {
      setItems((now) => new Map(now).set(lead, { ...itemOf(lead), ...changes }));
    },
    sent,
    /** Leads of a list that was decided on of which nobody has said the outcome. */
    open: (): readonly string[] =>
      typed().decision === 'passed'
        ? leads.filter(({ id }) => itemOf(id).outcome === undefined).map(({ id }) => id)
        : [],
    /** Says of all that they passed; those of which something else was said stay. */
    passAll(): void {
      setItems(
        (now) =>
          new Map(
            Array.from(now, ([id, item]) => [
              id,
              { ...item, outcome: item.outcome ?? ('passed' as const) },
            ]),
          ),
      );
    },
    /** Leads that are struck or sent back without a word. */
    silent: (): readonly string[] =>
      sent()
        .filter(({ outcome, note }) => outcome !== 'passed' && note.trim() === '')
        .map(({ lead }) => lead),
    /** Made once: sent again after the network was lost, it is the same decision. */
    id: newUnorderedId(browserChance),
  };
}

export type Draft = ReturnType<typeof createDraft>;
