/** A place in a text; lines and columns are counted from 1, columns in characters. */
export interface TextPlace {
  readonly line: number;
  readonly column: number;
}

/** The place that so many UTF-16 units lead to. */
export function placeOf(text: string, offset: number): TextPlace {
  const lines = text.slice(0, offset).split('\n');
  return { line: lines.length, column: [...(lines.at(-1) ?? '')].length + 1 };
}

/** How many UTF-16 units lead to the place. */
export function offsetOf(text: string, { line, column }: TextPlace): number {
  const lines = text.split('\n');
  const before = lines.slice(0, line - 1).reduce((sum, one) => sum + one.length + 1, 0);
  const within = [...(lines[line - 1] ?? '')].slice(0, column - 1).join('');
  return Math.min(text.length, before + within.length);
}
