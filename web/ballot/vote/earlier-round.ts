import type { KeptRound } from './vault.ts';
import type { Voting } from './voting.ts';

/** The newest round that this device kept of another vote than the present one; between sessions there is none. */
export function earlierRound(
  voting: Pick<Voting, 'kept' | 'round' | 'rounds'>,
): KeptRound | undefined {
  const kept = voting.kept();
  const sits = (kept?.standing.session ?? null) !== null;
  const now = sits ? (voting.round()?.payload.ballot.id ?? kept?.hall?.round?.ballot) : undefined;
  return (
    voting
      .rounds()
      .filter(({ payload, voided }) => payload.ballot.id !== now && !voided)
      // Names of rounds are in the order of time.
      .toSorted((one, other) => (one.id < other.id ? -1 : 1))
      .at(-1)
  );
}
