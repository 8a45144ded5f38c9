import type { MidVerdict } from "../mid/check.ts";
import { LANES, type Lane } from "../score/score.ts";
import { type Contribution, NO_MEMBER } from "./contribution.ts";
import { OriginCounts, type OriginSums } from "./origin-counts.ts";

export const MID_VERDICTS: readonly MidVerdict[] = [
  "match",
  "variant",
  "registered",
  "mismatch",
  "malformed",
  "missing",
  "unverifiable",
];

/** Credits of a run: how many shipments, and points together. */
interface CreditCount {
  shipments: number;
  points: number;
}

const credit = (): CreditCount => ({ shipments: 0, points: 0 });

/** Counts over the shipments of a run, for its summary; parts add up. */
export class RunCounts {
  counted = 0;
  valueCents = 0;
  readonly lanes: Record<Lane, number> = { fast: 0, green: 0, standard: 0, review: 0 };
  readonly mid: Record<MidVerdict, number> = {
    match: 0,
    variant: 0,
    registered: 0,
    mismatch: 0,
    malformed: 0,
    missing: 0,
    unverifiable: 0,
  };
  readonly credits = { tier: credit(), mutualRecognition: credit(), granted: credit(), lostToMid: credit() };
  readonly unknownImporters = { shipments: 0, valueCents: 0 };
  readonly origins = new OriginCounts();
  unknownAnomalyCodes = 0;

  /** Counts a shipment (`times` 1) or takes it out (-1). */
  add(shipment: Contribution, times: 1 | -1): void {
    this.counted += times;
    this.valueCents += times * shipment.valueCents;
    this.lanes[shipment.lane] += times;
    this.mid[shipment.midVerdict] += times;
    this.unknownAnomalyCodes += times * shipment.unknownAnomalies;
    this.origins.add(shipment.origin, shipment.valueCents, times);
    const { credits } = this;
    if (shipment.tierCredit > 0) addCredit(credits.tier, shipment.tierCredit, times);
    if (shipment.recognitionCredit > 0)
      addCredit(credits.mutualRecognition, shipment.recognitionCredit, times);
    if (shipment.credit > 0) addCredit(credits.granted, shipment.credit, times);
    if (shipment.creditLost > 0) addCredit(credits.lostToMid, shipment.creditLost, times);
    if (shipment.member === NO_MEMBER) {
      this.unknownImporters.shipments += times;
      this.unknownImporters.valueCents += times * shipment.valueCents;
    }
  }

  merge(other: CountedRun): void {
    this.counted += other.counted;
    this.valueCents += other.valueCents;
    for (const lane of LANES) this.lanes[lane] += other.lanes[lane];
    for (const verdict of MID_VERDICTS) this.mid[verdict] += other.mid[verdict];
    this.unknownAnomalyCodes += other.unknownAnomalyCodes;
    this.origins.merge(other.origins);
    this.unknownImporters.shipments += other.unknownImporters.shipments;
    this.unknownImporters.valueCents += other.unknownImporters.valueCents;
    for (const name of ["tier", "mutualRecognition", "granted", "lostToMid"] as const) {
      this.credits[name].shipments += other.credits[name].shipments;
      this.credits[name].points += other.credits[name].points;
    }
  }
}

type Figure =
  | "counted"
  | "valueCents"
  | "lanes"
  | "mid"
  | "credits"
  | "unknownImporters"
  | "unknownAnomalyCodes";

/** The counts as plain data. */
export interface CountedRun extends Pick<RunCounts, Figure> {
  readonly origins: OriginSums;
}

function addCredit(count: CreditCount, points: number, times: 1 | -1): void {
  count.shipments += times;
  count.points += times * points;
}
