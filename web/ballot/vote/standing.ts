import { ok, type Result } from '../../../shared/result.ts';
import type { KeptStanding } from './vault.ts';
import type { Standing, Wire } from './wire.ts';

/** What was asked; `signedOut`: the server no longer knows this device. */
export interface Asked {
  readonly kept: KeptStanding | undefined;
  readonly signedOut: boolean;
}

/**
 * Asks where things stand for this device, and fetches what belongs to it when
 * it has changed: the public view of the session, the project cards until their
 * list is frozen, and the record keys once.
 */
export async function askStanding(
  wire: Wire,
  before: KeptStanding | undefined,
): Promise<Result<Asked>> {
  const asked = await wire.standing();
  if (asked.ok) return withWhatBelongs(wire, before, asked.value);
  if (asked.failure.code !== 'not-enrolled') return asked;
  if (before === undefined) return ok({ kept: undefined, signedOut: true });
  return fromPublicView(wire, before);
}

async function withWhatBelongs(
  wire: Wire,
  before: KeptStanding | undefined,
  standing: Standing,
): Promise<Result<Asked>> {
  const { session } = standing;
  const keys = before === undefined ? await wire.recordKeys() : ok(before.recordKeys);
  if (!keys.ok) return keys;
  const known = before?.hall?.session.id === session?.id ? before : undefined;
  const moved =
    known?.standing.round?.state !== standing.round?.state ||
    known?.standing.round?.id !== standing.round?.id;
  const hall =
    session === null || (known?.hall !== undefined && !moved)
      ? ok(known?.hall)
      : await wire.hall(session.id);
  if (!hall.ok) return hall;
  const cards =
    session === null || known?.frozen === true ? ok(undefined) : await wire.candidates(session.id);
  if (!cards.ok) return cards;
  const kept = {
    standing,
    recordKeys: keys.value,
    hall: hall.value,
    cards: cards.value?.candidates ?? known?.cards ?? [],
    frozen: cards.value?.frozen ?? known?.frozen ?? false,
  };
  return ok({ kept, signedOut: false });
}

/** A device that is signed out still learns from the public view what became of its round. */
async function fromPublicView(wire: Wire, before: KeptStanding): Promise<Result<Asked>> {
  const { standing } = before;
  if (standing.session === null) return ok({ kept: before, signedOut: true });
  const hall = await wire.hall(standing.session.id);
  if (!hall.ok) return hall;
  const seen = hall.value.round;
  const round =
    seen !== null && seen.id === standing.round?.id
      ? { id: seen.id, number: seen.number, state: seen.state }
      : standing.round;
  return ok({ kept: { ...before, standing: { ...standing, round } }, signedOut: true });
}
