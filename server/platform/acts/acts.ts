import { createHash } from 'node:crypto';
import { moment, type Chance, type Clock } from '../../../shared/chance.ts';
import type { ActKind } from '../../../shared/act-kinds.ts';
import { ok, type Result } from '../../../shared/result.ts';
import type { Executor } from '../database/tables.ts';
import type { Live } from '../live/live.ts';

/** What an act needs from the house. */
export interface Stage {
  readonly db: Executor;
  readonly clock: Clock;
  readonly chance: Chance;
  readonly live: Live;
}

/** Who does it: an account, or the system itself (`account` null). */
export interface Actor {
  readonly account: string | null;
  readonly name: string;
}

export const SYSTEM: Actor = { account: null, name: 'system' };

/** What is written down of an act: what, on what, with which particulars, why. */
export interface Deed {
  /** What was done, for example `round-opened`. */
  readonly kind: ActKind;
  /** On what: `round/<id>`, `deputy/<id>`, … */
  readonly subject: string;
  readonly detail?: Readonly<Record<string, unknown>>;
  readonly reason?: string;
  /** Live topics whose listeners should ask again. */
  readonly topics?: readonly string[];
}

/** Acts that concern no body, such as the first set-up, are chained under this name. */
export const INSTALLATION = 'installation';

class Rollback extends Error {}

/**
 * Does one act: one transaction, one turn of the body, its deeds in the log.
 *
 * `work` gets the transaction and `record`, which notes a deed. A failure that
 * `work` answers undoes everything. The body's acts take turns under the row
 * that heads its chain, so a check inside `work` still holds when it writes.
 */
export async function perform<Value, Code extends string>(
  stage: Stage,
  body: string,
  actor: Actor,
  work: (trx: Executor, record: (deed: Deed) => void) => Promise<Result<Value, Code>>,
): Promise<Result<Value, Code>> {
  const deeds: Deed[] = [];
  let failure: Result<never, Code> | undefined;
  try {
    const value = await stage.db.transaction().execute(async (trx) => {
      const head = await takeTurn(trx, body);
      const result = await work(trx, (deed) => deeds.push(deed));
      if (!result.ok) {
        failure = result;
        throw new Rollback();
      }
      await append(trx, stage.clock, body, actor, deeds, head);
      return result.value;
    });
    stage.live.touch(deeds.flatMap((deed) => deed.topics ?? []));
    return ok(value);
  } catch (error) {
    if (error instanceof Rollback && failure !== undefined) return failure;
    throw error;
  }
}

interface Head {
  readonly seq: number;
  readonly hash: string;
}

async function takeTurn(trx: Executor, body: string): Promise<Head> {
  await trx
    .insertInto('act_head')
    .values({ body, seq: 0, hash: '' })
    .onConflict((conflict) => conflict.column('body').doNothing())
    .execute();
  // Writing the row, not only reading it, locks it on both engines.
  return trx
    .updateTable('act_head')
    .set((eb) => ({ seq: eb.ref('seq') }))
    .where('body', '=', body)
    .returning(['seq', 'hash'])
    .executeTakeFirstOrThrow();
}

async function append(
  trx: Executor,
  clock: Clock,
  body: string,
  actor: Actor,
  deeds: readonly Deed[],
  head: Head,
): Promise<void> {
  if (deeds.length === 0) return;
  let { seq, hash } = head;
  for (const deed of deeds) {
    seq += 1;
    const entry = {
      body,
      seq,
      at: moment(clock),
      account: actor.account,
      actor: actor.name,
      kind: deed.kind,
      subject: deed.subject,
      detail: JSON.stringify(deed.detail ?? {}),
      reason: deed.reason ?? null,
    };
    hash = chained(hash, entry);
    await trx
      .insertInto('act')
      .values({ ...entry, hash })
      .execute();
  }
  await trx.updateTable('act_head').set({ seq, hash }).where('body', '=', body).execute();
}

type Entry = Readonly<Record<string, string | number | null>>;

function chained(before: string, entry: Entry): string {
  const text = `${before}\n${JSON.stringify(Object.values(entry))}`;
  return createHash('sha256').update(text, 'utf8').digest('hex');
}

/** The head of a body's chain in hexadecimal, printed on its documents; empty when nothing has been done. */
export async function chainHead(db: Executor, body: string): Promise<string> {
  const row = await db
    .selectFrom('act_head')
    .select('hash')
    .where('body', '=', body)
    .executeTakeFirst();
  return row?.hash ?? '';
}

/** Recomputes a body's chain: the first act whose hash does not follow from what is stored, or nothing. */
export async function brokenLink(db: Executor, body: string): Promise<number | undefined> {
  let hash = '';
  let after = 0;
  for (;;) {
    const rows = await db
      .selectFrom('act')
      .selectAll()
      .where('body', '=', body)
      .where('seq', '>', after)
      .orderBy('seq')
      .limit(1000)
      .execute();
    for (const row of rows) {
      hash = chained(hash, {
        body: row.body,
        seq: row.seq,
        at: row.at,
        account: row.account,
        actor: row.actor,
        kind: row.kind,
        subject: row.subject,
        detail: row.detail,
        reason: row.reason,
      });
      if (row.seq !== after + 1 || row.hash !== hash) return after + 1;
      after = row.seq;
    }
    if (rows.length < 1000) break;
  }
  return (await chainHead(db, body)) === hash ? undefined : after + 1;
}
