import { expect, test } from 'vitest';
import { tick } from '../../server/ballot/ticker.ts';
import { describeInHalls, type Hall } from '../support/rounds-hall.ts';
import { aMeeting, type Meeting } from '../support/rounds-meeting.ts';
import { aStaff } from '../support/people.ts';

/** Every value in an answer, by its path. */
function valuesOf(value: unknown, path = ''): Map<string, unknown> {
  if (typeof value !== 'object' || value === null) return new Map([[path, value]]);
  return new Map(
    Object.entries(value).flatMap(([key, inner]) => [...valuesOf(inner, `${path}/${key}`)]),
  );
}

/** What may become known from the empty box to the announcement: how far it is, papers, the digits, confirmations. */
const MAY_CHANGE =
  /^\/round\/(state|closing|present|readOut|votingTime.*|figures\/\w+|reachedAt\/\w+|scrutineers\/\d+\/confirmedAt)$/;

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
    await meeting.staff.post(await meeting.at('set-voting-time'), { minutes: 5 });
    await look('open');
    await meeting.step('seal');
    await look('sealed');
    await meeting.step('count');
    await look('counted');
    // What is counted is known at the rostrum and nowhere else.
    expect((await meeting.round()).tally?.results[0]).toMatchObject({ for: 5 });
    expect((await meeting.console()).preview).toBeNull();
    await meeting.certify();
    await look('certified');
    // The chair sees beforehand exactly what the hall will see; who only watches does not.
    const { preview } = await meeting.console();
    const { client: watching } = await aStaff(hall(), meeting.body, ['administrator']);
    expect((await meeting.console(watching)).preview).toBeNull();
    await meeting.step('announce');
    for (const shown of await shownIn(hall(), meeting)) {
      expect(shown).toMatchObject({ round: { state: 'announced', tally: { valid: 6 } } });
      const seen = valuesOf(shown);
      const foreseen = valuesOf(preview);
      const differ = [...seen.keys()].filter((path) => seen.get(path) !== foreseen.get(path));
      expect(differ).toEqual(['/round/reachedAt/announced']);
    }
    expect(new Set(states)).toEqual(new Set(['ready', 'open', 'sealed', 'counted', 'certified']));
  });
});

interface Acts {
  readonly rows: readonly { readonly kind: string; readonly detail: object }[];
}

/** The newest acts of a body, the newest last. */
async function actsOf({ staff, body }: Meeting): Promise<readonly string[]> {
  const { rows } = await staff.get<Acts>(`${body.path}/acts`);
  return rows.map(({ kind }) => kind).toReversed();
}

describeInHalls('the rostrum', (hall) => {
  test('sets a voting time that everybody sees, changes it and takes it away; it seals nothing', async () => {
    const meeting = await aMeeting(hall());
    const time = async (minutes: number | null) =>
      meeting.staff.post(await meeting.at('set-voting-time'), { minutes });
    expect(await meeting.refused('set-voting-time', { minutes: 5 })).toMatchObject({
      code: 'wrong-state',
    });
    await meeting.toIssued();
    for (const minutes of [0, 181, 1.5])
      expect(await meeting.refused('set-voting-time', { minutes })).toMatchObject({ status: 400 });
    await time(5);
    await time(5);
    const { votingTime } = await meeting.round();
    expect(votingTime?.left).toBeGreaterThan(295);
    const path = `/sessions/${meeting.session.id}/hall`;
    expect(await hall().client('deputy').get(path)).toMatchObject({
      round: { votingTime: { until: votingTime?.until } },
    });
    const [voter] = meeting.voters;
    expect(await voter?.client.get('/vote')).toMatchObject({
      round: { votingTime: { until: votingTime?.until } },
    });
    hall().clock.step(301);
    expect(await meeting.round()).toMatchObject({ state: 'open', votingTime: { left: 0 } });
    await meeting.vote({ A01: 'for' });
    await time(2);
    expect((await meeting.round()).votingTime?.left).toBeGreaterThan(110);
    await time(null);
    await time(null);
    expect((await meeting.round()).votingTime).toBeNull();
    await time(3);
    await meeting.step('seal');
    expect(await meeting.round()).toMatchObject({ state: 'sealed', votingTime: null });
    const kinds = (await actsOf(meeting)).filter((kind) => kind.startsWith('voting-time'));
    expect(kinds).toEqual([
      'voting-time-set',
      'voting-time-set',
      'voting-time-removed',
      'voting-time-set',
    ]);
  });

  test('takes quorum and scrutineers back while nothing is frozen, the last first', async () => {
    const meeting = await aMeeting(hall());
    const back = async (act: string) => meeting.staff.post(await meeting.at(act));
    await back('take-back-quorum');
    await meeting.step('confirm-quorum');
    await meeting.passScrutineers();
    expect(await meeting.refused('take-back-quorum')).toMatchObject({
      code: 'scrutineers-already-passed',
    });
    await back('take-back-scrutineers');
    await back('take-back-scrutineers');
    expect(await meeting.round()).toMatchObject({ scrutineers: [], scrutineersPassedAt: null });
    await back('take-back-quorum');
    expect((await meeting.round()).quorumConfirmedAt).toBeNull();
    expect(await meeting.refused('make-ready')).toMatchObject({ code: 'quorum-not-confirmed' });
    await meeting.toReady();
    for (const act of ['take-back-quorum', 'take-back-scrutineers'])
      expect(await meeting.refused(act)).toMatchObject({ code: 'wrong-state' });
    const kinds = (await actsOf(meeting)).filter((kind) => /quorum|scrutineers/.test(kind));
    expect(kinds).toEqual([
      'quorum-confirmed',
      'scrutineers-passed',
      'scrutineers-taken-back',
      'quorum-taken-back',
      'quorum-confirmed',
      'scrutineers-passed',
    ]);
  });

  test('is led by one console; another watches until it takes over, and so does whoever names none', async () => {
    const meeting = await aMeeting(hall());
    const [one, other] = ['1', '2'].map((digit) => digit.repeat(32));
    const send = async (console: string | undefined, method: 'GET' | 'POST', path: string) => {
      const headers = console === undefined ? {} : { console };
      const { json } = await meeting.staff.send(method, path, { headers });
      return json;
    };
    const place = `${meeting.body.path}/sessions/${meeting.session.id}`;
    const shown = (console?: string) => send(console, 'GET', `${place}/console`);
    const quorum = await meeting.at('confirm-quorum');
    expect(await shown(one)).toMatchObject({ lead: null });
    // The first that acts leads; looking alone changes nothing.
    expect(await send(one, 'POST', quorum)).toMatchObject({ lead: { mine: true } });
    expect(await shown(other)).toMatchObject({ lead: { mine: false } });
    for (const console of [other, undefined])
      expect(await send(console, 'POST', quorum)).toMatchObject({ code: 'console-not-leading' });
    expect(await send('x', 'POST', `${place}/lead`)).toMatchObject({ code: 'malformed' });
    for (let times = 0; times < 2; times += 1)
      expect(await send(other, 'POST', `${place}/lead`)).toMatchObject({ lead: { mine: true } });
    expect(await send(one, 'POST', quorum)).toMatchObject({ code: 'console-not-leading' });
    // As long as its line is open it leads, over a restart as well; a minute without, and it does not.
    const line = () => hall().platform.live.listen([`lead/${other}`], () => {});
    const hangUp = line();
    hall().clock.step(300);
    expect(await shown(one)).toMatchObject({ lead: { mine: false } });
    hangUp();
    await hall().restart();
    expect(await shown(one)).toMatchObject({ lead: { mine: false } });
    hall().clock.step(61);
    expect(await shown(one)).toMatchObject({ lead: null });
    await meeting.passScrutineers();
    const leads = (await actsOf(meeting)).filter((kind) => kind === 'console-lead-taken');
    expect(leads).toHaveLength(2);
  });

  test('whoever takes over leads from then on, also against an act that was asked for at the same moment', async () => {
    const meeting = await aMeeting(hall());
    const [one, other] = ['1', '2'].map((digit) => digit.repeat(32));
    const place = `${meeting.body.path}/sessions/${meeting.session.id}`;
    const send = (console = '', path = `${place}/lead`) =>
      meeting.staff.send('POST', path, { headers: { console } });
    const acts = [await meeting.at('confirm-quorum'), await meeting.at('take-back-quorum')];
    for (let times = 0; times < 6; times += 1) {
      await send(one);
      await Promise.all([send(one, acts[times % 2]), send(other)]);
      const { json } = await meeting.staff.send('GET', `${place}/console`, {
        headers: { console: other ?? '' },
      });
      expect(json).toMatchObject({ lead: { mine: true } });
    }
    // An act that fails takes no lead.
    const nobody = await aMeeting(hall());
    const path = await nobody.at('seal');
    const { response } = await nobody.staff.send('POST', path, { headers: { console: one ?? '' } });
    expect(response.status).toBe(409);
    expect((await nobody.console()).lead).toBeNull();
  });
});
