import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import SQLite from 'better-sqlite3';
import { describe, expect, onTestFinished, test } from 'vitest';
import { run as backup } from '../../server/commands/backup.ts';
import { run as restore } from '../../server/commands/restore.ts';
import { systemClock } from '../../server/platform/chance.ts';
import { HttpClient } from '../../server/simulation/http-client.ts';
import { simulate } from '../../server/simulation/simulate.ts';
import { verify } from '../../shared/ballot/protocol/verify.ts';
import type { ResultView } from '../../shared/ballot/round.ts';
import { realChance } from '../support/clock.ts';
import { freshPostgres } from '../support/postgres.ts';
import { capture } from './capture.ts';
import { newInstallation } from './installation.ts';

const installation = newInstallation(['start', 'backup', 'restore']);
const ENGINES = ['sqlite', 'postgres'] as const;
type Engine = (typeof ENGINES)[number];
type Environment = Readonly<Record<string, string>>;

function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'pj-backup-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return folder;
}

/** Settings of an installation that does not exist yet. */
async function newPlace(engine: Engine): Promise<Environment & { readonly DATA_DIR: string }> {
  const place = { DATA_DIR: join(newFolder(), 'data') };
  return engine === 'postgres' ? { ...place, DATABASE_URL: await freshPostgres() } : place;
}

interface Copy {
  readonly file: string;
  readonly rows: number;
  readonly boxes: number;
  readonly bundles: number;
  readonly digest: string;
}

async function copyOf(place: Environment, file: string, ...argv: string[]): Promise<Copy> {
  const io = capture();
  const status = await backup([file, '--json', ...argv], io, place);
  expect([status, io.said.err]).toEqual([0, '']);
  return JSON.parse(io.said.out) as Copy;
}

async function putBack(file: string, place: Environment): Promise<void> {
  const io = capture();
  expect([await restore([file], io, place), io.said.err]).toEqual([0, '']);
}

const network = { lossy: 0, chance: realChance, clock: systemClock };

interface State {
  readonly id: string;
  readonly state: string;
  readonly void_reason: string | null;
}

/** The rounds as a copy of this place has them. */
async function roundsOf(place: Environment): Promise<readonly State[]> {
  const { file } = await copyOf(place, join(newFolder(), 'look'));
  const database = new SQLite(file, { readonly: true });
  try {
    return database
      .prepare<[], State>('select id, state, void_reason from "row:round" order by number')
      .all();
  } finally {
    database.close();
  }
}

/** Holds a whole session on a server in a process of its own, while `meanwhile` goes on. */
async function holdSession(
  place: Environment,
  meanwhile: (running: () => boolean) => Promise<void>,
): Promise<readonly string[]> {
  const server = await installation.start(place);
  const { pages, setup } = server.ready;
  let running = true;
  const session = simulate({
    ...network,
    origin: pages,
    setupLink: setup ?? '',
    deputies: 24,
    custody: 'server',
    paper: 0,
    away: 0.04,
    say: () => undefined,
  }).finally(() => {
    running = false;
  });
  const [{ rounds, verified }] = await Promise.all([session, meanwhile(() => running)]);
  expect(verified).toBe(true);
  expect(await server.end()).toBe(0);
  return rounds.map(({ bundle }) => bundle);
}

/** The states of all rounds in a copy, which holds nothing that must not be in it. */
function storyOf(file: string): string {
  const database = new SQLite(file, { readonly: true });
  try {
    const rounds = database
      .prepare<[], { id: string; state: string }>(
        'select id, state from "row:round" order by number',
      )
      .all();
    const closed = rounds.filter(({ state }) => !['draft', 'ready', 'open'].includes(state));
    const piles = database.prepare<[], { round: string }>('select distinct round from pile').all();
    expect(piles.map(({ round }) => round).toSorted()).toEqual(
      closed.map(({ id }) => id).toSorted(),
    );
    for (const { path } of database.prepare<[], { path: string }>('select path from file').all())
      expect(path).toMatch(
        /^(keys\/(record\.jwk|cookie\.key|cards\.key)|bundles\/[0-9a-f-]+\.json)$/,
      );
    return rounds.map(({ state }) => state).join();
  } finally {
    database.close();
  }
}

describe.each(ENGINES)('copies made while a session goes on, on %s', (engine) => {
  const other = engine === 'sqlite' ? 'postgres' : 'sqlite';

  test(
    'are whole at any moment, and never hold an open box or a key of a round',
    { timeout: 240_000 },
    async () => {
      const place = await newPlace(engine);
      const folder = newFolder();
      // The last copy of every state that the rounds were copied in.
      const stories = new Map<string, string>();
      let copies = 0;
      const bundles = await holdSession(place, async (running) => {
        while (running()) {
          const { file } = await copyOf(place, join(folder, `${copies}`));
          copies += 1;
          const story = storyOf(file);
          rmSync(stories.get(story) ?? '', { force: true });
          stories.set(story, file);
          // The deputies of the session live in this process too.
          await systemClock.wait(20);
        }
      });
      expect(stories.size).toBeGreaterThan(3);
      expect([...stories.keys()].some((story) => story.includes('open'))).toBe(true);
      for (const [at, [story, file]] of [...stories].entries()) {
        const target = await newPlace(at % 2 === 0 ? engine : other);
        await putBack(file, target);
        const server = await installation.start(target);
        const rounds = await roundsOf(target);
        expect([story, rounds.map(({ state }) => state).join()]).toEqual([
          story,
          story.replaceAll(/ready|open|sealed|counted/g, 'void'),
        ]);
        const reasons = rounds.flatMap(({ void_reason }) => void_reason ?? []);
        expect(new Set(reasons).size).toBeLessThan(2);
        for (const reason of reasons) expect(reason).toBe('restored');
        for (const [place, round] of rounds.entries())
          if (round.state === 'announced') {
            const bundle = await new HttpClient(server.ready.pages, network, 'staff').text(
              `/rounds/${round.id}/bundle`,
            );
            expect(bundle).toBe(bundles[place]);
            expect((await verify(Buffer.from(bundle ?? ''))).findings).toEqual([]);
          }
        expect(await server.end()).toBe(0);
      }
    },
  );

  test(`come back the same, also over ${other} and back`, { timeout: 120_000 }, async () => {
    const place = await newPlace(engine);
    const bundles = await holdSession(place, async () => undefined);
    const folder = newFolder();
    const first = await copyOf(place, join(folder, 'first'));
    expect(first.boxes).toBe(bundles.length);
    expect(first.bundles).toBe(bundles.length);
    const there = await newPlace(other);
    await putBack(first.file, there);
    const second = await copyOf(there, join(folder, 'second'));
    const back = await newPlace(engine);
    await putBack(second.file, back);
    const third = await copyOf(back, join(folder, 'third'));
    expect([second.digest, third.digest]).toEqual([first.digest, first.digest]);
    if (engine === 'sqlite')
      for (const box of readdirSync(join(place.DATA_DIR, 'box')))
        expect(
          readFileSync(join(back.DATA_DIR, 'box', box)).equals(
            readFileSync(join(place.DATA_DIR, 'box', box)),
          ),
        ).toBe(true);

    const server = await installation.start(back);
    expect(server.ready.setup).toBeNull();
    const client = new HttpClient(server.ready.pages, network, 'staff');
    const database = new SQLite(third.file, { readonly: true });
    const ballot = database.prepare<[], { id: string }>('select id from "row:ballot"').get()?.id;
    database.close();
    const shown = await client.must<ResultView>('GET', `/ballots/${ballot}/result`);
    expect(shown.bundles.map(({ number }) => number)).toEqual(bundles.map((_, at) => at + 1));
    for (const [at, { round }] of shown.bundles.entries())
      expect(await client.text(`/rounds/${round}/bundle`)).toBe(bundles[at]);
    expect(await server.end()).toBe(0);
  });
});

describe('a copy', () => {
  async function anInstallation(engine: Engine = 'sqlite') {
    const place = await newPlace(engine);
    const server = await installation.start(place);
    await server.end();
    return place;
  }

  test('is made by the command beside a running server, and restored by the command', async () => {
    const place = await newPlace('sqlite');
    const server = await installation.start(place);
    const file = join(newFolder(), 'copy');
    const made = await installation.run(place, 'backup', file);
    expect([made.status, made.err]).toEqual([0, '']);
    expect(made.out).toContain('rows of');
    expect(statSync(file).mode & 0o777).toBe(0o600);
    await server.end();
    const target = await newPlace('sqlite');
    const restored = await installation.run(target, 'restore', file);
    expect([restored.status, restored.err]).toEqual([0, '']);
    for (const name of ['record.jwk', 'cookie.key', 'cards.key'])
      expect(statSync(join(target.DATA_DIR, 'keys', name)).mode & 0o777).toBe(0o600);
    const again = await installation.start(target);
    expect(again.ready.recordKey).toBe(server.ready.recordKey);
    await again.end();
  });

  test('replaces another only by force, and leaves nothing beside it', async () => {
    const place = await anInstallation();
    const folder = newFolder();
    const file = join(folder, 'copy');
    writeFileSync(file, 'something else');
    const io = capture();
    expect(await backup([file], io, place)).toBe(2);
    expect(io.said.err).toBe(`backup: ${file} exists; --force replaces it\n`);
    expect(readFileSync(file, 'utf8')).toBe('something else');
    await copyOf(place, file, '--force');
    expect(readdirSync(folder)).toEqual(['copy']);
    expect(statSync(file).mode & 0o777).toBe(0o600);
  });

  test('is refused where there is nothing to copy, or nowhere to put it', async () => {
    const nowhere = capture();
    const file = join(newFolder(), 'copy');
    const place = await newPlace('sqlite');
    expect(await backup([file], nowhere, place)).toBe(2);
    expect(nowhere.said.err).toContain('no server has ever run on these settings');
    expect(existsSync(place.DATA_DIR)).toBe(false);
    const empty = capture();
    expect(await backup([file], empty, await newPlace('postgres'))).toBe(2);
    expect(empty.said.err).toContain('no server has ever run on these settings');
    const there = await anInstallation();
    const folder = capture();
    expect(await backup(['/no/such/copy'], folder, there)).toBe(2);
    expect(folder.said.err).toBe('backup: there is no folder /no/such\n');
    rmSync(join(there.DATA_DIR, 'keys/cards.key'));
    const incomplete = capture();
    expect(await backup([file], incomplete, there)).toBe(2);
    expect(incomplete.said.err).toContain('keys/cards.key is missing');
    expect(existsSync(file)).toBe(false);
    const nameless = capture();
    expect(await backup([], nameless, there)).toBe(2);
    expect(nameless.said.err).toContain('name one file');
  });

  test('is restored into what is empty only', async () => {
    const place = await anInstallation();
    const { file } = await copyOf(place, join(newFolder(), 'copy'));
    const before = readFileSync(join(place.DATA_DIR, 'main.sqlite'));
    const onto = capture();
    expect(await restore([file], onto, place)).toBe(2);
    expect(onto.said.err).toContain('is not empty');
    expect(readFileSync(join(place.DATA_DIR, 'main.sqlite')).equals(before)).toBe(true);
    const used = await anInstallation('postgres');
    const database = capture();
    expect(await restore([file], database, { ...used, DATA_DIR: join(newFolder(), 'data') })).toBe(
      2,
    );
    expect(database.said.err).toContain('the database of DATABASE_URL is not empty');
    const empty = join(newFolder(), 'data');
    mkdirSync(empty);
    await putBack(file, { DATA_DIR: empty });
  });

  test('that is damaged, foreign or newer is refused and nothing is made', async () => {
    const place = await anInstallation();
    const folder = newFolder();
    const { file } = await copyOf(place, join(folder, 'copy'));
    const good = readFileSync(file);
    const refusalOf = async (content: Uint8Array): Promise<string> => {
      const changed = join(folder, 'changed');
      writeFileSync(changed, content);
      const io = capture();
      const target = join(folder, 'target');
      expect(await restore([changed], io, { DATA_DIR: target })).toBe(2);
      expect(existsSync(target)).toBe(false);
      return io.said.err;
    };
    const damaged = 'restore: this backup is damaged; nothing was restored\n';
    const foreign = 'restore: this file is not a backup of this system\n';
    expect(await refusalOf(Buffer.from('not a database at all, but some text'))).toBe(foreign);
    expect(await refusalOf(readFileSync(join(place.DATA_DIR, 'main.sqlite')))).toBe(foreign);
    expect(await refusalOf(Buffer.alloc(0))).toBe(foreign);
    expect(await refusalOf(good.subarray(0, good.length - 4096))).toBe(damaged);
    // Any byte of the content.
    for (const text of ['0001-acts', '"kty"']) {
      const changed = Buffer.from(good);
      const at = changed.indexOf(text);
      expect(at).toBeGreaterThan(0);
      changed[at + 2] = (changed[at + 2] ?? 0) ^ 1;
      expect(await refusalOf(changed)).toBe(damaged);
    }
    const altered = (sql: string): Buffer => {
      const path = join(folder, 'altered');
      writeFileSync(path, good);
      const database = new SQLite(path);
      database.exec(sql);
      database.close();
      return readFileSync(path);
    };
    expect(await refusalOf(altered("update about set value = '2' where name = 'version'"))).toBe(
      'restore: this backup was made by a newer version; update first\n',
    );
    expect(await refusalOf(altered('delete from "row:act_head"; delete from file'))).toBe(damaged);
    const missing = capture();
    expect(await restore([join(folder, 'none')], missing, { DATA_DIR: join(folder, 'x') })).toBe(2);
    expect(missing.said.err).toContain('there is no file');
  });
});
