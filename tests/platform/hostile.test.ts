import { expect, it } from 'vitest';
import { brokenLink } from '../../server/platform/acts/acts.ts';
import { describeOnBoth } from '../support/house.ts';
import { aBody, aRoll, aSession } from '../support/people.ts';

const MEBIBYTE = 1 << 20;

describeOnBoth('requests that are made to do harm', 'whole', (house) => {
  /** A body of so many mebibytes, told by no length, and how many of them were taken. */
  function endless(mebibytes: number): { stream: ReadableStream<Uint8Array>; taken: () => number } {
    let taken = 0;
    const stream = new ReadableStream<Uint8Array>(
      {
        pull(controller) {
          if (taken === mebibytes) return controller.close();
          taken += 1;
          controller.enqueue(new Uint8Array(MEBIBYTE).fill(0x20));
        },
      },
      { highWaterMark: 0 },
    );
    return { stream, taken: () => taken };
  }

  it.each([
    ['PATCH', '/api/bodies/import', 3],
    ['PUT', '/api/bodies/x/sessions/y/leave/import', 3],
    ['PATCH', '/api/bodies/x/roll/import', 3],
    ['POST', '/api/bodies/x/roll/import', 10],
  ])('are not read further than their limit: %s %s', async (method, path, most) => {
    const { stream, taken } = endless(40);
    const request: RequestInit & { duplex: 'half' } = {
      method,
      headers: { 'content-type': 'application/json' },
      body: stream,
      duplex: 'half',
    };
    const answer = await house().app.request(path, request);
    expect([answer.status, await answer.json()]).toMatchObject([413, { code: 'too-large' }]);
    expect(taken()).toBeLessThanOrEqual(most);
  });

  it('are refused when they hold text that no database keeps as it is', async () => {
    const body = await aBody(house());
    const [deputy] = await aRoll(body, 1);
    const session = await aSession(body);
    const leave = `${body.path}/sessions/${session.id}/leave/${deputy?.id}`;
    for (const reason of ['病假\u{0}', '病假\u{D800}', '\u{DC00}病假'])
      expect(await body.staff.problem('PUT', leave, { reason })).toEqual({
        status: 400,
        code: 'malformed',
        facts: { where: 'json.reason', why: 'text without U+0000 and lone surrogates' },
      });
    expect(
      await body.staff.problem('PUT', `${body.path}/delegations`, ['一团', '\u{D800}']),
    ).toEqual({
      status: 400,
      code: 'malformed',
      facts: { where: 'json.1', why: 'text without U+0000 and lone surrogates' },
    });
    await body.staff.put(leave, { reason: '病假 𠮷' });
    expect(await brokenLink(house().platform.db, body.id)).toBeUndefined();
  });
});
