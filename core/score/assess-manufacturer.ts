import type { CompiledPolicy } from "../policy/compile-policy.ts";
import type { CheckedMid } from "../registry/mid-assessment.ts";
import type { Registry } from "../registry/registry.ts";

/** The manufacturer of a shipment as its record tells it; empty where it does not. */
export interface DeclaredManufacturer {
  readonly declared: string;
  readonly name: string;
  readonly street: string;
  readonly city: string;
  readonly province: string;
  readonly postalCode: string;
  readonly manufacturerCountry: string;
  readonly countryOfOrigin: string;
}

/**
 * Checks the MID of a shipment. Its country is that of origin of the goods (19 CFR 102 Appendix); where the manufacturer's own
 * country is another, a MID built with that one is an accepted variant.
 */
export function assessManufacturer(
  told: DeclaredManufacturer,
  registry: Registry,
  policy: CompiledPolicy,
): CheckedMid {
  const { declared, manufacturerCountry, countryOfOrigin } = told;
  const rules = policy.policy.mid;
  const assess = (country: string) =>
    registry.assessMid(declared, { ...told, country }, rules, policy.creditVerdicts);
  const byOrigin = assess(countryOfOrigin);
  if (manufacturerCountry === "" || manufacturerCountry === countryOfOrigin) return byOrigin;
  const { verdict } = byOrigin.check;
  if (verdict !== "mismatch" && verdict !== "unverifiable") return byOrigin;
  const byOwnCountry = assess(manufacturerCountry);
  if (byOwnCountry.check.verdict !== "match") {
    return byOwnCountry.assessment.accepted ? byOwnCountry : byOrigin;
  }
  const { declared: mid, expected, notes } = byOwnCountry.check;
  const reason = "manufacturer-country";
  const variant = { verdict: "variant", declared: mid, expected, reason, readings: [], notes } as const;
  return registry.assessed(variant, policy.creditVerdicts.has("variant"));
}
