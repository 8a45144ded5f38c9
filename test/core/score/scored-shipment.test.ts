import { describe, expect, it } from "vitest";
import { readAnomalies } from "../../../core/factors/anomalies.ts";
import { SHIPMENT_FACTORS } from "../../../core/factors/shipment-factors.ts";
import type { MidCheck } from "../../../core/mid/check.ts";
import { countryOrdinal } from "../../../core/records/country-code.ts";
import { ABSENT, type ShipmentFacts } from "../../../core/score/facts.ts";
import { Score } from "../../../core/score/score.ts";
import { type ScoredShipment, scoredShipment } from "../../../core/score/scored-shipment.ts";
import { facts, manufacturer, member, starting } from "../factors/shipment/shipment-facts.ts";

const CHECK: MidCheck = {
  verdict: "mismatch",
  declared: "MXCARDEL1450TIJ",
  expected: "MXCARNOR1450TIJ",
  parts: [],
  variants: [],
  nearest: [],
  notes: [],
};

const IDENTITY = { entryNumber: "E1", version: 2, importerId: "IOR-1" };

function scored(about: Partial<ShipmentFacts> = {}): ScoredShipment {
  const of = facts(about);
  return scoredShipment(IDENTITY, of, new Score().of(of, starting), CHECK, "greenlane-starting 1 0123");
}

const unknownOrigin = { originCountry: countryOrdinal("ZZ") };

describe("a scored shipment", () => {
  it("says whose and what it is, and the policy that scored it", () => {
    expect(scored({ importer: member(), valueCents: 4_825_075 })).toMatchObject({
      entryNumber: "E1",
      version: 2,
      entryDate: "2026-03-14",
      importerId: "IOR-1",
      memberId: "M1",
      countryOfOrigin: "MX",
      valueUsd: 48_250.75,
      policy: "greenlane-starting 1 0123",
    });
  });

  it("names no member where the importer is unknown", () => {
    expect(scored().memberId).toBeNull();
  });

  it("shows points below 0 as 0, and keeps them", () => {
    const shipment = scored({ importer: member(), ...unknownOrigin });
    expect(shipment).toMatchObject({ rawPoints: 0, creditPoints: 20, points: -20, displayPoints: 0 });
  });

  it("shows points above 0 as they are", () => {
    const shipment = scored({ anomalies: readAnomalies(["SEAL_BROKEN"], starting), ...unknownOrigin });
    expect(shipment).toMatchObject({ points: 40, displayPoints: 40 });
  });

  it("gives every factor a reason, in order, those that did not fire too", () => {
    const { reasons } = scored();
    expect(reasons.map(({ factor }) => factor)).toEqual(SHIPMENT_FACTORS.map(({ id }) => id));
    expect(reasons.map(({ status }) => status)).toEqual([
      "scored",
      "notApplicable",
      "missing",
      "notApplicable",
      "scored",
      "notApplicable",
    ]);
  });

  it("gives each anomaly a reason of its own, a code that the policy does not know as missing", () => {
    const { reasons } = scored({ anomalies: readAnomalies(["NEW_CODE", "SEAL_BROKEN"], starting) });
    expect(reasons.filter(({ factor }) => factor === "anomalies")).toEqual([
      { factor: "anomalies", status: "missing", detail: "NEW_CODE" },
      { factor: "anomalies", status: "scored", points: 40, measured: 1, detail: "SEAL_BROKEN" },
    ]);
  });

  it("has raw points that are the sum of its reasons, and credit points that are those of its credits", () => {
    const shipment = scored({
      importer: member(),
      anomalies: readAnomalies(["SEAL_BROKEN", "LATE_MANIFEST", "NEW_CODE"], starting),
      manufacturer: manufacturer("variant"),
      weightGrams: 1_000,
      usualCentsPerKilogram: 1_000,
      entriesInMonth: 30,
      usualEntriesPerMonth: 10,
    });
    const sum = shipment.reasons.reduce(
      (total, each) => total + (each.status === "scored" ? each.points : 0),
      0,
    );
    const credits = shipment.credits.reduce((total, each) => total + (each.granted ? each.points : 0), 0);
    expect(sum).toBeGreaterThan(40);
    expect(shipment).toMatchObject({ rawPoints: sum, creditPoints: credits, points: sum - credits });
  });

  it("says what credit a wrong MID cost, and which part is wrong", () => {
    const shipment = scored({ importer: member(), manufacturer: manufacturer("mismatch"), ...unknownOrigin });
    expect(shipment).toMatchObject({ creditPoints: 0, creditLostToMid: 20, points: 15, lane: "standard" });
    expect(shipment.credits).toContainEqual({ credit: "mid", granted: false, code: "lostToMid", points: 20 });
    expect(shipment.mid).toMatchObject({
      verdict: "mismatch",
      declared: "MXCARDEL1450TIJ",
      expected: "MXCARNOR1450TIJ",
    });
  });

  it("names the links that FAST misses", () => {
    const { fast } = scored({ importer: member(), border: "canada", driverFastCard: ABSENT });
    expect(fast).toEqual({ status: "linksMissing", missing: ["carrier", "driver"] });
  });
});
