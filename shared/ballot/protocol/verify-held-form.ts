import { recordKeys } from './record-forms.ts';
import {
  binary,
  compactJws,
  list,
  nameText,
  object,
  orNull,
  publicKey,
  readMembers,
  type Complain,
  type ReadMembers,
} from './verify-reading.ts';

const members = {
  recordKeys,
  round: compactJws,
  opening: compactJws,
  receipts: list(compactJws),
  papers: list(object({ key: publicKey, signature: binary(256) })),
  deputy: nameText,
  deviceKey: publicKey,
  blinded: orNull(binary(256)),
};

/**
 * What a device kept of the round, decoded; every member may be missing. `blinded` null: it asked for
 * no paper; missing: nobody knows.
 */
export type Held = Partial<ReadMembers<typeof members>>;

/** The same as the verifier is given it: JSON, binary values in base64url. */
export interface HeldJson {
  readonly recordKeys?: { readonly keys: readonly object[] };
  readonly round?: string;
  readonly opening?: string;
  readonly receipts?: readonly string[];
  readonly papers?: readonly { readonly key: string; readonly signature: string }[];
  readonly deputy?: string;
  readonly deviceKey?: string;
  readonly blinded?: string | null;
}

/** Reads what a device kept. An unknown member is complained of: it would be believed to have been checked. */
export function readHeld(held: unknown, complain: Complain): Held {
  if (held === undefined) return {};
  try {
    const json: unknown = JSON.parse(JSON.stringify(held));
    const optional = [
      'recordKeys',
      'round',
      'opening',
      'receipts',
      'papers',
      'deputy',
      'deviceKey',
      'blinded',
    ] as const;
    return readMembers(members, json, 'held', complain, optional);
  } catch {
    complain('held is not JSON');
    return {};
  }
}
