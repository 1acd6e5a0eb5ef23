import { createSignal, type Accessor } from 'solid-js';
import type { StationView } from '../../../shared/ballot/desk/model.ts';
import { deskKeyMessage } from '../../../shared/ballot/desk/messages.ts';
import { knownBase64url, toBase64url } from '../../../shared/ballot/protocol/bytes.ts';
import { sign } from '../../../shared/ballot/protocol/signatures.ts';
import { fail, ok, type Failure, type Result } from '../../../shared/result.ts';
import type { Clock } from '../../../shared/chance.ts';
import type { KioskWire } from './kiosk-wire.ts';
import type { StationLink } from './station-link.ts';
import { newStation, type KeptStation, type StationVault } from './station-vault.ts';

/** How this browser stands as a tablet of the issue desk. */
export interface StationState {
  /** Undefined until it has been opened here. */
  readonly station: Accessor<KeptStation | undefined>;
  readonly view: Accessor<StationView | undefined>;
  readonly enrolling: Accessor<boolean>;
  /** Why the place was not taken. */
  readonly failure: Accessor<Failure | undefined>;
  readonly online: Accessor<boolean>;
  take(link: StationLink): Promise<void>;
}

/** Shared tablets are few, so that asking is simpler than a live line. */
const LOOK = 3000;

/** Opens what this browser keeps, and looks again and again how things stand for it. */
export async function openStation(
  vault: StationVault,
  wire: Pick<KioskWire, 'enrol' | 'station'>,
  clock: Clock,
): Promise<StationState> {
  const [station, setStation] = createSignal(await vault.station());
  const [view, setView] = createSignal<StationView>();
  const [enrolling, setEnrolling] = createSignal(false);
  const [failure, setFailure] = createSignal<Failure>();
  const [online, setOnline] = createSignal(true);

  const look = async (): Promise<void> => {
    const now = station();
    if (now?.id === undefined) return;
    const answer = await wire.station(now.id);
    setOnline(answer.ok || answer.failure.code !== 'no-connection');
    if (answer.ok) setView((before) => (isSame(before, answer.value) ? before : answer.value));
    else if (answer.failure.code === 'station-unknown') setStation(undefined);
  };

  const enrol = async (link: StationLink): Promise<Result<void>> => {
    const kept = station();
    const pending = kept?.id === undefined && kept?.session === link.session ? kept : undefined;
    const own = pending ?? (await newStation(link.session));
    // Kept before it is sent, so that the same key comes again when the answer is lost.
    if (kept?.id === undefined) await vault.keep(own);
    const message = deskKeyMessage(link.session, knownBase64url(own.key));
    const signature = toBase64url(await sign(own.keys.privateKey, message));
    const taken = await wire.enrol({ code: link.code, key: own.key, signature });
    if (!taken.ok) return taken;
    const enrolled = { ...own, id: taken.value.id };
    await vault.keep(enrolled);
    setView(taken.value);
    setStation(enrolled);
    return ok(undefined);
  };

  void (async () => {
    for (;;) {
      await look();
      await clock.wait(LOOK);
    }
  })();

  return {
    station: () => (station()?.id === undefined ? undefined : station()),
    view,
    enrolling,
    failure,
    online,
    async take(link) {
      setEnrolling(true);
      const done = await enrol(link).catch(() => fail('storage-blocked'));
      // The link of the place that this tablet has already.
      const known =
        !done.ok && done.failure.code === 'station-taken' && station()?.id !== undefined;
      setFailure(done.ok || known ? undefined : done.failure);
      setEnrolling(false);
    },
  };
}

function isSame(one: StationView | undefined, other: StationView): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
