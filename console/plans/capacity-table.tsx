import type { Plan } from "../../core/select/plan.ts";
import { RecordsFrame } from "../controls/records-frame.tsx";
import { count } from "../format/counts.ts";
import { month } from "../format/dates.ts";
import type { CapacityUse } from "./plan-words.ts";
import { ReasonBar } from "./reason-bar.tsx";

interface CapacityTableProps {
  readonly plan: Plan;
  /** The office looked at; empty for all. */
  readonly office: string;
  readonly onOffice: (office: string) => void;
}

/** Capacity used and free by office and month. The name of an office shows its visits alone. */
export function CapacityTable({ plan, office, onOffice }: CapacityTableProps) {
  const byOffice = Map.groupBy(plan.capacity, ({ fieldOffice }) => fieldOffice);
  const months = [...new Set(plan.capacity.map((use) => use.month))].sort();
  const { lines, visits } = plan.capacityOutside;
  return (
    <RecordsFrame label="Capacity" className="panel">
      <table className="records plan-capacity">
        <caption>
          Visits used of those that there are. Colours are the reasons of record.
          {lines > 0 &&
            ` ${count(visits)} visits in ${count(lines)} lines of the capacity lie outside the months of the plan.`}
        </caption>
        <thead>
          <tr>
            <th scope="col">Office</th>
            {months.map((one) => (
              <th key={one} scope="col">
                {month(one)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {[...byOffice].map(([fieldOffice, uses]) => (
            <tr key={fieldOffice}>
              <th scope="row">
                <button
                  type="button"
                  className="plan-office"
                  aria-pressed={office === fieldOffice}
                  onClick={() => onOffice(office === fieldOffice ? "" : fieldOffice)}
                >
                  {fieldOffice}
                </button>
              </th>
              {months.map((one) => (
                <td key={one}>
                  <Use use={uses.find((use) => use.month === one)} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </RecordsFrame>
  );
}

function Use({ use }: { readonly use: CapacityUse | undefined }) {
  if (use === undefined || use.visits === 0) return <span className="faint">none</span>;
  return (
    <>
      <span className={use.picks === use.visits ? undefined : "soft"}>
        {count(use.picks)}/{count(use.visits)}
      </span>
      <ReasonBar reasons={use} total={use.visits} />
    </>
  );
}
