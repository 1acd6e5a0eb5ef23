import type { Paper } from './body.ts';
import type { Bundle } from './bundle.ts';
import { toBase64url, toHex, type Bytes } from './bytes.ts';
import { issuerKey, verifyPaper } from './blind.ts';
import type { Findings } from './findings.ts';
import { paperHash, paperMessage } from './messages.ts';
import { boxRoot, byPaper, isSorted, unusedRoot } from './trees.ts';
import type { Held } from './verify-held-form.ts';
import type { Pace } from './verify-pace.ts';
import { repeated } from './verify-reading.ts';
import type { Records } from './verify-records.ts';

export interface PaperFacts {
  /** Papers in the box and among the unused whose issuer's signature holds. */
  readonly paperSignatures: number;
  /** Distinct valid papers ever shown: box, unused and held. */
  readonly papersShown: number;
  /** The root over the box as computed here, lower-case hexadecimal. */
  readonly boxRoot: string | undefined;
}

/** What a receipt and a held paper are compared with; binary values in base64url. */
export interface ShownPapers {
  /** The hash of the ballot in the box, by the hash of its paper. */
  readonly inBox: ReadonlyMap<string, string>;
  /** The held papers that are valid in this round, by hash. */
  readonly heldPapers: readonly string[];
}

/** Papers in the box, unused and held: signed by the issuer, none twice, in order, no more than were issued. */
export async function checkPapers(
  bundle: Bundle,
  records: Records,
  held: Held,
  findings: Findings,
  pace: Pace,
): Promise<PaperFacts & ShownPapers> {
  const { R, round } = records;
  if (round === undefined) {
    // A paper names its round: without a sound record there is nothing to check it against.
    return {
      paperSignatures: 0,
      papersShown: 0,
      boxRoot: undefined,
      inBox: new Map(),
      heldPapers: [],
    };
  }
  const issuer = await issuerKey(round.issuer).catch(() => undefined);
  const look = async (one: Paper) => ({
    paper: await paperHash(R, one.key),
    valid:
      issuer !== undefined && (await verifyPaper(issuer, paperMessage(R, one.key), one.signature)),
  });
  const lookAll = <One extends Paper>(place: string, all: readonly (One | undefined)[]) =>
    pace.each('papers', all, async (one, index) => {
      if (one === undefined) return [];
      const looked = await look(one);
      if (!looked.valid) {
        findings.add('paper-signature', `${place}[${index}]: the issuer did not sign this paper`);
      }
      return [{ ...one, ...looked }];
    });
  const box = (await lookAll('box', bundle.box)).flat();
  const unused = (await lookAll('unused', bundle.unused)).flat();
  const kept = await Promise.all((held.papers ?? []).map(look));

  for (const paper of repeated([...box, ...unused].map(({ paper }) => toBase64url(paper)))) {
    findings.add('paper-twice', `paper ${paper} stands twice in box and unused`);
  }
  const valid = [...box, ...unused, ...kept].filter((one) => one.valid);
  const shown = new Set(valid.map(({ paper }) => toBase64url(paper)));
  checkNumber(shown.size, bundle, findings);
  await checkUnused(unused, records, findings);
  return {
    paperSignatures: [...box, ...unused].filter((one) => one.valid).length,
    papersShown: shown.size,
    boxRoot: toHex(await checkBox(box, records, findings)),
    inBox: new Map(box.map(({ paper, ballot }) => [toBase64url(paper), toBase64url(ballot)])),
    heldPapers: kept.filter((one) => one.valid).map(({ paper }) => toBase64url(paper)),
  };
}

/** One valid paper more than names and replacements proves that papers were made for nobody. */
function checkNumber(shown: number, { issued }: Bundle, findings: Findings): void {
  const replaced = issued.filter(({ via }) => via === 'replacement').length;
  const first = issued.filter(({ via }) => via !== 'replacement');
  const names = new Set(first.map(({ deputy }) => deputy)).size;
  if (shown <= names + replaced) return;
  findings.add(
    'too-many-papers',
    `${shown} valid papers were shown, issued were ${names} and replaced ${replaced}`,
  );
}

async function checkBox(
  box: readonly { readonly paper: Bytes; readonly ballot: Bytes }[],
  { seal }: Records,
  findings: Findings,
): Promise<Bytes> {
  if (!isSorted(box, byPaper)) findings.add('box-order', 'the box is not in order');
  const root = await boxRoot(box.toSorted(byPaper));
  if (seal !== undefined && toBase64url(root) !== seal.boxRoot) {
    findings.add('box-root', 'the box is not the one that was sealed');
  }
  return root;
}

async function checkUnused(
  unused: readonly { readonly paper: Bytes }[],
  { tally }: Records,
  findings: Findings,
): Promise<void> {
  if (!isSorted(unused, byPaper)) findings.add('unused-root', 'the unused papers are not in order');
  const root = await unusedRoot(unused.toSorted(byPaper).map(({ paper }) => paper));
  if (tally !== undefined && toBase64url(root) !== tally.unusedRoot) {
    findings.add('unused-root', 'the unused papers are not the ones of the tally');
  }
}
