import { createSignal, type Accessor } from 'solid-js';
import type { Mark } from '../../../shared/ballot/model.ts';
import { below } from '../../../shared/chance.ts';
import { fail, ok, type Failure, type Result } from '../../../shared/result.ts';
import { listenLive } from '../../platform/live.ts';
import type { Outside } from '../../platform/chance.ts';
import { askStanding } from './standing.ts';
import type { KeptDevice, KeptRound, KeptStanding, Vault } from './vault.ts';
import type { Wire } from './wire.ts';

/** What the pages see of the device at work, and what a deputy can do. */
export interface Voting {
  readonly device: Accessor<KeptDevice | undefined>;
  readonly kept: Accessor<KeptStanding | undefined>;
  /** All rounds that this device knows, the newest last. */
  readonly rounds: Accessor<readonly KeptRound[]>;
  /** The round that `kept` speaks of. */
  readonly round: Accessor<KeptRound | undefined>;
  readonly line: Accessor<'up' | 'down'>;
  /** Why the device stands still, if it does. */
  readonly trouble: Accessor<Failure | undefined>;
  readonly signedOut: Accessor<boolean>;
  keepDevice(device: KeptDevice): Promise<void>;
  signIn(): Promise<Result<object>>;
  /** Marks a candidate, or takes the mark away. */
  mark(code: string, mark: Mark | undefined): void;
  /** Seals the marks and sends them into the box, until the receipt is there. */
  cast(): Promise<void>;
  /** Keeps that the published box honours the receipt of this round. */
  checked(round: KeptRound): Promise<void>;
  /** Forgets everything, for another deputy. */
  forget(): Promise<void>;
  /** Asks again at once. */
  hurry(): void;
}

/** Signals spread over this time, so that a full hall does not ask in the same moment. */
const SPREAD = 1000;
/** Without any signal the page asks again after 20 to 40 s. */
const POLL = 20_000;
const FIRST_RETRY = 1000;
const LAST_RETRY = 15_000;
/** At the issue desk somebody stands and waits; who was refused asks again by hand, or later. */
const AT_DESK: Readonly<Record<string, number>> = {
  'waiting-for-tellers': 1000,
  'refused-by-tellers': POLL,
};

/** The part with the cryptography; fetched at once, before it is needed. */
const roundWork = () => import('./round-work.ts');

/** Opens the device's kept state and sets to work. */
export async function startVoting(vault: Vault, wire: Wire, outside: Outside): Promise<Voting> {
  const { clock, chance } = outside;
  const [device, setDevice] = createSignal(await vault.device());
  const [kept, setKept] = createSignal(withoutTime(await vault.standing()));
  const [rounds, setRounds] = createSignal<readonly KeptRound[]>(await vault.rounds());
  const [line, setLine] = createSignal<'up' | 'down'>('up');
  const [trouble, setTrouble] = createSignal<Failure>();
  const [signedOut, setSignedOut] = createSignal(false);
  const round = (): KeptRound | undefined =>
    rounds().find(({ id }) => id === kept()?.standing.round?.id);

  let wake: () => void = () => {};
  let topics = '';
  let stopListening: () => void = () => {};
  let tries = 0;
  let hurried = false;
  let casting = false;

  const changed = (now: KeptRound): void => {
    setRounds((all) =>
      [...all.filter(({ id }) => id !== now.id), now].toSorted((a, b) => a.number - b.number),
    );
  };

  const deskOf = (owner: KeptDevice, keys: KeptStanding['recordKeys']) => ({
    ...outside,
    vault,
    wire,
    changed,
    deputy: owner.deputy?.id ?? '',
    deviceKey: owner.keys.privateKey,
    recordKeys: keys,
    thumbprint: owner.thumbprint ?? '',
  });

  const listen = (): void => {
    const now = device()?.deputy;
    const session = kept()?.standing.session?.id;
    const wanted = [
      ...(now === undefined ? [] : [`deputy/${now.id}`]),
      ...(session === undefined ? [] : [`vote/${session}`]),
    ];
    if (wanted.join() === topics) return;
    stopListening();
    topics = wanted.join();
    stopListening =
      wanted.length === 0
        ? () => {}
        : listenLive(wanted, { onSignal: () => wake(), onLine: setLine }, outside);
  };

  const refresh = async (): Promise<Result<void>> => {
    const asked = await askStanding(wire, kept());
    if (!asked.ok) return asked;
    setSignedOut(asked.value.signedOut);
    const now = asked.value.kept;
    if (now === undefined) return ok(undefined);
    await vault.keepStanding(now);
    setKept(now);
    return ok(undefined);
  };

  /** One turn of work. */
  const turn = async (): Promise<Result<void>> => {
    const owner = device();
    if (owner?.deputy === undefined) return ok(undefined);
    const refreshed = await refresh();
    listen();
    const now = kept();
    const asked = now?.standing.round;
    if (now === undefined || asked === null || asked === undefined) return refreshed;
    // Also without an answer: what is to be sent may still reach the box.
    if (!(now.standing.signedIn && owner.confirmed) && round() === undefined) return refreshed;
    const { advance } = await roundWork();
    const advanced = await advance(deskOf(owner, now.recordKeys), rounds(), asked);
    if (!advanced.ok && advanced.failure.code === 'not-enrolled') setSignedOut(true);
    return advanced.ok ? refreshed : advanced;
  };

  const work = async (): Promise<never> => {
    for (;;) {
      // Made before the turn: what happens during it is not missed.
      const woken = new Promise<true>((resolve) => {
        wake = () => resolve(true);
      });
      const done = await turn().catch(inTrouble);
      setTrouble(done.ok ? undefined : done.failure);
      tries = done.ok ? 0 : tries + 1;
      const retry = Math.min(LAST_RETRY, FIRST_RETRY * 2 ** Math.min(tries - 1, 10));
      const span = done.ok ? POLL : (AT_DESK[done.failure.code] ?? retry);
      const pause = clock.wait(span + below(chance, span)).then(() => false);
      const signalled = await Promise.race([woken, pause]);
      if (signalled && !hurried) await clock.wait(below(chance, SPREAD));
      hurried = false;
    }
  };

  const hurry = (): void => {
    hurried = true;
    wake();
  };

  addEventListener('online', hurry);
  void roundWork().catch(() => undefined);
  void work();

  return {
    device,
    kept,
    rounds,
    round,
    line,
    trouble,
    signedOut,
    hurry,
    async keepDevice(now) {
      await vault.keepDevice(now);
      setDevice(now);
      setSignedOut(false);
      hurry();
    },
    async signIn() {
      const owner = device();
      if (owner !== undefined) {
        await vault.keepDevice({ ...owner, confirmed: true });
        setDevice({ ...owner, confirmed: true });
      }
      const shown = kept()?.standing;
      const done = shown?.signedIn === true ? ok({}) : await wire.signIn(shown?.session?.id);
      hurry();
      return done;
    },
    mark(code, mark) {
      const now = round();
      if (now?.paper?.state !== 'issued' || casting) return;
      const { [code]: _, ...others } = now.choices;
      const choices = mark === undefined ? others : { ...others, [code]: mark };
      const marked = { ...now, choices };
      changed(marked);
      vault.keepRound(marked).catch((error: unknown) => setTrouble(inTrouble(error).failure));
    },
    async cast() {
      const now = round();
      const owner = device();
      const standing = kept();
      if (now?.paper?.state !== 'issued' || owner === undefined || standing === undefined) return;
      if (casting) return;
      casting = true;
      try {
        const { fill } = await roundWork();
        await fill(deskOf(owner, standing.recordKeys), now, now.paper);
      } catch (error) {
        setTrouble(inTrouble(error).failure);
      } finally {
        casting = false;
      }
      hurry();
    },
    async checked(now) {
      if (now.paper?.state !== 'received') return;
      const seen: KeptRound = { ...now, paper: { ...now.paper, state: 'checked' } };
      await vault.keepRound(seen);
      changed(seen);
    },
    async forget() {
      await vault.empty();
      setDevice(undefined);
      setKept(undefined);
      setRounds([]);
      setSignedOut(false);
      listen();
    },
  };
}

/** What was left of a voting time when this was kept is not what is left now. */
function withoutTime(kept: KeptStanding | undefined): KeptStanding | undefined {
  const round = kept?.standing.round ?? null;
  if (kept === undefined || round === null) return kept;
  return { ...kept, standing: { ...kept.standing, round: { ...round, votingTime: null } } };
}

/** The device itself failed: its disk is full, or its storage was taken away. Said to whoever looks for bugs as well. */
function inTrouble(error: unknown) {
  reportError(error);
  return fail('device-trouble');
}
