import type { Incident } from "../../functions/candidates-api/schemas/records.ts";
import { Mark } from "../controls/mark.tsx";
import { RecordsFrame } from "../controls/records-frame.tsx";
import { counted } from "../format/counts.ts";
import { day } from "../format/dates.ts";
import { codeInWords } from "../wording/code.ts";

const SEVERITIES = {
  "1": { name: "low", tone: "plain" },
  "2": { name: "medium", tone: "warn" },
  "3": { name: "high", tone: "bad" },
} as const;

/** Security incidents of a member, newest first. */
export function Incidents({ incidents }: { readonly incidents: readonly Incident[] }) {
  if (incidents.length === 0) return <p className="faint">No incident on file.</p>;
  const newestFirst = incidents.toSorted((one, other) => (one.occurredOn < other.occurredOn ? 1 : -1));
  return (
    <RecordsFrame label="Incidents">
      <table className="records">
        <caption>{counted(incidents.length, "incident")}</caption>
        <thead>
          <tr>
            <th scope="col">Day</th>
            <th scope="col">What</th>
            <th scope="col">Severity</th>
            <th scope="col">Where</th>
            <th scope="col">Reported</th>
          </tr>
        </thead>
        <tbody>
          {newestFirst.map(({ incidentId, occurredOn, kind, severity, place, selfReported }) => (
            <tr key={incidentId}>
              <th scope="row">{day(occurredOn)}</th>
              <td>{codeInWords(kind)}</td>
              <td>
                <Mark tone={SEVERITIES[severity].tone}>{SEVERITIES[severity].name}</Mark>
              </td>
              <td>{place === undefined ? "—" : codeInWords(place)}</td>
              <td>{selfReported === true ? "by the member" : "found"}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </RecordsFrame>
  );
}
