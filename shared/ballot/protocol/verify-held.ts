import type { Bundle } from './bundle.ts';
import { equalBytes, toBase64url, type Bytes } from './bytes.ts';
import type { Findings } from './findings.ts';
import { readRecord } from './records.ts';
import type { IssuedEntry, Via } from './trees.ts';
import type { Held } from './verify-held-form.ts';
import type { ShownPapers } from './verify-papers.ts';
import { brief } from './verify-reading.ts';
import type { Records } from './verify-records.ts';

export interface HeldFacts {
  /** Receipts the device kept, and those whose ballot lies in the box; undefined when it gave none. */
  readonly receipts: { readonly shown: number; readonly honoured: number } | undefined;
  /** What the bundle says of the holder: how papers were issued in that name. Undefined when nobody was named. */
  readonly own: OwnFacts | undefined;
}

export interface OwnFacts {
  readonly deputy: string;
  readonly onRoll: boolean;
  /** Every way a paper was taken in that name; `kiosk`, `paper` and `replacement` are for the holder to judge. */
  readonly vias: readonly Via[];
}

/** Compares the bundle with what a device kept: its receipts and its own name. */
export async function checkHeld(
  bundle: Bundle,
  records: Records,
  held: Held,
  papers: ShownPapers,
  findings: Findings,
): Promise<HeldFacts> {
  const honoured = await checkReceipts(bundle, records, held, papers, findings);
  const receipts = held.receipts && { shown: held.receipts.length, honoured };
  return { receipts, own: checkOwn(bundle, held, papers, findings) };
}

async function checkReceipts(
  bundle: Bundle,
  { R, round }: Records,
  held: Held,
  { inBox }: ShownPapers,
  findings: Findings,
): Promise<number> {
  let honoured = 0;
  for (const [index, jws] of (held.receipts ?? []).entries()) {
    const at = `held.receipts[${index}]`;
    const receipt = await readRecord(jws, 'piaojue-receipt', held.recordKeys ?? bundle.recordKeys);
    if (!receipt.ok) {
      const { code, facts } = receipt.failure;
      findings.add(code, `${at}: ${facts['detail'] ?? 'not readable'}`);
      continue;
    }
    const { round: named, paper, ballot } = receipt.value;
    const boxed = inBox.get(paper);
    if (named !== toBase64url(R)) {
      findings.add('receipt-not-honoured', `${at} names another round record`);
    } else if (round !== undefined && boxed === undefined) {
      findings.add('receipt-not-honoured', `${at}: its paper ${paper} is not in the box`);
    } else if (round !== undefined && boxed !== ballot) {
      findings.add('receipt-not-honoured', `${at}: its paper lies in the box with another ballot`);
    } else if (round !== undefined) {
      honoured += 1;
    }
  }
  return honoured;
}

function checkOwn(
  bundle: Bundle,
  held: Held,
  papers: ShownPapers,
  findings: Findings,
): OwnFacts | undefined {
  const deputy = held.deputy ?? nameByKey(bundle, held.deviceKey);
  if (deputy === undefined) {
    checkUnnamed(bundle, held, papers, findings);
    return undefined;
  }
  const onRoll = bundle.roll.find((entry) => entry.deputy === deputy);
  const issued = bundle.issued.filter((entry) => entry.deputy === deputy);
  const complain = (detail: string) =>
    findings.add('entry-not-mine', `${brief(deputy)}: ${detail}`);
  // Who was absent asked for nothing, and is rightly not on the roll.
  if (onRoll === undefined && held.blinded !== null) complain('is not on the roll');
  if (onRoll !== undefined && held.deviceKey !== undefined) {
    const mine = onRoll.deviceKey !== null && equalBytes(onRoll.deviceKey, held.deviceKey);
    if (!mine && !isReplacement(issued, held.deviceKey)) {
      complain('stands on the roll with another device key');
    }
  }
  if (held.blinded === null) checkNotAsked(issued, held.deviceKey, complain);
  else if (held.blinded !== undefined) {
    checkAsked(bundle, issued, { ...held, blinded: held.blinded }, papers, complain);
  }
  return { deputy, onRoll: onRoll !== undefined, vias: issued.map(({ via }) => via) };
}

/** Whose device key this is, for a device that did not keep its deputy's id. */
function nameByKey({ roll, issued }: Bundle, deviceKey: Bytes | undefined): string | undefined {
  if (deviceKey === undefined) return undefined;
  const onRoll = roll.find((entry) => entry.deviceKey && equalBytes(entry.deviceKey, deviceKey));
  const replaced = issued.find(
    ({ via, key }) => via === 'replacement' && equalBytes(key, deviceKey),
  );
  return (onRoll ?? replaced)?.deputy;
}

/** Without a name, all that can be asked for is the device key and the blinded value anywhere. */
function checkUnnamed(
  { issued }: Bundle,
  held: Held,
  papers: ShownPapers,
  findings: Findings,
): void {
  const { blinded, deviceKey } = held;
  if (deviceKey !== undefined && blinded !== null) {
    findings.add('entry-not-mine', 'the own device key stands beside no name');
  }
  if (blinded === undefined || blinded === null) return;
  const booked = issued.some((entry) => equalBytes(entry.blinded, blinded));
  if (!booked && (hasPaper(held, papers) || saysNothing(held))) {
    findings.add('entry-not-mine', 'the own blinded value stands beside no name');
  }
}

/** Whether this is the device that replaced another one: then the first entry is that one's matter. */
function isReplacement(issued: readonly IssuedEntry[], deviceKey: Bytes | undefined): boolean {
  return (
    deviceKey !== undefined &&
    issued.some(({ via, key }) => via === 'replacement' && equalBytes(key, deviceKey))
  );
}

function checkNotAsked(
  issued: readonly IssuedEntry[],
  deviceKey: Bytes | undefined,
  complain: (detail: string) => void,
): void {
  if (!issued.some(({ via }) => via === 'device') || isReplacement(issued, deviceKey)) return;
  complain('a paper was issued to the device, which asked for none');
}

function checkAsked(
  bundle: Bundle,
  issued: readonly IssuedEntry[],
  held: Held & { readonly blinded: Bytes },
  papers: ShownPapers,
  complain: (detail: string) => void,
): void {
  const { blinded, deviceKey } = held;
  const asked = (entry: IssuedEntry) => equalBytes(entry.blinded, blinded);
  if (bundle.issued.some((entry) => asked(entry) && !issued.includes(entry))) {
    complain('what the device asked for stands beside another name');
  }
  const unknown = issued.length === 0 && saysNothing(held);
  if (!issued.some(asked) && (hasPaper(held, papers) || unknown)) {
    complain('took a paper and is not among the issued names with it');
  }
  const replaces =
    isReplacement(issued, deviceKey) ||
    issued.some((entry) => asked(entry) && entry.via === 'replacement');
  for (const entry of issued) {
    const sameKey = deviceKey !== undefined && equalBytes(entry.key, deviceKey);
    const mine = sameKey || (entry.via === 'device' && !replaces);
    if (mine && !asked(entry)) complain('a paper was issued for what the device never sent');
  }
}

// A request that never arrived leaves no entry, and that is no fault. It is one as soon as the
// device has a paper or a receipt, or does not say whether it has.

function hasPaper(held: Held, { heldPapers }: ShownPapers): boolean {
  return heldPapers.length > 0 || (held.receipts ?? []).length > 0;
}

function saysNothing(held: Held): boolean {
  return held.papers === undefined && held.receipts === undefined;
}
