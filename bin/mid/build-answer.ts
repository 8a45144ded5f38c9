import { buildMid } from "../../core/mid/build.ts";
import type { MidRules } from "../../core/mid/rules.ts";
import type { MidRequest } from "./mid-request.ts";

/** What `mid build` answers to a line: the MID with its variants, or why none can be built. */
export function buildAnswer({ manufacturer }: MidRequest, rules: MidRules) {
  const build = buildMid(manufacturer, rules);
  if (!build.ok) {
    const { code, field, message } = build.error;
    return { error: { code, field, message } };
  }
  const { mid, parts, variants, notes } = build.built;
  return {
    mid,
    parts,
    variants: variants.map((variant) => ({ mid: variant.mid, reason: variant.reason })),
    notes,
  };
}
