import type { Migration } from '../platform/database/columns.ts';

/** What the rostrum sets beside the round itself. */
export interface RostrumTables {
  /** Until when the chair asks for votes; it informs and ends nothing. */
  voting_time: { round: string; until: string };
  /** The console that leads a session: only it acts, the others watch. */
  console_lead: {
    session: string;
    /** The id that the console's window made for itself. */
    console: string;
    account: string;
    name: string;
    since: string;
  };
  /** Whom a delegation, or with '' the presidium, proposes as a scrutineer. */
  scrutineer_nomination: {
    session: string;
    account: string;
    nominated_by: string;
    chief: number;
  };
}

declare module '../platform/database/tables.ts' {
  interface Tables extends RostrumTables {}
}

export const rostrumMigrations: readonly Migration[] = [
  {
    name: '0335-rostrum',
    async up(db) {
      await db.schema
        .createTable('voting_time')
        .addColumn('round', 'text', (c) => c.primaryKey().references('round.id'))
        .addColumn('until', 'text', (c) => c.notNull())
        .execute();
      await db.schema
        .createTable('console_lead')
        .addColumn('session', 'text', (c) => c.primaryKey().references('congress_session.id'))
        .addColumn('console', 'text', (c) => c.notNull())
        .addColumn('account', 'text', (c) => c.notNull().references('account.id'))
        .addColumn('name', 'text', (c) => c.notNull())
        .addColumn('since', 'text', (c) => c.notNull())
        .execute();
    },
  },
  {
    name: '0360-nominations',
    async up(db, { integer }) {
      await db.schema
        .createTable('scrutineer_nomination')
        .addColumn('session', 'text', (c) => c.notNull().references('congress_session.id'))
        .addColumn('account', 'text', (c) => c.notNull().references('account.id'))
        .addColumn('nominated_by', 'text', (c) => c.notNull())
        .addColumn('chief', integer, (c) => c.notNull())
        .addPrimaryKeyConstraint('scrutineer_nomination_key', ['session', 'account'])
        .execute();
      await db.schema.alterTable('round_scrutineer').addColumn('nominated_by', 'text').execute();
    },
  },
];
