import { describe, expect, it } from "vitest";
import { Outcome } from "../../../../core/factors/outcome.ts";
import { SHIPMENT_FACTORS } from "../../../../core/factors/shipment-factors.ts";
import { startingPolicy } from "../../../../core/policy/starting-policy.ts";
import { facts, starting } from "./shipment-facts.ts";

describe("the factors of a shipment", () => {
  it("stand in the order in which their reasons are given", () => {
    expect(SHIPMENT_FACTORS.map(({ id }) => id)).toEqual([
      "region",
      "anomalies",
      "value",
      "volume",
      "mid",
      "goods",
    ]);
  });

  it("are each one sentence, with a unit and a public source", () => {
    for (const { sentence, unit, source } of SHIPMENT_FACTORS) {
      expect(sentence).toMatch(/^[A-Z][^.]+\.$/);
      expect(unit).not.toBe("");
      expect(source).not.toBe("");
    }
  });

  it.each([
    ["region", "30 x level"],
    ["value", "5 from 1 doublings, 10 from 2 doublings, 20 from 3 doublings"],
    ["volume", "5 above 2 times, 10 above 4 times"],
    ["mid", "match 0, registered 0, variant 0, unverifiable 5, missing 10, malformed 10, mismatch 15"],
    ["goods", "20 where listed (0 listed)"],
    ["anomalies", expect.stringMatching(/^SEAL_BROKEN 40, TAMPER_EVIDENCE 40, .*, CONTAINER_HISTORY 10$/)],
  ])("tell the catalogue their weight: %s", (id, weight) => {
    expect(SHIPMENT_FACTORS.find((factor) => factor.id === id)?.defaultWeight(startingPolicy())).toEqual(
      weight,
    );
  });

  it("each overwrite whatever the outcome held before", () => {
    for (const factor of SHIPMENT_FACTORS) {
      const fresh = new Outcome();
      factor.assess(facts(), starting, fresh);
      const used = new Outcome();
      used.score(99, 99, "before");
      used.parts = [{ factor: "before", status: "missing", detail: "before" }];
      factor.assess(facts(), starting, used);
      expect(used).toEqual(fresh);
    }
  });
});
