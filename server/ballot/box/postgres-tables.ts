import type { PoolClient } from 'pg';
import { roundName } from './keeping.ts';
import type { Pile } from './box.ts';

/** The table of a pile while it is open, and in its final form. */
export interface PileTables {
  readonly open: string;
  readonly sealed: string;
}

/** The tables of a pile, with their schema, as SQL and `to_regclass` write them. */
export function pileTables(round: string, pile: Pile): PileTables {
  const name = `${pile}_${roundName(round).replaceAll('-', '_')}`;
  return { open: `box.${name}_open`, sealed: `box.${name}` };
}

/** Statistics gathered over a table would keep a sample of papers and how they lay, so none are. */
const UNWATCHED = '(autovacuum_enabled = false, toast.autovacuum_enabled = false)';

/** SQL that makes a pile empty. */
export function makeOpenTable({ open }: PileTables): string {
  return `create table ${open} (paper bytea primary key, body bytea) with ${UNWATCHED}`;
}

/**
 * SQL that rewrites a pile in the order of its papers. The key comes last, so
 * that the rows lie in exactly the order in which they are written; row numbers
 * and transaction ids of the open table go with it.
 */
export function rewriteTable({ open, sealed }: PileTables): readonly string[] {
  return [
    `lock table ${open} in access exclusive mode`,
    `create table ${sealed} (paper bytea, body bytea) with ${UNWATCHED}`,
    `insert into ${sealed} select paper, body from ${open} order by paper`,
    `alter table ${sealed} add primary key (paper)`,
    `drop table ${open}`,
  ];
}

/**
 * Makes the schema of the box, and refuses a database whose publications would
 * carry ballots to subscribers in the order in which they came. Throws with
 * the publication's name; a publication must list its tables or schemas.
 */
export async function prepareSchema(client: PoolClient): Promise<void> {
  await client.query('create schema if not exists box');
  const { rows } = await client.query<{ pubname: string }>(
    `select pubname from pg_publication where puballtables
     union select p.pubname from pg_publication p
       join pg_publication_namespace n on n.pnpubid = p.oid
       join pg_namespace s on s.oid = n.pnnspid and s.nspname = 'box'`,
  );
  const [first] = rows;
  if (first !== undefined)
    throw new Error(
      `the publication ${first.pubname} would replicate the box: limit it to other schemas`,
    );
}
