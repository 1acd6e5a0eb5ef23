import { Client } from 'pg';
import pino from 'pino';
import { describe, expect, onTestFinished, test } from 'vitest';
import { boxFailures } from '../../server/ballot/box/failures.ts';
import { GROUP } from '../../server/ballot/box/group-commit.ts';
import { BoxOffice } from '../../server/ballot/box/office.ts';
import { openSqliteBox } from '../../server/ballot/box/sqlite-box.ts';
import type { BoxStore } from '../../server/ballot/box/box.ts';
import type { Clock } from '../../shared/chance.ts';
import { newFolder, newPlace, openFor } from './box-places.ts';
import { hurriedClock, newRound, plainReceipt } from './box-round.ts';

async function officeOver(store: BoxStore, clock: Clock = hurriedClock) {
  const round = await newRound();
  const log: string[] = [];
  const failed = boxFailures(
    pino({ base: null, timestamp: false }, { write: (line) => log.push(line) }),
  );
  const office = new BoxOffice({ store, clock, signReceipt: plainReceipt, failed });
  await store.make(round.id, 'ballot');
  await office.admit(round.known('open'));
  const codes = async (bodies: readonly Uint8Array[]) => {
    const answers = await Promise.all(bodies.map((body) => office.cast(round.id, body)));
    return answers.map((answer) => (answer.ok ? 'receipt' : answer.failure.code));
  };
  return { round, office, log, codes };
}

/** A clock that stands still until it is told to go on. */
function stoppedClock() {
  const waiting: { readonly milliseconds: number; readonly go: () => void }[] = [];
  const clock: Clock = {
    now: () => hurriedClock.now(),
    wait: (milliseconds) => new Promise((go) => waiting.push({ milliseconds, go })),
  };
  return { clock, waiting };
}

describe('a group of ballots', () => {
  test('waits 200 ms for others, and is then kept', async () => {
    const { clock, waiting } = stoppedClock();
    const store = await openFor({ dataDir: newFolder() });
    const { round, codes } = await officeOver(store, clock);
    const answers = codes((await round.holders(3)).map(({ body }) => body));
    while (waiting.length === 0) await new Promise(setImmediate);
    expect(await store.count(round.id, 'ballot')).toBe(0);
    expect(waiting.map(({ milliseconds }) => milliseconds)).toEqual([200]);
    // All three are in the queue before time goes on, or in the next group behind it.
    const ticking = setInterval(() => waiting.splice(0).forEach(({ go }) => go()), 1);
    expect(await answers).toEqual(['receipt', 'receipt', 'receipt']);
    clearInterval(ticking);
    expect(await store.count(round.id, 'ballot')).toBe(3);
  });

  test('of 50 is kept at once', async () => {
    const { clock } = stoppedClock();
    const store = await openFor({ dataDir: newFolder() });
    const { round, codes } = await officeOver(store, clock);
    expect(GROUP.rows).toBe(50);
    const answers = await codes((await round.holders(50)).map(({ body }) => body));
    expect(new Set(answers)).toEqual(new Set(['receipt']));
  });

  test('is kept at once when the box is closed', async () => {
    const { clock, waiting } = stoppedClock();
    const store = await openFor({ dataDir: newFolder() });
    const { round, office, codes } = await officeOver(store, clock);
    const answers = codes((await round.holders(1)).map(({ body }) => body));
    while (waiting.length === 0) await new Promise(setImmediate);
    await office.close(round.id);
    expect(await store.count(round.id, 'ballot')).toBe(1);
    expect(await answers).toEqual(['receipt']);
  });
});

describe('a full disk', () => {
  test('refuses the whole group, keeps nothing of it, and takes ballots again when there is room', async () => {
    const dataDir = newFolder();
    const store = openSqliteBox(dataDir);
    onTestFinished(() => store.close());
    let hurried = false;
    // Until then only a full group of 50 is kept, and so each call below is one group.
    const clock: Clock = {
      ...hurriedClock,
      wait: () => (hurried ? hurriedClock.wait(0) : new Promise(() => undefined)),
    };
    const { round, office, log, codes } = await officeOver(store, clock);
    const holders = await round.holders(200);
    const bodies = holders.map(({ body }) => body);
    expect(new Set(await codes(bodies.slice(0, 50)))).toEqual(new Set(['receipt']));
    store.limit(12);
    const full = await codes(bodies.slice(50, 100));
    expect(new Set(full)).toEqual(new Set(['try-again']));
    expect(await office.figures(round.id)).toEqual({ returned: 50, unused: 0 });
    for (const { paper } of holders.slice(50, 100))
      expect(await store.find(round.id, 'ballot', paper)).toBeUndefined();
    hurried = true;
    // What lies in the box is answered as before, full or not.
    expect(await codes(bodies.slice(0, 1))).toEqual(['receipt']);
    store.limit(1_000);
    expect(new Set(await codes(bodies))).toEqual(new Set(['receipt']));
    expect(await office.figures(round.id)).toEqual({ returned: 200, unused: 0 });
    expect(new Set(log)).toEqual(
      new Set(['{"level":50,"kind":"SqliteError","code":"SQLITE_FULL","msg":"the box failed"}\n']),
    );
  });
});

describe('a PostgreSQL that fails', () => {
  test('by refusing to write keeps nothing, and takes ballots again afterwards', async () => {
    const place = await newPlace('postgres');
    const store = await openFor(place);
    const { round, office, log, codes } = await officeOver(store);
    const bodies = (await round.holders(20)).map(({ body }) => body);
    expect(new Set(await codes(bodies.slice(0, 10)))).toEqual(new Set(['receipt']));
    const owner = new Client('url' in place ? place.url : '');
    await owner.connect();
    const table = `box.ballot_${round.id.replaceAll('-', '_')}_open`;
    // A constraint that the last row of the group breaks, after all others were written.
    await owner.query(`create function box.full() returns trigger language plpgsql as $$
      begin if (select count(*) from ${table}) > 10 then raise disk_full; end if; return null; end $$`);
    await owner.query(
      `create trigger full_disk after insert on ${table} for each statement execute function box.full()`,
    );
    expect(new Set(await codes(bodies.slice(10)))).toEqual(new Set(['try-again']));
    expect(await office.figures(round.id)).toEqual({ returned: 10, unused: 0 });
    await owner.query(`drop trigger full_disk on ${table}`);
    await owner.end();
    expect(new Set(await codes(bodies))).toEqual(new Set(['receipt']));
    expect(await office.figures(round.id)).toEqual({ returned: 20, unused: 0 });
    expect(new Set(log)).toEqual(
      new Set(['{"level":50,"kind":"DatabaseError","code":"53100","msg":"the box failed"}\n']),
    );
  });

  test('by breaking every connection keeps nothing, and takes ballots again afterwards', async () => {
    const place = await newPlace('postgres');
    const store = await openFor(place);
    const { round, office, codes } = await officeOver(store);
    const bodies = (await round.holders(10)).map(({ body }) => body);
    const owner = new Client('url' in place ? place.url : '');
    await owner.connect();
    const table = `box.ballot_${round.id.replaceAll('-', '_')}_open`;
    await owner.query(`begin; lock table ${table} in access exclusive mode`);
    const answers = codes(bodies);
    const broken = `select pg_terminate_backend(pid) from pg_stat_activity
      where datname = current_database() and pid <> pg_backend_pid() and wait_event_type = 'Lock'`;
    while ((await owner.query(broken)).rowCount === 0) await new Promise(setImmediate);
    await owner.query('commit');
    await owner.end();
    const first = await answers;
    expect(first).toContain('try-again');
    const { returned } = await office.figures(round.id);
    expect(returned).toBe(first.filter((code) => code === 'receipt').length);
    expect(new Set(await codes(bodies))).toEqual(new Set(['receipt']));
    expect(await office.figures(round.id)).toEqual({ returned: 10, unused: 0 });
  });
});
