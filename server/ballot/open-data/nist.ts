import type { AnnouncedRound } from './announced-vote.ts';

/** Who wrote a report, as both NIST formats ask for. */
export const APPLICATION = 'piaojue';
/** The whole body, as the unit of a report. */
export const BODY_ID = 'body';

/**
 * Ids within a report. They are XML names (NCName), the same in results and
 * records, and say nothing but the place: what stands behind them is named by codes.
 */
export const electionId = ({ number }: AnnouncedRound): string => `round-${number}`;
export const hallId = ({ number }: AnnouncedRound): string => `round-${number}-hall`;
export const boxId = ({ number }: AnnouncedRound): string => `round-${number}-box`;
export const contestId = ({ number }: AnnouncedRound): string => `round-${number}-contest`;
export const candidateId = ({ number }: AnnouncedRound, code: string): string =>
  `round-${number}-candidate-${code}`;
export const selectionId = ({ number }: AnnouncedRound, code: string): string =>
  `round-${number}-selection-${code}`;

/** A moment as the pattern of the standard takes it, without parts of seconds. */
export function wholeSeconds(moment: string): string {
  return moment.replace(/\.\d+Z$/, 'Z');
}

/** What of a round is a "for" limited by: `approval` where anybody may be for all. */
export function variationOf({ rules, secrecy }: AnnouncedRound): 'approval' | 'n-of-m' {
  return rules.limit === 'none' || secrecy === 'show-of-hands' ? 'approval' : 'n-of-m';
}
