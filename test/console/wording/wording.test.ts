import { expect, test } from "vitest";
import { AXES } from "../../../console/wording/axes.ts";
import { codeInWords } from "../../../console/wording/code.ts";
import { countryName } from "../../../console/wording/countries.ts";
import { DECISION_ACTIONS, DECISION_WORDS } from "../../../console/wording/decisions.ts";
import { entityTypeName } from "../../../console/wording/entity-types.ts";
import { FACTOR_NAMES, factorName, shipmentFactorName } from "../../../console/wording/factors.ts";
import { laneName } from "../../../console/wording/lanes.ts";
import { statusName, tierName } from "../../../console/wording/statuses.ts";
import { verdictName } from "../../../console/wording/verdicts.ts";
import { MEMBER_FACTORS } from "../../../core/factors/member/member-factors.ts";
import { SHIPMENT_FACTORS } from "../../../core/factors/shipment-factors.ts";
import { DECISION_ACTIONS as ALL_ACTIONS } from "../../../core/select/decision.ts";

test.each([
  ["an entity type", entityTypeName("3PL"), "Logistics provider"],
  ["a status", statusName("exceeding"), "Exceeding"],
  ["no status", statusName(null), "—"],
  ["a tier", tierName(2), "Tier 2"],
  ["no tier", tierName(0), "No tier"],
  ["a lane", laneName("fast"), "FAST"],
  ["a verdict", verdictName("mismatch"), "Does not match"],
  ["a country", countryName("MX"), "Mexico"],
  ["no country", countryName("not a code"), "not a code"],
  ["a code in capitals", codeInWords("actionsRequired"), "actions required"],
  ["a code with dashes", codeInWords("no-number"), "no number"],
  ["a code that names a MID", codeInWords("wrongMid"), "wrong MID"],
])("%s has words", (_, written, expected) => {
  expect(written).toBe(expected);
});

test.each([entityTypeName, statusName, laneName, verdictName, factorName, shipmentFactorName])(
  "a code that a later release brings is shown as it is (%o)",
  (name) => {
    expect(name("newCode")).toBe("newCode");
  },
);

test("every factor has a name", () => {
  expect(Object.keys(FACTOR_NAMES).sort()).toEqual(MEMBER_FACTORS.map(({ id }) => id).sort());
  expect(SHIPMENT_FACTORS.filter(({ id }) => shipmentFactorName(id) === id)).toEqual([]);
});

test("every decision that can be made is offered, each with a key of its own", () => {
  expect(DECISION_ACTIONS).toEqual(ALL_ACTIONS);
  const keys = DECISION_ACTIONS.map((action) => DECISION_WORDS[action].key);
  expect(new Set(keys).size).toBe(keys.length);
});

test("there are four axes", () => {
  expect(AXES).toHaveLength(4);
});
