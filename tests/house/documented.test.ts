import { Hono } from 'hono';
import { describe as group, expect, test } from 'vitest';
import * as z from 'zod';
import { describe } from '../../server/platform/http/describe.ts';
import { failed } from '../../server/platform/http/failed.ts';
import { Problem } from '../../server/platform/http/problem.ts';
import { newClient } from '../support/client.ts';
import { documentationOf } from '../support/documented.ts';

function app(answer: object): Hono {
  const documented = describe({
    does: 'Says its name',
    answers: z.object({ name: z.string() }),
    problems: ['nameless'],
  });
  const made = new Hono()
    .get('/api/name/:of', documented, (c) => c.json(answer))
    .get('/api/fails/:code', documented, (c) => {
      throw new Problem({ code: c.req.param('code'), facts: {} });
    });
  made.onError((error, c) => failed(c, error, { nameless: 404, other: 404 }));
  return made;
}

async function ask(answer: object, path: string): Promise<unknown> {
  const server = app(answer);
  return newClient(server, await documentationOf(server), 'staff').send('GET', path);
}

group('every answer in a test is held against the OpenAPI document', () => {
  test('what is as described passes', async () => {
    await expect(ask({ name: '清溪' }, '/name/x')).resolves.toMatchObject({
      json: { name: '清溪' },
    });
    await expect(ask({}, '/fails/nameless')).resolves.toMatchObject({
      json: { code: 'nameless' },
    });
  });

  test.each([
    ['a member that is missing', {}, '/name/x'],
    ['a member of another type', { name: 1 }, '/name/x'],
    ['a member that nobody described', { name: '清溪', phone: '1' }, '/name/x'],
    ['a problem that the route does not name', {}, '/fails/other'],
    ['a bug', {}, '/fails/server-error'],
    ['a route that is not there', {}, '/nowhere'],
  ])('%s fails', async (_, answer, path) => {
    await expect(ask(answer, path)).rejects.toThrow();
  });
});
