import * as z from "zod";
import type { CreditReason } from "../../core/credit/credit-reasons.ts";
import type { FactorReason } from "../../core/factors/outcome.ts";
import { RECOGNITION_CODES, TIER_CODES } from "./shipment-codes.ts";

/*
 * Reasons as JSON text of tuples: names once in this file instead of in every item.
 *   factor  [factor, points, measured, detail?]   scored
 *           [factor, "-" | "?", detail]           notApplicable, missing
 *   credit  ["tier", granted 0/1, code, thousandths, points]
 *           ["mra", granted 0/1, code, thousandths, points, operatorId | 0, arrangementId | 0]
 *           ["cap", points], ["mid", points]
 */
const text = z.string();
const whole = z.number();
const granted = z.union([z.literal(0), z.literal(1)]);
const optionalText = z.union([text, z.literal(0)]);

const factorTuple = z.union([
  z.tuple([text, whole, whole]),
  z.tuple([text, whole, whole, text]),
  z.tuple([text, z.enum(["-", "?"]), text]),
]);

const creditTuple = z.union([
  z.tuple([z.literal("tier"), granted, z.enum(TIER_CODES), whole, whole]),
  z.tuple([z.literal("mra"), granted, z.enum(RECOGNITION_CODES), whole, whole, optionalText, optionalText]),
  z.tuple([z.enum(["cap", "mid"]), whole]),
]);

type FactorTuple = z.infer<typeof factorTuple>;
type CreditTuple = z.infer<typeof creditTuple>;

const factorTuples = z.array(factorTuple);
const creditTuples = z.array(creditTuple);

export function packFactorReasons(reasons: readonly FactorReason[]): string {
  return JSON.stringify(reasons.map(packFactorReason));
}

/** Throws where the text is not what `packFactorReasons` writes. */
export function unpackFactorReasons(packed: string): FactorReason[] {
  return factorTuples.parse(JSON.parse(packed)).map(unpackFactorReason);
}

export function packCreditReasons(credits: readonly CreditReason[]): string {
  return JSON.stringify(credits.map(packCreditReason));
}

/** Throws where the text is not what `packCreditReasons` writes. */
export function unpackCreditReasons(packed: string): CreditReason[] {
  return creditTuples.parse(JSON.parse(packed)).map(unpackCreditReason);
}

function packFactorReason(reason: FactorReason): FactorTuple {
  if (reason.status !== "scored") {
    return [reason.factor, reason.status === "missing" ? "?" : "-", reason.detail];
  }
  const { factor, points, measured, detail } = reason;
  return detail === undefined ? [factor, points, measured] : [factor, points, measured, detail];
}

function unpackFactorReason([factor, points, measured, detail]: FactorTuple): FactorReason {
  if (typeof points === "string") {
    return { factor, status: points === "?" ? "missing" : "notApplicable", detail: String(measured) };
  }
  const scored = { factor, status: "scored", points, measured: Number(measured) } as const;
  return detail === undefined ? scored : { ...scored, detail };
}

function packCreditReason(reason: CreditReason): CreditTuple {
  if (reason.credit === "cap" || reason.credit === "mid") return [reason.credit, reason.points];
  const { thousandths, points } = reason;
  const isGranted = reason.granted ? 1 : 0;
  if (reason.credit === "tier") return ["tier", isGranted, reason.code, thousandths, points];
  return [
    "mra",
    isGranted,
    reason.code,
    thousandths,
    points,
    reason.operatorId ?? 0,
    reason.arrangementId ?? 0,
  ];
}

function unpackCreditReason(tuple: CreditTuple): CreditReason {
  switch (tuple[0]) {
    case "cap":
      return { credit: "cap", granted: false, code: "capped", points: tuple[1] };
    case "mid":
      return { credit: "mid", granted: false, code: "lostToMid", points: tuple[1] };
    case "tier": {
      const [credit, isGranted, code, thousandths, points] = tuple;
      return { credit, granted: isGranted === 1, code, thousandths, points };
    }
    case "mra": {
      const [, isGranted, code, thousandths, points, operatorId, arrangementId] = tuple;
      return {
        credit: "mutualRecognition",
        granted: isGranted === 1,
        code,
        thousandths,
        points,
        ...(operatorId !== 0 && { operatorId }),
        ...(arrangementId !== 0 && { arrangementId }),
      };
    }
  }
}
