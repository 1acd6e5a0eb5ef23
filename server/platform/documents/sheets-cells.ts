/** Cells that a spreadsheet program would take for a formula. */
const FORMULA = /^'*[=+\-@\t\r]/;
/** The same after neutralising. */
const NEUTRALISED = /^'+[=+\-@\t\r]/;

/** A cell that no spreadsheet program takes for a formula, whatever it begins with. */
export function neutralised(cell: string): string {
  return FORMULA.test(cell) ? `'${cell}` : cell;
}

/** A cell of a format that marks texts as texts: only what `restored` would mistake needs a mark. */
export function marked(cell: string): string {
  return NEUTRALISED.test(cell) ? `'${cell}` : cell;
}

/** The cell as it was before `neutralised` or `marked`. */
export function restored(cell: string): string {
  return NEUTRALISED.test(cell) ? cell.slice(1) : cell;
}
