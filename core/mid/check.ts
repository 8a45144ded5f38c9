import { type PartDifference, partDifferences } from "./align.ts";
import { type MidFormRule, midMalformation } from "./form.ts";
import type { Manufacturer } from "./manufacturer.ts";
import { normalizeMid } from "./normalize-mid.ts";
import type { MidNote } from "./note.ts";
import { absentFields, buildError, type MidBuildError, type MidField } from "./obstacle.ts";
import { isJoined, joinParts, type MidParts, readPartsBehind } from "./parts.ts";
import { postalCodeNotes } from "./postal-code.ts";
import { midPrefix } from "./prefix.ts";
import { type MidReading, PRIMARY_READING } from "./reading.ts";
import type { MidParty, MidRegister, NearbyMid } from "./register.ts";
import type { MidRules } from "./rules.ts";
import { type MidVariant, midVariants } from "./variants.ts";

/**
 * What comparing a declared MID with name, address and the MIDs on file shows, with the reason as data. `declared`
 * is what was compared: in upper case, without outer blanks. No verdict says that a MID is on file at CBP.
 */
export type MidCheck = Verdict & { readonly notes: readonly MidNote[] };

export type MidVerdict = Verdict["verdict"];

type Verdict =
  | { readonly verdict: "match"; readonly declared: string; readonly expected: string }
  | {
      readonly verdict: "variant";
      readonly declared: string;
      readonly expected: string;
      /** The accepted reading that builds the declared MID: its code, or two joined by `+`. */
      readonly reason: string;
      readonly readings: readonly MidReading[];
    }
  | {
      readonly verdict: "registered";
      readonly declared: string;
      readonly parties: readonly MidParty[];
      readonly expected?: string | undefined;
    }
  | {
      readonly verdict: "mismatch";
      readonly declared: string;
      readonly expected: string;
      readonly parts: readonly PartDifference[];
      readonly variants: readonly MidVariant[];
      /** The MIDs on file nearest to the declared or the expected one: "did you mean". */
      readonly nearest: readonly NearbyMid[];
    }
  | {
      readonly verdict: "malformed";
      readonly declared: string;
      /** Counted from 1. */
      readonly position: number;
      readonly rule: MidFormRule;
      readonly message: string;
      readonly expected?: string | undefined;
    }
  | { readonly verdict: "missing"; readonly expected?: string | undefined }
  | {
      readonly verdict: "unverifiable";
      readonly declared: string;
      /** Fields that are empty. None where a field has a value that no MID can be built from: see `error`. */
      readonly absent: readonly MidField[];
      readonly error: MidBuildError;
    };

/**
 * Checks a declared MID against the one its manufacturer's name and address build and against the MIDs on file.
 * A MID that equals one on file is `registered` only where no accepted reading builds it; a malformed one never is.
 * Source: 19 CFR 102 Appendix and 102.23; CBP Form 7501 instructions, Appendix 2.
 */
export function checkMid(
  declaredAs: string | undefined,
  m: Manufacturer,
  register: MidRegister,
  rules: MidRules,
): MidCheck {
  const prefix = midPrefix(m.country, m.province);
  const parts = prefix === undefined ? "country" : readPartsBehind(prefix, m, rules, PRIMARY_READING);
  const declared = normalizeMid(declaredAs ?? "");
  const notes = checkNotes(declaredAs, declared, postalCodeNotes(prefix, m.postalCode));
  if (typeof parts !== "string" && isJoined(declared, parts)) {
    return { verdict: "match", declared, expected: declared, notes };
  }

  const expected = typeof parts === "string" ? undefined : joinParts(parts);
  if (declared === "") {
    return { verdict: "missing", expected, notes };
  }
  const malformation = midMalformation(declared);
  if (malformation !== undefined) {
    const { rule, position, message } = malformation;
    return { verdict: "malformed", declared, rule, position, message, expected, notes };
  }
  const parties = register.partiesWith(declared);
  if (typeof parts !== "string") {
    return compare(declared, parts, parties, m, register, rules, notes);
  }
  return parties.length > 0
    ? { verdict: "registered", declared, parties, notes }
    : { verdict: "unverifiable", declared, absent: absentFields(m), error: buildError(m, parts), notes };
}

/** The verdict on a well-formed MID that the primary reading does not build. */
function compare(
  declared: string,
  parts: MidParts,
  parties: readonly MidParty[],
  m: Manufacturer,
  register: MidRegister,
  rules: MidRules,
  notes: readonly MidNote[],
): MidCheck {
  const expected = joinParts(parts);
  const variants = midVariants(m, rules, parts);
  const variant = variants.find(({ mid }) => mid === declared);
  if (variant !== undefined) {
    const { reason, readings } = variant;
    return { verdict: "variant", declared, expected, reason, readings, notes };
  }
  if (parties.length > 0) {
    return { verdict: "registered", declared, parties, expected, notes };
  }
  // What only a person reads is worked out when it is first read: most mismatches of a file are counted and never shown.
  let differences: readonly PartDifference[] | undefined;
  let nearest: readonly NearbyMid[] | undefined;
  return {
    verdict: "mismatch",
    declared,
    expected,
    get parts() {
      differences ??= partDifferences(declared, parts);
      return differences;
    },
    variants,
    get nearest() {
      nearest ??= register.nearest(declared, expected);
      return nearest;
    },
    notes,
  };
}

function checkNotes(
  declaredAs: string | undefined,
  declared: string,
  notes: readonly MidNote[],
): readonly MidNote[] {
  if (declaredAs === undefined || declaredAs === declared) {
    return notes;
  }
  const message = `The declared MID was compared as "${declared}": in upper case, without outer blanks.`;
  return [{ code: "declared-normalized", message }, ...notes];
}
