import { describe, expect, it } from "vitest";
import type { Policy } from "../../../core/policy/policy.ts";
import { readPolicy } from "../../../core/policy/read-policy.ts";
import { startingPolicy } from "../../../core/policy/starting-policy.ts";

/** The starting policy after a change to a copy of it. */
function changed(change: (policy: Policy) => void): Policy {
  const copy = structuredClone(startingPolicy());
  change(copy);
  return copy;
}

const problemsOf = (input: unknown) => {
  const reading = readPolicy(input);
  return reading.ok ? [] : reading.problems.map(({ path, rule }) => `${path}: ${rule}`);
};

const arrangement = (policy: Policy, id: string) => {
  const found = policy.arrangements.find((one) => one.id === id);
  if (found === undefined) throw new Error(`no arrangement ${id}`);
  return found;
};

describe("a policy that keeps every rule", () => {
  it("is read as it stands", () => {
    expect(readPolicy(JSON.parse(JSON.stringify(startingPolicy())))).toEqual({
      ok: true,
      policy: startingPolicy(),
    });
  });

  it("may keep GB under the EU until its last day and under the UK from the next", () => {
    expect(arrangement(startingPolicy(), "GB-AEO").coverage).toEqual([
      { countries: ["GB"], from: "2021-01-01" },
    ]);
    expect(problemsOf(startingPolicy())).toEqual([]);
  });
});

describe("a policy that breaks a rule names the path and the rule", () => {
  it.each<[string, string[], (policy: Policy) => void]>([
    [
      "tier 1 above 20 % of the threshold, against 6 USC 964(a)",
      ["credit.tiers.certified: tier-1-legal-limit"],
      (p) => {
        p.credit.tiers.certified = 201;
      },
    ],
    [
      "validated below certified",
      ["credit.tiers.validated: credits-ascend"],
      (p) => {
        p.credit.tiers.validated = 199;
      },
    ],
    [
      "exceeding below validated",
      ["credit.tiers.exceeding: credits-ascend"],
      (p) => {
        p.credit.tiers.exceeding = 349;
      },
    ],
    [
      "a cap below exceeding",
      ["credit.cap: credits-ascend"],
      (p) => {
        p.credit.cap = 499;
      },
    ],
    [
      "a cap below mutual recognition",
      ["credit.cap: credits-ascend"],
      (p) => {
        p.credit.mutualRecognition = 601;
      },
    ],
    [
      "a cap above the whole threshold",
      ["credit.cap: too_big"],
      (p) => {
        p.credit.cap = 1001;
      },
    ],
    [
      "points that are no integer",
      ["shipment.factors.region.weight: invalid_type"],
      (p) => {
        p.shipment.factors.region.weight = 0.5;
      },
    ],
    [
      "value bands out of order",
      ["shipment.factors.value.bands.1: bands-ascend"],
      (p) => {
        p.shipment.factors.value.bands[1] = { doublings: 1, points: 10 };
      },
    ],
    [
      "fewer points in a higher band",
      ["shipment.factors.volume.bands.1.points: points-ascend"],
      (p) => {
        p.shipment.factors.volume.bands[1] = { times: 4, points: 4 };
      },
    ],
    [
      "a lane above the threshold",
      ["shipment.lanes.fastBelow: lane-below-threshold"],
      (p) => {
        p.shipment.lanes.fastBelow = 101;
      },
    ],
    [
      "a lane closed to examination",
      ["shipment.openToExamination.fast: too_small"],
      (p) => {
        p.shipment.openToExamination.fast = 0;
      },
    ],
    [
      "an anomaly code in lower case",
      ["shipment.factors.anomalies.points.seal: invalid_key"],
      (p) => {
        p.shipment.factors.anomalies.points["seal"] = 1;
      },
    ],
    [
      "a country that is none",
      ["countryThreat.levels.QQ: invalid_key"],
      (p) => {
        p.countryThreat.levels["QQ"] = { percentileRank: 1, year: 2019 };
      },
    ],
    [
      "a percentile above 100",
      ["countryThreat.levels.MX.percentileRank: too_big"],
      (p) => {
        p.countryThreat.levels["MX"] = { percentileRank: 101, year: 2019 };
      },
    ],
    [
      "an arrangement that is there twice",
      ["arrangements.19.id: ids-unique", "arrangements.19.coverage.0: covered-once"],
      (p) => {
        p.arrangements.push(arrangement(p, "NZ-SES"));
      },
    ],
    [
      "a country covered twice on some days",
      ["arrangements.19.coverage.0: covered-once"],
      (p) => {
        p.arrangements.push({
          ...arrangement(p, "NZ-SES"),
          id: "GB-TWO",
          coverage: [{ countries: ["GB"], from: "2020-12-31", to: "2020-12-31" }],
        });
      },
    ],
    [
      "coverage that ends before it begins",
      ["arrangements.0.coverage.0.to: from-before-to"],
      (p) => {
        arrangement(p, "NZ-SES").coverage = [{ countries: ["NZ"], from: "2021-01-02", to: "2021-01-01" }];
      },
    ],
    [
      "stages out of order",
      ["arrangements.0.stages.1.from: stages-in-order"],
      (p) => {
        arrangement(p, "NZ-SES").stages.push({ status: "pilot", from: "2000-01-01", precision: "day" });
        arrangement(p, "NZ-SES").stages.splice(1, 1);
      },
    ],
    [
      "a day that no calendar has",
      ["arrangements.0.stages.0.from: custom"],
      (p) => {
        arrangement(p, "NZ-SES").stages = [{ status: "signed", from: "2021-02-30", precision: "day" }];
      },
    ],
    [
      "a changelog that does not end with the version",
      ["changelog: changelog-is-current"],
      (p) => {
        p.version += 1;
      },
    ],
    [
      "a changelog out of order",
      ["changelog.2.version: versions-ascend"],
      (p) => {
        p.changelog.push({ version: p.version, on: "2026-12-01", note: "again" });
      },
    ],
    [
      "plan shares that are not the whole",
      ["plan.shares: shares-are-whole"],
      (p) => {
        p.plan.shares.risk = 600;
      },
    ],
    [
      "plan bands above the whole",
      ["plan.bands: bands-within-whole"],
      (p) => {
        p.plan.bands.medium = 901;
      },
    ],
    [
      "no random share",
      ["plan.shares.random: too_small"],
      (p) => {
        p.plan.shares = { risk: 800, sector: 200, random: 0 };
      },
    ],
    [
      "hours of a visit given twice",
      ["plan.hours.4: hours-once"],
      (p) => {
        p.plan.hours.push({ entityType: "IMP", mode: "onSite", hours: 1 });
      },
    ],
    [
      "hours that leave an entity type without",
      ["plan.hours: hours-complete"],
      (p) => {
        p.plan.hours[1] = { entityType: "BRK", mode: "virtual", hours: 16 };
      },
    ],
  ])("%s", (_name, problems, change) => {
    expect(problemsOf(changed(change))).toEqual(problems);
  });

  it("refuses a key that it does not know", () => {
    expect(problemsOf({ ...startingPolicy(), wieghts: {} })).toEqual([": unrecognized_keys"]);
  });

  it("refuses a policy without a base rate for each of the 13 entity types", () => {
    const { SEA: _left, ...others } = startingPolicy().member.entityBaseFindingRate;
    const incomplete = {
      ...startingPolicy(),
      member: { ...startingPolicy().member, entityBaseFindingRate: others },
    };
    expect(problemsOf(incomplete)).toEqual(["member.entityBaseFindingRate.SEA: invalid_type"]);
  });

  it("says what is wrong in words, the law by its section", () => {
    const reading = readPolicy(
      changed((policy) => {
        policy.credit.tiers.certified = 250;
      }),
    );
    expect(reading).toEqual({
      ok: false,
      problems: [
        {
          path: "credit.tiers.certified",
          rule: "tier-1-legal-limit",
          message: "is 250 thousandths of the high-risk threshold; 6 USC 964(a) allows 200 at most",
        },
      ],
    });
  });
});
