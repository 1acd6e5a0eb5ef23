import type { Context } from 'hono';
import { HTTPException } from 'hono/http-exception';
import type { Logger } from 'pino';
import type { Problems } from '../../../shared/problems.ts';
import type { Failure } from '../../../shared/result.ts';
import { Problem, problemAnswer } from './problem.ts';

/** Errors of the databases that mean "not now": nothing was kept, asking again may help. */
const NOT_NOW =
  /^(SQLITE_BUSY|SQLITE_FULL|SQLITE_IOERR.*|ECONNREFUSED|ECONNRESET|57P0[123]|53[0-9A-Z]{3}|40001|40P01|08[0-9A-Z]{3})$/;

/** SQLSTATE 22021: text that PostgreSQL cannot hold, such as U+0000 in a path; SQLite holds it and finds nothing. */
const NO_TEXT = '22021';

/**
 * Turns a failure, or whatever was thrown, into problem details. An expected
 * failure says its code; a database that is away says `try-again`; a bug says
 * `server-error` and is logged with its stack, never with a request's content.
 */
export function failed(
  c: Context,
  error: Error | Failure,
  problems: Problems,
  log?: Logger,
): Response {
  if (!(error instanceof Error)) return problemAnswer(c, error, problems);
  if (error instanceof Problem) return problemAnswer(c, error.failure, problems);
  if (error instanceof HTTPException && error.status < 500)
    return problemAnswer(
      c,
      { code: 'malformed', facts: { where: 'request', why: error.message } },
      problems,
    );
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  if (code === NO_TEXT)
    return problemAnswer(
      c,
      { code: 'malformed', facts: { where: 'request', why: 'not text' } },
      problems,
    );
  if (NOT_NOW.test(code)) {
    log?.warn({ code }, 'the database is away');
    return problemAnswer(c, { code: 'try-again', facts: {} }, problems);
  }
  // Messages of a database may quote values; the stack's first line is the message.
  const places = (error.stack ?? '').split('\n').filter((line) => line.startsWith('    at '));
  log?.error({ error: error.name, code, places }, 'a bug');
  return problemAnswer(c, { code: 'server-error', facts: {} }, problems);
}
