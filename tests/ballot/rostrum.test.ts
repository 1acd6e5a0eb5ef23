import { expect, test } from 'vitest';
import { tick } from '../../server/ballot/ticker.ts';
import { describeInHalls, type Hall } from '../support/rounds-hall.ts';
import { aMeeting, type Meeting } from '../support/rounds-meeting.ts';

/** Every value in an answer, by its path. */
function valuesOf(value: unknown, path = ''): Map<string, unknown> {
  if (typeof value !== 'object' || value === null) return new Map([[path, value]]);
  return new Map(
    Object.entries(value).flatMap(([key, inner]) => [...valuesOf(inner, `${path}/${key}`)]),
  );
}

/** What may become known from the empty box to the announcement: how far it is, papers, the digits, confirmations. */
const MAY_CHANGE =
  /^\/round\/(state|closing|present|readOut|figures\/\w+|reachedAt\/\w+|scrutineers\/\d+\/confirmedAt)$/;

/** Words of a count that no key of the hall may have before the announcement. */
const OF_A_COUNT = /^(for|against|abstain|valid|invalid|blank|results|passed|rank|tied|outcome)$/;

/** What the route gives and what the live line carries to whoever has just come. */
async function shownIn(hall: Hall, { session }: Meeting): Promise<readonly unknown[]> {
  const path = `/sessions/${session.id}/hall`;
  const line = await new Promise<unknown>((heard) => {
    const stop = hall.platform.live.listen([`hall/${session.id}`], (frame) => {
      queueMicrotask(() => stop());
      heard(JSON.parse(new TextDecoder().decode(frame).replace('data: ', '')));
    });
  });
  if (typeof line !== 'object' || line === null || !('state' in line)) throw new Error('no state');
  return [await hall.client('deputy').get(path), line.state];
}

describeInHalls('the hall', (hall) => {
  test('learns nothing of votes by route or live line in any state before the announcement', async () => {
    const meeting = await aMeeting(hall());
    await meeting.toReady();
    const [empty] = await shownIn(hall(), meeting);
    const before = valuesOf(empty);
    const states: string[] = [];
    const look = async (state: string): Promise<void> => {
      states.push(state);
      for (const shown of await shownIn(hall(), meeting)) {
        const now = valuesOf(shown);
        expect(now.get('/round/state')).toBe(state);
        expect(now.get('/round/tally')).toBeNull();
        const paths = new Set([...before.keys(), ...now.keys()]);
        const changed = [...paths].filter((path) => before.get(path) !== now.get(path));
        expect(changed.filter((path) => !MAY_CHANGE.test(path))).toEqual([]);
        const keys = [...now.keys()].flatMap((path) => path.split('/'));
        expect(keys.filter((key) => OF_A_COUNT.test(key))).toEqual([]);
      }
    };
    await look('ready');
    await meeting.toIssued();
    await look('open');
    await meeting.vote((place) => (place < 5 ? { A01: 'for', A02: 'against' } : { A03: 'for' }));
    await tick(hall().room);
    await look('open');
    await meeting.step('seal');
    await look('sealed');
    await meeting.step('count');
    await look('counted');
    // What is counted is known at the rostrum and nowhere else.
    expect((await meeting.round()).tally?.results[0]).toMatchObject({ for: 5 });
    await meeting.certify();
    await look('certified');
    await meeting.step('announce');
    for (const shown of await shownIn(hall(), meeting))
      expect(shown).toMatchObject({ round: { state: 'announced', tally: { valid: 6 } } });
    expect(new Set(states)).toEqual(new Set(['ready', 'open', 'sealed', 'counted', 'certified']));
  });
});
