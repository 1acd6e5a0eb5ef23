import type { Choices } from '../../shared/ballot/model.ts';
import type { RoundState } from '../../shared/ballot/round.ts';
import type { RecordKeys, RoundPayload } from '../../shared/ballot/protocol/records.ts';
import { toBase64url, type Bytes } from '../../shared/ballot/protocol/bytes.ts';
import { acceptOpening, acceptRound } from '../../shared/ballot/protocol/device-trust.ts';
import {
  checkReceipt,
  fillBallot,
  finishPaper,
  issueRequest,
  prepare,
  unusedRequest,
  type IssuedPaper,
  type PreparedPaper,
} from '../../shared/ballot/protocol/device.ts';
import { newSigningKeys, publicKeyBytes } from '../../shared/ballot/protocol/signatures.ts';
import { below } from '../../shared/chance.ts';
import type { Failure } from '../../shared/result.ts';
import { systemChance } from '../platform/chance.ts';
import { HttpClient, type Network } from './http-client.ts';

/** Milliseconds within which papers are fetched after opening, so that fetching and casting cannot be paired by time. */
const LONGEST_DELAY = 3000;

/** What a deputy's device kept of a round, for checking the bundle later. */
export interface Kept {
  readonly R: Bytes;
  readonly record: string;
  readonly opening: string;
  readonly receipt: string | undefined;
}

interface Underway {
  readonly record: string;
  readonly R: Bytes;
  readonly round: RoundPayload;
  readonly prepared: PreparedPaper;
  opening?: string;
  paper?: IssuedPaper;
  receipt?: string;
}

/** How things stand for this deputy, as the server answers. */
interface Standing {
  readonly deputy: { readonly id: string };
  readonly round: { readonly id: string; readonly state: RoundState } | null;
}

/**
 * One deputy as a client of the ballot protocol: everything that a deputy's
 * page does, over HTTP, and nothing that it could not do.
 */
export class Deputy {
  private readonly client: HttpClient;
  private deviceKeys: CryptoKeyPair | undefined;
  private id = '';
  private recordKeys: RecordKeys = { keys: [] };
  private thumbprint = '';
  private readonly rounds = new Map<string, Underway>();
  private readonly issuers: string[] = [];

  constructor(
    readonly name: string,
    origin: string,
    private readonly network: Network,
  ) {
    this.client = new HttpClient(origin, network, 'deputy');
  }

  /** Scans the credential card: enrols a device key. */
  async scan(link: string): Promise<void> {
    const fragment = new URLSearchParams(new URL(link).hash.slice(1));
    this.thumbprint = fragment.get('key') ?? '';
    this.recordKeys = await this.client.must<RecordKeys>('GET', '/record-keys');
    this.deviceKeys ??= await newSigningKeys();
    const deviceKey = toBase64url(await publicKeyBytes(this.deviceKeys.publicKey));
    const { deputy } = await this.client.must<Standing>('POST', '/cards/enrol', {
      card: fragment.get('card'),
      deviceKey,
    });
    this.id = deputy.id;
  }

  /** Signs in to the sitting session; where one is named, to no other. */
  async signIn(session?: string): Promise<void> {
    const meant = session === undefined ? '' : `?session=${session}`;
    await this.client.must('POST', `/sign-in${meant}`);
  }

  /** Gives the device back, unless it stands in the opening of a round that is under way. */
  async giveBack(): Promise<void> {
    const given = await this.client.api('POST', '/cards/give-back');
    // Given back already, when the answer was lost.
    const may = ['not-enrolled', 'replaced-at-desk-only'];
    if (!given.ok && !may.includes(given.failure.code))
      throw new Error(`${this.name} cannot give the device back: ${given.failure.code}`);
  }

  /** Where things stand: the newest round from `ready` on. */
  async standing(): Promise<Standing> {
    return this.client.must<Standing>('GET', '/vote');
  }

  /** Fetches a round's record, refuses it or prepares a paper for it. */
  async prepare(id: string): Promise<void> {
    if (this.rounds.has(id)) return;
    const record = (await this.client.text(`/rounds/${id}/record`)) ?? '';
    const accepted = await acceptRound(record, {
      recordKeys: this.recordKeys,
      thumbprint: this.thumbprint,
      round: id,
      heldR: undefined,
      otherIssuers: this.issuers,
    });
    if (!accepted.ok) throw new Error(`${this.name} refuses the round: ${accepted.failure.code}`);
    const { R, round } = accepted.value;
    this.issuers.push(round.issuer.n);
    // Keys come from the system's generator, not from the seed: they are as real as any.
    const prepared = await prepare(R, round.issuer, systemChance);
    this.rounds.set(id, { record, R, round, prepared });
  }

  /** Takes the paper after a random delay; answers why it could not. */
  async takePaper(id: string): Promise<Failure | undefined> {
    const underway = this.of(id);
    await this.network.clock.wait(below(this.network.chance, LONGEST_DELAY));
    underway.opening = (await this.client.text(`/rounds/${id}/opening`)) ?? '';
    const trust = { recordKeys: this.recordKeys, thumbprint: this.thumbprint };
    const opening = await acceptOpening(underway.opening, underway.R, trust);
    if (!opening.ok) return opening.failure;
    if (this.deviceKeys === undefined) throw new Error(`${this.name} has no device key`);
    const request = await issueRequest(underway.prepared, this.id, this.deviceKeys.privateKey);
    const issued = await this.client.api<{ blindSignature: string }>(
      'POST',
      `/rounds/${id}/paper`,
      request,
    );
    if (!issued.ok) return issued.failure;
    const signature = Buffer.from(issued.value.blindSignature, 'base64url');
    const paper = await finishPaper(underway.prepared, underway.round.issuer, signature);
    if (!paper.ok) return paper.failure;
    underway.paper = paper.value;
    return undefined;
  }

  /** Casts these marks; the same bytes go out until a receipt comes back. */
  async cast(id: string, choices: Choices): Promise<Failure | undefined> {
    const { paper, round } = this.of(id);
    if (paper === undefined) throw new Error(`${this.name} has no paper`);
    const filled = await fillBallot(paper, round, choices);
    const answer = await this.client.box<{ receipt: string }>(
      `${round.box}/box/${id}/ballots`,
      filled.body,
    );
    if (!answer.ok) return answer.failure;
    const received = await checkReceipt(filled, answer.value.receipt, this.recordKeys);
    if (!received.ok) return received.failure;
    this.of(id).receipt = received.value.receipt;
    return undefined;
  }

  /** After sealing: returns a paper that was not used. */
  async returnUnused(id: string): Promise<Failure | undefined> {
    const { paper, round, receipt } = this.of(id);
    if (paper === undefined || receipt !== undefined) return undefined;
    const answer = await this.client.box(`${round.box}/box/${id}/unused`, unusedRequest(paper));
    return answer.ok ? undefined : answer.failure;
  }

  /** Whether this deputy holds a paper of the round. */
  hasPaper(id: string): boolean {
    return this.rounds.get(id)?.paper !== undefined;
  }

  /** What the device kept of a round. */
  kept(id: string): Kept {
    const { R, record, opening = '', receipt } = this.of(id);
    return { R, record, opening, receipt };
  }

  private of(id: string): Underway {
    const underway = this.rounds.get(id);
    if (underway === undefined) throw new Error(`${this.name} has not prepared round ${id}`);
    return underway;
  }
}
