import { fromUtf8, toBase64url, type Bytes } from './bytes.ts';
import { recordKeys } from './record-forms.ts';
import { VIAS, type IssuedEntry, type RollEntry } from './trees.ts';
import {
  binary,
  compactJws,
  list,
  nameText,
  object,
  oneOf,
  orNull,
  places,
  publicKey,
  readMembers,
  type Complain,
  type ReadMembers,
} from './verify-reading.ts';

const signature = binary(64);
const issuerSignature = binary(256);
const paper = object({ key: publicKey, signature: issuerSignature });

const members = {
  version: oneOf([1]),
  recordKeys,
  round: compactJws,
  opening: compactJws,
  seal: compactJws,
  tally: compactJws,
  countersignatures: list(object({ key: publicKey, seal: signature, tally: signature })),
  roll: list(object({ deputy: nameText, name: nameText, deviceKey: orNull(publicKey) })),
  issued: list(
    object({
      deputy: nameText,
      via: oneOf(VIAS),
      blinded: issuerSignature,
      key: publicKey,
      signature,
      tellers: list(object({ key: publicKey, signature })),
    }),
  ),
  box: places(object({ key: publicKey, signature: issuerSignature, ballot: binary(32) })),
  unused: places(paper),
  bodies: places(binary()),
  countPrivateKey: binary(32),
};

/** The public bundle 公开核验包, decoded; what its round record calls for beside it is the verifier's to ask. */
export type Bundle = Omit<
  ReadMembers<typeof members>,
  'roll' | 'issued' | 'bodies' | 'countPrivateKey'
> & {
  readonly roll: readonly RollEntry[];
  readonly issued: readonly IssuedEntry[];
  readonly bodies: readonly (Bytes | undefined)[] | undefined;
  readonly countPrivateKey: Bytes | undefined;
};

/**
 * Reads a bundle: its bytes, its text or the parsed JSON. What breaks the form is complained of
 * and stands as empty, so that the rest is still checked; undefined when there is no JSON object.
 */
export function readBundle(input: unknown, complain: Complain): Bundle | undefined {
  const json = parse(input, complain);
  if (json === undefined) return undefined;
  const read = readMembers(members, json, 'bundle', complain, ['bodies', 'countPrivateKey']);
  return {
    version: 1,
    recordKeys: read.recordKeys ?? { keys: [] },
    round: read.round ?? '',
    opening: read.opening ?? '',
    seal: read.seal ?? '',
    tally: read.tally ?? '',
    countersignatures: read.countersignatures ?? [],
    roll: read.roll ?? [],
    issued: read.issued ?? [],
    box: read.box ?? [],
    unused: read.unused ?? [],
    bodies: read.bodies,
    countPrivateKey: read.countPrivateKey,
  };
}

/**
 * The JSON object behind the input, made of nothing but plain JSON values. A text must be the compact
 * form exactly: a repeated member, white space or another spelling would be a change nobody could see.
 */
function parse(input: unknown, complain: Complain): object | undefined {
  try {
    const text = input instanceof Uint8Array ? fromUtf8(input) : input;
    const json: unknown = JSON.parse(typeof text === 'string' ? text : JSON.stringify(text));
    if (typeof text === 'string' && JSON.stringify(json) !== text) {
      complain('bundle is not compact JSON: written again it has another text');
    }
    if (typeof json === 'object' && json !== null && !Array.isArray(json)) return json;
    complain('bundle is not a JSON object');
  } catch {
    complain('bundle is not JSON');
  }
  return undefined;
}

/**
 * The compact JSON of a bundle, which is published byte for byte. Throws on one that a reader would
 * refuse: such a thing must never be published.
 */
export function writeBundle(bundle: Bundle): string {
  const text = JSON.stringify(bundle, (_name, value: unknown) =>
    value instanceof Uint8Array ? toBase64url(value) : value,
  );
  readBundle(text, (detail) => {
    throw new Error(`must not be published: ${detail}`);
  });
  return text;
}
