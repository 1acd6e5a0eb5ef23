import { sql } from 'kysely';
import type { BatchKind } from '../../shared/collection/queue.ts';
import type { Migration } from '../platform/database/columns.ts';

/** What the queue of leads keeps besides: acts that can be taken back, and what was found not to belong together. */
export interface QueueTables {
  lead_batch: {
    /** Made by whoever sends it, so that a repeated request is recognised. */
    id: string;
    body: string;
    kind: BatchKind;
    account: string;
    at: string;
    /** SHA-256 of what was asked under this id. */
    request: string;
    /** JSON of `BatchDone`, the answer. */
    done: string;
    /** JSON of `Memory`: what was before. */
    memory: string;
    undone_at: string | null;
  };
  /** Leads that staff have found to be different matters, the lesser id first. */
  lead_apart: {
    body: string;
    drive: string;
    one: string;
    other: string;
    account: string;
    at: string;
  };
}

declare module '../platform/database/tables.ts' {
  interface Tables extends QueueTables {}
}

export const queueMigrations: readonly Migration[] = [
  {
    name: '0156-lead-queue',
    async up(db) {
      // The queue: of a body and drive, in one state, the largest, the latest or the earliest first.
      await db.schema
        .createIndex('lead_by_size')
        .on('lead')
        .columns(['body', 'drive', 'state', 'size desc', 'ordinal'])
        .execute();
      await db.schema
        .createIndex('lead_by_last')
        .on('lead')
        .columns(['body', 'drive', 'state', 'last_at', 'ordinal'])
        .execute();
      await db.schema
        .createIndex('lead_by_first')
        .on('lead')
        .columns(['body', 'drive', 'state', 'first_at', 'ordinal'])
        .execute();
      await db.schema
        .createIndex('lead_by_category')
        .on('lead')
        .columns(['body', 'drive', 'category', 'state', 'size desc', 'ordinal'])
        .execute();
      await db.schema
        .createIndex('lead_by_town')
        .on('lead')
        .columns(['body', 'drive', 'town', 'state', 'size desc', 'ordinal'])
        .execute();
      // Most come from residents; those of the others are few, and found among all.
      for (const origin of ['deputies', 'departments', 'stations', 'government'])
        await db.schema
          .createIndex(`lead_of_${origin}`)
          .on('lead')
          .columns(['body', 'drive', 'state', 'size desc', 'ordinal'])
          .where(sql.ref(origin), '>', sql.lit(0))
          .execute();
      await db.schema
        .createIndex('lead_by_title')
        .on('lead')
        .columns(['body', 'drive'])
        .where(sql.ref('search'), '!=', sql.lit(''))
        .execute();
      await db.schema
        .createTable('lead_batch')
        .addColumn('id', 'text', (c) => c.primaryKey())
        .addColumn('body', 'text', (c) => c.notNull().references('body.id'))
        .addColumn('kind', 'text', (c) => c.notNull())
        .addColumn('account', 'text', (c) => c.notNull().references('account.id'))
        .addColumn('at', 'text', (c) => c.notNull())
        .addColumn('request', 'text', (c) => c.notNull())
        .addColumn('done', 'text', (c) => c.notNull())
        .addColumn('memory', 'text', (c) => c.notNull())
        .addColumn('undone_at', 'text')
        .execute();
      await db.schema
        .createTable('lead_apart')
        .addColumn('body', 'text', (c) => c.notNull())
        .addColumn('drive', 'text', (c) => c.notNull().references('drive.id'))
        .addColumn('one', 'text', (c) => c.notNull().references('lead.id'))
        .addColumn('other', 'text', (c) => c.notNull().references('lead.id'))
        .addColumn('account', 'text', (c) => c.notNull().references('account.id'))
        .addColumn('at', 'text', (c) => c.notNull())
        .addPrimaryKeyConstraint('lead_apart_key', ['body', 'drive', 'one', 'other'])
        .execute();
    },
  },
];
