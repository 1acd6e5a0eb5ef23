import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { build } from 'vite';
import { afterAll, beforeAll } from 'vitest';
import type { Sending } from './sending-page.ts';

/** Calls one of the functions of the page and answers what it answers. */
export function call<Name extends keyof Sending>(
  page: Page,
  name: Name,
  ...given: Parameters<Sending[Name]>
): Promise<Awaited<ReturnType<Sending[Name]>>> {
  return page.evaluate(
    ([name, given]) => Reflect.apply(Reflect.get(window.sending, name), undefined, given),
    [name, given] as const,
  );
}

/** What arrived at `/send`. */
export interface Arrived {
  readonly key: string;
  readonly payload: unknown;
  readonly files: readonly { name: string; type: string; bytes: string }[];
}

export interface SendingServer {
  readonly url: () => string;
  readonly arrived: Arrived[];
  /** The most that were under way at the same moment. */
  readonly atOnce: () => number;
  /** Decides how the next ones are answered. */
  answer(how: (arrived: Arrived, response: ServerResponse) => void | Promise<void>): void;
}

/** Answers a problem with this code, as our server does. */
export function refuse(response: ServerResponse, status: number, code: string): void {
  response.writeHead(status, { 'content-type': 'application/problem+json' });
  response.end(JSON.stringify({ code, facts: {} }));
}

export function take(_arrived: Arrived, response: ServerResponse): void {
  response.writeHead(200, { 'content-type': 'application/json' });
  response.end(JSON.stringify({ taken: true }));
}

/** Given to whoever asks for a ticket. */
export const CHALLENGE = { challenge: 'x.y.z', bits: 6, expiresAt: '2026-03-10T03:00:00.000Z' };

/** Serves the page of these tests and takes what it sends. */
export function sendingServer(): SendingServer {
  const folder = mkdtempSync(join(tmpdir(), 'pj-sending-'));
  const arrived: Arrived[] = [];
  let answer: (arrived: Arrived, response: ServerResponse) => void | Promise<void> = take;
  let underWay = 0;
  let atOnce = 0;
  const receive = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const pieces: Buffer[] = [];
    for await (const piece of request) pieces.push(Buffer.from(piece));
    const one = JSON.parse(Buffer.concat(pieces).toString('utf8')) as Arrived;
    arrived.push(one);
    underWay += 1;
    atOnce = Math.max(atOnce, underWay);
    response.once('close', () => (underWay -= 1));
    await answer(one, response);
  };
  const server = createServer((request, response) => {
    if (request.url === '/send') {
      void receive(request, response);
      return;
    }
    if (request.url === '/api/tickets') {
      response.writeHead(200, { 'content-type': 'application/json' });
      response.end(JSON.stringify(CHALLENGE));
      return;
    }
    const isScript = request.url === '/page.js';
    response.setHeader(
      'content-type',
      `${isScript ? 'text/javascript' : 'text/html'}; charset=utf-8`,
    );
    response.end(
      isScript
        ? readFileSync(join(folder, 'page.js'))
        : '<!doctype html><html lang="zh-CN"><title>页</title><link rel="icon" href="data:,"><script type="module" src="/page.js"></script>',
    );
  });
  beforeAll(async () => {
    await build({
      configFile: false,
      logLevel: 'error',
      build: {
        outDir: folder,
        target: 'es2022',
        rollupOptions: {
          input: 'tests/web/sending-page.ts',
          output: { entryFileNames: 'page.js', codeSplitting: false },
        },
      },
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  });
  afterAll(async () => {
    server.closeAllConnections();
    await new Promise<void>((resolve) => server.close(() => resolve()));
    rmSync(folder, { recursive: true });
  });
  return {
    url() {
      const address = server.address();
      if (address === null || typeof address === 'string') throw new Error('not listening');
      return `http://127.0.0.1:${address.port}/`;
    },
    arrived,
    atOnce: () => atOnce,
    answer(how) {
      answer = how;
    },
  };
}
