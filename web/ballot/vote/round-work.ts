import {
  acceptOpening,
  acceptRound,
  pinned,
  type Trust,
} from '../../../shared/ballot/protocol/device-trust.ts';
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
import { fromBase64url } from '../../../shared/ballot/protocol/bytes.ts';
import type { RoundState } from '../../../shared/ballot/round.ts';
import { below } from '../../../shared/chance.ts';
import { exhaustive, fail, ok, type Result } from '../../../shared/result.ts';
import type { Outside } from '../../platform/chance.ts';
import type { KeptRound, Vault } from './vault.ts';
import type { Standing, Wire } from './wire.ts';

/** What a deputy's device works with. */
export interface Desk extends Outside, Trust {
  readonly vault: Vault;
  readonly wire: Wire;
  readonly deputy: string;
  readonly deviceKey: CryptoKey;
  /** Every change of a round, as soon as it is kept. */
  readonly changed: (round: KeptRound) => void;
}

/** Taking and casting in one go would let time tell who cast what; so papers are taken spread over this time after opening. */
const SPREAD = 3000;

/**
 * Does what the state of the round asks of this device: prepares, takes the
 * paper, casts, gives an unused paper back, or deletes a void one. Every state
 * is kept before the network call that leaves it. A failure says why it stands
 * still; calling again is always right.
 */
export async function advance(
  desk: Desk,
  known: readonly KeptRound[],
  asked: NonNullable<Standing['round']>,
): Promise<Result<void>> {
  const kept = known.find(({ id }) => id === asked.id);
  switch (asked.state) {
    case 'draft':
      return ok(undefined);
    case 'void':
      return kept === undefined || kept.voided ? ok(undefined) : discard(desk, kept);
    case 'ready': {
      const round = await withRecord(desk, known, asked);
      if (!round.ok) return round;
      await withPaper(desk, round.value);
      return ok(undefined);
    }
    case 'open':
      return whileOpen(desk, known, asked);
    case 'sealed':
    case 'counted':
    case 'certified':
    case 'announced':
      return kept === undefined ? ok(undefined) : afterSealing(desk, kept, asked.state);
    default:
      return exhaustive(asked.state);
  }
}

async function whileOpen(
  desk: Desk,
  known: readonly KeptRound[],
  asked: NonNullable<Standing['round']>,
): Promise<Result<void>> {
  const round = await withRecord(desk, known, asked);
  if (!round.ok) return round;
  if (round.value.without !== undefined) return ok(undefined);
  const opened = await withOpening(desk, round.value);
  if (!opened.ok) return opened;
  const ready = await withPaper(desk, opened.value);
  const { paper } = ready;
  if (paper?.state === 'prepared') return takePaper(desk, ready, paper);
  if (paper?.state === 'filled' || paper?.state === 'sent') return castBallot(desk, ready, paper);
  return ok(undefined);
}

async function afterSealing(
  desk: Desk,
  round: KeptRound,
  state: RoundState,
): Promise<Result<void>> {
  const { paper } = round;
  if (paper === undefined) return ok(undefined);
  if (paper.state === 'prepared') {
    if (round.without === undefined)
      await keep(desk, { ...round, without: fail('round-not-open', { state }).failure });
    return ok(undefined);
  }
  if (paper.state === 'issued') return giveBack(desk, round, paper);
  // Whoever still waits for an answer casts again first: the ballot may be in the box.
  if (paper.state === 'filled' || paper.state === 'sent') return castBallot(desk, round, paper);
  return ok(undefined);
}

async function withRecord(
  desk: Desk,
  known: readonly KeptRound[],
  { id, number }: { readonly id: string; readonly number: number },
): Promise<Result<KeptRound>> {
  const kept = known.find((round) => round.id === id);
  if (kept !== undefined) return ok(kept);
  const record = await desk.wire.record(id, 'record');
  if (!record.ok) return record;
  const accepted = await acceptRound(record.value, {
    recordKeys: desk.recordKeys,
    thumbprint: desk.thumbprint,
    round: id,
    heldR: undefined,
    otherIssuers: known.map(({ payload }) => payload.issuer.n),
  });
  if (!accepted.ok) return accepted;
  const { R, round: payload } = accepted.value;
  return ok(
    await keep(desk, {
      id,
      number,
      record: record.value,
      R,
      payload,
      opening: undefined,
      paper: undefined,
      choices: {},
      without: undefined,
      voided: false,
    }),
  );
}

async function withOpening(desk: Desk, round: KeptRound): Promise<Result<KeptRound>> {
  if (round.opening !== undefined) return ok(round);
  const opening = await desk.wire.record(round.id, 'opening');
  if (!opening.ok) return opening;
  const accepted = await acceptOpening(opening.value, round.R, desk);
  if (!accepted.ok) return accepted;
  return ok(await keep(desk, { ...round, opening: opening.value }));
}

async function withPaper(desk: Desk, round: KeptRound): Promise<KeptRound> {
  if (round.paper !== undefined) return round;
  const paper = await prepare(round.R, round.payload.issuer, desk.chance);
  return keep(desk, { ...round, paper });
}

/** 领票: at opening, by itself, at a random moment. */
async function takePaper(
  desk: Desk,
  round: KeptRound,
  paper: PreparedPaper,
): Promise<Result<void>> {
  await desk.clock.wait(below(desk.chance, SPREAD));
  const request = await issueRequest(paper, desk.deputy, desk.deviceKey);
  const answer = await desk.wire.paper(round.id, request);
  if (answer.ok) {
    const signature = fromBase64url(answer.value.blindSignature);
    if (signature === undefined) return fail('paper-signature');
    const issued = await finishPaper(paper, round.payload.issuer, signature);
    if (!issued.ok) return issued;
    await keep(desk, { ...round, paper: issued.value });
    return ok(undefined);
  }
  const { failure } = answer;
  if (failure.code === 'paper-already-issued') return lose(desk, round, failure.code);
  if (failure.code === 'not-on-roll' || failure.code === 'device-signature') {
    await keep(desk, { ...round, without: failure });
    return ok(undefined);
  }
  // Another paper is another request, at which the tellers look anew.
  if (failure.code === 'refused-by-tellers') await keep(desk, { ...round, paper: undefined });
  return answer;
}

/** Seals the marks. From here on nothing on this device says how the ballot was filled in. */
export async function fill(desk: Desk, round: KeptRound, paper: IssuedPaper): Promise<void> {
  const filled = await fillBallot(paper, round.payload, round.choices);
  await keep(desk, { ...round, paper: filled, choices: {} });
}

async function castBallot(desk: Desk, round: KeptRound, paper: FilledPaper): Promise<Result<void>> {
  const sent: KeptRound =
    paper.state === 'sent'
      ? round
      : await keep(desk, { ...round, paper: { ...paper, state: 'sent' } });
  const answer = await desk.wire.cast(round.payload.box, round.id, paper.body);
  if (answer.ok) {
    const received = await checkReceipt(paper, answer.value.receipt, pinned(desk));
    if (!received.ok) return received;
    await keep(desk, { ...sent, paper: received.value });
    return ok(undefined);
  }
  const { code } = answer.failure;
  if (code === 'box-sealed') return giveBack(desk, sent, paper);
  if (code === 'paper-already-used' || code === 'no-such-round') return lose(desk, sent, code);
  return answer;
}

async function giveBack(
  desk: Desk,
  round: KeptRound,
  paper: IssuedPaper | FilledPaper,
): Promise<Result<void>> {
  const answer = await desk.wire.returnUnused(round.payload.box, round.id, unusedRequest(paper));
  if (answer.ok) {
    const { R, blinded, key, signature } = paper;
    await keep(desk, {
      ...round,
      paper: { state: 'returned', R, blinded, key, signature },
      choices: {},
    });
    return ok(undefined);
  }
  const { code } = answer.failure;
  if (code === 'count-begun' || code === 'paper-already-used' || code === 'no-such-round')
    return lose(desk, round, code);
  return answer;
}

async function lose(desk: Desk, round: KeptRound, code: string): Promise<Result<void>> {
  if (round.paper === undefined) return ok(undefined);
  const { R, blinded } = round.paper;
  const without = fail(code, { was: round.paper.state }).failure;
  await keep(desk, { ...round, paper: { state: 'lost', R, blinded }, choices: {}, without });
  return ok(undefined);
}

async function discard(desk: Desk, round: KeptRound): Promise<Result<void>> {
  await keep(desk, { ...round, paper: undefined, choices: {}, voided: true });
  return ok(undefined);
}

async function keep(desk: Desk, round: KeptRound): Promise<KeptRound> {
  await desk.vault.keepRound(round);
  desk.changed(round);
  return round;
}
