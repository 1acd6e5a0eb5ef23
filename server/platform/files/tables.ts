import type { FileKind } from '../../../shared/files.ts';
import type { Migration } from '../database/columns.ts';

export interface FileTables {
  /** A photo or document that somebody sent. The bytes stand here so that backups and both engines carry them. */
  stored_file: {
    /** Chosen at random by the sender, so that sending again does nothing twice. */
    id: string;
    body: string;
    kind: FileKind;
    media_type: string;
    name: string;
    size: number;
    width: number | null;
    height: number | null;
    bytes: Uint8Array;
    /** The photo with at most 480 pixels; null for documents. */
    small: Uint8Array | null;
    latitude: number | null;
    longitude: number | null;
    /** SHA-256 of what was sent, in hexadecimal. */
    digest: string;
    /** Who sent it: a ticket, an account, a deputy. */
    ticket: string;
    /** What it belongs to, for example `proposal/<id>`; null until something claims it. */
    claimed_by: string | null;
    /** Its place among the files of its owner. */
    position: number;
    made_at: string;
  };
}

declare module '../database/tables.ts' {
  interface Tables extends FileTables {}
}

export const fileMigrations: readonly Migration[] = [
  {
    name: '0004-files',
    async up(db, { integer, binary }) {
      await db.schema
        .createTable('stored_file')
        .addColumn('id', 'text', (c) => c.primaryKey())
        .addColumn('body', 'text', (c) => c.notNull())
        .addColumn('kind', 'text', (c) => c.notNull())
        .addColumn('media_type', 'text', (c) => c.notNull())
        .addColumn('name', 'text', (c) => c.notNull())
        .addColumn('size', integer, (c) => c.notNull())
        .addColumn('width', integer)
        .addColumn('height', integer)
        .addColumn('bytes', binary, (c) => c.notNull())
        .addColumn('small', binary)
        .addColumn('latitude', 'double precision')
        .addColumn('longitude', 'double precision')
        .addColumn('digest', 'text', (c) => c.notNull())
        .addColumn('ticket', 'text', (c) => c.notNull())
        .addColumn('claimed_by', 'text')
        .addColumn('position', integer, (c) => c.notNull())
        .addColumn('made_at', 'text', (c) => c.notNull())
        .execute();
      await db.schema
        .createIndex('stored_file_by_owner')
        .on('stored_file')
        .columns(['claimed_by', 'made_at'])
        .execute();
    },
  },
];
