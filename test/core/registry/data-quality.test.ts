import { describe, expect, it } from "vitest";
import { dayFromText } from "../../../core/records/calendar-date.ts";
import type { Incident } from "../../../core/records/fields/incident.ts";
import type { Member } from "../../../core/records/fields/member.ts";
import type { Operator } from "../../../core/records/fields/operator.ts";
import type { Validation } from "../../../core/records/fields/validation.ts";
import {
  importerIdFindings,
  incidentFindings,
  memberFindings,
  operatorFindings,
  tierFindings,
  validationFindings,
} from "../../../core/registry/data-quality.ts";
import type { FindingCode } from "../../../core/registry/finding.ts";

const AS_OF = dayFromText("2026-06-15");

const member = (about: Partial<Member>): Member => ({ memberId: "M1", entityType: "IMP", ...about });
const operator = (about: Partial<Operator>): Operator => ({ operatorId: "OP1", country: "DE", ...about });
const incident = (about: Partial<Incident>): Incident => ({
  incidentId: "I1",
  memberId: "M1",
  occurredOn: "2026-06-01",
  kind: "theft",
  severity: "1",
  ...about,
});
const validation = (about: Partial<Validation> = {}): Validation => ({
  validationId: "V1",
  memberId: "M1",
  completedOn: "2026-01-10",
  kind: "initial",
  result: "passed",
  ...about,
});
const codesOf = (findings: readonly { readonly code: FindingCode }[]) => findings.map(({ code }) => code);

const allFive = {
  managementSupport: true,
  innovative: true,
  documented: true,
  checksAndBalances: true,
  evidence: true,
};
const stepsOf = (...steps: readonly [string, "certified" | "validated" | "exceeding" | "suspended"][]) =>
  steps.map(([on, status]) => ({ on, status }));

describe("a finding about a member", () => {
  it.each<[FindingCode, string, Partial<Member>, boolean]>([
    [
      "validatedBeforeCertified",
      "a first validation before certification",
      { certifiedOn: "2021-01-02", initialValidationOn: "2021-01-01" },
      true,
    ],
    [
      "validatedBeforeCertified",
      "a last validation before certification",
      { certifiedOn: "2021-01-02", lastValidationOn: "2021-01-01" },
      true,
    ],
    [
      "validatedBeforeCertified",
      "both on one day",
      { certifiedOn: "2021-01-02", initialValidationOn: "2021-01-02" },
      false,
    ],
    ["validatedBeforeCertified", "no day of certification", { initialValidationOn: "2021-01-01" }, false],
    [
      "lastValidationBeforeInitial",
      "the last before the first",
      { initialValidationOn: "2022-01-02", lastValidationOn: "2022-01-01" },
      true,
    ],
    [
      "lastValidationBeforeInitial",
      "the first is the last",
      { initialValidationOn: "2022-01-02", lastValidationOn: "2022-01-02" },
      false,
    ],
    ["dateInFuture", "certified tomorrow", { certifiedOn: "2026-06-16" }, true],
    ["dateInFuture", "validated tomorrow", { initialValidationOn: "2026-06-16" }, true],
    ["dateInFuture", "validated again tomorrow", { lastValidationOn: "2026-06-16" }, true],
    [
      "dateInFuture",
      "a step of the history tomorrow",
      { statusHistory: stepsOf(["2026-06-16", "certified"]) },
      true,
    ],
    ["dateInFuture", "certified today", { certifiedOn: "2026-06-15" }, false],
    ["dateInFuture", "an extension that ends tomorrow", { extensionUntil: "2026-06-16" }, false],
    [
      "statusGap",
      "validated and never certified",
      { statusHistory: stepsOf(["2021-01-01", "validated"]) },
      true,
    ],
    [
      "statusGap",
      "exceeding and never validated",
      { statusHistory: stepsOf(["2020-01-01", "certified"], ["2021-01-01", "exceeding"]) },
      true,
    ],
    [
      "statusGap",
      "validated before it was certified",
      { statusHistory: stepsOf(["2021-01-01", "certified"], ["2020-01-01", "validated"]) },
      true,
    ],
    [
      "statusGap",
      "every step in turn, in any order of listing",
      {
        statusHistory: stepsOf(
          ["2022-01-01", "exceeding"],
          ["2020-01-01", "certified"],
          ["2021-01-01", "validated"],
        ),
      },
      false,
    ],
    [
      "statusGap",
      "validated again after a suspension",
      {
        statusHistory: stepsOf(
          ["2020-01-01", "certified"],
          ["2021-01-01", "suspended"],
          ["2022-01-01", "validated"],
        ),
      },
      false,
    ],
    ["statusGap", "no history", { status: "validated" }, false],
    [
      "statusContradictsHistory",
      "another status than the newest step's",
      {
        status: "certified",
        statusHistory: stepsOf(["2021-01-01", "suspended"], ["2020-01-01", "certified"]),
      },
      true,
    ],
    [
      "statusContradictsHistory",
      "the newest step's status",
      {
        status: "suspended",
        statusHistory: stepsOf(["2021-01-01", "suspended"], ["2020-01-01", "certified"]),
      },
      false,
    ],
    ["statusContradictsHistory", "no status", { statusHistory: stepsOf(["2021-01-01", "suspended"]) }, false],
    ["statusContradictsHistory", "no history", { status: "suspended" }, false],
    ["statusUndated", "suspended since no one knows when", { status: "suspended" }, true],
    [
      "statusUndated",
      "suspended on a day",
      { status: "suspended", statusHistory: stepsOf(["2021-01-01", "suspended"]) },
      false,
    ],
    ["statusUndated", "not suspended", { status: "certified" }, false],
  ])("%s: %s", (code, _, about, isFound) => {
    const found = memberFindings(member(about), AS_OF).filter((each) => each.code === code);
    expect(found).toEqual(isFound ? [{ code, kind: "member", id: "M1" }] : []);
  });

  it.each<[string, Partial<Member>, Validation | undefined, readonly FindingCode[]]>([
    ["without best practices", {}, validation(), ["tierNotEarned"]],
    ["validated, without best practices", { status: "validated" }, validation(), ["tierNotEarned"]],
    ["with a best practice that holds all five", {}, validation({ bestPractices: [allFive] }), []],
    ["with no validation on record", {}, undefined, []],
    [
      "suspended",
      { status: "suspended", statusHistory: stepsOf(["2021-01-01", "suspended"]) },
      validation(),
      [],
    ],
    ["stated as tier 2", { tier: "2" }, validation(), []],
  ])("says that tier 3 was not earned: %s", (_, about, newest, codes) => {
    expect(
      codesOf(tierFindings(member({ status: "exceeding", tier: "3", ...about }), newest, AS_OF)),
    ).toEqual(codes);
  });
});

describe("importer ids that are claimed twice", () => {
  const idsOf = (...members: readonly Partial<Member>[]) =>
    importerIdFindings(members.map(member)).map(({ id }) => id);

  it.each<[string, readonly Partial<Member>[], readonly string[]]>([
    [
      "by two members",
      [
        { memberId: "A", importerIds: ["X", "Y"] },
        { memberId: "B", importerIds: ["Y"] },
      ],
      ["A", "B"],
    ],
    [
      "by a member and as another's own id: the claim is in doubt",
      [{ memberId: "A", importerIds: ["B"] }, { memberId: "B" }],
      ["A"],
    ],
    [
      "by nobody",
      [{ memberId: "A", importerIds: ["X"] }, { memberId: "B", importerIds: ["Y"] }, { memberId: "C" }],
      [],
    ],
    ["by one member twice, and as its own id", [{ memberId: "A", importerIds: ["A", "X", "X"] }], []],
  ])("%s", (_, members, ids) => {
    expect(idsOf(...members)).toEqual(ids);
    expect(idsOf(...members.toReversed())).toEqual(ids.toReversed());
  });
});

describe("a finding about an operator", () => {
  it.each<[string, Partial<Operator>, readonly FindingCode[]]>([
    [
      "an authorisation that ends before it starts",
      { validFrom: "2021-01-02", validTo: "2021-01-01" },
      ["validityEndsBeforeItStarts"],
    ],
    ["an authorisation of one day", { validFrom: "2021-01-02", validTo: "2021-01-02" }, []],
    ["an authorisation without a start", { validTo: "2021-01-02" }, []],
    ["a suspension without a day", { status: "suspended" }, ["statusUndated"]],
    ["a revocation without a day", { status: "revoked" }, ["statusUndated"]],
    ["a revocation with its day", { status: "revoked", statusOn: "2021-01-02" }, []],
    ["active", { status: "active" }, []],
  ])("%s", (_, about, codes) => {
    const expected = codes.map((code) => ({ code, kind: "operator", id: "OP1" }));
    expect(operatorFindings(operator(about))).toEqual(expected);
  });
});

describe("a finding about an incident", () => {
  it.each<[string, Partial<Incident>, boolean, readonly FindingCode[]]>([
    ["tomorrow", { occurredOn: "2026-06-16" }, true, ["dateInFuture"]],
    ["today", { occurredOn: "2026-06-15" }, true, []],
    ["of a member that nobody knows", {}, false, ["memberUnknown"]],
  ])("%s", (_, about, isMember, codes) => {
    const expected = codes.map((code) => ({ code, kind: "incident", id: "I1" }));
    expect(incidentFindings(incident(about), isMember, AS_OF)).toEqual(expected);
  });
});

describe("a finding about a validation", () => {
  it.each<[string, Partial<Validation>, boolean, readonly FindingCode[]]>([
    ["tomorrow", { completedOn: "2026-06-16" }, true, ["dateInFuture"]],
    ["today", { completedOn: "2026-06-15" }, true, []],
    ["actions closed before it", { actionsClosedOn: "2026-01-09" }, true, ["actionsClosedBeforeValidation"]],
    ["actions closed on its day", { actionsClosedOn: "2026-01-10" }, true, []],
    ["of a member that nobody knows", {}, false, ["memberUnknown"]],
  ])("%s", (_, about, isMember, codes) => {
    const expected = codes.map((code) => ({ code, kind: "validation", id: "V1" }));
    expect(validationFindings(validation(about), isMember, AS_OF)).toEqual(expected);
  });
});
