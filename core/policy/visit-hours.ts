import * as z from "zod";
import { ENTITY_TYPES, type EntityType } from "../records/fields/programme-codes.ts";
import { namesOf } from "./names-of.ts";

/** How a validation is done. */
export const VISIT_MODES = ["onSite", "virtual"] as const;

export type VisitMode = (typeof VISIT_MODES)[number];

/** Stands for every entity type that has no line of its own. */
export const ANY_TYPE = "*";

/** Whole staff hours that a validation of an entity type takes in a mode, preparation, travel and report included. */
export const visitHoursSchema = z.strictObject({
  entityType: z.enum([ANY_TYPE, ...namesOf<EntityType>(ENTITY_TYPES)]),
  mode: z.enum(VISIT_MODES),
  hours: z.int().min(1).max(10_000),
});

export type VisitHours = z.output<typeof visitHoursSchema>;

/** What a line is for; a table has each once. */
export function visitHoursKey({ entityType, mode }: Pick<VisitHours, "entityType" | "mode">): string {
  return `${entityType} ${mode}`;
}
