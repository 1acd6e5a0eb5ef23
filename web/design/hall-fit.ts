/** A place on the big screen, in hall pixels (1/1920 of the picture's width). */
export interface Place {
  readonly width: number;
  readonly height: number;
}

/** What a list of names needs beside the names themselves, for a size of its letters. */
export interface ListShape {
  /** Its name, for whoever draws it. */
  readonly name: string;
  /** Between two columns. */
  readonly gap: number;
  /** In the row of a name beside it: its number, its votes. */
  readonly beside: (size: number) => number;
  /** In the row of a name over and under it. */
  readonly around: (size: number) => number;
  /** Height of the heading over each group; 0 without. */
  readonly heading: number;
  /** Height of a line of letters, as a part of their size. */
  readonly leading: number;
  readonly largest: number;
  /** The smallest letters that the last row can read. */
  readonly smallest: number;
}

/** How a list stands: in which shape, in so many columns, in letters of so many hall pixels. */
export interface Fit {
  readonly shape: string;
  readonly columns: number;
  readonly size: number;
}

const MOST_COLUMNS = 3;
/** Names break between words: the end of a full line stays empty by up to this part of a letter's size. */
const RAGGED = 3;

/** The width of a name in letters of full width; a narrow one is a little over half as wide. */
export function widthOf(name: string): number {
  let width = 0;
  for (const letter of name) width += /[\x20-\x7e]/.test(letter) ? narrow(letter) : 1;
  return width;
}

function narrow(letter: string): number {
  return /[A-Z@%&]/.test(letter) ? 0.74 : 0.6;
}

function linesOf(name: string, size: number, room: number): number {
  const width = widthOf(name) * size;
  if (width <= room) return 1;
  const full = room - RAGGED * size;
  return full <= 0 ? Infinity : Math.ceil(width / full);
}

/** The rows of a list in columns, filled one after the other. */
export function inColumns<Row>(rows: readonly Row[], columns: number): readonly (readonly Row[])[] {
  const each = Math.max(1, Math.ceil(rows.length / columns));
  return Array.from({ length: Math.ceil(rows.length / each) }, (_, at) =>
    rows.slice(at * each, (at + 1) * each),
  );
}

/**
 * The largest letters in which groups of names, one under the other and each in
 * the same number of columns, have their place; of two ways as large, that with
 * fewer columns. A later shape is for names that have no place in those before.
 * Nothing when not even its smallest letters do.
 */
export function fitNames(
  groups: readonly (readonly string[])[],
  place: Place,
  shapes: readonly ListShape[],
): Fit | undefined {
  for (const shape of shapes)
    for (let size = shape.largest; size >= shape.smallest; size -= 1)
      for (let columns = 1; columns <= MOST_COLUMNS; columns += 1) {
        const fit = { shape: shape.name, columns, size };
        if (heightOf(groups, place.width, shape, fit) <= place.height) return fit;
      }
  return undefined;
}

function heightOf(
  groups: readonly (readonly string[])[],
  width: number,
  shape: ListShape,
  { columns, size }: Fit,
): number {
  const room = (width - (columns - 1) * shape.gap) / columns - shape.beside(size);
  let height = 0;
  for (const names of groups) {
    const columnHeights = inColumns(names, columns).map((column) =>
      column.reduce(
        (sum, name) => sum + linesOf(name, size, room) * size * shape.leading + shape.around(size),
        0,
      ),
    );
    height += shape.heading + Math.max(0, ...columnHeights);
  }
  return height;
}

/** A list on one page of the big screen. */
export interface FittedPage<Row> {
  readonly groups: readonly (readonly Row[])[];
  readonly fit: Fit;
}

/**
 * The pages of a list: one wherever all of it can be read at once, else a page
 * for each group, else as few as let every page be read. Groups keep their
 * order; one that is cut goes on on the next page.
 */
export function pagesOf<Row>(
  groups: readonly (readonly Row[])[],
  nameOf: (row: Row) => string,
  place: Place,
  shapes: readonly ListShape[],
): readonly FittedPage<Row>[] {
  const fitted = (pages: Pages<Row>): readonly FittedPage<Row>[] | undefined => {
    const whole = pages.flatMap((page) => {
      const names = page.map((part) => part.map((row) => nameOf(row)));
      const fit = fitNames(names, place, shapes);
      return fit === undefined ? [] : [{ groups: page, fit }];
    });
    return whole.length === pages.length ? whole : undefined;
  };
  const filled = groups.filter((group) => group.length > 0);
  const first = fitted([filled]) ?? fitted(filled.map((group) => [group]));
  if (first !== undefined) return first;
  const rows = filled.flatMap((group) => group);
  for (let pages = 2; pages < rows.length; pages += 1) {
    const cut = inColumns(rows, pages).map((page) => {
      const parts = filled.map((group) => group.filter((row) => page.includes(row)));
      return parts.filter((part) => part.length > 0);
    });
    const found = fitted(cut);
    if (found !== undefined) return found;
  }
  // A single name longer than the screen: it stands alone, as small as may be.
  const last = shapes.at(-1);
  const alone = { shape: last?.name ?? '', columns: 1, size: last?.smallest ?? 1 };
  return rows.map((row) => ({ groups: [[row]], fit: alone }));
}

type Pages<Row> = readonly (readonly (readonly Row[])[])[];
