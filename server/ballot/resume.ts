import { isOpen } from '../../shared/ballot/model.ts';
import { admit } from './early-acts.ts';
import { opensSomewhere, type BallotRoom } from './ballot-room.ts';
import { settleReadings } from './count-act.ts';
import { finishSealing } from './seal-act.ts';
import { SYSTEM_HAND } from './rostrum.ts';
import { readRound } from './stored-round.ts';
import { clearAway, voidRound } from './void-act.ts';

/**
 * Takes up at start what a stop or a crash left: rounds are made known to the
 * box again, a sealing that had begun is carried to its end, and a round whose
 * box or keys are not here (a restored backup) is void (`restored`).
 */
export async function resume(room: BallotRoom): Promise<void> {
  const rows = await room.platform.db.selectFrom('round').selectAll().execute();
  for (const round of rows.map(readRound)) {
    // An open vote has neither box nor keys: what was entered is in the database, and goes on.
    if (isOpen(round.secrecy) && round.state !== 'void') continue;
    switch (round.state) {
      case 'draft':
        break;
      case 'void':
        // A crash may have come between the act and the erasing.
        await clearAway(room, round.id);
        break;
      case 'certified':
      case 'announced':
        room.keys.eraseCount(round.id);
        // A device that slept through the end still asks for its receipt.
        await admit(room, round.id);
        break;
      case 'ready':
      case 'open':
      case 'sealed':
      case 'counted':
        await takeUp(room, round);
        break;
    }
  }
}

async function takeUp(room: BallotRoom, round: ReturnType<typeof readRound>): Promise<void> {
  const { id, body, state } = round;
  const closing = state === 'open' && round.closing === 1;
  const box = await room.store.exists(id, 'ballot');
  const count = opensSomewhere(room, round);
  const issuer =
    room.keys.issuer(id) !== undefined || state === 'sealed' || state === 'counted' || closing;
  if (!box || !count || !issuer) {
    await voidRound(room, body, id, SYSTEM_HAND, 'restored', '');
    return;
  }
  await admit(room, id);
  await settleReadings(room, body, id);
  if (closing) {
    const sealed = await finishSealing(room, body, id);
    if (!sealed.ok) throw new Error(`a sealing cannot be finished: ${sealed.failure.code}`);
  }
}
