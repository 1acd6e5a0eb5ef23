import { createSignal } from 'solid-js';
import { newUnorderedId } from '../../../shared/chance.ts';
import { CATEGORIES } from '../../../shared/collection/model.ts';
import { browserChance } from '../../platform/chance.ts';
import { forget, recall, remember } from '../../platform/storage.ts';
import { BLANK_PROPOSAL, type TypedProposal } from '../form/typed-proposal.ts';

/** The earlier proposal that a draft joins. */
export interface Joined {
  readonly number: string;
  readonly name: string;
}

/** A proposal while it is written. */
export interface Draft {
  /** Under which it will be sent, so that pressing twice makes one. */
  readonly id: string;
  readonly typed: TypedProposal;
  readonly joins: Joined | null;
}

/** A draft that this browser keeps at every change. */
export interface KeptDraft {
  readonly draft: () => Draft;
  /** Whether something was there already when the page was opened. */
  readonly wasKept: boolean;
  readonly write: (changes: Partial<TypedProposal>) => void;
  readonly join: (joins: Joined | null) => void;
  /** Takes up a proposal that came back; it is sent under a new id, for what was refused is no longer what will be said. */
  readonly take: (draft: Draft) => void;
  /** Begins anew. */
  readonly clear: () => void;
}

function blank(): Draft {
  return { id: newUnorderedId(browserChance), typed: BLANK_PROPOSAL, joins: null };
}

/** The draft for one drive, as far as this browser remembers it; that of a deputy is kept apart from the public's. */
export function createDraft(drive: string, deputy?: string): KeptDraft {
  const key = deputy === undefined ? `raise-draft/${drive}` : `deputy-draft/${deputy}/${drive}`;
  const kept = readDraft(recall(key));
  const [draft, setDraft] = createSignal(kept ?? blank());
  const keep = (next: Draft): void => {
    setDraft(next);
    remember(key, JSON.stringify(next));
  };
  return {
    draft,
    wasKept: kept !== undefined && isWritten(kept),
    write: (changes) => keep({ ...draft(), typed: { ...draft().typed, ...changes } }),
    join: (joins) => keep({ ...draft(), joins }),
    take: (taken) => keep({ ...taken, id: newUnorderedId(browserChance) }),
    clear() {
      setDraft(blank());
      forget(key);
    },
  };
}

/** Whether anything stands in it. */
export function isWritten({ typed, joins }: Draft): boolean {
  return joins !== null || Object.values(typed).some((text) => text.trim() !== '');
}

/** A draft as it was kept; nothing when it is none, for example of an older version. */
export function readDraft(text: string | undefined): Draft | undefined {
  const json = parsed(text);
  if (!isObject(json) || typeof json['id'] !== 'string') return undefined;
  const { id, typed, joins } = json;
  const texts = isObject(typed) ? typed : {};
  const category = CATEGORIES.find((one) => one === texts['category']) ?? '';
  const read = Object.fromEntries(
    Object.keys(BLANK_PROPOSAL).map((field) => {
      const text = texts[field];
      return [field, typeof text === 'string' ? text : ''];
    }),
  );
  return { id, typed: { ...BLANK_PROPOSAL, ...read, category }, joins: joinedIn(joins) };
}

function joinedIn(value: unknown): Joined | null {
  if (!isObject(value)) return null;
  const { number, name } = value;
  return typeof number === 'string' && typeof name === 'string' ? { number, name } : null;
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
  return typeof value === 'object' && value !== null;
}
