import { useState } from "react";
import type { Plan } from "../../core/select/plan.ts";
import { Button } from "../controls/button.tsx";
import { Mark } from "../controls/mark.tsx";
import { RecordsFrame } from "../controls/records-frame.tsx";
import { count } from "../format/counts.ts";
import { day } from "../format/dates.ts";
import { RoomLink } from "../shell/room-link.tsx";
import { Empty } from "../states/empty.tsx";
import { entityTypeName } from "../wording/entity-types.ts";
import { NOT_PLANNED_WORDS, officeName } from "./plan-words.ts";

const AT_ONCE = 100;

/** Who is not to be visited at all, however much room there is, and why. */
export function NotPlanned({ plan: { notPlanned } }: { readonly plan: Plan }) {
  const [shown, setShown] = useState(AT_ONCE);
  if (notPlanned.length === 0) return <Empty title="Every candidate can be visited" />;
  const groups = [...Map.groupBy(notPlanned, ({ reason }) => reason)];
  return (
    <div className="stack">
      <ul className="plan-causes">
        {groups.map(([reason, members]) => (
          <li key={reason}>
            <strong>{count(members.length)}</strong> {NOT_PLANNED_WORDS[reason].name}
            <p className="faint small">{NOT_PLANNED_WORDS[reason].meaning}</p>
          </li>
        ))}
      </ul>
      <RecordsFrame label="Not planned" className="panel">
        <table className="records">
          <caption className="unseen">Not planned</caption>
          <thead>
            <tr>
              <th scope="col">Member</th>
              <th scope="col">Type</th>
              <th scope="col">Office</th>
              <th scope="col" className="number">
                Rank
              </th>
              <th scope="col">Due</th>
              <th scope="col">Reason</th>
            </tr>
          </thead>
          <tbody>
            {notPlanned.slice(0, shown).map((member) => (
              <tr key={member.memberId}>
                <th scope="row">
                  <RoomLink to={`/members/${encodeURIComponent(member.memberId)}`}>
                    {member.name ?? member.memberId}
                  </RoomLink>
                </th>
                <td>{entityTypeName(member.entityType)}</td>
                <td>{officeName(member.fieldOffice)}</td>
                <td className="number">{count(member.rank)}</td>
                <td>{day(member.dueOn)}</td>
                <td>
                  {NOT_PLANNED_WORDS[member.reason].name}{" "}
                  {member.dueByLaw && <Mark tone="warn">due by law</Mark>}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </RecordsFrame>
      {notPlanned.length > shown && (
        <div>
          <Button onClick={() => setShown(shown + AT_ONCE)}>Show {AT_ONCE} more</Button>
        </div>
      )}
    </div>
  );
}
