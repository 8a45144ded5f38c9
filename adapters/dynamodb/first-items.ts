import type { Item } from "./item.ts";

/** The first items of pages; pages behind are not asked for. */
export async function firstItems(
  pages: AsyncIterable<{ readonly Items?: Item[] | undefined }>,
  limit: number,
): Promise<Item[]> {
  const items: Item[] = [];
  if (limit < 1) return items;
  for await (const { Items = [] } of pages) {
    items.push(...Items);
    if (items.length >= limit) break;
  }
  return items.slice(0, limit);
}
