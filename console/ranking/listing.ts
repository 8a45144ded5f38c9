import type { Query } from "../api/address.ts";

/** The filters of a ranking's candidates, in the order in which they are offered; names as the API's and the address's. */
export const FILTERS = [
  "entityType",
  "region",
  "country",
  "fieldOffice",
  "tier",
  "fast",
  "overdue",
  "reason",
] as const;

export type Filter = (typeof FILTERS)[number];

const DEFAULT_SORT = "rank";

/** The part of the address that says which candidates are listed, and in what order. */
export function listingOf(address: URLSearchParams): Query {
  const names = [...FILTERS, "search", "sort"];
  return Object.fromEntries(names.map((name) => [name, address.get(name) ?? undefined]));
}

/** Filters that take one value: yes or no. */
const OF_ONE_VALUE: ReadonlySet<Filter> = new Set<Filter>(["fast", "overdue"]);

/** The values of a filter that are chosen. */
export function chosen(address: URLSearchParams, filter: Filter): readonly string[] {
  return (address.get(filter)?.match(PART) ?? []).map((part) => part.replaceAll(ESCAPED, "$1"));
}

// Values stand with commas between them; in a value a comma is written `\,` and a backslash `\\`, as the API reads them.
const PART = /(?:[^,\\]|\\[\s\S])+/g;
const ESCAPED = /\\([\s\S])/g;
const TO_ESCAPE = /[,\\]/g;

/** The address with a value of a filter put in, or taken out where it was in. */
export function toggled(address: URLSearchParams, filter: Filter, value: string): URLSearchParams {
  const before =
    OF_ONE_VALUE.has(filter) && !chosen(address, filter).includes(value) ? [] : chosen(address, filter);
  const after = before.includes(value) ? before.filter((one) => one !== value) : [...before, value];
  return having(address, filter, after.map((one) => one.replaceAll(TO_ESCAPE, "\\$&")).join(","));
}

/** Whether a filter can have a value: whether a member takes part in FAST is known or not asked for. */
export function canFilterBy(filter: Filter, value: string): boolean {
  return !(OF_ONE_VALUE.has(filter) && value === "-");
}

/** The address with one part changed; an empty one is left out. */
export function having(address: URLSearchParams, name: string, value: string): URLSearchParams {
  const after = new URLSearchParams(address);
  if (value === "") after.delete(name);
  else after.set(name, value);
  return after;
}

/** The address without filters and search. */
export function unfiltered(address: URLSearchParams): URLSearchParams {
  const after = new URLSearchParams(address);
  for (const name of [...FILTERS, "search"]) after.delete(name);
  return after;
}

/** How candidates are sorted. */
export interface Sort {
  readonly by: string;
  readonly descending: boolean;
}

/** The sort that the address asks for; by rank without one. */
export function sortOf(address: URLSearchParams): Sort {
  const text = address.get("sort") ?? DEFAULT_SORT;
  return text.startsWith("-") ? { by: text.slice(1), descending: true } : { by: text, descending: false };
}

/** The address sorted by another column, the other way round, and at last by rank again. */
export function resorted(address: URLSearchParams, by: string, firstDescending: boolean): URLSearchParams {
  const now = sortOf(address);
  if (now.by !== by) return having(address, "sort", sortText({ by, descending: firstDescending }));
  if (now.descending !== firstDescending) return having(address, "sort", "");
  return having(address, "sort", sortText({ by, descending: !firstDescending }));
}

function sortText({ by, descending }: Sort): string {
  if (by === DEFAULT_SORT && !descending) return "";
  return descending ? `-${by}` : by;
}
