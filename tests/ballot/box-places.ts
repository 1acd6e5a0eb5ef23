import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { BoxRow, BoxStore, Pile } from '../../server/ballot/box/box.ts';
import { openBox } from '../../server/ballot/box/open.ts';
import type { Engine } from '../../server/platform/database/columns.ts';
import type { Place } from '../../server/platform/database/database.ts';
import { freshPostgres } from '../support/postgres.ts';

export const ENGINES: readonly Engine[] = ['sqlite', 'postgres'];

/** A folder that goes away with the test. */
export function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'box-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** An empty place for a box of this engine. */
export async function newPlace(engine: Engine): Promise<Place> {
  return engine === 'postgres' ? { url: await freshPostgres() } : { dataDir: newFolder() };
}

/** Opens the box for the length of the test. Connections that PostgreSQL ended while idle are no fault. */
export async function openFor(place: Place): Promise<BoxStore> {
  const store = await openBox(place, () => undefined);
  onTestFinished(() => store.close());
  return store;
}

/** Everything in a sealed pile. */
export async function allRows(store: BoxStore, round: string, pile: Pile): Promise<BoxRow[]> {
  const rows: BoxRow[] = [];
  for await (const row of store.rows(round, pile)) rows.push(row);
  return rows;
}
