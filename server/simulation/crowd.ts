/** Does `work` for every item, so many at a time; the answers stand in the order of the items. */
export async function together<Item, Answer>(
  items: readonly Item[],
  atOnce: number,
  work: (item: Item) => Promise<Answer>,
): Promise<Answer[]> {
  const answers = new Map<number, Answer>();
  const queue = items.entries();
  const worker = async (): Promise<void> => {
    for (const [index, item] of queue) answers.set(index, await work(item));
  };
  await Promise.all(Array.from({ length: Math.min(atOnce, items.length) }, worker));
  return [...answers].toSorted(([one], [other]) => one - other).map(([, answer]) => answer);
}
