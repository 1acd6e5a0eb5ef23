import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from 'pg';
import { expect, test } from 'vitest';
import { describeInHalls, type Hall } from '../support/rounds-hall.ts';
import { aMeeting } from '../support/rounds-meeting.ts';

/** What a backup does not carry: keys of rounds, and the box. */
async function forget(hall: Hall, what: 'keys' | 'box'): Promise<void> {
  const { dataDir, databaseUrl } = hall.config;
  if (what === 'keys') rmSync(join(dataDir, 'keys', 'rounds'), { recursive: true });
  else if (databaseUrl === undefined) rmSync(join(dataDir, 'box'), { recursive: true });
  else {
    const client = new Client({ connectionString: databaseUrl });
    await client.connect();
    await client.query('drop schema box cascade');
    await client.end();
  }
}

describeInHalls('a restored backup', (hall) => {
  test.each([
    ['ready', 'keys'],
    ['open', 'keys'],
    ['open', 'box'],
    ['closing', 'box'],
    ['sealed', 'box'],
    ['counted', 'keys'],
  ] as const)(
    'finds a round that was %s without its %s: it is void, and held again',
    async (state, what) => {
      const meeting = await aMeeting(hall());
      const id = await meeting.toReady();
      if (state !== 'ready') {
        await meeting.toIssued();
        await meeting.vote({ A01: 'for', A02: 'for' });
      }
      if (state === 'sealed' || state === 'counted') await meeting.step('seal');
      if (state === 'counted') await meeting.step('count');
      if (state === 'closing')
        await hall()
          .platform.db.updateTable('round')
          .set({ closing: 1 })
          .where('id', '=', id)
          .execute();
      await hall().restart(() => forget(hall(), what));
      expect(await meeting.round()).toMatchObject({
        state: 'void',
        closing: false,
        voided: { reason: 'restored', note: '' },
      });
      const [voter] = meeting.voters;
      expect(await voter?.client.get('/vote')).toMatchObject({ round: { id, state: 'void' } });
      expect((await voter?.refusedPaper(id))?.code).toBe('round-void');
      await meeting.nextRound();
      await meeting.toIssued();
      const { round } = await meeting.finish({ A01: 'for', A02: 'for' });
      expect(round).toMatchObject({ number: 2, state: 'announced', repeat: true });
    },
  );

  test('keeps what is certified, and a stopped server goes on where it was', async () => {
    const meeting = await aMeeting(hall());
    const id = await meeting.toReady();
    await hall().restart();
    await meeting.step('open');
    await hall().restart();
    for (const voter of meeting.voters) await voter.takePaper(id);
    await hall().restart();
    await meeting.vote({ A01: 'for', A02: 'for' });
    await hall().restart();
    const [voter] = meeting.voters;
    await voter?.cast(id);
    await meeting.step('seal');
    await hall().restart();
    await voter?.cast(id);
    await meeting.step('count');
    await hall().restart();
    await meeting.certify();
    await hall().restart(() => forget(hall(), 'keys'));
    expect((await meeting.round()).state).toBe('certified');
    await meeting.step('announce');
    await hall().restart();
    expect(await meeting.findings(id)).toEqual([]);
    // Whoever slept through it all still gets the receipt, or is told that it is too late.
    expect((await voter?.cast(id))?.json.receipt).toMatch(/^ey/);
    const late = await voter?.fill(id, { A03: 'for' });
    const answer = await hall().toBox(`/box/${id}/ballots`, late?.body ?? '');
    expect(answer).toMatchObject({ status: 409, json: { code: 'box-sealed' } });
    expect((await voter?.returnUnused(id))?.json.code).toBe('count-begun');
  });
});
