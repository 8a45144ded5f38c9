import { describe, expect, it } from "vitest";
import { contribute, emptyContribution, NO_MEMBER } from "../../../core/activity/contribution.ts";
import { readAnomalies } from "../../../core/factors/anomalies.ts";
import type { MidCheck } from "../../../core/mid/check.ts";
import type { ShipmentFacts } from "../../../core/score/facts.ts";
import { Score } from "../../../core/score/score.ts";
import { scoredShipment } from "../../../core/score/scored-shipment.ts";
import { contributionOf, storedShipment } from "../../../core/score/stored-shipment.ts";
import { facts, member, starting } from "../factors/shipment/shipment-facts.ts";

const IDENTITY = { entryNumber: "E1", version: 2, importerId: "IOR-1" };
const DIGEST = "0123456789abcdef".repeat(4);
const POLICY = "greenlane-starting@1#0123";
const REGISTRY = "000001-0123456789ab";

const MATCH: MidCheck = { verdict: "match", declared: "MXCAR1450TIJ", expected: "MXCAR1450TIJ", notes: [] };

/** A shipment as scored, what it adds to totals, and as stored. */
function shipmentOf(about: Partial<ShipmentFacts> = {}, check: MidCheck = MATCH) {
  const of = facts(about);
  const score = new Score().of(of, starting);
  const contribution = emptyContribution();
  contribute(contribution, of, score, starting);
  const scored = scoredShipment(IDENTITY, of, score, check, POLICY);
  return { scored, contribution, stored: storedShipment(scored, contribution, DIGEST, REGISTRY) };
}

describe("a stored shipment", () => {
  it("holds what was scored, what a ranking folds, and the registry that it was scored with", () => {
    const { scored, contribution, stored } = shipmentOf({ importer: member(), fastLane: 1 });
    expect(stored).toMatchObject({
      ...IDENTITY,
      digest: DIGEST.slice(0, 32),
      memberId: "M1",
      entryDate: "2026-03-14",
      countryOfOrigin: scored.countryOfOrigin,
      points: scored.points,
      rawPoints: scored.rawPoints,
      reasons: scored.reasons,
      credits: scored.credits,
      fast: scored.fast,
      usedFast: true,
      valueCents: contribution.valueCents,
      tierCredit: contribution.tierCredit,
      policy: POLICY,
      registry: REGISTRY,
    });
  });

  it("gives back what the shipment added, under the member that is known now", () => {
    const { contribution, stored } = shipmentOf({ importer: member() });
    expect(contributionOf(stored, contribution.member)).toEqual(contribution);
    expect(contributionOf(stored, 7)).toEqual({ ...contribution, member: 7 });
    expect(contributionOf(stored, undefined)).toEqual({ ...contribution, member: NO_MEMBER });
  });

  it.each<[string, MidCheck, { declared: string; expected: string; reason: string }]>([
    ["a match", MATCH, { declared: "MXCAR1450TIJ", expected: "MXCAR1450TIJ", reason: "" }],
    [
      "a variant with its reading",
      { verdict: "variant", declared: "A", expected: "B", reason: "postal-city", readings: [], notes: [] },
      { declared: "A", expected: "B", reason: "postal-city" },
    ],
    [
      "a malformed one with the rule that it breaks",
      { verdict: "malformed", declared: "A", position: 1, rule: "too-short", message: "", notes: [] },
      { declared: "A", expected: "", reason: "too-short" },
    ],
    [
      "a missing one with the one expected",
      { verdict: "missing", expected: "B", notes: [] },
      { declared: "", expected: "B", reason: "" },
    ],
    [
      "one on file that cannot be built",
      { verdict: "registered", declared: "A", parties: [], expected: undefined, notes: [] },
      { declared: "A", expected: "", reason: "" },
    ],
  ])("keeps of the MID %s", (_, check, mid) => {
    expect(shipmentOf({}, check).stored.mid).toEqual(mid);
  });

  it("lists 100 of the anomaly codes that the policy does not know, and counts all", () => {
    const codes = Array.from({ length: 5_000 }, (_, at) => `UNKNOWN_${at}`);
    const { scored, stored } = shipmentOf({ anomalies: readAnomalies([...codes, "SEAL_BROKEN"], starting) });
    const unknown = ({ factor, status }: { factor: string; status: string }) =>
      factor === "anomalies" && status === "missing";
    expect(stored.unknownAnomalies).toBe(5_000);
    expect(stored.reasons.filter(unknown)).toEqual(scored.reasons.filter(unknown).slice(0, 100));
    expect(stored.reasons.filter((reason) => !unknown(reason))).toEqual(
      scored.reasons.filter((reason) => !unknown(reason)),
    );
  });
});
