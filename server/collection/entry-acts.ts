import { flagsOf, publicText } from '../../shared/collection/flags.ts';
import type { Channel } from '../../shared/collection/model.ts';
import type { EntryReceipt, TypedEntry } from '../../shared/collection/review.ts';
import { checkedProposal, readNumber } from '../../shared/collection/rules.ts';
import { moment } from '../../shared/chance.ts';
import { dayOf, isDay } from '../../shared/day.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import { unitsOf } from '../congress/body-views.ts';
import { deputyOf } from '../congress/roll-views.ts';
import { perform } from '../platform/acts/acts.ts';
import type { Executor } from '../platform/database/tables.ts';
import { claimFiles } from '../platform/files/stored.ts';
import { actorOf, type Visitor } from '../platform/identity/visitor.ts';
import type { Platform } from '../platform/platform.ts';
import { collectionTopics } from './drive-acts.ts';
import { driveById, townsOf } from './drive-views.ts';
import { trackingLink } from './public-links.ts';
import { photosOf } from './raise-acts.ts';
import { receiveProposals } from './receive.ts';
import { acceptRows } from './review-acts.ts';
import { storedProposal } from './review-views.ts';

/** An entry by somebody who is known by name: staff with a letter before them, a deputy on a phone, a department or station. */
export interface NamedEntry extends Omit<TypedEntry, 'channel'> {
  readonly channel: Channel;
  /** Ids of its photos, sent before. */
  readonly photos?: readonly string[];
  /** Whether it may join reviewed proposals only: those that whoever sends it can read. */
  readonly joinsReviewed?: boolean;
}

/**
 * Takes in what came by letter, call, visit or at a meeting. It is public at
 * once unless something personal stands in it. The same again is answered with
 * the same number.
 *
 * Failures: the first fault of what is said; `date-unknown` {field};
 * `day-in-future` {field}; `town-unknown` {town}; `not-found` {drive, deputy or
 * unit}; `drive-not-open`, when it is a draft; `joined-unknown`;
 * `proposal-key-taken`; those of `claimFiles`.
 */
export async function enterProposal(
  platform: Platform,
  visitor: Visitor,
  body: string,
  typed: NamedEntry,
): Promise<Result<EntryReceipt>> {
  const { clock, config } = platform;
  const checked = checkedProposal(typed.entry);
  if (!checked.ok) return checked;
  const entry = checked.value;
  const today = dayOf(clock.now());
  if (!isDay(typed.receivedOn)) return fail('date-unknown', { field: 'receivedOn' });
  if (typed.receivedOn > today) return fail('day-in-future', { field: 'receivedOn' });
  return perform(
    platform,
    body,
    actorOf(visitor),
    async (trx, record): Promise<Result<EntryReceipt>> => {
      const before = await storedProposal(trx, body, typed.id);
      // The same again is answered, whatever has become of what it names.
      const place =
        before === undefined
          ? await placeOf(trx, body, typed)
          : ok({ joined: joinedBy(typed), lead: undefined });
      if (!place.ok) return place;
      // A draft is nobody's business yet, and a tracking page tells of its drive.
      const drive = await driveById(trx, body, typed.drive, clock.now());
      if (drive?.state === 'draft') return fail('drive-not-open');
      const { lead, joined } = place.value;
      const received = await receiveProposals(trx, platform, body, typed.drive, [
        {
          id: typed.id,
          entry,
          origin: typed.origin,
          channel: typed.channel,
          deputy: typed.deputy ?? undefined,
          unit: typed.unit ?? undefined,
          enteredBy: visitor.account,
          lead,
          joined,
          receivedAt: typed.receivedOn === today ? moment(clock) : noonOf(typed.receivedOn),
        },
      ]);
      if (!received.ok) return received;
      if (before === undefined) {
        const claimed = await claimFiles(trx, body, typed.photos ?? [], photosOf(typed.id));
        if (!claimed.ok) return claimed;
        const proposer = { byName: entry.byName, origin: typed.origin };
        if (flagsOf(publicText({ ...entry, published: null }), proposer) === 0)
          await acceptRows(trx, platform, body, [typed.id], visitor.account);
        record({
          kind: 'proposal-entered',
          subject: `proposal/${typed.id}`,
          detail: {
            number: received.value[0]?.number ?? '',
            channel: typed.channel,
            origin: typed.origin,
            ...(joined === undefined ? {} : { joined }),
          },
          topics: collectionTopics(body),
        });
      }
      return receiptOf(trx, body, typed.id, (number) => trackingLink(config, number));
    },
  );
}

/** Noon in Beijing of this day, as a moment. */
export function noonOf(day: string): string {
  return `${day}T04:00:00.000Z`;
}

interface EntryPlace {
  readonly lead?: string | undefined;
  readonly joined?: string | undefined;
}

/** Whether all that the entry names is of this body, and the lead that it joins. */
async function placeOf(
  trx: Executor,
  body: string,
  { entry, drive, deputy, unit, joinsReviewed = false, ...typed }: NamedEntry,
): Promise<Result<EntryPlace>> {
  const towns = await townsOf(trx, body);
  if (towns.length > 0 && entry.town !== '' && !towns.some(({ name }) => name === entry.town))
    return fail('town-unknown', { town: entry.town });
  if (deputy !== null && (await deputyOf(trx, body, deputy)) === undefined)
    return fail('not-found', { deputy });
  if (unit !== null && !(await unitsOf(trx, body)).some(({ id }) => id === unit))
    return fail('not-found', { unit });
  const joined = joinedBy(typed);
  if (joined === undefined) return ok({});
  const same = await trx
    .selectFrom('proposal')
    .select(['lead', 'state'])
    .where('number', '=', joined)
    .where('body', '=', body)
    .where('drive', '=', drive)
    .executeTakeFirst();
  return same === undefined || (joinsReviewed && same.state !== 'accepted')
    ? fail('joined-unknown')
    : ok({ lead: same.lead, joined });
}

/** Number of the proposal that it joins. */
function joinedBy({ joins }: Pick<NamedEntry, 'joins'>): string | undefined {
  return joins === null ? undefined : readNumber(joins);
}

async function receiptOf(
  trx: Executor,
  body: string,
  id: string,
  linkOf: (number: string) => string,
): Promise<Result<EntryReceipt>> {
  const row = await trx
    .selectFrom('proposal')
    .innerJoin('lead', 'lead.id', 'proposal.lead')
    .select(['proposal.number', 'proposal.state', 'lead.size'])
    .where('proposal.body', '=', body)
    .where('proposal.id', '=', id)
    .executeTakeFirstOrThrow();
  const { number, state, size } = row;
  return ok({ id, number, state, voices: size, link: linkOf(number) });
}
