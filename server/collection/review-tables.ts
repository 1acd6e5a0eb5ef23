import type { Migration } from '../platform/database/columns.ts';

/** What the review of proposals keeps besides. */
export interface ReviewTables {
  /** How a proposal read before a change, for the staff alone: the act log is read by more people. */
  proposal_earlier: {
    body: string;
    proposal: string;
    /** The version that read so. */
    version: number;
    /** JSON of `ProposalEntry`. */
    entry: string;
    /** JSON of `PublishedText`; null where the public read the original. */
    published: string | null;
    /** When it was changed, and who of the staff did it. */
    at: string;
    account: string | null;
  };
}

declare module '../platform/database/tables.ts' {
  interface Tables extends ReviewTables {}
}

export const reviewMigrations: readonly Migration[] = [
  {
    name: '0155-review',
    async up(db, { integer }) {
      await db.schema
        .createTable('proposal_earlier')
        .addColumn('body', 'text', (c) => c.notNull())
        .addColumn('proposal', 'text', (c) => c.notNull().references('proposal.id'))
        .addColumn('version', integer, (c) => c.notNull())
        .addColumn('entry', 'text', (c) => c.notNull())
        .addColumn('published', 'text')
        .addColumn('at', 'text', (c) => c.notNull())
        .addColumn('account', 'text', (c) => c.references('account.id'))
        .addPrimaryKeyConstraint('proposal_earlier_key', ['proposal', 'version'])
        .execute();
      // What similar proposals are looked for in takes over what has changed since.
      await db.schema
        .createIndex('proposal_earlier_by_time')
        .on('proposal_earlier')
        .columns(['body', 'at'])
        .execute();
      // An import looks for rows that came before, word for word.
      await db.schema
        .createIndex('proposal_by_fingerprint')
        .on('proposal')
        .columns(['body', 'fingerprint'])
        .execute();
    },
  },
];
