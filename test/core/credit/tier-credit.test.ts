import { describe, expect, it } from "vitest";
import { isGranted, tierStanding } from "../../../core/credit/tier-credit.ts";
import { compilePolicy } from "../../../core/policy/compile-policy.ts";
import { startingPolicy } from "../../../core/policy/starting-policy.ts";
import { dayFromText } from "../../../core/records/calendar-date.ts";
import type { Member } from "../../../core/records/fields/member.ts";
import type { Status } from "../../../core/records/fields/programme-codes.ts";
import { ENTRY_DAY, member, starting } from "../factors/shipment/shipment-facts.ts";

const since = (status: Status): Partial<Member> => ({ statusHistory: [{ on: "2024-01-01", status }] });

describe("the tier of an importer on the entry date", () => {
  it.each<[string, Partial<Member>, string]>([
    ["certified", since("certified"), "certified"],
    ["validated", since("validated"), "validated"],
    ["exceeding", since("exceeding"), "exceeding"],
    ["an exporter, exceeding", { ...since("exceeding"), entityType: "EXP" }, "exceeding"],
    ["applied only", since("applied"), "notCertified"],
    ["suspended", since("suspended"), "suspended"],
    ["removed", since("removed"), "removed"],
    ["withdrawn", since("withdrawn"), "withdrawn"],
    ["suspended since no one knows when", { status: "suspended" }, "statusUndated"],
    ["applied since no one knows when", { status: "applied" }, "notCertified"],
    ["certified from a later day", { certifiedOn: "2026-03-15" }, "notYetMember"],
    ["certified from the entry date itself", { certifiedOn: "2026-03-14" }, "certified"],
    ["a certified broker", { ...since("certified"), entityType: "BRK" }, "entityTypeNotEligible"],
  ])("of one that is %s stands as told", (_name, about, code) => {
    const registered = member({ certifiedOn: undefined, ...about });
    expect(tierStanding(registered, ENTRY_DAY, starting)).toBe(code);
  });

  it("is none where no member stands behind the importer", () => {
    expect(tierStanding(undefined, ENTRY_DAY, starting)).toBe("notMember");
  });

  it("is that of the entry date, not of today", () => {
    const reinstated = member({
      certifiedOn: undefined,
      statusHistory: [
        { on: "2020-01-01", status: "validated" },
        { on: "2022-01-01", status: "suspended" },
        { on: "2022-06-01", status: "certified" },
      ],
    });
    const codes = ["2021-12-31", "2022-01-01", "2022-05-31", "2022-06-01"].map((on) =>
      tierStanding(reinstated, dayFromText(on), starting),
    );
    expect(codes).toEqual(["validated", "suspended", "suspended", "certified"]);
  });

  it("counts a highway carrier that exceeds as validated, where the policy lets carriers in", () => {
    const credit = { ...startingPolicy().credit, tierEntityTypes: ["HCM" as const] };
    const policy = compilePolicy({ ...startingPolicy(), credit });
    expect(tierStanding(member({ ...since("exceeding"), entityType: "HCM" }), ENTRY_DAY, policy)).toBe(
      "validated",
    );
  });

  it("is granted for the three tiers alone", () => {
    const codes = ["certified", "validated", "exceeding", "suspended", "notMember", "wrongMid"] as const;
    expect(codes.filter(isGranted)).toEqual(["certified", "validated", "exceeding"]);
  });
});
