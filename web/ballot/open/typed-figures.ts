import { createSignal } from 'solid-js';
import type { Mark } from '../../../shared/ballot/model.ts';
import { forget, recall, remember } from '../../platform/storage.ts';

/** A place for a figure in a show of hands. */
export interface FigurePlace {
  readonly sector: number;
  readonly candidate: string;
  readonly mark: Mark;
}

/** What stands in cells that somebody has typed in and not entered, also after a reload. */
export interface TypedFigures {
  readonly in: (place: FigurePlace) => string | undefined;
  readonly type: (place: FigurePlace, text: string) => void;
  /** It was entered. */
  readonly forget: (place: FigurePlace) => void;
  /** Forgets what was typed in other sectors than these. */
  readonly keepOnly: (sectors: readonly number[]) => void;
  /** How many cells; none of them is counted. */
  readonly count: () => number;
}

/** The figure that was typed, also in full-width digits; nothing for what is none. */
export function figureOf(typed: string): number | undefined {
  const digits = typed.normalize('NFKC').trim();
  return /^\d{1,5}$/.test(digits) ? Number(digits) : undefined;
}

export function createTypedFigures(round: string): TypedFigures {
  const kept = `open-vote-typed/${round}`;
  const [cells, setCells] = createSignal<ReadonlyMap<string, string>>(read(recall(kept)));
  const keyOf = ({ sector, candidate, mark }: FigurePlace): string =>
    `${sector} ${candidate} ${mark}`;
  const keep = (now: ReadonlyMap<string, string>): void => {
    setCells(now);
    if (now.size === 0) forget(kept);
    else remember(kept, JSON.stringify([...now]));
  };
  return {
    in: (place) => cells().get(keyOf(place)),
    type: (place, text) => keep(new Map(cells()).set(keyOf(place), text)),
    forget(place) {
      const now = new Map(cells());
      if (now.delete(keyOf(place))) keep(now);
    },
    keepOnly(sectors) {
      const left = [...cells()].filter(([key]) => sectors.includes(Number.parseInt(key, 10)));
      if (left.length < cells().size) keep(new Map(left));
    },
    count: () => cells().size,
  };
}

function read(kept: string | undefined): ReadonlyMap<string, string> {
  try {
    const json: unknown = JSON.parse(kept ?? '[]');
    return new Map(Array.isArray(json) ? json.filter(isCell) : []);
  } catch {
    // What cannot be read was not written by this page.
    return new Map();
  }
}

function isCell(json: unknown): json is [string, string] {
  return Array.isArray(json) && json.length === 2 && json.every((part) => typeof part === 'string');
}
