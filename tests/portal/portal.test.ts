import { expect, test } from 'vitest';
import type { ResultView } from '../../shared/ballot/round.ts';
import type { CongressSession } from '../../shared/congress/model.ts';
import type { PortalView } from '../../shared/portal/model.ts';
import { aDrive, anEntry, proposals } from '../collection/office.ts';
import { card } from '../screening/builders.ts';
import { aBody, anAdministrator, aSession } from '../support/people.ts';
import { describeInHalls } from '../support/rounds-hall.ts';
import { aMeeting, Meeting, settingsFor } from '../support/rounds-meeting.ts';

/** Three candidates for two seats, six deputies: A01 and A02 are chosen, A03 fails. */
async function decided(meeting: Meeting): Promise<void> {
  await meeting.toIssued();
  await meeting.finish({ A01: 'for', A02: 'for', A03: 'against' });
}

describeInHalls('what the public reads first', (hall) => {
  const read = (query = ''): Promise<PortalView> => hall().client().get(`/portal${query}`);

  test('is nothing in an installation without a body', async () => {
    expect(await hall().client().problem('GET', '/portal')).toMatchObject({
      status: 404,
      code: 'not-found',
      facts: { what: 'body' },
    });
  });

  test('is the body that has none above it, unless another is named by its code or id', async () => {
    const { body: first } = await anAdministrator(hall());
    const town = await aBody(hall());
    expect((await read()).body).toEqual(first);
    expect((await read(`?body=${town.code}`)).body.id).toBe(town.id);
    expect((await read(`?body=${town.id}`)).body.code).toBe(town.code);
    expect((await read()).bodies.map(({ id }) => id)).toEqual(
      expect.arrayContaining([first.id, town.id]),
    );
    expect(await hall().client().problem('GET', '/portal?body=nowhere')).toMatchObject({
      status: 404,
    });
  });

  test('names no session and no result where there is none yet', async () => {
    const town = await aBody(hall());
    expect(await read(`?body=${town.code}`)).toMatchObject({
      session: null,
      result: null,
      earlier: [],
    });
  });

  test('names the drive at the door, and what was raised in it', async () => {
    const town = await aBody(hall());
    expect(await read(`?body=${town.code}`)).toMatchObject({ drive: null, collected: null });
    const drive = await aDrive(town, { opensOn: '2026-03-01', closesOn: '2026-03-21' });
    expect(await read(`?body=${town.code}`)).toMatchObject({
      drive: { id: drive.id, phase: 'open', daysLeft: 11 },
      collected: null,
    });
    await proposals(hall(), town, drive.id, [{ entry: anEntry() }]);
    const { collected } = await read(`?body=${town.code}`);
    expect(collected).toMatchObject({
      drive: { id: drive.id },
      proposals: 1,
      outcomes: { waiting: { leads: 1, proposals: 1 } },
    });
    expect(collected).toEqual(await hall().client().get(`${town.path}/collected`));
  });

  test('names the session that sits, else the next to open, and no rehearsal', async () => {
    const town = await aBody(hall());
    const plan = (number: number, opensOn: string, rehearsal: boolean): Promise<CongressSession> =>
      town.staff.post(`${town.path}/sessions`, {
        term: 9,
        number,
        title: `第${number}次会议`,
        opensOn,
        rehearsal,
      });
    await plan(2, '2027-06-01', false);
    const next = await plan(1, '2027-01-12', false);
    await plan(9, '2026-12-01', true);
    expect((await read(`?body=${town.code}`)).session?.id).toBe(next.id);
    const sitting = await aSession(town);
    expect((await read(`?body=${town.code}`)).session?.id).toBe(sitting.id);
  });

  test('shows a result only from its announcement on, with the cards of the candidates', async () => {
    const meeting = await aMeeting(hall());
    const query = `?body=${meeting.body.code}`;
    await meeting.toIssued();
    await meeting.vote({ A01: 'for', A02: 'for', A03: 'against' });
    await meeting.step('seal');
    await meeting.step('count');
    await meeting.certify();
    expect((await read(query)).result).toBeNull();
    await meeting.step('announce');
    const { result } = await read(query);
    expect(result?.ballot.result).toMatchObject({ elected: ['A01', 'A02'], final: true });
    expect(result?.cards.map(({ code }) => code)).toEqual(['A01', 'A02', 'A03']);
    expect(result?.attendance).toEqual({ allDeputies: 6, present: 6 });
    const alone = await hall()
      .client()
      .get<ResultView>(`/ballots/${await meeting.ballot()}/result`);
    expect(result).toEqual(alone);
  });

  test('keeps the ballots before the last one, and tells no names of voters', async () => {
    const meeting = await aMeeting(hall());
    await decided(meeting);
    const first = await meeting.ballot();
    await meeting.staff.post(`${meeting.body.path}/sessions/${meeting.session.id}/state`, {
      state: 'closed',
    });
    const again = await aSession(meeting.body);
    for (let at = 1; at <= 3; at += 1)
      await meeting.staff.post(
        `${meeting.body.path}/sessions/${again.id}/candidates`,
        card({ name: `新项目${at}` }),
      );
    const { body, voters, scrutineers } = meeting;
    const second = new Meeting(hall(), body, again, voters, scrutineers);
    for (const voter of second.voters) await second.signIn(voter);
    await second.prepare('第二次票决', settingsFor(2));
    await decided(second);
    const view = await read(`?body=${meeting.body.code}`);
    expect(view.result?.ballot.title).toBe('第二次票决');
    expect(view.earlier).toMatchObject([{ ballot: first, title: '民生实事项目票决' }]);
    for (const voter of meeting.voters) expect(JSON.stringify(view)).not.toContain(voter.deputy);
  });
});
