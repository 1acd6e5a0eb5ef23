import { expect, test } from 'vitest';
import type { Project, ProjectItem } from '../../shared/delivery/project.ts';
import type { SupervisedProject } from '../../shared/supervision/visits.ts';
import { describeOnBoth } from '../support/house.ts';
import { aBody, anAdministrator, PASSWORD } from '../support/people.ts';
import { Year } from './year.ts';

/** Ends of months on which the list is held against the one that was worked out by hand. */
const MONTHS = Array.from({ length: 12 }, (_, at) =>
  new Date(Date.UTC(2027, at + 1, 0)).toISOString().slice(0, 10),
);

/** Worked out by hand: what is overdue at the end of each month of the year. */
const BY_HAND: Readonly<Record<string, readonly string[]>> = {
  '2027-01-31': [],
  // The tenth project's plan was due thirty days after the announcement of 20 January.
  '2027-02-28': ['10 plan 9 县第10局 reminder'],
  '2027-03-31': [],
  // The eighth project met its first milestone late; the tenth did not say that it had, and was not inspected.
  '2027-04-30': [
    '8 milestone 节点 1 30 县第8局 committee',
    '10 milestone 节点 1 30 县第10局 committee',
    '10 task quarterly-inspection 30 staff committee',
    '10 report 2027-03 25 县第10局 supervised',
  ],
  // The twelfth department forgot what it owes for April beside the lead of the second project.
  '2027-05-31': ['2 report 2027-04 26 县第12局 supervised'],
  '2027-06-30': [],
  // The second milestones are the joint departments', that of the seventh project the seventeenth's.
  '2027-07-31': ['7 milestone 节点 2 31 县第17局 committee'],
  '2027-08-31': [],
  // The ninth finding was to be answered by 5 September, fifteen days after the visit.
  '2027-09-30': ['6 finding 出口坡道过陡 25 县第6局 supervised'],
  // The deferral of the eighth project was decided, that of the ninth refused.
  '2027-10-31': [
    '6 finding 出口坡道过陡 56 县第6局 committee',
    '9 milestone 节点 3 31 县第9局 committee',
  ],
  '2027-11-30': ['9 milestone 节点 3 61 县第9局 committee'],
  '2027-12-31': ['9 milestone 节点 4 16 县第9局 supervised'],
};

describeOnBoth('a year under the eyes of the deputies', 'whole', (house) => {
  test('is overdue at the end of each month in what was worked out by hand, and in nothing else', async () => {
    await anAdministrator(house());
    house().clock.step(
      Math.floor((Date.parse('2027-01-20T01:00:00Z') - Date.parse('2026-03-10T01:00:00Z')) / 1000),
    );
    await (
      await anAdministrator(house())
    ).client.post('/staff/sign-in', {
      username: 'admin',
      password: PASSWORD,
    });
    const year = new Year(house(), await aBody(house(), { level: 'county' }));
    await year.setUp();
    const groups = year.projects.slice(0, 6).map(({ id }, at) => ({
      project: id,
      leader: year.deputies[at * 3]?.id,
      deputies: [year.deputies[at * 3]?.id, year.deputies[at * 3 + 1]?.id],
    }));
    const { body } = year;

    await year.until('2027-02-10');
    for (let at = 0; at < 9; at += 1) await year.publish(at);
    await body.staff.put(`${body.path}/supervision/groups`, { groups });

    let open = '';
    let visits = 0;
    let findings = 0;
    type Met = readonly (readonly [number, string])[];
    /** What the joint departments of a project owe beside its lead: reports until what they deliver is met. */
    const jointly = async (at: number, period: string, met: Met = []) => {
      const owing = [
        ...(period <= (at === 6 ? '2027-08' : '2027-06') ? [at + 10] : []),
        ...((at === 0 || at === 9) && period <= '2027-09' ? [20] : []),
      ];
      for (const by of owing)
        // The twelfth department forgot April until June.
        if (by !== 11 || period !== '2027-04') await year.report(at, period, met, by);
    };
    const reported = async (period: string, met: (at: number) => Met) => {
      for (let at = 0; at < 10; at += 1) {
        // The tenth had no plan in February.
        if (at === 9 && period === '2027-02') continue;
        await year.report(at, period, met(at));
        await jointly(at, period, met(at));
      }
    };
    const inspect = async (day: string, task: string, found: (at: number) => string[]) => {
      await year.until(day);
      for (let at = 0; at < 6; at += 1) {
        const raised = await year.visit(at, day, task, found(at));
        visits += 1;
        findings += raised.length;
        for (const finding of raised)
          if (found(at).includes('出口坡道过陡')) open = finding;
          else await year.settle(at, finding);
      }
    };
    /** The standing committee inspects together what no group does; staff record the day. */
    const together = async (due: string, day: string, projects: readonly number[]) => {
      await year.until(day);
      for (const at of projects) {
        const path = `${body.path}/projects/${year.project(at).id}/supervision`;
        const { tasks } = await body.staff.get<SupervisedProject>(path);
        const task = tasks.find(({ dueOn }) => dueOn === due);
        await body.staff.put(`${path}/tasks/${task?.id ?? ''}`, {
          doneOn: day,
          note: '',
          documents: [],
        });
      }
    };
    const hearing = async (due: string, day: string) => {
      await year.until(day);
      const done = { doneOn: day, note: '', documents: [] };
      for (const { id } of year.projects) {
        const path = `${body.path}/projects/${id}/supervision`;
        const { tasks } = await body.staff.get<SupervisedProject>(path);
        for (const task of tasks)
          if (task.dueOn === due) await body.staff.put(`${path}/tasks/${task.id}`, done);
      }
    };

    const doings: Readonly<Record<string, () => Promise<void>>> = {
      '2027-03': async () => {
        await reported('2027-02', () => []);
        await year.until('2027-03-05');
        await year.publish(9);
        await inspect('2027-03-20', '2027-03-31', (at) => (at < 2 ? ['围挡占道'] : []));
        await together('2027-03-31', '2027-03-30', [6, 7, 8]);
        for (let at = 0; at < 10; at += 1) {
          // The lead of the tenth forgot March until May.
          if (at !== 7 && at !== 9) await year.report(at, '2027-03', [[1, '2027-03-28']]);
          await jointly(at, '2027-03');
        }
      },
      '2027-04': async () => {
        await year.until('2027-04-04');
        await year.report(7, '2027-03');
      },
      '2027-05': async () => {
        await together('2027-03-31', '2027-05-03', [9]);
        await year.report(9, '2027-03', [[1, '2027-03-30']]);
        await reported('2027-04', (at) => (at === 7 ? [[1, '2027-05-02']] : []));
      },
      '2027-06': async () => {
        await year.until('2027-06-02');
        await year.report(1, '2027-04', [], 11);
        await reported('2027-05', () => []);
        await inspect('2027-06-15', '2027-06-30', (at) => (at < 3 ? ['扬尘未遮盖'] : []));
        await together('2027-06-30', '2027-06-29', [6, 7, 8, 9]);
        await reported('2027-06', (at) => (at === 6 ? [] : [[2, '2027-06-28']]));
      },
      '2027-07': async () => hearing('2027-07-31', '2027-07-20'),
      '2027-08': async () => {
        await year.until('2027-08-03');
        await reported('2027-07', (at) => (at === 6 ? [[2, '2027-08-01']] : []));
        await inspect('2027-08-21', '2027-09-30', (at) =>
          at === 5 ? ['出口坡道过陡'] : at < 3 ? ['材料堆放零乱'] : [],
        );
      },
      '2027-09': async () => {
        await year.until('2027-09-02');
        await reported('2027-08', () => []);
        await year.until('2027-09-15');
        const eighth = await year.defer(7, { milestone: '2027-11-30', end: '2028-03-31' });
        const ninth = await year.defer(8, { milestone: '2027-12-10', end: '2028-06-30' });
        await year.until('2027-09-25');
        await year.decide(eighth, 'approve', '2027-09-25');
        await year.decide(ninth, 'refuse', '2027-09-25');
        await together('2027-09-30', '2027-09-29', [6, 7, 8, 9]);
        await reported('2027-09', (at) => (at === 7 || at === 8 ? [] : [[3, '2027-09-28']]));
      },
      '2027-11': async () => {
        await year.until('2027-11-03');
        await reported('2027-10', () => []);
        await year.settle(5, open);
        await year.until('2027-11-29');
        await reported('2027-11', (at) => (at === 7 ? [[3, '2027-11-28']] : []));
      },
      '2027-12': async () => {
        await inspect('2027-12-10', '2027-12-20', () => []);
        await together('2027-12-20', '2027-12-20', [6, 7, 8, 9]);
        await hearing('2027-12-31', '2027-12-20');
        await year.until('2027-12-22');
        await reported('2027-12', (at) => {
          if (at === 8) return [[3, '2027-12-20']];
          return [[4, '2027-12-14']];
        });
      },
    };

    for (const day of MONTHS) {
      await doings[day.slice(0, 7)]?.();
      await year.until(day);
      expect({ day, overdue: await year.overdue() }).toEqual({ day, overdue: BY_HAND[day] });
    }
    expect({ visits, findings }).toEqual({ visits: 24, findings: 9 });

    const reporting = await house()
      .platform.db.selectFrom('progress_report')
      .select('unit')
      .distinct()
      .where('body', '=', body.id)
      .execute();
    expect(reporting).toHaveLength(21);

    const at = async (number: number) =>
      body.staff.get<Project>(`${body.path}/projects/${year.project(number).id}`);
    expect(await at(7)).toMatchObject({
      pace: 'done',
      voted: { endsOn: '2027-12-31' },
      card: { endsOn: '2028-03-31' },
    });
    expect(await at(8)).toMatchObject({ pace: 'behind', card: { endsOn: '2027-12-31' } });
    const paces = (await body.staff.get<ProjectItem[]>(`${body.path}/projects/years/2027`)).map(
      ({ pace }) => pace,
    );
    expect(paces.filter((pace) => pace === 'done')).toHaveLength(9);
  }, 400_000);
});
