import type { MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { LARGEST_FILE } from '../../../shared/files.ts';
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

/** What is posted to paths with these endings is a file: at most so many bytes. */
const FILES = { '/import': LARGEST_SHEET, '/photos': LARGEST_FILE, '/documents': LARGEST_FILE };

/**
 * Refuses a request longer than an ordinary one (`too-large`). What is posted
 * to a path that ends in `/import`, `/photos` or `/documents` is a file and may
 * be as long as the largest. There is no path without a limit: an id in a path
 * may be any text, `import` too.
 */
export function ordinarySize(): MiddlewareHandler {
  const ordinary = limitTo(MOST_BYTES);
  const files = Object.entries(FILES).map(([ending, most]) => ({ ending, limit: limitTo(most) }));
  return (c, next) => {
    const file =
      c.req.method === 'POST' ? files.find(({ ending }) => c.req.path.endsWith(ending)) : undefined;
    return (file?.limit ?? ordinary)(c, next);
  };
}
