import { describe, expect, it } from "vitest";
import { assessFast, type FastLink } from "../../../core/credit/fast.ts";
import type { ShipmentFacts } from "../../../core/score/facts.ts";
import { facts, manufacturer, member } from "../factors/shipment/shipment-facts.ts";

const importer = member();
const mexicanCarrier = member({ memberId: "C1", entityType: "HCM" });
const canadianCarrier = member({ memberId: "C2", entityType: "HCC" });
const factory = member({ memberId: "F1", entityType: "FMX", country: "MX" });
const suspended = { statusHistory: [{ on: "2026-01-01", status: "suspended" as const }] };
const onFile = { declaredHolders: { operators: [], members: [importer, factory] } };

const SOUTH: Partial<ShipmentFacts> = {
  border: "mexico",
  importer,
  carrier: mexicanCarrier,
  driverFastCard: 1,
  manufacturer: manufacturer("match", onFile),
};
const NORTH: Partial<ShipmentFacts> = {
  border: "canada",
  importer,
  carrier: canadianCarrier,
  driverFastCard: 1,
};

describe("FAST", () => {
  it.each<[string, Partial<ShipmentFacts>]>([
    ["on the border with Mexico, all four links", SOUTH],
    ["on the border with Canada, three links and no manufacturer", NORTH],
    ["on the border with Canada, a carrier of both borders", { ...NORTH, carrier: mexicanCarrier }],
    ["a MID that is registered", { ...SOUTH, manufacturer: manufacturer("registered", onFile) }],
  ])("holds: %s", (_name, about) => {
    expect(assessFast(facts(about))).toEqual({ status: "complete", missing: [] });
  });

  it.each<[string, Partial<ShipmentFacts>, FastLink[]]>([
    ["no member imports", { ...SOUTH, importer: undefined }, ["importer"]],
    ["the importer is suspended", { ...SOUTH, importer: member(suspended) }, ["importer"]],
    [
      "the importer of record is a broker",
      { ...SOUTH, importer: member({ entityType: "BRK" }) },
      ["importer"],
    ],
    ["no member carries", { ...SOUTH, carrier: undefined }, ["carrier"]],
    [
      "a carrier of the Canadian border drives in from Mexico",
      { ...SOUTH, carrier: canadianCarrier },
      ["carrier"],
    ],
    [
      "a long-haul carrier does not cross the border",
      { ...SOUTH, carrier: member({ entityType: "MLH" }) },
      ["carrier"],
    ],
    ["the driver has no FAST card", { ...SOUTH, driverFastCard: 0 }, ["driver"]],
    ["nothing is told of the driver", { ...SOUTH, driverFastCard: -1 }, ["driver"]],
    ["the MID is wrong", { ...SOUTH, manufacturer: manufacturer("mismatch", onFile) }, ["manufacturer"]],
    [
      "the MID is missing",
      { ...SOUTH, manufacturer: { ...manufacturer("missing", onFile), accepted: true } },
      ["manufacturer"],
    ],
    ["no member has the MID on file", { ...SOUTH, manufacturer: manufacturer("match") }, ["manufacturer"]],
    [
      "importers alone have the MID on file",
      {
        ...SOUTH,
        manufacturer: manufacturer("match", { declaredHolders: { operators: [], members: [importer] } }),
      },
      ["manufacturer"],
    ],
    ["everything is missing", { border: "mexico" }, ["importer", "carrier", "driver", "manufacturer"]],
    ["everything is missing up north", { border: "canada" }, ["importer", "carrier", "driver"]],
  ])("names the missing links: %s", (_name, about, missing) => {
    expect(assessFast(facts(about))).toEqual({ status: "linksMissing", missing });
  });

  it("asks for a manufacturer in Mexico: a MID of Canada does not do", () => {
    const canadian = { ...manufacturer("match", onFile), declaredPrefix: "XO" };
    expect(assessFast(facts({ ...SOUTH, manufacturer: canadian })).missing).toEqual(["manufacturer"]);
  });

  it.each([["none"], [undefined]] as const)("does not concern a shipment with land border %s", (border) => {
    expect(assessFast(facts({ ...SOUTH, border }))).toEqual({ status: "notApplicable", missing: [] });
  });

  it("gives the same reading object for the same links, so that nothing is allocated", () => {
    expect(assessFast(facts(SOUTH))).toBe(assessFast(facts(NORTH)));
  });
});
