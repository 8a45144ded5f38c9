import * as z from "zod";
import { candidateJsonSchema } from "../../../core/rank/candidate-json.ts";
import { LISTED_FACTORS } from "../../../core/rank/listing-columns.ts";
import { type ListingFilter, UNKNOWN } from "../../../core/rank/listing-filter.ts";
import { listingSort, SORTS } from "../../../core/rank/listing-order.ts";
import type { ListingQuery } from "../../../core/rank/listing-page.ts";
import { REGIONS } from "../../../core/records/regions.ts";
import { commaList } from "../comma-list.ts";

const MOST_LETTERS = 2_000;
const MOST_VALUES = 300;
const MOST_SEARCH = 200;

/** Values with commas between them. */
function several<Value extends z.ZodType<unknown, string>>(value: Value, example: string, what: string) {
  return z
    .string()
    .max(MOST_LETTERS)
    .transform(commaList)
    .pipe(z.array(value).min(1).max(MOST_VALUES))
    .optional()
    .meta({ description: `${what}; several with commas between them mean any of them.`, example });
}

const yesOrNo = z
  .enum(["yes", "no"])
  .transform((word) => word === "yes")
  .optional();

const unknown = z.literal(UNKNOWN);
const tier = z
  .string()
  .regex(/^[0-3]$/)
  .transform(Number);

/** Which candidates are wanted; filters together mean all of them. */
export const candidateFilters = {
  entityType: several(candidateJsonSchema.shape.entityType, "IMP,EXP", "Entity types"),
  region: several(z.union([z.enum(REGIONS), unknown]), "East Asia", "Regions; `-` where it is not known"),
  country: several(z.string().regex(/^(?:[A-Z]{2}|-)$/), "MX,-", "Country codes; `-` where it is not known"),
  fieldOffice: several(
    z.string().max(200),
    "Houston",
    "Field offices; `-` where it is not known, `\\,` for a comma in a name",
  ),
  tier: several(tier, "0,1", "Tiers from 0 to 3"),
  fast: yesOrNo.meta({ description: "Whether they take part in FAST, where that is known." }),
  overdue: yesOrNo.meta({ description: "Whether the next validation is overdue." }),
  reason: several(z.enum(LISTED_FACTORS), "incidents", "Factors among the strongest three"),
  search: z
    .string()
    .max(MOST_SEARCH)
    .optional()
    .meta({ description: "Words that name or member id hold, whatever their case and accents." }),
};

/** How they are sorted. */
export const candidateSort = z.enum(SORTS).default("rank").meta({
  description: "What to sort by; with `-` the greatest first. Equal ones are in the order of rank.",
});

const filtersSchema = z.object({ ...candidateFilters, sort: candidateSort });

/** The query of a listing. */
export function listingQuery({ sort, ...filter }: z.output<typeof filtersSchema>): ListingQuery {
  const wanted: ListingFilter = filter;
  return { filter: wanted, sort: listingSort(sort) ?? { key: "rank", isDescending: false } };
}
