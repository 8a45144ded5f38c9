import type { Item, ItemKey } from "./item.ts";
import { StoredItemError } from "./stored-item-error.ts";

/** The key of an item that came back; a part that is not there is empty. */
export function keyOf(item: Item): ItemKey {
  return { pk: item["pk"]?.S ?? "", sk: item["sk"]?.S ?? "" };
}

/** A text; throws StoredItemError where there is none. */
export function textOf(item: Item, attribute: string): string {
  const text = item[attribute]?.S;
  if (text === undefined) throw new StoredItemError(keyOf(item), attribute, "a text");
  return text;
}

/** Texts in their order; throws StoredItemError where there are none. */
export function textsOf(item: Item, attribute: string): string[] {
  const texts = item[attribute]?.L?.map(({ S }) => S);
  if (texts === undefined || texts.includes(undefined)) {
    throw new StoredItemError(keyOf(item), attribute, "texts");
  }
  return texts.filter((text) => text !== undefined);
}

/** A number; throws StoredItemError where there is none. */
export function numberOf(item: Item, attribute: string): number {
  const digits = item[attribute]?.N;
  const value = Number(digits);
  if (digits === undefined || !Number.isFinite(value)) {
    throw new StoredItemError(keyOf(item), attribute, "a number");
  }
  return value;
}

/** Yes or no; throws StoredItemError where there is neither. */
export function flagOf(item: Item, attribute: string): boolean {
  const flag = item[attribute]?.BOOL;
  if (flag === undefined) throw new StoredItemError(keyOf(item), attribute, "yes or no");
  return flag;
}

/** One of a list of codes; throws StoredItemError where it is none. */
export function codeOf<Code extends string>(item: Item, attribute: string, codes: readonly Code[]): Code {
  const text = textOf(item, attribute);
  const code = codes.find((known) => known === text);
  if (code === undefined) throw new StoredItemError(keyOf(item), attribute, `one of ${codes.join(", ")}`);
  return code;
}

/** How many numbers a set has: DynamoDB keeps no empty set, so one that is absent has none. */
export function countOf(item: Item, attribute: string): number {
  return item[attribute]?.NS?.length ?? 0;
}

/** Whether a set of numbers has one. */
export function hasNumber(item: Item, attribute: string, value: number): boolean {
  return item[attribute]?.NS?.some((digits) => Number(digits) === value) ?? false;
}
