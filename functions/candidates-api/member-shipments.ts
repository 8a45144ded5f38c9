import type { FactorReason } from "../../core/factors/outcome.ts";
import type { StoredShipment } from "../../core/score/stored-shipment.ts";
import type { ApiWork } from "./api-work.ts";
import type { MidProblem, ShipmentRow, Shipments } from "./schemas/shipment-row.ts";

/** Stored contents that are read for one answer: a table hands them on a megabyte at a time. */
const MOST_READ = 20_000;

const CENTS = 100;

/** Verdicts that there is nothing to mend about. */
const GOOD_VERDICTS: readonly string[] = ["match", "variant", "registered"];

/** The entries of a member's importer numbers, at most `limit` of each list. */
export async function memberShipments(
  memberId: string,
  limit: number,
  { ports }: ApiWork,
): Promise<Shipments> {
  const { profiles } = await ports.members.ofMember(memberId);
  const importerIds = [memberId, ...(profiles.at(-1)?.record.importerIds ?? [])];
  const { shipments, read, complete } = await ports.shipments.ofImporters(
    [...new Set(importerIds)],
    MOST_READ,
  );
  return {
    shipments: shipments
      .toSorted((one, other) => other.points - one.points || byEntry(one, other))
      .slice(0, limit)
      .map(shipmentRow),
    midProblems: shipments
      .filter(({ midVerdict }) => !GOOD_VERDICTS.includes(midVerdict))
      .sort((one, other) => other.creditLostToMid - one.creditLostToMid || byEntry(one, other))
      .slice(0, limit)
      .map(midProblem),
    read,
    complete,
  };
}

/** Newest first, then by number. */
function byEntry(one: StoredShipment, other: StoredShipment): number {
  if (one.entryDate !== other.entryDate) return one.entryDate > other.entryDate ? -1 : 1;
  return one.entryNumber < other.entryNumber ? -1 : 1;
}

function shipmentRow(shipment: StoredShipment): ShipmentRow {
  const { entryNumber, version, importerId, entryDate, countryOfOrigin, valueCents, reasons } = shipment;
  const { points, rawPoints, creditPoints, creditLostToMid, lane, midVerdict } = shipment;
  return {
    entryNumber,
    version,
    importerId,
    entryDate,
    countryOfOrigin,
    valueUsd: valueCents / CENTS,
    points,
    rawPoints,
    creditPoints,
    creditLostToMid,
    lane,
    midVerdict,
    reasons: strongest(reasons),
  };
}

function strongest(reasons: readonly FactorReason[]): FactorReason[] {
  return reasons
    .filter((reason) => reason.status === "scored" && reason.points > 0)
    .sort((one, other) => pointsOf(other) - pointsOf(one));
}

function pointsOf(reason: FactorReason): number {
  return reason.status === "scored" ? reason.points : 0;
}

function midProblem({
  entryNumber,
  importerId,
  entryDate,
  midVerdict,
  mid,
  creditLostToMid,
}: StoredShipment): MidProblem {
  return { entryNumber, importerId, entryDate, verdict: midVerdict, ...mid, creditLost: creditLostToMid };
}
