import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import { inject } from 'vitest';

/**
 * A new, empty PostgreSQL database for this test file, as a connection URL
 * for `pg` or `DATABASE_URL`: `postgres://user@/database?host=/socket/folder`.
 * It goes away with the cluster at the end of the run.
 *
 * Throws when the run has no PostgreSQL, with the reason.
 */
export async function freshPostgres(): Promise<string> {
  const cluster = inject('postgres');
  if ('missing' in cluster) throw new Error(`No PostgreSQL for this test: ${cluster.missing}`);
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  const client = new Client({ host: cluster.socket, user: cluster.user, database: 'postgres' });
  await client.connect();
  try {
    await client.query(`create database ${name}`);
  } finally {
    await client.end();
  }
  return `postgres://${cluster.user}@/${name}?host=${encodeURIComponent(cluster.socket)}`;
}
