import { createPrivateKey, X509Certificate } from 'node:crypto';
import { isIP } from 'node:net';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { fail, ok, type Result } from '../../shared/result.ts';
import { systemChance, systemClock } from '../platform/chance.ts';
import { readIfThere, writeDurably } from '../platform/files/durable.ts';
import {
  newAuthority,
  newServerCertificate,
  type Issued,
  type Term,
} from '../platform/tls/certificates.ts';
import { instructions } from '../platform/tls/instructions.ts';
import type { Io } from './io.ts';

const HELP = `Makes a local authority and a server certificate for a hall without internet, so that browsers
reach the server by HTTPS, without which they do not vote.

  npm run certificate -- --host hall.local --host 192.168.1.10 [--out DIR] [--days N] [--json]

  --host NAME   a name or an address by which browsers reach the server; repeat it for each
  --out DIR     where the files go; default ./certificate
  --days N      how long the server certificate is good, from 1 to 397; default 90
  --json        one JSON document on standard output and nothing else there
  --help        this text

Run again, it keeps the authority, which the phones trust already, and renews the server
certificate. The authority is good for five years.
`;

const DAY = 86_400_000;
/** Clocks of phones differ; a certificate that begins this very second would be refused by some. */
const EARLIER = DAY;
const AUTHORITY_DAYS = 5 * 365;
const HOST_NAME =
  /^(?=.{1,253}$)[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?)*$/;

interface Options {
  readonly hosts: readonly [string, ...string[]];
  readonly out: string;
  readonly days: number;
  readonly json: boolean;
}

/** Runs the command; 0 done, 2 for bad arguments or an authority that cannot be used. */
export async function run(argv: string[], io: Io): Promise<number> {
  const options = readOptions(argv);
  if (!options.ok) return refuse(io, `${String(options.failure.facts['reason'])}\nSee --help.`);
  if (options.value === 'help') {
    io.out(HELP);
    return 0;
  }
  const { hosts, out, days, json } = options.value;
  const now = systemClock.now();
  const authority = authorityIn(out, now);
  if (!authority.ok) return refuse(io, String(authority.failure.facts['reason']));
  const root = new X509Certificate(authority.value.certificate);
  const asked = new Date(now.getTime() + days * DAY);
  const until = asked < new Date(root.validTo) ? asked : new Date(root.validTo);
  const term = { from: new Date(now.getTime() - EARLIER), until };
  const server = newServerCertificate(authority.value, hosts, term, systemChance);
  const files = {
    authority: join(out, 'authority.crt'),
    certificate: join(out, 'server.crt'),
    key: join(out, 'server.key'),
  };
  // The key first: a certificate without its key would be the worse half.
  writeDurably(files.key, server.key);
  writeDurably(files.certificate, server.certificate);
  const made = {
    ...files,
    hosts,
    until: until.toISOString(),
    fingerprint: root.fingerprint256,
    kept: authority.value.kept,
  };
  io.out(json ? `${JSON.stringify(made)}\n` : instructions(made));
  return 0;
}

function refuse(io: Io, message: string): number {
  io.err(`certificate: ${message}\n`);
  return 2;
}

function refused(reason: string): ReturnType<typeof fail<'refused'>> {
  return fail('refused', { reason });
}

/** The authority of this folder, made when there is none. */
function authorityIn(
  folder: string,
  now: Date,
): Result<Issued & { readonly kept: boolean }, 'refused'> {
  const files = { certificate: join(folder, 'authority.crt'), key: join(folder, 'authority.key') };
  const certificate = readIfThere(files.certificate)?.toString('utf8');
  const key = readIfThere(files.key)?.toString('utf8');
  if (certificate === undefined && key === undefined) {
    const term: Term = {
      from: new Date(now.getTime() - EARLIER),
      until: new Date(now.getTime() + AUTHORITY_DAYS * DAY),
    };
    const made = newAuthority(
      `Local authority ${now.toISOString().slice(0, 10)}`,
      term,
      systemChance,
    );
    writeDurably(files.key, made.key);
    writeDurably(files.certificate, made.certificate);
    return ok({ ...made, kept: false });
  }
  if (certificate === undefined || key === undefined)
    return refused(
      `${folder} holds only half of an authority; bring the other file or another --out`,
    );
  try {
    const known = new X509Certificate(certificate);
    if (new Date(known.validTo) <= now)
      return refused(
        `the authority in ${folder} ended on ${known.validTo}; make another with --out`,
      );
    if (!known.checkPrivateKey(createPrivateKey(key)))
      return refused(`${files.key} does not belong to ${files.certificate}`);
  } catch {
    return refused(`${files.certificate} is not a certificate, or ${files.key} is not a key`);
  }
  return ok({ certificate, key, kept: true });
}

function readOptions(argv: string[]): Result<Options | 'help', 'refused'> {
  let values;
  try {
    ({ values } = parseArgs({
      args: argv,
      options: {
        host: { type: 'string', multiple: true, default: [] },
        out: { type: 'string', default: 'certificate' },
        days: { type: 'string', default: '90' },
        json: { type: 'boolean', default: false },
        help: { type: 'boolean', default: false },
      },
    }));
  } catch (error) {
    return refused(error instanceof Error ? error.message : String(error));
  }
  if (values.help) return ok('help');
  const hosts = [...new Set(values.host.map((host) => host.toLowerCase()))];
  const [first, ...others] = hosts;
  if (first === undefined) return refused('name at least one --host');
  const wrong = hosts.find((host) => isIP(host) === 0 && !HOST_NAME.test(host));
  if (wrong !== undefined)
    return refused(`--host ${wrong}: a name such as hall.local or an address such as 192.168.1.10`);
  const days = Number(values.days);
  if (!/^\d+$/.test(values.days) || days < 1 || days > 397)
    return refused(`--days ${values.days}: a whole number from 1 to 397`);
  return ok({ hosts: [first, ...others], out: resolve(values.out), days, json: values.json });
}
