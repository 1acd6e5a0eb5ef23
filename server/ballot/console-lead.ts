import { moment } from '../../shared/chance.ts';
import type { ConsoleLead } from '../../shared/ballot/round.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import { sessionOf } from '../congress/session-views.ts';
import { perform, type Actor, type Deed } from '../platform/acts/acts.ts';
import type { Executor } from '../platform/database/tables.ts';
import type { Platform } from '../platform/platform.ts';
import type { BallotRoom } from './ballot-room.ts';

/** What a console's window calls itself: 32 hexadecimal digits that it made at random. */
export const CONSOLE_ID = /^[0-9a-f]{32}$/;

/** A leading console that is silent for so many milliseconds leads no longer; so long also after a restart. */
const SILENCE = 60_000;

/** Which leading consoles have been heard of, by the live line that each keeps open on `lead/<its id>`. */
export interface Leads {
  /** Whether this console is there, or was until a moment ago. */
  isThere(console: string, session: string): boolean;
  /** It has just done something. */
  heard(console: string, session: string): void;
  /** Notes who is there, and tells a session's consoles when its leading one no longer is. */
  look(): void;
}

export function createLeads({ clock, live }: Pick<Platform, 'clock' | 'live'>): Leads {
  const started = clock.now().getTime();
  const known = new Map<string, { readonly session: string; at: number }>();
  const topic = (console: string): string => `lead/${console}`;
  const leads: Leads = {
    isThere(console, session) {
      const now = clock.now().getTime();
      const entry = known.get(console) ?? { session, at: started };
      known.set(console, entry);
      if (live.listening(topic(console))) entry.at = now;
      return now - entry.at < SILENCE;
    },
    heard(console, session) {
      known.set(console, { session, at: clock.now().getTime() });
    },
    look() {
      for (const [console, { session }] of known) {
        if (leads.isThere(console, session)) continue;
        known.delete(console);
        live.touch([`console/${session}`]);
      }
    },
  };
  return leads;
}

function storedLead(db: Executor, session: string) {
  return db
    .selectFrom('console_lead')
    .selectAll()
    .where('session', '=', session)
    .executeTakeFirst();
}

/** The console that leads a session now, as it is told to the console that asks; null when none does. */
export async function leadOf(
  db: Executor,
  leads: Leads,
  session: string,
  asking: string | undefined,
): Promise<ConsoleLead | null> {
  const row = await storedLead(db, session);
  if (row === undefined) return null;
  const mine = row.console === asking;
  if (!mine && !leads.isThere(row.console, session)) return null;
  return { name: row.name, since: row.since, mine };
}

/** Somebody who acts at the rostrum, and where. */
export interface AtRostrum extends Actor {
  /** The console of their window; null for a program that names none. Absent where no console is asked for. */
  readonly console?: string | null;
}

/** The transaction of an act at the rostrum of a session, and where its deeds are noted. */
interface Turn {
  readonly trx: Executor;
  readonly session: string;
  readonly record: (deed: Deed) => void;
}

/**
 * Lets somebody act at the rostrum, within the act's own transaction, so that nobody takes over
 * between this question and the act: `console-not-leading` {name, since} while another console
 * leads; a program that names none is refused as well. Where none leads, whoever acts leads from
 * now on, unless the act fails.
 */
export async function mayLead(
  room: BallotRoom,
  turn: Turn,
  hand: AtRostrum,
): Promise<Result<void>> {
  if (hand.console === undefined) return ok(undefined);
  const asking = hand.console ?? undefined;
  const lead = await leadOf(turn.trx, room.leads, turn.session, asking);
  if (lead !== null && !lead.mine)
    return fail('console-not-leading', { name: lead.name, since: lead.since });
  if (asking !== undefined) await putInLead(room, turn, hand, asking);
  return ok(undefined);
}

/**
 * Makes this console the one that leads the session, whichever led before.
 * Repeated, it changes nothing.
 */
export function takeLead(
  room: BallotRoom,
  body: string,
  session: string,
  actor: Actor,
  console: string,
): Promise<Result<void>> {
  return perform<void, string>(room.platform, body, actor, async (trx, record) => {
    if ((await sessionOf(trx, body, session)) === undefined)
      return fail('not-found', { what: 'session' });
    await putInLead(room, { trx, session, record }, actor, console);
    return ok(undefined);
  });
}

async function putInLead(
  room: BallotRoom,
  { trx, session, record }: Turn,
  actor: Actor,
  console: string,
): Promise<void> {
  room.leads.heard(console, session);
  const before = await storedLead(trx, session);
  if (before?.console === console) return;
  const lead = {
    console,
    account: actor.account ?? '',
    name: actor.name,
    since: moment(room.platform.clock),
  };
  await trx
    .insertInto('console_lead')
    .values({ session, ...lead })
    .onConflict((conflict) => conflict.column('session').doUpdateSet(lead))
    .execute();
  record({
    kind: 'console-lead-taken',
    subject: `session/${session}`,
    detail: { before: before?.name ?? '' },
    topics: [`console/${session}`],
  });
}
