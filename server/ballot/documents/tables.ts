import type { DocumentKind } from '../../../shared/ballot/documents/model.ts';
import type { Migration } from '../../platform/database/columns.ts';

/** Tables of the documents of a session, which are made when they are asked for and never stored. */
export interface DocumentTables {
  document_template: {
    body: string;
    kind: DocumentKind;
    /** Null for the default, after the body's own was given up: the version goes on. */
    text: string | null;
    version: number;
  };
}

declare module '../../platform/database/tables.ts' {
  interface Tables extends DocumentTables {}
}

export const documentMigrations: readonly Migration[] = [
  {
    name: '0340-documents',
    async up(db, { integer }) {
      await db.schema
        .createTable('document_template')
        .addColumn('body', 'text', (c) => c.notNull().references('body.id'))
        .addColumn('kind', 'text', (c) => c.notNull())
        .addColumn('text', 'text')
        .addColumn('version', integer, (c) => c.notNull())
        .addPrimaryKeyConstraint('document_template_key', ['body', 'kind'])
        .execute();
    },
  },
];
