import type { Mark } from '../../../shared/ballot/model.ts';
import type { OpenRecord } from '../../../shared/ballot/open/record.ts';

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

/** Every mark of a named vote, deputy by deputy in the order of the roll; who took no part has none. */
export function namedVotes({ names, candidates }: OpenRecord): readonly NamedVote[] {
  return names.flatMap(({ deputy, name, delegation, marks }) =>
    marks.flatMap((mark, at) => {
      const candidate = candidates[at]?.code;
      return candidate === undefined ? [] : [{ deputy, name, delegation, candidate, mark }];
    }),
  );
}
