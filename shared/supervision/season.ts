/** A milestone as far as its dates go; `metOn` is '' while it is open. */
interface Dated {
  readonly dueOn: string;
  readonly metOn: string;
}

/**
 * The milestones that whoever visits in the quarter of this day looks for:
 * those due in it, and those of before that are still open, which come first.
 */
export function seasonOf<Milestone extends Dated>(
  milestones: readonly Milestone[],
  today: string,
): readonly Milestone[] {
  const year = today.slice(0, 4);
  const last = Math.ceil(Number(today.slice(5, 7)) / 3) * 3;
  const first = `${year}-${String(last - 2).padStart(2, '0')}-01`;
  // No month is longer; days are compared as texts.
  const end = `${year}-${String(last).padStart(2, '0')}-31`;
  return milestones.filter(({ dueOn, metOn }) => dueOn <= end && (dueOn >= first || metOn === ''));
}
