import type { Bundle } from './bundle.ts';
import { fromUtf8, knownBase64url, toBase64url, type Bytes } from './bytes.ts';
import type { Findings } from './findings.ts';
import {
  readRecord,
  recordHash,
  thumbprint,
  type OpeningPayload,
  type Payloads,
  type RecordKeys,
  type RecordType,
  type RoundPayload,
  type SealPayload,
  type TallyPayload,
} from './records.ts';
import type { Held } from './verify-held-form.ts';

/** The signed records of the bundle; undefined where a signature does not hold, for then nothing in it counts. */
export interface Records {
  /** R, the hash of the round record. */
  readonly R: Bytes;
  readonly round: RoundPayload | undefined;
  readonly opening: OpeningPayload | undefined;
  readonly seal: SealPayload | undefined;
  readonly tally: TallyPayload | undefined;
}

/** Reads the four records, their keys and how they name each other. */
export async function checkRecords(
  bundle: Bundle,
  held: Held,
  findings: Findings,
): Promise<Records> {
  await checkKeys(bundle.recordKeys, held, findings);
  const read = async <Type extends RecordType>(
    jws: string,
    type: Type,
  ): Promise<Payloads[Type] | undefined> => {
    // A missing record has been complained of already.
    if (jws === '') return undefined;
    const record = await readRecord(jws, type, bundle.recordKeys);
    if (record.ok) return record.value;
    const { code, facts } = record.failure;
    findings.add(code, `${type}: ${facts['detail'] ?? 'not readable'}`);
    return undefined;
  };
  const records = {
    R: await recordHash(bundle.round),
    round: await read(bundle.round, 'piaojue-round'),
    opening: await read(bundle.opening, 'piaojue-opening'),
    seal: await read(bundle.seal, 'piaojue-seal'),
    tally: await read(bundle.tally, 'piaojue-tally'),
  };
  checkKeysUsed(bundle, records, findings);
  await checkChain(bundle, records, held, findings);
  return records;
}

/** Each `kid` is the thumbprint of its key, stands once, and is known to the device if that kept keys. */
async function checkKeys(recordKeys: RecordKeys, held: Held, findings: Findings): Promise<void> {
  const known = held.recordKeys && (await Promise.all(held.recordKeys.keys.map(thumbprint)));
  const seen = new Set<string>();
  for (const key of recordKeys.keys) {
    const print = await thumbprint(key);
    if (print !== key.kid) {
      findings.add('record-signature', `record key ${key.kid} has the thumbprint ${print}`);
    }
    if (seen.has(print)) findings.add('record-signature', `record key ${print} stands twice`);
    if (known?.includes(print) === false) {
      findings.add('record-signature', `record key ${print} is not one that the device knows`);
    }
    seen.add(print);
  }
}

/** Only keys used here may stand in a bundle; a strange one would lend its records trust. */
function checkKeysUsed(bundle: Bundle, records: Records, findings: Findings): void {
  const { round, opening, seal, tally } = records;
  if ([round, opening, seal, tally].includes(undefined)) return;
  const used = [bundle.round, bundle.opening, bundle.seal, bundle.tally].map(kidOf);
  for (const { kid } of bundle.recordKeys.keys) {
    if (!used.includes(kid)) {
      findings.add('record-signature', `record key ${kid} signs nothing here`);
    }
  }
}

/** The key a record names; the record has been read, so its header is sound. */
function kidOf(jws: string): unknown {
  const [header = ''] = jws.split('.');
  const json: unknown = JSON.parse(fromUtf8(knownBase64url(header)) ?? '');
  return typeof json === 'object' && json !== null && 'kid' in json ? json.kid : undefined;
}

async function checkChain(
  bundle: Bundle,
  { R, opening, seal, tally }: Records,
  held: Held,
  findings: Findings,
): Promise<void> {
  const hashes = { opening: '', seal: '' };
  for (const name of ['opening', 'seal'] as const) {
    hashes[name] = toBase64url(await recordHash(bundle[name]));
  }
  const named: readonly [string, string | undefined, string][] = [
    ['the opening names another round record', opening?.round, toBase64url(R)],
    ['the seal names another round record', seal?.round, toBase64url(R)],
    ['the tally names another round record', tally?.round, toBase64url(R)],
    ['the seal names another opening', seal?.opening, hashes.opening],
    ['the tally names another seal', tally?.seal, hashes.seal],
    ['the device was given another round record', held.round, bundle.round],
    ['the device was given another opening', held.opening, bundle.opening],
  ];
  for (const [detail, found, expected] of named) {
    if (found !== undefined && found !== expected) findings.add('round-mismatch', detail);
  }
}
