import { describe, expect, test } from 'vitest';
import type { BoxStore } from '../../server/ballot/box/box.ts';
import { BoxOffice, type SignReceipt } from '../../server/ballot/box/office.ts';
import type { BoxStage } from '../../server/ballot/box/stages.ts';
import type { Engine } from '../../server/platform/database/columns.ts';
import { utf8, toBase64url, sha256, fromUtf8 } from '../../shared/ballot/protocol/bytes.ts';
import type { Clock } from '../../shared/chance.ts';
import { allRows, ENGINES, newPlace, openFor } from './box-places.ts';
import { hurriedClock, newRound, plainReceipt, type TestRound } from './box-round.ts';

interface Setting {
  readonly round: TestRound;
  readonly store: BoxStore;
  readonly office: BoxOffice;
  /** What the store threw. */
  readonly faults: unknown[];
  /** Closes, seals, and takes unused papers. */
  readonly seal: () => Promise<void>;
}

function officeOver(
  store: BoxStore,
  faults: unknown[],
  clock: Clock = hurriedClock,
  signReceipt: SignReceipt = plainReceipt,
): BoxOffice {
  return new BoxOffice({ store, clock, signReceipt, failed: (error) => faults.push(error) });
}

async function setting(
  store: BoxStore,
  { stage = 'open', clock = hurriedClock }: { stage?: BoxStage; clock?: Clock } = {},
): Promise<Setting> {
  const round = await newRound();
  const faults: unknown[] = [];
  const office = officeOver(store, faults, clock);
  await store.make(round.id, 'ballot');
  await office.admit(round.known(stage));
  const seal = async () => {
    await office.close(round.id);
    await store.seal(round.id, 'ballot');
    await office.sealed(round.id);
  };
  return { round, store, office, faults, seal };
}

const open = async (engine: Engine, options: { stage?: BoxStage; clock?: Clock } = {}) =>
  setting(await openFor(await newPlace(engine)), options);

const refused = (code: string) => ({ ok: false, failure: { code, facts: {} } });

describe.each(ENGINES)('the office of the box over %s', (engine) => {
  test('promises exactly the round, the paper and the bytes received', async () => {
    const { round, office } = await open(engine);
    const holder = await round.holder();
    const answer = await office.cast(round.id, holder.body);
    expect(answer.ok && JSON.parse(answer.value.receipt)).toEqual({
      round: toBase64url(round.known('open').R),
      paper: toBase64url(holder.paper),
      ballot: toBase64url(await sha256(holder.body)),
    });
    expect(await office.figures(round.id)).toEqual({ returned: 1, unused: 0 });
  });

  test('answers the same bytes with the same promise, and other bytes with a refusal', async () => {
    const { round, office, seal } = await open(engine);
    const { body, otherBody } = await round.holder();
    const first = await office.cast(round.id, body);
    expect(first.ok).toBe(true);
    expect(await office.cast(round.id, body)).toEqual(first);
    expect(await office.cast(round.id, otherBody)).toEqual(refused('paper-already-used'));
    await seal();
    expect(await office.cast(round.id, body)).toEqual(first);
    expect(await office.cast(round.id, otherBody)).toEqual(refused('box-sealed'));
    await office.countBegun(round.id);
    expect(await office.cast(round.id, body)).toEqual(first);
    expect(await office.figures(round.id)).toEqual({ returned: 1, unused: 0 });
  });

  test('keeps one of two ballots cast on one paper at once, and tells the other so', async () => {
    const { round, office, store, seal } = await open(engine);
    const holders = await round.holders(12);
    const answers = await Promise.all(
      holders.map(async ({ body, otherBody }) => {
        const pair = [office.cast(round.id, body), office.cast(round.id, otherBody)];
        return (await Promise.all(pair)).map((one) => (one.ok ? 'receipt' : one.failure.code));
      }),
    );
    for (const pair of answers) expect(pair.toSorted()).toEqual(['paper-already-used', 'receipt']);
    await seal();
    expect(await store.count(round.id, 'ballot')).toBe(12);
  });

  test('refuses a ballot on a paper of another round, or signed by another holder', async () => {
    const { round, office } = await open(engine);
    const [one, two] = await round.holders(2);
    const foreign = await (await newRound()).holder();
    if (one === undefined || two === undefined) throw new Error('two holders were asked for');
    expect(await office.cast(round.id, foreign.body)).toEqual(refused('paper-signature'));
    const [head = '', tail = ''] = [fromUtf8(one.body), fromUtf8(two.body)];
    const at = head.indexOf('"sealed"');
    const swapped = utf8(head.slice(0, at) + tail.slice(at));
    expect(await office.cast(round.id, swapped)).toEqual(refused('ballot-signature'));
    expect(await office.figures(round.id)).toEqual({ returned: 0, unused: 0 });
  });

  test('refuses every other length and form', async () => {
    const { round, office } = await open(engine);
    const { body } = await round.holder();
    const text = fromUtf8(body) ?? '';
    const forms = [
      '',
      '{}',
      text.slice(0, -1),
      `${text} `,
      text.replace('"key"', '"kEy"'),
      text.replace('{"key":"B', '{"key":"B='),
      text.replace(':"', ': "'),
      `${text.slice(0, -2)}!"}`,
    ];
    for (const form of forms)
      expect(await office.cast(round.id, utf8(form))).toEqual(refused('malformed'));
    expect(await office.figures(round.id)).toEqual({ returned: 0, unused: 0 });
  });

  test('takes a ballot in no stage but open', async () => {
    const { round, office } = await open(engine, { stage: 'ready' });
    const { body, unused } = await round.holder();
    const elsewhere = '01980f5e-7a3c-7c11-9d2e-3f5b8a9c1d20';
    expect(await office.cast(elsewhere, body)).toEqual(refused('no-such-round'));
    expect(await office.takeUnused(elsewhere, unused)).toEqual(refused('no-such-round'));
    expect(await office.cast(round.id, body)).toEqual(refused('round-not-open'));
    await office.open(round.id);
    expect((await office.cast(round.id, body)).ok).toBe(true);
    await office.voided(round.id);
    expect(await office.cast(round.id, body)).toEqual(refused('round-void'));
    expect(await office.takeUnused(round.id, unused)).toEqual(refused('round-void'));
    expect(await office.figures(round.id)).toEqual({ returned: 1, unused: 0 });
    office.forget(round.id);
    expect(await office.cast(round.id, body)).toEqual(refused('no-such-round'));
  });

  test('takes unused papers between sealing and count, each once', async () => {
    const { round, office, store, seal } = await open(engine);
    const [used, lost, late] = await round.holders(3);
    if (used === undefined || lost === undefined || late === undefined) throw new Error('three');
    const foreign = await (await newRound()).holder();
    await office.cast(round.id, used.body);
    expect(await office.takeUnused(round.id, lost.unused)).toEqual(refused('box-not-sealed'));
    await office.close(round.id);
    expect(await office.takeUnused(round.id, lost.unused)).toEqual(refused('box-not-sealed'));
    await seal();
    const spaced = utf8(`{ "signature": "${toBase64url(lost.signature)}",
      "key": "${toBase64url(lost.key)}" }`);
    const twice = [lost.unused, spaced, lost.unused].map((body) =>
      office.takeUnused(round.id, body),
    );
    expect(await Promise.all(twice)).toEqual(twice.map(() => ({ ok: true, value: {} })));
    expect(await office.takeUnused(round.id, used.unused)).toEqual(refused('paper-already-used'));
    expect(await office.takeUnused(round.id, foreign.unused)).toEqual(refused('paper-signature'));
    expect(await office.takeUnused(round.id, utf8('{"key":"x"}'))).toEqual(refused('malformed'));
    expect(await office.figures(round.id)).toEqual({ returned: 1, unused: 1 });
    expect(await office.cast(round.id, lost.body)).toEqual(refused('box-sealed'));
    await office.countBegun(round.id);
    expect(await office.takeUnused(round.id, late.unused)).toEqual(refused('count-begun'));
    await store.seal(round.id, 'unused');
    expect(await allRows(store, round.id, 'unused')).toEqual([
      { paper: Buffer.from(lost.paper), body: Buffer.from(lost.unused) },
    ]);
  });

  test('a ballot cast while the box is closed is in it with a receipt, or refused and not in it', async () => {
    const { round, office, store, faults } = await open(engine);
    const holders = await round.holders(120);
    let begin: () => void = () => undefined;
    const begun = new Promise<void>((resolve) => {
      begin = resolve;
    });
    let answered = 0;
    let closing: Promise<void> | undefined;
    const answers = await Promise.all(
      holders.map(async ({ body }, at) => {
        // A hundred stand at every step of the way in when the box is closed; twenty come after.
        if (at >= 100) await begun;
        for (let turns = 0; turns < at % 40; turns += 1) await new Promise(setImmediate);
        const answer = await office.cast(round.id, body);
        answered += 1;
        if (answered === 10) {
          closing = office.close(round.id);
          begin();
        }
        return answer;
      }),
    );
    await closing;
    expect(faults).toEqual([]);
    await store.seal(round.id, 'ballot');
    await office.sealed(round.id);
    const inside = await allRows(store, round.id, 'ballot');
    const receipts = answers.filter((answer) => answer.ok);
    expect(inside).toHaveLength(receipts.length);
    expect(receipts.length).toBeGreaterThanOrEqual(10);
    expect(receipts.length).toBeLessThanOrEqual(100);
    for (const [at, answer] of answers.entries()) {
      const holder = holders[at];
      if (holder === undefined) throw new Error('one answer for each holder');
      const held = await store.find(round.id, 'ballot', holder.paper);
      expect(held === undefined).toBe(!answer.ok);
      if (!answer.ok) expect(answer).toEqual(refused('box-sealed'));
      // Asked again, everybody hears the same.
      expect(await office.cast(round.id, holder.body)).toEqual(answer);
    }
  });

  test('closed by another process, it acknowledges nothing that is not in the box', async () => {
    const place = await newPlace(engine);
    const { round, office, store } = await setting(await openFor(place));
    const [early, late] = await round.holders(2);
    if (early === undefined || late === undefined) throw new Error('two holders were asked for');
    const receipt = await office.cast(round.id, early.body);
    // This office has not heard of it: only the store knows.
    await store.seal(round.id, 'ballot');
    expect(await office.cast(round.id, early.body)).toEqual(receipt);
    expect(await office.cast(round.id, late.body)).toEqual(refused('box-sealed'));
  });

  test('after a restart knows the ballots it acknowledged before', async () => {
    const place = await newPlace(engine);
    const before = await setting(await openFor(place));
    const { body, otherBody } = await before.round.holder();
    const receipt = await before.office.cast(before.round.id, body);
    await before.store.close();
    const store = await openFor(place);
    const office = officeOver(store, []);
    await office.admit(before.round.known('open'));
    expect(await office.cast(before.round.id, body)).toEqual(receipt);
    expect(await office.cast(before.round.id, otherBody)).toEqual(refused('paper-already-used'));
  });

  test('does not admit an open round without its box, nor takes unused papers before it is sealed', async () => {
    const store = await openFor(await newPlace(engine));
    const office = officeOver(store, []);
    const round = await newRound();
    await expect(office.admit(round.known('open'))).rejects.toThrow('without its box');
    await store.make(round.id, 'ballot');
    await office.admit(round.known('open'));
    await expect(office.sealed(round.id)).rejects.toThrow('not sealed');
  });

  test('never goes back a stage', async () => {
    const { round, office, seal } = await open(engine);
    const { body } = await round.holder();
    await seal();
    await office.admit(round.known('open'));
    await office.open(round.id);
    expect(await office.cast(round.id, body)).toEqual(refused('box-sealed'));
  });
});
