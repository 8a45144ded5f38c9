import { expect, test } from "vitest";
import { validationDates } from "../../../core/rank/validation-dates.ts";
import { dayToText } from "../../../core/records/calendar-date.ts";
import type { Member } from "../../../core/records/fields/member.ts";
import { statusTimelineOf } from "../../../core/registry/status-timeline.ts";
import { ASOF, memberOf, validationOf, validationsOf } from "./rank-input-of.ts";

const HISTORY: NonNullable<Member["statusHistory"]> = [
  { on: "2024-03-01", status: "validated" },
  { on: "2023-06-01", status: "suspended" },
  { on: "2022-02-17", status: "validated" },
  { on: "2021-05-04", status: "certified" },
];

test.each<[string, Partial<Member>, string | undefined, (string | undefined)[]]>([
  ["nothing known", { certifiedOn: undefined }, undefined, []],
  ["certified only", {}, undefined, ["2025-11-16"]],
  [
    "the record's newest validation",
    { initialValidationOn: "2020-01-01", lastValidationOn: "2024-01-01" },
    undefined,
    ["2025-11-16", "2024-01-01"],
  ],
  [
    "an initial validation alone is the last",
    { initialValidationOn: "2020-01-01" },
    undefined,
    ["2025-11-16", "2020-01-01"],
  ],
  ["a newer one on file", { lastValidationOn: "2024-01-01" }, "2026-05-16", ["2025-11-16", "2026-05-16"]],
  ["an older one on file", { lastValidationOn: "2024-01-01" }, "2023-05-16", ["2025-11-16", "2024-01-01"]],
  [
    "dates after the day are not known yet",
    { certifiedOn: "2026-11-17", lastValidationOn: "2026-11-17" },
    undefined,
    [],
  ],
  [
    "first steps of the history stand in; the last is a reinstatement",
    { certifiedOn: undefined, statusHistory: HISTORY },
    undefined,
    ["2021-05-04", "2022-02-17"],
  ],
  ["an extension", { extensionUntil: "2027-01-31" }, undefined, ["2025-11-16", undefined, "2027-01-31"]],
])("%s", (_, change, onFile, [certifiedOn, lastValidatedOn, extendedUntil]) => {
  const validations = validationsOf(
    onFile === undefined ? [] : [validationOf("M1", { completedOn: onFile })],
  );
  const dates = validationDates(registeredOf(memberOf("M1", change)), validations.newestOf("M1"), ASOF);
  const text = (day: number | undefined) => (day === undefined ? undefined : dayToText(day));
  expect([dates.certifiedOn, dates.lastValidatedOn, dates.extendedUntil].map(text)).toEqual([
    certifiedOn,
    lastValidatedOn,
    extendedUntil,
  ]);
});

function registeredOf(record: Member) {
  return { record, timeline: statusTimelineOf(record) };
}
