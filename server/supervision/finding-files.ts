import { DOCUMENT_TYPES } from '../../shared/files.ts';
import type { Executor } from '../platform/database/tables.ts';
import { readFile, type FileContent } from '../platform/files/stored.ts';

/** What a file of a finding may be. */
export const FINDING_FILES = ['image/webp', ...Object.keys(DOCUMENT_TYPES)];

/** A photo or document of this finding, or nothing. */
export async function fileOfFinding(
  db: Executor,
  body: string,
  finding: string,
  file: string,
  form: 'whole' | 'small',
): Promise<FileContent | undefined> {
  const found = await readFile(db, body, file, form);
  const owner = `finding/${finding}`;
  const isOfIt = found?.claimedBy === owner || found?.claimedBy?.startsWith(`${owner}/`) === true;
  return isOfIt ? found : undefined;
}
