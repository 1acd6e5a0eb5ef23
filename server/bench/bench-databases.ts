import { Client } from 'pg';
import { newUnorderedId } from '../../shared/chance.ts';
import { systemChance } from '../platform/chance.ts';
import { startCluster } from './postgres-cluster.ts';

/** What a small server of its own would give it. */
const BUFFERS = '512MB';

/** PostgreSQL databases for benches: empty ones, which go away with `close`. */
export interface BenchDatabases {
  /** A new, empty database, as a URL. */
  create(): Promise<string>;
  close(): Promise<void>;
}

/**
 * On the server of `DATABASE_URL` when it is set, whose user must be allowed
 * to create databases; else on a server that is started for this from the
 * binaries in `PG_BIN` or in npm. Throws with the reason when there is neither.
 */
export async function benchDatabases(): Promise<BenchDatabases> {
  const given = process.env['DATABASE_URL'];
  if (given !== undefined && given !== '') return databasesOn(given, () => Promise.resolve());
  const cluster = await startCluster(BUFFERS);
  const url = `postgres://${cluster.user}@/postgres?host=${encodeURIComponent(cluster.socket)}`;
  return databasesOn(url, () => cluster.stop());
}

function databasesOn(server: string, stop: () => Promise<void>): BenchDatabases {
  const made: string[] = [];
  const asking = async (words: (name: string) => string, name: string): Promise<void> => {
    const client = new Client({ connectionString: server });
    await client.connect();
    try {
      await client.query(words(name));
    } finally {
      await client.end();
    }
  };
  return {
    async create() {
      const name = `bench_${newUnorderedId(systemChance).replaceAll('-', '')}`;
      await asking((one) => `create database ${one}`, name);
      made.push(name);
      return databaseOf(server, name);
    },
    async close() {
      for (const name of made) await asking((one) => `drop database ${one}`, name);
      await stop();
    },
  };
}

/** The same server's other database; a URL without a host, as of a socket, is none to `URL`. */
function databaseOf(server: string, name: string): string {
  return server.replace(/^(postgres(?:ql)?:\/\/[^/]*)\/[^?]*/, `$1/${name}`);
}
