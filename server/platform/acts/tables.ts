import type { Migration } from '../database/columns.ts';

export interface ActTables {
  /** The log of all acts, hash-chained per body. */
  act: {
    body: string;
    seq: number;
    at: string;
    account: string | null;
    actor: string;
    kind: string;
    subject: string;
    detail: string;
    reason: string | null;
    hash: string;
  };
  /** The head of each body's chain; its row is the lock under which a body's acts take turns. */
  act_head: { body: string; seq: number; hash: string };
}

export const actMigrations: readonly Migration[] = [
  {
    name: '0001-acts',
    async up(db, { integer }) {
      await db.schema
        .createTable('act')
        .addColumn('body', 'text', (c) => c.notNull())
        .addColumn('seq', integer, (c) => c.notNull())
        .addColumn('at', 'text', (c) => c.notNull())
        .addColumn('account', 'text')
        .addColumn('actor', 'text', (c) => c.notNull())
        .addColumn('kind', 'text', (c) => c.notNull())
        .addColumn('subject', 'text', (c) => c.notNull())
        .addColumn('detail', 'text', (c) => c.notNull())
        .addColumn('reason', 'text')
        .addColumn('hash', 'text', (c) => c.notNull())
        .addPrimaryKeyConstraint('act_key', ['body', 'seq'])
        .execute();
      await db.schema
        .createIndex('act_by_subject')
        .on('act')
        .columns(['body', 'subject', 'seq'])
        .execute();
      await db.schema
        .createTable('act_head')
        .addColumn('body', 'text', (c) => c.primaryKey())
        .addColumn('seq', integer, (c) => c.notNull())
        .addColumn('hash', 'text', (c) => c.notNull())
        .execute();
    },
  },
];
