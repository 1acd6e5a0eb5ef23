import type { Choice } from '../model.ts';
import { forAgainstAbstain } from './for-against-abstain.ts';
import type { QuestionKind } from './kind.ts';
import { tick } from './tick.ts';

/** Every kind of question by the name that the rules give it. */
export const KINDS: Readonly<Record<Choice, QuestionKind>> = {
  'for-against-abstain': forAgainstAbstain,
  tick,
};
