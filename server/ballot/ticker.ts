import { perform, SYSTEM } from '../platform/acts/acts.ts';
import { ok } from '../../shared/result.ts';
import type { BallotRoom } from './ballot-room.ts';
import { countIssued } from './issue-act.ts';

/** How often the figures of an open round are read and broadcast: never one event for each ballot. */
const TICK = 1500;

/**
 * Broadcasts 发出, 收回 and unused papers on a fixed tick until `stop`. Issues of
 * papers enter the act log here, in groups, without names or times of their own.
 */
export function startTicker(room: BallotRoom): { readonly stop: () => void } {
  const { platform } = room;
  const state = { running: true };
  const run = async (): Promise<void> => {
    while (state.running) {
      await platform.clock.wait(TICK);
      if (!state.running) return;
      try {
        await tick(room);
      } catch (error) {
        platform.log.error(
          { error: error instanceof Error ? error.name : 'unknown' },
          'tick failed',
        );
      }
    }
  };
  void run();
  return {
    stop: () => {
      state.running = false;
    },
  };
}

/** Reads the figures of every round that takes papers, once. */
export async function tick(room: BallotRoom): Promise<void> {
  const { db, live } = room.platform;
  room.leads.look();
  const rounds = await db
    .selectFrom('round')
    .select(['id', 'body', 'session', 'state'])
    .where('state', 'in', ['open', 'sealed'])
    .where('secrecy', '=', 'secret')
    .execute();
  // One round that cannot be read keeps no other hall without its figures.
  const ticked = await Promise.allSettled(
    rounds.map(async ({ id, body, session, state }) => {
      const changed = state === 'sealed' || (await readFigures(room, body, id));
      if (changed) live.touch([`hall/${session}`, `console/${session}`]);
    }),
  );
  const failed = ticked.find((outcome) => outcome.status === 'rejected');
  if (failed !== undefined) throw failed.reason;
}

/** Whether 发出 or 收回 have changed since the tick before. */
async function readFigures(room: BallotRoom, body: string, id: string): Promise<boolean> {
  const before = room.ticked.get(id) ?? { issued: 0, returned: 0 };
  const issued = await countIssued(room.platform.db, id);
  const { returned } = await room.office.figures(id);
  if (issued === before.issued && returned === before.returned) return false;
  room.ticked.set(id, { issued, returned });
  if (issued !== before.issued) await logIssued(room, body, id, issued);
  return true;
}

async function logIssued(
  room: BallotRoom,
  body: string,
  round: string,
  issued: number,
): Promise<void> {
  await perform(room.platform, body, SYSTEM, async (_trx, record) => {
    record({ kind: 'papers-issued', subject: `round/${round}`, detail: { issued } });
    return ok(undefined);
  });
}
