import { useState } from "react";
import type { Plan } from "../../core/select/plan.ts";
import { Button } from "../controls/button.tsx";
import { RecordsFrame } from "../controls/records-frame.tsx";
import { count } from "../format/counts.ts";
import { day } from "../format/dates.ts";
import { RoomLink } from "../shell/room-link.tsx";
import { Empty } from "../states/empty.tsx";
import { entityTypeName } from "../wording/entity-types.ts";
import { CAUSE_NAMES, MODE_NAMES, officeName, REASON_WORDS } from "./plan-words.ts";
import { StaffTable } from "./staff-table.tsx";

const AT_ONCE = 100;

/** The visits that no room was left for, and the staff that would make them. */
export function Backlog({ plan }: { readonly plan: Plan }) {
  const [shown, setShown] = useState(AT_ONCE);
  const { backlog } = plan;
  if (backlog.length === 0) {
    return <Empty title="There is no backlog">Every visit that is due within the plan has its month.</Empty>;
  }
  return (
    <div className="stack">
      <StaffTable staff={plan.staff} hoursPerYear={plan.specialistHoursPerYear} />
      <RecordsFrame label="Backlog" className="panel">
        <table className="records">
          <caption>
            {backlog.length > shown
              ? `The first ${count(shown)} of ${count(backlog.length)}; backlog.csv has them all.`
              : "Visits that no room was left for."}
          </caption>
          <thead>
            <tr>
              <th scope="col">Member</th>
              <th scope="col">Type</th>
              <th scope="col">Office</th>
              <th scope="col">Year</th>
              <th scope="col">Due</th>
              <th scope="col">Reason</th>
              <th scope="col">What is missing</th>
              <th scope="col">Mode</th>
              <th scope="col" className="number">
                Hours
              </th>
            </tr>
          </thead>
          <tbody>
            {backlog.slice(0, shown).map((visit) => (
              <tr key={visit.memberId}>
                <th scope="row">
                  <RoomLink to={`/members/${encodeURIComponent(visit.memberId)}`}>
                    {visit.name ?? visit.memberId}
                  </RoomLink>
                </th>
                <td>{entityTypeName(visit.entityType)}</td>
                <td>{officeName(visit.fieldOffice)}</td>
                <td>{visit.year}</td>
                <td>{day(visit.dueOn)}</td>
                <td>{REASON_WORDS[visit.reason].name}</td>
                <td>{CAUSE_NAMES[visit.cause]}</td>
                <td>{MODE_NAMES[visit.mode]}</td>
                <td className="number">{count(visit.hours)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </RecordsFrame>
      {backlog.length > shown && (
        <div>
          <Button onClick={() => setShown(shown + AT_ONCE)}>Show {AT_ONCE} more</Button>
        </div>
      )}
    </div>
  );
}
