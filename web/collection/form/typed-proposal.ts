import { inWan, yuanOf } from '../../../shared/amounts.ts';
import type { Category, ProposalEntry } from '../../../shared/collection/model.ts';
import { proposalErrors, tidyProposal } from '../../../shared/collection/rules.ts';
import { fail, type Failure } from '../../../shared/result.ts';

/** A proposal as it is typed: the estimate in 万元 as text, no category as ''. */
export interface TypedProposal extends Omit<ProposalEntry, 'estimateYuan' | 'category'> {
  readonly estimate: string;
  readonly category: Category | '';
}

export type ProposalField = keyof TypedProposal;

export const BLANK_PROPOSAL: TypedProposal = {
  name: '',
  reason: '',
  content: '',
  town: '',
  village: '',
  site: '',
  term: '',
  estimate: '',
  fundingSource: '',
  category: '',
  byName: '',
  byPhone: '',
};

/** What stands in a proposal, as one would type it. */
export function typedProposal({ estimateYuan, category, ...texts }: ProposalEntry): TypedProposal {
  return {
    ...texts,
    estimate: estimateYuan === null ? '' : inWan(estimateYuan),
    category: category ?? '',
  };
}

/** What was typed, and the faults in it by field; nothing is sent while there is one. */
export interface ReadProposal {
  readonly entry: ProposalEntry;
  readonly faults: ReadonlyMap<ProposalField, Failure>;
}

/** Reads what was typed as it would be stored. An estimate that is no amount is a fault and not kept. */
export function proposalTyped({ estimate, category, ...texts }: TypedProposal): ReadProposal {
  const estimateYuan = estimate.trim() === '' ? null : (yuanOf(estimate) ?? null);
  const entry = tidyProposal({
    ...texts,
    estimateYuan,
    category: category === '' ? null : category,
  });
  const faults = new Map<ProposalField, Failure>();
  if (estimate.trim() !== '' && estimateYuan === null)
    faults.set('estimate', fail('not-an-amount', { field: 'estimate' }).failure);
  for (const failure of proposalErrors(entry)) {
    const field = fieldAtFault(failure);
    if (field !== undefined && !faults.has(field)) faults.set(field, failure);
  }
  return { entry, faults };
}

const FIELD_OF_CODE: Readonly<Record<string, ProposalField>> = {
  'name-missing': 'name',
  'content-missing': 'content',
  'money-out-of-range': 'estimate',
  'phone-malformed': 'byPhone',
  'town-unknown': 'town',
};

/** The field that a failure is about, also one that the server answered; nothing when it is about none. */
export function fieldAtFault(failure: Failure): ProposalField | undefined {
  const named = String(failure.facts['field']);
  return isField(named) ? named : FIELD_OF_CODE[failure.code];
}

function isField(name: string): name is ProposalField {
  return Object.hasOwn(BLANK_PROPOSAL, name);
}
