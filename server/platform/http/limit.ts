import type { MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { fail } from '../../../shared/result.ts';
import { Problem } from './problem.ts';

/** Bytes of an ordinary request; the longest is a ballot's settings or a page of names. */
const MOST_BYTES = 1 << 20;

/** Refuses a request longer than an ordinary one (`too-large`). Sheets are uploaded to paths that end in `/import`, with a limit of their own. */
export function ordinarySize(): MiddlewareHandler {
  const limit = bodyLimit({
    maxSize: MOST_BYTES,
    onError: () => {
      throw new Problem(fail('too-large', { most: MOST_BYTES }).failure);
    },
  });
  return (c, next) => (c.req.path.endsWith('/import') ? next() : limit(c, next));
}
