import type { Day } from "../records/calendar-date.ts";
import type { Member } from "../records/fields/member.ts";
import type { Operator } from "../records/fields/operator.ts";
import { importerIdFindings, memberFindings, operatorFindings } from "./data-quality.ts";
import type { Finding } from "./finding.ts";

/** Findings about the records that a registry is made of; dates after the day `latest` are in the future. */
export function registryFindings(
  members: readonly Member[],
  operators: readonly Operator[],
  latest: Day,
): Finding[] {
  return [
    ...members.flatMap((record) => memberFindings(record, latest)),
    ...importerIdFindings(members),
    ...operators.flatMap(operatorFindings),
  ];
}
