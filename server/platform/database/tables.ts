import type { Kysely } from 'kysely';
import type { ActTables } from '../acts/tables.ts';
import type { IdentityTables } from '../identity/tables.ts';

/**
 * All tables of the main database. The platform knows its own; each room adds
 * the ones it owns in its `tables.ts`:
 * `declare module '../platform/database/tables.ts' { interface Tables extends CongressTables {} }`
 */
export interface Tables extends ActTables, IdentityTables {}

/**
 * What reads and writes take: the database or a transaction in it. On SQLite
 * the outer database waits for ever inside a transaction, so every data
 * function takes its executor as a parameter and never reaches for another.
 */
export type Executor = Kysely<Tables>;
