/** Numbers from 0 to 2^32 − 1 in pages of memory: nothing is moved when there are more. */
export interface Arena {
  /** Room for so many numbers, at most a page, one after the other; returns the place of the first. */
  take(size: number): number;
  get(at: number): number;
  set(at: number, value: number): void;
}

const PAGE_BITS = 16;
const PAGE = 1 << PAGE_BITS;

export function createArena(): Arena {
  const pages: Uint32Array[] = [];
  let free = 0;
  return {
    take(size) {
      if (size > PAGE) throw new RangeError(`${size} numbers do not fit into a page`);
      const end = pages.length * PAGE;
      if (free + size > end) {
        free = end;
        pages.push(new Uint32Array(PAGE));
      }
      const at = free;
      free += size;
      return at;
    },
    get: (at) => pages[at >>> PAGE_BITS]?.[at & (PAGE - 1)] ?? 0,
    set(at, value) {
      const page = pages[at >>> PAGE_BITS];
      if (page === undefined) throw new RangeError(`nothing is at ${at}`);
      page[at & (PAGE - 1)] = value;
    },
  };
}
