import { Hono } from 'hono';
import * as z from 'zod';
import { staffMemberSchema } from '../../shared/congress/schema.ts';
import { BODY_ROLES } from '../../shared/roles.ts';
import { describe, takes } from '../platform/http/describe.ts';
import { unwrap } from '../platform/http/problem.ts';
import { actorOf, allowed, type Env } from '../platform/identity/visitor.ts';
import type { Platform } from '../platform/platform.ts';
import { username } from './identity-routes.ts';
import { named } from './questions.ts';
import { addStaff, resetPassword, revokeSessions, setRoles } from './staff-acts.ts';
import { staffOf } from './staff-views.ts';
import { addUnitStaff, removeUnitStaff } from './unit-staff-acts.ts';

const roles = z.array(z.enum(BODY_ROLES)).max(BODY_ROLES.length);
const units = z.array(z.string().max(64)).max(50);
const SEAT = '/bodies/:body/units/:unit/staff/:account';
const password = z.string().max(200);

/** The staff of a body: who they are and what they may do. */
export function staffRoutes(platform: Platform) {
  return new Hono<Env>()
    .get(
      '/bodies/:body/staff',
      describe({ does: 'The staff of a body', answers: z.array(staffMemberSchema) }),
      async (c) => {
        const body = c.req.param('body');
        allowed(c, body, 'manage-staff');
        return c.json(await staffOf(platform.db, body));
      },
    )
    .post(
      '/bodies/:body/staff',
      describe({
        does: 'Creates an account with roles in this body, or for departments and stations of it',
        answers: staffMemberSchema,
        problems: ['no-roles', 'username-taken', 'password-too-short'],
      }),
      takes('json', z.object({ name: named, username, password, roles, units: units.default([]) })),
      async (c) => {
        const body = c.req.param('body');
        const visitor = allowed(c, body, 'manage-staff');
        const person = c.req.valid('json');
        return c.json(unwrap(await addStaff(platform, actorOf(visitor), body, person)));
      },
    )
    .put(
      '/bodies/:body/staff/:account/roles',
      describe({
        does: 'Gives an account exactly these roles in this body; what it does for departments and stations stays',
        answers: staffMemberSchema,
        problems: ['last-administrator'],
      }),
      takes('json', z.object({ roles })),
      async (c) => {
        const { body, account } = c.req.param();
        const visitor = allowed(c, body, 'manage-staff');
        const wanted = c.req.valid('json').roles;
        return c.json(unwrap(await setRoles(platform, actorOf(visitor), body, account, wanted)));
      },
    )
    .put(
      SEAT,
      describe({
        does: 'Lets an account act for a department or station',
        answers: staffMemberSchema,
      }),
      async (c) => {
        const seat = c.req.param();
        const visitor = allowed(c, seat.body, 'manage-staff');
        return c.json(unwrap(await addUnitStaff(platform, actorOf(visitor), seat)));
      },
    )
    .delete(
      SEAT,
      describe({
        does: 'Ends what an account does for a department or station',
        answers: staffMemberSchema,
      }),
      async (c) => {
        const seat = c.req.param();
        const visitor = allowed(c, seat.body, 'manage-staff');
        return c.json(unwrap(await removeUnitStaff(platform, actorOf(visitor), seat)));
      },
    )
    .post(
      '/bodies/:body/staff/:account/password',
      describe({
        does: 'Gives a member of the staff a new password and ends all their web sessions',
        answers: z.object({}),
        problems: ['password-too-short', 'serves-elsewhere'],
      }),
      takes('json', z.object({ password })),
      async (c) => {
        const { body, account } = c.req.param();
        const visitor = allowed(c, body, 'manage-staff');
        const wanted = c.req.valid('json').password;
        return c.json(unwrap(await resetPassword(platform, visitor, body, account, wanted)));
      },
    )
    .post(
      '/bodies/:body/staff/:account/revoke',
      describe({
        does: 'Ends all web sessions of a member of the staff',
        answers: z.object({}),
        problems: ['serves-elsewhere'],
      }),
      async (c) => {
        const { body, account } = c.req.param();
        const visitor = allowed(c, body, 'manage-staff');
        return c.json(unwrap(await revokeSessions(platform, visitor, body, account)));
      },
    );
}
