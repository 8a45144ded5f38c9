import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { anomalies, readAnomalies } from "../../../../core/factors/anomalies.ts";
import { Outcome } from "../../../../core/factors/outcome.ts";
import { startingPolicy } from "../../../../core/policy/starting-policy.ts";
import { facts, starting } from "./shipment-facts.ts";

function assessed(codes: readonly string[]): Outcome {
  const outcome = new Outcome();
  anomalies.assess(facts({ anomalies: readAnomalies(codes, starting) }), starting, outcome);
  return outcome;
}

describe("anomalies", () => {
  it.each([
    [["SEAL_BROKEN"], 40, 1],
    [["SEAL_MISMATCH", "LATE_MANIFEST"], 40, 2],
    [["late_manifest", "LATE_MANIFEST"], 10, 1],
    [Object.keys(startingPolicy().shipment.factors.anomalies.points), 335, 15],
  ])("score the sum of the points of %j: %i points for %i codes", (codes, points, measured) => {
    expect(assessed(codes)).toMatchObject({ status: "scored", points, measured, detail: "codes" });
  });

  it("give one reason a code, in order of the alphabet", () => {
    expect(assessed(["SEAL_MISMATCH", "LATE_MANIFEST"]).parts).toEqual([
      { factor: "anomalies", status: "scored", points: 10, measured: 1, detail: "LATE_MANIFEST" },
      { factor: "anomalies", status: "scored", points: 30, measured: 1, detail: "SEAL_MISMATCH" },
    ]);
  });

  it("keep a code that the policy does not know as missing, beside those that it knows", () => {
    const outcome = assessed(["SEAL_BROKEN", "GREMLINS"]);
    expect(outcome).toMatchObject({ status: "scored", points: 40, measured: 1, detail: "codesAndUnknown" });
    expect(outcome.parts).toEqual([
      { factor: "anomalies", status: "missing", detail: "GREMLINS" },
      { factor: "anomalies", status: "scored", points: 40, measured: 1, detail: "SEAL_BROKEN" },
    ]);
  });

  it("are missing, never 0, where the policy knows none of the codes", () => {
    const outcome = assessed(["GREMLINS"]);
    expect(outcome).toMatchObject({ status: "missing", points: 0, detail: "codesUnknown" });
    expect(outcome.parts).toEqual([{ factor: "anomalies", status: "missing", detail: "GREMLINS" }]);
  });

  it("do not apply where none is reported", () => {
    expect(assessed([])).toMatchObject({
      status: "notApplicable",
      points: 0,
      detail: "noneReported",
      parts: [],
    });
  });
});

describe("reading anomaly codes", () => {
  const codes = fc.array(
    fc.constantFrom("SEAL_BROKEN", "LATE_MANIFEST", "DRIVER_CHANGE", "GREMLINS", "PIXIES"),
  );

  it("does not depend on order or repetition", () => {
    fc.assert(
      fc.property(codes, (some) => {
        expect(readAnomalies([...some, ...some].reverse(), starting)).toEqual(readAnomalies(some, starting));
      }),
    );
  });

  it("never gives fewer points for more codes, and its points are the sum of its reasons", () => {
    fc.assert(
      fc.property(codes, codes, (some, more) => {
        const all = readAnomalies([...some, ...more], starting);
        expect(all.points).toBeGreaterThanOrEqual(readAnomalies(some, starting).points);
        const sum = all.reasons.reduce(
          (total, reason) => total + (reason.status === "scored" ? reason.points : 0),
          0,
        );
        expect(all.points).toBe(sum);
        expect(all.reasons).toHaveLength(all.codes.length);
      }),
    );
  });
});
