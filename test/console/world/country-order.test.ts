import { expect, test } from "vitest";
import { type CountryOrder, ordered } from "../../../console/world/country-order.ts";

const NOTHING = { region: null, threat: null, candidates: 0, entries: 0, valueUsd: 0 };
const COUNTRIES = [
  { ...NOTHING, country: "MX", threat: 800, candidates: 2, entries: 5, valueUsd: 100 },
  { ...NOTHING, country: "CA", threat: 100, candidates: 9, entries: 5, valueUsd: 200 },
  { ...NOTHING, country: "AX", entries: 7 },
];

test.each<[CountryOrder, string[]]>([
  ["name", ["AX", "CA", "MX"]],
  ["threat", ["MX", "CA", "AX"]],
  ["entries", ["AX", "CA", "MX"]],
  ["value", ["CA", "MX", "AX"]],
  ["members", ["CA", "MX", "AX"]],
])("by %s they are %j", (order, codes) => {
  expect(ordered(COUNTRIES, order).map(({ country }) => country)).toEqual(codes);
});
