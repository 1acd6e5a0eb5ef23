import { readFile } from 'node:fs/promises';
import type { Download } from 'playwright-core';

/** The text of a file that the browser has saved. */
export async function savedText(download: Download): Promise<string> {
  return readFile(await download.path(), 'utf8');
}
