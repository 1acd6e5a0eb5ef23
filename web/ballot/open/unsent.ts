import { MARKS, type Mark } from '../../../shared/ballot/model.ts';

/** A cell that the server has not got yet, as it is kept in the browser. */
export type Unsent =
  | {
      readonly kind: 'hands';
      /** By its name: sectors may change places until it is sent. */
      readonly sector: string;
      readonly candidate: string;
      readonly mark: Mark;
      readonly votes: number | null;
    }
  | {
      readonly kind: 'name';
      readonly deputy: string;
      readonly abstained: boolean;
      readonly marks: Readonly<Record<string, Mark | null>>;
    };

/** What is overwritten by another entry: a figure, or a deputy's line. */
export function keyOf(cell: Unsent): string {
  return cell.kind === 'hands'
    ? `${cell.sector} ${cell.candidate} ${cell.mark}`
    : `deputy ${cell.deputy}`;
}

/** Two entries of one place as one: the later figure; the marks of a deputy together. */
export function merged(earlier: Unsent, later: Unsent): Unsent {
  if (earlier.kind !== 'name' || later.kind !== 'name') return later;
  if (later.abstained || earlier.abstained) return later;
  return { ...later, marks: { ...earlier.marks, ...later.marks } };
}

/** Whether this is a cell as this browser kept it. */
export function isUnsent(json: unknown): json is Unsent {
  if (typeof json !== 'object' || json === null || !('kind' in json)) return false;
  if (json.kind === 'name')
    return (
      'deputy' in json &&
      typeof json.deputy === 'string' &&
      'abstained' in json &&
      typeof json.abstained === 'boolean' &&
      'marks' in json &&
      typeof json.marks === 'object' &&
      json.marks !== null &&
      Object.values(json.marks).every((mark) => mark === null || isMark(mark))
    );
  return (
    json.kind === 'hands' &&
    'sector' in json &&
    typeof json.sector === 'string' &&
    'candidate' in json &&
    typeof json.candidate === 'string' &&
    'mark' in json &&
    isMark(json.mark) &&
    'votes' in json &&
    (json.votes === null || typeof json.votes === 'number')
  );
}

function isMark(value: unknown): value is Mark {
  return MARKS.some((mark) => mark === value);
}
