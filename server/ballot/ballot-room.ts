import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { isOpen } from '../../shared/ballot/model.ts';
import type { Bytes } from '../../shared/ballot/protocol/bytes.ts';
import { recordHash, type RoundPayload } from '../../shared/ballot/protocol/records.ts';
import type { Result } from '../../shared/result.ts';
import type { Platform } from '../platform/platform.ts';
import type { BoxOffice } from './box/office.ts';
import type { BoxStore } from './box/box.ts';
import { createLeads, type Leads } from './console-lead.ts';
import type { IssuerKey } from './issuer.ts';
import { signRecord } from './record-signing.ts';
import { roundKeys, type RoundKeys } from './round-keys.ts';
import { ownPayload, type StoredRound } from './stored-round.ts';

/** What a step of a round answers: `done` when its effect was already there. */
export type Done = Result<{ readonly done: boolean }>;

/** A round that takes messages: what issue and box need without asking the database each time. */
export interface ActiveRound {
  readonly id: string;
  readonly R: Bytes;
  readonly payload: RoundPayload;
  readonly issuer: IssuerKey;
}

/**
 * What the ballot room holds beside the database: the box, the round keys, the
 * rounds that take messages, and the figures of the last tick. One process
 * serves an installation, so that sealing has one gate.
 */
export interface BallotRoom {
  readonly platform: Platform;
  readonly store: BoxStore;
  readonly office: BoxOffice;
  readonly keys: RoundKeys;
  /** Rounds whose papers can be issued now. */
  readonly active: Map<string, ActiveRound>;
  /** Sealing or counting under way, so that a second request waits for the first. */
  readonly underWay: Map<string, Promise<Done>>;
  /** 发出 and 收回 of open rounds as of the last tick: nobody sees a single ballot arrive. */
  readonly ticked: Map<string, { readonly issued: number; readonly returned: number }>;
  /** Which consoles that lead a session are there. */
  readonly leads: Leads;
  /** 发出, 收回 and unused of a round as they may be known now. */
  figures(
    round: StoredRound,
  ): Promise<{ readonly issued: number; readonly returned: number; readonly unused: number }>;
  /** Where the public bundle of a round lies from certification on. */
  bundleFile(round: string): string;
}

const BUNDLES = 'bundles';

/** What the path of a bundle looks like, relative to the data folder. */
export const BUNDLE_PATH = /^bundles\/[0-9a-f-]{36}\.json$/;

/** Where the bundle of a round lies, relative to the data folder. */
export function bundlePath(round: string): string {
  return `${BUNDLES}/${round}.json`;
}

export function createBallotRoom(
  platform: Platform,
  store: BoxStore,
  office: BoxOffice,
): BallotRoom {
  const ticked: BallotRoom['ticked'] = new Map();
  const { dataDir } = platform.config;
  mkdirSync(join(dataDir, BUNDLES), { recursive: true, mode: 0o700 });
  return {
    platform,
    store,
    office,
    keys: roundKeys(dataDir),
    active: new Map(),
    underWay: new Map(),
    ticked,
    leads: createLeads(platform),
    async figures(round) {
      if (round.state === 'open' && !isOpen(round.secrecy))
        return { issued: 0, returned: 0, unused: 0, ...ticked.get(round.id) };
      const issued = round.issued ?? 0;
      const returned = round.returned ?? 0;
      if (round.state === 'sealed')
        return { issued, returned, unused: await store.count(round.id, 'unused') };
      return { issued, returned, unused: round.unused ?? 0 };
    },
    bundleFile: (round) => join(dataDir, bundlePath(round)),
  };
}

/** Signs a receipt: a promise that this ballot will be in the sealed box. */
export function receiptSigner(platform: Platform) {
  const { privateKey, publicJwk } = platform.keys.record;
  return (receipt: { readonly round: string; readonly paper: string; readonly ballot: string }) =>
    signRecord('piaojue-receipt', receipt, privateKey, publicJwk.kid);
}

/** The names under which a round's record is known: its hash R and its payload. */
export async function namesOf(round: StoredRound): Promise<{ R: Bytes; payload: RoundPayload }> {
  if (round.record === null) throw new Error('this round is not ready');
  return { R: await recordHash(round.record), payload: ownPayload('piaojue-round', round.record) };
}

/** Whether somebody can still open this round's ballots: the scrutineers, or this server. */
export function opensSomewhere(room: BallotRoom, round: StoredRound): boolean {
  return round.count_key !== null || room.keys.count(round.id) !== undefined;
}

/** Runs one piece of work at a time under a name; who comes meanwhile gets the same outcome. */
export function once(
  underWay: BallotRoom['underWay'],
  name: string,
  work: () => Promise<Done>,
): Promise<Done> {
  const running = underWay.get(name);
  if (running !== undefined) return running;
  const started = work().finally(() => underWay.delete(name));
  underWay.set(name, started);
  return started;
}
