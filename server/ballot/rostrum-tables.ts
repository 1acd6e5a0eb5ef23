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
];
