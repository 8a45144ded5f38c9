import { describe, expect, it } from "vitest";
import { Outcome } from "../../../../core/factors/outcome.ts";
import { volume } from "../../../../core/factors/volume.ts";
import { ABSENT, type ShipmentFacts } from "../../../../core/score/facts.ts";
import { facts, member, starting } from "./shipment-facts.ts";

function assessed(about: Partial<ShipmentFacts>): Outcome {
  const outcome = new Outcome();
  volume.assess(facts({ importer: member(), ...about }), starting, outcome);
  return outcome;
}

describe("volume", () => {
  it.each([
    [0, 10, 0, 0],
    [20, 10, 0, 2000],
    [21, 10, 5, 2100],
    [40, 10, 5, 4000],
    [41, 10, 10, 4100],
    [400, 10, 10, 40_000],
    [2, 0, 0, 2000],
    [3, 0.25, 5, 3000],
  ])(
    "of %i entries in the month against a usual %d scores %i points at %i thousandths",
    (entriesInMonth, usualEntriesPerMonth, points, measured) => {
      expect(assessed({ entriesInMonth, usualEntriesPerMonth })).toMatchObject({
        status: "scored",
        points,
        measured,
        detail: "againstUsualMonth",
      });
    },
  );

  it.each([
    ["a usual month", { entriesInMonth: 5 }, "noUsualMonth"],
    ["the month of entry", { usualEntriesPerMonth: 5 }, "noMonth"],
  ])("is missing where a member has nothing known of %s", (_name, about, detail) => {
    expect(assessed(about)).toMatchObject({ status: "missing", detail });
  });

  it("does not apply to an importer that is no member and has no usual month", () => {
    expect(assessed({ importer: undefined, usualEntriesPerMonth: ABSENT })).toMatchObject({
      status: "notApplicable",
      detail: "notMember",
    });
  });
});
