import type { CustodyDesk, Reading, SealedBoxView } from '../../shared/ballot/custody.ts';
import { toBase64url, type Bytes } from '../../shared/ballot/protocol/bytes.ts';
import {
  checkTally,
  countAlone,
  countersigned,
  dealing,
  dealtShare,
  enrolment,
  joined,
  newCustodianKeys,
  publishesBallots,
  releases,
  type CustodianKeys,
} from '../../shared/ballot/protocol/custodian.ts';
import type { RecordKeys } from '../../shared/ballot/protocol/records.ts';
import type { Result } from '../../shared/result.ts';

/** How a scrutineer's page reaches the server. */
export interface Desk {
  get<Answer>(path: string): Promise<Answer>;
  post<Answer>(path: string, json: unknown): Promise<Answer>;
}

/** A scrutineer of a round with the keys in their own hands: does what their page does, at once. */
export class Scrutineer {
  private keys: CustodianKeys | undefined;
  private share: Bytes | undefined;
  /** Of the round that was counted last. */
  private reading: Reading | undefined;

  constructor(
    private readonly desk: Desk,
    readonly account: string,
  ) {}

  /** @param at the path of the round below a body: `/bodies/…/rounds/…` */
  async enrol(at: string): Promise<void> {
    this.keys ??= await newCustodianKeys();
    const { session } = await this.look(at);
    await this.desk.post(`${at}/scrutineer-keys`, await enrolment(this.keys, session));
  }

  /** The chief's: makes the count key and deals its shares. */
  async deal(at: string): Promise<void> {
    await this.desk.post(`${at}/count-key`, must(await dealing(await this.look(at))));
  }

  /** Keeps the share, when one was dealt to this scrutineer. */
  async keep(at: string): Promise<void> {
    const desk = await this.look(at);
    this.reading = undefined;
    this.share = undefined;
    if (desk.dealt === null) return;
    this.share = must(await dealtShare(desk, this.own()));
    await this.desk.post(`${at}/share-kept`, { countKey: desk.countKey });
  }

  /** Seals the share to the others' pages after the box is sealed. */
  async release(at: string): Promise<void> {
    if (this.share === undefined) return;
    const shares = await releases(await this.look(at), this.account, this.share);
    await this.desk.post(`${at}/shares`, { shares });
  }

  /** Joins two shares, counts the sealed box alone and hands in what it found. */
  async count(at: string): Promise<Reading> {
    this.reading = await this.read(at, await this.join(at));
    await this.desk.post(`${at}/reading`, this.reading);
    return this.reading;
  }

  /** Signs seal and tally when the tally says what was counted here. */
  async sign(at: string): Promise<void> {
    const box = await this.desk.get<SealedBoxView>(`${at}/sealed-box`);
    const mine = this.reading ?? (await this.read(at, await this.join(at)));
    const desk = await this.look(at);
    must(await checkTally(desk, box, await this.recordKeys(), mine));
    const { seal = '', tally = '' } = desk.signed ?? {};
    const published = (await publishesBallots(box, await this.recordKeys()))
      ? { countKey: toBase64url(await this.join(at)) }
      : {};
    await this.desk.post(`${at}/countersign`, {
      ...(await countersigned(this.own(), seal, tally)),
      ...published,
    });
  }

  /** The share of this scrutineer, once it is kept. */
  get held(): Bytes | undefined {
    return this.share;
  }

  /** The count key's scalar. */
  async join(at: string): Promise<Bytes> {
    const own = this.share === undefined ? [] : [this.share];
    return must(await joined(await this.look(at), this.own(), own));
  }

  look(at: string): Promise<CustodyDesk> {
    return this.desk.get(`${at}/custody`);
  }

  private async read(at: string, scalar: Bytes): Promise<Reading> {
    const box = await this.desk.get<SealedBoxView>(`${at}/sealed-box`);
    return must(await countAlone(box, await this.recordKeys(), scalar));
  }

  private recordKeys(): Promise<RecordKeys> {
    return this.desk.get('/record-keys');
  }

  private own(): CustodianKeys {
    if (this.keys === undefined) throw new Error('this scrutineer has enrolled no keys');
    return this.keys;
  }
}

function must<Value>(result: Result<Value>): Value {
  if (!result.ok) throw new Error(result.failure.code);
  return result.value;
}
