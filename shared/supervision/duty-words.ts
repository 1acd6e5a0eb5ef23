import type { DutyKind } from './duties.ts';
import type { OpenEscalation } from './model.ts';
import type { ActorKind } from './overdue.ts';

/**
 * How duties are said. They stand here and not in the dictionaries of the
 * pages because a mail says them as the page does.
 */
export interface DutyWords {
  /** What is to be done, from its detail and how many it stands for. */
  readonly what: Readonly<Record<DutyKind, (detail: string, count: string) => string>>;
  /** On whom something waits that names no department. */
  readonly actors: Readonly<Record<ActorKind, string>>;
  readonly noticed: (step: OpenEscalation) => string;
}
