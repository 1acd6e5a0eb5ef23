import { Hono } from 'hono';
import * as z from 'zod';
import { identifiedSchema, stationSchema } from '../../../shared/ballot/desk/schema.ts';
import { BALLOT_PROBLEMS } from '../../../shared/ballot/problems.ts';
import { PUBLIC_KEY_LENGTH, SIGNATURE_LENGTH } from '../../../shared/ballot/protocol/signatures.ts';
import { fail } from '../../../shared/result.ts';
import { describe, takes } from '../../platform/http/describe.ts';
import { Problem, unwrap } from '../../platform/http/problem.ts';
import type { Env } from '../../platform/identity/visitor.ts';
import type { BallotRoom } from '../ballot-room.ts';
import { binary } from '../binary-form.ts';
import { deskTopic, enrolStation } from './desk-acts.ts';
import { askAtDesk } from './paper-acts.ts';
import { deputyAt, identify, stationView } from './station-views.ts';

const PROBLEMS = [...Object.keys(BALLOT_PROBLEMS), 'card-unknown', 'slow-down'];
const BLINDED_LENGTH = 256;
const card = z.string().max(500);

/**
 * What a shared tablet asks. Nobody is signed in there: the place is taken with a
 * one-time code, requests carry the station's signature, and deputies show their card.
 */
export function stationRoutes(room: BallotRoom) {
  const { platform } = room;
  return new Hono<Env>()
    .post(
      '/stations/enrol',
      describe({
        does: 'A browser takes the place of a station with its one-time code.',
        answers: stationSchema,
        problems: PROBLEMS,
      }),
      takes(
        'json',
        z.strictObject({
          code: z.string().max(64),
          key: binary(PUBLIC_KEY_LENGTH),
          signature: binary(SIGNATURE_LENGTH),
        }),
      ),
      async (c) => {
        const { code, key, signature } = c.req.valid('json');
        const { id } = unwrap(await enrolStation(platform, code, { key, signature }));
        return c.json(unwrap(await stationView(platform, id)));
      },
    )
    .get(
      '/stations/:station',
      describe({
        does: 'How things stand for a station.',
        answers: stationSchema,
        problems: ['station-unknown'],
      }),
      async (c) => c.json(unwrap(await stationView(platform, c.req.param('station')))),
    )
    .post(
      '/stations/:station/identify',
      describe({
        does: 'Whose card a shared tablet was shown, and whether a paper can be had.',
        answers: identifiedSchema,
        problems: PROBLEMS,
      }),
      takes('json', z.strictObject({ card })),
      async (c) => {
        const station = c.req.param('station');
        return c.json(unwrap(await identify(platform, station, c.req.valid('json').card)));
      },
    )
    .post(
      '/stations/:station/paper',
      describe({
        does: 'Issues a paper at a shared tablet to the deputy whose card it was shown; two tellers sign.',
        answers: z.object({ blindSignature: z.string() }),
        problems: PROBLEMS,
      }),
      takes(
        'json',
        z.strictObject({
          round: z.string().max(64),
          card,
          blinded: binary(BLINDED_LENGTH),
          signature: binary(SIGNATURE_LENGTH),
        }),
      ),
      async (c) => {
        const id = c.req.param('station');
        const { round, card: shown, blinded, signature } = c.req.valid('json');
        const at = unwrap(await stationView(platform, id));
        const deputy = unwrap(await deputyAt(platform, at, shown));
        const row = await platform.db
          .selectFrom('station')
          .select(['key', 'session'])
          .where('id', '=', id)
          .executeTakeFirst();
        if (row === undefined || row.key === null)
          throw new Problem(fail('station-unknown').failure);
        const asked = await askAtDesk(room, round, {
          deputy: deputy.id,
          via: 'kiosk',
          blinded,
          key: new Uint8Array(row.key),
          signature,
        });
        if (!asked.ok && asked.failure.code === 'waiting-for-tellers')
          platform.live.touch([deskTopic(row.session)]);
        return c.json(unwrap(asked));
      },
    );
}
