import { moment, newUnorderedId, type Chance, type Clock } from '../../../shared/chance.ts';
import type { Migration } from '../database/columns.ts';
import type { Executor } from '../database/tables.ts';

/** Previews of imports that wait for their confirmation. */
export interface SheetTables {
  import_preview: {
    token: string;
    body: string;
    /** What would be imported into, for example `roll`. */
    subject: string;
    /** A fingerprint of what stood there when the preview was made. */
    base: string;
    /** The entries as JSON. */
    entries: string;
    expires_at: string;
  };
}

declare module '../database/tables.ts' {
  interface Tables extends SheetTables {}
}

export const sheetMigrations: readonly Migration[] = [
  {
    name: '0003-sheets',
    async up(db) {
      await db.schema
        .createTable('import_preview')
        .addColumn('token', 'text', (c) => c.primaryKey())
        .addColumn('body', 'text', (c) => c.notNull())
        .addColumn('subject', 'text', (c) => c.notNull())
        .addColumn('base', 'text', (c) => c.notNull())
        .addColumn('entries', 'text', (c) => c.notNull())
        .addColumn('expires_at', 'text', (c) => c.notNull())
        .execute();
    },
  },
];

const MINUTES = 60;

export interface Preview {
  readonly body: string;
  readonly subject: string;
  readonly base: string;
  /** As JSON. */
  readonly entries: string;
}

/** Keeps a preview for an hour; answers the token that confirms it. Those that have expired go. */
export async function keepPreview(
  db: Executor,
  { clock, chance }: { readonly clock: Clock; readonly chance: Chance },
  preview: Preview,
): Promise<string> {
  const token = newUnorderedId(chance);
  await db.deleteFrom('import_preview').where('expires_at', '<=', moment(clock)).execute();
  await db
    .insertInto('import_preview')
    .values({
      token,
      ...preview,
      expires_at: new Date(clock.now().getTime() + MINUTES * 60_000).toISOString(),
    })
    .execute();
  return token;
}

/** Takes a preview out to do it, once; nothing when there is none of this body and subject or it has expired. */
export async function takePreview(
  trx: Executor,
  clock: Clock,
  {
    token,
    body,
    subject,
  }: { readonly token: string; readonly body: string; readonly subject: string },
): Promise<{ base: string; entries: string } | undefined> {
  return trx
    .deleteFrom('import_preview')
    .where('token', '=', token)
    .where('body', '=', body)
    .where('subject', '=', subject)
    .where('expires_at', '>', moment(clock))
    .returning(['base', 'entries'])
    .executeTakeFirst();
}

/** Which preview is meant. */
interface Named {
  readonly token: string;
  readonly body: string;
  readonly subject: string;
}

/**
 * What an import that is done in several acts has noted of a preview; nothing
 * when there is none of this body and subject or it has expired.
 */
export async function previewBase(
  db: Executor,
  clock: Clock,
  named: Named,
): Promise<string | undefined> {
  const row = await standing(db, clock, named).select('base').executeTakeFirst();
  return row?.base;
}

/** The entries of such a preview. */
export async function previewEntries(
  db: Executor,
  clock: Clock,
  named: Named,
): Promise<string | undefined> {
  const row = await standing(db, clock, named).select('entries').executeTakeFirst();
  return row?.entries;
}

function standing(db: Executor, clock: Clock, { token, body, subject }: Named) {
  return db
    .selectFrom('import_preview')
    .where('token', '=', token)
    .where('body', '=', body)
    .where('subject', '=', subject)
    .where('expires_at', '>', moment(clock));
}

/** How far such an import has come, as it noted it; what it has no more need of can be dropped. */
export async function notePreview(
  trx: Executor,
  { token, body, subject }: Named,
  noted: { readonly base: string; readonly entries?: string },
): Promise<void> {
  await trx
    .updateTable('import_preview')
    .set(noted)
    .where('token', '=', token)
    .where('body', '=', body)
    .where('subject', '=', subject)
    .execute();
}
