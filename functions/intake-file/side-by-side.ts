/**
 * Does the work of each item, at most `most` of them at once; the next item is asked for only when there is a hand free for it, so
 * no more than that are ever in memory. After a failure nothing new is begun, what is under way is waited for, and the first error
 * is thrown.
 */
export async function sideBySide<Item>(
  items: AsyncGenerator<Item>,
  most: number,
  work: (item: Item) => Promise<void>,
): Promise<void> {
  const failures: unknown[] = [];
  const hand = async () => {
    try {
      for (let next = await items.next(); next.done !== true; next = await items.next()) {
        if (failures.length > 0) return;
        await work(next.value);
      }
    } catch (error) {
      failures.push(error);
    }
  };
  await Promise.all(Array.from({ length: most }, hand));
  await items.return(undefined);
  if (failures.length > 0) throw failures[0];
}
