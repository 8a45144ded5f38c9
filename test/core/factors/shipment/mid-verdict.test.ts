import { describe, expect, it } from "vitest";
import { midVerdict } from "../../../../core/factors/mid-verdict.ts";
import { Outcome } from "../../../../core/factors/outcome.ts";
import { facts, manufacturer, starting } from "./shipment-facts.ts";

describe("the MID verdict", () => {
  it.each([
    ["match", 0, 0],
    ["registered", 0, 0],
    ["variant", 0, 0],
    ["unverifiable", 5, 1],
    ["missing", 10, 1],
    ["malformed", 10, 1],
    ["mismatch", 15, 1],
  ] as const)("%s scores %i points", (verdict, points, measured) => {
    const outcome = new Outcome();
    midVerdict.assess(facts({ manufacturer: manufacturer(verdict) }), starting, outcome);
    expect(outcome).toMatchObject({ status: "scored", points, measured, detail: verdict });
  });
});
