import type { KeptRound } from './vault.ts';
import type { Voting } from './voting.ts';

/** The newest round that this device kept of another vote than the present one. */
export function earlierRound(
  voting: Pick<Voting, 'kept' | 'round' | 'rounds'>,
): KeptRound | undefined {
  const now = voting.round()?.payload.ballot.id ?? voting.kept()?.hall?.round?.ballot;
  return (
    voting
      .rounds()
      .filter(({ payload, voided }) => payload.ballot.id !== now && !voided)
      // Names of rounds are in the order of time.
      .toSorted((one, other) => (one.id < other.id ? -1 : 1))
      .at(-1)
  );
}
