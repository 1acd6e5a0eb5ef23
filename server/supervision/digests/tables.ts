import type { Migration } from '../../platform/database/columns.ts';
import type {
  DigestLanguage,
  DigestRhythm,
  DigestState,
} from '../../../shared/supervision/digest.ts';

/** Tables of the mails that say what somebody has to do. */
export interface DigestTables {
  /** Where somebody wants them; no row for who wants none. */
  digest_choice: {
    account: string;
    address: string;
    rhythm: DigestRhythm;
    language: DigestLanguage;
  };
  /** What goes out, or went: one for an account and day, whatever happens on the way. */
  digest: {
    account: string;
    /** The day it is of; the Monday of a weekly one. */
    day: string;
    state: DigestState;
    attempts: number;
    /** Moment from which it is tried again. */
    next_at: string;
    /** Moment at which a process began to send it, or ended it. */
    at: string;
    /** Code of the last failure; '' without. */
    why: string;
  };
}

declare module '../../platform/database/tables.ts' {
  interface Tables extends DigestTables {}
}

export const digestMigrations: readonly Migration[] = [
  {
    name: '0510-digests',
    async up(db, { integer }) {
      await db.schema
        .createTable('digest_choice')
        .addColumn('account', 'text', (c) => c.primaryKey().references('account.id'))
        .addColumn('address', 'text', (c) => c.notNull())
        .addColumn('rhythm', 'text', (c) => c.notNull())
        .addColumn('language', 'text', (c) => c.notNull())
        .execute();
      await db.schema
        .createTable('digest')
        .addColumn('account', 'text', (c) => c.notNull().references('account.id'))
        .addColumn('day', 'text', (c) => c.notNull())
        .addColumn('state', 'text', (c) => c.notNull())
        .addColumn('attempts', integer, (c) => c.notNull())
        .addColumn('next_at', 'text', (c) => c.notNull())
        .addColumn('at', 'text', (c) => c.notNull())
        .addColumn('why', 'text', (c) => c.notNull())
        .addPrimaryKeyConstraint('digest_key', ['account', 'day'])
        .execute();
      await db.schema
        .createIndex('digest_open')
        .on('digest')
        .columns(['state', 'next_at'])
        .execute();
    },
  },
];
