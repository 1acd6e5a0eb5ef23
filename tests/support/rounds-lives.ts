import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as wait } from 'node:timers/promises';
import { build } from 'vite';
import type { Task, Trap } from '../ballot/crash-server.ts';
import type { Hall, Reach } from './rounds-hall.ts';

/** How long, in milliseconds, a device goes on asking a server that does not answer. */
const PATIENCE = 60_000;

/** Builds the server that can be killed; answers its file and how to remove it. */
export async function builtServer(): Promise<{ readonly file: string; remove(): void }> {
  const cache = resolve('node_modules/.cache');
  mkdirSync(cache, { recursive: true });
  const folder = mkdtempSync(join(cache, 'crash-'));
  await build({
    configFile: false,
    logLevel: 'error',
    build: {
      ssr: 'tests/ballot/crash-server.ts',
      outDir: folder,
      target: 'node20',
      rollupOptions: { checks: { pluginTimings: false } },
    },
  });
  return {
    file: join(folder, 'crash-server.js'),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

interface Life {
  readonly child: ChildProcess;
  /** The next line it says; undefined when it died first. */
  readonly said: () => Promise<string | undefined>;
}

/** One server after the other on the folder and database of a hall: whenever one dies, the next takes up. */
export class Lives implements Reach {
  deaths = 0;
  private ended = false;
  private life: Promise<Life> = Promise.reject(new Error('not yet born'));

  private constructor(
    private readonly file: string,
    private readonly task: Task,
    private readonly ports: { readonly app: number; readonly box: number },
  ) {
    this.life.catch(() => undefined);
  }

  static async of(hall: Hall, file: string): Promise<Lives> {
    const ports = { app: await freePort(), box: await freePort() };
    const { dataDir, databaseUrl, publicUrl, boxUrl } = hall.config;
    const environment = {
      DATA_DIR: dataDir,
      HOST: '127.0.0.1',
      PORT: String(ports.app),
      BOX_PORT: String(ports.box),
      PUBLIC_URL: publicUrl,
      BOX_URL: boxUrl,
      ...(databaseUrl === undefined ? {} : { DATABASE_URL: databaseUrl }),
    };
    const ahead = hall.clock.now().getTime() - Date.now();
    const lives = new Lives(file, { environment, ahead }, ports);
    await hall.handOver(lives);
    lives.life = lives.live();
    await lives.life;
    return lives;
  }

  /** Lets the power go at this place, the next time it is passed. */
  async arm(trap: Trap): Promise<void> {
    const { child, said } = await this.life;
    child.stdin?.write(`${trap}\n`);
    if ((await said()) !== 'armed') throw new Error('it died before it was armed');
  }

  /** Kills the server now, and resolves when the next one is open. */
  async kill(): Promise<void> {
    const { child } = await this.life;
    const before = this.deaths;
    child.kill('SIGKILL');
    while (this.deaths === before) await wait(5);
    await this.life;
  }

  /** Ends the last one. */
  async end(): Promise<void> {
    this.ended = true;
    const { child } = await this.life;
    if (child.exitCode !== null || child.signalCode !== null) return;
    const exit = once(child, 'exit');
    child.kill('SIGKILL');
    await exit;
  }

  app(request: Request): Promise<Response> {
    return this.send(request, this.ports.app);
  }

  box(request: Request): Promise<Response> {
    return this.send(request, this.ports.box);
  }

  private async live(): Promise<Life> {
    const child = spawn(process.execPath, [this.file], { stdio: ['pipe', 'pipe', 'inherit'] });
    child.stdin.on('error', () => undefined);
    child.stdin.write(`${JSON.stringify(this.task)}\n`);
    const lines = createInterface(child.stdout)[Symbol.asyncIterator]();
    const said = async (): Promise<string | undefined> => (await lines.next()).value;
    if ((await said()) !== 'open') throw new Error('a server did not open');
    const next = (): void => {
      this.deaths += 1;
      if (!this.ended) this.life = this.live();
    };
    if (child.exitCode === null && child.signalCode === null) child.once('exit', next);
    else next();
    return { child, said };
  }

  /** As a device: the same bytes until there is an answer. */
  private async send(request: Request, port: number): Promise<Response> {
    const { pathname, search } = new URL(request.url);
    const body = request.method === 'GET' ? null : await request.arrayBuffer();
    const until = Date.now() + PATIENCE;
    for (;;) {
      try {
        const { method, headers } = request;
        const url = `http://127.0.0.1:${port}${pathname}${search}`;
        const answer = await fetch(url, { method, headers, body });
        // Read whole: a server may die in the middle of what it says.
        const bytes = await answer.arrayBuffer();
        if (answer.status !== 503)
          return new Response(bytes, { status: answer.status, headers: answer.headers });
      } catch (error) {
        // fetch throws a TypeError for every failure of the network.
        if (!(error instanceof TypeError)) throw error;
      }
      if (Date.now() > until) throw new Error(`nobody answers ${pathname}`);
      await wait(50);
    }
  }
}

/** A port that was free a moment ago. */
async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((done) => {
    server.listen(0, '127.0.0.1', done);
  });
  const address = server.address();
  await new Promise((done) => {
    server.close(done);
  });
  if (address === null || typeof address === 'string') throw new Error('no port');
  return address.port;
}
