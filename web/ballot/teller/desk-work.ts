import { createSignal, onCleanup } from 'solid-js';
import { createStore, reconcile } from 'solid-js/store';
import { deskKeyMessage } from '../../../shared/ballot/desk/messages.ts';
import type { DeskView, PaperRequest, StationKind } from '../../../shared/ballot/desk/model.ts';
import { fromBase64url, toBase64url, type Bytes } from '../../../shared/ballot/protocol/bytes.ts';
import { issueMessage } from '../../../shared/ballot/protocol/messages.ts';
import { recordHash } from '../../../shared/ballot/protocol/records.ts';
import {
  newSigningKeys,
  publicKeyBytes,
  sign,
} from '../../../shared/ballot/protocol/signatures.ts';
import { fail, ok, type Failure, type Result } from '../../../shared/result.ts';
import { ask, createApi } from '../../platform/api.ts';
import { browser } from '../../platform/chance.ts';
import { listenLive } from '../../platform/live.ts';
import { wire } from '../vote/wire.ts';
import { openTellerVault, type TellerVault } from './teller-vault.ts';

/** Where this browser's key stands. */
export type KeyHere = 'looking' | 'blocked' | 'none' | 'elsewhere' | 'waiting' | 'in-round';

/** The issue desk as a teller works at it. */
export interface DeskWork {
  readonly desk: () => DeskView | undefined;
  readonly vault: () => TellerVault | undefined;
  readonly keyHere: () => KeyHere;
  readonly busy: () => boolean;
  readonly failure: () => Failure | undefined;
  readonly lost: () => boolean;
  readonly reload: () => Promise<void>;
  /** Runs a piece of work, one at a time, and shows its failure. */
  readonly doing: (work: () => Promise<Result<unknown>>) => Promise<boolean>;
  readonly enrol: () => Promise<boolean>;
  readonly sign: (request: PaperRequest) => Promise<boolean>;
  readonly refuse: (request: PaperRequest) => Promise<boolean>;
  readonly openStation: (
    kind: StationKind,
    name: string,
  ) => Promise<Result<{ readonly id: string; readonly code: string }>>;
  readonly closeStation: (station: string) => Promise<boolean>;
  readonly allowReplacement: (deputy: string, reason: string) => Promise<boolean>;
  /** What this browser's key says of a name and its blinded paper. */
  readonly signatureFor: (round: string, deputy: string, blinded: Bytes) => Promise<Result<string>>;
}

const RETRY = 3000;

/** The public half of a new key and the proof that this browser holds it. */
export async function keyProof(
  keys: CryptoKeyPair,
  session: string,
): Promise<{ readonly key: string; readonly signature: string }> {
  const key = await publicKeyBytes(keys.publicKey);
  const signature = await sign(keys.privateKey, deskKeyMessage(session, key));
  return { key: toBase64url(key), signature: toBase64url(signature) };
}

export function createDeskWork(
  { body, session, account }: Readonly<Record<'body' | 'session' | 'account', string>>,
  onEnded: () => void,
): DeskWork {
  const api = createApi('teller').bodies[':body'];
  const at = { body, session };
  const [state, setState] = createStore<{ desk?: DeskView }>({});
  const [vault, setVault] = createSignal<TellerVault>();
  const [keyHere, setKeyHere] = createSignal<KeyHere>('looking');
  const [busy, setBusy] = createSignal(false);
  const [failure, setFailure] = createSignal<Failure>();
  const [reached, setReached] = createSignal(true);
  const hashes = new Map<string, Bytes>();
  let keys: CryptoKeyPair | undefined;
  let stopped = false;

  const opening = openTellerVault().then(async (opened) => {
    if (!opened.ok) return setKeyHere('blocked');
    setVault(opened.value);
    keys = await opened.value.keys(session, account);
    return undefined;
  });

  const take = async (desk: DeskView): Promise<void> => {
    setState('desk', reconcile(desk, { key: null }));
    await opening;
    if (keyHere() === 'blocked') return;
    const mine = desk.tellers.find((one) => one.account === account);
    const own = keys === undefined ? undefined : toBase64url(await publicKeyBytes(keys.publicKey));
    if (mine === undefined || mine.key === null) setKeyHere('none');
    else if (mine.key !== own) setKeyHere('elsewhere');
    else setKeyHere(mine.inRound ? 'in-round' : 'waiting');
  };

  const reload = async (): Promise<void> => {
    const answer = await ask(api.sessions[':session'].desk.$get({ param: at }));
    if (stopped) return;
    setReached(answer.ok || answer.failure.code !== 'no-connection');
    if (answer.ok) await take(answer.value);
    else if (answer.failure.code === 'not-signed-in') onEnded();
    else {
      await browser.clock.wait(RETRY);
      if (!stopped) await reload();
    }
  };

  const doing = async (work: () => Promise<Result<unknown>>): Promise<boolean> => {
    if (busy()) return false;
    setBusy(true);
    const done = await work().catch((error: unknown) => {
      reportError(error);
      return fail('device-trouble');
    });
    setFailure(done.ok ? undefined : done.failure);
    setBusy(false);
    return done.ok;
  };

  /** An act that answers the desk as it then stands. */
  const acting = (call: Parameters<typeof ask<DeskView>>[0]): Promise<boolean> =>
    doing(async () => {
      const answer = await ask(call);
      if (answer.ok) await take(answer.value);
      else await reload();
      return answer;
    });

  const hashOf = async (round: string): Promise<Result<Bytes>> => {
    const known = hashes.get(round);
    if (known !== undefined) return ok(known);
    const record = await wire.record(round, 'record');
    if (!record.ok) return record;
    const R = await recordHash(record.value);
    hashes.set(round, R);
    return ok(R);
  };

  const signatureFor: DeskWork['signatureFor'] = async (round, deputy, blinded) => {
    if (keys === undefined) return fail('teller-unknown');
    const R = await hashOf(round);
    if (!R.ok) return R;
    const message = await issueMessage(R.value, deputy, blinded);
    return ok(toBase64url(await sign(keys.privateKey, message)));
  };

  const unlisten = listenLive([`desk/${session}`, `console/${session}`], {
    onSignal: () => void reload(),
    onLine: (line) => {
      setReached(line === 'up');
      if (line === 'up') void reload();
    },
  });
  onCleanup(() => {
    stopped = true;
    unlisten();
  });
  void reload();

  const roundParam = () => ({ body, round: state.desk?.round?.id ?? '' });
  const slotOf = ({ via }: PaperRequest) => (via === 'replacement' ? 'second' : 'first');
  const papers = api.rounds[':round'].papers[':deputy'];
  return {
    desk: () => state.desk,
    vault,
    keyHere,
    busy,
    failure,
    lost: () => !reached(),
    reload,
    doing,
    signatureFor,
    enrol: () =>
      doing(async () => {
        const kept = vault();
        if (kept === undefined) return fail('storage-blocked');
        const made = keys ?? (await newSigningKeys());
        await kept.keepKeys(session, account, made);
        keys = made;
        const json = await keyProof(made, session);
        const answer = await ask(api.sessions[':session']['teller-key'].$post({ param: at, json }));
        if (answer.ok) await take(answer.value);
        return answer;
      }),
    sign: (request) =>
      doing(async () => {
        const { deputy, blinded } = request;
        const bytes = fromBase64url(blinded);
        if (bytes === undefined) return fail('no-such-request');
        const signature = await signatureFor(roundParam().round, deputy, bytes);
        if (!signature.ok) return signature;
        const answer = await ask(
          papers.sign.$post({
            param: { ...roundParam(), deputy },
            json: { slot: slotOf(request), blinded, signature: signature.value },
          }),
        );
        if (answer.ok) await take(answer.value);
        else await reload();
        return answer;
      }),
    refuse: (request) =>
      acting(
        papers.refuse.$post({
          param: { ...roundParam(), deputy: request.deputy },
          json: { slot: slotOf(request) },
        }),
      ),
    async openStation(kind, name) {
      const answer = await ask(
        api.sessions[':session'].stations.$post({ param: at, json: { kind, name } }),
      );
      await reload();
      return answer;
    },
    closeStation: (station) =>
      acting(api.stations[':station'].close.$post({ param: { body, station } })),
    allowReplacement: (deputy, reason) =>
      acting(
        api.rounds[':round'].replacements.$post({
          param: roundParam(),
          json: { deputy, reason },
        }),
      ),
  };
}
