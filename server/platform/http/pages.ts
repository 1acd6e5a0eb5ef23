import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { extname, join, relative } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { Hono, type Context } from 'hono';
import { entranceOf, type EntrancePage } from '../../../shared/entrances.ts';
import { listedAnew, PAGE_LIST } from './page-list.ts';
import { NOT_FOUND_PAGE, NOT_FOUND_STYLE } from './not-found-page.ts';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.json': 'application/json',
  '.webmanifest': 'application/manifest+json',
  '.woff2': 'font/woff2',
  '.sha256': 'text/plain; charset=utf-8',
};

const ICON = '/favicon.ico';
/** What people take home: opened from here it would stand under the policy of the pages. */
const DOWNLOAD = /^\/downloads\/([^/]+\.html)$/;
const FOREVER = 'public, max-age=31536000, immutable';
const ASK_AGAIN = 'no-cache';

interface Asset {
  readonly type: string;
  readonly caching: string;
  readonly etag: string;
  /** Kept as a file and not opened in the browser, under this name. */
  readonly saved: string | undefined;
  readonly bytes: Bytes;
  /**
   * Packed when first asked for, as to pack everything at the start takes seconds; and beside the
   * event loop, as nobody who is voting shall wait for it.
   */
  readonly packed: Readonly<Record<Packing, () => Promise<Bytes>>>;
}

type Bytes = Uint8Array<ArrayBuffer>;
type Packing = 'br' | 'gzip';

/**
 * Serves the built pages out of memory, each compressed once: only what was
 * there at that moment has a path. Every path of an entrance is answered by its
 * page; names in `assets/` carry their hash and never change; whatever else is
 * asked for gets a page that says so. Pages in `without` are not served: those
 * for development, unless another list is given. Throws when nothing is built.
 */
export function builtPages(
  folder: string,
  { without = ['design'] }: { readonly without?: readonly EntrancePage[] } = {},
): Hono {
  if (!existsSync(folder)) throw new Error(`the pages are not built: ${folder} is missing`);
  const pages = new Map<string, Asset>();
  const assets = new Map<string, Asset>();
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || entry.parentPath.includes('.vite')) continue;
    const file = join(entry.parentPath, entry.name);
    const path = `/${relative(folder, file).replaceAll('\\', '/')}`;
    const type = TYPES[extname(file)];
    if (type === undefined) continue;
    const asset = assetOf(
      readFileSync(file),
      type,
      path.startsWith('/assets/'),
      DOWNLOAD.exec(path)?.[1],
    );
    const page = pageOf(path.slice(1));
    // A page has the paths of its entrance and no other.
    if (page === '') assets.set(path, asset);
    else pages.set(page, asset);
    if (/^\/assets\/icon-[^/]*\.svg$/.test(path))
      assets.set(ICON, { ...asset, caching: ASK_AGAIN });
  }
  for (const [path, { type, bytes }] of assets)
    if (PAGE_LIST.test(path)) {
      const list = listedAnew(
        Buffer.from(bytes).toString(),
        (name) => (assets.get(`/${name}`) ?? pages.get(pageOf(name)))?.bytes,
      );
      assets.set(path, assetOf(Buffer.from(list), type, false));
    }
  for (const page of without) pages.delete(page);
  const notFound = assetOf(Buffer.from(NOT_FOUND_PAGE), TYPES['.html'] ?? '', false);
  assets.set(
    NOT_FOUND_STYLE.path,
    assetOf(Buffer.from(NOT_FOUND_STYLE.css), TYPES['.css'] ?? '', false),
  );

  // Hono answers HEAD with the headers of GET.
  return new Hono()
    .get('*', (c) => {
      const page = entranceOf(c.req.path);
      const asset = page === undefined ? assets.get(c.req.path) : pages.get(page);
      return asset === undefined ? answer(c, notFound, 404) : answer(c, asset, 200);
    })
    .all('*', (c) => c.body(null, 405, { allow: 'GET, HEAD' }));
}

/** The page that this file of the build is; empty for none. */
function pageOf(name: string): string {
  return /^entrances\/([a-z]+)\.html$/.exec(name)?.[1] ?? '';
}

async function answer(c: Context, asset: Asset, status: 200 | 404): Promise<Response> {
  const form = formFor(c.req.header('accept-encoding') ?? '');
  // Another form is another representation, and its tag must differ (RFC 9110, 8.8.3.3).
  const etag = `"${asset.etag}-${form}"`;
  const headers = { 'cache-control': asset.caching, vary: 'accept-encoding', etag };
  if (status === 200 && isKnown(c.req.header('if-none-match'), etag))
    return c.body(null, 304, headers);
  const body = form === 'identity' ? asset.bytes : await asset.packed[form]();
  return c.body(body, status, {
    ...headers,
    'content-type': asset.type,
    'content-length': String(body.length),
    ...(asset.saved === undefined
      ? {}
      : { 'content-disposition': `attachment; filename="${asset.saved}"` }),
    ...(form === 'identity' ? {} : { 'content-encoding': form }),
  });
}

function formFor(accepted: string): Packing | 'identity' {
  const refused = (form: string): boolean =>
    new RegExp(`\\b${form}\\s*;\\s*q=0(\\.0*)?\\s*(,|$)`).test(accepted);
  const forms = ['br', 'gzip'] as const;
  return (
    forms.find((form) => new RegExp(`\\b${form}\\b`).test(accepted) && !refused(form)) ?? 'identity'
  );
}

function isKnown(header: string | undefined, etag: string): boolean {
  return (header ?? '').split(',').some((tag) => tag.trim().replace(/^W\//, '') === etag);
}

function assetOf(content: Buffer, type: string, forever: boolean, saved?: string): Asset {
  const bytes = new Uint8Array(content);
  return {
    type,
    caching: forever ? FOREVER : ASK_AGAIN,
    saved,
    etag: createHash('sha256').update(bytes).digest('base64url').slice(0, 22),
    bytes,
    packed: {
      gzip: once(() => promisify(gzip)(bytes)),
      br: once(() =>
        promisify(brotliCompress)(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }),
      ),
    },
  };
}

/** What this makes, made once for all who ask. */
function once(make: () => Promise<Uint8Array>): () => Promise<Bytes> {
  let made: Promise<Bytes> | undefined;
  return () => (made ??= make().then((packed) => new Uint8Array(packed)));
}
