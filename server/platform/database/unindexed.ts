import { sql, type RawBuilder } from 'kysely';

/**
 * A column of texts as no index knows it, for queries that name their rows by
 * key and check besides whose they are: SQLite keeps no statistics, and would
 * read all rows of a body to pick a dozen ids out of them.
 */
export function unindexed(column: string): RawBuilder<string> {
  return sql<string>`${sql.ref(column)} || ''`;
}
