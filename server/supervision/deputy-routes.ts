import { Hono, type Context } from 'hono';
import * as z from 'zod';
import { DOCUMENT_TYPES } from '../../shared/files.ts';
import { storedFileSchema } from '../../shared/files-schema.ts';
import {
  changedChecklistSchema,
  listedChecklistSchema,
} from '../../shared/supervision/checklist-schema.ts';
import {
  deputySupervisionSchema,
  visitReceiptSchema,
} from '../../shared/supervision/view-schema.ts';
import { visitFormSchema } from '../../shared/supervision/visit-schema.ts';
import { deputySeat } from '../congress/deputy-seat.ts';
import { doorOf } from '../congress/door.ts';
import { keepPhoto } from '../platform/files/keeping.ts';
import { fileAnswer, sentFile } from '../platform/files/exchange.ts';
import { readFile } from '../platform/files/stored.ts';
import { describe, describeFile, takes } from '../platform/http/describe.ts';
import { Problem, unwrap } from '../platform/http/problem.ts';
import { recognise, type Env } from '../platform/identity/visitor.ts';
import type { Platform } from '../platform/platform.ts';
import { projectOf, setChecklist } from './checklist-acts.ts';
import { CHECKLIST_PROBLEMS } from './checklist-problems.ts';
import { seatInGroup } from './finding-rows.ts';
import { deputySupervision } from './supervised-views.ts';
import { recordVisit } from './visit-acts.ts';
import { VISIT_PROBLEMS } from './visit-problems.ts';

const SEAT_PROBLEMS = ['not-enrolled', 'not-on-roll'] as const;

/** What the deputies of the groups do from their phones. */
export function supervisionDeputyRoutes(platform: Platform) {
  const { db, clock } = platform;
  const atDevice = recognise(doorOf(platform), 'deputy');
  const seatOf = async (c: Context<Env>) => unwrap(await deputySeat(db, c.get('visitor')));
  return new Hono<Env>()
    .get(
      '/deputy/supervision',
      atDevice,
      describe({
        does: 'The projects that the deputy of this device supervises, with all that a visit needs without network',
        answers: deputySupervisionSchema,
        problems: SEAT_PROBLEMS,
      }),
      async (c) => {
        const { body, deputy } = await seatOf(c);
        return c.json(await deputySupervision(db, body, deputy, clock.now()));
      },
    )
    .post(
      '/deputy/supervision/photos',
      atDevice,
      describe({
        does: 'Keeps a photo of a visit under the key of the sender until the visit names it',
        answers: storedFileSchema,
        uploads: true,
        problems: [...SEAT_PROBLEMS, 'photo-not-an-image', 'photo-damaged', 'file-key-taken'],
      }),
      async (c) => {
        const { body, deputy } = await seatOf(c);
        const sent = await sentFile(c, body.id, `deputy/${deputy.id}`);
        return c.json(unwrap(await keepPhoto(db, clock, sent)));
      },
    )
    .get(
      '/deputy/supervision/photos/:file',
      atDevice,
      describeFile({
        does: 'A photo of a visit or a finding, small',
        mediaTypes: ['image/webp'],
        problems: SEAT_PROBLEMS,
      }),
      async (c) => {
        const { body } = await seatOf(c);
        const id = c.req.param('file');
        const file = await readFile(db, body.id, id, 'small');
        if (file === undefined || !/^(visit|finding)\//.test(file.claimedBy ?? ''))
          throw new Problem({ code: 'not-found', facts: { file: id } });
        return fileAnswer(c, file);
      },
    )
    .get(
      '/deputy/supervision/documents/:file',
      atDevice,
      describeFile({
        does: 'A paper of a task of the year',
        mediaTypes: Object.keys(DOCUMENT_TYPES),
        problems: SEAT_PROBLEMS,
      }),
      async (c) => {
        const { body } = await seatOf(c);
        const id = c.req.param('file');
        const file = await readFile(db, body.id, id, 'whole');
        if (file === undefined || file.claimedBy?.startsWith('task/') !== true)
          throw new Problem({ code: 'not-found', facts: { file: id } });
        return fileAnswer(c, file);
      },
    )
    .put(
      '/deputy/supervision/:project/checklist',
      atDevice,
      describe({
        does: 'Sets the checklist of a project, as the leader of its group',
        answers: listedChecklistSchema,
        problems: [...SEAT_PROBLEMS, 'not-leader', ...CHECKLIST_PROBLEMS],
      }),
      takes('json', changedChecklistSchema),
      async (c) => {
        const { body, deputy, actor } = await seatOf(c);
        const place = { body: body.id, project: c.req.param('project') };
        unwrap(await projectOf(db, place));
        if ((await seatInGroup(db, place.body, place.project, deputy.id)) !== 'leader')
          throw new Problem({ code: 'not-leader', facts: {} });
        return c.json(unwrap(await setChecklist(platform, actor, place, c.req.valid('json'))));
      },
    )
    .put(
      '/deputy/supervision/:project/visits/:visit',
      atDevice,
      describe({
        does: 'Takes a visit, whole, with its findings; the same again answers the same',
        answers: visitReceiptSchema,
        problems: [...SEAT_PROBLEMS, 'not-in-group', ...VISIT_PROBLEMS],
      }),
      takes('param', z.object({ project: z.string(), visit: z.uuid() })),
      takes('json', visitFormSchema),
      async (c) => {
        const { body, deputy, actor } = await seatOf(c);
        const { project, visit } = c.req.valid('param');
        const form = c.req.valid('json');
        const sent = {
          body: body.id,
          project,
          visit,
          form,
          way: 'phone',
          deputy: deputy.id,
        } as const;
        return c.json(unwrap(await recordVisit(platform, actor, sent)));
      },
    );
}
