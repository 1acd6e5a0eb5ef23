import type { Context } from 'hono';
import * as z from 'zod';
import { placeSchema } from '../../../shared/files-schema.ts';
import { Problem } from '../http/problem.ts';
import type { SentFile } from './keeping.ts';
import type { FileContent } from './stored.ts';

/**
 * A file that is the body of a request: its id in `X-File-Key` (a UUID of the
 * sender), its name percent-encoded in `X-File-Name`, and for a photo, when the
 * sender offers it, where it was taken in `X-File-Place` ("30.28,120.15").
 * Problem: `malformed`. The length is limited before (`ordinarySize`).
 */
export async function sentFile(c: Context, body: string, ticket: string): Promise<SentFile> {
  const key = z.uuid().safeParse(c.req.header('x-file-key'));
  if (!key.success) throw malformed('x-file-key', 'a UUID');
  const place = placeOf(c.req.header('x-file-place'));
  return {
    // One id has one spelling.
    id: key.data.toLowerCase(),
    body,
    name: nameOf(c.req.header('x-file-name')),
    bytes: new Uint8Array(await c.req.arrayBuffer()),
    ticket,
    ...(place === undefined ? {} : { place }),
  };
}

function placeOf(header: string | undefined): SentFile['place'] {
  if (header === undefined) return undefined;
  const [latitude = '', longitude = '', ...more] = header.split(',');
  const read = placeSchema.safeParse({
    latitude: degrees(latitude),
    longitude: degrees(longitude),
  });
  if (more.length > 0 || !read.success) throw malformed('x-file-place', 'latitude,longitude');
  return read.data;
}

function degrees(text: string): number {
  return /^-?\d{1,3}(\.\d{1,10})?$/.test(text) ? Number(text) : Number.NaN;
}

function nameOf(header: string | undefined): string {
  if (header === undefined) return '';
  let name = header;
  try {
    name = decodeURIComponent(header);
  } catch {
    // A name that is not percent-encoded is taken as it is.
  }
  return name.slice(0, 200);
}

function malformed(where: string, why: string): Problem {
  return new Problem({ code: 'malformed', facts: { where: `header.${where}`, why } });
}

/**
 * Answers a stored file. Photos are shown in pages; documents are only ever
 * saved, whatever a browser would make of them. A file never changes, so a
 * browser that has it asks only whether it is still there.
 */
export function fileAnswer(c: Context, file: FileContent): Response {
  const etag = `"${file.id}-${file.bytes.length}"`;
  const headers = {
    'cache-control': 'private, no-cache',
    'x-content-type-options': 'nosniff',
    'content-disposition': `${file.kind === 'photo' ? 'inline' : 'attachment'}; ${nameParameter(file.name)}`,
    etag,
  };
  if (c.req.header('if-none-match') === etag) return c.body(null, 304, headers);
  return c.body(file.bytes, 200, { ...headers, 'content-type': file.mediaType });
}

/** The name as RFC 6266 says it, with letters beyond ASCII as RFC 8187 does. */
function nameParameter(name: string): string {
  const plain = name.replaceAll(/[^\x20-\x7e]|["\\%]/g, '_');
  const encoded = encodeURIComponent(name).replaceAll(
    /['()*!]/g,
    (letter) => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `filename="${plain}"; filename*=UTF-8''${encoded}`;
}
