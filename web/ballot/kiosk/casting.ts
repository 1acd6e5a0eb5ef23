import { fromBase64url, type Bytes } from '../../../shared/ballot/protocol/bytes.ts';
import {
  checkReceipt,
  fillBallot,
  finishPaper,
  issueRequest,
  prepare,
  unusedRequest,
  type FilledPaper,
  type IssuedPaper,
  type PreparedPaper,
} from '../../../shared/ballot/protocol/device.ts';
import type { Choices } from '../../../shared/ballot/model.ts';
import type { RecordKeys, RoundPayload } from '../../../shared/ballot/protocol/records.ts';
import { fail, ok, type Failure, type Result } from '../../../shared/result.ts';
import type { Outside } from '../../platform/chance.ts';
import type { KioskWire, TabletRequest } from './kiosk-wire.ts';

/** Where a ballot is on its way, and what keeps it waiting. */
export interface Sending {
  readonly step: 'asking' | 'tellers' | 'casting' | 'returning';
  readonly failure: Failure | undefined;
}

/** How it came out. */
export type Outcome =
  | { readonly end: 'boxed' | 'refused' | 'taken' | 'not-open' | 'void' | 'returned' }
  | { readonly end: 'not-on-roll' }
  | { readonly end: 'failed'; readonly failure: Failure };

/** Everything that taking and casting one paper needs; nothing of it is kept. */
export interface Ticket extends Outside {
  readonly wire: Pick<KioskWire, 'paper' | 'cast' | 'returnUnused'>;
  readonly station: string;
  readonly stationKey: CryptoKey;
  readonly round: string;
  readonly R: Bytes;
  readonly payload: RoundPayload;
  /** Only the key printed on the card. */
  readonly pinned: RecordKeys;
  readonly deputy: string;
  readonly card: string;
  readonly choices: Choices;
  readonly tell: (sending: Sending) => void;
}

const PAUSE = 1000;
const LONGEST_PAUSE = 8000;
/** What may pass by itself: the paper may have been issued, so nothing but asking again is right. */
const PASSING = ['no-connection', 'try-again', 'server-error', 'slow-down'];
/** Refusals of a paper that say how things stand; all others are a fault. */
const REFUSALS: Readonly<Record<string, Exclude<Outcome['end'], 'failed'>>> = {
  'refused-by-tellers': 'refused',
  'paper-already-issued': 'taken',
  'not-on-roll': 'not-on-roll',
  'round-not-open': 'not-open',
  'round-void': 'void',
};
const LOST = ['paper-already-used', 'count-begun', 'no-such-round'];

/**
 * Takes a paper and casts it in one go (领票并投票): asks with the same request
 * until two tellers have signed, fills the paper in and casts the same bytes
 * until the receipt is there. Nothing ends it in between but a refusal, so that
 * no issued paper is lost by a tablet that gave up.
 */
export async function issueAndCast(ticket: Ticket): Promise<Outcome> {
  ticket.tell({ step: 'asking', failure: undefined });
  const prepared = await prepare(ticket.R, ticket.payload.issuer, ticket.chance);
  const issued = await takePaper(ticket, prepared);
  if (!issued.ok) return endOf(issued.failure);
  const filled = await fillBallot(issued.value, ticket.payload, ticket.choices);
  return castUntilReceipt(ticket, filled);
}

function endOf(failure: Failure): Outcome {
  const end = REFUSALS[failure.code];
  return end === undefined ? { end: 'failed', failure } : { end };
}

async function takePaper(ticket: Ticket, prepared: PreparedPaper): Promise<Result<IssuedPaper>> {
  const { wire, station, round, card, clock, tell, payload } = ticket;
  const asked = await issueRequest(prepared, ticket.deputy, ticket.stationKey);
  const request: TabletRequest = {
    round,
    card,
    blinded: asked.blinded,
    signature: asked.deviceSignature,
  };
  for (let step: Sending['step'] = 'asking'; ;) {
    const answer = await wire.paper(station, request);
    if (answer.ok) {
      const signature = fromBase64url(answer.value.blindSignature);
      return signature === undefined
        ? fail('paper-signature')
        : finishPaper(prepared, payload.issuer, signature);
    }
    const { failure } = answer;
    const waits = failure.code === 'waiting-for-tellers';
    if (!waits && !PASSING.includes(failure.code)) return answer;
    if (waits) step = 'tellers';
    tell({ step, failure: waits ? undefined : failure });
    await clock.wait(PAUSE);
  }
}

async function castUntilReceipt(ticket: Ticket, filled: FilledPaper): Promise<Outcome> {
  const { wire, payload, round, pinned, tell } = ticket;
  tell({ step: 'casting', failure: undefined });
  const attempt = async (): Promise<Result<Outcome>> => {
    const answer = await wire.cast(payload.box, round, filled.body);
    if (answer.ok) {
      const received = await checkReceipt(filled, answer.value.receipt, pinned);
      return received.ok ? ok({ end: 'boxed' }) : received;
    }
    const { failure } = answer;
    if (failure.code === 'box-sealed') return ok(await giveBack(ticket, filled));
    if (failure.code === 'round-void') return ok({ end: 'void' });
    return LOST.includes(failure.code) ? ok({ end: 'failed', failure }) : answer;
  };
  return repeated(ticket, 'casting', attempt);
}

/** The box was sealed before the ballot reached it: the paper is returned, not lost. */
function giveBack(ticket: Ticket, filled: FilledPaper): Promise<Outcome> {
  const { wire, payload, round, tell } = ticket;
  tell({ step: 'returning', failure: undefined });
  return repeated(ticket, 'returning', async () => {
    const answer = await wire.returnUnused(payload.box, round, unusedRequest(filled));
    if (answer.ok) return ok({ end: 'returned' });
    const { failure } = answer;
    if (failure.code === 'round-void') return ok({ end: 'void' });
    return LOST.includes(failure.code) ? ok({ end: 'failed', failure }) : answer;
  });
}

/** Again and again, with growing pauses, until it ends. */
async function repeated(
  { clock, tell }: Ticket,
  step: Sending['step'],
  attempt: () => Promise<Result<Outcome>>,
): Promise<Outcome> {
  for (let pause = PAUSE; ; pause = Math.min(LONGEST_PAUSE, pause * 2)) {
    const done = await attempt().catch(() => fail('device-trouble'));
    if (done.ok) return done.value;
    tell({ step, failure: done.failure });
    await clock.wait(pause);
  }
}
