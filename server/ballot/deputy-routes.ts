import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import * as z from 'zod';
import { fromBase64url } from '../../shared/ballot/protocol/bytes.ts';
import { OPEN_SECRECIES } from '../../shared/ballot/model.ts';
import { fail } from '../../shared/result.ts';
import { ROUND_STATES } from '../../shared/ballot/round.ts';
import { votingTimeSchema } from '../../shared/ballot/schema.ts';
import { SESSION_STATES } from '../../shared/congress/model.ts';
import { describe, describeFile } from '../platform/http/describe.ts';
import { Problem, unwrap } from '../platform/http/problem.ts';
import { recognise, type Env } from '../platform/identity/visitor.ts';
import type { BallotRoom } from './ballot-room.ts';
import { voteView } from './deputy-views.ts';
import { deskTopic } from './desk/desk-acts.ts';
import { askAtDesk } from './desk/paper-acts.ts';
import { secondDevice } from './desk/rows.ts';
import { issuePaper, type PaperRequest } from './issue-act.ts';
import { readBundle } from './late-acts.ts';
import { storedRound, type StoredRound } from './stored-round.ts';

const BLINDED_LENGTH = 256;
const SIGNATURE_LENGTH = 64;

const recordKeysSchema = z.object({
  keys: z.array(
    z.object({
      kty: z.literal('EC'),
      crv: z.literal('P-256'),
      x: z.string(),
      y: z.string(),
      kid: z.string(),
    }),
  ),
});

const voteSchema = z.object({
  deputy: z.object({ id: z.string(), name: z.string(), delegation: z.string() }),
  session: z
    .object({ id: z.string(), title: z.string(), state: z.enum(SESSION_STATES) })
    .nullable(),
  signedIn: z.boolean(),
  round: z
    .object({
      id: z.string(),
      number: z.int(),
      state: z.enum(ROUND_STATES),
      votingTime: votingTimeSchema.nullable(),
    })
    .nullable(),
  openVote: z
    .object({ ballot: z.string(), secrecy: z.enum(OPEN_SECRECIES), announced: z.boolean() })
    .nullable(),
});

/** What deputies' devices and everybody's verifiers ask; the forms are fixed by the ballot protocol. */
export function deputyRoutes(room: BallotRoom) {
  const { platform } = room;
  const door = {
    db: platform.db,
    clock: platform.clock,
    cookieKey: platform.keys.cookie,
    secure: platform.config.publicUrl.startsWith('https:'),
  };
  const atDevice = recognise(door, 'deputy');

  return new Hono<Env>()
    .get(
      '/record-keys',
      describe({ does: 'Keys that sign records (JWKS).', answers: recordKeysSchema }),
      (c) => {
        const { kty, crv, x, y, kid } = platform.keys.record.publicJwk;
        return c.json({ keys: [{ kty, crv, x, y, kid }] });
      },
    )
    .get(
      '/vote',
      describe({
        does: 'Where things stand for the deputy of this device.',
        answers: voteSchema,
        problems: ['not-enrolled'],
      }),
      atDevice,
      async (c) => {
        const view = await voteView(
          platform.db,
          platform.clock,
          deputyAt(c.get('visitor')?.deputy),
        );
        if (view === undefined) throw new Problem(fail('not-enrolled').failure);
        return c.json(view);
      },
    )
    .post(
      '/rounds/:round/paper',
      describe({
        does: 'Issues the paper of this deputy (发票).',
        answers: z.object({ blindSignature: z.string() }),
        problems: [
          'not-enrolled',
          'not-on-roll',
          'device-signature',
          'no-such-round',
          'round-not-open',
          'round-void',
          'paper-already-issued',
          'waiting-for-tellers',
          'refused-by-tellers',
          'tellers-missing',
          'no-paper-to-replace',
          'device-key-taken',
        ],
      }),
      bodyLimit({
        maxSize: 4096,
        onError: () => {
          throw new Problem(fail('too-large').failure);
        },
      }),
      atDevice,
      async (c) => {
        const deputy = deputyAt(c.get('visitor')?.deputy);
        const request = paperRequest(await c.req.text());
        return c.json(unwrap(await paperFor(room, c.req.param('round'), deputy, request)));
      },
    )
    .get(
      '/rounds/:round/:record{record|opening|seal}',
      describeFile({
        does: 'A signed record of a round, the bare JWS: always the same bytes.',
        mediaTypes: ['application/jose'],
        problems: ['no-such-round', 'not-yet'],
      }),
      async (c) => {
        const round = await knownRound(room, c.req.param('round'));
        const jws = recordOf(round, c.req.param('record'));
        if (jws === null) throw new Problem(fail('not-yet').failure);
        return c.body(jws, 200, {
          'content-type': 'application/jose',
          'cache-control': 'no-cache',
        });
      },
    )
    .get(
      '/rounds/:round/bundle',
      describe({
        does: 'The public bundle of an announced round (公开核验包).',
        answers: z.record(z.string(), z.unknown()),
        problems: ['no-such-round', 'not-yet', 'round-void'],
      }),
      async (c) => {
        const round = await knownRound(room, c.req.param('round'));
        if (round.state === 'void') throw new Problem(fail('round-void').failure);
        if (round.state !== 'announced') throw new Problem(fail('not-yet').failure);
        return c.body(readBundle(room, round.id), 200, {
          'content-type': 'application/json',
          'cache-control': 'public, max-age=3600',
        });
      },
    );
}

/** The paper of this deputy: of the device on the roll, or of a second one that the desk has let in. */
async function paperFor(room: BallotRoom, round: string, deputy: string, request: PaperRequest) {
  const issued = await issuePaper(room, round, deputy, request);
  if (issued.ok || issued.failure.code !== 'device-signature') return issued;
  const key = await secondDevice(room.platform.db, round, deputy);
  if (key === undefined) return issued;
  const { blinded, deviceSignature: signature } = request;
  const asked = await askAtDesk(room, round, {
    deputy,
    via: 'replacement',
    blinded,
    key,
    signature,
  });
  if (!asked.ok && asked.failure.code === 'waiting-for-tellers') {
    const stored = await storedRound(room.platform.db, round);
    if (stored !== undefined) room.platform.live.touch([deskTopic(stored.session)]);
  }
  return asked;
}

function deputyAt(deputy: string | null | undefined): string {
  if (deputy === null || deputy === undefined) throw new Problem(fail('not-enrolled').failure);
  return deputy;
}

async function knownRound(room: BallotRoom, id: string): Promise<StoredRound> {
  const round = await storedRound(room.platform.db, id);
  if (round === undefined) throw new Problem(fail('no-such-round').failure);
  return round;
}

function recordOf(round: StoredRound, name: string): string | null {
  if (name === 'record') return round.record;
  return name === 'opening' ? round.opening : round.seal;
}

function malformed(why: string): Problem {
  return new Problem(fail('malformed', { where: 'body', why }).failure);
}

/** Exactly `{blinded, deviceSignature}`, base64url of 256 and 64 bytes. */
function paperRequest(text: string): PaperRequest {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    throw malformed('not JSON');
  }
  const form = z.strictObject({ blinded: z.string(), deviceSignature: z.string() }).safeParse(json);
  if (!form.success) throw malformed('exactly blinded and deviceSignature');
  const blinded = fromBase64url(form.data.blinded);
  const deviceSignature = fromBase64url(form.data.deviceSignature);
  if (blinded?.length !== BLINDED_LENGTH) throw malformed('blinded is not 256 bytes in base64url');
  if (deviceSignature?.length !== SIGNATURE_LENGTH)
    throw malformed('deviceSignature is not 64 bytes in base64url');
  return { blinded, deviceSignature };
}
