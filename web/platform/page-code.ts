import { fromUtf8, readOut, sha256, toHex, utf8 } from '../../shared/ballot/protocol/bytes.ts';

const LIST = '/vote-files.sha256';
const PAGE = 'entrances/vote.html';

/**
 * The code of the deputies' page (页面校验码) as the server gives it to everybody: sixteen digits in
 * four groups of the SHA-256 over the list of its files. Nothing where there is no list, as in
 * development, or no network.
 */
export async function servedPageCode(): Promise<string | undefined> {
  const list = await bytesOf(LIST);
  return list && codeOf(list);
}

/**
 * The same over the files as this browser holds them: what was changed on the way or kept from
 * an older version gives another code.
 */
export async function heldPageCode(): Promise<string | undefined> {
  const list = await bytesOf(LIST);
  const names = fromUtf8(list ?? utf8(''))?.match(/(?<=^[0-9a-f]{64} {2}).+$/gm) ?? [];
  if (names.length === 0) return undefined;
  const lines = await Promise.all(
    names.map(async (name) => {
      const file = await bytesOf(name === PAGE ? '/vote' : `/${name}`, 'force-cache');
      return `${file === undefined ? '-' : toHex(await sha256(file))}  ${name}\n`;
    }),
  );
  return codeOf(utf8(lines.join('')));
}

async function codeOf(list: Uint8Array): Promise<string> {
  return readOut(await sha256(list));
}

async function bytesOf(
  path: string,
  cache: RequestCache = 'no-cache',
): Promise<Uint8Array | undefined> {
  try {
    const answer = await fetch(path, { cache, credentials: 'omit' });
    return answer.ok ? new Uint8Array(await answer.arrayBuffer()) : undefined;
  } catch {
    return undefined;
  }
}
