/** Does pieces of work a few at a time; answers nothing when too much waits already. */
export type Queue = <Value>(
  weight: number,
  work: () => Promise<Value>,
) => Promise<Value | undefined>;

/** A queue that works on `atOnce` pieces and lets others wait whose weights make no more than `waiting`. */
export function createQueue({
  atOnce,
  waiting,
}: {
  readonly atOnce: number;
  readonly waiting: number;
}): Queue {
  let working = 0;
  let held = 0;
  const turns: (() => void)[] = [];
  return async (weight, work) => {
    if (working >= atOnce) {
      if (held + weight > waiting) return undefined;
      held += weight;
      await new Promise<void>((resolve) => turns.push(resolve));
      held -= weight;
    } else working += 1;
    try {
      return await work();
    } finally {
      // The place goes straight to the next, so that nobody overtakes.
      const next = turns.shift();
      if (next === undefined) working -= 1;
      else next();
    }
  };
}
