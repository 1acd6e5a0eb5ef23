import { expect, it } from 'vitest';
import { brokenLink, chainHead, perform, SYSTEM } from '../../server/platform/acts/acts.ts';
import { fail, ok } from '../../shared/result.ts';
import { congressAlone, describeOnBoth } from '../support/house.ts';
import { NO_ROUND } from '../support/people.ts';

describeOnBoth('the act log', congressAlone(NO_ROUND), (house) => {
  const write = (body: string, note: string) =>
    perform(house().platform, body, SYSTEM, async (_trx, record) => {
      record({ kind: 'towns-set', subject: 'note/1', detail: { note } });
      return ok(note);
    });

  it('gives every act of a body its place, also when many come at once', async () => {
    const { db } = house().platform;
    await Promise.all(Array.from({ length: 20 }, (_, turn) => write('at-once', String(turn))));
    const rows = await db
      .selectFrom('act')
      .select('seq')
      .where('body', '=', 'at-once')
      .orderBy('seq')
      .execute();
    expect(rows.map(({ seq }) => seq)).toEqual(Array.from({ length: 20 }, (_, turn) => turn + 1));
    expect(await brokenLink(db, 'at-once')).toBeUndefined();
  });

  it('keeps nothing of an act that failed or threw', async () => {
    const { db } = house().platform;
    await write('failing', 'first');
    const head = await chainHead(db, 'failing');
    const failed = await perform(house().platform, 'failing', SYSTEM, async (_trx, record) => {
      record({ kind: 'towns-set', subject: 'note/1' });
      return fail('not-today', { why: 'rain' });
    });
    expect(failed).toEqual({ ok: false, failure: { code: 'not-today', facts: { why: 'rain' } } });
    await expect(
      perform(house().platform, 'failing', SYSTEM, async () => {
        throw new Error('a bug');
      }),
    ).rejects.toThrow('a bug');
    expect(await chainHead(db, 'failing')).toBe(head);
    await write('failing', 'second');
    expect(await brokenLink(db, 'failing')).toBeUndefined();
  });

  it('shows which act was altered, dropped or added silently', async () => {
    const { db } = house().platform;
    for (const body of ['altered', 'dropped', 'cut', 'added'])
      for (let note = 1; note <= 5; note += 1) await write(body, String(note));
    await db
      .updateTable('act')
      .set({ detail: '{"note":"7"}' })
      .where('body', '=', 'altered')
      .where('seq', '=', 3)
      .execute();
    expect(await brokenLink(db, 'altered')).toBe(3);
    await db.deleteFrom('act').where('body', '=', 'dropped').where('seq', '=', 2).execute();
    expect(await brokenLink(db, 'dropped')).toBe(2);
    await db.deleteFrom('act').where('body', '=', 'cut').where('seq', '=', 5).execute();
    expect(await brokenLink(db, 'cut')).toBe(5);
    const last = await db
      .selectFrom('act')
      .selectAll()
      .where('body', '=', 'added')
      .where('seq', '=', 5)
      .executeTakeFirstOrThrow();
    await db
      .insertInto('act')
      .values({ ...last, seq: 6 })
      .execute();
    expect(await brokenLink(db, 'added')).toBe(6);
  });
});
