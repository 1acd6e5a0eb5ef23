import { moment } from '../../../shared/chance.ts';
import type { RaiseReceipt, RaisedProposal } from '../../../shared/collection/public.ts';
import type { Place } from '../../../shared/files.ts';
import { fail, type Failure, type Result } from '../../../shared/result.ts';
import type { ChosenPhoto } from '../../design/PhotoField.tsx';
import { ask, createApi } from '../../platform/api.ts';
import { browserClock } from '../../platform/chance.ts';
import { fileHeaders } from '../../platform/file-headers.ts';
import type { Outbox, OutboxItem } from '../../platform/outbox.ts';
import { runOutbox } from '../../platform/outbox-runner.ts';
import { obtainTicket } from '../../platform/ticket.ts';
import type { Draft } from './draft.ts';
import { lookAgain, rememberRaised, type Raised } from './raised.ts';

/** A proposal on its way, with what is needed to send it, to show it, and to write it again. */
export interface Outgoing {
  readonly draft: Draft;
  readonly said: Pick<RaisedProposal, 'entry' | 'channel'> &
    // What an earlier version of the page has left waiting names none.
    Partial<Pick<RaisedProposal, 'station'>>;
  readonly body: { readonly id: string; readonly code: string; readonly name: string };
  readonly drive: { readonly id: string; readonly title: string };
  /** Where its photos were taken, by key, as far as the person offers it. */
  readonly places: Readonly<Record<string, Place>>;
}

/** A proposal that waits on this device. */
export interface Waiting {
  readonly outgoing: Outgoing;
  readonly madeAt: string;
  readonly photos: readonly ChosenPhoto[];
}

/** Sends proposals, now or when there is a network, each exactly once. */
export interface Sender {
  /** The proposals of this device that the server has not taken yet, the oldest first. */
  readonly waiting: () => readonly Waiting[];
  /** The one that is being sent. */
  readonly sending: () => string | undefined;
  /** Why it was not taken at the last try. */
  readonly failed: (id: string) => Failure | undefined;
  /** Keeps a proposal and sends it; resolves when it is kept, `memory` when only for as long as the page is open. */
  readonly send: (
    outgoing: Outgoing,
    photos: readonly ChosenPhoto[],
  ) => Promise<'device' | 'memory'>;
  readonly sendNow: () => void;
  /** Takes back what the server has refused. */
  readonly withdraw: (id: string) => Promise<void>;
}

const KIND = 'proposal';
const PURPOSE = 'proposal';
/** A photo may take a while on a slow network. */
const PHOTO_PATIENCE = 120_000;

/** Sends what waits in the outbox for as long as the page is open. */
export function createSender(outbox: Outbox): Sender {
  const runner = runOutbox(outbox, {
    kind: KIND,
    send: (item) => sendItem(item),
    onSent(item, answer) {
      const outgoing = outgoingIn(item);
      const receipt = receiptIn(answer);
      if (outgoing === undefined || receipt === undefined) return;
      rememberRaised(raisedOf(outgoing, receipt));
    },
  });
  // Another window of this browser may have sent it.
  outbox.watch(KIND, lookAgain);
  return {
    waiting: () =>
      runner.waiting().flatMap((item) => {
        const outgoing = outgoingIn(item);
        return outgoing === undefined
          ? []
          : [{ outgoing, madeAt: item.madeAt, photos: photosIn(item, outgoing) }];
      }),
    sending: () => runner.sending()?.key,
    failed: (id) => runner.failed(id),
    send: (outgoing, photos) =>
      outbox.put({ key: outgoing.draft.id, kind: KIND, payload: outgoing, files: photos }),
    sendNow: () => runner.sendNow(),
    withdraw: (id) => outbox.remove({ key: id, kind: KIND }),
  };
}

async function sendItem(item: OutboxItem): Promise<Result<unknown>> {
  const outgoing = outgoingIn(item);
  if (outgoing === undefined) return fail('malformed');
  const { body, drive, draft, said, places } = outgoing;
  const ticket = await obtainTicket({ purpose: PURPOSE, body: body.id });
  if (!ticket.ok) return ticket;
  for (const { key, name, blob } of item.files) {
    const sent = await ask(
      fetch(`/api/bodies/${encodeURIComponent(body.id)}/proposals/photos`, {
        method: 'POST',
        headers: fileHeaders({ key, name, place: places[key], ticket: ticket.value }),
        body: blob,
        signal: AbortSignal.timeout(PHOTO_PATIENCE),
      }),
    );
    if (!sent.ok) return sent;
  }
  const raised: RaisedProposal = {
    ...said,
    station: said.station ?? null,
    id: draft.id,
    joins: draft.joins?.number ?? null,
    photos: item.files.map(({ key }) => key),
    madeAt: item.madeAt,
  };
  return ask(
    createApi().bodies[':body'].drives[':drive'].proposals.$post(
      {
        param: { body: body.id, drive: drive.id },
        json: { ...raised, photos: [...raised.photos] },
      },
      { headers: { ticket: ticket.value } },
    ),
  );
}

/** What was put into the outbox by this or an earlier version of the page. */
function outgoingIn({ payload }: OutboxItem): Outgoing | undefined {
  return isOutgoing(payload) ? payload : undefined;
}

function isOutgoing(value: unknown): value is Outgoing {
  return (
    typeof value === 'object' &&
    value !== null &&
    ['draft', 'said', 'body', 'drive', 'places'].every((part) => part in value)
  );
}

function receiptIn(answer: unknown): RaiseReceipt | undefined {
  return isReceipt(answer) ? answer : undefined;
}

function isReceipt(value: unknown): value is RaiseReceipt {
  return typeof value === 'object' && value !== null && 'number' in value && 'voices' in value;
}

function photosIn({ files }: OutboxItem, { places }: Outgoing): readonly ChosenPhoto[] {
  return files.map(({ key, name, blob }) => ({
    key,
    name,
    blob,
    place: places[key],
    sendPlace: places[key] !== undefined,
  }));
}

function raisedOf({ draft, said, body, drive }: Outgoing, receipt: RaiseReceipt): Raised {
  const { name, town, village, site } = said.entry;
  return {
    id: draft.id,
    number: receipt.number,
    voices: receipt.voices,
    name,
    place: [town, village, site].filter((part) => part !== '').join(' '),
    drive: drive.title,
    body: body.name,
    code: body.code,
    at: moment(browserClock),
  };
}
