import type { Failure } from '../../../shared/result.ts';
import { problemWords } from '../../platform/language-problems.ts';
import { proposalFormWords } from '../../words/collection/form/index.ts';

/** What is wrong in the form of a proposal: what has no name is a project there, no person. */
export function faultSaid(failure: Failure): string {
  return failure.code === 'name-missing' ? proposalFormWords().nameMissing : problemWords(failure);
}
