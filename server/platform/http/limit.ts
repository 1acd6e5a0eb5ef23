import type { MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { fail } from '../../../shared/result.ts';
import { LARGEST_SHEET } from '../documents/sheets.ts';
import { Problem } from './problem.ts';

/** Bytes of an ordinary request; the longest is a ballot's settings or a page of names. */
const MOST_BYTES = 1 << 20;

function limitTo(most: number): MiddlewareHandler {
  return bodyLimit({
    maxSize: most,
    onError: () => {
      throw new Problem(fail('too-large', { most }).failure);
    },
  });
}

/**
 * Refuses a request longer than an ordinary one (`too-large`). What is posted
 * to a path that ends in `/import` is a sheet and may be as long as the largest.
 * There is no path without a limit: an id in a path may be any text, `import` too.
 */
export function ordinarySize(): MiddlewareHandler {
  const ordinary = limitTo(MOST_BYTES);
  const sheet = limitTo(LARGEST_SHEET);
  return (c, next) =>
    c.req.method === 'POST' && c.req.path.endsWith('/import') ? sheet(c, next) : ordinary(c, next);
}
