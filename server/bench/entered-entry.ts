import type { ProposalEntry } from '../../shared/collection/model.ts';
import type { InventedProposal } from '../simulation/proposals.ts';

/** An invented proposal as it is entered by somebody who names nobody. */
export function enteredEntry(proposal: InventedProposal): ProposalEntry {
  const { name, reason, content, town, village, site, category } = proposal;
  const blank = { term: '', estimateYuan: null, fundingSource: '', byName: '', byPhone: '' };
  return { name, reason, content, town, village, site, category, ...blank };
}
