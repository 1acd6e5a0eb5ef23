import { Hono } from 'hono';
import { etag } from 'hono/etag';
import { candidateListSchema } from '../../shared/screening/schema.ts';
import { MEDIA_TYPES } from '../platform/documents/sheets.ts';
import { describe, describeFile, takes } from '../platform/http/describe.ts';
import { unwrap } from '../platform/http/problem.ts';
import { sheetQuery } from '../platform/http/sheet-query.ts';
import type { Env } from '../platform/identity/visitor.ts';
import type { Platform } from '../platform/platform.ts';
import { exportCandidates } from './candidate-import.ts';
import type { Guards } from './list-acts.ts';
import { publicList, publicListOfSession } from './public-list.ts';

const LIST = '/bodies/:body/sessions/:session/candidates';

/** What everybody may read of the candidates; who asks again with the ETag is told when nothing has changed. */
export function readRoutes({ db }: Platform, guards: Guards) {
  return new Hono<Env>()
    .get(
      LIST,
      describe({
        does: 'The candidates of a session with their project cards, in ballot order',
        answers: candidateListSchema,
      }),
      etag(),
      async (c) => {
        c.header('cache-control', 'no-cache');
        return c.json(unwrap(await publicList(db, guards, c.req.param())));
      },
    )
    .get(
      '/sessions/:session/candidates',
      describe({
        does: 'The candidates of a session for a phone that does not know the body',
        answers: candidateListSchema,
      }),
      etag(),
      async (c) => {
        c.header('cache-control', 'no-cache');
        return c.json(unwrap(await publicListOfSession(db, guards, c.req.param('session'))));
      },
    )
    .get(
      `${LIST}/export`,
      describeFile({
        does: 'The candidates as a sheet that an import takes back unchanged; an empty one is the form to fill in',
        mediaTypes: Object.values(MEDIA_TYPES),
      }),
      takes('query', sheetQuery),
      async (c) => {
        const { format, language } = c.req.valid('query');
        const { candidates } = unwrap(await publicList(db, guards, c.req.param()));
        return c.body(await exportCandidates(candidates, format, language), 200, {
          'content-type': MEDIA_TYPES[format],
          'content-disposition': `attachment; filename="candidates.${format}"`,
          'cache-control': 'no-store',
        });
      },
    );
}
