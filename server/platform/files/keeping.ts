import { createHash } from 'node:crypto';
import { moment, type Clock } from '../../../shared/chance.ts';
import {
  DOCUMENT_TYPES,
  LARGEST_FILE,
  type DocumentType,
  type Place,
  type StoredFile,
} from '../../../shared/files.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import type { Executor } from '../database/tables.ts';
import { documentTypeOf } from './kinds.ts';
import { reducePhoto, type PhotoProblem } from './photos.ts';
import { FACTS, factsOf } from './stored.ts';
import type { FileTables } from './tables.ts';

/** A file as it comes in. */
export interface SentFile {
  /** A random UUID of the sender: under the same one the same file may be sent again. */
  readonly id: string;
  readonly body: string;
  /** Its name at the sender's. */
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Who sends it: `ticket/<id>`, `account/<id>`, `deputy/<id>`. */
  readonly ticket: string;
  /** Where the photo was taken, when the sender offered it. */
  readonly place?: Place | undefined;
}

export type DocumentProblem = 'document-too-large' | 'document-kind-unknown';
type KeyProblem = 'file-key-taken';

/** Codes with which a photo can be refused, and a document: for the descriptions of the routes that keep one. */
export const PHOTO_REFUSALS = [
  'photo-not-an-image',
  'photo-heic',
  'photo-damaged',
  'photo-too-large',
  'photo-too-many-pixels',
  'file-key-taken',
  'try-again',
] as const satisfies readonly (PhotoProblem | KeyProblem | 'try-again')[];
export const DOCUMENT_REFUSALS = [
  'document-too-large',
  'document-kind-unknown',
  'file-key-taken',
] as const satisfies readonly (DocumentProblem | KeyProblem)[];

/** Hours after which a file goes that nothing has claimed. */
const UNCLAIMED_HOURS = 24;

/**
 * Keeps a photo, reduced. Never call it inside a transaction: reducing takes
 * some tenths of a second, in which others would wait for the database.
 *
 * The same bytes under the same id again answer the same. Failures: those of
 * `reducePhoto`, and `file-key-taken` for other bytes under a known id.
 */
export async function keepPhoto(
  db: Executor,
  clock: Clock,
  sent: SentFile,
): Promise<Result<StoredFile, PhotoProblem | KeyProblem>> {
  if (sent.bytes.length > LARGEST_FILE) return fail('photo-too-large', { most: LARGEST_FILE });
  const digest = digestOf(sent.bytes);
  const known = await keptBefore(db, sent, 'photo', digest);
  if (known !== undefined) return known;
  const reduced = await reducePhoto(sent.bytes);
  if (!reduced.ok) return reduced;
  const { bytes, small, width, height } = reduced.value;
  return insert(db, clock, sent, {
    kind: 'photo',
    media_type: 'image/webp',
    name: named(sent.name, 'photo', 'webp'),
    size: bytes.length,
    width,
    height,
    bytes,
    small,
    latitude: sent.place?.latitude ?? null,
    longitude: sent.place?.longitude ?? null,
    digest,
  });
}

/**
 * Keeps a document as it is: PDF, DOCX, XLSX or an image, told by its content.
 *
 * Failures: `document-too-large` {most} in bytes; `document-kind-unknown`; and
 * `file-key-taken` for other bytes under a known id.
 */
export async function keepDocument(
  db: Executor,
  clock: Clock,
  sent: SentFile,
): Promise<Result<StoredFile, DocumentProblem | KeyProblem>> {
  const { bytes } = sent;
  if (bytes.length > LARGEST_FILE) return fail('document-too-large', { most: LARGEST_FILE });
  const digest = digestOf(bytes);
  const known = await keptBefore(db, sent, 'document', digest);
  if (known !== undefined) return known;
  const type: DocumentType | undefined = documentTypeOf(bytes);
  if (type === undefined) return fail('document-kind-unknown');
  return insert(db, clock, sent, {
    kind: 'document',
    media_type: type,
    name: named(sent.name, 'document', DOCUMENT_TYPES[type]),
    size: bytes.length,
    width: null,
    height: null,
    bytes,
    small: null,
    latitude: null,
    longitude: null,
    digest,
  });
}

type Row = FileTables['stored_file'];

async function insert(
  db: Executor,
  clock: Clock,
  sent: SentFile,
  row: Omit<Row, 'id' | 'body' | 'ticket' | 'claimed_by' | 'position' | 'made_at'>,
): Promise<Result<StoredFile, KeyProblem>> {
  await dropUnclaimed(db, clock);
  await db
    .insertInto('stored_file')
    .values({
      ...row,
      id: sent.id,
      body: sent.body,
      ticket: sent.ticket,
      claimed_by: null,
      position: 0,
      made_at: moment(clock),
    })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .execute();
  const kept = await keptBefore(db, sent, row.kind, row.digest);
  if (kept === undefined) throw new Error('a file was not kept');
  return kept;
}

/** What stands under this id already; nothing when nothing does. */
async function keptBefore(
  db: Executor,
  { id, body }: SentFile,
  kind: Row['kind'],
  digest: string,
): Promise<Result<StoredFile, KeyProblem> | undefined> {
  const row = await db
    .selectFrom('stored_file')
    .select([...FACTS, 'body', 'digest'])
    .where('id', '=', id)
    .executeTakeFirst();
  if (row === undefined) return undefined;
  const same = row.body === body && row.kind === kind && row.digest === digest;
  return same ? ok(factsOf(row)) : fail('file-key-taken');
}

/** Files that nothing has claimed for a day: forms that were left. */
async function dropUnclaimed(db: Executor, clock: Clock): Promise<void> {
  const since = new Date(clock.now().getTime() - UNCLAIMED_HOURS * 3_600_000);
  await db
    .deleteFrom('stored_file')
    .where('claimed_by', 'is', null)
    .where('made_at', '<', since.toISOString())
    .execute();
}

function digestOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** A name that every system can save: no path, no control or reserved characters, and the ending of what it is. */
function named(given: string, standard: string, ending: string): string {
  const bare = (given.split(/[/\\]/).at(-1) ?? '')
    .normalize('NFC')
    .replaceAll(/[\p{C}<>:"|?*]/gu, '')
    .replace(/\.[a-z0-9]{1,5}$/i, '')
    .replaceAll(/^[.\s]+|[.\s]+$/g, '');
  return `${Array.from(bare).slice(0, 80).join('') || standard}.${ending}`;
}
