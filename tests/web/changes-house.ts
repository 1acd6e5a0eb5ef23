import { randomUUID } from 'node:crypto';
import { handOver } from '../../server/delivery/handover.ts';
import { perform, SYSTEM } from '../../server/platform/acts/acts.ts';
import type { CongressSession } from '../../shared/congress/model.ts';
import type { PlanTask } from '../../shared/delivery/plan-model.ts';
import type { ProjectItem } from '../../shared/delivery/project.ts';
import { ok } from '../../shared/result.ts';
import type { Candidate } from '../../shared/screening/model.ts';
import { plan } from '../delivery/builders.ts';
import { card } from '../screening/builders.ts';
import type { StaffHouse } from './staff-house.ts';
import { openUnits, type UnitsHouse } from './units-house.ts';

/** An installation with two projects of one department, their plans published. */
export interface ChangesHouse extends UnitsHouse {
  readonly session: string;
  /** Beginning of every path of the department. */
  readonly desk: string;
  /** The project with its milestones in their order. */
  readonly project: ProjectItem;
  readonly milestones: readonly string[];
}

export const PROJECT = '城西幼儿园新建工程';

export async function openChanges(opened: StaffHouse): Promise<ChangesHouse> {
  const house = await openUnits(opened);
  const { path } = house;
  const send: UnitsHouse['send'] = (...asked) => house.send(...asked);
  const unit = house.units['jianshe'];
  const { platform } = opened.running;
  const session = await send<CongressSession>('admin', 'POST', `${path}/sessions`, {
    term: 18,
    number: 1,
    title: '第十八届人民代表大会第一次会议',
    opensOn: '2026-01-12',
    rehearsal: false,
  });
  const candidate = await send<Candidate>(
    'admin',
    'POST',
    `${path}/sessions/${session.id}/candidates`,
    card({ name: PROJECT, department: unit?.name ?? '' }),
  );
  await perform(platform, session.body, SYSTEM, async (trx, record) => {
    const decided = [{ code: candidate.code, chosen: true }];
    const { clock, chance } = platform;
    await handOver(chance)({ trx, clock, session, ballot: 'a-ballot', decided, record });
    return ok({});
  });
  const [project] = await send<ProjectItem[]>('admin', 'GET', `${path}/projects/years/2027`).then(
    async (of2027) =>
      of2027.length > 0
        ? of2027
        : send<ProjectItem[]>('admin', 'GET', `${path}/projects/years/2026`),
  );
  if (project === undefined || unit === undefined) throw new Error('no project');
  await send('admin', 'PUT', `${path}/projects/${project.id}/assignment`, {
    version: project.version,
    unit: unit.id,
    joint: [],
    official: { name: '周明远', post: '副县长' },
  });
  const desk = `${path}/departments/${unit.id}`;
  const filed = `${desk}/projects/${project.id}/plan`;
  const { version } = await send<PlanTask>('jianshe', 'GET', filed);
  const milestones = plan().milestones.map((one) => ({ ...one, id: randomUUID() }));
  await send('jianshe', 'POST', `${filed}/submit`, { version, form: plan({ milestones }) });
  await send('admin', 'POST', `${path}/projects/${project.id}/plan/accept`, {
    version: version + 1,
  });
  return {
    ...house,
    session: session.id,
    desk,
    project,
    milestones: milestones.map(({ id }) => id),
  };
}
