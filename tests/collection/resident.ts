import { randomUUID } from 'node:crypto';
import type { ProposalState, PublishedText } from '../../shared/collection/model.ts';
import type { RaisedProposal, RaiseReceipt } from '../../shared/collection/public.ts';
import { isSolution, solvedTicket, type Challenge } from '../../shared/proof-of-work.ts';
import type { ProblemAnswer } from '../support/client.ts';
import type { House } from '../support/house.ts';
import type { OwnBody } from '../support/people.ts';
import { anEntry } from './office.ts';

/** Somebody without an account, with a phone of their own. */
export interface Resident {
  /** A solved ticket for one proposal to this body. */
  ticket(body: OwnBody): Promise<string>;
  /** Sends a proposal with a fresh ticket, or with the one given. */
  raise(body: OwnBody, drive: string, said?: Saying): Promise<RaiseReceipt>;
  /** The problem that sending meets. */
  refused(body: OwnBody, drive: string, said?: Saying): Promise<ProblemAnswer>;
}

type Saying = Partial<RaisedProposal> & { readonly ticket?: string };

export function aResident(house: House): Resident {
  const device = randomUUID();
  const client = house.client('deputy');
  const ticket = async (body: OwnBody): Promise<string> => {
    const use = { purpose: 'proposal', body: body.id, device };
    const { challenge, bits } = await client.post<Challenge>('/tickets', use);
    for (let nonce = 0; ; nonce += 1)
      if (await isSolution(challenge, nonce, bits)) return solvedTicket(challenge, nonce);
  };
  const send = async (body: OwnBody, drive: string, { ticket: given, ...said }: Saying = {}) => {
    const { response, json } = await client.send('POST', `${body.path}/drives/${drive}/proposals`, {
      json: {
        id: randomUUID(),
        entry: anEntry(),
        channel: 'web',
        station: null,
        joins: null,
        photos: [],
        madeAt: house.clock.now().toISOString(),
        ...said,
      },
      headers: { ticket: given ?? (await ticket(body)) },
    });
    return { status: response.status, json };
  };
  return {
    ticket,
    async raise(body, drive, said) {
      const { status, json } = await send(body, drive, said);
      if (status !== 200) throw new Error(`not taken: ${JSON.stringify(json)}`);
      return json as RaiseReceipt;
    },
    async refused(body, drive, said) {
      const { status, json } = await send(body, drive, said);
      if (status === 200) throw new Error('taken all the same');
      return json as ProblemAnswer;
    },
  };
}

/** Brings a proposal through its review, without the staff's pages. */
export async function reviewed(
  house: House,
  number: string,
  state: ProposalState = 'accepted',
  published: PublishedText | null = null,
): Promise<void> {
  await house.platform.db
    .updateTable('proposal')
    .set({ state, published: published === null ? null : JSON.stringify(published) })
    .where('number', '=', number)
    .execute();
}

/** Accepts whatever has come into this body as it reads, without the staff's pages. */
export async function allReviewed(house: House, body: Pick<OwnBody, 'id'>): Promise<void> {
  await house.platform.db
    .updateTable('proposal')
    .set({ state: 'accepted' })
    .where('body', '=', body.id)
    .execute();
}
