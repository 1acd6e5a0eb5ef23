import { createSignal } from 'solid-js';
import { prepare } from '../../../shared/ballot/protocol/device.ts';
import {
  readRecord,
  recordHash,
  type RoundPayload,
} from '../../../shared/ballot/protocol/records.ts';
import { newSigningKeys } from '../../../shared/ballot/protocol/signatures.ts';
import { fail, ok, type Failure, type Result } from '../../../shared/result.ts';
import { ask, createApi } from '../../platform/api.ts';
import { browser } from '../../platform/chance.ts';
import { wire } from '../vote/wire.ts';
import { keyProof, type DeskWork } from './desk-work.ts';
import { castAll, returnAll, sealSheets } from './casting.ts';
import { createTaking, type KnownRound } from './taking.ts';
import type {
  Hands,
  KeptEntry,
  KeptPaper,
  KeptStation,
  PendingPaper,
  TellerVault,
} from './teller-vault.ts';

/** A name for whom no paper came. */
export interface Refused {
  readonly name: string;
  readonly failure: Failure;
}

/** This browser as the terminal of the paper ballots: issues, keys in, casts, returns. */
export interface TerminalWork {
  readonly station: () => KeptStation | undefined;
  readonly papers: () => readonly KeptPaper[];
  readonly entry: () => KeptEntry | undefined;
  readonly round: () => RoundPayload | undefined;
  /** Takes up what this browser keeps of the round. */
  readonly load: (round: string | undefined) => Promise<void>;
  readonly become: (name: string) => Promise<boolean>;
  /** Asks for a paper for this name and signs for it at once; the other teller signs as well. */
  readonly issue: (deputy: string, name: string) => Promise<boolean>;
  /** Names for whom a paper was asked and the other teller has not signed. */
  readonly pending: () => readonly PendingPaper[];
  /** The last name for whom no paper came, and why. */
  readonly refused: () => Refused | undefined;
  readonly begin: (sheets: number, first: string) => Promise<boolean>;
  /** Keeps what was keyed in. Rejects when the browser cannot. */
  readonly keep: (entry: KeptEntry) => Promise<void>;
  /** The other teller, or a scrutineer, says by name and password that they are there. */
  readonly witness: (
    as: 'teller' | 'scrutineer',
    login: { readonly username: string; readonly password: string },
  ) => Promise<string | undefined>;
  /** Seals what was agreed on and casts it; again after a loss. */
  readonly cast: () => Promise<boolean>;
  readonly returnUnused: () => Promise<void>;
}

/**
 * Failures after which no paper comes for a request any more. After every other one it is asked
 * for again: the paper may have been issued, and only who keeps the request can fetch it.
 */
const ENDS: ReadonlySet<string> = new Set([
  'refused-by-tellers',
  'paper-already-issued',
  'not-on-roll',
  'round-not-open',
  'round-void',
  'no-such-round',
  'tellers-missing',
  'station-unknown',
  'terminal-finished',
  'asked-elsewhere',
  'device-signature',
  'malformed',
  'paper-signature',
]);
/** What may pass by itself, so that nobody needs to be told. */
const WAITS: ReadonlySet<string> = new Set(['waiting-for-tellers', 'no-connection']);

/** How often a paper for which the other teller has not signed yet is asked for again. */
const ASK_AGAIN = 1500;

export function createTerminalWork(
  { body, session }: Readonly<Record<'body' | 'session', string>>,
  desk: DeskWork,
): TerminalWork {
  const api = createApi('teller');
  const [station, setStation] = createSignal<KeptStation>();
  const [papers, setPapers] = createSignal<readonly KeptPaper[]>([]);
  const [entry, setEntry] = createSignal<KeptEntry>();
  const [known, setKnown] = createSignal<KnownRound>();
  const [pending, setPending] = createSignal<readonly PendingPaper[]>([]);
  const [refused, setRefused] = createSignal<Refused>();
  let keeping = Promise.resolve();
  let returning = false;
  let following = false;

  const vaultOf = (): TellerVault => {
    const vault = desk.vault();
    if (vault === undefined) throw new Error('the vault is not open');
    return vault;
  };

  const refresh = async (round: string): Promise<void> => {
    setPapers(await vaultOf().papers(round));
    setPending(await vaultOf().pending(round));
    setEntry(await vaultOf().entry(round));
  };

  const roundOf = async (id: string): Promise<Result<KnownRound>> => {
    const now = known();
    if (now?.id === id) return ok(now);
    const record = await wire.record(id, 'record');
    if (!record.ok) return record;
    const recordKeys = await wire.recordKeys();
    if (!recordKeys.ok) return recordKeys;
    const read = await readRecord(record.value, 'piaojue-round', recordKeys.value);
    if (!read.ok) return read;
    const R = await recordHash(record.value);
    const round = { id, R, payload: read.value, recordKeys: recordKeys.value };
    setKnown(round);
    return ok(round);
  };

  const keepPaper = async (paper: KeptPaper): Promise<void> => {
    await vaultOf().keepPaper(paper);
    await refresh(paper.round);
  };

  const taking = (round: KnownRound, at: KeptStation) =>
    createTaking({ body, round, station: at, signatureFor: desk.signatureFor });

  /** Asks for the papers that are waited for until each has come or is refused. */
  const follow = async (): Promise<void> => {
    if (following) return;
    following = true;
    for (;;) {
      const at = station();
      const round = known();
      if (at === undefined || round === undefined || pending().length === 0) break;
      for (const one of pending()) {
        const taken = await taking(round, at).take(one);
        if (!taken.ok && !ENDS.has(taken.failure.code)) continue;
        await vaultOf().endPending(one, taken.ok ? taken.value : undefined);
        if (!taken.ok) setRefused({ name: one.name, failure: taken.failure });
        await refresh(round.id);
        await desk.reload();
      }
      await browser.clock.wait(ASK_AGAIN);
    }
    following = false;
  };

  const seal = async (round: KnownRound, now: KeptEntry): Promise<KeptEntry> => {
    const { sealed, casting } = await sealSheets(round, now, papers());
    await vaultOf().keepSealed(sealed, casting);
    await refresh(round.id);
    return casting;
  };

  return {
    station,
    papers,
    pending,
    refused,
    entry,
    round: () => known()?.payload,
    async load(round) {
      setStation(await vaultOf().station(session));
      if (round === undefined) return;
      await refresh(round);
      await roundOf(round);
      void follow();
    },
    become: (name) =>
      desk.doing(async () => {
        const opened = await desk.openStation('paper', name);
        if (!opened.ok) return opened;
        const keys = await newSigningKeys();
        await vaultOf().keepStation(session, { id: opened.value.id, name, keys });
        const json = { code: opened.value.code, ...(await keyProof(keys, session)) };
        const enrolled = await ask(api.stations.enrol.$post({ json }));
        setStation(await vaultOf().station(session));
        await desk.reload();
        return enrolled;
      }),
    issue: (deputy, name) =>
      desk.doing(async () => {
        const at = station();
        const round = await roundOf(desk.desk()?.round?.id ?? '');
        if (!round.ok) return round;
        if (at === undefined) return fail('station-unknown');
        const prepared = await prepare(round.value.R, round.value.payload.issuer, browser.chance);
        const asked = { round: round.value.id, deputy, name, prepared };
        await vaultOf().keepPending(asked);
        const first = await taking(round.value, at).signedByMe(asked);
        if (!first.ok && ENDS.has(first.failure.code)) await vaultOf().endPending(asked, undefined);
        await refresh(round.value.id);
        void follow();
        // The reason stands on the page, also where two other tellers may still sign.
        return first.ok || WAITS.has(first.failure.code) ? ok(undefined) : first;
      }),
    begin: (sheets, first) =>
      desk.doing(async () => {
        const round = desk.desk()?.round?.id ?? '';
        const hands: Hands = { first, second: undefined, scrutineer: undefined };
        const begun = { round, stage: 'first', sheets, hands, first: [], second: [] } as const;
        await vaultOf().keepEntry({ ...begun, settled: {}, invalid: {} });
        await refresh(round);
        return ok(undefined);
      }),
    keep: (next) => {
      // One after the other: what is keyed in is never dropped because something else is kept.
      const keep = async (before: Promise<void>): Promise<void> => {
        await before;
        await vaultOf().keepEntry(next);
        await refresh(next.round);
      };
      keeping = keep(keeping);
      return keeping;
    },
    async witness(as, login) {
      let name: string | undefined;
      await desk.doing(async () => {
        const param = { body, round: desk.desk()?.round?.id ?? '' };
        const answer = await ask(
          api.bodies[':body'].rounds[':round'].witness.$post({ param, json: { ...login, as } }),
        );
        if (answer.ok) ({ name } = answer.value);
        return answer;
      });
      return name;
    },
    cast: () =>
      desk.doing(async () => {
        const now = entry();
        const at = station();
        const round = await roundOf(now?.round ?? '');
        if (!round.ok) return round;
        if (now === undefined || at === undefined) return fail('station-unknown');
        const casting = now.stage === 'casting' ? now : await seal(round.value, now);
        const cast = await castAll(round.value, papers(), keepPaper);
        if (!cast.ok) return cast;
        const told = await ask(
          api.bodies[':body'].rounds[':round']['keyed-in'].$post({
            param: { body, round: round.value.id },
            json: { station: at.id },
          }),
        );
        if (!told.ok) return told;
        await vaultOf().keepEntry({ ...casting, stage: 'done' });
        await refresh(round.value.id);
        await desk.reload();
        return ok(undefined);
      }),
    async returnUnused() {
      const round = known();
      if (returning || round === undefined) return;
      returning = true;
      await returnAll(round, papers(), keepPaper);
      returning = false;
    },
  };
}
