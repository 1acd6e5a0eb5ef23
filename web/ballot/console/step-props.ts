import type { ConsoleView, RoundView } from '../../../shared/ballot/round.ts';
import type { Console } from './console-state.ts';
import type { Proposed } from './script.ts';

/** What every step is given. */
export interface StepProps {
  readonly console: Console;
  readonly view: ConsoleView;
}

/** What the steps of a prepared round are given. */
export interface RoundStepProps extends StepProps {
  readonly round: RoundView;
}

/** No scrutineers are being chosen at this step. */
export const NOBODY: Proposed = { chief: undefined, others: [], byDelegations: false };
