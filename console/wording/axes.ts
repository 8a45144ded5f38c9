import type { MemberAxis } from "../../core/factors/member/member-factor.ts";

/** The axes of a candidate's points, in the order in which they are shown. */
export const AXES = [
  "threat",
  "vulnerability",
  "exposure",
  "oversight",
] as const satisfies readonly MemberAxis[];

export const AXIS_NAMES: Readonly<Record<MemberAxis, string>> = {
  threat: "Threat",
  vulnerability: "Vulnerability",
  exposure: "Exposure",
  oversight: "Oversight",
};

/** The token of an axis: `var(--threat)`. */
export function axisColour(axis: MemberAxis): string {
  return `var(--${axis})`;
}
