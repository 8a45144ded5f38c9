import { describe, expect, it, test } from "vitest";
import { startingPolicy } from "../../../core/policy/starting-policy.ts";
import { rankMembers } from "../../../core/rank/rank-members.ts";
import type { Ranking } from "../../../core/rank/ranking.ts";
import type { Member } from "../../../core/records/fields/member.ts";
import { incidentOf, memberOf, rankInputOf, registeredMember, validationOf } from "./rank-input-of.ts";

const order = (ranking: Ranking) => [...ranking.candidates()].map(({ memberId }) => memberId);

describe("the order", () => {
  it("is by points, the most first", () => {
    const members = [memberOf("A"), memberOf("B"), memberOf("C")];
    const incidents = [incidentOf("I1", "B"), incidentOf("I2", "C", { severity: "3" })];
    expect(order(rankMembers(rankInputOf({ members, incidents })))).toEqual(["C", "B", "A"]);
  });

  it("ends ties by memberId in code units, whatever the order of members", () => {
    const ids = ["b", "B", "10", "9", "a", "Ä"];
    const ranking = rankMembers(rankInputOf({ members: ids.map((id) => memberOf(id)) }));
    expect(order(ranking)).toEqual(["10", "9", "B", "a", "b", "Ä"]);
  });

  it("does not put three seals in 200,000 entries before three in thirty", () => {
    const members = [memberOf("carrier"), memberOf("small")];
    const did = { carrier: { decayedEntries: 200_000_000 }, small: { decayedEntries: 30_000 } };
    const incidents = ["carrier", "small"].flatMap((id) => [1, 2, 3].map((n) => incidentOf(`${id}${n}`, id)));
    expect(order(rankMembers(rankInputOf({ members, did, incidents })))).toEqual(["small", "carrier"]);
  });
});

describe("who is ranked", () => {
  it("leaves out and counts those whom no validation could concern", () => {
    const ranking = rankMembers(
      rankInputOf({
        members: [
          memberOf("applicant", { status: "applied" }),
          memberOf("removed", { status: "removed" }),
          memberOf("gone", { status: "withdrawn" }),
          memberOf("gone too", { status: "withdrawn" }),
          memberOf("next year", { certifiedOn: "2027-01-01" }),
          memberOf("suspended", { status: "suspended" }),
          memberOf("certified"),
        ],
      }),
    );
    expect(order(ranking)).toEqual(["certified", "suspended"]);
    expect(Object.fromEntries(ranking.notRanked)).toEqual({
      applied: 1,
      removed: 1,
      withdrawn: 2,
      notYetMember: 1,
    });
  });

  it("goes by the status as of the date, not by the present one", () => {
    const left = memberOf("left", {
      statusHistory: [
        { on: "2020-01-01", status: "certified" },
        { on: "2026-11-16", status: "withdrawn" },
      ],
    });
    expect(rankMembers(rankInputOf({ members: [left] })).size).toBe(0);
    expect(rankMembers({ ...rankInputOf({ members: [left] }), asOf: 20_000 }).size).toBe(1);
  });

  it("ranks an importer known by its shipments only, its oversight missing", () => {
    const found: Member = { memberId: "found", entityType: "IMP" };
    const candidate = rankMembers(
      rankInputOf({ members: [found], did: { found: { entries: 10 } } }),
    ).candidateAt(1);
    expect(candidate.axes.oversight).toBe(0);
    const oversight = candidate.factors.filter(({ axis }) => axis === "oversight");
    expect(oversight.map(({ status, detail }) => `${status} ${detail}`)).toEqual(
      Array(3).fill("missing membershipUnknown"),
    );
  });

  it("ranks a member that is newer than the shipments' columns as one without shipments", () => {
    const input = rankInputOf({
      members: [memberOf("A")],
      did: { A: { entries: 10, decayedEntries: 10_000 } },
    });
    const members = [...input.members, registeredMember(memberOf("B"), 1)];
    const factors = rankMembers({ ...input, members }).candidateAt(2).factors;
    expect(factors.find(({ factor }) => factor === "volume")).toMatchObject({
      measured: 0,
      detail: "noEntries",
    });
  });

  it("counts the memberIds of incidents and validations that are no member's", () => {
    const ranking = rankMembers(
      rankInputOf({
        members: [memberOf("A"), memberOf("out", { status: "removed" })],
        incidents: [
          incidentOf("I1", "A"),
          incidentOf("I2", "?"),
          incidentOf("I3", "?"),
          incidentOf("I4", "out"),
        ],
        validations: [validationOf("A"), validationOf("??"), validationOf("???")],
      }),
    );
    expect(ranking.unknownMembers).toEqual({ incidents: 1, validations: 2 });
  });
});

describe("a candidate", () => {
  it("has every reason, with the date's status and tier", () => {
    const record = memberOf("M1", {
      name: "Example Imports Inc.",
      country: "US",
      fieldOffice: "Houston",
      fastParticipant: true,
    });
    const did = {
      M1: {
        entries: 100,
        valueCents: 100_000_000,
        fastEntries: 50,
        threatDollars: 1000,
        threatLevelDollars: 400_000,
        decayedEntries: 200_000,
        decayedAnomalyPoints: 200_000,
        decayedMidJudged: 200_000,
        decayedMidWrong: 4000,
      },
    };
    const validations = [
      validationOf("M1", {
        result: "actionsRequired",
        actionsRequired: 1,
        deficiencies: [{ criterion: "3.1", strength: "must" }],
      }),
    ];
    const input = rankInputOf({ members: [record], did, incidents: [incidentOf("I1", "M1")], validations });
    const { factors, ...candidate } = rankMembers(input).candidateAt(1);
    expect(candidate).toMatchInlineSnapshot(`
      {
        "axes": {
          "exposure": 13028,
          "oversight": 4000,
          "threat": 17250,
          "vulnerability": 8600,
        },
        "country": "US",
        "dueOn": 22050,
        "entityType": "IMP",
        "fieldOffice": "Houston",
        "memberId": "M1",
        "name": "Example Imports Inc.",
        "points": 42878,
        "rank": 1,
        "status": "certified",
        "tier": 1,
      }
    `);
    expect(
      factors.map(
        ({ factor, ...rest }) =>
          `${factor} ${"level" in rest ? `${rest.measured} -> ${rest.weight} x ${rest.level} = ${rest.points}` : rest.status} ${rest.detail}`,
      ),
    ).toMatchInlineSnapshot(`
      [
        "region 400 -> 20 x 400 = 8000 origins",
        "incidents 5000 -> 25 x 250 = 6250 ownRate",
        "anomalies 1000000 -> 15 x 200 = 3000 ownRate",
        "deficiencies 3 -> 12 x 250 = 3000 musts",
        "openActions 6 -> 8 x 500 = 4000 open",
        "midErrors 20000 -> 8 x 200 = 1600 ownRate",
        "volume 100 -> 8 x 400 = 3200 entries",
        "value 100000000 -> 8 x 666 = 5328 entries",
        "fast 500 -> 6 x 750 = 4500 participant",
        "overdue 6 -> 20 x 125 = 2500 withinLimit",
        "neverValidated 0 -> 10 x 0 = 0 validated",
        "sector 300 -> 5 x 300 = 1500 IMP",
      ]
    `);
  });

  test.each([0, 2, 1.5, -1, Number.NaN])("at rank %d of 1 is refused", (rank) => {
    const ranking = rankMembers(rankInputOf({ members: [memberOf("A")] }));
    expect(() => ranking.candidateAt(rank)).toThrow(new RangeError(`rank ${rank} is not one of 1 to 1`));
  });
});

it("names its date and the policy that gave the points", () => {
  const ranking = rankMembers(rankInputOf({ members: [] }));
  expect(ranking.asOf).toBe(rankInputOf({ members: [] }).asOf);
  expect(ranking.policy).toEqual({ id: startingPolicy().id, version: startingPolicy().version });
});

it("reports the members that share the points at the policy's cut", () => {
  const members = Array.from({ length: 160 }, (_, n) => memberOf(`M${n}`));
  const incidents = Array.from({ length: 90 }, (_, n) => incidentOf(`I${n}`, `M${n}`));
  const { cut } = rankMembers(rankInputOf({ members, incidents }));
  expect(cut).toMatchObject({ candidates: 100, tied: 70, share: 438 });
});
