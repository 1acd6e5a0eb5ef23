/** A place in a text, as templates tell their faults; lines and columns are counted from 1. */
export interface TextPlace {
  readonly line: number;
  readonly column: number;
}

/** The place that so many characters lead to. */
export function placeOf(text: string, offset: number): TextPlace {
  const lines = text.slice(0, offset).split('\n');
  return { line: lines.length, column: (lines.at(-1) ?? '').length + 1 };
}

/** How many characters lead to the place. */
export function offsetOf(text: string, { line, column }: TextPlace): number {
  const before = text
    .split('\n')
    .slice(0, line - 1)
    .reduce((sum, one) => sum + one.length + 1, 0);
  return Math.min(text.length, before + column - 1);
}
