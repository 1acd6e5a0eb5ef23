import { dayAfter, dayOf } from '../../shared/day.ts';
import { proposedGroups } from '../../shared/supervision/matching.ts';
import type { TaskKind } from '../../shared/supervision/model.ts';
import type { Actor } from '../platform/acts/acts.ts';
import { tasksOfProjects } from '../supervision/checklist-views.ts';
import { setGroups } from '../supervision/group-acts.ts';
import { groupsOfYear } from '../supervision/group-views.ts';
import { setTaskDone } from '../supervision/task-acts.ts';
import { VISITOR } from './example-county.ts';
import type { PastStage } from './past-drive.ts';

/** What is noted of a task when it was done. */
const NOTES: Readonly<Record<TaskKind, string>> = {
  'quarterly-inspection': '到现场看了，情况与报告一致',
  'half-year-hearing': '听取责任单位汇报并提问',
  'year-end-review': '年终评议，意见已经转告责任单位',
  'look-back': '回头看，使用正常',
};
/** Tasks are done so many days before they are due. */
const AHEAD = 6;
/** Whoever supervises this one has not been there since the summer of the year in which it was voted. */
const NEGLECTED = '城市供暖项目';

/** The deputies who supervise last year's projects: groups as the machine proposes them, then their tasks. */
export class Supervising {
  constructor(
    private readonly stage: PastStage,
    private readonly actor: Actor,
    private readonly year: number,
  ) {}

  async begin(): Promise<void> {
    const { platform } = this.stage;
    const { body } = this.stage.secretariat.place;
    const year = await groupsOfYear(platform.db, body, this.year, platform.clock.now());
    const groups = proposedGroups(
      year.deputies,
      year.projects.map(({ project, places }) => ({
        id: project.id,
        category: project.category,
        places,
      })),
      year.size,
    );
    // The visitor finds something to do: leads the group that has not been there for long.
    const visitor = year.deputies.find(({ name }) => name === VISITOR)?.id;
    const neglected = year.projects.find(({ project }) => project.name === NEGLECTED)?.project.id;
    const decided = [...groups].map(([project, matches]) => {
      const proposed = matches.map(({ deputy }) => deputy);
      const deputies =
        project === neglected && visitor !== undefined
          ? [visitor, ...proposed.filter((one) => one !== visitor).slice(1)]
          : proposed;
      return { project, leader: deputies[0] ?? '', deputies };
    });
    const set = await setGroups(platform, this.actor, body, decided);
    if (!set.ok) throw new Error(`groups of the example: ${set.failure.code}`);
  }

  /** Notes what was done up to this day. */
  async work(): Promise<void> {
    const { platform } = this.stage;
    const { body } = this.stage.secretariat.place;
    const now = platform.clock.now();
    const { projects } = await groupsOfYear(platform.db, body, this.year, now);
    const ids = projects.map(({ project }) => project.id);
    const tasks = await tasksOfProjects(platform.db, body, ids);
    for (const { project } of projects) {
      for (const { id, kind, dueOn, doneOn } of tasks.get(project.id) ?? []) {
        const on = dayAfter(dueOn, -AHEAD);
        if (doneOn !== '' || on > dayOf(now) || this.isNeglected(project.name, dueOn)) continue;
        const place = { body, project: project.id, task: id };
        const note = { doneOn: on, note: NOTES[kind], documents: [] };
        const set = await setTaskDone(platform, this.actor, place, note);
        if (!set.ok) throw new Error(`a task of the example: ${set.failure.code}`);
      }
    }
  }

  private isNeglected(name: string, dueOn: string): boolean {
    return name === NEGLECTED && dueOn > `${this.year}-10`;
  }
}
