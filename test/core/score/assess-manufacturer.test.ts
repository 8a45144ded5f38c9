import { describe, expect, it } from "vitest";
import { compilePolicy } from "../../../core/policy/compile-policy.ts";
import { startingPolicy } from "../../../core/policy/starting-policy.ts";
import { Registry } from "../../../core/registry/registry.ts";
import { assessManufacturer, type DeclaredManufacturer } from "../../../core/score/assess-manufacturer.ts";
import { starting } from "../factors/shipment/shipment-facts.ts";

const nobody = new Registry([], []);

const matchesOnly = compilePolicy({
  ...startingPolicy(),
  credit: { ...startingPolicy().credit, midVerdicts: ["match"] },
});

/** A factory in Germany whose goods are, unless told otherwise, German. */
function told(about: Partial<DeclaredManufacturer>): DeclaredManufacturer {
  return {
    declared: "DEMULFAB1214FRA",
    name: "Muller-Werke Fabrik GmbH",
    street: "Hauptstrasse 12/14",
    city: "Frankfurt am Main",
    province: "",
    postalCode: "60311",
    manufacturerCountry: "DE",
    countryOfOrigin: "DE",
    ...about,
  };
}

describe("the MID of a manufacturer", () => {
  it.each<[string, Partial<DeclaredManufacturer>, string, boolean]>([
    ["is built with the country of origin", {}, "match", true],
    [
      "is built with the country of origin where its own is not told",
      { manufacturerCountry: "" },
      "match",
      true,
    ],
    ["is a variant where it is built with its own country", { countryOfOrigin: "CN" }, "variant", true],
    [
      "is a variant of its own country's too",
      { countryOfOrigin: "CN", declared: "DEMULFAB14FRA" },
      "variant",
      true,
    ],
    [
      "matches by origin whatever its own country",
      { countryOfOrigin: "CN", declared: "CNMULFAB1214FRA" },
      "match",
      true,
    ],
    [
      "is wrong where neither country builds it",
      { countryOfOrigin: "CN", declared: "FRMULFAB1214FRA" },
      "mismatch",
      false,
    ],
    ["is wrong where it lacks another part than the country", { declared: "DEWRO1FRA" }, "mismatch", false],
    ["is missing, of whatever country", { countryOfOrigin: "CN", declared: "" }, "missing", false],
    ["is malformed, of whatever country", { countryOfOrigin: "CN", declared: "DE" }, "malformed", false],
    ["cannot be verified without a city", { countryOfOrigin: "CN", city: "" }, "unverifiable", false],
  ])("%s", (_, about, verdict, accepted) => {
    const checked = assessManufacturer(told(about), nobody, starting);
    expect(checked).toMatchObject({ check: { verdict }, assessment: { verdict, accepted } });
  });

  it("says that a variant is one by the manufacturer's own country, and what was expected there", () => {
    const { check } = assessManufacturer(told({ countryOfOrigin: "CN" }), nobody, starting);
    expect(check).toEqual({
      verdict: "variant",
      declared: "DEMULFAB1214FRA",
      expected: "DEMULFAB1214FRA",
      reason: "manufacturer-country",
      readings: [],
      notes: [],
    });
  });

  it("keeps to what origin expected where neither country builds it", () => {
    const { check } = assessManufacturer(
      told({ countryOfOrigin: "CN", declared: "FRWRO1FRA" }),
      nobody,
      starting,
    );
    expect(check).toMatchObject({ verdict: "mismatch", expected: "CNMULFAB1214FRA" });
  });

  it("is not accepted as a variant under a policy whose credits follow matches alone", () => {
    const assess = (about: Partial<DeclaredManufacturer>) =>
      assessManufacturer(told(about), nobody, matchesOnly);
    expect(assess({ countryOfOrigin: "CN" })).toMatchObject({
      check: { verdict: "variant" },
      assessment: { accepted: false },
    });
    expect(assess({})).toMatchObject({ check: { verdict: "match" }, assessment: { accepted: true } });
  });

  it("is registered where it is on file, though origin builds another", () => {
    const registry = new Registry(
      [],
      [{ operatorId: "OP1", country: "DE", manufacturerIdCodes: ["DEMULFAB1214FRA"] }],
    );
    const { check, assessment } = assessManufacturer(told({ countryOfOrigin: "CN" }), registry, starting);
    expect(check).toMatchObject({ verdict: "registered", expected: "CNMULFAB1214FRA" });
    expect(assessment).toMatchObject({ accepted: true, declaredPrefix: "DE" });
    expect(assessment.declaredHolders.operators.map(({ operatorId }) => operatorId)).toEqual(["OP1"]);
  });
});
