import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { extname, join, relative } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { Hono } from 'hono';
import { entranceOf } from '../../../shared/entrances.ts';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.json': 'application/json',
  '.webmanifest': 'application/manifest+json',
  '.woff2': 'font/woff2',
};

interface Asset {
  readonly type: string;
  readonly caching: string;
  readonly forms: Readonly<Record<'br' | 'gzip' | 'identity', Uint8Array<ArrayBuffer>>>;
}

/**
 * Serves the built pages out of memory, compressed once at start. Every path of
 * an entrance is answered by its page; names in `assets/` carry their hash and
 * never change.
 */
export function builtPages(folder: string): Hono {
  const assets = new Map<string, Asset>();
  if (!existsSync(folder)) throw new Error(`the pages are not built: ${folder} is missing`);
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || entry.parentPath.includes('.vite')) continue;
    const file = join(entry.parentPath, entry.name);
    const type = TYPES[extname(file)];
    if (type !== undefined)
      assets.set(`/${relative(folder, file).replaceAll('\\', '/')}`, read(file, type));
  }
  return new Hono().get('*', (c) => {
    const page = entranceOf(c.req.path);
    const asset = assets.get(page === undefined ? c.req.path : `/entrances/${page}.html`);
    if (asset === undefined) return c.text('404', 404);
    const accepted = c.req.header('accept-encoding') ?? '';
    const form = accepted.includes('br') ? 'br' : accepted.includes('gzip') ? 'gzip' : 'identity';
    return c.body(asset.forms[form], 200, {
      'content-type': asset.type,
      'cache-control': asset.caching,
      vary: 'accept-encoding',
      ...(form === 'identity' ? {} : { 'content-encoding': form }),
    });
  });
}

function read(file: string, type: string): Asset {
  const bytes = new Uint8Array(readFileSync(file));
  return {
    type,
    caching: file.includes('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache',
    forms: {
      identity: bytes,
      gzip: new Uint8Array(gzipSync(bytes)),
      br: new Uint8Array(
        brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }),
      ),
    },
  };
}
