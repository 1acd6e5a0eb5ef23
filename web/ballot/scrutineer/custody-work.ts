import { createSignal, onCleanup } from 'solid-js';
import { createStore, reconcile } from 'solid-js/store';
import type { CustodyDesk, Reading, SealedBoxView } from '../../../shared/ballot/custody.ts';
import { toBase64url, type Bytes } from '../../../shared/ballot/protocol/bytes.ts';
import {
  areEnrolled,
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
  savedShare,
  type CustodianKeys,
} from '../../../shared/ballot/protocol/custodian.ts';
import { fail, ok, type Failure, type Result } from '../../../shared/result.ts';
import { browserClock } from '../../platform/chance.ts';
import { ask, createApi } from '../../platform/api.ts';
import { openKeyVault, type KeyVault } from './key-vault.ts';

/** Whether this browser holds the keys that this scrutineer has enrolled. */
export type KeysHere = 'looking' | 'none' | 'here' | 'elsewhere' | 'blocked';

export interface Progressing {
  readonly counted: number;
  readonly all: number;
}

/** What a scrutineer does with the keys in their hands, for one round. */
export interface CustodyWork {
  readonly desk: () => CustodyDesk | undefined;
  readonly keysHere: () => KeysHere;
  /** The own share, as it was dealt to this page. */
  readonly share: () => Bytes | undefined;
  /** Two shares fit together: the box can be counted here. */
  readonly canCount: () => boolean;
  readonly progress: () => Progressing | undefined;
  /** What this browser has counted itself. */
  readonly reading: () => Reading | undefined;
  readonly busy: () => boolean;
  readonly failure: () => Failure | undefined;
  readonly reload: () => Promise<void>;
  readonly enrol: () => Promise<void>;
  readonly deal: () => Promise<void>;
  readonly keep: () => Promise<boolean>;
  readonly release: () => Promise<void>;
  /** Takes another's share from the text of its file. */
  readonly readFile: (text: string) => Promise<void>;
  readonly count: () => Promise<void>;
  /** Checks the signed tally against the own count, then signs. */
  readonly sign: () => Promise<void>;
}

/** A pause for the page after so many ballots, so that it goes on painting. */
const BREATH = 20;

export function createCustodyWork(
  of: { readonly body: string; readonly round: string; readonly account: string },
  onChanged: () => void,
): CustodyWork {
  const api = createApi('scrutineer').bodies[':body'].rounds[':round'];
  const records = createApi('scrutineer')['record-keys'];
  const param = { body: of.body, round: of.round };
  const [state, setState] = createStore<{ desk?: CustodyDesk }>({});
  const [keysHere, setKeysHere] = createSignal<KeysHere>('looking');
  const [share, setShare] = createSignal<Bytes>();
  /** Shares of others, read from their files. */
  const [filed, setFiled] = createSignal<readonly Bytes[]>([]);
  const [canCount, setCanCount] = createSignal(false);
  const [progress, setProgress] = createSignal<Progressing>();
  const [reading, setReading] = createSignal<Reading>();
  const [busy, setBusy] = createSignal(false);
  const [failure, setFailure] = createSignal<Failure>();
  let vault: KeyVault | undefined;
  let keys: CustodianKeys | undefined;
  let stopped = false;
  onCleanup(() => {
    stopped = true;
  });

  const opening = openKeyVault().then(async (opened) => {
    if (!opened.ok) return setKeysHere('blocked');
    vault = opened.value;
    setReading(await vault.reading(of.round, of.account));
    return undefined;
  });

  const take = async (desk: CustodyDesk): Promise<void> => {
    setState('desk', reconcile(desk, { key: null }));
    await opening;
    if (vault === undefined) return;
    keys ??= await vault.keys(desk.session, of.account);
    const mine = desk.custodians.find(({ account }) => account === of.account);
    const isHere = keys !== undefined && (await areEnrolled(keys, desk, of.account));
    setKeysHere(isHere ? 'here' : (mine?.key ?? null) === null ? 'none' : 'elsewhere');
    if (!isHere || keys === undefined) return;
    if (share() === undefined) {
      const dealt = await dealtShare(desk, keys);
      if (dealt.ok) setShare(dealt.value);
    }
    await tryJoining(desk);
  };
  const inHand = (): readonly Bytes[] => {
    const own = share();
    return own === undefined ? filed() : [own, ...filed()];
  };
  const tryJoining = async (desk: CustodyDesk): Promise<void> => {
    if (keys === undefined || desk.countKey === null) return void setCanCount(false);
    const key = await joined(desk, keys, inHand());
    setCanCount(key.ok);
  };
  const reload = async (): Promise<void> => {
    const answer = await ask(api.custody.$get({ param }));
    if (stopped) return;
    if (answer.ok) await take(answer.value);
    else if (answer.failure.code !== 'no-connection') setFailure(answer.failure);
  };
  /** One deed at a time; its failure stays until the next. */
  const does = async (deed: () => Promise<Result<unknown>>): Promise<boolean> => {
    if (busy()) return false;
    setBusy(true);
    setFailure(undefined);
    const done = await deed();
    if (!done.ok) setFailure(done.failure);
    await reload();
    setBusy(false);
    onChanged();
    return done.ok;
  };
  const fetchBox = async (): Promise<
    Result<{ readonly box: SealedBoxView; readonly keys: Parameters<typeof countAlone>[1] }>
  > => {
    const box = await ask(api['sealed-box'].$get({ param }));
    if (!box.ok) return box;
    const recordKeys = await ask(records.$get());
    return recordKeys.ok ? ok({ box: box.value, keys: recordKeys.value }) : recordKeys;
  };
  const theKey = async (): Promise<Result<Bytes>> => {
    const { desk } = state;
    if (desk === undefined || keys === undefined) return fail('shares-missing');
    return joined(desk, keys, inHand());
  };

  void reload();
  return {
    desk: () => state.desk,
    keysHere,
    share,
    canCount,
    progress,
    reading,
    busy,
    failure,
    reload,
    async enrol() {
      await does(async () => {
        const { desk } = state;
        if (desk === undefined || vault === undefined) return fail('storage-blocked');
        const made = keys ?? (await newCustodianKeys());
        // Kept before they are enrolled: keys that nobody holds would lock the round.
        await vault.keepKeys(desk.session, of.account, made);
        keys = made;
        const json = await enrolment(made, desk.session);
        return ask(api['scrutineer-keys'].$post({ param, json }));
      });
    },
    async deal() {
      await does(async () => {
        const { desk } = state;
        const dealt = desk === undefined ? fail('no-share') : await dealing(desk);
        if (!dealt.ok) return dealt;
        return ask(api['count-key'].$post({ param, json: dealt.value }));
      });
    },
    keep: () =>
      does(async () => {
        const { desk } = state;
        if (desk === undefined || keys === undefined) return fail('no-share');
        const dealt = await dealtShare(desk, keys);
        if (!dealt.ok) return dealt;
        const { countKey } = desk;
        return ask(api['share-kept'].$post({ param, json: { countKey: countKey ?? '' } }));
      }),
    async release() {
      await does(async () => {
        const { desk } = state;
        const own = share();
        if (desk === undefined || own === undefined) return fail('no-share');
        const shares = await releases(desk, of.account, own);
        return ask(api.shares.$post({ param, json: { shares } }));
      });
    },
    async readFile(text) {
      await does(async () => {
        const { desk } = state;
        const saved = desk === undefined ? fail('no-share') : await savedShare(desk, text);
        if (saved.ok) setFiled((before) => [...before, saved.value]);
        return saved;
      });
    },
    async count() {
      await does(async () => {
        const fetched = await fetchBox();
        if (!fetched.ok) return fetched;
        const key = await theKey();
        if (!key.ok) return key;
        const { box, keys: recordKeys } = fetched.value;
        setProgress({ counted: 0, all: box.bodies.length });
        const counted = await countAlone(box, recordKeys, key.value, async (done, all) => {
          if (done % BREATH !== 0 && done !== all) return;
          setProgress({ counted: done, all });
          await browserClock.wait(0);
        });
        setProgress(undefined);
        if (!counted.ok) return counted;
        await vault?.keepReading(of.round, of.account, counted.value);
        setReading(counted.value);
        // Counted again after the tally was signed, it is for the own check alone.
        if (state.desk?.signed !== null) return ok(undefined);
        return ask(api.reading.$post({ param, json: mutable(counted.value) }));
      });
    },
    async sign() {
      await does(async () => {
        const { desk } = state;
        const mine = reading();
        if (desk === undefined || keys === undefined || mine === undefined)
          return fail('count-first');
        const fetched = await fetchBox();
        if (!fetched.ok) return fetched;
        const { box, keys: recordKeys } = fetched.value;
        const same = await checkTally(desk, box, recordKeys, mine);
        if (!same.ok) return same;
        const published = await publishesBallots(box, recordKeys);
        const key = published ? await theKey() : undefined;
        if (key?.ok === false) return key;
        const { seal = '', tally = '' } = desk.signed ?? {};
        const signatures = await countersigned(keys, seal, tally);
        const countKey = key === undefined ? {} : { countKey: toBase64url(key.value) };
        return ask(api.countersign.$post({ param, json: { ...signatures, ...countKey } }));
      });
    },
  };
}

/** The client's types know no read-only lists. */
function mutable(reading: Reading) {
  return { ...reading, votes: reading.votes.map((vote) => ({ ...vote })) };
}
