import { Client } from 'pg';
import { openDatabase } from '../../server/platform/database/database.ts';
import { MIGRATIONS } from '../../server/tables.ts';

/** How to reach the cluster of this run. */
export interface Reached {
  /** Folder of the unix socket. */
  readonly socket: string;
  readonly user: string;
}

/** The database that has all tables of this version and no row; others are copied from it. */
export const PREPARED = 'prepared';

/** Makes the database that others are copied from. Throws when a migration fails. */
export async function prepareDatabase(cluster: Reached): Promise<void> {
  await createDatabase(cluster, PREPARED, 'template1');
  const opened = await openDatabase({ url: postgresUrl(cluster, PREPARED) }, MIGRATIONS, () => {});
  await opened.close();
}

/** Creates a database as a copy of another that nobody is connected to. */
export async function createDatabase(
  cluster: Reached,
  name: string,
  template: string,
): Promise<void> {
  const client = new Client({ host: cluster.socket, user: cluster.user, database: 'postgres' });
  await client.connect();
  try {
    await client.query(`create database ${name} template ${template}`);
  } finally {
    await client.end();
  }
}

/** A connection URL for `pg` or `DATABASE_URL`: `postgres://user@/database?host=/socket/folder`. */
export function postgresUrl({ socket, user }: Reached, database: string): string {
  return `postgres://${user}@/${database}?host=${encodeURIComponent(socket)}`;
}
