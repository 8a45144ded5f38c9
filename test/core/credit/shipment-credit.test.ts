import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { CreditOutcome } from "../../../core/credit/credit-outcome.ts";
import { creditReasons } from "../../../core/credit/credit-reasons.ts";
import { assessCredit } from "../../../core/credit/shipment-credit.ts";
import { compilePolicy } from "../../../core/policy/compile-policy.ts";
import { shareOf } from "../../../core/policy/share.ts";
import { startingPolicy } from "../../../core/policy/starting-policy.ts";
import type { Status } from "../../../core/records/fields/programme-codes.ts";
import type { ShipmentFacts } from "../../../core/score/facts.ts";
import {
  facts,
  heldBy,
  manufacturer,
  member,
  operator,
  starting,
} from "../factors/shipment/shipment-facts.ts";

const since = (status: Status) =>
  member({ certifiedOn: undefined, statusHistory: [{ on: "2024-01-01", status }] });
const recognised = heldBy(operator());
const unrecognised = heldBy(operator({ operatorId: "CN1", country: "CN" }));

function credited(about: Partial<ShipmentFacts>, policy = starting): CreditOutcome {
  const out = new CreditOutcome();
  assessCredit(facts(about), policy, out);
  return out;
}

describe("the credit of a shipment", () => {
  it.each<[string, Partial<ShipmentFacts>, number, string, string]>([
    ["no member, no operator", {}, 0, "notMember", "notOnFile"],
    ["a certified importer", { importer: since("certified") }, 20, "certified", "notOnFile"],
    ["a validated importer", { importer: since("validated") }, 35, "validated", "notOnFile"],
    ["an exceeding importer", { importer: since("exceeding") }, 50, "exceeding", "notOnFile"],
    ["a suspended importer", { importer: since("suspended") }, 0, "suspended", "notOnFile"],
    [
      "a recognised operator, whoever imports",
      { manufacturer: manufacturer("match", { declaredHolders: recognised, expectedHolders: recognised }) },
      35,
      "notMember",
      "recognised",
    ],
    [
      "a certified importer and a recognised operator: independent, and they add up",
      {
        importer: since("certified"),
        manufacturer: manufacturer("match", { declaredHolders: recognised, expectedHolders: recognised }),
      },
      55,
      "certified",
      "recognised",
    ],
    [
      "a suspended importer and a recognised operator",
      {
        importer: since("suspended"),
        manufacturer: manufacturer("match", { declaredHolders: recognised, expectedHolders: recognised }),
      },
      35,
      "suspended",
      "recognised",
    ],
    [
      "an operator of a country without an arrangement",
      {
        importer: since("certified"),
        manufacturer: manufacturer("match", { declaredHolders: unrecognised, expectedHolders: unrecognised }),
      },
      20,
      "certified",
      "countryNotCovered",
    ],
  ])("with %s is told in points and codes", (_name, about, points, tier, recognition) => {
    const out = credited(about);
    expect([out.points, out.tier.code, out.mutualRecognition.code]).toEqual([points, tier, recognition]);
    expect([out.capped, out.lostToMid]).toEqual([false, 0]);
  });

  it("stops at the cap", () => {
    const mid = manufacturer("match", { declaredHolders: recognised, expectedHolders: recognised });
    const out = credited({ importer: since("exceeding"), manufacturer: mid });
    expect(out).toMatchObject({
      thousandths: 600,
      points: 60,
      capped: true,
      tier: { points: 50 },
      mutualRecognition: { points: 35 },
    });
  });

  it("is a fraction of the threshold, rounded half up: 20 % of 190 is 38 points", () => {
    const policy = structuredClone(startingPolicy());
    policy.shipment.highRiskThreshold = 190;
    expect(credited({ importer: since("certified") }, compilePolicy(policy)).points).toBe(38);
    expect(credited({ importer: since("validated") }, compilePolicy(policy)).points).toBe(67);
  });
});

describe("a wrong MID", () => {
  it.each(["mismatch", "malformed", "missing", "unverifiable"] as const)(
    "(%s) gets no credit, and tells what it lost",
    (verdict) => {
      const out = credited({
        importer: since("certified"),
        manufacturer: manufacturer(verdict, { expectedHolders: recognised }),
      });
      expect(out).toMatchObject({
        points: 0,
        lostToMid: 55,
        tier: { granted: false, code: "wrongMid", points: 0 },
        mutualRecognition: {
          granted: false,
          code: "wrongMid",
          points: 0,
          operatorId: "OP1",
          arrangementId: "EU-AEO",
        },
      });
    },
  );

  it("loses no more than the cap would have left", () => {
    const mid = manufacturer("mismatch", { expectedHolders: recognised });
    expect(credited({ importer: since("exceeding"), manufacturer: mid }).lostToMid).toBe(60);
  });

  it("loses nothing where nothing was due, and the refusal names the real ground", () => {
    const out = credited({
      importer: since("removed"),
      manufacturer: manufacturer("mismatch", { expectedHolders: unrecognised }),
    });
    expect([out.lostToMid, out.tier.code]).toEqual([0, "removed"]);
  });

  it("that is on file for another gets nothing from that either", () => {
    const out = credited({ manufacturer: manufacturer("malformed", { declaredHolders: recognised }) });
    expect([out.points, out.mutualRecognition.code]).toEqual([0, "wrongMid"]);
  });
});

describe("an accepted MID that no operator has on file", () => {
  it("keeps the credit of the tier and tells what the expected MID would have added", () => {
    const out = credited({
      importer: since("certified"),
      manufacturer: manufacturer("variant", { expectedHolders: recognised }),
    });
    expect([out.points, out.mutualRecognition.code, out.lostToMid]).toEqual([20, "notOnFile", 35]);
  });

  it("never counts as a loss what the declared MID earns and the expected one would not", () => {
    const out = credited({ manufacturer: manufacturer("registered", { declaredHolders: recognised }) });
    expect([out.points, out.lostToMid]).toEqual([35, 0]);
  });
});

describe("the reasons of a credit", () => {
  it("give every credit refused, by code", () => {
    expect(creditReasons(credited({}))).toEqual([
      { credit: "tier", granted: false, code: "notMember", thousandths: 0, points: 0 },
      { credit: "mutualRecognition", granted: false, code: "notOnFile", thousandths: 0, points: 0 },
    ]);
  });

  it("give every credit granted, the operator and its arrangement, and what the cap took off", () => {
    const mid = manufacturer("match", { declaredHolders: recognised, expectedHolders: recognised });
    expect(creditReasons(credited({ importer: since("exceeding"), manufacturer: mid }))).toEqual([
      { credit: "tier", granted: true, code: "exceeding", thousandths: 500, points: 50 },
      {
        credit: "mutualRecognition",
        granted: true,
        code: "recognised",
        thousandths: 350,
        points: 35,
        operatorId: "OP1",
        arrangementId: "EU-AEO",
      },
      { credit: "cap", granted: false, code: "capped", points: 25 },
    ]);
  });

  it("name the operator of a country that nothing covers, without an arrangement, and what the MID cost", () => {
    const mid = manufacturer("mismatch", { expectedHolders: unrecognised });
    expect(creditReasons(credited({ importer: since("certified"), manufacturer: mid }))).toEqual([
      { credit: "tier", granted: false, code: "wrongMid", thousandths: 0, points: 0 },
      {
        credit: "mutualRecognition",
        granted: false,
        code: "wrongMid",
        thousandths: 0,
        points: 0,
        operatorId: "CN1",
      },
      { credit: "mid", granted: false, code: "lostToMid", points: 20 },
    ]);
  });

  it("keep nothing of the outcome that is used anew", () => {
    const out = new CreditOutcome();
    assessCredit(facts({ importer: since("certified") }), starting, out);
    const reasons = creditReasons(out);
    assessCredit(facts(), starting, out);
    expect(reasons[0]).toMatchObject({ code: "certified", points: 20 });
    expect(out).toEqual(credited({}));
  });
});

describe("under any policy", () => {
  const share = fc.integer({ min: 0, max: 1000 });
  const policies = fc
    .record({
      certified: fc.integer({ min: 0, max: 200 }),
      others: fc.tuple(share, share, share),
      mutualRecognition: share,
      threshold: fc.integer({ min: 1, max: 10_000 }),
    })
    .map(({ certified, others, mutualRecognition, threshold }) => {
      const [validated = 0, exceeding = 0, cap = 0] = others
        .map((one) => Math.max(one, certified))
        .toSorted((one, other) => one - other);
      const policy = structuredClone(startingPolicy());
      policy.shipment.highRiskThreshold = threshold;
      policy.credit = {
        ...policy.credit,
        tiers: { certified, validated, exceeding },
        cap,
        mutualRecognition: Math.min(mutualRecognition, cap),
      };
      return compilePolicy(policy);
    });
  const statuses = fc.constantFrom<Status>(
    "applied",
    "certified",
    "validated",
    "exceeding",
    "suspended",
    "removed",
    "withdrawn",
  );
  const holders = fc.constantFrom(heldBy(), recognised, unrecognised);
  const verdicts = fc.constantFrom(
    ...(["match", "variant", "registered", "mismatch", "malformed", "missing", "unverifiable"] as const),
  );
  const shipments = fc.record({
    status: statuses,
    declaredHolders: holders,
    expectedHolders: holders,
    verdict: verdicts,
  });

  it("credit is never above the cap, tier 1 never above 20 % of the threshold, and a wrong MID never has any", () => {
    fc.assert(
      fc.property(policies, shipments, (policy, { status, verdict, ...held }) => {
        const { highRiskThreshold } = policy.policy.shipment;
        const mid = manufacturer(verdict, held);
        const out = credited({ importer: since(status), manufacturer: mid }, policy);
        expect(out.points).toBeLessThanOrEqual(shareOf(highRiskThreshold, policy.policy.credit.cap));
        expect(out.lostToMid).toBeGreaterThanOrEqual(0);
        if (status === "certified") expect(out.tier.thousandths * 5).toBeLessThanOrEqual(1000);
        if (!mid.accepted)
          expect([out.points, out.tier.granted, out.mutualRecognition.granted]).toEqual([0, false, false]);
      }),
    );
  });

  it("a lost credit is just what the right MID brings back", () => {
    fc.assert(
      fc.property(policies, statuses, holders, (policy, status, expectedHolders) => {
        const wrong = credited(
          { importer: since(status), manufacturer: manufacturer("mismatch", { expectedHolders }) },
          policy,
        );
        const right = credited(
          {
            importer: since(status),
            manufacturer: manufacturer("match", { declaredHolders: expectedHolders, expectedHolders }),
          },
          policy,
        );
        expect(wrong.points + wrong.lostToMid).toBe(right.points);
      }),
    );
  });

  it("a higher tier never earns less", () => {
    fc.assert(
      fc.property(policies, holders, (policy, held) => {
        const mid = manufacturer("match", { declaredHolders: held, expectedHolders: held });
        const earned = (["suspended", "certified", "validated", "exceeding"] as const).map(
          (status) => credited({ importer: since(status), manufacturer: mid }, policy).points,
        );
        expect(earned).toEqual(earned.toSorted((one, other) => one - other));
      }),
    );
  });
});
