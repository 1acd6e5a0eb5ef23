import { Hono, type Context } from 'hono';
import * as z from 'zod';
import {
  custodyDeskSchema,
  readingSchema,
  sealedBoxSchema,
} from '../../shared/ballot/custody-schema.ts';
import { BALLOT_PROBLEMS } from '../../shared/ballot/problems.ts';
import { SEALED_SHARE_LENGTH } from '../../shared/ballot/protocol/shares.ts';
import { PUBLIC_KEY_LENGTH, SIGNATURE_LENGTH } from '../../shared/ballot/protocol/signatures.ts';
import type { Result } from '../../shared/result.ts';
import { describe, takes } from '../platform/http/describe.ts';
import { unwrap } from '../platform/http/problem.ts';
import { actorOf, allowed, rolesIn, type Env } from '../platform/identity/visitor.ts';
import { binary } from './binary-form.ts';
import type { BallotRoom } from './ballot-room.ts';
import { receiveReading } from './count-act.ts';
import { dealShares, enrolKeys, keepShare, releaseShare } from './custody-acts.ts';
import { custodyDesk, sealedBox } from './custody-views.ts';
import { confirmTally } from './late-acts.ts';
import type { Hand } from './rostrum.ts';

const PROBLEMS = Object.keys(BALLOT_PROBLEMS);
const HASH_LENGTH = 32;
const MOST_SCRUTINEERS = 50;

const account = z.string().max(64);
const keys = z.strictObject({
  key: binary(PUBLIC_KEY_LENGTH),
  sealKey: binary(PUBLIC_KEY_LENGTH),
  signature: binary(SIGNATURE_LENGTH),
});
const dealing = z.strictObject({
  countKey: binary(PUBLIC_KEY_LENGTH),
  shares: z
    .array(
      z.strictObject({
        account,
        sealed: binary(SEALED_SHARE_LENGTH),
        check: binary(HASH_LENGTH),
      }),
    )
    .max(MOST_SCRUTINEERS),
});
const kept = z.strictObject({ countKey: z.string().max(128) });
const released = z.strictObject({
  shares: z
    .array(z.strictObject({ account, sealed: binary(SEALED_SHARE_LENGTH) }))
    .max(MOST_SCRUTINEERS),
});

const countersignature = z.strictObject({
  seal: binary(SIGNATURE_LENGTH),
  tally: binary(SIGNATURE_LENGTH),
  countKey: binary(HASH_LENGTH).optional(),
});

/** The scrutineers' desk while the count key is in their hands. Each step answers the desk as it then stands. */
export function custodyRoutes(room: BallotRoom) {
  async function step(
    c: Context<Env>,
    work: (body: string, round: string, hand: Hand) => Promise<Result<void>>,
  ) {
    const body = c.req.param('body') ?? '';
    const round = c.req.param('round') ?? '';
    const visitor = allowed(c, body, 'certify-tally');
    unwrap(await work(body, round, { ...actorOf(visitor), roles: rolesIn(visitor, body) }));
    return c.json(unwrap(await custodyDesk(room, body, round, visitor.account)));
  }

  const answersDesk = (does: string) =>
    describe({ does, answers: custodyDeskSchema, problems: PROBLEMS });

  return new Hono<Env>()
    .get(
      '/bodies/:body/rounds/:round/custody',
      answersDesk('What a scrutineer of the round needs to keep a share, join two and count.'),
      async (c) => {
        const { body, round } = c.req.param();
        const { account: mine } = allowed(c, body, 'certify-tally');
        return c.json(unwrap(await custodyDesk(room, body, round, mine)));
      },
    )
    .get(
      '/bodies/:body/rounds/:round/sealed-box',
      describe({
        does: 'The sealed box for its scrutineers, once the count has begun.',
        answers: sealedBoxSchema,
        problems: PROBLEMS,
      }),
      async (c) => {
        const { body, round } = c.req.param();
        const { account: mine } = allowed(c, body, 'certify-tally');
        return c.json(unwrap(await sealedBox(room, body, round, mine)));
      },
    )
    .post(
      '/bodies/:body/rounds/:round/scrutineer-keys',
      answersDesk('A scrutineer enrols the keys of this browser for the session.'),
      takes('json', keys),
      (c) => {
        const given = c.req.valid('json');
        return step(c, (body, round, hand) => enrolKeys(room, body, round, hand, given));
      },
    )
    .post(
      '/bodies/:body/rounds/:round/count-key',
      answersDesk('The chief scrutineer hands over the public count key and the sealed shares.'),
      takes('json', dealing),
      (c) => {
        const given = c.req.valid('json');
        return step(c, (body, round, hand) => dealShares(room, body, round, hand, given));
      },
    )
    .post(
      '/bodies/:body/rounds/:round/share-kept',
      answersDesk('A holder says that the share has arrived and is kept.'),
      takes('json', kept),
      (c) => {
        const { countKey } = c.req.valid('json');
        return step(c, (body, round, hand) => keepShare(room, body, round, hand, countKey));
      },
    )
    .post(
      '/bodies/:body/rounds/:round/shares',
      answersDesk('A holder seals the share to the pages of the other scrutineers.'),
      takes('json', released),
      (c) => {
        const { shares } = c.req.valid('json');
        return step(c, (body, round, hand) => releaseShare(room, body, round, hand, shares));
      },
    )
    .post(
      '/bodies/:body/rounds/:round/reading',
      answersDesk('A scrutineer hands in what this browser has counted alone.'),
      takes('json', readingSchema),
      (c) => {
        const reading = c.req.valid('json');
        return step(c, (body, round, hand) => receiveReading(room, body, round, hand, reading));
      },
    )
    .post(
      '/bodies/:body/rounds/:round/countersign',
      answersDesk('A scrutineer confirms the tally by signing seal and tally in the browser.'),
      takes('json', countersignature),
      (c) => {
        const { seal, tally, countKey } = c.req.valid('json');
        return step(c, (body, round, hand) =>
          confirmTally(room, body, round, hand, { signed: { seal, tally, countKey } }),
        );
      },
    );
}
