import { existsSync } from 'node:fs';
import { erase, writeDurably } from '../../platform/files/durable.ts';
import type { Pile } from './box.ts';
import { canonicalFile, openFile, orderedRows } from './sqlite-file.ts';

/** Where a pile lies: its file while it is open, and its file in its final form. */
export interface PilePaths {
  readonly open: string;
  readonly sealed: string;
}

/** The open file and what SQLite lays beside it, which shows the order in which papers came. */
function traces({ open }: PilePaths): readonly string[] {
  return [open, `${open}-wal`, `${open}-shm`, `${open}-journal`];
}

/**
 * The steps of sealing, each durable before the next begins. Running all of
 * them again after a crash in any of them ends the same: until the final file
 * has its name the open one is untouched, and afterwards it is only removed.
 */
export function sealingSteps(paths: PilePaths, pile: Pile): readonly (() => void)[] {
  return [
    () => {
      if (!existsSync(paths.sealed)) writeDurably(paths.sealed, rewritten(paths, pile));
    },
    ...traces(paths).map((path) => () => erase(path)),
  ];
}

function rewritten(paths: PilePaths, pile: Pile): Buffer {
  const opened = openFile(paths.open, pile);
  try {
    return canonicalFile(pile, orderedRows(opened, pile));
  } finally {
    opened.database.close();
  }
}
