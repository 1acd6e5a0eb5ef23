import { fail, ok, type Result } from '../../shared/result.ts';
import { bodyOf } from '../congress/body-views.ts';
import { deputyOf } from '../congress/roll-views.ts';
import { changesOf, nextSession } from '../delivery/change-views.ts';
import { projectsOfUnit } from '../delivery/plan-views.ts';
import { projectsOfYear } from '../delivery/project-views.ts';
import { reportDesk } from '../delivery/report-views.ts';
import { planPage } from '../portal/plan-page.ts';
import { projectPage } from '../portal/project-page.ts';
import { boardOf } from '../supervision/board-views.ts';
import { departmentDuties } from '../supervision/department-duties.ts';
import { deputyDuties } from '../supervision/deputy-duties.ts';
import {
  departmentFindings,
  deputyFindings,
  projectFindings,
  staffFindings,
} from '../supervision/finding-views.ts';
import { groupsOfYear } from '../supervision/group-views.ts';
import { overdueOf } from '../supervision/overdue-views.ts';
import { staffDuties } from '../supervision/staff-duties.ts';
import { deputySupervision } from '../supervision/supervised-views.ts';
import type { BenchedHouse } from './benched-house.ts';
import type { DeliveredBody } from './delivered-year.ts';

/** A body with what its pages are asked by. */
export interface AskedBody extends DeliveredBody {
  /** Somebody on its roll who supervises. */
  readonly deputy: string;
}

/** A page of delivery or supervision as one body's people open it. */
export interface BodyPage {
  readonly name: string;
  /** Reads all that the page shows. */
  readonly ask: (house: BenchedHouse, body: AskedBody) => Promise<Result<unknown>>;
}

const read =
  (view: (house: BenchedHouse, body: AskedBody, now: Date) => Promise<unknown>): BodyPage['ask'] =>
  async (house, body) => {
    const shown = await view(house, body, house.platform.clock.now());
    return shown === undefined ? fail('not-found', { body: body.id }) : ok(shown);
  };

const yearOf = ({ projects }: AskedBody): number => projects[0]?.year ?? 0;
const first = ({ projects }: AskedBody): string => projects[0]?.id ?? '';

/** Every page of the two rooms. The wall by department, the wall by town and the Gantt come in one answer. */
export const BODY_PAGES: readonly BodyPage[] = [
  {
    name: 'wall by department, wall by town and Gantt',
    ask: read(({ platform: { db } }, body, now) => boardOf(db, body.id, undefined, now)),
  },
  {
    name: 'overdue list',
    ask: read(({ platform: { db } }, body, now) => overdueOf(db, body.id, now)),
  },
  {
    name: 'projects of the year',
    ask: read(({ platform: { db } }, body, now) => projectsOfYear(db, body.id, yearOf(body), now)),
  },
  {
    name: 'project page',
    ask: async ({ room, platform }, body) => {
      const address = { body: body.code, year: yearOf(body), number: 1 };
      const page = await projectPage(room, address);
      const now = platform.clock.now();
      await projectFindings(platform.db, body.id, first(body), now);
      return page;
    },
  },
  {
    name: 'plan of the year',
    ask: ({ platform }, body) => planPage(platform, body.code, yearOf(body)),
  },
  {
    name: 'department, projects',
    ask: read(({ platform: { db } }, body, now) => projectsOfUnit(db, body.id, body.unit, now)),
  },
  {
    name: 'department, reports',
    ask: read(({ platform: { db } }, body, now) => reportDesk(db, body.id, body.unit, now)),
  },
  {
    name: 'department, findings',
    ask: read(({ platform: { db } }, body, now) => departmentFindings(db, body.id, body.unit, now)),
  },
  {
    name: 'department, what is due',
    ask: read(({ platform: { db } }, body, now) => departmentDuties(db, body.id, [body.unit], now)),
  },
  {
    name: 'deputy, projects',
    ask: read(async ({ platform: { db } }, body, now) => {
      const known = await bodyOf(db, body.id);
      const deputy = await deputyOf(db, body.id, body.deputy);
      return known && deputy && deputySupervision(db, known, deputy, now);
    }),
  },
  {
    name: 'deputy, findings',
    ask: read(({ platform: { db } }, body, now) => deputyFindings(db, body.id, body.deputy, now)),
  },
  {
    name: 'deputy, what is due',
    ask: read(({ platform: { db } }, body, now) => deputyDuties(db, body.id, body.deputy, now)),
  },
  {
    name: 'change requests',
    ask: read(({ platform: { db } }, body, now) => changesOf(db, body.id, now)),
  },
  {
    name: 'changes for the next session',
    ask: read(({ platform: { db } }, body, now) => nextSession(db, body.id, now)),
  },
  {
    name: 'findings',
    ask: read(({ platform: { db } }, body, now) => staffFindings(db, body.id, {}, now)),
  },
  {
    name: 'groups',
    ask: read(({ platform: { db } }, body, now) => groupsOfYear(db, body.id, yearOf(body), now)),
  },
  {
    name: 'staff, what is due',
    ask: read(({ platform: { db } }, body, now) => staffDuties(db, body.id, ['secretariat'], now)),
  },
];
