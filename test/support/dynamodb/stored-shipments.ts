import * as fc from "fast-check";
import {
  FAST_LINKS,
  MID_VERDICTS,
  RECOGNITION_CODES,
  TIER_CODES,
} from "../../../adapters/dynamodb/shipment-codes.ts";
import type { CreditReason } from "../../../core/credit/credit-reasons.ts";
import type { FactorReason } from "../../../core/factors/outcome.ts";
import { LANES } from "../../../core/score/score.ts";
import type { StoredShipment } from "../../../core/score/stored-shipment.ts";

/** A stored shipment with the changes given. */
export function storedShipmentWith(change: Partial<StoredShipment> = {}): StoredShipment {
  return {
    entryNumber: "ABC-1234567-8",
    version: 1,
    digest: "0123456789abcdef0123456789abcdef",
    importerId: "12-3456789",
    memberId: "M00017",
    entryDate: "2026-03-14",
    countryOfOrigin: "MX",
    valueCents: 4_825_000,
    weightGrams: 12_400_000,
    chapter: 85,
    threatLevel: 386,
    anomalyPoints: 0,
    unknownAnomalies: 0,
    midVerdict: "match",
    usedFast: true,
    lane: "green",
    tierCredit: 35,
    recognitionCredit: 0,
    creditPoints: 35,
    creditLostToMid: 0,
    points: -23,
    rawPoints: 12,
    reasons: [{ factor: "region", status: "scored", points: 12, measured: 386, detail: "MX" }],
    credits: [{ credit: "tier", granted: true, code: "validated", thousandths: 350, points: 35 }],
    fast: { status: "complete", missing: [] },
    mid: { declared: "MXCARDEL1450TIJ", expected: "MXCARDEL1450TIJ", reason: "" },
    policy: "greenlane-starting@1#e3c0c3c33c60",
    registry: "000001-0123456789ab",
    ...change,
  };
}

const whole = fc.maxSafeInteger();
const text = fc.string({ unit: "grapheme", maxLength: 35 });
const id = fc.string({ unit: "grapheme", minLength: 1, maxLength: 35 });
const hex = fc.constantFrom(..."0123456789abcdef");

/** Any reason of a factor. */
export const anyFactorReason: fc.Arbitrary<FactorReason> = fc.oneof(
  fc.record({ factor: text, status: fc.constant("scored" as const), points: whole, measured: whole }),
  fc.record({
    factor: text,
    status: fc.constant("scored" as const),
    points: whole,
    measured: whole,
    detail: text,
  }),
  fc.record({ factor: text, status: fc.constantFrom("notApplicable", "missing"), detail: text }),
);

/** Any reason of a credit. */
export const anyCreditReason: fc.Arbitrary<CreditReason> = fc.oneof(
  fc.record({
    credit: fc.constant("tier" as const),
    granted: fc.boolean(),
    code: fc.constantFrom(...Object.values(TIER_CODES)),
    thousandths: whole,
    points: whole,
  }),
  fc.record(
    {
      credit: fc.constant("mutualRecognition" as const),
      granted: fc.boolean(),
      code: fc.constantFrom(...Object.values(RECOGNITION_CODES)),
      thousandths: whole,
      points: whole,
      operatorId: text,
      arrangementId: text,
    },
    { requiredKeys: ["credit", "granted", "code", "thousandths", "points"] },
  ),
  whole.map((points): CreditReason => ({ credit: "cap", granted: false, code: "capped", points })),
  whole.map((points): CreditReason => ({ credit: "mid", granted: false, code: "lostToMid", points })),
);

/** Any stored shipment. */
export const anyStoredShipment: fc.Arbitrary<StoredShipment> = fc.record({
  entryNumber: id,
  version: fc.integer({ min: 0, max: 1_000_000 }),
  digest: fc.array(hex, { minLength: 32, maxLength: 32 }).map((digits) => digits.join("")),
  importerId: id,
  memberId: fc.option(id),
  entryDate: fc.constantFrom("1970-01-01", "2026-03-14", "2199-12-31"),
  countryOfOrigin: fc.constantFrom("MX", "TW", "ZZ"),
  valueCents: whole,
  weightGrams: whole,
  chapter: fc.integer({ min: -1, max: 99 }),
  threatLevel: fc.integer({ min: -1, max: 1_000 }),
  anomalyPoints: whole,
  unknownAnomalies: whole,
  midVerdict: fc.constantFrom(...Object.values(MID_VERDICTS)),
  usedFast: fc.boolean(),
  lane: fc.constantFrom(...LANES),
  tierCredit: whole,
  recognitionCredit: whole,
  creditPoints: whole,
  creditLostToMid: whole,
  points: whole,
  rawPoints: whole,
  reasons: fc.array(anyFactorReason, { maxLength: 8 }),
  credits: fc.array(anyCreditReason, { maxLength: 4 }),
  fast: fc.record({
    status: fc.constantFrom("complete", "notApplicable", "linksMissing"),
    missing: fc.subarray(Object.values(FAST_LINKS)),
  }),
  mid: fc.record({ declared: text, expected: text, reason: text }),
  policy: text,
  registry: fc.constantFrom("none", "000001-0123456789ab", "999999-ba9876543210"),
});
