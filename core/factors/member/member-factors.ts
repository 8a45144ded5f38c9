import { anomalies } from "./anomalies.ts";
import { deficiencies } from "./deficiencies.ts";
import { fast } from "./fast.ts";
import { incidents } from "./incidents.ts";
import type { MemberFactor } from "./member-factor.ts";
import { midErrors } from "./mid-errors.ts";
import { neverValidated } from "./never-validated.ts";
import { openActions } from "./open-actions.ts";
import { overdue } from "./overdue.ts";
import { region } from "./region.ts";
import { sector } from "./sector.ts";
import { value } from "./value.ts";
import { volume } from "./volume.ts";

/** All member factors, in the order in which reasons list them. */
export const MEMBER_FACTORS: readonly MemberFactor[] = [
  region,
  incidents,
  anomalies,
  deficiencies,
  openActions,
  midErrors,
  volume,
  value,
  fast,
  overdue,
  neverValidated,
  sector,
];
