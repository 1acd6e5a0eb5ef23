import { setImmediate as turn } from 'node:timers/promises';
import { readNumber } from '../../shared/collection/rules.ts';
import { unitsOf } from '../congress/body-views.ts';
import { wholeRoll } from '../congress/roll-views.ts';
import type { Executor } from '../platform/database/tables.ts';
import type { EntryRow } from '../platform/documents/sheets-columns.ts';
import { townsOf } from './drive-views.ts';
import type { ReadLine } from './proposal-columns.ts';
import { printsOf, type Standing } from './proposal-sheet-diff.ts';
import { lineQuery, type LineRow } from './proposal-sheet-views.ts';

/** So many proposals are looked up in one go; both engines limit the number of parameters. */
const GROUP = 500;

/** All that the lines of a sheet are compared with. */
export async function standingOf(
  db: Executor,
  body: string,
  drive: string,
  lines: readonly EntryRow<ReadLine>[],
  today: string,
): Promise<Standing> {
  const towns = new Set((await townsOf(db, body)).map(({ name }) => name));
  const units = new Map((await unitsOf(db, body)).map(({ id, name }) => [name, id]));
  const deputies = lines.some(({ entry }) => entry.origin === 'deputies')
    ? await deputiesByName(db, body)
    : new Map<string, string>();
  return {
    today,
    towns,
    units,
    deputies,
    byNumber: await byNumber(db, body, lines),
    byFingerprint: await byFingerprint(db, body, drive, printsOf(lines, { units, deputies })),
  };
}

async function byNumber(
  db: Executor,
  body: string,
  lines: readonly EntryRow<ReadLine>[],
): Promise<ReadonlyMap<string, LineRow>> {
  const numbers = lines.map(({ entry }) => readNumber(entry.number ?? '')).filter(Boolean);
  const found = new Map<string, LineRow>();
  for (let at = 0; at < numbers.length; at += GROUP) {
    const rows = await lineQuery(db, body)
      .where('proposal.number', 'in', numbers.slice(at, at + GROUP))
      .execute();
    for (const row of rows) found.set(row.number, row);
    await turn();
  }
  return found;
}

async function byFingerprint(
  db: Executor,
  body: string,
  drive: string,
  prints: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const found = new Map<string, string>();
  for (let at = 0; at < prints.length; at += GROUP) {
    const rows = await db
      .selectFrom('proposal')
      .select(['fingerprint', 'number'])
      .where('body', '=', body)
      .where('fingerprint', 'in', prints.slice(at, at + GROUP))
      .where('drive', '=', drive)
      .execute();
    for (const { fingerprint, number } of rows) found.set(fingerprint, number);
    await turn();
  }
  return found;
}

/** The deputies on the roll whose name nobody shares. */
async function deputiesByName(db: Executor, body: string): Promise<ReadonlyMap<string, string>> {
  const roll = await wholeRoll(db, body);
  const twice = new Set(
    roll
      .filter(({ id, name }) => roll.some((other) => other.id !== id && other.name === name))
      .map(({ name }) => name),
  );
  return new Map(roll.filter(({ name }) => !twice.has(name)).map(({ id, name }) => [name, id]));
}
