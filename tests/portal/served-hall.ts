import { createServer, type Server } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import { Hono } from 'hono';
import { afterAll, beforeAll } from 'vitest';
import { builtPages } from '../../server/platform/http/pages.ts';
import { openHall, type Hall } from '../support/rounds-hall.ts';
import { builtWeb } from '../support/pages.ts';

/** A hall whose rounds a test steers vote by vote, with its pages open to browsers. */
export interface ServedHall {
  readonly hall: Hall;
  readonly url: string;
}

/** Serves a hall with the pages; call it at the top of the file. */
export function serveHall(): () => ServedHall {
  const web = builtWeb();
  let server: Server | undefined;
  let served: ServedHall | undefined;
  beforeAll(async () => {
    const hall = await openHall('sqlite');
    const front = new Hono();
    front.all('/api/*', (c) => hall.app.fetch(c.req.raw));
    front.route('/', builtPages(web));
    server = createServer(getRequestListener(front.fetch));
    const port = await new Promise<number>((resolve) => {
      server?.listen(0, '127.0.0.1', () => {
        const bound = server?.address();
        resolve(typeof bound === 'object' && bound !== null ? bound.port : 0);
      });
    });
    served = { hall, url: `http://localhost:${port}` };
  });
  afterAll(async () => {
    server?.closeAllConnections();
    await new Promise((resolve) => server?.close(resolve));
    await served?.hall.close();
  });
  return () => {
    if (served === undefined) throw new Error('the hall is not open yet');
    return served;
  };
}
