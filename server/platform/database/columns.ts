import { sql, type Kysely, type RawBuilder } from 'kysely';

/**
 * The column types that both engines know under their own names. Money in
 * whole yuan needs 64 bits, which SQLite's integer has and PostgreSQL's has not.
 */
export interface Columns {
  readonly engine: Engine;
  readonly integer: RawBuilder<unknown>;
  readonly binary: RawBuilder<unknown>;
}

export type Engine = 'sqlite' | 'postgres';

export const COLUMNS: Readonly<Record<Engine, Columns>> = {
  sqlite: { engine: 'sqlite', integer: sql`integer`, binary: sql`blob` },
  postgres: { engine: 'postgres', integer: sql`bigint`, binary: sql`bytea` },
};

/** One step forward of the tables; steps are never changed once released, only added. */
export interface Migration {
  /** Sorts the steps over all rooms, for example `0001-congress`. */
  readonly name: string;
  // A step speaks of tables as they were when it was written, which today's types do not know.
  readonly up: (db: Kysely<never>, columns: Columns) => Promise<void>;
}
