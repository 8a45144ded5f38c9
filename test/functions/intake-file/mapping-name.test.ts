import { describe, expect, it } from "vitest";
import { mappingFor, mappingName } from "../../../functions/intake-file/mapping-name.ts";

describe("the mapping of an upload", () => {
  it("is the preset that the metadata names", () => {
    expect(mappingName({ map: " ace-entry-summary " })).toBe("ace-entry-summary");
    expect(mappingFor("ace-entry-summary", "shipment", "june.csv")?.kind).toBe("shipment");
  });

  it("is none where the metadata names none", () => {
    expect(mappingName({})).toBe("");
    expect(mappingFor("", "member", "members.csv")).toBeUndefined();
  });

  it("is refused where it does not ship, with those that do", () => {
    expect(() => mappingFor("mine", "shipment", "june.csv")).toThrow(
      "ace-entry-summary, customs-declarations",
    );
  });

  it("is refused for another kind of record", () => {
    expect(() => mappingFor("ace-entry-summary", "member", "members.csv")).toThrow(
      "is for the kind shipment, not member",
    );
  });
});
