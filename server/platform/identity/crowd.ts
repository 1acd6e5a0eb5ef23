import { createHmac } from 'node:crypto';
import type { Chance, Clock } from '../../../shared/chance.ts';
import { MOST_PHOTOS } from '../../../shared/files.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import type { Address } from './address.ts';
import { boundedMap } from './bounded-map.ts';

/**
 * What is remembered, in memory only, of those who send forms without an
 * account: how much an address and a device have done lately, and what the
 * tickets under way were used for. Addresses and devices stand here as hashes
 * under a salt that lives as long as the process; nothing of it is stored or logged.
 */
export interface Crowd {
  /**
   * Counts one more asking of an address and answers the bits of its challenge:
   * 12 as long as few ask, up to 15. An address that others stand behind (a
   * proxy, a hall) is slowed ten times later and never refused. Failure:
   * `slow-down` {seconds} for an address far beyond what people do, 600 in an hour.
   */
  asks(address: Address): Result<number, 'slow-down'>;
  /**
   * Counts one more look at what is searched for while somebody writes: much
   * work for the server, and a way to read all that is public one by one. 240
   * are free, then one every three seconds; behind an address that others share
   * a hundred times as many. Failure: `slow-down` {seconds}.
   */
  looks(address: Address): Result<undefined, 'slow-down'>;
  /** Seconds that this device has to wait before it may send again: five times in ten minutes are free, then every wait doubles. */
  secondsToWait(device: string): number;
  /** Uses a ticket for a photo; the same photo again costs nothing. Failure: `ticket-spent` {most}. */
  usePhoto(ticket: UsedTicket, key: string): Result<undefined, 'ticket-spent'>;
  /**
   * Uses a ticket for its one submission; the same submission again costs
   * nothing. Failures: `ticket-spent` {most}, `slow-down` {seconds} for the device.
   */
  useSubmission(ticket: UsedTicket, key: string): Result<undefined, 'ticket-spent' | 'slow-down'>;
}

interface UsedTicket {
  readonly id: string;
  readonly device: string;
}

const HOUR = 3_600_000;
const TEN_MINUTES = 600_000;
/** Entries of each memory; the oldest give way, which is only more lenient. */
const MOST_ENTRIES = 20_000;

const FEWEST_BITS = 12;
const MOST_BITS = 15;
/** Askings at which the work begins to grow; with every doubling of them it doubles too. */
const MANY = 60;
/** Askings in an hour that no crowd behind one address makes. */
const FAR_TOO_MANY = 600;
/** How much later an address is slowed that others stand behind. */
const SHARED = 10;

/** Looks that an address has at once, and the milliseconds after which it has another one. */
const LOOKS = 240;
const LOOK_AGAIN = 3000;
/** How many times as many an address has that others stand behind. */
const SHARED_LOOKS = 100;

const FREE = 5;
const FIRST_WAIT = 30;
const LONGEST_WAIT = 3600;

interface Asked {
  /** Askings or looks, of which one is forgotten every few seconds. */
  level: number;
  at: number;
}

interface Sent {
  since: number;
  count: number;
  until: number;
}

interface Used {
  readonly photos: Set<string>;
  submission: string | undefined;
}

export function createCrowd(clock: Clock, chance: Chance): Crowd {
  const salt = chance.bytes(32);
  const asked = boundedMap<Asked>(MOST_ENTRIES);
  const looked = boundedMap<Asked>(MOST_ENTRIES);
  const sent = boundedMap<Sent>(MOST_ENTRIES);
  const used = boundedMap<Used>(MOST_ENTRIES);
  const hashed = (kind: string, text: string): string =>
    createHmac('sha256', salt).update(`${kind}\0${text}`).digest('base64url').slice(0, 22);

  const usedOf = (ticket: string): Used =>
    used.get(ticket) ?? used.set(ticket, { photos: new Set(), submission: undefined });

  const sentOf = (device: string, now: number): Sent => {
    const known = sent.get(hashed('device', device));
    const fresh = { since: now, count: 0, until: now };
    if (known === undefined) return fresh;
    const calmSince = known.count <= FREE ? known.since : known.until;
    return now - calmSince >= TEN_MINUTES ? fresh : known;
  };

  const secondsToWait = (device: string): number => {
    const now = clock.now().getTime();
    return Math.max(0, Math.ceil((sentOf(device, now).until - now) / 1000));
  };

  return {
    asks({ text, shared }) {
      const now = clock.now().getTime();
      const key = hashed('address', text);
      const before = asked.get(key) ?? { level: 0, at: now };
      const level = Math.max(0, before.level - ((now - before.at) / HOUR) * FAR_TOO_MANY) + 1;
      if (level > FAR_TOO_MANY && !shared)
        return fail('slow-down', {
          seconds: Math.ceil(((level - FAR_TOO_MANY) * HOUR) / FAR_TOO_MANY / 1000),
        });
      asked.set(key, { level, at: now });
      const doublings = Math.floor(Math.log2(level / (shared ? MANY * SHARED : MANY))) + 1;
      return ok(Math.min(MOST_BITS, FEWEST_BITS + Math.max(0, doublings)));
    },
    looks({ text, shared }) {
      const now = clock.now().getTime();
      const key = hashed('address', text);
      const times = shared ? SHARED_LOOKS : 1;
      const before = looked.get(key) ?? { level: 0, at: now };
      const level = Math.max(0, before.level - ((now - before.at) / LOOK_AGAIN) * times) + 1;
      const beyond = level - LOOKS * times;
      if (beyond > 0)
        return fail('slow-down', { seconds: Math.ceil((beyond * LOOK_AGAIN) / times / 1000) });
      looked.set(key, { level, at: now });
      return ok(undefined);
    },
    secondsToWait,
    usePhoto({ id }, key) {
      const { photos } = usedOf(id);
      if (!photos.has(key) && photos.size >= MOST_PHOTOS)
        return fail('ticket-spent', { most: MOST_PHOTOS });
      photos.add(key);
      return ok(undefined);
    },
    useSubmission({ id, device }, key) {
      const use = usedOf(id);
      if (use.submission === key) return ok(undefined);
      if (use.submission !== undefined) return fail('ticket-spent', { most: 1 });
      const seconds = secondsToWait(device);
      if (seconds > 0) return fail('slow-down', { seconds });
      use.submission = key;
      const now = clock.now().getTime();
      const { since, count } = sentOf(device, now);
      const wait =
        count + 1 < FREE ? 0 : Math.min(LONGEST_WAIT, FIRST_WAIT * 2 ** (count + 1 - FREE));
      sent.set(hashed('device', device), { since, count: count + 1, until: now + wait * 1000 });
      return ok(undefined);
    },
  };
}
