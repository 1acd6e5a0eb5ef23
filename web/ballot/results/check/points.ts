import type { Finding, FindingCode } from '../../../../shared/ballot/protocol/verify.ts';
import type { Judged } from './verdict.ts';

/** What a reader wants to know was checked, in the order of the vote. */
export const POINTS = [
  'form',
  'shown',
  'records',
  'roll',
  'papers',
  'box',
  'figures',
  'outcome',
  'scrutineers',
  'recount',
  'own',
] as const;
export type Point = (typeof POINTS)[number];

/** The findings that speak against each point. */
const AGAINST: Readonly<Record<FindingCode, Point>> = {
  malformed: 'form',
  'record-signature': 'records',
  'round-mismatch': 'records',
  'roll-hash': 'roll',
  'issue-signature': 'roll',
  'issue-not-on-roll': 'roll',
  'issue-twice': 'roll',
  'issued-root': 'roll',
  'paper-signature': 'papers',
  'paper-twice': 'papers',
  'unused-root': 'papers',
  'too-many-papers': 'papers',
  'box-order': 'box',
  'box-root': 'box',
  'figures-do-not-add-up': 'figures',
  'outcome-not-by-rules': 'outcome',
  countersignature: 'scrutineers',
  'ballot-altered': 'recount',
  'recount-differs': 'recount',
  'receipt-not-honoured': 'own',
  'entry-not-mine': 'own',
};

/** `skipped`: nothing was published, kept or readable that could be checked. */
export type PointState = 'holds' | 'found' | 'skipped';

export interface CheckedPoint {
  readonly point: Point;
  readonly state: PointState;
  readonly findings: readonly Finding[];
}

/** The records that must hold before these points mean anything. */
const RECORDS = 4;

/** Every point with its state. A point is said to hold only when it was really looked at. */
export function pointsOf(judged: Judged, withHeld: boolean): readonly CheckedPoint[] {
  const asked = POINTS.filter((point) => {
    if (point === 'shown') return judged.asShown !== undefined;
    return point !== 'own' || withHeld;
  });
  return asked.map((point) => {
    const findings = judged.findings.filter(({ code }) => AGAINST[code] === point);
    return { point, findings, state: stateOf(point, judged, findings.length > 0) };
  });
}

function stateOf(point: Point, { facts, asShown }: Judged, found: boolean): PointState {
  if (found) return 'found';
  if (point === 'form') return 'holds';
  if (point === 'shown') return asShown === true ? 'holds' : 'found';
  if (facts === undefined || (facts.records < RECORDS && point !== 'own')) return 'skipped';
  if (point === 'recount') return facts.recounted ? 'holds' : 'skipped';
  if (point === 'scrutineers') return facts.countersignatures > 0 ? 'holds' : 'skipped';
  if (point === 'own')
    return facts.receipts === undefined && facts.own === undefined ? 'skipped' : 'holds';
  return 'holds';
}

/** Whether everything that was looked at holds. */
export function isSound({ findings, asShown }: Judged): boolean {
  return findings.length === 0 && asShown !== false;
}
