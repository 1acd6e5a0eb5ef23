import type { Category, OrderMethod, Origin } from '../../shared/screening/model.ts';
import type { Migration } from '../platform/database/columns.ts';
import { leadMigrations } from './lead-tables.ts';

/** The candidates of a session; what leads there stands beside, in `lead-tables.ts`. */
export interface ScreeningTables {
  /** A candidate with its project card. Money in whole yuan, dates as YYYY-MM-DD. */
  candidate: {
    id: string;
    body: string;
    session: string;
    code: string;
    /** Place on the ballot, from 1 without gaps. */
    position: number;
    name: string;
    content: string;
    site: string;
    beneficiaries: number;
    beneficiary_group: string;
    total_yuan: number;
    year_yuan: number;
    funding_source: string;
    department: string;
    /** The department of this name among the body's units, where it is one. */
    unit: string | null;
    starts_on: string;
    ends_on: string;
    target: string;
    origin: Origin;
    origin_note: string;
    category: Category;
    created_at: string;
    /** The lead that it comes from; null when it was entered as a candidate. */
    lead: string | null;
  };
  /** How the order on a session's ballot came about; no row until somebody has said so. */
  candidate_order: {
    session: string;
    method: OrderMethod;
    /** Of the lot that stands; null as submitted. */
    seed: string | null;
    at: string;
    /** Lots ever drawn for this session: from the second on a reason is needed. */
    draws: number;
  };
}

declare module '../platform/database/tables.ts' {
  interface Tables extends ScreeningTables {}
}

export const screeningMigrations: readonly Migration[] = [
  {
    name: '0200-screening',
    async up(db, { integer }) {
      await db.schema
        .createTable('candidate')
        .addColumn('id', 'text', (c) => c.primaryKey())
        .addColumn('body', 'text', (c) => c.notNull().references('body.id'))
        .addColumn('session', 'text', (c) => c.notNull().references('congress_session.id'))
        .addColumn('code', 'text', (c) => c.notNull())
        .addColumn('position', integer, (c) => c.notNull())
        .addColumn('name', 'text', (c) => c.notNull())
        .addColumn('content', 'text', (c) => c.notNull())
        .addColumn('site', 'text', (c) => c.notNull())
        .addColumn('beneficiaries', integer, (c) => c.notNull())
        .addColumn('beneficiary_group', 'text', (c) => c.notNull())
        .addColumn('total_yuan', integer, (c) => c.notNull())
        .addColumn('year_yuan', integer, (c) => c.notNull())
        .addColumn('funding_source', 'text', (c) => c.notNull())
        .addColumn('department', 'text', (c) => c.notNull())
        // The card says the department by name and stays true when the unit goes.
        .addColumn('unit', 'text', (c) => c.references('unit.id').onDelete('set null'))
        .addColumn('starts_on', 'text', (c) => c.notNull())
        .addColumn('ends_on', 'text', (c) => c.notNull())
        .addColumn('target', 'text', (c) => c.notNull())
        .addColumn('origin', 'text', (c) => c.notNull())
        .addColumn('origin_note', 'text', (c) => c.notNull())
        .addColumn('category', 'text', (c) => c.notNull())
        .addColumn('created_at', 'text', (c) => c.notNull())
        .addUniqueConstraint('candidate_code', ['session', 'code'])
        .execute();
      await db.schema
        .createIndex('candidate_on_ballot')
        .on('candidate')
        .columns(['session', 'position'])
        .execute();
      await db.schema
        .createTable('candidate_order')
        .addColumn('session', 'text', (c) => c.primaryKey().references('congress_session.id'))
        .addColumn('method', 'text', (c) => c.notNull())
        .addColumn('seed', 'text')
        .addColumn('at', 'text', (c) => c.notNull())
        .addColumn('draws', integer, (c) => c.notNull())
        .execute();
    },
  },
  ...leadMigrations,
];
