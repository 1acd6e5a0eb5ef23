import { expect, test } from 'vitest';
import type { ActEntry } from '../../shared/congress/model.ts';
import { collectionHouse } from '../collection/office.ts';
import { describeOnBoth } from '../support/house.ts';
import { aBody, aStaff } from '../support/people.ts';
import { act, aLead, screening } from './screened.ts';

describeOnBoth('the checklist of a lead', collectionHouse, (house) => {
  test('keeps an answer with its note, who gave it and when', async () => {
    const body = await aBody(house());
    const lead = await aLead(house(), body);
    const { client, member } = await aStaff(house(), body, ['government-office']);
    const path = `${body.path}/leads/${lead}/checks/broad`;
    const answer = { answer: 'yes', note: ' 约 2.1 万户，38 个小区 ', seen: null };
    const given = await client.put(path, answer);
    expect(given).toMatchObject({
      code: 'broad',
      answer: 'yes',
      note: '约 2.1 万户，38 个小区',
      by: member.name,
    });
    expect((await screening(body, lead)).checks[0]).toEqual(given);
    // The same again, as a network may repeat it, is nothing new.
    expect(await client.put(path, answer)).toEqual(given);
    const { rows } = await body.staff.get<{ rows: readonly ActEntry[] }>(
      `${body.path}/acts?kind=lead-checked`,
    );
    expect(rows.map(({ detail }) => detail)).toEqual([
      { check: 'broad', before: null, answer: 'yes' },
    ]);
  });

  test('tells whoever answers over an answer that they have not seen', async () => {
    const body = await aBody(house());
    const lead = await aLead(house(), body);
    const path = `${body.path}/leads/${lead}/checks/broad`;
    await body.staff.put(path, { answer: 'yes', note: '', seen: null });
    expect(
      await body.staff.problem('PUT', path, { answer: 'no', note: '只有一户', seen: null }),
    ).toMatchObject({ status: 409, code: 'check-changed' });
    const changed = { answer: 'no', note: '只有一户', seen: { answer: 'yes', note: '' } };
    expect(await body.staff.put(path, changed)).toMatchObject({ answer: 'no' });
    // Another question is another clerk's work.
    await body.staff.put(`${body.path}/leads/${lead}/checks/public-good`, {
      answer: 'yes',
      note: '',
      seen: null,
    });
  });

  test('refuses what cannot be kept, and leads that were laid aside', async () => {
    const body = await aBody(house());
    const lead = await aLead(house(), body);
    const path = `${body.path}/leads/${lead}/checks/broad`;
    const long = { answer: 'yes', note: '长'.repeat(301), seen: null };
    expect(await body.staff.problem('PUT', path, long)).toMatchObject({
      code: 'too-long',
      facts: { field: 'note', most: 300 },
    });
    expect(
      await body.staff.problem('PUT', path, { answer: 'maybe', note: '', seen: null }),
    ).toMatchObject({ code: 'malformed' });
    await act(body, lead, 'refer', { reason: '转建议办理' });
    expect(
      await body.staff.problem('PUT', path, { answer: 'yes', note: '', seen: null }),
    ).toMatchObject({ status: 409, code: 'lead-settled', facts: { state: 'suggestion' } });
  });
});
