import { Hono, type Context } from 'hono';
import * as z from 'zod';
import {
  changeRequestSchema,
  changeStandingSchema,
  changeStepSchema,
  nextSessionSchema,
  publicChangeSchema,
  sentChangeSchema,
  stuckChangeSchema,
} from '../../shared/delivery/change-schema.ts';
import { changeLifecycle, type ChangeAct } from '../../shared/delivery/lifecycle.ts';
import { dayOf } from '../../shared/day.ts';
import { DOCUMENT_TYPES } from '../../shared/files.ts';
import { storedFileSchema } from '../../shared/files-schema.ts';
import { fileAnswer, sentFile } from '../platform/files/exchange.ts';
import { DOCUMENT_REFUSALS, keepDocument } from '../platform/files/keeping.ts';
import type { FileContent } from '../platform/files/stored.ts';
import { describe, describeFile, takes } from '../platform/http/describe.ts';
import { Problem, unwrap } from '../platform/http/problem.ts';
import { allowed, rolesIn, type Env } from '../platform/identity/visitor.ts';
import type { Platform } from '../platform/platform.ts';
import { fileChange } from './change-acts.ts';
import { changeStanding } from './change-standing.ts';
import { moveChange } from './change-steps.ts';
import { tellSession } from './change-told.ts';
import {
  changeDocument,
  changesOf,
  changeView,
  nextSession,
  publicChanges,
  stuckChanges,
} from './change-views.ts';
import { projectById } from './project-rows.ts';

const CHANGES = '/bodies/:body/changes';
const OF_PROJECT = '/bodies/:body/projects/:project/changes';

/** What keeps a request from being filed. */
export const FILING_PROBLEMS = [
  'change-key-taken',
  'project-ended',
  'change-empty',
  'change-from-differs',
  'change-end-alone',
  'change-is-deferral',
  'defer-needs-end',
  'defer-needs-milestones',
  'milestone-unknown',
  'milestone-met',
  'milestone-outside',
  'weight-out-of-range',
  'answer-missing',
  'reason-missing',
  'effect-missing',
  'too-long',
  'forbidden-character',
  'date-unknown',
  'ends-before-start',
  'money-out-of-range',
  'year-over-total',
  'paid-over-total',
  'beneficiaries-out-of-range',
  'unit-unknown',
  'file-unknown',
  'file-claimed',
] as const;

const STEP_PROBLEMS = [
  'change-changed',
  'wrong-state',
  'not-allowed-for-role',
  'change-needs-organ',
  'change-needs-no-organ',
  'minute-missing',
  'reason-missing',
  'date-unknown',
  'change-day-in-future',
  'change-day-too-early',
  ...FILING_PROBLEMS,
] as const;

const acts = Object.keys(changeLifecycle.acts);
const isAct = (text: string): text is ChangeAct => acts.includes(text);

/** Change requests as the staff moves them and everybody reads what came of them. */
export function changeRoutes(platform: Platform) {
  const { db, clock } = platform;
  return new Hono<Env>()
    .get(
      OF_PROJECT,
      describe({
        does: 'The change requests of a project, the newest first: decided ones with each field from and to, others as waiting',
        answers: z.array(publicChangeSchema),
      }),
      async (c) => {
        const { body, project } = c.req.param();
        if ((await projectById(db, body, project)) === undefined)
          throw new Problem({ code: 'not-found', facts: { project } });
        return c.json([...(await publicChanges(db, body, project))]);
      },
    )
    .post(
      OF_PROJECT,
      describe({
        does: 'Files a change request of the government office, or on behalf of the lead department',
        answers: z.object({ id: z.string() }),
        problems: [...FILING_PROBLEMS, 'project-not-assigned'],
      }),
      takes('json', z.object({ change: sentChangeSchema, onBehalf: z.boolean() })),
      async (c) => {
        const { body, project } = c.req.param();
        const visitor = allowed(c, body, 'manage-delivery');
        const { change, onBehalf } = c.req.valid('json');
        const place = { body, project, unit: null, onBehalf };
        return c.json(unwrap(await fileChange(platform, visitor, place, change)));
      },
    )
    .get(
      '/bodies/:body/projects/:project/change-standing',
      describe({
        does: 'What stands of a project, against which the office writes a change request',
        answers: changeStandingSchema,
      }),
      async (c) => {
        const { body, project } = c.req.param();
        allowed(c, body, 'manage-delivery');
        const row = await projectById(db, body, project);
        if (row === undefined) throw new Problem({ code: 'not-found', facts: { project } });
        return c.json(await changeStanding(db, body, row));
      },
    )
    .post(
      '/bodies/:body/change-documents',
      describe({
        does: 'Keeps a document for a change request that the office writes (X-File-Key, X-File-Name)',
        answers: storedFileSchema,
        uploads: true,
        problems: DOCUMENT_REFUSALS,
      }),
      async (c) => {
        const { body } = c.req.param();
        const visitor = allowed(c, body, 'manage-delivery');
        const sent = await sentFile(c, body, `account/${visitor.account}`);
        return c.json(unwrap(await keepDocument(db, clock, sent)));
      },
    )
    .get(
      CHANGES,
      describe({
        does: 'The change requests of a body, the newest first',
        answers: z.array(changeRequestSchema),
      }),
      async (c) => {
        const { body } = c.req.param();
        allowed(c, body, 'read-delivery');
        return c.json([...(await changesOf(db, body, clock.now()))]);
      },
    )
    .get(
      `${CHANGES}/stuck`,
      describe({
        does: 'Requests that nobody has moved for longer than the body allows',
        answers: z.array(stuckChangeSchema),
      }),
      async (c) => {
        const { body } = c.req.param();
        allowed(c, body, 'read-delivery');
        return c.json([...(await stuckChanges(db, body, dayOf(clock.now())))]);
      },
    )
    .get(
      `${CHANGES}/next-session`,
      describe({
        does: 'Decided major changes of which the next session is to be told, and those told before',
        answers: nextSessionSchema,
      }),
      async (c) => {
        const { body } = c.req.param();
        allowed(c, body, 'read-delivery');
        return c.json(await nextSession(db, body, clock.now()));
      },
    )
    .post(
      `${CHANGES}/next-session`,
      describe({
        does: 'Notes that a session was told of decided major changes',
        answers: nextSessionSchema,
        problems: ['change-told', 'date-unknown', 'change-day-in-future', 'change-day-too-early'],
      }),
      takes(
        'json',
        z.object({
          session: z.string().max(64),
          toldOn: z.string(),
          changes: z.array(z.uuid()).min(1).max(500),
        }),
      ),
      async (c) => {
        const { body } = c.req.param();
        const visitor = allowed(c, body, 'manage-supervision');
        unwrap(await tellSession(platform, visitor, body, c.req.valid('json')));
        return c.json(await nextSession(db, body, clock.now()));
      },
    )
    .get(
      `${CHANGES}/:change`,
      describe({ does: 'One change request', answers: changeRequestSchema }),
      async (c) => {
        const { body, change } = c.req.param();
        allowed(c, body, 'read-delivery');
        return c.json(await viewed(platform, body, change));
      },
    )
    .post(
      `${CHANGES}/:change/:act`,
      describe({
        does: 'Moves a change request: forward, approve, refuse, allow, decline or withdraw',
        answers: changeRequestSchema,
        problems: STEP_PROBLEMS,
      }),
      takes('json', changeStepSchema),
      async (c) => {
        const { body, change, act } = c.req.param();
        const visitor = allowed(c, body, 'manage-delivery');
        if (!isAct(act)) throw new Problem({ code: 'not-found', facts: { act } });
        // Somebody who also serves a department acts here for the staff alone.
        const roles = rolesIn(visitor, body).filter((role) => role !== 'department');
        unwrap(
          await moveChange(platform, visitor, { body, change, act, roles }, c.req.valid('json')),
        );
        return c.json(await viewed(platform, body, change));
      },
    )
    .get(
      `${CHANGES}/:change/documents/:file`,
      describeFile({
        does: 'A document of a change request',
        mediaTypes: Object.keys(DOCUMENT_TYPES),
      }),
      async (c) => {
        const { body, change, file } = c.req.param();
        allowed(c, body, 'read-delivery');
        return foundFile(c, await changeDocument(db, body, change, file));
      },
    );
}

/** The request as it stands, or the problem `not-found`. */
export async function viewed({ db, clock }: Platform, body: string, change: string) {
  const view = await changeView(db, body, change, clock.now());
  if (view === undefined) throw new Problem({ code: 'not-found', facts: { change } });
  return view;
}

export function foundFile(c: Context, file: FileContent | undefined): Response {
  if (file === undefined) throw new Problem({ code: 'not-found', facts: { what: 'file' } });
  return fileAnswer(c, file);
}
