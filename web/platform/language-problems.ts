import type { Failure } from '../../shared/result.ts';
import { designWords } from '../words/design/index.ts';
import { findProblem } from './language.ts';

/**
 * The words for a failure in the current language, from whichever room knows
 * its code; a code without words is named plainly, so that it can be reported.
 */
export function problemWords(failure: Failure): string {
  return findProblem(failure) ?? designWords().unknownProblem(failure.code);
}
