import type { Plan } from "../../core/select/plan.ts";
import { RecordsFrame } from "../controls/records-frame.tsx";
import { count } from "../format/counts.ts";
import { officeName } from "./plan-words.ts";

interface StaffTableProps {
  readonly staff: Plan["staff"];
  /** Hours of validations that a specialist does in a year. */
  readonly hoursPerYear: number;
}

/** The backlog by office and year, and the specialists who would clear it within a year. */
export function StaffTable({ staff, hoursPerYear }: StaffTableProps) {
  const visits = staff.reduce((sum, line) => sum + line.visits, 0);
  const hours = staff.reduce((sum, line) => sum + line.hours, 0);
  const most = staff.reduce((greatest, line) => Math.max(greatest, line.hours), 1);
  return (
    <RecordsFrame label="Staff that would clear the backlog" className="panel">
      <table className="records">
        <caption>
          Staff that would clear the backlog: a specialist does {count(hoursPerYear)} hours of validations in
          a year.
        </caption>
        <thead>
          <tr>
            <th scope="col">Office</th>
            <th scope="col">Year</th>
            <th scope="col" className="number">
              Visits
            </th>
            <th scope="col" className="number">
              Hours
            </th>
            <th scope="col" className="plan-share">
              <span className="unseen">Hours as a bar</span>
            </th>
            <th scope="col" className="number">
              Specialists
            </th>
          </tr>
        </thead>
        <tbody>
          {staff.map((line) => (
            <tr key={`${line.fieldOffice} ${line.year}`}>
              <th scope="row">{officeName(line.fieldOffice)}</th>
              <td>{line.year}</td>
              <td className="number">{count(line.visits)}</td>
              <td className="number">{count(line.hours)}</td>
              <td className="plan-share">
                <span aria-hidden="true" style={{ inlineSize: `${(100 * line.hours) / most}%` }} />
              </td>
              <td className="number">{line.specialists.toFixed(2)}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">All offices</th>
            <td />
            <td className="number">{count(visits)}</td>
            <td className="number">{count(hours)}</td>
            <td />
            <td className="number">{(hours / hoursPerYear).toFixed(2)}</td>
          </tr>
        </tfoot>
      </table>
    </RecordsFrame>
  );
}
