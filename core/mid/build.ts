import { buildNotes } from "./build-notes.ts";
import type { Manufacturer } from "./manufacturer.ts";
import type { MidNote } from "./note.ts";
import { buildError, type MidBuildError } from "./obstacle.ts";
import { joinParts, type MidParts, readParts } from "./parts.ts";
import { PRIMARY_READING } from "./reading.ts";
import type { MidRules } from "./rules.ts";
import { type MidVariant, midVariants } from "./variants.ts";

/** A MID built from name and address, with the other MIDs that accepted readings of the rules build. */
export interface BuiltMid {
  readonly mid: string;
  readonly parts: MidParts;
  readonly variants: readonly MidVariant[];
  readonly notes: readonly MidNote[];
}

export type MidBuild =
  | { readonly ok: true; readonly built: BuiltMid }
  | { readonly ok: false; readonly error: MidBuildError };

/**
 * Builds a manufacturer's MID. Source: 19 CFR 102 Appendix; CBP Form 7501 instructions, Appendix 2.
 *
 * @example
 * buildMid({ name: "XYZ Company", street: "400 Orchard Road", city: "Tijuana", country: "MX" }, STANDARD_MID_RULES)
 * // { ok: true, built: { mid: "MXXYZCOM400TIJ", ... } }
 */
export function buildMid(m: Manufacturer, rules: MidRules): MidBuild {
  const parts = readParts(m, rules, PRIMARY_READING);
  if (typeof parts === "string") {
    return { ok: false, error: buildError(m, parts) };
  }
  const mid = joinParts(parts);
  const variants = midVariants(m, rules, parts);
  return { ok: true, built: { mid, parts, variants, notes: buildNotes(m, parts, rules) } };
}

/** The MID in the primary reading alone, or undefined where none can be built: `buildMid` without its extras. */
export function expectedMid(m: Manufacturer, rules: MidRules): string | undefined {
  const parts = readParts(m, rules, PRIMARY_READING);
  return typeof parts === "string" ? undefined : joinParts(parts);
}
