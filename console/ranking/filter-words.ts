import { countryName } from "../wording/countries.ts";
import { entityTypeName } from "../wording/entity-types.ts";
import { factorName } from "../wording/factors.ts";
import { tierName } from "../wording/statuses.ts";
import type { Filter } from "./listing.ts";

/** The name of each filter. */
export const FILTER_NAMES: Readonly<Record<Filter, string>> = {
  entityType: "Type",
  region: "Region",
  country: "Country",
  fieldOffice: "Office",
  tier: "Tier",
  fast: "FAST",
  overdue: "Due",
  reason: "Reason",
};

const NOT_KNOWN = "-";

const VALUES: Readonly<Record<Filter, (value: string) => string>> = {
  entityType: entityTypeName,
  region: (value) => value,
  country: countryName,
  fieldOffice: (value) => value,
  tier: (value) => tierName(Number(value)),
  fast: (value) => (value === "yes" ? "Takes part" : "Takes no part"),
  overdue: (value) => (value === "yes" ? "Overdue" : "Not overdue"),
  reason: factorName,
};

/** A value of a filter in words. */
export function filterValueName(filter: Filter, value: string): string {
  return value === NOT_KNOWN ? "Not known" : VALUES[filter](value);
}
