import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { arrangementIdOf, nearestHolder, operatorStanding } from "../../../core/credit/mutual-recognition.ts";
import { compilePolicy } from "../../../core/policy/compile-policy.ts";
import { startingPolicy } from "../../../core/policy/starting-policy.ts";
import { dayFromText } from "../../../core/records/calendar-date.ts";
import type { Operator } from "../../../core/records/fields/operator.ts";
import { ENTRY_DAY, operator, starting } from "../factors/shipment/shipment-facts.ts";

const standing = (about: Partial<Operator>, on = "2026-03-14", policy = starting) =>
  operatorStanding(operator(about), dayFromText(on), policy);

describe("an arrangement on the entry date", () => {
  it.each([
    ["DE", "AEOF", "2012-05-03", "beforeOperatingDate"],
    ["DE", "AEOF", "2012-07-30", "beforeOperatingDate"],
    ["DE", "AEOF", "2012-07-31", "recognised"],
    ["HR", "AEOF", "2013-06-30", "countryNotCovered"],
    ["HR", "AEOF", "2013-07-01", "recognised"],
    ["GB", "AEOS", "2020-12-31", "recognised"],
    ["GB", "AEOS", "2021-01-01", "recognised"],
    ["JP", undefined, "2009-06-29", "beforeOperatingDate"],
    ["JP", undefined, "2009-06-30", "recognised"],
    ["JO", undefined, "2007-12-31", "beforeOperatingDate"],
    ["JO", undefined, "2008-06-30", "recognised"],
    ["DO", undefined, "2015-12-06", "beforeOperatingDate"],
    ["DO", undefined, "2015-12-07", "recognised"],
    ["CA", undefined, "2026-03-14", "recognised"],
  ])("of %s, type %s, on %s: %s", (country, securityType, on, code) => {
    expect(standing({ country, securityType }, on)).toBe(code);
  });

  it.each<[string, string | undefined, string, string]>([
    ["IN", "T2", "2022-01-01", "signed and in vetting"],
    ["IN", "T2", "2026-03-14", "on trial"],
    ["CO", undefined, "2026-03-14", "signed"],
    ["BR", "OEA-S", "2026-03-14", "signed"],
    ["GT", undefined, "2026-03-14", "signed"],
    ["UY", undefined, "2026-03-14", "signed"],
    ["ZA", undefined, "2026-03-14", "effective, its operation not confirmed"],
  ])("with %s (type %s) on %s gives nothing: %s is not operating", (country, securityType, on) => {
    expect(standing({ country, securityType }, on)).toBe("arrangementNotOperating");
  });

  it.each([
    ["MY", "a joint work plan"],
    ["CN", "a joint work plan"],
    ["AR", "a customs cooperation agreement"],
    ["BO", "the regional arrangement of the Americas, without the US"],
    ["CL", "the regional arrangement of the Americas, without the US"],
    ["CR", "the regional arrangement of the Americas, without the US"],
    ["PY", "the regional arrangement of the Americas, without the US"],
  ])("is none with %s: %s gives nothing", (country) => {
    expect(standing({ country })).toBe("countryNotCovered");
  });

  it("gives credit in a stage that the policy lets count, from the day of that stage", () => {
    const credit = {
      ...startingPolicy().credit,
      arrangementStatuses: ["operating" as const, "effective" as const],
    };
    const policy = compilePolicy({ ...startingPolicy(), credit });
    expect(standing({ country: "ZA" }, "2025-06-26", policy)).toBe("beforeOperatingDate");
    expect(standing({ country: "ZA" }, "2025-06-27", policy)).toBe("recognised");
  });

  it("stops giving credit when it falls back to a stage without", () => {
    const policy = structuredClone(startingPolicy());
    const japan = policy.arrangements.find(({ id }) => id === "JP-AEO");
    japan?.stages.push({ status: "signed", from: "2026-01-01", precision: "day" });
    expect(standing({ country: "JP" }, "2025-12-31", compilePolicy(policy))).toBe("recognised");
    expect(standing({ country: "JP" }, "2026-01-01", compilePolicy(policy))).toBe("arrangementNotOperating");
  });

  it.each(["GP", "MQ", "GF", "RE", "YT", "AX", "MC"])(
    "leaves %s, in the EU's customs territory, to a person",
    (country) => {
      expect(standing({ country })).toBe("manualReview");
    },
  );
});

describe("an operator on the entry date", () => {
  it.each<[string, Partial<Operator>, string]>([
    ["of a type with a security part", { securityType: "AEOS" }, "recognised"],
    ["of that type in lower case", { securityType: "aeof" }, "recognised"],
    ["of the customs type alone", { securityType: "AEOC" }, "notSecurityType"],
    ["of a type that is not told", { securityType: undefined }, "securityTypeNotGiven"],
    ["of the programme that covers its country", { programme: "EU-AEO" }, "recognised"],
    ["of another programme", { programme: "GB-AEO" }, "programmeNotCovered"],
    ["suspended since that day", { status: "suspended", statusOn: "2026-03-14" }, "operatorSuspended"],
    ["suspended since the next day", { status: "suspended", statusOn: "2026-03-15" }, "recognised"],
    ["suspended since no one knows when", { status: "suspended" }, "operatorSuspended"],
    ["revoked", { status: "revoked", statusOn: "2025-01-01" }, "operatorRevoked"],
    ["authorised from the next day", { validFrom: "2026-03-15" }, "operatorNotYetValid"],
    ["authorised from that day", { validFrom: "2026-03-14" }, "recognised"],
    ["authorised to that day", { validTo: "2026-03-14" }, "recognised"],
    ["authorised to the day before", { validTo: "2026-03-13" }, "operatorExpired"],
  ])("%s: as told", (_name, about, code) => {
    expect(standing(about)).toBe(code);
  });
});

describe("of several holders of one MID", () => {
  const good = operator({ operatorId: "B" });
  const alsoGood = operator({ operatorId: "A" });
  const customsOnly = operator({ operatorId: "0", securityType: "AEOC" });
  const elsewhere = operator({ operatorId: "1", country: "CN" });
  const holders = [customsOnly, good, elsewhere, alsoGood];

  it("the one nearest to recognition counts, ties by operator id, whatever their order", () => {
    const shuffled = fc.shuffledSubarray(holders, { minLength: holders.length });
    fc.assert(
      fc.property(shuffled, (order) => {
        expect(nearestHolder(order, ENTRY_DAY, starting)).toBe(alsoGood);
      }),
    );
    expect(nearestHolder([elsewhere, customsOnly], ENTRY_DAY, starting)).toBe(customsOnly);
  });

  it("none counts where there is none", () => {
    expect(nearestHolder([], ENTRY_DAY, starting)).toBeUndefined();
  });
});

describe("the arrangement of an operator", () => {
  it.each([
    ["GB", "2020-12-31", "EU-AEO"],
    ["GB", "2021-01-01", "GB-AEO"],
    ["CN", "2026-03-14", ""],
  ])("in %s on %s is %s", (country, on, id) => {
    expect(arrangementIdOf(operator({ country }), dayFromText(on), starting)).toBe(id);
  });
});
