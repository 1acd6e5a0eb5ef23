import { randomUUID } from 'node:crypto';
import { inject } from 'vitest';
import { createDatabase, postgresUrl, PREPARED } from './postgres-cluster.ts';

/**
 * A new, empty PostgreSQL database for this test file, as a connection URL
 * for `pg` or `DATABASE_URL`: `postgres://user@/database?host=/socket/folder`.
 * It goes away with the cluster at the end of the run.
 *
 * Throws when the run has no PostgreSQL, with the reason.
 */
export async function freshPostgres(): Promise<string> {
  return copyOf('template1');
}

/** As `freshPostgres`, but with all tables of this version in it, without a row: to open it takes no migration. */
export async function preparedPostgres(): Promise<string> {
  return copyOf(PREPARED);
}

async function copyOf(template: string): Promise<string> {
  const cluster = inject('postgres');
  if ('missing' in cluster) throw new Error(`No PostgreSQL for this test: ${cluster.missing}`);
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  await createDatabase(cluster, name, template);
  return postgresUrl(cluster, name);
}
