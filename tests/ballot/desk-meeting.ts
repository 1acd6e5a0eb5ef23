import { deskKeyMessage } from '../../shared/ballot/desk/messages.ts';
import type { DeskView, StationView } from '../../shared/ballot/desk/model.ts';
import { toBase64url } from '../../shared/ballot/protocol/bytes.ts';
import {
  fillBallot,
  finishPaper,
  issueRequest,
  prepare,
  type FilledPaper,
} from '../../shared/ballot/protocol/device.ts';
import { readRecord, recordHash, type RecordKeys } from '../../shared/ballot/protocol/records.ts';
import { newSigningKeys, publicKeyBytes, sign } from '../../shared/ballot/protocol/signatures.ts';
import type { Choices } from '../../shared/ballot/model.ts';
import type { CredentialCard } from '../../shared/congress/model.ts';
import { PaperTerminal, Teller, type DeskReach } from '../../server/simulation/teller.ts';
import type { Client, ProblemAnswer } from '../support/client.ts';
import { realChance } from '../support/clock.ts';
import { aStaff, scanned } from '../support/people.ts';
import type { Hall } from '../support/rounds-hall.ts';
import { aMeeting, type Meeting, type Plan } from '../support/rounds-meeting.ts';
import { text } from '../support/rounds-voter.ts';

/** How a page at the desk reaches a hall without a network. */
function reachOf(hall: Hall, client: Client): DeskReach {
  const api: DeskReach['api'] = async (method, path, body) => {
    const verb = method === 'GET' ? 'GET' : 'POST';
    const { response, json } = await client.send(
      verb,
      path,
      body === undefined ? {} : { json: body },
    );
    // The answers are held against the API's description by the client.
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion
    return response.ok ? { ok: true, value: json as never } : { ok: false, failure: Object(json) };
  };
  return {
    api,
    async must(method, path, body) {
      const answer = await api<never>(method, path, body);
      if (!answer.ok) throw new Error(`${method} ${path}: ${answer.failure.code}`);
      return answer.value;
    },
    text: (path) => text(client, path),
    async box(url, body) {
      const { status, json } = await hall.toBox(new URL(url).pathname, body);
      // The box's own answers, as the protocol fixes them.
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion
      if (status === 200) return { ok: true, value: json as never };
      return { ok: false, failure: { code: json.code ?? '', facts: {} } };
    },
  };
}

export interface AtDesk {
  readonly meeting: Meeting;
  readonly tellers: readonly [Teller, Teller];
  /** The two tellers as people at the API. */
  readonly clients: readonly [Client, Client];
  readonly terminal: PaperTerminal;
  desk(): Promise<DeskView>;
}

/** A meeting with two tellers and a terminal for paper ballots, in draft. */
export async function aMeetingWithDesk(hall: Hall, plan: Plan = {}): Promise<AtDesk> {
  const meeting = await aMeeting(hall, plan);
  const place = { body: meeting.body.id, session: meeting.session.id };
  const people = [
    (await aStaff(hall, meeting.body, ['teller'])).client,
    (await aStaff(hall, meeting.body, ['teller'])).client,
  ] as const;
  const tellers = [
    new Teller(reachOf(hall, people[0]), place),
    new Teller(reachOf(hall, people[1]), place),
  ] as const;
  for (const teller of tellers) await teller.enrol();
  const code = await tellers[0].open('paper', '纸质票终端');
  const terminal = await PaperTerminal.enrolled(reachOf(hall, people[0]), place.session, code);
  return {
    meeting,
    tellers,
    clients: people,
    terminal,
    desk: () => people[0].get(`${meeting.body.path}/sessions/${place.session}/desk`),
  };
}

/** A shared tablet as its page works: it chooses first, then asks for the paper and casts it. */
export class Kiosk {
  /** What went into the box from here, for tests that look for it elsewhere. */
  readonly cast: FilledPaper[] = [];

  private constructor(
    private readonly hall: Hall,
    private readonly client: Client,
    readonly keys: CryptoKeyPair,
    readonly station: StationView,
  ) {}

  static async opened(hall: Hall, session: string, code: string): Promise<Kiosk> {
    const client = hall.client('deputy');
    const keys = await newSigningKeys();
    return new Kiosk(
      hall,
      client,
      keys,
      await client.post('/stations/enrol', {
        code,
        ...(await Kiosk.proof(keys, session)),
      }),
    );
  }

  static async proof(keys: CryptoKeyPair, session: string) {
    const key = await publicKeyBytes(keys.publicKey);
    const signature = await sign(keys.privateKey, deskKeyMessage(session, key));
    return { key: toBase64url(key), signature: toBase64url(signature) };
  }

  /** The request for a paper, prepared once: asking again sends the same. */
  async prepared(id: string, card: CredentialCard, deputy = card.deputy) {
    const record = await text(this.client, `/rounds/${id}/record`);
    const keys = await this.client.get<RecordKeys>('/record-keys');
    const round = await readRecord(record, 'piaojue-round', keys);
    if (!round.ok) throw new Error(round.failure.code);
    const paper = await prepare(await recordHash(record), round.value.issuer, realChance);
    const { blinded, deviceSignature } = await issueRequest(paper, deputy, this.keys.privateKey);
    const request = { round: id, card: scanned(card), blinded, signature: deviceSignature };
    const path = `/stations/${this.station.id}/paper`;
    return {
      blinded,
      refused: (): Promise<ProblemAnswer> => this.client.problem('POST', path, request),
      /** Takes the signed paper and casts these marks. */
      cast: async (choices: Choices) => {
        const issued = await this.client.post<{ blindSignature: string }>(path, request);
        const signature = new Uint8Array(Buffer.from(issued.blindSignature, 'base64url'));
        const finished = await finishPaper(paper, round.value.issuer, signature);
        if (!finished.ok) throw new Error(finished.failure.code);
        const filled = await fillBallot(finished.value, round.value, choices);
        this.cast.push(filled);
        return this.hall.toBox(`/box/${id}/ballots`, filled.body);
      },
    };
  }

  identify(card: CredentialCard): Promise<{ standing: string }> {
    return this.client.post(`/stations/${this.station.id}/identify`, { card: scanned(card) });
  }
}
