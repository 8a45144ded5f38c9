import type { PlanPick } from "../../core/select/plan.ts";
import { Mark } from "../controls/mark.tsx";
import { count } from "../format/counts.ts";
import { day } from "../format/dates.ts";
import { points } from "../format/points.ts";
import { RoomLink } from "../shell/room-link.tsx";
import { entityTypeName } from "../wording/entity-types.ts";
import { BAND_NAMES, MODE_NAMES, REASON_WORDS } from "./plan-words.ts";

interface PickCardProps {
  readonly pick: PlanPick;
  readonly showsOffice: boolean;
}

/** A planned visit: whom, why on record, how, and until when; all reasons when they are asked for. */
export function PickCard({ pick, showsOffice }: PickCardProps) {
  const { memberId, name, entityType, fieldOffice, reason, mode, dueOn, late } = pick;
  return (
    <li className="plan-card" data-reason={reason}>
      <RoomLink to={`/members/${encodeURIComponent(memberId)}`} className="plan-card-name">
        {name ?? memberId}
      </RoomLink>
      <p className="faint small">
        {entityTypeName(entityType)}
        {showsOffice && ` · ${fieldOffice}`}
      </p>
      <p className="plan-card-marks">
        <span className="plan-swatch" data-reason={reason} aria-hidden="true" />
        <span>{REASON_WORDS[reason].name}</span>
        <Mark>{MODE_NAMES[mode]}</Mark>
        {late && <Mark tone="bad">Late</Mark>}
      </p>
      <p className="small">{dueOn === null ? "No due date" : `Due ${day(dueOn)}`}</p>
      <details className="small">
        <summary>
          All reasons<span className="unseen"> for {name ?? memberId}</span>
        </summary>
        <Why pick={pick} />
      </details>
    </li>
  );
}

function Why({
  pick: { reason, reasons, rank, points: given, band, hours, stratum },
}: Pick<PickCardProps, "pick">) {
  return (
    <div className="plan-card-why">
      <ul>
        {reasons.map((one) => (
          <li key={one}>
            <strong>{REASON_WORDS[one].name}</strong>
            {one === reason && " (of record)"}: {REASON_WORDS[one].meaning}
          </li>
        ))}
      </ul>
      <p>
        Rank {count(rank)} with {points(given)} points, {BAND_NAMES[band].toLowerCase()}; {count(hours)}{" "}
        hours.
        {stratum !== null &&
          ` Drawn with ${count(stratum.drawn)} of ${count(stratum.population)} of its office and type.`}
      </p>
    </div>
  );
}
