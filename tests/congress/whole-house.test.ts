import { expect, test } from 'vitest';
import type { CongressSession } from '../../shared/congress/model.ts';
import { describeOnBoth } from '../support/house.ts';
import { aBody, anEnrolledPhone, aRoll, aSession, cardsOf } from '../support/people.ts';

describeOnBoth('the congress room in the whole house', 'whole', (house) => {
  test('signs deputies in, with the rooms after it answering for their rounds', async () => {
    const body = await aBody(house());
    await aRoll(body, 5);
    const session = await aSession(body);
    const [card] = await cardsOf(body);
    if (card === undefined) throw new Error('no card');
    const phone = await anEnrolledPhone(house(), card);
    expect(await phone.post('/sign-in')).toEqual({ signedIn: true });
    const path = `${body.path}/sessions/${session.id}`;
    await body.staff.delete(`${body.path}/roll/${card.deputy}`, { reason: '辞职' });
    expect(await body.staff.get(`${path}/attendance`)).toMatchObject({
      allDeputies: 4,
      present: 0,
    });
    const closed = await body.staff.post<CongressSession>(`${path}/state`, { state: 'closed' });
    expect(closed.state).toBe('closed');
  });

  test('describes itself in OpenAPI 3.1', async () => {
    const answer = await house().app.request('/api/openapi.json');
    const document: { openapi: string; paths: object } = JSON.parse(await answer.text());
    expect(document.openapi).toBe('3.1.0');
    expect(Object.keys(document.paths)).toEqual(
      expect.arrayContaining([expect.stringMatching(/\/bodies\/\{body\}\/roll$/)]),
    );
  });
});
