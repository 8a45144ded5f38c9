import type { ShipmentRow } from "../../functions/candidates-api/schemas/shipment-row.ts";
import { Mark } from "../controls/mark.tsx";
import { RecordsFrame } from "../controls/records-frame.tsx";
import { count } from "../format/counts.ts";
import { day } from "../format/dates.ts";
import { shortDollars } from "../format/money.ts";
import { countryName } from "../wording/countries.ts";
import { shipmentFactorName } from "../wording/factors.ts";
import { laneName } from "../wording/lanes.ts";
import "./entry-link.css";

interface ShipmentsTableProps {
  readonly shipments: readonly ShipmentRow[];
  readonly onOpen: (entry: { readonly importerId: string; readonly entryNumber: string }) => void;
}

const LANE_TONES: Readonly<Record<string, "good" | "bad" | "note" | "plain">> = {
  fast: "note",
  green: "good",
  standard: "plain",
  review: "bad",
};

/** The entries behind a member, highest points first. */
export function ShipmentsTable({ shipments, onOpen }: ShipmentsTableProps) {
  if (shipments.length === 0) return <p className="faint">No entries under the member's importer numbers.</p>;
  return (
    <RecordsFrame label="Entries">
      <table className="records">
        <caption>{count(shipments.length)} entries, highest points first; open one for every reason</caption>
        <thead>
          <tr>
            <th scope="col">Entry</th>
            <th scope="col" className="number">
              Points
            </th>
            <th scope="col">Lane</th>
            <th scope="col">Origin</th>
            <th scope="col" className="number">
              Value
            </th>
            <th scope="col">Reasons</th>
          </tr>
        </thead>
        <tbody>
          {shipments.map((shipment) => (
            <tr key={`${shipment.importerId} ${shipment.entryNumber}`}>
              <th scope="row">
                <button type="button" className="entry-link" onClick={() => onOpen(shipment)}>
                  {shipment.entryNumber}
                </button>
                <br />
                <span className="faint small">{day(shipment.entryDate)}</span>
              </th>
              <td
                className="number"
                title={`${shipment.rawPoints} before ${shipment.creditPoints} of credit`}
              >
                {signed(shipment.points)}
              </td>
              <td>
                <Mark tone={LANE_TONES[shipment.lane] ?? "plain"}>{laneName(shipment.lane)}</Mark>
              </td>
              <td>{countryName(shipment.countryOfOrigin)}</td>
              <td className="number">{shortDollars(shipment.valueUsd)}</td>
              <td className="faint">
                {[...new Set(shipment.reasons.map(({ factor }) => shipmentFactorName(factor)))].join(", ")}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </RecordsFrame>
  );
}

/** Points after credit can be below 0. */
function signed(points: number): string {
  return count(points).replace("-", "−");
}
