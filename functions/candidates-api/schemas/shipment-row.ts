import * as z from "zod";
import { count, dollars } from "./amounts.ts";
import { list } from "./list.ts";
import { day } from "./moments.ts";
import { factorReasonSchema } from "./stored-shipment.ts";

/** An entry of a member, as it counts. */
export const shipmentRowSchema = z
  .object({
    entryNumber: z.string(),
    version: z.int(),
    importerId: z.string(),
    entryDate: day,
    countryOfOrigin: z.string(),
    valueUsd: dollars,
    /** After credit; below 0 where the credit is larger. */
    points: z.int(),
    rawPoints: z.int(),
    creditPoints: z.int(),
    creditLostToMid: z.int(),
    lane: z.string(),
    midVerdict: z.string(),
    /** Those that gave points, the most first. */
    reasons: list(factorReasonSchema),
  })
  .meta({ id: "ShipmentRow" });

export type ShipmentRow = z.output<typeof shipmentRowSchema>;

/** An entry whose MID is not as it should be. */
export const midProblemSchema = z
  .object({
    entryNumber: z.string(),
    importerId: z.string(),
    entryDate: day,
    verdict: z.string(),
    declared: z.string(),
    /** Empty where no MID can be built. */
    expected: z.string(),
    reason: z.string(),
    /** Points. */
    creditLost: z.int(),
  })
  .meta({ id: "MidProblem" });

export type MidProblem = z.output<typeof midProblemSchema>;

/** The entries of a member's importer numbers. */
export const shipmentsSchema = z
  .object({
    /** Highest points first. */
    shipments: list(shipmentRowSchema),
    /** Most credit lost first. */
    midProblems: list(midProblemSchema),
    /** Stored contents that were read. */
    read: count,
    /** False where there are more than are read: the newest numbers may be missing then. */
    complete: z.boolean(),
  })
  .meta({ id: "Shipments" });

export type Shipments = z.output<typeof shipmentsSchema>;
