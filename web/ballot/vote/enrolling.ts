import { createSignal, type Accessor } from 'solid-js';
import { toBase64url } from '../../../shared/ballot/protocol/bytes.ts';
import { newSigningKeys, publicKeyBytes } from '../../../shared/ballot/protocol/signatures.ts';
import { readCardText } from '../../../shared/congress/card-text.ts';
import { fail, ok, type Failure, type Result } from '../../../shared/result.ts';
import type { CardLink } from './card-link.ts';
import type { KeptDevice } from './vault.ts';
import type { Voting } from './voting.ts';
import type { Wire } from './wire.ts';

/** Enrolling this device with a credential card (代表证). */
export interface Enrolling {
  readonly busy: Accessor<boolean>;
  readonly failure: Accessor<Failure | undefined>;
  /** A card that was scanned (its link) or typed (its code alone). */
  take(link: CardLink): Promise<void>;
  /** The same card again, after a loss of network or a reload. */
  again(): Promise<void>;
}

export function createEnrolling(voting: Voting, wire: Wire): Enrolling {
  const [busy, setBusy] = createSignal(false);
  const [failure, setFailure] = createSignal<Failure>();

  const attempt = async (work: () => Promise<Result<void>>): Promise<void> => {
    if (busy()) return;
    setBusy(true);
    const done = await work();
    setFailure(done.ok ? undefined : done.failure);
    setBusy(false);
  };

  /** Kept before it is sent, so that a reload does not need the card again. */
  const keepCard = async ({ card, thumbprint }: CardLink): Promise<Result<void>> => {
    const handle = readCardText(card)?.handle;
    if (handle === undefined) return fail('card-malformed');
    const owner = voting.device();
    const other = owner?.handle !== undefined && owner.handle !== handle;
    if (other && voting.rounds().some(({ paper }) => isLive(paper?.state)))
      return fail('device-holds-paper');
    const base = owner ?? (await newDevice());
    await voting.keepDevice({
      ...base,
      card,
      thumbprint: thumbprint ?? (other ? undefined : base.thumbprint),
      typed: thumbprint === undefined,
    });
    return enrolKept();
  };

  const enrolKept = async (): Promise<Result<void>> => {
    const owner = voting.device();
    if (owner?.card === undefined) return ok(undefined);
    const keys = await wire.recordKeys();
    if (!keys.ok) return keys;
    const thumbprint = owner.thumbprint ?? keys.value.keys[0]?.kid;
    if (!keys.value.keys.some(({ kid }) => kid === thumbprint)) return fail('key-not-on-card');
    const first = await wire.enrol(owner.card, owner.key);
    // This browser's key stands for another deputy already: the new one gets a key of their own.
    const taken = !first.ok && first.failure.code === 'device-key-taken';
    const device: KeptDevice = taken ? { ...owner, ...(await newDevice()) } : owner;
    const enrolled = taken ? await wire.enrol(owner.card, device.key) : first;
    if (!enrolled.ok) return enrolled;
    const { deputy } = enrolled.value;
    const same = owner.deputy?.id === deputy.id;
    if (owner.deputy !== undefined && !same) await voting.forget();
    await voting.keepDevice({
      ...device,
      thumbprint,
      typed: owner.typed,
      handle: readCardText(owner.card)?.handle,
      card: undefined,
      deputy,
      confirmed: same && owner.confirmed,
    });
    return ok(undefined);
  };

  return {
    busy,
    failure,
    take: (link) => attempt(() => keepCard(link)),
    again: () => attempt(enrolKept),
  };
}

/** A paper that is still to be cast or given back from this device. */
function isLive(state: string | undefined): boolean {
  return state === 'issued' || state === 'filled' || state === 'sent';
}

async function newDevice(): Promise<KeptDevice> {
  const keys = await newSigningKeys();
  return {
    keys,
    key: toBase64url(await publicKeyBytes(keys.publicKey)),
    thumbprint: undefined,
    typed: false,
    handle: undefined,
    card: undefined,
    deputy: undefined,
    confirmed: false,
  };
}
