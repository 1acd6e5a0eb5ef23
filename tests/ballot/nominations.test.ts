import { expect, test } from 'vitest';
import type { Eligible, Nomination } from '../../shared/ballot/nominations.ts';
import type { ConsoleView } from '../../shared/ballot/round.ts';
import { describeInHalls } from '../support/rounds-hall.ts';
import { aMeeting, type Meeting } from '../support/rounds-meeting.ts';
import { aStaff } from '../support/people.ts';

const placeOf = ({ body, session }: Meeting): string =>
  `${body.path}/sessions/${session.id}/scrutineers`;

async function nominate(
  meeting: Meeting,
  account: string,
  nomination: Nomination | null,
): Promise<readonly Eligible[]> {
  return meeting.staff.put(`${placeOf(meeting)}/${account}`, { nomination });
}

const listed = (people: readonly Eligible[]) =>
  people.map(({ account, nomination }) => [account, nomination]);

describeInHalls('proposed scrutineers', (hall) => {
  test('delegations and presidium propose, one of them as chief, and the passed list says who did', async () => {
    const meeting = await aMeeting(hall());
    const [one, two] = meeting.scrutineers.map(({ account }) => account);
    if (one === undefined || two === undefined) throw new Error('too few scrutineers');
    await nominate(meeting, two, { by: '', chief: true });
    const both = await nominate(meeting, one, { by: '第一代表团', chief: true });
    const nominated = both.filter(({ nomination }) => nomination !== null);
    // A new chief takes the place of the other.
    expect(new Map(nominated.map((each) => [each.account, each.nomination]))).toEqual(
      new Map([
        [one, { by: '第一代表团', chief: true }],
        [two, { by: '', chief: false }],
      ]),
    );
    // Those proposed stand before all others.
    expect(both.slice(0, 2)).toEqual(nominated);
    // The same again is no other act, and a second reader sees the same.
    const acts = async () =>
      (
        await hall()
          .platform.db.selectFrom('act')
          .select('detail')
          .where('kind', '=', 'scrutineer-nominated')
          .where('subject', '=', `session/${meeting.session.id}`)
          .execute()
      ).length;
    const before = await acts();
    expect(listed(await nominate(meeting, one, { by: '第一代表团', chief: true }))).toEqual(
      listed(both),
    );
    expect(await acts()).toBe(before);
    await meeting.step('confirm-quorum');
    const { round } = await meeting.passScrutineers();
    const by = new Map(
      round?.scrutineers.map(({ account, nominatedBy }) => [account, nominatedBy]),
    );
    expect([by.get(one), by.get(two)]).toEqual(['第一代表团', '']);
  });

  test('is taken back, and refused for others, unknown delegations and after the show of hands', async () => {
    const meeting = await aMeeting(hall());
    const [one] = meeting.scrutineers.map(({ account }) => account);
    if (one === undefined) throw new Error('too few scrutineers');
    const refused = (json: unknown, account = one, by = meeting.staff) =>
      by.problem('PUT', `${placeOf(meeting)}/${account}`, json);
    const plain = { nomination: { by: '', chief: false } };
    expect(await refused({ nomination: { by: '无此代表团', chief: false } })).toMatchObject({
      code: 'no-such-delegation',
      facts: { name: '无此代表团' },
    });
    const { member, client } = await aStaff(hall(), meeting.body, ['chair']);
    expect(await refused(plain, member.account)).toMatchObject({ code: 'no-such-scrutineer' });
    expect(await refused(plain, one, client)).toMatchObject({ status: 403 });
    expect(await refused({ nomination: { by: '' } })).toMatchObject({ code: 'malformed' });
    await nominate(meeting, one, { by: '', chief: true });
    await nominate(meeting, one, null);
    await nominate(meeting, one, null);
    const people = await meeting.staff.get<readonly Eligible[]>(placeOf(meeting));
    expect(people.filter(({ nomination }) => nomination !== null)).toEqual([]);
    await meeting.step('confirm-quorum');
    await meeting.passScrutineers();
    expect(await refused(plain)).toMatchObject({ code: 'scrutineers-already-passed' });
    expect(await refused({ nomination: null })).toMatchObject({
      code: 'scrutineers-already-passed',
    });
    // Taken back at the rostrum, the list is open again; nobody had proposed those who were passed.
    const { round } = await meeting.staff.post<ConsoleView>(
      await meeting.at('take-back-scrutineers'),
    );
    expect(round?.scrutineers).toEqual([]);
    expect(listed(await nominate(meeting, one, { by: '', chief: false }))).toContainEqual([
      one,
      { by: '', chief: false },
    ]);
  });

  test('is open again when those of a void round are taken back before the next one', async () => {
    const meeting = await aMeeting(hall());
    const [one] = meeting.scrutineers.map(({ account }) => account);
    if (one === undefined) throw new Error('too few scrutineers');
    await meeting.toReady();
    await meeting.void('监票人生病');
    const place = `${placeOf(meeting)}/${one}`;
    const json = { nomination: { by: '', chief: true } };
    const late = { code: 'scrutineers-already-passed' };
    expect(await meeting.staff.problem('PUT', place, json)).toMatchObject(late);
    await meeting.nextRound();
    expect(await meeting.staff.problem('PUT', place, json)).toMatchObject(late);
    await meeting.staff.post(await meeting.at('take-back-scrutineers'));
    await nominate(meeting, one, json.nomination);
    const { round } = await meeting.passScrutineers();
    expect(round?.scrutineers.find(({ account }) => account === one)?.nominatedBy).toBe('');
  });

  test('is changed only by who has seen what stands', async () => {
    const meeting = await aMeeting(hall());
    const [one] = meeting.scrutineers.map(({ account }) => account);
    if (one === undefined) throw new Error('too few scrutineers');
    const place = `${placeOf(meeting)}/${one}`;
    const [plain, chief] = [
      { by: '', chief: false },
      { by: '', chief: true },
    ];
    await meeting.staff.put(place, { before: null, nomination: plain });
    // Another desk has taken it back; a page that still shows it makes nobody chief.
    await nominate(meeting, one, null);
    const late = { before: plain, nomination: chief };
    expect(await meeting.staff.problem('PUT', place, late)).toMatchObject({
      status: 409,
      code: 'nomination-changed',
    });
    const stands = { by: '第一代表团', chief: false };
    await meeting.staff.put(place, { before: null, nomination: stands });
    // The same again, because the answer was lost.
    await meeting.staff.put(place, { before: null, nomination: stands });
    expect(
      await meeting.staff.problem('PUT', place, { before: plain, nomination: null }),
    ).toMatchObject({ code: 'nomination-changed' });
    const people = await meeting.staff.get<readonly Eligible[]>(placeOf(meeting));
    expect(listed(people)).toContainEqual([one, stands]);
  });

  test('keeps who proposed as it was called then', async () => {
    const meeting = await aMeeting(hall());
    const [one] = meeting.scrutineers.map(({ account }) => account);
    if (one === undefined) throw new Error('too few scrutineers');
    const path = `${meeting.body.path}/delegations`;
    const names = ['第一代表团', '第二代表团', '第三代表团'];
    await meeting.staff.put(path, [...names, '东片代表团']);
    await nominate(meeting, one, { by: '东片代表团', chief: false });
    await meeting.staff.put(path, names);
    const chief = { by: '东片代表团', chief: true };
    for (let times = 0; times < 2; times += 1)
      expect(listed(await nominate(meeting, one, chief))).toContainEqual([one, chief]);
  });

  test('two proposals of a chief at the same moment leave one', async () => {
    const meeting = await aMeeting(hall());
    const accounts = meeting.scrutineers.map(({ account }) => account);
    await Promise.all(
      accounts.map((account) => nominate(meeting, account, { by: '', chief: true })),
    );
    const people = await meeting.staff.get<readonly Eligible[]>(placeOf(meeting));
    expect(people.filter(({ nomination }) => nomination?.chief === true)).toHaveLength(1);
  });
});
