import type { Choices } from '../../shared/ballot/model.ts';
import { toBase64url, type Bytes } from '../../shared/ballot/protocol/bytes.ts';
import {
  fillBallot,
  finishPaper,
  issueRequest,
  prepare,
  unusedRequest,
  type FilledPaper,
  type IssuedPaper,
  type PreparedPaper,
} from '../../shared/ballot/protocol/device.ts';
import {
  readRecord,
  recordHash,
  type RecordKeys,
  type RoundPayload,
} from '../../shared/ballot/protocol/records.ts';
import { newSigningKeys, publicKeyBytes } from '../../shared/ballot/protocol/signatures.ts';
import type { CredentialCard } from '../../shared/congress/model.ts';
import type { Client, ProblemAnswer } from './client.ts';
import { realChance } from './clock.ts';
import { scanned } from './people.ts';
import type { BoxAnswer, Hall } from './rounds-hall.ts';

export interface PaperRequest {
  readonly blinded: string;
  readonly deviceSignature: string;
}

/** What a voter has of one round; everything stays visible, so that a test may cheat with it. */
export interface Held {
  readonly record: string;
  readonly R: Bytes;
  readonly round: RoundPayload;
  readonly prepared: PreparedPaper;
  issued?: IssuedPaper;
  filled?: FilledPaper;
  receipt?: string;
}

/** One deputy with a phone, step by step as a test wants it. */
export class Voter {
  readonly client: Client;
  readonly held = new Map<string, Held>();

  private constructor(
    readonly hall: Hall,
    readonly card: CredentialCard,
    readonly device: CryptoKeyPair,
    readonly deviceKey: string,
  ) {
    this.client = hall.client('deputy');
  }

  get deputy(): string {
    return this.card.deputy;
  }

  /** Scans the card with a new phone. */
  static async enrolled(hall: Hall, card: CredentialCard): Promise<Voter> {
    const device = await newSigningKeys();
    const deviceKey = toBase64url(await publicKeyBytes(device.publicKey));
    const voter = new Voter(hall, card, device, deviceKey);
    await voter.client.post('/cards/enrol', voter.enrolment());
    return voter;
  }

  enrolment(): { card: string; deviceKey: string } {
    return { card: scanned(this.card), deviceKey: this.deviceKey };
  }

  /** Another paper prepared for the same round, with a ballot key of its own. */
  async another(id: string): Promise<Held> {
    const record = await text(this.client, `/rounds/${id}/record`);
    const keys = await this.client.get<RecordKeys>('/record-keys');
    const read = await readRecord(record, 'piaojue-round', keys);
    if (!read.ok) throw new Error(read.failure.code);
    const R = await recordHash(record);
    return {
      record,
      R,
      round: read.value,
      prepared: await prepare(R, read.value.issuer, realChance),
    };
  }

  async prepare(id: string): Promise<Held> {
    const known = this.held.get(id);
    if (known !== undefined) return known;
    const made = await this.another(id);
    this.held.set(id, made);
    return made;
  }

  /** The request for the paper of this round, or for another one. */
  async request(id: string, held?: Held): Promise<PaperRequest> {
    const { prepared } = held ?? (await this.prepare(id));
    return issueRequest(prepared, this.deputy, this.device.privateKey);
  }

  async takePaper(id: string): Promise<void> {
    const held = await this.prepare(id);
    const { blindSignature } = await this.client.post<{ blindSignature: string }>(
      `/rounds/${id}/paper`,
      await this.request(id),
    );
    const signature = new Uint8Array(Buffer.from(blindSignature, 'base64url'));
    const paper = await finishPaper(held.prepared, held.round.issuer, signature);
    if (!paper.ok) throw new Error(paper.failure.code);
    held.issued = paper.value;
  }

  /** The problem that asking for the paper meets. */
  async refusedPaper(id: string): Promise<ProblemAnswer> {
    return this.client.problem('POST', `/rounds/${id}/paper`, await this.request(id));
  }

  /** A filled ballot on this voter's paper, kept as the one to cast unless another was. */
  async fill(id: string, choices: Choices): Promise<FilledPaper> {
    const held = this.of(id);
    if (held.issued === undefined) throw new Error('no paper was issued');
    const filled = await fillBallot(held.issued, held.round, choices);
    held.filled ??= filled;
    return filled;
  }

  /** Casts the ballot filled first, again the same bytes. */
  async cast(id: string, choices: Choices = {}): Promise<BoxAnswer> {
    const held = this.of(id);
    const { body } = held.filled ?? (await this.fill(id, choices));
    const answer = await this.hall.toBox(`/box/${id}/ballots`, body);
    if (answer.json.receipt !== undefined) held.receipt = answer.json.receipt;
    return answer;
  }

  async returnUnused(id: string): Promise<BoxAnswer> {
    const { issued } = this.of(id);
    if (issued === undefined) throw new Error('no paper was issued');
    return this.hall.toBox(`/box/${id}/unused`, unusedRequest(issued));
  }

  of(id: string): Held {
    const held = this.held.get(id);
    if (held === undefined) throw new Error('the round was not prepared');
    return held;
  }
}

/** The text of a record that must be there. */
export async function text(client: Client, path: string): Promise<string> {
  const { response, bytes } = await client.send('GET', path);
  if (response.status !== 200) throw new Error(`GET ${path}: ${response.status}`);
  return new TextDecoder().decode(bytes);
}
