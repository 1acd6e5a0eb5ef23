import type { TestProject } from 'vitest/node';
import { startCluster, type Cluster } from '../../server/bench/postgres-cluster.ts';
import { prepareDatabase } from './postgres-cluster.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The cluster of this run, or why there is none. */
    postgres: { socket: string; user: string } | { missing: string };
  }
}

/** Before all tests: one PostgreSQL for the whole run. After them, whatever happened: nothing is left of it. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  let cluster: Cluster | undefined;
  try {
    cluster = await startCluster();
    await prepareDatabase(cluster);
  } catch (error) {
    // Tests that need it fail with this reason; all others run.
    await cluster?.stop();
    project.provide('postgres', {
      missing: error instanceof Error ? error.message : String(error),
    });
    return async () => {};
  }
  project.provide('postgres', { socket: cluster.socket, user: cluster.user });
  return () => cluster.stop();
}
