import type { Hono } from 'hono';
import type { Seat } from '../../server/platform/identity/cookies.ts';
import type { Documentation } from './documented.ts';

/** A failure as an answer carries it. */
export interface ProblemAnswer {
  readonly status: number;
  readonly code: string;
  readonly facts: Readonly<Record<string, string | number>>;
}

type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/**
 * A browser at one entrance: keeps its cookies, sends JSON to the API, and
 * holds every answer against the OpenAPI document.
 */
export interface Client {
  readonly seat: Seat;
  get<Value>(path: string): Promise<Value>;
  post<Value>(path: string, body?: unknown): Promise<Value>;
  put<Value>(path: string, body: unknown): Promise<Value>;
  patch<Value>(path: string, body: unknown): Promise<Value>;
  delete<Value>(path: string, body?: unknown): Promise<Value>;
  /** Sends a file as the body of a request. */
  upload<Value>(path: string, bytes: Uint8Array<ArrayBuffer>, fileName: string): Promise<Value>;
  /** The bytes of an answer that is a file. */
  download(path: string): Promise<Uint8Array<ArrayBuffer>>;
  /** The problem that this request meets; throws when it meets none. */
  problem(method: Method, path: string, body?: unknown): Promise<ProblemAnswer>;
  uploadProblem(
    path: string,
    bytes: Uint8Array<ArrayBuffer>,
    fileName: string,
  ): Promise<ProblemAnswer>;
  /** The request as it is, with further headers, held against the document as all others. */
  send(method: Method, path: string, options?: SendOptions): Promise<Sent>;
}

export interface SendOptions {
  readonly json?: unknown;
  readonly bytes?: Uint8Array<ArrayBuffer>;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface Sent {
  readonly response: Response;
  /** Parsed when it is JSON, otherwise undefined. */
  readonly json: unknown;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

export function newClient(app: Hono, documentation: Documentation, seat: Seat): Client {
  const cookies = new Map<string, string>();

  async function send(method: Method, path: string, options: SendOptions = {}): Promise<Sent> {
    const headers = new Headers({ entrance: seat, ...options.headers });
    if (cookies.size > 0)
      headers.set('cookie', [...cookies].map(([name, value]) => `${name}=${value}`).join('; '));
    if (options.json !== undefined) headers.set('content-type', 'application/json');
    const body =
      options.bytes ?? (options.json === undefined ? undefined : JSON.stringify(options.json));
    const response = await app.request(`/api${path}`, {
      method,
      headers,
      ...(body === undefined ? {} : { body }),
    });
    keepCookies(response);
    const bytes = new Uint8Array(await response.arrayBuffer());
    const isJson = /json/.test(response.headers.get('content-type') ?? '');
    const json: unknown = isJson ? JSON.parse(new TextDecoder().decode(bytes)) : undefined;
    documentation.hold(method, `/api${path.replace(/\?.*$/, '')}`, response, json);
    return { response, json, bytes };
  }

  function keepCookies(response: Response): void {
    for (const cookie of response.headers.getSetCookie()) {
      const [pair = '', ...attributes] = cookie.split('; ');
      const at = pair.indexOf('=');
      if (attributes.includes('Max-Age=0')) cookies.delete(pair.slice(0, at));
      else cookies.set(pair.slice(0, at), pair.slice(at + 1));
    }
  }

  async function good<Value>(method: Method, path: string, options?: SendOptions): Promise<Value> {
    const { response, bytes } = await send(method, path, options);
    const text = new TextDecoder().decode(bytes);
    if (response.status !== 200) throw new Error(`${method} ${path}: ${response.status} ${text}`);
    return JSON.parse(text);
  }

  async function bad(method: Method, path: string, options?: SendOptions): Promise<ProblemAnswer> {
    const { response, bytes } = await send(method, path, options);
    const text = new TextDecoder().decode(bytes);
    if (response.status === 200) throw new Error(`${method} ${path} met no problem: ${text}`);
    const { status, code, facts }: ProblemAnswer = JSON.parse(text);
    if (status !== response.status) throw new Error(`${method} ${path}: two statuses: ${text}`);
    return { status, code, facts };
  }

  const fileOptions = (bytes: Uint8Array<ArrayBuffer>, fileName: string): SendOptions => ({
    bytes,
    headers: { 'x-file-name': encodeURIComponent(fileName) },
  });
  return {
    seat,
    send,
    get: (path) => good('GET', path),
    post: (path, json = {}) => good('POST', path, { json }),
    put: (path, json) => good('PUT', path, { json }),
    patch: (path, json) => good('PATCH', path, { json }),
    delete: (path, json) => good('DELETE', path, { json }),
    upload: (path, bytes, fileName) => good('POST', path, fileOptions(bytes, fileName)),
    async download(path) {
      const { response, bytes } = await send('GET', path);
      if (response.status !== 200) throw new Error(`GET ${path}: ${response.status}`);
      return bytes;
    },
    problem: (method, path, json) => bad(method, path, { json }),
    uploadProblem: (path, bytes, fileName) => bad('POST', path, fileOptions(bytes, fileName)),
  };
}
