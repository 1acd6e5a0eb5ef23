import { expect, test } from 'vitest';
import type { CredentialCard } from '../../shared/congress/model.ts';
import { describeInHalls } from '../support/rounds-hall.ts';
import { aMeeting, type Meeting } from '../support/rounds-meeting.ts';
import { Voter } from '../support/rounds-voter.ts';

function firstOf(meeting: Meeting): Voter {
  const [voter] = meeting.voters;
  if (voter === undefined) throw new Error('nobody is here');
  return voter;
}

function reissued(meeting: Meeting, voter: Voter): string {
  return `${meeting.body.path}/cards/${voter.deputy}/reissue`;
}

describeInHalls('a device', (hall) => {
  test('that is new before opening takes the paper, and the old one is signed out', async () => {
    const meeting = await aMeeting(hall());
    const old = firstOf(meeting);
    const id = await meeting.toReady();
    await old.prepare(id);
    const fresh = await Voter.enrolled(hall(), old.card);
    expect(await old.client.problem('GET', '/vote')).toMatchObject({ code: 'not-enrolled' });
    await meeting.step('open');
    await fresh.takePaper(id);
    expect(await old.refusedPaper(id)).toMatchObject({ status: 401, code: 'not-enrolled' });
    const [entry] = await hall()
      .platform.db.selectFrom('round_roll')
      .select('device_key')
      .where('round', '=', id)
      .where('deputy', '=', old.deputy)
      .execute();
    expect(Buffer.from(entry?.device_key ?? []).toString('base64url')).toBe(fresh.deviceKey);
  });

  test('stays the same from open to sealed: another waits for the desk', async () => {
    const meeting = await aMeeting(hall());
    const voter = firstOf(meeting);
    const id = await meeting.toReady();
    await meeting.step('open');
    const closed = { status: 409, code: 'replaced-at-desk-only' };
    await expect(Voter.enrolled(hall(), voter.card)).rejects.toThrow('replaced-at-desk-only');
    expect(
      await meeting.staff.problem('POST', reissued(meeting, voter), { reason: '丢失' }),
    ).toMatchObject(closed);
    await voter.client.post('/cards/enrol', voter.enrolment());
    for (const each of meeting.voters) await each.takePaper(id);
    await meeting.vote({ A01: 'for' });
    await meeting.step('seal');
    const fresh = await Voter.enrolled(hall(), voter.card);
    expect(await fresh.client.get('/vote')).toMatchObject({ signedIn: true });
  });

  test('of a card issued anew is forgotten, and the old card unknown', async () => {
    const meeting = await aMeeting(hall());
    const old = firstOf(meeting);
    const id = await meeting.toReady();
    const card = await meeting.staff.post<CredentialCard>(reissued(meeting, old), {
      reason: '丢失',
    });
    expect(await old.client.problem('POST', '/cards/enrol', old.enrolment())).toMatchObject({
      status: 403,
      code: 'card-unknown',
    });
    await meeting.step('open');
    await expect(Voter.enrolled(hall(), card)).rejects.toThrow('replaced-at-desk-only');
    const [entry] = await hall()
      .platform.db.selectFrom('round_roll')
      .select('device_key')
      .where('round', '=', id)
      .where('deputy', '=', old.deputy)
      .execute();
    expect(entry).toEqual({ device_key: null });
    for (const voter of meeting.voters.slice(1)) await voter.takePaper(id);
    for (const voter of meeting.voters.slice(1)) await voter.cast(id, { A01: 'for' });
    await meeting.step('seal');
    await meeting.step('count');
    await meeting.certify();
    const { round } = await meeting.step('announce');
    expect(round).toMatchObject({
      present: 6,
      tally: { issued: 5, returned: 5, unused: 0, missing: 0 },
    });
    expect(await meeting.findings(id)).toEqual([]);
  });

  test('whose deputy comes after opening waits for the next round', async () => {
    const meeting = await aMeeting(hall(), { deputies: 7, present: 6 });
    const id = await meeting.toIssued();
    const late = meeting.voters[6];
    if (late === undefined) throw new Error('nobody comes late');
    await meeting.signIn(late);
    expect(await late.refusedPaper(id)).toMatchObject({ status: 403, code: 'not-on-roll' });
    await meeting.void('重新投票');
    await meeting.nextRound();
    const next = await meeting.toIssued();
    expect(late.of(next).issued?.state).toBe('issued');
    expect((await meeting.round()).present).toBe(7);
  });
});
