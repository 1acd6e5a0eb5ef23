import type { RaiseReceipt, RaisedProposal } from '../../shared/collection/public.ts';
import { checkedProposal, readNumber, takesProposal } from '../../shared/collection/rules.ts';
import { dayOf } from '../../shared/day.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import { stationByCode } from '../congress/body-views.ts';
import { perform, type Actor } from '../platform/acts/acts.ts';
import type { Executor } from '../platform/database/tables.ts';
import { claimFiles } from '../platform/files/stored.ts';
import type { Ticket } from '../platform/identity/tickets.ts';
import type { Platform } from '../platform/platform.ts';
import { collectionTopics } from './drive-acts.ts';
import { driveById } from './drive-views.ts';
import { leadById } from './lead-rows.ts';
import { receiveProposals } from './receive.ts';

/** Whoever has no account, in the act log: nobody is named there. */
const PUBLIC: Actor = { account: null, name: 'public' };

/** Owner of a proposal's photos among the stored files. */
export function photosOf(proposal: string): string {
  return `proposal/${proposal}`;
}

/**
 * Takes in what a resident proposes. What was taken before is answered again,
 * whatever has become of drive, lead, station and ticket since. Who has scanned
 * the code of a station is a resident all the same; the station is noted. A
 * code that no station has (any more) keeps nobody from proposing.
 *
 * Failures: `not-found` {drive}; the first fault of what is said; `town-unknown`
 * {town}; `drive-not-open`; `joined-unknown`; `proposal-key-taken`; those of
 * the ticket (`ticket-spent`, `slow-down`) and of the photos (`file-unknown`,
 * `file-claimed`).
 */
export async function raiseProposal(
  platform: Platform,
  body: string,
  driveId: string,
  ticket: Ticket,
  raised: RaisedProposal,
): Promise<Result<RaiseReceipt>> {
  const { clock, crowd } = platform;
  const checked = checkedProposal(raised.entry);
  if (!checked.ok) return checked;
  const joined = raised.joins === null ? undefined : readNumber(raised.joins);
  const said = {
    id: raised.id,
    entry: checked.value,
    origin: 'residents',
    channel: raised.channel,
    joined,
  } as const;
  if ((await taken(platform.db, raised.id)) === undefined) {
    const used = crowd.useSubmission(ticket, raised.id);
    if (!used.ok) return used;
  }
  return perform(platform, body, PUBLIC, async (trx, record): Promise<Result<RaiseReceipt>> => {
    const before = await taken(trx, raised.id);
    const again = before !== undefined;
    const unit = again ? (before.unit ?? undefined) : await scannedStation(trx, body, raised);
    const lead = again ? undefined : await leadToJoin(trx, body, driveId, joined);
    if (!again) {
      const drive = await driveById(trx, body, driveId, clock.now());
      if (drive === undefined || drive.state === 'draft')
        return fail('not-found', { drive: driveId });
      if (!takesProposal(drive, dayOf(clock.now()), dayOf(new Date(raised.madeAt))))
        return fail('drive-not-open');
      if (!(await isTown(trx, body, checked.value.town)))
        return fail('town-unknown', { town: checked.value.town });
      if (joined !== undefined && lead === undefined) return fail('joined-unknown');
    }
    const received = await receiveProposals(trx, platform, body, driveId, [
      { ...said, lead, unit },
    ]);
    if (!received.ok) return received;
    const [one] = received.value;
    if (one === undefined) throw new Error('a proposal was not taken in');
    if (!again) {
      const claimed = await claimFiles(trx, body, raised.photos, photosOf(one.id));
      if (!claimed.ok) return claimed;
      record({
        kind: 'proposal-raised',
        subject: `proposal/${one.id}`,
        detail: {
          number: one.number,
          channel: raised.channel,
          photos: raised.photos.length,
          ...(unit === undefined || raised.station === null ? {} : { station: raised.station }),
          ...(joined === undefined ? {} : { joined }),
        },
        topics: collectionTopics(body),
      });
    }
    const voices = (await leadById(trx, body, one.lead))?.size ?? 1;
    return ok({ number: one.number, voices });
  });
}

/** The proposal that was sent under this id, if any; what was said then is compared by `receiveProposals`. */
async function taken(
  db: Executor,
  id: string,
): Promise<{ readonly unit: string | null } | undefined> {
  return db.selectFrom('proposal').select('unit').where('id', '=', id).executeTakeFirst();
}

/** Id of the station whose code was scanned. */
async function scannedStation(
  trx: Executor,
  body: string,
  { station }: RaisedProposal,
): Promise<string | undefined> {
  if (station === null) return undefined;
  return (await stationByCode(trx, body, station))?.id;
}

/** Whether forms offer this town; a body without a list takes any. No town is for matters of no one place. */
async function isTown(trx: Executor, body: string, town: string): Promise<boolean> {
  if (town === '') return true;
  const listed = await trx
    .selectFrom('area')
    .select('town')
    .distinct()
    .where('body', '=', body)
    .execute();
  return listed.length === 0 || listed.some((row) => row.town === town);
}

/** The lead of the proposal with this number when it is public and of this drive. */
async function leadToJoin(
  trx: Executor,
  body: string,
  drive: string,
  number: string | undefined,
): Promise<string | undefined> {
  if (number === undefined) return undefined;
  const row = await trx
    .selectFrom('proposal')
    .select('lead')
    .where('number', '=', number)
    .where('body', '=', body)
    .where('drive', '=', drive)
    .where('state', '=', 'accepted')
    .executeTakeFirst();
  return row?.lead;
}
