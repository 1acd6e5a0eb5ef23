import type { Chance } from '../../shared/chance.ts';
import { choicesLength, writeChoices } from '../../shared/ballot/choices.ts';
import type { BallotRules, Choices, Disclosure } from '../../shared/ballot/model.ts';
import { blind, finish } from '../../shared/ballot/protocol/blind.ts';
import { castBody } from '../../shared/ballot/protocol/body.ts';
import type { Bundle } from '../../shared/ballot/protocol/bundle.ts';
import { sha256, toBase64url, type Bytes } from '../../shared/ballot/protocol/bytes.ts';
import {
  ballotMessage,
  issueMessage,
  paperHash,
  paperMessage,
} from '../../shared/ballot/protocol/messages.ts';
import {
  recordHash,
  type Payloads,
  type RecordKey,
  type RecordType,
  type RoundPayload,
} from '../../shared/ballot/protocol/records.ts';
import { newCountKey, type CountKey } from '../../shared/ballot/protocol/count-key.ts';
import { sealChoices } from '../../shared/ballot/protocol/sealing.ts';
import { newSigningKeys, publicKeyBytes, sign } from '../../shared/ballot/protocol/signatures.ts';
import { byKey, type IssuedEntry, type Via } from '../../shared/ballot/protocol/trees.ts';
import { blindSign, newIssuerKey, type IssuerKey } from '../../server/ballot/issuer.ts';
import { recordKeyOf, signRecord } from '../../server/ballot/record-signing.ts';

const chance: Chance = { bytes: (length) => crypto.getRandomValues(new Uint8Array(length)) };

/** Somebody, or something, with a key of its own: deputy's device, station, teller, scrutineer. */
export interface Signer {
  readonly name: string;
  readonly privateKey: CryptoKey;
  readonly key: Bytes;
}

export async function newSigner(name: string): Promise<Signer> {
  const pair = await newSigningKeys();
  return { name, privateKey: pair.privateKey, key: await publicKeyBytes(pair.publicKey) };
}

export interface RecordSigner {
  readonly privateKey: CryptoKey;
  readonly recordKey: RecordKey;
}

export async function newRecordSigner(): Promise<RecordSigner> {
  const pair = await newSigningKeys();
  return { privateKey: pair.privateKey, recordKey: await recordKeyOf(pair.publicKey) };
}

export function signedBy<Type extends RecordType>(
  { privateKey, recordKey }: RecordSigner,
  type: Type,
  payload: Payloads[Type],
): Promise<string> {
  return signRecord(type, payload, privateKey, recordKey.kid);
}

/** A paper in the hand of a deputy: the ballot key and the issuer's signature. */
export interface Paper {
  readonly ballotKeys: CryptoKey;
  readonly key: Bytes;
  readonly signature: Bytes;
  readonly paper: Bytes;
  readonly blinded: Bytes;
}

export interface Cast {
  readonly key: Bytes;
  readonly signature: Bytes;
  readonly paper: Bytes;
  readonly ballot: Bytes;
  readonly body: Bytes;
}

/** A hall while a round is open; tests put in what does not belong there. */
export interface Hall {
  readonly records: RecordSigner;
  readonly issuer: IssuerKey;
  readonly countKey: CountKey;
  readonly scrutineers: readonly Signer[];
  readonly tellers: readonly Signer[];
  readonly station: Signer;
  readonly round: RoundPayload;
  readonly roundRecord: string;
  readonly R: Bytes;
  /** The devices of the deputies on the roll, by number; the last `withoutDevice` have none. */
  readonly devices: readonly Signer[];
  readonly roll: Bundle['roll'][number][];
  readonly issued: IssuedEntry[];
  readonly box: Cast[];
  readonly unused: Paper[];
}

export interface Plan {
  readonly deputies?: number;
  readonly withoutDevice?: number;
  readonly disclosure?: Disclosure;
  readonly rules?: Partial<BallotRules>;
  readonly candidates?: readonly string[];
  readonly scrutineersNeeded?: number;
  readonly records?: RecordSigner;
  readonly round?: Partial<RoundPayload>;
}

export const deputyId = (number: number) => `d-${String(number).padStart(4, '0')}`;

/** A hall at the moment of opening: round record signed, deputies on the roll, no paper issued. */
export async function openHall(plan: Plan = {}): Promise<Hall> {
  const {
    deputies = 7,
    withoutDevice = 0,
    disclosure = 'totals',
    candidates = ['A01', 'A02', 'A03'],
  } = plan;
  const several = (names: readonly string[]) => Promise.all(names.map(newSigner));
  const listed = (signers: readonly Signer[]) =>
    signers.map(({ name, key }) => ({ name, key: toBase64url(key) }));
  const records = plan.records ?? (await newRecordSigner());
  const [issuer, countKey] = [await newIssuerKey(), await newCountKey()];
  const scrutineers = await several(['总监票人', '监票人甲', '监票人乙']);
  const tellers = await several(['计票人甲', '计票人乙']);
  const round: RoundPayload = {
    version: 1,
    round: '0197a3c0-0000-7000-8000-000000000001',
    ballot: { id: 'b-1', title: '民生实事项目票决', body: '示例县', session: '第一次会议' },
    number: 1,
    candidates: candidates.map((code) => ({ code, name: `项目${code}` })),
    rules: {
      seats: 2,
      choice: 'for-against-abstain',
      limit: 'at-most-seats',
      overmarked: 'invalid-ballot',
      threshold: { base: 'all-deputies', fraction: '>1/2' },
      ...plan.rules,
    },
    allDeputies: deputies + 1,
    box: 'http://localhost:8081',
    issuer: issuer.issuer,
    countKey: toBase64url(countKey.publicKey),
    choicesLength: choicesLength(candidates),
    custody: 'server',
    disclosure,
    scrutineers: listed(scrutineers),
    scrutineersNeeded: plan.scrutineersNeeded ?? 2,
    tellers: listed(tellers),
    previous: null,
    ...plan.round,
  };
  const roundRecord = await signedBy(records, 'piaojue-round', round);
  const devices = await several(Array.from({ length: deputies }, (_, number) => deputyId(number)));
  const roll = devices.map(({ name, key }, number) => ({
    deputy: name,
    name: `代表${number}`,
    deviceKey: number < deputies - withoutDevice ? key : null,
  }));
  return {
    records,
    issuer,
    countKey,
    scrutineers,
    tellers,
    station: await newSigner('k-1'),
    round,
    roundRecord,
    R: await recordHash(roundRecord),
    devices,
    roll,
    issued: [],
    box: [],
    unused: [],
  };
}

/** A paper that the issuer signed, whoever asked for it; no name is written down. */
export async function makePaper(hall: Hall, issuer: IssuerKey = hall.issuer): Promise<Paper> {
  const pair = await newSigningKeys();
  const key = await publicKeyBytes(pair.publicKey);
  const message = paperMessage(hall.R, key);
  const { blinded, secret } = await blind(issuer.issuer, message, chance);
  const signed = blindSign(issuer, blinded);
  if (!signed.ok) throw new Error(signed.failure.code);
  const finished = await finish(issuer.issuer, message, signed.value, secret);
  if (!finished.ok) throw new Error(finished.failure.code);
  const paper = await paperHash(hall.R, key);
  return { ballotKeys: pair.privateKey, key, signature: finished.value, paper, blinded };
}

/** An issued entry as the requester and, except for a device, two tellers sign it. */
export async function issuedEntry(
  hall: Hall,
  deputy: string,
  via: Via,
  blinded: Bytes,
  requester: Signer,
  tellers: readonly Signer[] = via === 'device' ? [] : hall.tellers,
): Promise<IssuedEntry> {
  const message = await issueMessage(hall.R, deputy, blinded);
  const signed = ({ privateKey, key }: Signer) =>
    sign(privateKey, message).then((signature) => ({ key, signature }));
  const tellersSigned = await Promise.all(tellers.map(signed));
  return {
    deputy,
    via,
    blinded,
    ...(await signed(requester)),
    tellers: tellersSigned.toSorted(byKey),
  };
}

/** 发票: a paper in the name of this deputy, by its device, at the station, or with a new device. */
export async function issue(hall: Hall, number: number, via: Via = 'device'): Promise<Paper> {
  const device = hall.devices[number];
  if (device === undefined) throw new Error(`no deputy ${number}`);
  const requesters = { device, kiosk: hall.station, paper: hall.station };
  const requester = via === 'replacement' ? await newSigner('new device') : requesters[via];
  const paper = await makePaper(hall);
  hall.issued.push(await issuedEntry(hall, device.name, via, paper.blinded, requester));
  return paper;
}

/** A ballot with this plaintext, sealed and signed by the ballot key. */
export async function ballotOf(hall: Hall, paper: Paper, plaintext: Bytes): Promise<Cast> {
  const sealed = await sealChoices(hall.countKey.publicKey, hall.R, paper.key, plaintext);
  const ballotSignature = await sign(paper.ballotKeys, await ballotMessage(hall.R, sealed));
  const body = castBody({ key: paper.key, signature: paper.signature, sealed, ballotSignature });
  const { key, signature } = paper;
  return { key, signature, paper: paper.paper, body, ballot: await sha256(body) };
}

/** 投票: the choices go into the box. */
export async function cast(hall: Hall, paper: Paper, choices: Choices = {}): Promise<Cast> {
  const codes = hall.round.candidates.map(({ code }) => code);
  const made = await ballotOf(hall, paper, writeChoices(codes, choices));
  hall.box.push(made);
  return made;
}

/** 回执 for a ballot. */
export function receiptFor(
  hall: Hall,
  { paper, ballot }: Pick<Cast, 'paper' | 'ballot'>,
): Promise<string> {
  return signedBy(hall.records, 'piaojue-receipt', {
    round: toBase64url(hall.R),
    paper: toBase64url(paper),
    ballot: toBase64url(ballot),
  });
}
