import type { MemberPolicy } from "../policy/member-policy.ts";
import { type Day, monthOfDay } from "../records/calendar-date.ts";
import { decayWeights } from "./decay-weights.ts";
import type { ActivityWindow } from "./shipment-totals.ts";

/** The window that a policy looks at as of a day. */
export function activityWindow(policy: MemberPolicy, asOf: Day): ActivityWindow {
  const { windowMonths, exposureMonths, rateHalfLifeMonths } = policy;
  const monthWeights = decayWeights(rateHalfLifeMonths, windowMonths);
  return { asOfMonth: monthOfDay(asOf), windowMonths, exposureMonths, monthWeights };
}
