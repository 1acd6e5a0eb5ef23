/** What is being checked at the moment. */
export type Stage = 'issued' | 'papers' | 'countersignatures' | 'ballots';

/** So much is done: checks of all stages together, so that a page can draw one bar. */
export interface Progress {
  readonly stage: Stage;
  readonly done: number;
  readonly total: number;
}

export interface VerifyOptions {
  /** Called from time to time; must not throw. */
  readonly onProgress?: ((progress: Progress) => void) | undefined;
  /** Cancels the check: the promise is rejected with the signal's reason. */
  readonly signal?: AbortSignal | undefined;
}

/** Many WebCrypto checks at once keep every core busy; more only hold memory and delay the page. */
const AT_ONCE = 64;

/** Walks long lists in portions, between which the page breathes, is told how far it is, and may cancel. */
export class Pace {
  readonly #options: VerifyOptions;
  readonly #total: number;
  #done = 0;

  /** `total` is the number of items of all lists that will be walked. */
  constructor(options: VerifyOptions, total: number) {
    this.#options = options;
    this.#total = total;
  }

  /** What `check` makes of each item, in the order of the items. */
  async each<Item, Made>(
    stage: Stage,
    items: readonly Item[],
    check: (item: Item, index: number) => Promise<Made>,
  ): Promise<Made[]> {
    const made: Made[] = [];
    for (let from = 0; from < items.length; from += AT_ONCE) {
      this.#options.signal?.throwIfAborted();
      const portion = items.slice(from, from + AT_ONCE);
      made.push(...(await Promise.all(portion.map((item, at) => check(item, from + at)))));
      this.#done += portion.length;
      this.#options.onProgress?.({ stage, done: this.#done, total: this.#total });
    }
    return made;
  }
}
