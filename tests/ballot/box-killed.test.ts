import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdtempSync, mkdirSync, readdirSync, readFileSync, rmSync, watch } from 'node:fs';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import type { BoxStore } from '../../server/ballot/box/box.ts';
import { pilePaths } from '../../server/ballot/box/sqlite-box.ts';
import { systemChance } from '../../server/platform/chance.ts';
import { equalBytes, sha256, toBase64url } from '../../shared/ballot/protocol/bytes.ts';
import { boxRoot, byPaper } from '../../shared/ballot/protocol/trees.ts';
import { below } from '../../shared/chance.ts';
import { allRows, ENGINES, newFolder, newPlace, openFor } from './box-places.ts';
import { newRound, rowOf, type Holder, type TestRound } from './box-round.ts';
import type { Task } from './box-server.ts';

/** Many starts of a program, on a machine that may be busy with other tests. */
const PATIENCE = { timeout: 180_000 };

let folder = '';

beforeAll(async () => {
  const cache = resolve('node_modules/.cache');
  mkdirSync(cache, { recursive: true });
  folder = mkdtempSync(join(cache, 'box-'));
  await build({
    configFile: false,
    logLevel: 'error',
    build: { ssr: 'tests/ballot/box-server.ts', outDir: folder, target: 'node20' },
  });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Starts the program and answers it with the first line it says. */
function start(task: Task): { readonly child: ChildProcess; readonly said: Promise<string> } {
  const child = spawn(process.execPath, [join(folder, 'box-server.js')], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  onTestFinished(() => {
    child.kill('SIGKILL');
  });
  child.stdin.write(`${JSON.stringify(task)}\n`);
  const lines = createInterface(child.stdout);
  const said = once(lines, 'line').then(([line]) => String(line));
  // Whoever is killed before it speaks says nothing.
  said.catch(() => undefined);
  return { child, said };
}

async function kill(child: ChildProcess): Promise<void> {
  const ended = once(child, 'exit');
  if (child.exitCode === null && child.signalCode === null && child.kill('SIGKILL')) await ended;
}

/** What is promised, without the signature over it. */
async function cast(port: string, round: string, body: Uint8Array): Promise<string> {
  const answer = await fetch(`http://127.0.0.1:${port}/box/${round}/ballots`, {
    method: 'POST',
    body: Buffer.from(body),
  });
  expect(answer.status).toBe(200);
  const { receipt } = (await answer.json()) as { receipt: string };
  return Buffer.from(receipt.split('.')[1] ?? '', 'base64url').toString();
}

function taskOf(round: TestRound, place: Task['place'], seal: boolean): Task {
  const { R, issuer, choicesLength } = round.known('open');
  return { place, round: round.id, seal, R: toBase64url(R), issuer, choicesLength };
}

async function rootOf(store: BoxStore, round: string): Promise<Uint8Array> {
  const rows = await allRows(store, round, 'ballot');
  return boxRoot(
    await Promise.all(rows.map(async ({ paper, body }) => ({ paper, ballot: await sha256(body) }))),
  );
}

describe.each(ENGINES)('killed without warning while ballots come in, the box in %s', (engine) => {
  test('has lost none that was acknowledged, and comes to the same root', PATIENCE, async () => {
    const place = await newPlace(engine);
    const round = await newRound();
    const holders = await round.holders(160);
    const store = await openFor(place);
    await store.make(round.id, 'ballot');
    await store.close();
    const promised = new Map<Holder, string>();
    let lives = 0;
    while (promised.size < holders.length) {
      lives += 1;
      const { child, said } = start(taskOf(round, place, false));
      const port = await said;
      const last = 1 + below(systemChance, 50);
      let answered = 0;
      await Promise.all(
        holders
          .filter((holder) => !promised.has(holder))
          .map(async (holder) => {
            const receipt = await cast(port, round.id, holder.body).catch((error: unknown) => {
              // Only the connection may fail; an answer is an answer.
              if (error instanceof TypeError) return undefined;
              throw error;
            });
            if (receipt === undefined) return;
            promised.set(holder, receipt);
            answered += 1;
            if (answered === last) await kill(child);
          }),
      );
      await kill(child);
      const survivor = await openFor(place);
      for (const { paper, body } of promised.keys()) {
        const held = await survivor.find(round.id, 'ballot', paper);
        expect(held !== undefined && equalBytes(held, body)).toBe(true);
      }
      await survivor.close();
    }
    expect(lives).toBeGreaterThan(1);
    const { child, said } = start(taskOf(round, place, false));
    const port = await said;
    for (const [holder, receipt] of [...promised].slice(0, 20))
      expect(await cast(port, round.id, holder.body)).toBe(receipt);
    await kill(child);
    const end = await openFor(place);
    await end.seal(round.id, 'ballot');
    const expected = await Promise.all(
      holders.map(async ({ paper, body }) => ({ paper, ballot: await sha256(body) })),
    );
    expect(await rootOf(end, round.id)).toEqual(await boxRoot(expected.toSorted(byPaper)));
  });
});

describe('killed without warning while it seals', () => {
  test('the box comes to the same bytes, wherever it was', PATIENCE, async () => {
    const round = await newRound();
    const filled = newFolder();
    const store = await openFor({ dataDir: filled });
    await store.make(round.id, 'ballot');
    for (let from = 0; from < 2_000; from += 50) {
      const rows = Array.from({ length: 50 }, (_, at) => rowOf(from + at, 'x'.repeat(1_000)));
      await store.keep(round.id, 'ballot', rows);
    }
    await store.close();
    let canonical: Buffer | undefined;
    let unfinished = 0;
    // The folder changes about ten times while the box is sealed; each life ends after one change more.
    for (let changes = 0; changes <= 14; changes += 1) {
      const dataDir = newFolder();
      cpSync(filled, dataDir, { recursive: true });
      const { child, said } = start(taskOf(round, { dataDir }, true));
      let seen = 0;
      const watching = watch(join(dataDir, 'box'), () => {
        seen += 1;
        if (seen > changes) child.kill('SIGKILL');
      });
      await Promise.race([said, once(child, 'exit')]);
      watching.close();
      await kill(child);
      if (readdirSync(join(dataDir, 'box')).join() !== `${round.id}.ballot.sqlite`) unfinished += 1;
      const after = await openFor({ dataDir });
      expect(await after.count(round.id, 'ballot')).toBe(2_000);
      await after.seal(round.id, 'ballot');
      await after.close();
      const bytes = readFileSync(pilePaths(dataDir, round.id, 'ballot').sealed);
      canonical ??= bytes;
      expect(bytes.equals(canonical)).toBe(true);
      expect(readdirSync(join(dataDir, 'box'))).toEqual([`${round.id}.ballot.sqlite`]);
    }
    expect(unfinished).toBeGreaterThan(0);
  });
});
