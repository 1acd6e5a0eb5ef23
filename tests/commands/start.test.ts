import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { request as secureRequest } from 'node:https';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { describe, expect, onTestFinished, test } from 'vitest';
import { run as makeCertificate } from '../../server/commands/certificate.ts';
import { freshPostgres } from '../support/postgres.ts';
import { capture } from './capture.ts';
import { newInstallation } from './installation.ts';

const installation = newInstallation(['start']);

function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'pj-start-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return folder;
}

describe('the server', () => {
  test('says where it is, who signs and how to set it up, and serves pages and API', async () => {
    const server = await installation.start({ DATA_DIR: newFolder() });
    const { pages, box, setup, recordKey, engine, warnings } = server.ready;
    expect(pages).toMatch(/^http:\/\/localhost:\d+$/);
    expect(box).toMatch(/^http:\/\/localhost:\d+$/);
    expect(box).not.toBe(pages);
    expect(setup?.startsWith(`${pages}/staff/setup#`)).toBe(true);
    expect([engine, warnings]).toEqual(['sqlite', []]);
    expect(recordKey).toMatch(/^[A-Za-z0-9_-]{43}$/);
    const keys = (await (await fetch(`${pages}/api/record-keys`)).json()) as { keys: unknown[] };
    expect(keys.keys).toMatchObject([{ kid: recordKey }]);
    expect(await (await fetch(`${pages}/vote`)).text()).toContain('<title>vote</title>');
    expect((await fetch(`${box}/box/x/ballots`)).status).toBe(405);
    expect(await server.end('SIGTERM')).toBe(0);
  });

  test('does not show the page that is for development', async () => {
    const server = await installation.start({ DATA_DIR: newFolder() });
    expect((await fetch(`${server.ready.pages}/design`)).status).toBe(404);
    await server.end();
  });

  test('prints a new set-up link at each start until somebody has used one', async () => {
    const folder = newFolder();
    const first = await installation.start({ DATA_DIR: folder });
    await first.end();
    const second = await installation.start({ DATA_DIR: folder });
    const { pages, setup } = second.ready;
    expect(setup).not.toBe(first.ready.setup);
    expect(second.ready.recordKey).toBe(first.ready.recordKey);
    const body = { code: 'qingxi', name: '清溪县人民代表大会', type: 'congress', level: 'county' };
    const answer = await fetch(`${pages}/api/setup`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', entrance: 'staff' },
      body: JSON.stringify({
        secret: setup?.split('#')[1],
        body,
        administrator: { name: '沈明远', username: 'shen', password: 'correct horse battery' },
      }),
    });
    expect(answer.status).toBe(200);
    expect(await second.end('SIGINT')).toBe(0);
    const third = await installation.start({ DATA_DIR: folder });
    expect(third.ready.setup).toBeNull();
    await third.end();
    for (const server of [first, second, third])
      for (const secret of ['沈明远', 'shen', 'correct horse', 'setup#'])
        expect(server.log()).not.toContain(secret);
  });

  test('ends at once although live streams are open', async () => {
    const server = await installation.start({ DATA_DIR: newFolder() });
    const stream = await fetch(`${server.ready.pages}/api/live?topic=hall/x`);
    expect(stream.headers.get('content-type')).toBe('text/event-stream; charset=utf-8');
    const broken = stream.text().catch((error: unknown) => error);
    expect(await server.end('SIGINT')).toBe(0);
    expect(await broken).toBeInstanceOf(TypeError);
  });

  test('runs on PostgreSQL and says plainly when there is none', async () => {
    const DATABASE_URL = await freshPostgres();
    const server = await installation.start({ DATA_DIR: newFolder(), DATABASE_URL });
    expect(server.ready.engine).toBe('postgres');
    await server.end();
    const { status, err } = await installation.run(
      {
        DATA_DIR: newFolder(),
        DATABASE_URL: 'postgres://nobody:secret@127.0.0.1:1/none',
        PORT: '0',
        BOX_PORT: '0',
      },
      'start',
    );
    expect([status, err]).toEqual([
      2,
      'start: the database of DATABASE_URL cannot be reached (ECONNREFUSED)\n',
    ]);
  });
});

describe('the server is not started', () => {
  test('on a database that would replicate the box, or that a newer version wrote', async () => {
    const DATABASE_URL = await freshPostgres();
    const settings = { DATABASE_URL, DATA_DIR: newFolder(), PORT: '0', BOX_PORT: '0' };
    const client = new Client({ connectionString: DATABASE_URL });
    await client.connect();
    onTestFinished(() => client.end());
    await client.query('create publication everything for all tables');
    const replicated = await installation.run(settings, 'start');
    expect([replicated.status, replicated.err]).toEqual([
      2,
      'start: the publication everything would replicate the box: limit it to other schemas\n',
    ]);
    await client.query('drop publication everything');
    await client.query("insert into migration values ('9999-later')");
    const newer = await installation.run(settings, 'start');
    expect([newer.status, newer.err]).toEqual([
      2,
      'start: this database was written by a newer version (9999-later)\n',
    ]);
  });

  test('twice on one folder', async () => {
    const folder = newFolder();
    const server = await installation.start({ DATA_DIR: folder });
    const second = await installation.run({ DATA_DIR: folder, PORT: '0', BOX_PORT: '0' }, 'start');
    expect([second.status, second.out, second.err]).toEqual([
      2,
      '',
      `start: another server is running on ${folder}\n`,
    ]);
    await server.end();
  });

  test('on a port that is taken, for pages or for the box', async () => {
    const taken = createServer();
    const port = await new Promise<number>((resolve) =>
      taken.listen(0, '127.0.0.1', () => {
        const address = taken.address();
        resolve(typeof address === 'object' && address !== null ? address.port : 0);
      }),
    );
    onTestFinished(() => void taken.close());
    for (const setting of ['PORT', 'BOX_PORT']) {
      const { status, err } = await installation.run(
        {
          DATA_DIR: newFolder(),
          HOST: '127.0.0.1',
          PORT: '0',
          BOX_PORT: '0',
          [setting]: String(port),
        },
        'start',
      );
      expect([status, err]).toEqual([
        2,
        `start: port ${port} on 127.0.0.1 is in use by another program; set another PORT or BOX_PORT\n`,
      ]);
    }
  });

  test('with a setting that cannot be used, which is named', async () => {
    const folder = newFolder();
    writeFileSync(join(folder, 'no.crt'), 'no certificate');
    const refusals: readonly [Record<string, string>, string][] = [
      [{ PORT: 'eighty' }, 'PORT=eighty: must be a whole number from 0 to 65535'],
      [{ PUBLIC_URL: 'hall' }, 'PUBLIC_URL=hall: must be an origin such as https://hall.local'],
      [{ TLS_CERT: 'x.crt' }, 'TLS_KEY is missing: needed with TLS_CERT'],
      [{ TLS_CERT: '/no.crt', TLS_KEY: '/no.key' }, 'TLS_CERT=/no.crt: cannot be read'],
      [
        { TLS_CERT: join(folder, 'no.crt'), TLS_KEY: join(folder, 'no.crt') },
        `TLS_CERT=${folder}/no.crt: not a certificate`,
      ],
    ];
    for (const [environment, reason] of refusals) {
      const { status, out, err } = await installation.run(
        { DATA_DIR: join(folder, 'data'), ...environment },
        'start',
      );
      expect([status, out, err]).toEqual([2, '', `start: ${reason}\n`]);
    }
    const unknown = await installation.run({}, 'start', '--port', '80');
    expect([unknown.status, unknown.out]).toEqual([2, '']);
    expect(unknown.err).toContain("Unknown option '--port'");
  });
});

describe('between browsers and the server', () => {
  test('both ports speak TLS with the certificate that was made for the hall', async () => {
    const folder = newFolder();
    const io = capture();
    await makeCertificate(['--host', 'localhost', '--out', folder, '--json'], io);
    const { certificate, key } = JSON.parse(io.said.out) as { certificate: string; key: string };
    const server = await installation.start({
      DATA_DIR: join(folder, 'data'),
      TLS_CERT: certificate,
      TLS_KEY: key,
    });
    expect(server.ready.warnings).toEqual([]);
    const ca = [readFileSync(join(folder, 'authority.crt'))];
    const statusOf = (url: string) =>
      new Promise<number | undefined>((resolve, reject) => {
        secureRequest(url, { ca, agent: false }, (answer) => {
          answer.resume();
          resolve(answer.statusCode);
        })
          .once('error', reject)
          .end();
      });
    expect(server.ready.pages).toMatch(/^https:/);
    expect(await statusOf(`${server.ready.pages}/vote`)).toBe(200);
    expect(await statusOf(`${server.ready.box}/box/x/ballots`)).toBe(405);
    await expect(fetch(server.ready.pages)).rejects.toThrow(TypeError);
    await server.end();
  });

  test('it says plainly when browsers will refuse to vote', async () => {
    const warningsOf = async (environment: Record<string, string>) => {
      const server = await installation.start({
        DATA_DIR: newFolder(),
        PORT: '28471',
        BOX_PORT: '28472',
        ...environment,
      });
      await server.end();
      return server.ready.warnings;
    };
    expect(await warningsOf({ PUBLIC_URL: 'http://hall.local:28471' })).toEqual(['no-https']);
    expect(await warningsOf({ HOST: '0.0.0.0' })).toEqual(['this-machine-only']);
    expect(
      await warningsOf({ PUBLIC_URL: 'https://hall.local', BOX_URL: 'https://box.local' }),
    ).toEqual(['behind-proxy']);
    const folder = newFolder();
    await makeCertificate(['--host', 'hall.local', '--out', folder], capture());
    const tls = { TLS_CERT: join(folder, 'server.crt'), TLS_KEY: join(folder, 'server.key') };
    expect(await warningsOf({ ...tls, PUBLIC_URL: 'https://other.local:28471' })).toEqual([
      'certificate-other-host',
    ]);
    expect(await warningsOf({ ...tls, PUBLIC_URL: 'https://hall.local:28471' })).toEqual([]);
  });
});
