import type { Mark } from '../../../shared/ballot/model.ts';

/**
 * What a deputy was for in a vote that was not secret (记名表决). Popolo and
 * JSON publish them; a secret round has none, and none can be made of it.
 */
export interface NamedVote {
  readonly deputy: string;
  readonly name: string;
  readonly delegation: string;
  readonly candidate: string;
  readonly mark: Mark;
}
