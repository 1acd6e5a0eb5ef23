import { createHash } from 'node:crypto';
import { moment, newId } from '../../shared/chance.ts';
import type { Body } from '../../shared/congress/model.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import type { Role } from '../../shared/roles.ts';
import { INSTALLATION, perform, type Actor } from '../platform/acts/acts.ts';
import type { Executor } from '../platform/database/tables.ts';
import { hashPassword } from '../platform/identity/passwords.ts';
import { actorOf, type Visitor } from '../platform/identity/visitor.ts';
import type { Platform } from '../platform/platform.ts';
import { passwordFault, usernameOf } from './login-names.ts';

/** A small office is run by one person, who can give the roles away later. */
const FIRST_ROLES: readonly Role[] = ['administrator', 'secretariat', 'chair'];

export type BodyFacts = Pick<Body, 'code' | 'name' | 'type' | 'level'>;

function hashOf(secret: string): string {
  return createHash('sha256').update(secret, 'utf8').digest('hex');
}

async function isSetUp(db: Executor): Promise<boolean> {
  const row = await db.selectFrom('account').select('id').limit(1).executeTakeFirst();
  return row !== undefined;
}

/**
 * At the start of an empty installation: a new one-time link to set it up,
 * which makes earlier ones worthless. Nothing once there is an account. Only
 * the secret's hash is kept.
 */
export async function newSetupLink(platform: Platform): Promise<string | undefined> {
  return platform.db.transaction().execute(async (trx) => {
    if (await isSetUp(trx)) return undefined;
    const secret = Buffer.from(platform.chance.bytes(32)).toString('base64url');
    await trx.deleteFrom('setup_link').execute();
    await trx
      .insertInto('setup_link')
      .values({ hash: hashOf(secret), made_at: moment(platform.clock) })
      .execute();
    return `${platform.config.publicUrl}/staff/setup#${secret}`;
  });
}

/**
 * Sets up the first body and the account of its administrator.
 *
 * Failures: `password-too-short`; `already-set-up`; `setup-link-unknown`,
 * also for a link that a later start has replaced.
 */
export async function setUp(
  platform: Platform,
  request: {
    readonly secret: string;
    readonly body: BodyFacts;
    readonly administrator: {
      readonly name: string;
      readonly username: string;
      readonly password: string;
    };
  },
): Promise<Result<{ account: string; name: string }>> {
  const { clock, chance } = platform;
  const { secret, body, administrator } = request;
  const fault = passwordFault(administrator.password);
  if (fault !== undefined) return { ok: false, failure: fault };
  const account = newId(clock, chance);
  const passwordHash = await hashPassword(administrator.password);
  const actor = { account, name: administrator.name };
  return perform(platform, INSTALLATION, actor, async (trx, record) => {
    if (await isSetUp(trx)) return fail('already-set-up');
    const { numDeletedRows } = await trx
      .deleteFrom('setup_link')
      .where('hash', '=', hashOf(secret))
      .executeTakeFirst();
    if (numDeletedRows === 0n) return fail('setup-link-unknown');
    await trx
      .insertInto('account')
      .values({ id: account, name: administrator.name, created_at: moment(clock) })
      .execute();
    await trx
      .insertInto('login')
      .values({
        account,
        username: usernameOf(administrator.username),
        password_hash: passwordHash,
        failures: 0,
        wait_until: null,
      })
      .execute();
    const created = await insertBody(trx, platform, { ...body, parent: null });
    await giveRoles(trx, account, created.id, FIRST_ROLES);
    record({ kind: 'set-up', subject: `body/${created.id}`, detail: { ...body } });
    return ok({ account, name: administrator.name });
  });
}

/**
 * Creates a body below another. Who creates it becomes its administrator, so
 * that somebody can; the body above works in none below it.
 *
 * Failures: `code-taken` {code}.
 */
export async function createBody(
  platform: Platform,
  visitor: Visitor,
  facts: BodyFacts & { readonly parent: string },
): Promise<Result<Body, 'code-taken'>> {
  return perform(platform, INSTALLATION, actorOf(visitor), async (trx, record) => {
    const taken = await trx
      .selectFrom('body')
      .select('id')
      .where('code', '=', facts.code)
      .executeTakeFirst();
    if (taken !== undefined) return fail('code-taken', { code: facts.code });
    const body = await insertBody(trx, platform, facts);
    await giveRoles(trx, visitor.account, body.id, ['administrator']);
    record({ kind: 'body-created', subject: `body/${body.id}`, detail: { ...facts } });
    return ok(body);
  });
}

/** Changes what a body is called and counted as. Its code is in links and files and stays. */
export async function changeBody(
  platform: Platform,
  actor: Actor,
  body: string,
  changes: Partial<Pick<Body, 'name' | 'type' | 'level'>>,
): Promise<Result<Body>> {
  return perform(platform, body, actor, async (trx, record) => {
    if (Object.keys(changes).length > 0) {
      await trx.updateTable('body').set(changes).where('id', '=', body).execute();
      record({ kind: 'body-changed', subject: `body/${body}`, detail: changes });
    }
    return ok(
      await trx
        .selectFrom('body')
        .select(['id', 'code', 'name', 'type', 'level', 'parent'])
        .where('id', '=', body)
        .executeTakeFirstOrThrow(),
    );
  });
}

async function insertBody(
  trx: Executor,
  { clock, chance }: Platform,
  { code, name, type, level, parent }: BodyFacts & { readonly parent: string | null },
): Promise<Body> {
  const body = { id: newId(clock, chance), code, name, type, level, parent };
  await trx
    .insertInto('body')
    .values({ ...body, created_at: moment(clock) })
    .execute();
  return body;
}

/** Adds these roles in this body to an account. */
export async function giveRoles(
  trx: Executor,
  account: string,
  body: string,
  roles: readonly Role[],
): Promise<void> {
  for (const role of new Set(roles)) {
    await trx
      .insertInto('role')
      .values({ account, body, role, unit: '' })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  }
}
