/** What the verifier can find, in the order of the life of a ballot; the words for each are the page's. */
const FINDING_CODES = [
  'malformed',
  'record-signature',
  'round-mismatch',
  'roll-hash',
  'issue-signature',
  'issue-not-on-roll',
  'issue-twice',
  'issued-root',
  'paper-signature',
  'paper-twice',
  'box-order',
  'box-root',
  'unused-root',
  'too-many-papers',
  'figures-do-not-add-up',
  'outcome-not-by-rules',
  'countersignature',
  'ballot-altered',
  'recount-differs',
  'receipt-not-honoured',
  'entry-not-mine',
] as const;
export type FindingCode = (typeof FINDING_CODES)[number];

/** One thing that is wrong; `detail` says in English where and what, for whoever investigates. */
export interface Finding {
  readonly code: FindingCode;
  readonly detail: string;
}

/** So many details of one code are listed singly; a hostile file must not fill the memory with them. */
const LISTED_PER_CODE = 50;

/** Gathers findings while the checks go on, whatever was found before. */
export class Findings {
  readonly #details = new Map<FindingCode, string[]>();
  readonly #counts = new Map<FindingCode, number>();

  add(code: FindingCode, detail: string): void {
    const count = (this.#counts.get(code) ?? 0) + 1;
    this.#counts.set(code, count);
    if (count > LISTED_PER_CODE) return;
    const details = this.#details.get(code) ?? [];
    details.push(detail);
    this.#details.set(code, details);
  }

  /** Everything found, grouped by code in the order of the life of a ballot. */
  all(): Finding[] {
    return FINDING_CODES.flatMap((code) => {
      const found = (this.#details.get(code) ?? []).map((detail) => ({ code, detail }));
      const unlisted = (this.#counts.get(code) ?? 0) - found.length;
      return unlisted > 0
        ? [...found, { code, detail: `and ${unlisted} more of this kind` }]
        : found;
    });
  }
}
