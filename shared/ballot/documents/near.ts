/** The name that may have been meant by this one, or nothing: one that holds it or is held by it, or differs in a character or two. */
export function nearest(written: string, names: readonly string[]): string {
  const within = names.filter(
    (name) => written.length > 1 && (name.includes(written) || written.includes(name)),
  );
  const most = Math.max(1, Math.floor(written.length / 2));
  const ranked = (within.length > 0 ? within : names)
    .map((name) => ({ name, steps: distance(written, name) }))
    .filter(({ steps }) => within.length > 0 || steps <= most)
    .toSorted((one, other) => one.steps - other.steps);
  return ranked[0]?.name ?? '';
}

/** How many characters must be changed, added or taken away (Levenshtein). */
function distance(one: string, other: string): number {
  let before = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (const [row, letter] of Array.from(one).entries()) {
    const now = [row + 1];
    for (const [column, against] of Array.from(other).entries())
      now.push(
        Math.min(
          (before[column + 1] ?? 0) + 1,
          (now[column] ?? 0) + 1,
          (before[column] ?? 0) + (letter === against ? 0 : 1),
        ),
      );
    before = now;
  }
  return before[other.length] ?? 0;
}
