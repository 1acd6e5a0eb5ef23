import { expect, test } from 'vitest';
import {
  BLANK_PROPOSAL,
  fieldAtFault,
  proposalTyped,
  typedProposal,
} from '../../web/collection/form/typed-proposal.ts';
import { anEntry } from './office.ts';

test('what stands in a proposal is typed and read back unchanged', () => {
  const entry = anEntry({ estimateYuan: 125_000 });
  expect(typedProposal(entry).estimate).toBe('12.5');
  expect(proposalTyped(typedProposal(entry))).toEqual({ entry, faults: new Map() });
  const open = anEntry({ estimateYuan: null, category: null });
  expect(proposalTyped(typedProposal(open)).entry).toEqual(open);
});

test('a blank form lacks its name and says nothing', () => {
  const { faults } = proposalTyped(BLANK_PROPOSAL);
  expect(Array.from(faults, ([field, { code }]) => [field, code])).toEqual([
    ['name', 'name-missing'],
    ['content', 'content-missing'],
  ]);
});

test.each([
  [{ estimate: '十二万' }, 'estimate', 'not-an-amount'],
  [{ estimate: '9999999999' }, 'estimate', 'money-out-of-range'],
  [{ byPhone: '打我' }, 'byPhone', 'phone-malformed'],
  [{ byPhone: '1380000123' }, 'byPhone', 'phone-malformed'],
  [{ site: '门'.repeat(201) }, 'site', 'too-long'],
] as const)('%j is a fault of its own field', (changes, field, code) => {
  const typed = { ...typedProposal(anEntry()), ...changes };
  expect(proposalTyped(typed).faults.get(field)?.code).toBe(code);
});

test('a failure that the server names belongs to its field', () => {
  expect(fieldAtFault({ code: 'town-unknown', facts: { town: '某镇' } })).toBe('town');
  expect(fieldAtFault({ code: 'drive-not-open', facts: {} })).toBeUndefined();
});
