import * as z from "zod";

/** A list that nobody who reads it changes. */
export function list<Item extends z.ZodType>(item: Item) {
  return z.array(item).readonly();
}
