import { createSignal } from 'solid-js';
import { inWan, yuanOf } from '../../../shared/amounts.ts';
import { newUnorderedId } from '../../../shared/chance.ts';
import type { ChangeStanding } from '../../../shared/delivery/change-model.ts';
import { changeFaults, tidyChange } from '../../../shared/delivery/change-rules.ts';
import {
  VOTED_FIELDS,
  type ChangeForm,
  type ChangeKind,
  type VotedField,
} from '../../../shared/delivery/model.ts';
import type { StoredFile } from '../../../shared/files.ts';
import { browserChance } from '../../platform/chance.ts';
import { forget, recall, remember } from '../../platform/storage.ts';
import { problemWords } from '../../platform/language-problems.ts';
import { changeWords } from '../../words/delivery/changes/index.ts';
import { changeKeptHere } from './change-kept.ts';

/** A milestone as it is typed. */
interface TypedMilestone {
  readonly dueOn: string;
  readonly weight: string;
}

/** What somebody has typed of a change request: numbers as text. */
export interface TypedChange {
  readonly kind: ChangeKind;
  /** Fields that are ticked, with their new value. */
  readonly fields: Readonly<Partial<Record<VotedField, string>>>;
  readonly milestones: Readonly<Record<string, TypedMilestone>>;
  readonly reason: string;
  readonly effect: string;
  readonly documents: readonly StoredFile[];
}

const MONEY: readonly VotedField[] = ['totalYuan', 'yearYuan'];

/** The value of a field as one would type it. */
export function typedValue(standing: ChangeStanding, field: VotedField): string {
  const value = standing.card[field];
  return MONEY.includes(field) ? inWan(Number(value)) : String(value);
}

const BLANK: TypedChange = {
  kind: 'adjust',
  fields: {},
  milestones: {},
  reason: '',
  effect: '',
  documents: [],
};

/**
 * A change request that is being written against what stands; until it is sent
 * this device keeps it under `key`, also when the page is left.
 */
export function createChangeDraft(standing: ChangeStanding, key: string) {
  const here = changeKeptHere(recall(key));
  const [recovered, setRecovered] = createSignal(here !== undefined);
  const [typed, setTypedOnly] = createSignal<TypedChange>(here?.typed ?? BLANK);
  // Sent again unchanged it is the same request; changed it is another.
  let id = here?.id ?? newUnorderedId(browserChance);
  const setTyped = (changed: TypedChange): void => {
    id = newUnorderedId(browserChance);
    setTypedOnly(changed);
    remember(key, JSON.stringify({ id, typed: changed }));
  };
  const read = () => changeTyped(typed(), standing);
  return {
    id: () => id,
    typed,
    /** Whether something was found here that was not sent. */
    recovered,
    /** It was sent: nothing of it is kept here any more. */
    done: () => forget(key),
    /** Begins anew. */
    drop(): void {
      setTyped(BLANK);
      forget(key);
      setRecovered(false);
    },
    write: (changes: Partial<TypedChange>) => setTyped({ ...typed(), ...changes }),
    /** The kind; a deferral is about the end, so that this field is offered. */
    choose(kind: ChangeKind): void {
      const { fields } = typed();
      const endsOn = fields.endsOn ?? typedValue(standing, 'endsOn');
      setTyped({ ...typed(), kind, fields: kind === 'defer' ? { ...fields, endsOn } : fields });
    },
    tick(field: VotedField, ticked: boolean): void {
      const { [field]: _, ...others } = typed().fields;
      const value = typedValue(standing, field);
      setTyped({ ...typed(), fields: ticked ? { ...others, [field]: value } : others });
    },
    form: (): ChangeForm => read().form,
    /** What is wrong, in words, by its place; '' for what is about the whole. */
    faults: (): ReadonlyMap<string, string> => read().faults,
  };
}
export type ChangeDraft = ReturnType<typeof createChangeDraft>;

function changeTyped(
  typed: TypedChange,
  standing: ChangeStanding,
): { readonly form: ChangeForm; readonly faults: ReadonlyMap<string, string> } {
  const faults = new Map<string, string>();
  const ends = typed.kind === 'end';
  const fields = VOTED_FIELDS.flatMap((field) => {
    const text = typed.fields[field];
    if (text === undefined || ends) return [];
    const from = standing.card[field];
    if (typeof from === 'string') return { field, from, to: text };
    const to = MONEY.includes(field) ? yuanOf(text) : wholeOf(text);
    if (to !== undefined) return { field, from, to };
    const { notAmount, notNumber } = changeWords().page;
    faults.set(`fields.${field}`, MONEY.includes(field) ? notAmount : notNumber);
    return [];
  });
  const milestones = standing.milestones.flatMap(({ id, name, dueOn, weight }) => {
    const text = typed.milestones[id];
    if (text === undefined || ends) return [];
    // A weight that is no number is none that may be.
    const to = { dueOn: text.dueOn, weight: wholeOf(text.weight) ?? 0 };
    return { milestone: id, name, from: { dueOn, weight }, to };
  });
  const { kind, reason, effect } = typed;
  const form = tidyChange({ kind, reason, effect, fields, milestones });
  for (const fault of changeFaults(form, standing)) {
    // Another fault of the same field is the reason that there is nothing.
    if (fault.code === 'change-empty' && faults.size > 0) continue;
    const at = String(fault.facts['at'] ?? '');
    if (!faults.has(at)) faults.set(at, problemWords(fault));
  }
  return { form, faults };
}

function wholeOf(text: string): number | undefined {
  const digits = text.normalize('NFKC').replaceAll(/[\s,]/g, '');
  return /^\d{1,13}$/.test(digits) ? Number(digits) : undefined;
}
