import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { toBase64url, knownBase64url } from '../../shared/ballot/protocol/bytes.ts';
import { boxRoot, byPaper } from '../../shared/ballot/protocol/trees.ts';
import { below } from '../../shared/chance.ts';
import { setTimeout as wait } from 'node:timers/promises';
import { realChance } from '../support/clock.ts';
import { ENGINES, openHall, type Hall } from '../support/rounds-hall.ts';
import { builtServer, Lives } from '../support/rounds-lives.ts';
import { aMeeting, type Meeting } from '../support/rounds-meeting.ts';
import { text, type Voter } from '../support/rounds-voter.ts';
import type { Trap } from './crash-server.ts';

/** Many starts of a server, on a machine that may be busy with other tests. */
const PATIENCE = { timeout: 180_000 };

let server: Awaited<ReturnType<typeof builtServer>>;
beforeAll(async () => {
  server = await builtServer();
});
afterAll(() => server.remove());

async function mortal(
  engine: Hall['engine'],
  deputies: number,
): Promise<{ hall: Hall; meeting: Meeting; lives: Lives }> {
  const hall = await openHall(engine);
  onTestFinished(() => hall.close());
  const meeting = await aMeeting(hall, { deputies });
  const lives = await Lives.of(hall, server.file);
  onTestFinished(() => lives.end());
  return { hall, meeting, lives };
}

/** The root that the seal must have when every acknowledged ballot, and no other, is in the box. */
async function rootOf(voters: readonly Voter[], id: string): Promise<string> {
  const entries = voters.flatMap((voter) => {
    const { filled, receipt } = voter.of(id);
    return filled === undefined || receipt === undefined ? [] : [filled];
  });
  return toBase64url(await boxRoot(entries.toSorted(byPaper)));
}

async function sealed(meeting: Meeting, id: string): Promise<{ issued: number; boxRoot: string }> {
  const seal = await text(meeting.staff, `/rounds/${id}/seal`);
  const payload = new TextDecoder().decode(knownBase64url(seal.split('.')[1] ?? ''));
  return JSON.parse(payload);
}

describe.each(ENGINES)('a server on %s that is killed', (engine) => {
  test(
    'at any step of a round goes on from there, and nothing is lost or done twice',
    PATIENCE,
    async () => {
      const { meeting, lives } = await mortal(engine, 7);
      let deaths = 0;
      const dying = async <Value>(trap: Trap, work: () => Promise<Value>): Promise<Value> => {
        await lives.arm(trap);
        const value = await work();
        deaths += 1;
        expect(lives.deaths, trap).toBe(deaths);
        return value;
      };
      const issueAndCast = async (): Promise<string> => {
        const id = await meeting.toIssued();
        await meeting.vote((place) => (place < 6 ? { A01: 'for', A02: 'for' } : {}));
        return id;
      };
      // Sealing is taken up at the start that follows, so each place in it needs a round of its own.
      for (const trap of ['issuer-erased', 'box-rewritten', 'sealed-untold'] as const) {
        const id = await issueAndCast();
        const { round } = await dying(trap, () => meeting.step('seal'));
        expect(round).toMatchObject({ state: 'sealed', figures: { issued: 7, returned: 7 } });
        const { boxRoot: root } = await sealed(meeting, id);
        expect(root).toBe(await rootOf(meeting.voters, id));
        const voided = await dying('keys-there', () => meeting.void('演练'));
        expect(voided.round?.state).toBe('void');
        await meeting.nextRound();
      }
      await meeting.staff.post(await meeting.at('confirm-quorum'));
      await dying('keys-made', () => meeting.step('make-ready'));
      await meeting.void('再来');
      await meeting.nextRound();
      await dying('state-untold', () => meeting.step('make-ready'));
      await dying('state-untold', () => meeting.step('open'));
      const id = await meeting.id();
      const [first, second, ...others] = meeting.voters;
      if (first === undefined || second === undefined) throw new Error('too few deputies');
      await dying('name-written', () => first.takePaper(id));
      for (const voter of [second, ...others]) await voter.takePaper(id);
      const kept = await dying('ballot-kept', () => first.cast(id, { A01: 'for' }));
      expect(kept.status).toBe(200);
      const unkept = await dying('ballot-unkept', () => second.cast(id, { A01: 'for' }));
      expect(unkept.status).toBe(200);
      for (const voter of others) await voter.cast(id, { A01: 'for', A02: 'for' });
      const { round } = await dying('closing-marked', () => meeting.step('seal'));
      expect(round?.figures).toEqual({ issued: 7, returned: 7, unused: 0 });
      const before = await text(meeting.staff, `/rounds/${id}/seal`);
      const counted = await dying('half-counted', () => meeting.step('count'));
      expect(counted.round?.tally).toMatchObject({ valid: 7, invalid: 0, elected: ['A01', 'A02'] });
      await lives.kill();
      deaths += 1;
      await dying('bundle-written', () => meeting.certify());
      expect((await meeting.round()).state).toBe('certified');
      await lives.kill();
      deaths += 1;
      await meeting.step('announce');
      expect(await text(meeting.staff, `/rounds/${id}/seal`)).toBe(before);
      expect((await sealed(meeting, id)).boxRoot).toBe(await rootOf(meeting.voters, id));
      expect(await meeting.findings(id)).toEqual([]);
    },
  );

  test('when the round is certified leaves no count key behind', PATIENCE, async () => {
    const { hall, meeting, lives } = await mortal(engine, 5);
    const id = await meeting.toIssued();
    await meeting.vote({ A01: 'for', A02: 'for' });
    await meeting.step('seal');
    await meeting.step('count');
    await lives.arm('keys-there');
    await meeting.certify();
    expect(lives.deaths).toBe(1);
    await meeting.step('announce');
    expect(await meeting.findings(id)).toEqual([]);
    await lives.end();
    await hall.restart();
    expect(hall.room.keys.count(id)).toBeUndefined();
  });

  test(
    'ten times at random moments while forty deputies vote keeps every ballot acknowledged',
    PATIENCE,
    async () => {
      const { meeting, lives } = await mortal(engine, 40);
      const id = await meeting.toReady();
      await Promise.all(meeting.voters.map((voter) => voter.prepare(id)));
      const killing = async (): Promise<void> => {
        for (let kills = 0; kills < 10; kills += 1) {
          await wait(below(realChance, 250));
          await lives.kill();
        }
      };
      const voting = async (): Promise<void> => {
        await meeting.step('open');
        await Promise.all(
          meeting.voters.map(async (voter, place) => {
            await wait(below(realChance, 3_000));
            await voter.takePaper(id);
            await wait(below(realChance, 3_000));
            if (place === 39) return;
            const answer = await voter.cast(id, place < 30 ? { A01: 'for' } : { A02: 'for' });
            expect(answer.status).toBe(200);
          }),
        );
        const { round } = await meeting.step('seal');
        expect(round?.figures).toMatchObject({ issued: 40, returned: 39 });
        expect((await meeting.voters[39]?.returnUnused(id))?.status).toBe(200);
        await meeting.step('count');
        await meeting.certify();
        await meeting.step('announce');
      };
      await Promise.all([killing(), voting()]);
      expect(lives.deaths).toBe(10);
      expect((await sealed(meeting, id)).boxRoot).toBe(await rootOf(meeting.voters, id));
      expect((await meeting.round()).tally).toMatchObject({
        issued: 40,
        returned: 39,
        unused: 1,
        missing: 0,
        elected: ['A01'],
        vacant: 1,
      });
      expect(await meeting.findings(id)).toEqual([]);
    },
  );
});
