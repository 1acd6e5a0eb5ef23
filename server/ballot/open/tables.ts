import type { Mark } from '../../../shared/ballot/model.ts';
import type { Migration } from '../../platform/database/columns.ts';

/** What is entered of open votes. Until it is settled these are working papers; the signed record takes it whole. */
export interface OpenTables {
  /** A part of the hall (座区) and who counts there. */
  open_sector: { round: string; place: number; name: string; counter: string; people: number };
  /** Hands counted in a sector for a candidate, as entered. */
  open_hands: {
    round: string;
    place: number;
    candidate: string;
    mark: Mark;
    votes: number;
    entered_by: string;
  };
  /** What a deputy gave for a candidate in a named vote. */
  open_mark: {
    round: string;
    deputy: string;
    candidate: string;
    mark: Mark;
    entered_by: string;
  };
  /** Deputies present who took no part in a named vote. */
  open_absent: { round: string; deputy: string; entered_by: string };
}

declare module '../../platform/database/tables.ts' {
  interface Tables extends OpenTables {}
}

export const openMigrations: readonly Migration[] = [
  {
    name: '0350-open-votes',
    async up(db, { integer }) {
      await db.schema
        .alterTable('round')
        .addColumn('secrecy', 'text', (c) => c.notNull().defaultTo('secret'))
        .execute();
      for (const column of ['manner_by', 'manner_reason', 'manner_at'])
        await db.schema.alterTable('round').addColumn(column, 'text').execute();
      await db.schema
        .createTable('open_sector')
        .addColumn('round', 'text', (c) => c.notNull().references('round.id'))
        .addColumn('place', integer, (c) => c.notNull())
        .addColumn('name', 'text', (c) => c.notNull())
        .addColumn('counter', 'text', (c) => c.notNull())
        .addColumn('people', integer, (c) => c.notNull())
        .addPrimaryKeyConstraint('open_sector_key', ['round', 'place'])
        .execute();
      await db.schema
        .createTable('open_hands')
        .addColumn('round', 'text', (c) => c.notNull().references('round.id'))
        .addColumn('place', integer, (c) => c.notNull())
        .addColumn('candidate', 'text', (c) => c.notNull())
        .addColumn('mark', 'text', (c) => c.notNull())
        .addColumn('votes', integer, (c) => c.notNull())
        .addColumn('entered_by', 'text', (c) => c.notNull())
        .addPrimaryKeyConstraint('open_hands_key', ['round', 'place', 'candidate', 'mark'])
        .execute();
      await db.schema
        .createTable('open_mark')
        .addColumn('round', 'text', (c) => c.notNull().references('round.id'))
        .addColumn('deputy', 'text', (c) => c.notNull().references('deputy.id'))
        .addColumn('candidate', 'text', (c) => c.notNull())
        .addColumn('mark', 'text', (c) => c.notNull())
        .addColumn('entered_by', 'text', (c) => c.notNull())
        .addPrimaryKeyConstraint('open_mark_key', ['round', 'deputy', 'candidate'])
        .execute();
      await db.schema
        .createTable('open_absent')
        .addColumn('round', 'text', (c) => c.notNull().references('round.id'))
        .addColumn('deputy', 'text', (c) => c.notNull().references('deputy.id'))
        .addColumn('entered_by', 'text', (c) => c.notNull())
        .addPrimaryKeyConstraint('open_absent_key', ['round', 'deputy'])
        .execute();
    },
  },
];
