import { expect, test } from 'vitest';
import type { ProjectItem } from '../../shared/delivery/project.ts';
import { aBody, aStaff } from '../support/people.ts';
import { describeInHalls } from '../support/rounds-hall.ts';
import { aMeeting } from '../support/rounds-meeting.ts';

describeInHalls('results that were announced before projects were followed', (hall) => {
  test('are taken over as the ballots decided them, once', async () => {
    const meeting = await aMeeting(hall(), { candidates: 4, seats: 2 });
    await meeting.toIssued();
    await meeting.finish({ A01: 'for', A03: 'for' });
    const { body, session, staff } = meeting;
    const { db } = hall().platform;
    const years = await staff.get<number[]>(`${body.path}/projects/years`);
    const list = () => staff.get<ProjectItem[]>(`${body.path}/projects/years/${years[0]}`);
    const before = await list();
    expect(before.map(({ number }) => number)).toEqual([1, 2]);
    // As an installation has it that announced before it followed projects.
    await db.deleteFrom('project').where('body', '=', body.id).execute();
    const path = `${body.path}/sessions/${session.id}/handover`;
    const { client: chair } = await aStaff(hall(), body, ['chair']);
    expect(await chair.problem('POST', path)).toMatchObject({ code: 'not-allowed' });
    const other = await aBody(hall());
    const astray = `${other.path}/sessions/${session.id}/handover`;
    expect(await other.staff.problem('POST', astray)).toMatchObject({ code: 'not-found' });
    expect(await staff.post(path)).toEqual({ added: 2 });
    const fresh = await list();
    const facts = ({ number, name, totalYuan, planState }: ProjectItem) => [
      number,
      name,
      totalYuan,
      planState,
    ];
    expect(fresh.map(facts)).toEqual(before.map(facts));
    expect(await staff.post(path)).toEqual({ added: 0 });
    expect(await list()).toEqual(fresh);
    const acts = await db
      .selectFrom('act')
      .select('subject')
      .where('body', '=', body.id)
      .where('kind', '=', 'project-handed-over')
      .execute();
    expect(acts).toHaveLength(4);
    // One that is there stays, and what is missing takes the next number of its year.
    await db
      .deleteFrom('project')
      .where('body', '=', body.id)
      .where('id', '=', fresh[0]?.id ?? '')
      .execute();
    expect(await staff.post(path)).toEqual({ added: 1 });
    expect((await list()).map(({ number, name }) => [number, name])).toEqual([
      [2, fresh[1]?.name],
      [3, fresh[0]?.name],
    ]);
  });
});
