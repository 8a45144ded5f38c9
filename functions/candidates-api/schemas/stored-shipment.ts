import * as z from "zod";
import { count } from "./amounts.ts";
import { list } from "./list.ts";
import { day } from "./moments.ts";

/** One thing that a factor of a shipment found. */
export const factorReasonSchema = z
  .discriminatedUnion("status", [
    z.object({
      factor: z.string(),
      status: z.literal("scored"),
      points: z.int(),
      measured: z.number(),
      detail: z.string().optional(),
    }),
    z.object({ factor: z.string(), status: z.enum(["notApplicable", "missing"]), detail: z.string() }),
  ])
  .meta({ id: "FactorReason" });

const creditReasonSchema = z
  .object({
    credit: z.enum(["tier", "mutualRecognition", "cap", "mid"]),
    granted: z.boolean(),
    code: z.string(),
    /** Of the high-risk threshold. */
    thousandths: z.int().optional(),
    points: z.int(),
    operatorId: z.string().optional(),
    arrangementId: z.string().optional(),
  })
  .meta({ id: "CreditReason" });

/** A version of an entry as it was scored. Amounts that the record does not tell are -1. */
const storedShipmentSchema = z
  .object({
    entryNumber: z.string(),
    version: z.int(),
    digest: z.string(),
    /** Version of the registry that it was scored with. */
    registry: z.string(),
    importerId: z.string(),
    /** The member behind the importer when it was scored. */
    memberId: z.string().nullable(),
    entryDate: day,
    countryOfOrigin: z.string(),
    valueCents: count,
    weightGrams: z.int(),
    chapter: z.int(),
    /** Thousandths; -1 where not known. */
    threatLevel: z.int(),
    anomalyPoints: count,
    unknownAnomalies: count,
    midVerdict: z.string(),
    usedFast: z.boolean(),
    lane: z.string(),
    tierCredit: z.int(),
    recognitionCredit: z.int(),
    creditPoints: z.int(),
    creditLostToMid: z.int(),
    /** After credit; below 0 where the credit is larger. */
    points: z.int(),
    rawPoints: z.int(),
    reasons: list(factorReasonSchema),
    credits: list(creditReasonSchema),
    fast: z.object({ status: z.string(), missing: list(z.string()) }),
    mid: z.object({
      declared: z.string(),
      /** Empty where no MID can be built. */
      expected: z.string(),
      /** The accepted reading of a variant, the broken rule of a malformed MID; empty otherwise. */
      reason: z.string(),
    }),
    policy: z.string(),
  })
  .meta({ id: "StoredShipment" });

export type StoredShipment = z.output<typeof storedShipmentSchema>;

/** All that came of an entry, the newest last: that one counts. */
export const shipmentVersionsSchema = z
  .object({ versions: list(storedShipmentSchema) })
  .meta({ id: "ShipmentVersions" });

export type ShipmentVersions = z.output<typeof shipmentVersionsSchema>;
