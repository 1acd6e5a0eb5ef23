import { deskKeyMessage } from '../../shared/ballot/desk/messages.ts';
import type { DeskView, StationKind, StationView } from '../../shared/ballot/desk/model.ts';
import type { SheetEntry } from '../../shared/ballot/desk/entry.ts';
import type { Choices } from '../../shared/ballot/model.ts';
import { fromBase64url, toBase64url, type Bytes } from '../../shared/ballot/protocol/bytes.ts';
import {
  checkReceipt,
  fillBallot,
  fillInvalid,
  finishPaper,
  issueRequest,
  prepare,
  unusedRequest,
  type FilledPaper,
  type IssuedPaper,
} from '../../shared/ballot/protocol/device.ts';
import { issueMessage } from '../../shared/ballot/protocol/messages.ts';
import {
  readRecord,
  recordHash,
  type RecordKeys,
  type RoundPayload,
} from '../../shared/ballot/protocol/records.ts';
import { newSigningKeys, publicKeyBytes, sign } from '../../shared/ballot/protocol/signatures.ts';
import type { Failure } from '../../shared/result.ts';
import { systemChance } from '../platform/chance.ts';
import type { HttpClient } from './http-client.ts';

/** How a page at the issue desk reaches the server and its box. */
export type DeskReach = Pick<HttpClient, 'api' | 'must' | 'text' | 'box'>;

interface Place {
  readonly body: string;
  readonly session: string;
}

/** A teller (计票人) as a client: everything that the page at the issue desk does. */
export class Teller {
  private keys: CryptoKeyPair | undefined;
  private readonly hashes = new Map<string, Bytes>();

  constructor(
    private readonly client: DeskReach,
    private readonly place: Place,
  ) {}

  /** Enrols the key of this browser for the session. */
  async enrol(): Promise<void> {
    this.keys ??= await newSigningKeys();
    await this.client.must(
      'POST',
      `/bodies/${this.place.body}/sessions/${this.place.session}/teller-key`,
      await proved(this.keys, this.place.session),
    );
  }

  /** Opens a place for a station and answers its one-time code. */
  async open(kind: StationKind, name: string): Promise<string> {
    const path = `/bodies/${this.place.body}/sessions/${this.place.session}/stations`;
    return (await this.client.must<{ code: string }>('POST', path, { kind, name })).code;
  }

  /** Signs for everybody who waits at the desk. */
  async signAll(round: string): Promise<void> {
    const { body, session } = this.place;
    const desk = await this.client.must<DeskView>(
      'GET',
      `/bodies/${body}/sessions/${session}/desk`,
    );
    for (const { deputy, via, blinded } of desk.requests)
      await this.sign(round, deputy, via === 'replacement' ? 'second' : 'first', blinded);
  }

  /** Signs one request; the server's answer if it refuses. */
  async sign(
    round: string,
    deputy: string,
    slot: 'first' | 'second',
    blinded: string,
  ): Promise<Failure | undefined> {
    if (this.keys === undefined) throw new Error('this teller has no key');
    const bytes = fromBase64url(blinded);
    if (bytes === undefined) throw new Error('a blinded value cannot be read');
    const message = await issueMessage(await this.R(round), deputy, bytes);
    const signature = toBase64url(await sign(this.keys.privateKey, message));
    const path = `/bodies/${this.place.body}/rounds/${round}/papers/${deputy}/sign`;
    const answer = await this.client.api('POST', path, { slot, blinded, signature });
    return answer.ok ? undefined : answer.failure;
  }

  /** Says that every ballot of a terminal is keyed in. */
  async keyedIn(round: string, station: string): Promise<void> {
    await this.client.must('POST', `/bodies/${this.place.body}/rounds/${round}/keyed-in`, {
      station,
    });
  }

  private async R(round: string): Promise<Bytes> {
    const known = this.hashes.get(round);
    if (known !== undefined) return known;
    const R = await recordHash((await this.client.text(`/rounds/${round}/record`)) ?? '');
    this.hashes.set(round, R);
    return R;
  }
}

async function proved(keys: CryptoKeyPair, session: string) {
  const key = await publicKeyBytes(keys.publicKey);
  const signature = await sign(keys.privateKey, deskKeyMessage(session, key));
  return { key: toBase64url(key), signature: toBase64url(signature) };
}

/**
 * The terminal of the paper ballots as a client. It holds exactly as many papers as
 * it issued on paper, in an order that says nothing of the names.
 */
export class PaperTerminal {
  /** What went into the box from here. */
  readonly castHere: FilledPaper[] = [];
  private readonly papers = new Map<string, IssuedPaper[]>();
  private readonly rounds = new Map<string, { R: Bytes; round: RoundPayload }>();

  private constructor(
    private readonly client: DeskReach,
    private readonly keys: CryptoKeyPair,
    readonly station: StationView,
  ) {}

  /** Takes the place whose one-time code this is. The client is signed in as a teller. */
  static async enrolled(client: DeskReach, session: string, code: string): Promise<PaperTerminal> {
    const keys = await newSigningKeys();
    const station = await client.must<StationView>('POST', '/stations/enrol', {
      code,
      ...(await proved(keys, session)),
    });
    return new PaperTerminal(client, keys, station);
  }

  /** Issues on paper to this name; both tellers sign. */
  async issue(
    id: string,
    deputy: string,
    tellers: readonly Pick<Teller, 'sign'>[],
  ): Promise<Failure | undefined> {
    const { R, round } = await this.record(id);
    const prepared = await prepare(R, round.issuer, systemChance);
    const { blinded, deviceSignature } = await issueRequest(prepared, deputy, this.keys.privateKey);
    const ask = async () =>
      this.client.api<{ blindSignature: string }>(
        'POST',
        `/bodies/${this.station.session.body}/rounds/${id}/papers`,
        {
          deputy,
          key: toBase64url(await publicKeyBytes(this.keys.publicKey)),
          blinded,
          signature: deviceSignature,
        },
      );
    const first = await ask();
    if (!first.ok && first.failure.code !== 'waiting-for-tellers') return first.failure;
    for (const teller of tellers) await teller.sign(id, deputy, 'first', blinded);
    const issued = await ask();
    if (!issued.ok) return issued.failure;
    const signature = Buffer.from(issued.value.blindSignature, 'base64url');
    const paper = await finishPaper(prepared, round.issuer, signature);
    if (!paper.ok) return paper.failure;
    const held = [...this.of(id), paper.value];
    this.papers.set(
      id,
      held.toSorted((one, other) => Buffer.compare(Buffer.from(one.key), Buffer.from(other.key))),
    );
    return undefined;
  }

  /** Casts what the tellers agreed on, one paper for each sheet; more sheets than papers are refused. */
  async cast(id: string, sheets: readonly SheetEntry[]): Promise<void> {
    const { round } = await this.record(id);
    const papers = [...this.of(id)];
    if (sheets.length > papers.length) throw new Error('more sheets than papers were issued');
    const keys = await this.client.must<RecordKeys>('GET', '/record-keys');
    for (const sheet of sheets) {
      const paper = papers.pop();
      if (paper === undefined) throw new Error('no paper is left');
      const filled = await ('invalid' in sheet
        ? fillInvalid(paper, round)
        : fillBallot(paper, round, sheet.marks));
      this.castHere.push(filled);
      const answer = await this.client.box<{ receipt: string }>(
        `${round.box}/box/${id}/ballots`,
        filled.body,
      );
      if (!answer.ok) throw new Error(`a ballot was refused: ${answer.failure.code}`);
      const received = await checkReceipt(filled, answer.value.receipt, keys);
      if (!received.ok) throw new Error(`a receipt is wrong: ${received.failure.code}`);
    }
    this.papers.set(id, papers);
  }

  /** After sealing: returns the papers for which no sheet lay in the box. */
  async returnUnused(id: string): Promise<void> {
    const { round } = await this.record(id);
    for (const paper of this.of(id))
      await this.client.box(`${round.box}/box/${id}/unused`, unusedRequest(paper));
  }

  /** How many papers the terminal holds. */
  held(id: string): number {
    return this.of(id).length;
  }

  private of(id: string): readonly IssuedPaper[] {
    return this.papers.get(id) ?? [];
  }

  private async record(id: string): Promise<{ R: Bytes; round: RoundPayload }> {
    const known = this.rounds.get(id);
    if (known !== undefined) return known;
    const jws = (await this.client.text(`/rounds/${id}/record`)) ?? '';
    const keys = await this.client.must<RecordKeys>('GET', '/record-keys');
    const read = await readRecord(jws, 'piaojue-round', keys);
    if (!read.ok) throw new Error(`a terminal refuses the round: ${read.failure.code}`);
    const record = { R: await recordHash(jws), round: read.value };
    this.rounds.set(id, record);
    return record;
  }
}

/** The sheets that lie in the paper box: some marks, or what the tellers find invalid. */
export function sheetsOf(marks: readonly (Choices | undefined)[]): SheetEntry[] {
  return marks.flatMap((choices) => (choices === undefined ? [] : [{ marks: choices }]));
}
