import { Hono } from 'hono';
import * as z from 'zod';
import { SHEET_LANGUAGES } from '../../platform/documents/sheets-columns.ts';
import { describeFile, takes } from '../../platform/http/describe.ts';
import { Problem, unwrap } from '../../platform/http/problem.ts';
import type { Env } from '../../platform/identity/visitor.ts';
import type { Platform } from '../../platform/platform.ts';
import { announcedVote, type OpenDataPlace } from './announced-vote.ts';
import { OPEN_DATA } from './files.ts';

const named = z.object({ ballot: z.string(), file: z.string() });
const inLanguage = z.object({ language: z.enum(SHEET_LANGUAGES).default('zh') });

/** The open data of announced votes, for everybody. */
export function openDataRoutes({ db, config }: Platform) {
  const opened: OpenDataPlace['opened'] = new Map();
  return new Hono<Env>().get(
    '/ballots/:ballot/open-data/:file',
    describeFile({
      does: `Open data of an announced vote: ${OPEN_DATA.map(({ name }) => name).join(', ')}; of a rehearsal there is none, and single ballots only where they are disclosed`,
      mediaTypes: [...new Set(OPEN_DATA.map(({ mediaType }) => mediaType))],
      problems: ['not-found', 'not-yet'],
    }),
    takes('param', named),
    takes('query', inLanguage),
    async (c) => {
      const { ballot, file } = c.req.valid('param');
      const declared = OPEN_DATA.find(({ name }) => name === file);
      if (declared === undefined) throw noSuchFile();
      const vote = unwrap(await announcedVote({ db, dataDir: config.dataDir, opened }, ballot));
      const bytes = await declared.of(vote, c.req.valid('query').language);
      if (bytes === undefined) throw noSuchFile();
      return c.body(bytes, 200, {
        'content-type': declared.mediaType,
        'content-disposition': `attachment; filename="${file}"`,
        'cache-control': 'no-cache',
      });
    },
  );
}

function noSuchFile(): Problem {
  return new Problem({ code: 'not-found', facts: { what: 'file' } });
}
