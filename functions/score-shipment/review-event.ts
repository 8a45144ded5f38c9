import type { BusEvent } from "../../adapters/events/event-bus.ts";
import type { FactorReason } from "../../core/factors/outcome.ts";
import type { StoredShipment } from "../../core/score/stored-shipment.ts";

/** The `detail-type` of the event that a shipment went to review. */
const SHIPMENT_FOR_REVIEW = "ShipmentForReview";

/** A factor that gave points. */
type Reason = Extract<FactorReason, { status: "scored" }>;

/** What the event tells: enough to act on, and to find the shipment by. */
export interface ShipmentForReview
  extends Pick<
    StoredShipment,
    "entryNumber" | "version" | "digest" | "importerId" | "points" | "lane" | "registry" | "policy"
  > {
  /** The factors that gave the most points, the strongest first. */
  readonly reasons: readonly Pick<Reason, "factor" | "points" | "detail">[];
}

const MOST_REASONS = 3;

/** Whether somebody is to look at a shipment before it goes on. */
export function isForReview({ lane }: StoredShipment): boolean {
  return lane === "review";
}

/** The event that a shipment went to review. */
export function reviewEvent(shipment: StoredShipment): BusEvent {
  const { entryNumber, version, digest, importerId, points, lane, registry, policy } = shipment;
  const reasons = strongest(shipment.reasons);
  const detail: ShipmentForReview = {
    entryNumber,
    version,
    digest,
    importerId,
    points,
    lane,
    reasons,
    registry,
    policy,
  };
  return { type: SHIPMENT_FOR_REVIEW, detail };
}

function strongest(reasons: readonly FactorReason[]): ShipmentForReview["reasons"] {
  return reasons
    .filter((reason): reason is Reason => reason.status === "scored" && reason.points > 0)
    .sort((one, other) => other.points - one.points)
    .slice(0, MOST_REASONS)
    .map(({ factor, points, detail }) => ({ factor, points, ...(detail !== undefined && { detail }) }));
}
