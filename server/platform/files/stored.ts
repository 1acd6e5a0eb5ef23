import type { FileKind, StoredFile } from '../../../shared/files.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import type { Executor } from '../database/tables.ts';
import type { FileTables } from './tables.ts';

type Row = FileTables['stored_file'];

/** Columns of all that is known of a file, without its bytes. */
export const FACTS = [
  'id',
  'kind',
  'name',
  'media_type',
  'size',
  'width',
  'height',
  'latitude',
  'longitude',
  'made_at',
] as const satisfies readonly (keyof Row)[];

/** A row as the rooms read it. */
export function factsOf(row: Pick<Row, (typeof FACTS)[number]>): StoredFile {
  const { id, kind, name, size, width, height, latitude, longitude } = row;
  const place = latitude === null || longitude === null ? null : { latitude, longitude };
  return {
    id,
    kind,
    name,
    mediaType: row.media_type,
    size,
    width,
    height,
    place,
    madeAt: row.made_at,
  };
}

/**
 * Makes these files belong to something (`proposal/<id>`), in this order.
 * Claiming again for the same owner is fine and sets the order anew.
 *
 * Failures: `file-unknown` {file} when there is none of this id in this body,
 * also because a day has passed since it was sent; `file-claimed` {file} when
 * it belongs to another owner.
 */
export async function claimFiles(
  trx: Executor,
  body: string,
  ids: readonly string[],
  owner: string,
): Promise<Result<undefined, 'file-unknown' | 'file-claimed'>> {
  for (const [position, id] of ids.entries()) {
    // Writing the row, not only reading it, locks it against another claim on both engines.
    const claimed = await trx
      .updateTable('stored_file')
      .set({ claimed_by: owner, position })
      .where('id', '=', id)
      .where('body', '=', body)
      .where((eb) => eb.or([eb('claimed_by', 'is', null), eb('claimed_by', '=', owner)]))
      .returning('id')
      .executeTakeFirst();
    if (claimed === undefined)
      return fail((await isKnown(trx, body, id)) ? 'file-claimed' : 'file-unknown', { file: id });
  }
  return ok(undefined);
}

async function isKnown(trx: Executor, body: string, id: string): Promise<boolean> {
  const row = await trx
    .selectFrom('stored_file')
    .select('id')
    .where('id', '=', id)
    .where('body', '=', body)
    .executeTakeFirst();
  return row !== undefined;
}

/** The files of an owner, in their order. */
export async function filesOf(
  db: Executor,
  body: string,
  owner: string,
): Promise<readonly StoredFile[]> {
  const rows = await db
    .selectFrom('stored_file')
    .select(FACTS)
    .where('claimed_by', '=', owner)
    .where('body', '=', body)
    .orderBy('position')
    .orderBy('id')
    .execute();
  return rows.map(factsOf);
}

/** The files of several owners at once, by owner; an owner without files is not in it. */
export async function filesOfAll(
  db: Executor,
  body: string,
  owners: readonly string[],
): Promise<ReadonlyMap<string, readonly StoredFile[]>> {
  if (owners.length === 0) return new Map();
  const rows = await db
    .selectFrom('stored_file')
    .select([...FACTS, 'claimed_by'])
    .where('claimed_by', 'in', owners)
    .where('body', '=', body)
    .orderBy('position')
    .orderBy('id')
    .execute();
  const files = new Map<string, StoredFile[]>();
  for (const row of rows) {
    const owner = row.claimed_by ?? '';
    files.set(owner, [...(files.get(owner) ?? []), factsOf(row)]);
  }
  return files;
}

/** A stored file with its bytes. */
export interface FileContent {
  readonly id: string;
  readonly kind: FileKind;
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** What it belongs to: whoever answers a request decides by it who may read the file. */
  readonly claimedBy: string | null;
}

/** A file with its bytes, or those of its small form when it is a photo; nothing when there is none of this id in this body. */
export async function readFile(
  db: Executor,
  body: string,
  id: string,
  form: 'whole' | 'small' = 'whole',
): Promise<FileContent | undefined> {
  const row = await db
    .selectFrom('stored_file')
    .select(['id', 'kind', 'name', 'media_type', 'claimed_by'])
    .select((eb) =>
      form === 'whole' ? eb.ref('bytes').as('bytes') : eb.fn.coalesce('small', 'bytes').as('bytes'),
    )
    .where('id', '=', id)
    .where('body', '=', body)
    .executeTakeFirst();
  if (row === undefined) return undefined;
  const { kind, name } = row;
  return {
    id,
    kind,
    name,
    mediaType: row.media_type,
    bytes: new Uint8Array(row.bytes),
    claimedBy: row.claimed_by,
  };
}

/**
 * Gives a file to another owner, where it takes the same place. Answers whether
 * it was the first owner's.
 */
export async function passFile(
  trx: Executor,
  body: string,
  id: string,
  from: string,
  to: string,
): Promise<boolean> {
  const passed = await trx
    .updateTable('stored_file')
    .set({ claimed_by: to })
    .where('id', '=', id)
    .where('body', '=', body)
    .where('claimed_by', '=', from)
    .returning('id')
    .executeTakeFirst();
  return passed !== undefined;
}

/** Removes a file of an owner, for example a photo that shows what must not be shown; nothing happens when it is gone. */
export async function removeFile(
  trx: Executor,
  body: string,
  owner: string,
  id: string,
): Promise<void> {
  await trx
    .deleteFrom('stored_file')
    .where('id', '=', id)
    .where('body', '=', body)
    .where('claimed_by', '=', owner)
    .execute();
}
