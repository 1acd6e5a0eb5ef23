import { expect, test } from 'vitest';
import type {
  DocumentTemplate,
  KnownScope,
  ListedDocument,
  SessionDocument,
  TemplateFault,
} from '../../shared/ballot/documents/model.ts';
import { DEFAULT_TEMPLATES } from '../../shared/ballot/documents/templates/templates.ts';
import type { ActEntry } from '../../shared/congress/model.ts';
import type { Client } from '../support/client.ts';
import { aStaff } from '../support/people.ts';
import { describeInHalls } from '../support/rounds-hall.ts';
import { aMeeting, type Meeting } from '../support/rounds-meeting.ts';

interface Preview {
  readonly faults: readonly TemplateFault[];
  readonly document: SessionDocument | null;
  readonly names: readonly KnownScope[];
}

function place({ body, session }: Meeting): string {
  return `${body.path}/sessions/${session.id}/documents`;
}

async function listed(meeting: Meeting, client: Client): Promise<Record<string, string | null>> {
  const all = await client.get<ListedDocument[]>(place(meeting));
  return Object.fromEntries(all.map(({ kind, reason }) => [kind, reason]));
}

async function saying(meeting: Meeting, kind: string, client = meeting.staff): Promise<string> {
  const { blocks } = await client.get<SessionDocument>(`${place(meeting)}/${kind}`);
  return JSON.stringify(blocks);
}

describeInHalls('documents of a session', (hall) => {
  test('each is there when its figures are known to whoever asks, and no vote before it is announced', async () => {
    const meeting = await aMeeting(hall(), { deputies: 5, candidates: 2, seats: 1 });
    const { client: chair } = await aStaff(hall(), meeting.body, ['chair']);
    const { client: administrator } = await aStaff(hall(), meeting.body, ['administrator']);
    expect(await listed(meeting, chair)).toMatchObject({
      method: null,
      script: null,
      sample: null,
      'sign-in': null,
      tally: 'not-counted',
      announcement: 'not-decided',
      decision: 'not-decided',
    });
    await meeting.toIssued();
    await meeting.vote({ A02: 'for' });
    await meeting.step('seal');
    await meeting.step('count');
    // The rostrum knows the tally now; an administrator learns it with everybody.
    expect(await saying(meeting, 'tally', chair)).toContain('本轮入选1项');
    expect((await listed(meeting, administrator))['tally']).toBe('not-counted');
    expect(await administrator.problem('GET', `${place(meeting)}/tally/word`)).toMatchObject({
      status: 409,
      code: 'document-not-ready',
      facts: { reason: 'not-counted' },
    });
    expect(await saying(meeting, 'script', administrator)).not.toContain('项目2，赞成');
    expect(await saying(meeting, 'minutes', administrator)).not.toContain('计票完毕');
    expect(await saying(meeting, 'minutes', chair)).toContain('计票完毕，有效票5张，无效票0张');
    // The log of acts tells no more than the minutes do.
    const counted = async (client: Client): Promise<number> => {
      const path = `${meeting.body.path}/acts?kind=round-counted`;
      return (await client.get<{ rows: ActEntry[] }>(path)).rows.length;
    };
    expect([await counted(chair), await counted(administrator)]).toEqual([1, 0]);

    await meeting.certify();
    await meeting.step('announce');
    expect(Object.values(await listed(meeting, chair)).every((reason) => reason === null)).toBe(
      true,
    );
    expect(await counted(administrator)).toBe(1);
    const announcement = await saying(meeting, 'announcement');
    expect(announcement).toContain('以无记名投票方式');
    expect(announcement).toContain('项目2');
    const round = `?round=${await meeting.id()}`;
    expect(await saying(meeting, `tally${round}`)).toBe(await saying(meeting, 'tally'));
    expect(await meeting.staff.problem('GET', `${place(meeting)}/tally?round=other`)).toMatchObject(
      {
        facts: { reason: 'not-counted' },
      },
    );

    for (const kind of ['announcement', 'tally', 'sample']) {
      const sent = await meeting.staff.send('GET', `${place(meeting)}/${kind}/word`);
      expect(sent.response.headers.get('content-disposition')).toContain(`filename="${kind}.docx"`);
      expect(Buffer.from(sent.bytes.subarray(0, 2)).toString()).toBe('PK');
    }
  });

  test('staff write a template of their own, see it before it is saved, and return to the default', async () => {
    const meeting = await aMeeting(hall(), { rehearsal: true });
    const path = `${meeting.body.path}/document-templates/announcement`;
    const preview = (text: string): Promise<Preview> =>
      meeting.staff.post(`${place(meeting)}/announcement/preview`, { text });
    const faulty = await preview('【标题】{机构}公告\n{票决名}');
    expect(faulty.document).toBeNull();
    expect(faulty.faults).toEqual([
      { code: 'unknown-field', line: 2, column: 1, name: '票决名', near: '票决名称' },
    ]);
    expect(
      await meeting.staff.problem('PUT', path, { text: '{票决名}', version: 0 }),
    ).toMatchObject({
      status: 400,
      code: 'template-has-faults',
      facts: { count: 1, line: 1, fault: 'unknown-field', name: '票决名' },
    });

    const text = '【标题】{机构}公告\n【每个】入选项目\n{项目名称}\n【每个完】';
    const shown = await preview(text);
    expect(shown.faults).toEqual([]);
    expect(shown.document?.stamp).toBe('rehearsal');
    expect(shown.document?.blocks.at(-1)).toEqual({
      block: 'paragraph',
      text: [{ blank: '项目名称' }],
    });
    expect(shown.names[0]?.fields.find(({ name }) => name === '应选数')?.value).toBe('2');

    const saved = await meeting.staff.put<DocumentTemplate>(path, { text, version: 0 });
    expect(saved).toEqual({ kind: 'announcement', text, own: true, version: 1 });
    // The same again, and somebody who has not seen it.
    expect(await meeting.staff.put(path, { text, version: 0 })).toEqual(saved);
    expect(await meeting.staff.problem('PUT', path, { text: '甲', version: 0 })).toMatchObject({
      status: 409,
      code: 'document-template-changed',
    });
    const standard = { text: DEFAULT_TEMPLATES.announcement, own: false, version: 2 };
    expect(await meeting.staff.put(path, { text: null, version: 1 })).toMatchObject(standard);
    expect(await meeting.staff.get(path)).toMatchObject(standard);
    const acts = await meeting.staff.get<{ rows: ActEntry[] }>(`${meeting.body.path}/acts?size=2`);
    expect(acts.rows.map(({ kind }) => kind)).toEqual([
      'document-template-reset',
      'document-template-set',
    ]);
  });
});
