import { namesOf } from "../policy/names-of.ts";
import { inOrder } from "../select/in-order.ts";
import type { CandidateListing } from "./candidate-listing.ts";
import type { CodedColumn } from "./coded-column.ts";
import { columnValue } from "./column-value.ts";
import { foldedText } from "./folded-text.ts";
import { keptByListing } from "./kept-by-listing.ts";
import { type ListingColumns, NO_DAY } from "./listing-columns.ts";

/** What a place is sorted by; undefined where it is not known. */
type KeyOf = (place: number) => number | undefined;

/** What a listing can be sorted by. */
const KEYS = {
  rank: () => (place) => place,
  points: ({ points }) => numberAt(points),
  threat: ({ axes }) => numberAt(axes.threat),
  vulnerability: ({ axes }) => numberAt(axes.vulnerability),
  exposure: ({ axes }) => numberAt(axes.exposure),
  oversight: ({ axes }) => numberAt(axes.oversight),
  memberId: ({ memberIds }) => textAt(memberIds),
  name: ({ names }) => textAt(names),
  entityType: ({ entityType }) => codeAt(entityType),
  country: ({ country }) => codeAt(country),
  region: ({ region }) => codeAt(region),
  fieldOffice: ({ fieldOffice }) => codeAt(fieldOffice),
  status: ({ status }) => codeAt(status),
  tier: ({ tier }) => numberAt(tier),
  dueOn:
    ({ dueOn }) =>
    (place) => {
      const day = columnValue(dueOn, place, NO_DAY);
      return day === NO_DAY ? undefined : day;
    },
} as const satisfies Readonly<Record<string, (columns: ListingColumns) => KeyOf>>;

export type SortKey = keyof typeof KEYS;

const SORT_KEYS: readonly SortKey[] = namesOf<SortKey>(KEYS);

/** Every way to sort: a key, or `-` and a key for the greatest first. */
export const SORTS: readonly string[] = SORT_KEYS.flatMap((key) => [key, `-${key}`]);

/** How a listing is sorted. */
export interface ListingSort {
  readonly key: SortKey;
  readonly isDescending: boolean;
}

/** Reads one of `SORTS`; undefined for any other text. */
export function listingSort(text: string): ListingSort | undefined {
  const isDescending = text.startsWith("-");
  const name = isDescending ? text.slice(1) : text;
  const key = SORT_KEYS.find((known) => known === name);
  return key && { key, isDescending };
}

const ordersOf = keptByListing(() => new Map<string, Uint32Array>());

/** The places of a listing sorted: equal ones by rank, those of which the key is not known at the end either way. */
export function sortedPlaces(listing: CandidateListing, { key, isDescending }: ListingSort): Uint32Array {
  const orders = ordersOf(listing);
  const name = `${isDescending ? "-" : ""}${key}`;
  const order = orders.get(name) ?? orderOf(listing, KEYS[key](listing.columns), isDescending ? -1 : 1);
  orders.set(name, order);
  return order;
}

function orderOf({ size }: CandidateListing, keyOf: KeyOf, direction: 1 | -1): Uint32Array {
  const keys = Float64Array.from({ length: size }, (_, place) => {
    const key = keyOf(place);
    return key === undefined ? Number.POSITIVE_INFINITY : direction * key;
  });
  const places = Uint32Array.from(keys, (_, place) => place);
  // A difference of two unknown keys is no number, which leaves it to the rank.
  return places.sort((one, other) => columnValue(keys, one, 0) - columnValue(keys, other, 0) || one - other);
}

function numberAt(column: ArrayLike<number>): KeyOf {
  return (place) => columnValue(column, place, 0);
}

/** Texts by their order without case and accents; that of code units ends ties. */
function textAt(texts: readonly (string | null)[]): KeyOf {
  const ordinals = ordinalsOf(new Set(texts));
  return (place) => ordinals.get(columnValue(texts, place, null));
}

function codeAt(column: CodedColumn<string | null> | CodedColumn<string>): KeyOf {
  const ordinals = ordinalsOf(column.values);
  return (place) => ordinals.get(column.at(place));
}

function ordinalsOf(values: Iterable<string | null>): ReadonlyMap<string | null, number> {
  const texts = Array.from(values, (text) => text ?? [])
    .flat()
    .map((text) => ({ text, folded: foldedText(text) }))
    .sort((one, other) => inOrder(one.folded, other.folded) || inOrder(one.text, other.text));
  return new Map(texts.map(({ text }, ordinal) => [text, ordinal]));
}
