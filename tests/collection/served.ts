import { createServer, type Server } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import { Hono } from 'hono';
import { afterAll, beforeAll } from 'vitest';
import { builtPages } from '../../server/platform/http/pages.ts';
import { openHouse, type House } from '../support/house.ts';
import { builtWeb } from '../support/pages.ts';

/** A house of all rooms with its pages open to browsers. */
export interface ServedHouse {
  readonly house: House;
  readonly url: string;
  /** Answers of the API that this server gave, by method and path. */
  readonly answered: readonly string[];
}

/** Serves a house with the pages; call it at the top of the file. */
export function serveCollection(): () => ServedHouse {
  const web = builtWeb();
  let server: Server | undefined;
  let served: ServedHouse | undefined;
  beforeAll(async () => {
    const house = await openHouse('sqlite', 'whole');
    const answered: string[] = [];
    const front = new Hono();
    front.all('/api/*', async (c) => {
      const answer = await house.app.fetch(c.req.raw);
      answered.push(`${c.req.method} ${c.req.path} ${answer.status}`);
      return answer;
    });
    front.route('/', builtPages(web));
    server = createServer(getRequestListener(front.fetch));
    const port = await new Promise<number>((resolve) => {
      server?.listen(0, '127.0.0.1', () => {
        const bound = server?.address();
        resolve(typeof bound === 'object' && bound !== null ? bound.port : 0);
      });
    });
    served = { house, url: `http://localhost:${port}`, answered };
  });
  afterAll(async () => {
    server?.closeAllConnections();
    await new Promise((resolve) => server?.close(resolve));
    await served?.house.close();
  });
  return () => {
    if (served === undefined) throw new Error('the house is not open yet');
    return served;
  };
}
