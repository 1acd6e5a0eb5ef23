import { Scrutineer } from '../../server/simulation/scrutineer.ts';
import type { Hall } from '../support/rounds-hall.ts';
import { aMeeting, type Meeting, type Plan } from '../support/rounds-meeting.ts';

/** A meeting whose three scrutineers keep the count key. */
export interface Kept {
  readonly meeting: Meeting;
  readonly scrutineers: readonly [Scrutineer, Scrutineer, Scrutineer];
  /** Path of the newest round. */
  readonly at: () => Promise<string>;
  /** Keys, dealing and shares, so that the box can be shown empty. */
  readonly dealt: () => Promise<void>;
  /** Papers in hand, all cast with these marks, sealed, and the scrutineers asked to count. */
  readonly asked: () => Promise<void>;
  readonly released: () => Promise<void>;
}

export async function aKeptMeeting(hall: Hall, plan: Plan = {}): Promise<Kept> {
  const settings = { ...plan.settings, custody: 'scrutineers' as const };
  const meeting = await aMeeting(hall, { ...plan, scrutineers: 3, settings });
  const [first, second, third] = meeting.scrutineers.map(
    ({ client, account }) => new Scrutineer(client, account),
  );
  if (first === undefined || second === undefined || third === undefined)
    throw new Error('no three scrutineers');
  const scrutineers = [first, second, third] as const;
  const at = async (): Promise<string> => `${meeting.body.path}/rounds/${await meeting.id()}`;
  return {
    meeting,
    scrutineers,
    at,
    async dealt() {
      await meeting.step('confirm-quorum');
      await meeting.passScrutineers();
      for (const scrutineer of scrutineers) await scrutineer.enrol(await at());
      await first.deal(await at());
      for (const scrutineer of scrutineers) await scrutineer.keep(await at());
    },
    async asked() {
      await meeting.step('make-ready');
      await meeting.toIssued();
      await meeting.vote((place) =>
        place % 2 === 0 ? { A01: 'for', A02: 'for' } : { A01: 'for' },
      );
      await meeting.step('seal');
      await meeting.step('count');
    },
    async released() {
      for (const scrutineer of scrutineers) await scrutineer.release(await at());
    },
  };
}
