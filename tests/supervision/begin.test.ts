import { expect, test } from 'vitest';
import { beginSupervision } from '../../server/supervision/begin.ts';
import type { SupervisedProject } from '../../shared/supervision/visits.ts';
import { promised } from '../delivery/changes.ts';
import { describeOnBoth } from '../support/house.ts';
import { aBody } from '../support/people.ts';

describeOnBoth('the supervision of a project', 'whole', (house) => {
  test('begins when its plan is accepted, and once', async () => {
    const body = await aBody(house(), { level: 'county' });
    const { project } = await promised(house(), body);
    const path = `${body.path}/projects/${project.id}/supervision`;
    const begun = await body.staff.get<SupervisedProject>(path);
    expect(begun.checklist).toHaveLength(10);
    expect(begun.tasks.map(({ kind, dueOn }) => `${kind} ${dueOn}`)).toEqual([
      'quarterly-inspection 2027-03-31',
      'quarterly-inspection 2027-06-30',
      'half-year-hearing 2027-07-31',
      'quarterly-inspection 2027-09-30',
      'quarterly-inspection 2027-12-20',
      'year-end-review 2027-12-31',
      'look-back 2028-06-30',
    ]);
    // A list that was shortened does not grow when a plan is accepted again.
    const items = begun.checklist.slice(0, 4);
    const { platform } = house();
    await platform.db
      .deleteFrom('checklist_item')
      .where('body', '=', body.id)
      .where(
        'id',
        'not in',
        items.map(({ id }) => id),
      )
      .execute();
    await platform.db
      .transaction()
      .execute((trx) => beginSupervision(platform)(trx, { body: body.id, project: project.id }));
    const again = await body.staff.get<SupervisedProject>(path);
    expect(again.tasks).toEqual(begun.tasks);
    expect(again.checklist.map(({ code }) => code)).toEqual(items.map(({ code }) => code));
  });
});
