import { describe, expect, it } from "vitest";
import { HistoryFold } from "../../../core/rank/member-history.ts";
import { ASOF, incidentOf, memberOf, registeredMember, validationOf } from "./rank-input-of.ts";

const MEMBERS = [memberOf("M1", { tier: "3", status: "exceeding" }), memberOf("M2", { tier: "2" })].map(
  registeredMember,
);

describe("the history of members", () => {
  it("counts incidents and validations of all, and keeps the newest validation of those that state tier 3", () => {
    const fold = new HistoryFold(MEMBERS, ASOF);
    fold.addIncident(incidentOf("I1", "M2"));
    const newest = validationOf("M1", { validationId: "V2", completedOn: "2026-06-01" });
    for (const each of [
      validationOf("M1"),
      newest,
      validationOf("M1"),
      validationOf("M2", { validationId: "V3" }),
    ])
      fold.addValidation(each);
    const { incidents, validations, newest: kept, findings } = fold.history;
    expect([...incidents.monthlyTotals(ASOF, 0).keys()]).toEqual(["M2"]);
    expect(validations.newestOf("M1")?.validationId).toBe("V2");
    expect(validations.newestOf("M2")?.validationId).toBe("V3");
    expect([...kept]).toEqual([["M1", newest]]);
    expect(findings).toEqual([]);
  });

  it.each([
    ["before", (one: string, other: string) => [one, other]],
    ["after", (one: string, other: string) => [other, one]],
  ])(
    "keeps of validations of one day the one with the greater id, when it comes %s the other",
    (_, order) => {
      const fold = new HistoryFold(MEMBERS, ASOF);
      for (const validationId of order("V1", "V2")) fold.addValidation(validationOf("M1", { validationId }));
      expect(fold.history.newest.get("M1")?.validationId).toBe("V2");
    },
  );

  it("finds what is nobody's, in the future or told in two ways", () => {
    const fold = new HistoryFold(MEMBERS, ASOF);
    fold.addIncident(incidentOf("I1", "M9"));
    fold.addIncident(incidentOf("I2", "M1"));
    fold.addIncident(incidentOf("I2", "M1", { severity: "3" }));
    fold.addValidation(validationOf("M9", { validationId: "V1" }));
    fold.addValidation(validationOf("M1", { validationId: "V2", completedOn: "2026-12-01" }));
    fold.addValidation(validationOf("M1", { validationId: "V3" }));
    fold.addValidation(validationOf("M1", { validationId: "V3", result: "failed" }));
    expect(fold.history.findings.map(({ code, kind, id }) => `${code} ${kind} ${id}`)).toEqual([
      "memberUnknown incident I1",
      "memberUnknown validation V1",
      "dateInFuture validation V2",
      "contentConflict incident I2",
      "contentConflict validation V3",
    ]);
  });

  it("knows every member where there is no registry", () => {
    const fold = new HistoryFold([], ASOF);
    fold.addIncident(incidentOf("I1", "anyone"));
    expect(fold.history.findings).toEqual([]);
  });
});
