import { expect, test } from "vitest";
import { validationClock } from "../../../../core/factors/member/validation-clock.ts";
import { startingPolicy } from "../../../../core/policy/starting-policy.ts";
import { dayFromText, dayToText } from "../../../../core/records/calendar-date.ts";

const day = (text: string | undefined) => (text === undefined ? undefined : dayFromText(text));

test.each([
  [
    "the first validation is due a year after certification",
    "2025-05-04",
    undefined,
    undefined,
    "2025-05-04",
    "2026-05-04",
  ],
  [
    "the next is due four years after the last",
    "2021-05-04",
    "2022-02-17",
    undefined,
    "2022-02-17",
    "2026-02-17",
  ],
  [
    "a validation without a known certification starts the clock",
    undefined,
    "2022-02-17",
    undefined,
    "2022-02-17",
    "2026-02-17",
  ],
  ["an extension moves the end", "2021-05-04", "2022-02-17", "2026-08-31", "2022-02-17", "2026-08-31"],
  ["an extension never shortens", "2021-05-04", "2022-02-17", "2025-01-01", "2022-02-17", "2026-02-17"],
])("%s", (_, certifiedOn, lastValidatedOn, extendedUntil, startedOn, dueOn) => {
  const dates = {
    certifiedOn: day(certifiedOn),
    lastValidatedOn: day(lastValidatedOn),
    extendedUntil: day(extendedUntil),
  };
  const clock = validationClock(dates, startingPolicy().member);
  expect(clock && [dayToText(clock.startedOn), dayToText(clock.dueOn)]).toEqual([startedOn, dueOn]);
});

test("without a certification or a validation there is no clock", () => {
  const dates = {
    certifiedOn: undefined,
    lastValidatedOn: undefined,
    extendedUntil: dayFromText("2027-01-31"),
  };
  expect(validationClock(dates, startingPolicy().member)).toBeUndefined();
});
