import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Contribution, emptyContribution, NO_MEMBER } from "../../../core/activity/contribution.ts";
import { MID_VERDICTS, RunCounts } from "../../../core/activity/run-counts.ts";
import { countryOrdinal } from "../../../core/records/country-code.ts";
import { LANES } from "../../../core/score/score.ts";

const shipment = (about: Partial<Contribution>): Contribution => ({
  ...emptyContribution(),
  member: 0,
  ...about,
});

function countsOf(shipments: readonly Contribution[]): RunCounts {
  const counts = new RunCounts();
  for (const each of shipments) counts.add(each, 1);
  return counts;
}

const none = { shipments: 0, points: 0 };

describe("the counts of a run", () => {
  it("are of shipments, value, lanes, verdicts and unknown codes", () => {
    const counts = countsOf([
      shipment({ valueCents: 100, lane: "green", midVerdict: "match", unknownAnomalies: 2 }),
      shipment({ valueCents: 50, lane: "review", midVerdict: "match" }),
    ]);
    expect(counts).toMatchObject({
      counted: 2,
      valueCents: 150,
      lanes: { fast: 0, green: 1, standard: 0, review: 1 },
      unknownAnomalyCodes: 2,
      unknownImporters: { shipments: 0, valueCents: 0 },
    });
    expect(counts.mid.match).toBe(2);
  });

  it("keep apart the credits of tier and of recognition, what was granted and what a wrong MID lost", () => {
    const { credits } = countsOf([
      shipment({ tierCredit: 20, credit: 20 }),
      shipment({ tierCredit: 50, recognitionCredit: 35, credit: 60 }),
      shipment({ creditLost: 35 }),
      shipment({}),
    ]);
    expect(credits).toEqual({
      tier: { shipments: 2, points: 70 },
      mutualRecognition: { shipments: 1, points: 35 },
      granted: { shipments: 2, points: 80 },
      lostToMid: { shipments: 1, points: 35 },
    });
  });

  it("are by country of origin, of those with entries, in the order of their codes", () => {
    const { origins } = countsOf([
      shipment({ origin: countryOrdinal("ZZ"), valueCents: 150 }),
      shipment({ origin: countryOrdinal("AA"), valueCents: 0 }),
      shipment({ origin: countryOrdinal("ZZ"), valueCents: 25 }),
      shipment({ origin: -1, valueCents: 999 }),
    ]);
    expect(origins.list()).toEqual([
      { country: "AA", entries: 1, valueUsd: 0 },
      { country: "ZZ", entries: 2, valueUsd: 1.75 },
    ]);
  });

  it("keep apart the shipments of importers that nobody knows", () => {
    const { counted, unknownImporters, credits } = countsOf([
      shipment({ member: NO_MEMBER, valueCents: 70 }),
      shipment({ valueCents: 5 }),
    ]);
    expect(counted).toBe(2);
    expect(unknownImporters).toEqual({ shipments: 1, valueCents: 70 });
    expect(credits.granted).toEqual(none);
  });
});

const someShipments = fc.array(
  fc
    .record({
      member: fc.constantFrom(NO_MEMBER, 0, 1),
      valueCents: fc.nat(1_000),
      origin: fc.constantFrom(-1, countryOrdinal("AA"), countryOrdinal("MX"), countryOrdinal("ZZ")),
      lane: fc.constantFrom(...LANES),
      midVerdict: fc.constantFrom(...MID_VERDICTS),
      unknownAnomalies: fc.nat(3),
      tierCredit: fc.constantFrom(0, 20),
      recognitionCredit: fc.constantFrom(0, 35),
      credit: fc.constantFrom(0, 20, 55),
      creditLost: fc.constantFrom(0, 20),
    })
    .map(shipment),
);

it("adds up the counts of parts", () => {
  fc.assert(
    fc.property(someShipments, someShipments, (one, other) => {
      const merged = countsOf(one);
      merged.merge(structuredClone({ ...countsOf(other) }));
      expect(merged).toEqual(countsOf([...one, ...other]));
    }),
  );
});

it("has nothing left of shipments that are taken out", () => {
  fc.assert(
    fc.property(someShipments, someShipments, (kept, taken) => {
      const counts = countsOf([...taken, ...kept]);
      for (const each of taken) counts.add(each, -1);
      expect(counts).toEqual(countsOf(kept));
    }),
  );
});
