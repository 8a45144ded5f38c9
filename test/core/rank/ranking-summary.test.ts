import { describe, expect, it } from "vitest";
import { emptyContribution } from "../../../core/activity/contribution.ts";
import { RunCounts } from "../../../core/activity/run-counts.ts";
import { ShipmentTotals } from "../../../core/activity/shipment-totals.ts";
import { startingPolicy } from "../../../core/policy/starting-policy.ts";
import { HistoryFold } from "../../../core/rank/member-history.ts";
import { rankFolded } from "../../../core/rank/rank-folded.ts";
import { summaryFigures, summaryHead } from "../../../core/rank/ranking-summary.ts";
import { countryOrdinal } from "../../../core/records/country-code.ts";
import type { Operator } from "../../../core/records/fields/operator.ts";
import { Registry } from "../../../core/registry/registry.ts";
import { registryFindings } from "../../../core/registry/registry-findings.ts";
import { ASOF, memberOf, validationOf } from "./rank-input-of.ts";

const MEMBERS = [
  memberOf("M1", { tier: "3", status: "exceeding", manufacturerIdCodes: ["MXCARDEL1450TIJ"] }),
  memberOf("M2", { status: "applied", certifiedOn: "2027-01-01" }),
  memberOf("M3", { importerIds: ["M1"] }),
];
const OPERATORS: readonly Operator[] = [
  {
    operatorId: "OP1",
    country: "MX",
    securityType: "AEOF",
    manufacturerIdCodes: ["MXCARDEL1450TIJ"],
    validFrom: "2026-02-01",
    validTo: "2026-01-01",
  },
];

function figuresOf(inFuture: number) {
  const registry = new Registry(MEMBERS, OPERATORS);
  const totals = new ShipmentTotals(ASOF);
  const counts = new RunCounts();
  counts.add({ ...emptyContribution(), valueCents: 12_345, origin: countryOrdinal("MX") }, 1);
  const futureExamples = inFuture > 0 ? ["E7"] : [];
  const folded = { totals, counts, members: registry.members, newestDay: ASOF, inFuture, futureExamples };
  const fold = new HistoryFold(registry.members, ASOF);
  fold.addValidation(validationOf("M1"));
  const ranking = rankFolded(folded, fold.history, startingPolicy(), ASOF);
  const findings = registryFindings(MEMBERS, OPERATORS, ASOF);
  return summaryFigures({ registry, registryFindings: findings, folded, history: fold.history, ranking });
}

describe("a summary", () => {
  it("begins with the date and the policy", () => {
    const policy = { policy: startingPolicy(), hash: "0123" };
    const { id, version } = startingPolicy();
    expect(summaryHead({ asOf: ASOF, asOfFrom: "option" }, policy)).toEqual({
      asOf: "2026-11-16",
      asOfFrom: "option",
      policy: { id, version, hash: "0123" },
    });
  });

  it("has money in dollars, also by origin, who shares a MID, and who is ranked", () => {
    const figures = figuresOf(0);
    expect(figures).toMatchObject({
      valueUsd: 123.45,
      origins: [{ country: "MX", entries: 1, valueUsd: 123.45 }],
      unknownImporters: { shipments: 1, valueUsd: 123.45 },
      ranking: { ranked: 2, notRanked: { applied: 1 } },
    });
    expect(figures.midCollisions).toEqual([
      {
        mid: "MXCARDEL1450TIJ",
        parties: [
          { kind: "member", id: "M1" },
          { kind: "operator", id: "OP1" },
        ],
      },
    ]);
  });

  it("gathers the doubts about members, operators, history, tiers and shipments", () => {
    const codes = (inFuture: number) =>
      figuresOf(inFuture).dataQuality.map(
        ({ code, kind, count, ids }) => `${kind} ${code} ${count} ${ids.join(",")}`,
      );
    const doubts = [
      "member dateInFuture 1 M2",
      "member importerIdClaimedTwice 1 M3",
      "member tierNotEarned 1 M1",
      "operator validityEndsBeforeItStarts 1 OP1",
    ];
    expect(codes(0)).toEqual(doubts);
    expect(codes(2)).toEqual([...doubts, "shipment dateInFuture 2 E7"]);
  });
});
