import { createSignal } from 'solid-js';
import type { Mark } from '../../../shared/ballot/model.ts';
import { recallJson } from '../../platform/storage-json.ts';
import { forget, remember } from '../../platform/storage.ts';

/** A place for a figure in a show of hands. */
export interface FigurePlace {
  /** Name of the sector. */
  readonly sector: string;
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
  readonly keepOnly: (sectors: readonly string[]) => void;
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
  const [cells, setCells] = createSignal<ReadonlyMap<string, string>>(
    new Map(recallJson(kept, Array.isArray)?.filter(isCell)),
  );
  const keyOf = ({ sector, candidate, mark }: FigurePlace): string =>
    [candidate, mark, sector].join(' ');
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
      const left = [...cells()].filter(([key]) =>
        sectors.includes(key.split(' ').slice(2).join(' ')),
      );
      if (left.length < cells().size) keep(new Map(left));
    },
    count: () => cells().size,
  };
}

function isCell(json: unknown): json is [string, string] {
  return Array.isArray(json) && json.length === 2 && json.every((part) => typeof part === 'string');
}
