import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readAnomalies } from "../../../core/factors/anomalies.ts";
import { COUNTRY_ORDINALS, countryOrdinal } from "../../../core/records/country-code.ts";
import { ABSENT, type ShipmentFacts } from "../../../core/score/facts.ts";
import { type Lane, Score } from "../../../core/score/score.ts";
import {
  facts,
  heldBy,
  manufacturer,
  member,
  operator,
  starting,
} from "../factors/shipment/shipment-facts.ts";

/** A country of which nothing is known gives no points. */
const nowhere = { originCountry: countryOrdinal("ZZ") };
const anomalies = (...codes: string[]) => ({ anomalies: readAnomalies(codes, starting) });

const FORTY = "SEAL_BROKEN";
const FORTY_MORE = "TAMPER_EVIDENCE";
const THIRTY = "SEAL_MISSING";
const TEN = "LATE_MANIFEST";
const FIFTEEN = "PEST_FOUND";

const certified = { importer: member() };
const recognised = heldBy(operator());
const mostCredit = {
  importer: member({ certifiedOn: undefined, statusHistory: [{ on: "2024-01-01", status: "exceeding" }] }),
  manufacturer: manufacturer("match", { declaredHolders: recognised, expectedHolders: recognised }),
};
const inFast: Partial<ShipmentFacts> = {
  ...certified,
  border: "mexico",
  carrier: member({ memberId: "H1", entityType: "HCM" }),
  driverFastCard: 1,
  manufacturer: manufacturer("match", {
    declaredHolders: { operators: [], members: [member({ memberId: "F1", entityType: "FMX" })] },
  }),
};

function scored(about: Partial<ShipmentFacts>): Score {
  return new Score().of(facts({ ...nowhere, ...about }), starting);
}

describe("the lane of a shipment", () => {
  it.each<[string, Partial<ShipmentFacts>, number, Lane]>([
    ["nothing known, no credit", {}, 0, "standard"],
    ["some points, no credit", anomalies(FORTY), 40, "standard"],
    ["points below the threshold", anomalies(FORTY, FORTY_MORE, FIFTEEN), 95, "standard"],
    ["points at the threshold", anomalies(FORTY, FORTY_MORE, TEN, "DRIVER_CHANGE"), 100, "review"],
    ["points above the threshold", anomalies(FORTY, FORTY_MORE, THIRTY), 110, "review"],
    ["any credit", certified, -20, "green"],
    [
      "credit, and points just below the limit of green",
      { ...certified, ...anomalies(FORTY, FIFTEEN, TEN) },
      45,
      "green",
    ],
    [
      "credit, and points at the limit of green",
      { ...certified, ...anomalies(FORTY, THIRTY) },
      50,
      "standard",
    ],
    [
      "credit that takes points below the threshold",
      { ...certified, ...anomalies(FORTY, FORTY_MORE, THIRTY) },
      90,
      "standard",
    ],
    [
      "credit that leaves points at the threshold",
      { ...certified, ...anomalies(FORTY, FORTY_MORE, THIRTY, TEN) },
      100,
      "review",
    ],
    ["every link in FAST", inFast, -20, "fast"],
    [
      "every link in FAST, and points just below its limit",
      { ...inFast, ...anomalies(FORTY, FIFTEEN, TEN) },
      45,
      "fast",
    ],
    [
      "every link in FAST, and points at its limit",
      { ...inFast, ...anomalies(FORTY, THIRTY) },
      50,
      "standard",
    ],
    [
      "every link in FAST, and points of a review",
      { ...inFast, ...anomalies(FORTY, FORTY_MORE, THIRTY, TEN) },
      100,
      "review",
    ],
    ["a link of FAST missing", { ...inFast, driverFastCard: ABSENT }, -20, "green"],
  ])("%s", (_, about, points, lane) => {
    const score = scored(about);
    expect({ points: score.points, lane: score.lane }).toEqual({ points, lane });
  });
});

describe("the points of a shipment", () => {
  it("are below 0 where the credit is larger, so that order keeps telling shipments apart", () => {
    expect(scored(mostCredit)).toMatchObject({ rawPoints: 0, points: -60 });
    expect(scored({ ...mostCredit, ...anomalies(TEN) })).toMatchObject({ rawPoints: 10, points: -50 });
  });

  it("are the same when the object has scored another shipment before", () => {
    const used = new Score().of(facts({ ...inFast, ...anomalies(FORTY, "UNHEARD_OF") }), starting);
    const about = facts({ ...nowhere, ...anomalies(TEN) });
    expect(used.of(about, starting)).toEqual(new Score().of(about, starting));
  });
});

const ALL_CODES = [...starting.anomalyPoints.keys(), "UNHEARD_OF", "NEW_CODE"];
const KNOWN_COUNTRIES = Array.from({ length: COUNTRY_ORDINALS }, (_, ordinal) => ordinal).filter(
  (ordinal) => levelOf(ordinal) >= 0,
);

const someFacts: fc.Arbitrary<ShipmentFacts> = fc
  .record({
    base: fc.constantFrom<Partial<ShipmentFacts>>({}, certified, mostCredit, inFast),
    codes: fc.subarray(ALL_CODES),
    originCountry: fc.constantFrom(...KNOWN_COUNTRIES, countryOrdinal("ZZ")),
    exportCountry: fc.constantFrom(...KNOWN_COUNTRIES, ABSENT),
    verdict: fc.constantFrom(
      "match",
      "variant",
      "registered",
      "mismatch",
      "malformed",
      "missing",
      "unverifiable",
    ),
    valueCents: fc.nat(),
    weightGrams: fc.integer({ min: -1, max: 1_000_000 }),
    usualCentsPerKilogram: fc.constantFrom(ABSENT, 1, 1_000),
    entriesInMonth: fc.integer({ min: -1, max: 100 }),
    usualEntriesPerMonth: fc.constantFrom(ABSENT, 0.5, 10),
  })
  .map(({ base, codes, verdict, ...numbers }) =>
    facts({ manufacturer: manufacturer(verdict), ...base, ...anomalies(...codes), ...numbers }),
  );

it("gives points that are the sum of the factors less the credit, as whole numbers", () => {
  fc.assert(
    fc.property(someFacts, (about) => {
      const score = new Score().of(about, starting);
      const sum = score.outcomes.reduce((total, { outcome }) => total + outcome.points, 0);
      expect(score.rawPoints).toBe(sum);
      expect(score.points).toBe(sum - score.credit.points);
      expect(Number.isSafeInteger(score.points)).toBe(true);
    }),
  );
});

it("never gives fewer points for one anomaly more", () => {
  fc.assert(
    fc.property(someFacts, fc.constantFrom(...ALL_CODES), (about, code) => {
      const more = { ...about, ...anomalies(...about.anomalies.codes, code) };
      expect(pointsOf(more)).toBeGreaterThanOrEqual(pointsOf(about));
    }),
  );
});

it("never gives fewer points for a more dangerous origin", () => {
  fc.assert(
    fc.property(
      someFacts,
      fc.constantFrom(...KNOWN_COUNTRIES),
      fc.constantFrom(...KNOWN_COUNTRIES),
      (about, one, other) => {
        const [safer, worse] = levelOf(one) <= levelOf(other) ? [one, other] : [other, one];
        const from = (originCountry: number) => pointsOf({ ...about, originCountry });
        expect(from(worse)).toBeGreaterThanOrEqual(from(safer));
      },
    ),
  );
});

function pointsOf(about: ShipmentFacts): number {
  return new Score().of(about, starting).points;
}

function levelOf(country: number): number {
  return starting.threatLevel[country] ?? Number.NaN;
}
