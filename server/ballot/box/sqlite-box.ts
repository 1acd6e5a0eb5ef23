import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { toHex } from '../../../shared/ballot/protocol/bytes.ts';
import { writeDurably } from '../../platform/files/durable.ts';
import { PILES, type BoxRow, type BoxStore, type Kept, type Pile } from './box.ts';
import {
  answers,
  firstOfEach,
  inPieces,
  lateAnswers,
  noPile,
  PIECE,
  roundName,
} from './keeping.ts';
import { canonicalFile, openFile, openSealedFile, type OpenPile } from './sqlite-file.ts';
import { sealingSteps, type PilePaths } from './sqlite-sealing.ts';

/** The box in SQLite: one file a pile in the folder `box` of the data folder. */
export interface SqliteBox extends BoxStore {
  /** Lets each open file grow to this many pages of 8 KiB and no further; writing more fails as on a full disk. */
  limit(pages: number): void;
}

/** The files of a pile; those of an open one must not be copied by anybody. */
export function pilePaths(dataDir: string, round: string, pile: Pile): PilePaths {
  const name = join(dataDir, 'box', `${roundName(round)}.${pile}`);
  return { open: `${name}.open.sqlite`, sealed: `${name}.sqlite` };
}

interface Opened extends OpenPile {
  readonly sealed: boolean;
}

/** Opens the box of a data folder. */
export function openSqliteBox(dataDir: string): SqliteBox {
  const folder = join(dataDir, 'box');
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const connections = new Map<string, Opened>();
  let pages: number | undefined;

  const limited = ({ database }: OpenPile): void => {
    if (pages !== undefined) database.pragma(`max_page_count = ${pages}`);
  };
  const disconnect = (paths: PilePaths): void => {
    connections.get(paths.open)?.database.close();
    connections.delete(paths.open);
  };
  /** The pile as it is now; a final file counts even while the open one waits to be removed. */
  const connect = (round: string, pile: Pile): Opened | undefined => {
    const paths = pilePaths(dataDir, round, pile);
    const known = connections.get(paths.open);
    if (known !== undefined) return known;
    const sealed = existsSync(paths.sealed);
    if (!sealed && !existsSync(paths.open)) return undefined;
    const opened = sealed ? openSealedFile(paths.sealed, pile) : openFile(paths.open, pile);
    if (!sealed) limited(opened);
    const connection = { ...opened, sealed };
    connections.set(paths.open, connection);
    return connection;
  };
  const existing = (round: string, pile: Pile): Opened => {
    const opened = connect(round, pile);
    if (opened === undefined) throw noPile(round, pile);
    return opened;
  };

  return {
    async make(round, pile) {
      const { open, sealed } = pilePaths(dataDir, round, pile);
      if (existsSync(sealed) || existsSync(open)) return;
      writeDurably(open, canonicalFile(pile, []));
    },
    async exists(round, pile) {
      const { open, sealed } = pilePaths(dataDir, round, pile);
      return existsSync(sealed) || existsSync(open);
    },
    async isSealed(round, pile) {
      return existsSync(pilePaths(dataDir, round, pile).sealed);
    },
    async keep(round, pile, rows) {
      return keepRows(existing(round, pile), rows);
    },
    async find(round, pile, paper) {
      return connect(round, pile)?.body.get(paper)?.body;
    },
    async count(round, pile) {
      return connect(round, pile)?.count.get()?.papers ?? 0;
    },
    async seal(round, pile) {
      const paths = pilePaths(dataDir, round, pile);
      existing(round, pile);
      disconnect(paths);
      for (const step of sealingSteps(paths, pile)) step();
    },
    rows(round, pile) {
      return inPieces(async (paper) => {
        const opened = existing(round, pile);
        if (!opened.sealed) throw new Error('an open pile is not read');
        return opened.after.all(paper, PIECE);
      });
    },
    async files(round) {
      return PILES.map((pile) => pilePaths(dataDir, round, pile).sealed).filter((path) =>
        existsSync(path),
      );
    },
    limit(most) {
      pages = most;
      for (const opened of connections.values()) if (!opened.sealed) limited(opened);
    },
    async close() {
      for (const { database } of connections.values()) database.close();
      connections.clear();
    },
  };
}

/** One commit for all of them; it throws, and none of them is kept, when the disk takes not all. */
function keepRows(
  { database, insert, body, sealed }: Opened,
  rows: readonly BoxRow[],
): readonly Kept[] {
  const before = new Map<string, Uint8Array>();
  const lookUp = ({ paper }: BoxRow): void => {
    const there = body.get(paper);
    if (there !== undefined) before.set(toHex(paper), there.body);
  };
  if (sealed) {
    for (const row of rows) lookUp(row);
    return lateAnswers(rows, before);
  }
  database
    .transaction(() => {
      for (const row of firstOfEach(rows))
        // The key of the table forbids two ballots on one paper, whatever is believed here.
        if (insert.run(row.paper, row.body).changes === 0) lookUp(row);
    })
    .immediate();
  return answers(rows, before);
}
