import type { OpenSecrecy } from '../../../shared/ballot/model.ts';
import type { RecordKeys } from '../../../shared/ballot/protocol/records.ts';
import type { HallView, ResultView, RoundState, VotingTime } from '../../../shared/ballot/round.ts';
import type { CongressSession } from '../../../shared/congress/model.ts';
import { fail, type Result } from '../../../shared/result.ts';
import type { CandidateList } from '../../../shared/screening/model.ts';
import { ask, askText, createApi } from '../../platform/api.ts';

/** Where things stand for the deputy of this device, as `GET /api/vote` answers. */
export interface Standing {
  readonly deputy: { readonly id: string; readonly name: string; readonly delegation: string };
  readonly session: Pick<CongressSession, 'id' | 'title' | 'state'> | null;
  readonly signedIn: boolean;
  readonly round: {
    readonly id: string;
    readonly number: number;
    readonly state: RoundState;
    /** Missing in what was kept before there was such a time. */
    readonly votingTime?: VotingTime | null;
  } | null;
  /** The newest round when it is not secret; a standing kept by an older page has none. */
  readonly openVote?: {
    readonly ballot: string;
    readonly secrecy: OpenSecrecy;
    readonly announced: boolean;
  } | null;
}

type Body = Uint8Array<ArrayBuffer>;

const api = createApi('deputy');
const BOX_PATIENCE = 30_000;

/** Everything that a deputy's page asks of the server, one function a message of the protocol. */
export const wire = {
  standing: (): Promise<Result<Standing>> => ask(api.vote.$get()),
  recordKeys: (): Promise<Result<RecordKeys>> => ask(api['record-keys'].$get()),
  enrol: (card: string, deviceKey: string): Promise<Result<Pick<Standing, 'deputy'>>> =>
    ask(api.cards.enrol.$post({ json: { card, deviceKey } })),
  signIn: (session: string | undefined): Promise<Result<object>> =>
    ask(api['sign-in'].$post({ query: session === undefined ? {} : { session } })),
  hall: (session: string): Promise<Result<HallView>> =>
    ask(api.sessions[':session'].hall.$get({ param: { session } })),
  candidates: (session: string): Promise<Result<CandidateList>> =>
    ask(api.sessions[':session'].candidates.$get({ param: { session } })),
  record: (round: string, record: 'record' | 'opening' | 'seal'): Promise<Result<string>> =>
    askText(
      api.rounds[':round'][':record{record|opening|seal}'].$get({ param: { round, record } }),
    ),
  paper: (
    round: string,
    request: { readonly blinded: string; readonly deviceSignature: string },
  ): Promise<Result<{ readonly blindSignature: string }>> =>
    ask(
      fetch(`/api/rounds/${round}/paper`, {
        method: 'POST',
        headers: { entrance: 'deputy', 'content-type': 'application/json' },
        body: JSON.stringify(request),
        signal: AbortSignal.timeout(BOX_PATIENCE),
      }),
    ),
  result: (ballot: string): Promise<Result<ResultView>> =>
    ask(api.ballots[':ballot'].result.$get({ param: { ballot } })),
  bundle: (round: string): Promise<Result<string>> =>
    askText(fetch(`/api/rounds/${round}/bundle`, { signal: AbortSignal.timeout(120_000) })),
  cast: (box: string, round: string, body: Body): Promise<Result<{ readonly receipt: string }>> =>
    intoBox(`${box}/box/${round}/ballots`, body, isReceipt),
  returnUnused: (box: string, round: string, body: Body): Promise<Result<object>> =>
    intoBox(`${box}/box/${round}/unused`, body, (answer) => answer),
};

export type Wire = typeof wire;

/**
 * To the box on its own origin, without anything that names the sender: no
 * cookie, no credentials, no referrer, and a type that needs no preflight.
 */
async function intoBox<Value>(
  address: string,
  body: Body,
  read: (answer: object) => Value | undefined,
): Promise<Result<Value>> {
  const answer = await ask<unknown>(
    fetch(address, {
      method: 'POST',
      mode: 'cors',
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      cache: 'no-store',
      redirect: 'error',
      headers: { 'content-type': 'text/plain' },
      body,
      signal: AbortSignal.timeout(BOX_PATIENCE),
    }),
  );
  if (!answer.ok) return answer;
  const { value } = answer;
  const said = typeof value === 'object' && value !== null ? read(value) : undefined;
  return said === undefined ? fail('no-connection') : { ok: true, value: said };
}

function isReceipt(answer: object): { readonly receipt: string } | undefined {
  if (!('receipt' in answer) || typeof answer.receipt !== 'string') return undefined;
  return { receipt: answer.receipt };
}
