import { X509Certificate } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { connect, createServer } from 'node:tls';
import { afterEach, beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import { run } from '../../server/commands/certificate.ts';
import { capture } from './capture.ts';

let out = '';
beforeEach(() => {
  out = mkdtempSync(join(tmpdir(), 'pj-certificate-'));
});
afterEach(() => rmSync(out, { recursive: true }));

interface Made {
  readonly hosts: readonly string[];
  readonly until: string;
  readonly fingerprint: string;
  readonly kept: boolean;
}

async function make(...argv: string[]): Promise<Made> {
  const io = capture();
  expect(await run(['--out', out, '--json', ...argv], io)).toBe(0);
  return JSON.parse(io.said.out) as Made;
}

const file = (name: string) => readFileSync(join(out, name));

/** Serves TLS with the certificate made, and answers what a client that trusts only this authority sees. */
async function handshake(authority: Buffer, name: string): Promise<string> {
  const server = createServer({ cert: file('server.crt'), key: file('server.key') }, (socket) =>
    socket.end(),
  );
  onTestFinished(() => void server.close());
  const port = await new Promise<number>((resolve) =>
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      resolve(typeof address === 'object' && address !== null ? address.port : 0);
    }),
  );
  return new Promise((resolve) => {
    // As a browser does: an address is looked up among the addresses, a name among the names.
    const socket = connect({ port, host: '127.0.0.1', servername: name, ca: [authority] });
    socket.once('secureConnect', () => {
      resolve(`${socket.authorized} ${socket.getProtocol()}`);
      socket.destroy();
    });
    socket.once('error', (error) => resolve('code' in error ? String(error.code) : error.message));
  });
}

describe('a certificate for a hall without internet', () => {
  test('is accepted by whoever trusts its authority, for its names and addresses only', async () => {
    const made = await make(
      '--host',
      'hall.local',
      '--host',
      '192.168.1.10',
      '--host',
      '127.0.0.1',
    );
    const authority = file('authority.crt');
    expect(await handshake(authority, 'hall.local')).toBe('true TLSv1.3');
    expect(await handshake(authority, 'other.local')).toBe('ERR_TLS_CERT_ALTNAME_INVALID');
    const server = new X509Certificate(file('server.crt'));
    expect(server.subjectAltName).toBe(
      'DNS:hall.local, IP Address:192.168.1.10, IP Address:127.0.0.1',
    );
    expect(server.checkIP('192.168.1.10')).toBe('192.168.1.10');
    expect(server.checkIP('192.168.1.11')).toBeUndefined();
    expect(server.ca).toBe(false);
    expect(server.keyUsage).toEqual(['1.3.6.1.5.5.7.3.1']);
    expect(server.publicKey.asymmetricKeyDetails).toEqual({ namedCurve: 'prime256v1' });
    const root = new X509Certificate(authority);
    expect(root.ca).toBe(true);
    expect(server.checkIssued(root)).toBe(true);
    expect(root.fingerprint256).toBe(made.fingerprint);
    const stranger = mkdtempSync(join(tmpdir(), 'pj-certificate-'));
    onTestFinished(() => rmSync(stranger, { recursive: true }));
    await run(['--out', stranger, '--host', 'hall.local'], capture());
    expect(await handshake(readFileSync(join(stranger, 'authority.crt')), 'hall.local')).toMatch(
      /UNABLE_TO_VERIFY_LEAF_SIGNATURE|SELF_SIGNED|UNABLE_TO_GET_ISSUER_CERT|CERT_SIGNATURE_FAILURE/,
    );
  });

  test('keeps its keys to the owner', async () => {
    await make('--host', 'hall.local');
    for (const name of ['authority.key', 'server.key'])
      expect(statSync(join(out, name)).mode & 0o777).toBe(0o600);
  });

  test('is renewed under the same authority, which the phones trust already', async () => {
    const first = await make('--host', 'hall.local', '--days', '30');
    const [authority, key, before] = [
      file('authority.crt'),
      file('authority.key'),
      file('server.crt'),
    ];
    const second = await make('--host', 'hall.local', '--host', 'localhost', '--days', '90');
    expect([first.kept, second.kept]).toEqual([false, true]);
    expect(second.fingerprint).toBe(first.fingerprint);
    expect(file('authority.crt').equals(authority)).toBe(true);
    expect(file('authority.key').equals(key)).toBe(true);
    expect(file('server.crt').equals(before)).toBe(false);
    const days = (new Date(second.until).getTime() - new Date(first.until).getTime()) / 86_400_000;
    expect(Math.round(days)).toBe(60);
    expect(await handshake(authority, 'localhost')).toBe('true TLSv1.3');
  });

  test('comes with instructions for every kind of device in both languages', async () => {
    const io = capture();
    expect(await run(['--out', out, '--host', 'hall.local'], io)).toBe(0);
    for (const word of ['iOS', 'Android', 'HarmonyOS', 'Windows', 'macOS'])
      expect(io.said.out.split(word).length).toBeGreaterThan(2);
    expect(io.said.out).toContain(
      `TLS_CERT=${out}/server.crt TLS_KEY=${out}/server.key PUBLIC_URL=https://hall.local:8080 npm start`,
    );
    expect(io.said.out).toContain('证书信任设置');
    expect(io.said.out).toContain('Certificate Trust Settings');
  });

  test('is refused with the reason, and nothing is overwritten', async () => {
    const refusals: readonly [readonly string[], string][] = [
      [[], 'name at least one --host'],
      [['--host', 'https://hall.local'], 'a name such as hall.local'],
      [['--host', '*.hall.local'], 'a name such as hall.local'],
      [['--host', 'hall.local', '--days', '398'], 'from 1 to 397'],
      [['--host', 'hall.local', '--days', 'ten'], 'from 1 to 397'],
      [['hall.local'], 'hall.local'],
    ];
    for (const [argv, reason] of refusals) {
      const io = capture();
      expect(await run(['--out', out, ...argv], io)).toBe(2);
      expect(io.said.err).toContain(reason);
      expect(io.said.out).toBe('');
    }
    await make('--host', 'hall.local');
    rmSync(join(out, 'authority.key'));
    const half = capture();
    expect(await run(['--out', out, '--host', 'hall.local'], half)).toBe(2);
    expect(half.said.err).toContain('only half of an authority');
    writeFileSync(join(out, 'authority.key'), file('server.key'));
    const foreign = capture();
    expect(await run(['--out', out, '--host', 'hall.local'], foreign)).toBe(2);
    expect(foreign.said.err).toContain('authority.key does not belong to');
    writeFileSync(join(out, 'authority.crt'), 'x');
    const damaged = capture();
    expect(await run(['--out', out, '--host', 'hall.local'], damaged)).toBe(2);
    expect(damaged.said.err).toContain('is not a certificate');
    expect(file('authority.crt').toString()).toBe('x');
  });
});
