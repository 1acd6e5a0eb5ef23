import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { build } from 'vite';
import { afterAll, beforeAll, onTestFinished } from 'vitest';

/** A command that has ended. */
export interface Ended {
  readonly status: number | null;
  readonly out: string;
  readonly err: string;
}

/** A server that runs. */
export interface Started {
  readonly ready: {
    readonly pages: string;
    readonly box: string;
    readonly engine: string;
    readonly recordKey: string;
    readonly setup: string | null;
    readonly warnings: readonly string[];
  };
  /** What it logged so far. */
  log(): string;
  /** Sends this signal, waits for the end and answers the exit status; null when the signal ended it. */
  end(signal?: NodeJS.Signals): Promise<number | null>;
}

type Environment = Readonly<Record<string, string>>;

/** An installation as an operator has it: built commands, built pages, no sources. */
export interface Installation {
  /** Runs a command to its end. */
  run(environment: Environment, ...argv: string[]): Promise<Ended>;
  /** Starts the server on free ports, from another folder than its own, and waits until it is ready. */
  start(environment: Environment): Promise<Started>;
}

/** Builds an installation before the tests of this file; call it at the top. */
export function newInstallation(commands: readonly string[]): Installation {
  let folder = '';

  beforeAll(async () => {
    // Below node_modules, so that packages are found and nothing is built again.
    const cache = resolve('node_modules/.cache');
    mkdirSync(cache, { recursive: true });
    folder = mkdtempSync(join(cache, 'installation-'));
    const scripts = Object.fromEntries(
      commands.map((name) => [name, `node server/commands/run.mjs ${name}`]),
    );
    writeFileSync(join(folder, 'package.json'), JSON.stringify({ type: 'module', scripts }));
    for (const file of ['server/commands/run.mjs', 'server/commands/build.mjs'])
      cpSync(file, join(folder, file));
    mkdirSync(join(folder, 'dist/web/entrances'), { recursive: true });
    for (const page of ['portal', 'vote', 'design'])
      writeFileSync(
        join(folder, `dist/web/entrances/${page}.html`),
        `<!doctype html><title>${page}</title>`,
      );
    await build({
      configFile: false,
      logLevel: 'error',
      build: {
        ssr: true,
        outDir: join(folder, 'dist/server'),
        target: 'node20',
        rollupOptions: {
          checks: { pluginTimings: false },
          input: Object.fromEntries(commands.map((name) => [name, `server/commands/${name}.ts`])),
        },
      },
    });
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const launch = (environment: Environment, argv: readonly string[]) =>
    spawn(process.execPath, [join(folder, 'server/commands/run.mjs'), ...argv], {
      cwd: resolve('/'),
      env: { PATH: process.env['PATH'] ?? '', ...environment },
      stdio: ['ignore', 'pipe', 'pipe'],
    });

  return {
    async run(environment, ...argv) {
      const child = launch(environment, argv);
      const said = { out: '', err: '' };
      child.stdout.setEncoding('utf8').on('data', (text: string) => (said.out += text));
      child.stderr.setEncoding('utf8').on('data', (text: string) => (said.err += text));
      const [status] = (await once(child, 'close')) as [number | null];
      return { status, ...said };
    },
    async start(environment) {
      const child = launch({ PORT: '0', BOX_PORT: '0', HOST: '127.0.0.1', ...environment }, [
        'start',
        '--json',
      ]);
      onTestFinished(() => void child.kill('SIGKILL'));
      let log = '';
      child.stderr.setEncoding('utf8').on('data', (text: string) => (log += text));
      const ended = once(child, 'close');
      const line = await Promise.race([
        once(createInterface(child.stdout), 'line').then(([first]) => String(first)),
        ended.then(() => undefined),
      ]);
      if (line === undefined) throw new Error(`the server did not start: ${log}`);
      return {
        ready: JSON.parse(line) as Started['ready'],
        log: () => log,
        async end(signal = 'SIGTERM') {
          child.kill(signal);
          const [status] = (await ended) as [number | null];
          return status;
        },
      };
    },
  };
}
