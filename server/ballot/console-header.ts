import type { Context } from 'hono';
import { fail, type Failure } from '../../shared/result.ts';
import { Problem } from '../platform/http/problem.ts';
import { CONSOLE_ID } from './console-lead.ts';

/** What the asking console's window calls itself; nothing for a program that is no console. */
export function consoleOf(c: Context): string | undefined {
  const id = c.req.header('console');
  if (id !== undefined && !CONSOLE_ID.test(id)) throw new Problem(noConsole());
  return id;
}

/** The same where only a console may ask. */
export function namedConsole(c: Context): string {
  const id = consoleOf(c);
  if (id === undefined) throw new Problem(noConsole());
  return id;
}

function noConsole(): Failure {
  return fail('malformed', { where: 'header console', why: '32 hexadecimal digits' }).failure;
}
