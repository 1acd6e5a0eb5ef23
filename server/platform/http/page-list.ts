import { createHash } from 'node:crypto';

/** The list of files of a page, as the build wrote it. */
export const PAGE_LIST = /^\/[a-z]+-files\.sha256$/;

/**
 * The list over the files as they are served now: one that was changed since the build gets its own
 * hash, and the code of the page becomes another than that of the sources. `bytesOf` is given the
 * path of a file in the folder of the build; a file that is missing has a dash.
 */
export function listedAnew(
  list: string,
  bytesOf: (name: string) => Uint8Array | undefined,
): string {
  return list.replaceAll(/^[0-9a-f]{64} {2}(.+)$/gm, (_line, name: string) => {
    const bytes = bytesOf(name);
    const hash = bytes === undefined ? '-' : createHash('sha256').update(bytes).digest('hex');
    return `${hash}  ${name}`;
  });
}
