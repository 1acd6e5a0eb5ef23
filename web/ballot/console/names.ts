import type { ConsoleView } from '../../../shared/ballot/round.ts';

/** The name of a candidate of the session's ballot; the first round has them all. */
export function nameIn(view: ConsoleView, code: string): string {
  const everybody = view.ballot?.rounds.flatMap((round) => round.candidates) ?? [];
  return everybody.find((candidate) => candidate.code === code)?.name ?? code;
}
