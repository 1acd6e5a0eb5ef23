import { Hono } from 'hono';
import * as z from 'zod';
import { fail } from '../../shared/result.ts';
import type { BallotRoom } from '../ballot/ballot-room.ts';
import { describe } from '../platform/http/describe.ts';
import { Problem } from '../platform/http/problem.ts';
import { setSession, type Seat } from '../platform/identity/cookies.ts';
import { openSession } from '../platform/identity/visitor.ts';
import { COUNTY_CODE, YEAR } from './example-county.ts';
import { LAST_YEAR } from './last-year.ts';
import { departmentLogin, STATION_LOGIN } from './past-drive.ts';
import { THIS_YEAR } from './this-year.ts';

/** How a demonstration stands. */
export interface Stage {
  readonly body: string;
  readonly session: string;
  /** Link of the credential card that is left for the visitor. */
  readonly visitor: string;
  /** Ends this session and begins the next one. */
  restart(): Promise<void>;
}

/** The parts that need an account, with the login and the seat of each and where it leads. */
const STAFF_PARTS = {
  chair: { username: 'chair', seat: 'staff', to: '/staff/session' },
  staff: { username: 'chair', seat: 'staff', to: '/staff' },
  department: { username: departmentLogin(YEAR + 1), seat: 'department', to: '/department' },
  station: { username: STATION_LOGIN, seat: 'station', to: '/station' },
  scrutineer: { username: 'scrutineer-1', seat: 'scrutineer', to: '/scrutineer' },
  teller: { username: 'teller-1', seat: 'teller', to: '/teller' },
  'second-teller': { username: 'teller-2', seat: 'teller', to: '/teller' },
} as const satisfies Record<string, { username: string; seat: Seat; to: string }>;

const partSchema = z.enum([
  'chair',
  'staff',
  'scrutineer',
  'teller',
  'second-teller',
  'department',
  'station',
]);

const demoSchema = z.object({
  parts: z.array(
    z.object({
      part: z.enum([
        'chair',
        'deputy',
        'scrutineer',
        'teller',
        'second-teller',
        'hall',
        'public',
        'staff',
        'resident',
        'pre-review',
        'department',
        'station',
      ]),
      link: z.string(),
    }),
  ),
  sources: z.array(
    z.object({ name: z.string(), place: z.string(), year: z.int(), url: z.string() }),
  ),
  body: z.string(),
  session: z.string(),
});

/** Each part to play, with a link that takes the visitor there, signed in. */
export function partsOf(stage: Stage): z.output<typeof demoSchema>['parts'] {
  return [
    { part: 'chair', link: '/api/demo/enter/chair' },
    { part: 'deputy', link: stage.visitor },
    { part: 'scrutineer', link: '/api/demo/enter/scrutineer' },
    { part: 'teller', link: '/api/demo/enter/teller' },
    { part: 'second-teller', link: '/api/demo/enter/second-teller' },
    { part: 'hall', link: `/hall/${stage.session}` },
    { part: 'public', link: '/' },
    { part: 'staff', link: '/api/demo/enter/staff' },
    { part: 'resident', link: `/raise/${COUNTY_CODE}` },
    { part: 'pre-review', link: '/deputy' },
    { part: 'department', link: '/api/demo/enter/department' },
    { part: 'station', link: '/api/demo/enter/station' },
  ];
}

/** Routes that only a demonstration has: nobody proves there who they are. */
export function demoRoutes(room: BallotRoom, stage: Stage) {
  const { db, clock, chance, config, keys } = room.platform;
  return new Hono()
    .get(
      '/demo',
      describe({
        does: 'The parts to play and where the names of the projects come from.',
        answers: demoSchema,
      }),
      (c) => {
        // The house answers before the deputies have come.
        if (stage.session === '') throw new Problem(fail('try-again').failure);
        return c.json({
          parts: partsOf(stage),
          sources: [...THIS_YEAR, ...LAST_YEAR].map(({ name, from }) => ({ name, ...from })),
          body: stage.body,
          session: stage.session,
        });
      },
    )
    .get(
      '/demo/enter/:part',
      describe({
        does: 'Signs the visitor in as one of the staff and leads to their page.',
        answers: z.unknown(),
      }),
      async (c) => {
        const part = partSchema.safeParse(c.req.param('part'));
        if (!part.success) throw new Problem(fail('not-found', { what: 'part' }).failure);
        const { username, seat, to } = STAFF_PARTS[part.data];
        const { account } = await db
          .selectFrom('login')
          .select('account')
          .where('username', '=', username)
          .executeTakeFirstOrThrow();
        const session = await openSession(db, clock, chance, { account, deputy: null }, 12);
        const secure = config.publicUrl.startsWith('https:');
        await setSession(c, keys.cookie, secure, seat, session);
        return c.redirect(to, 302);
      },
    )
    .post(
      '/demo/restart',
      describe({
        does: 'Ends this session of the demonstration and begins the next one.',
        answers: z.object({}),
      }),
      async (c) => {
        await stage.restart();
        return c.json({});
      },
    );
}
