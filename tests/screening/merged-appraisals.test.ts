import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import type { BatchDone } from '../../shared/collection/queue.ts';
import type { AppraisalItem, AppraisalRecord } from '../../shared/screening/appraisal-model.ts';
import { collectionHouse } from '../collection/office.ts';
import { undo } from '../collection/queue-office.ts';
import { describeOnBoth } from '../support/house.ts';
import { aBody } from '../support/people.ts';
import { aForm, anOffice, ask, someLeads, taskOf } from './department.ts';
import { leadNow, stepsTold } from './listing.ts';
import { act, passChecks, screening } from './screened.ts';

describeOnBoth(
  'the appraisals of a lead that was merged into another',
  collectionHouse,
  (house) => {
    const merged = async () => {
      const body = await aBody(house());
      const [one, two, three] = await someLeads(house(), body, 3);
      if (one === undefined || two === undefined || three === undefined)
        throw new Error('no leads');
      const office = await anOffice(house(), body);
      const other = await anOffice(house(), body);
      await ask(house(), body, [one], [office]);
      const merge = async (from: string, into: string): Promise<BatchDone> => {
        const [source, target] = [
          await leadNow(house(), body, from),
          await leadNow(house(), body, into),
        ];
        return body.staff.post(`${body.path}/leads/${into}/merge`, {
          batch: randomUUID(),
          version: target.version,
          from: [{ lead: from, version: source.version }],
          reason: '',
        });
      };
      const of = async (lead: string): Promise<readonly string[]> =>
        (await body.staff.get<AppraisalRecord[]>(`${body.path}/leads/${lead}/appraisals`)).map(
          ({ unit }) => unit,
        );
      return { body, one, two, three, office, other, merge, of };
    };

    test('are shown at the other, also after a second merge, and come back with each undone', async () => {
      const { body, one, two, three, office, merge, of } = await merged();
      const first = await merge(one.id, two.id);
      expect(await of(two.id)).toEqual([office.unit.id]);
      expect((await screening(body, two.id)).appraisals).toMatchObject([{ unit: office.unit.id }]);
      const second = await merge(two.id, three.id);
      expect(await of(two.id)).toEqual([]);
      expect(await of(three.id)).toEqual([office.unit.id]);
      await undo(body, second);
      await undo(body, first);
      expect(await of(three.id)).toEqual([]);
      expect(await of(two.id)).toEqual([]);
      expect(await of(one.id)).toEqual([office.unit.id]);
    });

    test('are seen by the department under the title of the other, and delivered there', async () => {
      const { body, one, two, office, other, merge } = await merged();
      const batch = await merge(one.id, two.id);
      await ask(house(), body, [two], [other]);
      const titleOf = (items: readonly AppraisalItem[]): unknown =>
        items.map(({ lead, needed }) => [lead.id, lead.ordinal, lead.title, needed]);
      const asOther = titleOf(await other.client.get<AppraisalItem[]>(other.path));
      expect(titleOf(await office.client.get<AppraisalItem[]>(office.path))).toEqual(asOther);
      expect(asOther).toMatchObject([[two.id, two.ordinal, expect.any(String), true]]);
      const { version, id, proposals } = await taskOf(office);
      expect(proposals).toEqual((await taskOf(other)).proposals);
      await office.client.post(`${office.path}/${id}/submit`, { version, form: aForm() });
      await body.staff.post(`${body.path}/appraisals/${id}/accept`, { version: version + 1 });
      // Everybody who is in the lead now is told.
      const row = await house()
        .platform.db.selectFrom('proposal')
        .select(['id', 'number'])
        .where('lead', '=', two.id)
        .orderBy('seq')
        .execute();
      expect(row).toHaveLength(2);
      for (const { id: proposal, number } of row)
        expect(
          (await stepsTold(house(), body, { id: two.id, number, proposal })).at(-1),
        ).toMatchObject({ kind: 'appraisal-accepted' });
      expect((await screening(body, two.id)).card.offered.content).toBe(aForm().content);
      await undo(body, batch);
      expect((await screening(body, one.id)).appraisals).toMatchObject([{ state: 'accepted' }]);
      expect((await screening(body, two.id)).appraisals).toMatchObject([{ unit: other.unit.id }]);
      expect((await screening(body, two.id)).card.offered.content).not.toBe(aForm().content);
    });

    test('count for its next step, and the same department is not asked twice', async () => {
      const { body, one, two, office, merge } = await merged();
      await passChecks(body, two.id);
      await act(body, two.id, 'propose');
      await merge(one.id, two.id);
      expect(await ask(house(), body, [two], [office])).toEqual({ asked: 0, standing: 1 });
      const { acts } = await screening(body, two.id);
      expect(acts.find((view) => view.act === 'nominate')?.reasons).toContainEqual({
        code: 'appraisals-open',
        facts: { count: 1 },
      });
      const { rows, total } = await body.staff.get<{ rows: AppraisalItem[]; total: number }>(
        `${body.path}/appraisals?page=1&size=10`,
      );
      expect(total).toBe(1);
      expect(rows[0]?.lead.id).toBe(two.id);
    });

    test('stay where they are when only some of its proposals go', async () => {
      const { body, one, two, three, merge, of, office } = await merged();
      const { id: proposal } = await house()
        .platform.db.selectFrom('proposal')
        .select('id')
        .where('lead', '=', three.id)
        .executeTakeFirstOrThrow();
      await merge(three.id, one.id);
      const { version } = await leadNow(house(), body, one.id);
      await body.staff.post(`${body.path}/leads/${two.id}/merge`, {
        batch: randomUUID(),
        version: two.version,
        from: [{ lead: one.id, version, proposals: [proposal] }],
        reason: '',
      });
      expect(await of(one.id)).toEqual([office.unit.id]);
      expect(await of(two.id)).toEqual([]);
    });
  },
);
