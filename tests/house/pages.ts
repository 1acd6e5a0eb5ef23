import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { afterAll, beforeAll } from 'vitest';

/** What an address answers: a page as text, or anything at all. */
export type Answer = string | ((request: IncomingMessage, response: ServerResponse) => void);

/**
 * A small real web server with the strict policy of ours, for tests of the
 * browser itself. Answers a function that gives the address of a path.
 */
export function servePages(pages: Readonly<Record<string, Answer>>): (path: string) => string {
  const server = createServer((request, response) => {
    const answer = pages[request.url ?? '/'];
    if (typeof answer === 'function') return answer(request, response);
    response.setHeader('content-security-policy', "default-src 'self'; style-src 'unsafe-inline'");
    response.setHeader('content-type', 'text/html; charset=utf-8');
    if (answer === undefined) response.statusCode = 404;
    return response.end(`<!doctype html><html lang="zh-CN"><title>页</title>
      <meta name="viewport" content="width=device-width">${answer ?? ''}`);
  });
  beforeAll(() => new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve)));
  afterAll(() => new Promise<void>((resolve) => server.close(() => resolve())));
  return (path) => {
    const address = server.address();
    if (address === null || typeof address === 'string') throw new Error('not listening');
    return `http://127.0.0.1:${address.port}${path}`;
  };
}
