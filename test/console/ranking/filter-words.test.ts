import { expect, test } from "vitest";
import { filterValueName } from "../../../console/ranking/filter-words.ts";

test.each([
  ["entityType", "FMX", "Foreign manufacturer"],
  ["country", "MX", "Mexico"],
  ["country", "-", "Not known"],
  ["tier", "0", "No tier"],
  ["fast", "yes", "Takes part"],
  ["overdue", "no", "Not overdue"],
  ["reason", "midErrors", "Wrong MIDs"],
  ["fieldOffice", "Houston", "Houston"],
] as const)("%s %s reads %s", (filter, value, words) => {
  expect(filterValueName(filter, value)).toBe(words);
});
