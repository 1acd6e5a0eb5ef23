import type { Sector } from '../../../shared/ballot/open/model.ts';
import { recallJson } from '../../platform/storage-json.ts';
import { forget, remember } from '../../platform/storage.ts';

/** A sector as somebody types it. */
export interface TypedSector {
  /** Its place in the list so far; null for a new one. */
  readonly was: number | null;
  readonly name: string;
  readonly counter: string;
  readonly people: string;
}

/**
 * Sectors that are typed and not saved, also after a reload. What was begun from other sectors
 * than stand now is left alone: saved, it would take away the figures of those.
 */
export function createTypedSectors(round: string, sectors: readonly Sector[]) {
  const key = `open-vote-sectors/${round}`;
  const from = JSON.stringify(sectors.map(({ place, name }) => [place, name]));
  return {
    kept(): readonly TypedSector[] | undefined {
      const kept = recallJson(key, isKept);
      return kept?.from === from ? kept.rows : undefined;
    },
    keep: (rows: readonly TypedSector[]): void =>
      void remember(key, JSON.stringify({ from, rows })),
    forget: (): void => forget(key),
  };
}

function isKept(
  json: unknown,
): json is { readonly from: string; readonly rows: readonly TypedSector[] } {
  return (
    typeof json === 'object' &&
    json !== null &&
    'from' in json &&
    typeof json.from === 'string' &&
    'rows' in json &&
    Array.isArray(json.rows) &&
    json.rows.every(isSector)
  );
}

function isSector(json: unknown): json is TypedSector {
  return (
    typeof json === 'object' &&
    json !== null &&
    'was' in json &&
    (json.was === null || typeof json.was === 'number') &&
    'name' in json &&
    typeof json.name === 'string' &&
    'counter' in json &&
    typeof json.counter === 'string' &&
    'people' in json &&
    typeof json.people === 'string'
  );
}
