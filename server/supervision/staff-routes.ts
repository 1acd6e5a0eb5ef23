import { Hono } from 'hono';
import * as z from 'zod';
import {
  groupsOfYearSchema,
  supervisedProjectSchema,
  visitReceiptSchema,
} from '../../shared/supervision/view-schema.ts';
import {
  supervisionSettingsSchema,
  visitFormSchema,
} from '../../shared/supervision/visit-schema.ts';
import { describe, takes } from '../platform/http/describe.ts';
import { Problem, unwrap } from '../platform/http/problem.ts';
import { actorOf, allowed, type Env } from '../platform/identity/visitor.ts';
import type { Platform } from '../platform/platform.ts';
import { setGroups } from './group-acts.ts';
import { groupsOfYear } from './group-views.ts';
import { setSupervision } from './settings-acts.ts';
import { supervisionSettingsOf } from './settings-views.ts';
import { supervisedProjects } from './supervised-views.ts';
import { recordVisit } from './visit-acts.ts';
import { VISIT_PROBLEMS } from './visit-problems.ts';

const BODY = '/bodies/:body';
const SUPERVISED = `${BODY}/projects/:project/supervision`;
const settings = supervisionSettingsSchema.and(z.object({ version: z.int() }));
const group = z.object({
  project: z.string(),
  leader: z.string(),
  deputies: z.array(z.string()).max(200),
});

/** Settings, groups and visits from paper, as the congress staff keep them. */
export function supervisionStaffRoutes(platform: Platform) {
  const { db, clock } = platform;
  return new Hono<Env>()
    .get(
      `${BODY}/supervision-settings`,
      describe({ does: 'Days by which a body supervises', answers: settings }),
      async (c) => {
        const { body } = c.req.param();
        allowed(c, body, 'read-delivery');
        return c.json(await supervisionSettingsOf(db, body));
      },
    )
    .put(
      `${BODY}/supervision-settings`,
      describe({
        does: 'Sets how a body supervises; `version` as it was read',
        answers: settings,
        problems: ['setting-out-of-range', 'rhythm-wrong', 'settings-changed'],
      }),
      takes('json', settings),
      async (c) => {
        const { body } = c.req.param();
        const actor = actorOf(allowed(c, body, 'set-up-delivery'));
        return c.json(unwrap(await setSupervision(platform, actor, body, c.req.valid('json'))));
      },
    )
    .get(
      `${BODY}/supervision/groups`,
      describe({
        does: 'The supervision groups of a year, with the roll to choose from',
        answers: groupsOfYearSchema,
      }),
      takes('query', z.object({ year: z.coerce.number().int() })),
      async (c) => {
        const { body } = c.req.param();
        allowed(c, body, 'manage-supervision');
        return c.json(await groupsOfYear(db, body, c.req.valid('query').year, clock.now()));
      },
    )
    .put(
      `${BODY}/supervision/groups`,
      describe({
        does: 'Sets the groups of one or more projects, all or none; checklists and tasks begin',
        answers: z.object({}),
        problems: ['leader-missing', 'deputy-twice', 'deputy-unknown'],
      }),
      takes('json', z.object({ groups: z.array(group).max(200) })),
      async (c) => {
        const { body } = c.req.param();
        const actor = actorOf(allowed(c, body, 'manage-supervision'));
        return c.json(unwrap(await setGroups(platform, actor, body, c.req.valid('json').groups)));
      },
    )
    .get(
      SUPERVISED,
      describe({
        does: 'A project with its group, checklist, tasks and visits',
        answers: supervisedProjectSchema,
      }),
      async (c) => {
        const { body, project } = c.req.param();
        allowed(c, body, 'read-delivery');
        const [view] = await supervisedProjects(db, body, [project], clock.now());
        if (view === undefined) throw new Problem({ code: 'not-found', facts: { project } });
        return c.json(view);
      },
    )
    .put(
      `${SUPERVISED}/visits/:visit`,
      describe({
        does: 'Takes in a visit that was on paper; the same again answers the same',
        answers: visitReceiptSchema,
        problems: VISIT_PROBLEMS,
      }),
      takes('param', z.object({ body: z.string(), project: z.string(), visit: z.uuid() })),
      takes('json', visitFormSchema),
      async (c) => {
        const { body, project, visit } = c.req.valid('param');
        const actor = actorOf(allowed(c, body, 'manage-supervision'));
        const form = c.req.valid('json');
        const sent = { body, project, visit, form, way: 'paper', deputy: null } as const;
        return c.json(unwrap(await recordVisit(platform, actor, sent)));
      },
    );
}
