/** The list with the entry at this place moved up (-1) or down (1); unchanged at its ends. */
export function moved<Entry>(entries: readonly Entry[], at: number, by: -1 | 1): readonly Entry[] {
  const one = entries[at];
  const other = entries[at + by];
  if (one === undefined || other === undefined) return entries;
  return entries.map((entry, place) => {
    if (place === at) return other;
    return place === at + by ? one : entry;
  });
}
