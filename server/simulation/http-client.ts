import type { Chance, Clock } from '../../shared/chance.ts';
import type { Failure, Result } from '../../shared/result.ts';
import { fraction } from './seeded.ts';

/** A network that loses this fraction of requests, and of answers to requests that arrived. */
export interface Network {
  readonly lossy: number;
  readonly chance: Chance;
  readonly clock: Clock;
}

/** How often a message is sent again before the simulation gives up; with a loss of one half this still fails once in a million. */
const MOST_TRIES = 40;
const PAUSE = 50;

class Lost extends Error {}

/**
 * A client over HTTP as a browser is one: it keeps its cookies, sends again
 * what was lost, and gives up on nothing but an answer.
 */
export class HttpClient {
  constructor(
    private readonly origin: string,
    private readonly network: Network,
    private readonly seat: 'staff' | 'scrutineer' | 'teller' | 'deputy',
    private readonly cookies = new Map<string, string>(),
  ) {}

  /** The same browser on a network that loses nothing, for what must not be sent twice. */
  get wired(): HttpClient {
    return new HttpClient(this.origin, { ...this.network, lossy: 0 }, this.seat, this.cookies);
  }

  /** Asks the API, with further headers where there are any, and answers its JSON, or its problem. */
  async api<Answer>(
    method: string,
    path: string,
    body?: unknown,
    more: Readonly<Record<string, string>> = {},
  ): Promise<Result<Answer>> {
    const response = await this.send(`${this.origin}/api${path}`, {
      method,
      headers: {
        entrance: this.seat,
        ...more,
        cookie: [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; '),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      body: body === undefined ? null : JSON.stringify(body),
    });
    for (const cookie of response.headers.getSetCookie()) {
      const [pair = ''] = cookie.split(';');
      const at = pair.indexOf('=');
      this.cookies.set(pair.slice(0, at), pair.slice(at + 1));
    }
    return readAnswer<Answer>(response);
  }

  /** Like `api`, where a problem is a bug of the simulation. */
  async must<Answer>(
    method: string,
    path: string,
    body?: unknown,
    more: Readonly<Record<string, string>> = {},
  ): Promise<Answer> {
    const answer = await this.api<Answer>(method, path, body, more);
    if (answer.ok) return answer.value;
    throw new Error(
      `${method} ${path}: ${answer.failure.code} ${JSON.stringify(answer.failure.facts)}`,
    );
  }

  /** Sends raw bytes, for example a sheet. */
  async upload<Answer>(path: string, bytes: Uint8Array, fileName: string): Promise<Answer> {
    const response = await this.send(`${this.origin}/api${path}`, {
      method: 'POST',
      headers: {
        entrance: this.seat,
        cookie: [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; '),
        'content-type': 'application/octet-stream',
        'x-file-name': encodeURIComponent(fileName),
      },
      body: new Uint8Array(bytes),
    });
    const answer = await readAnswer<Answer>(response);
    if (answer.ok) return answer.value;
    throw new Error(`${path}: ${answer.failure.code} ${JSON.stringify(answer.failure.facts)}`);
  }

  /** The text of a record, or nothing while it is not there. */
  async text(path: string): Promise<string | undefined> {
    const response = await this.send(`${this.origin}/api${path}`, { method: 'GET' });
    const text = await response.text();
    return response.ok ? text : undefined;
  }

  /** Sends to the box: no cookie, no credentials, bytes as plain text. */
  async box<Answer>(url: string, body: Uint8Array<ArrayBuffer>): Promise<Result<Answer>> {
    const headers = { 'content-type': 'text/plain' };
    return readAnswer<Answer>(await this.send(url, { method: 'POST', headers, body }));
  }

  private async send(url: string, request: RequestInit): Promise<Response> {
    const { lossy, chance, clock } = this.network;
    for (let tries = 1; ; tries += 1) {
      try {
        if (fraction(chance) < lossy) throw new Lost('the request was lost');
        const response = await fetch(url, request);
        if (fraction(chance) < lossy) {
          await response.body?.cancel();
          throw new Lost('the answer was lost');
        }
        if (response.status !== 503) return response;
        await response.body?.cancel();
        if (tries >= MOST_TRIES) throw new Error(`${url}: the server is not there`);
      } catch (error) {
        // fetch throws a TypeError for every failure of the network.
        const again = error instanceof Lost || error instanceof TypeError;
        if (!again || tries >= MOST_TRIES) throw error;
      }
      await clock.wait(Math.min(PAUSE * tries, 1000));
    }
  }
}

async function readAnswer<Answer>(response: Response): Promise<Result<Answer>> {
  const json: unknown = await response.json();
  // The server's own answers, whose forms its tests hold against the API's description.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  if (response.ok) return { ok: true, value: json as Answer };
  return { ok: false, failure: problemOf(json, response.status) };
}

function problemOf(json: unknown, status: number): Failure {
  if (typeof json !== 'object' || json === null || !('code' in json)) {
    return { code: `http-${status}`, facts: {} };
  }
  const facts =
    'facts' in json && typeof json.facts === 'object' && json.facts !== null
      ? Object.fromEntries(Object.entries(json.facts))
      : {};
  return { code: String(json.code), facts };
}
