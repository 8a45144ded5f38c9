import type { Plan } from "../../core/select/plan.ts";
import { RecordsFrame } from "../controls/records-frame.tsx";
import { count } from "../format/counts.ts";
import { entityTypeName } from "../wording/entity-types.ts";

/** Visits of each entity type against its quota, and what visits at random were drawn from. */
export function Quotas({ plan: { sectors, strata } }: { readonly plan: Plan }) {
  return (
    <div className="plan-quotas">
      <RecordsFrame label="Sector quotas" className="panel">
        <table className="records">
          <caption>Sector quotas: visits that each entity type should have at least.</caption>
          <thead>
            <tr>
              <th scope="col">Entity type</th>
              <th scope="col" className="number">
                Members
              </th>
              <th scope="col" className="number">
                Quota
              </th>
              <th scope="col" className="number">
                Planned
              </th>
            </tr>
          </thead>
          <tbody>
            {sectors.map(({ entityType, members, quota, picks }) => (
              <tr key={entityType}>
                <th scope="row">{entityTypeName(entityType)}</th>
                <td className="number">{count(members)}</td>
                <td className="number">{count(quota)}</td>
                <td className="number">
                  {count(picks)}
                  {picks < quota && <span className="plan-short"> {count(quota - picks)} short</span>}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </RecordsFrame>
      <RecordsFrame label="Random draws" className="panel">
        <table className="records">
          <caption>Random share: how many were drawn from whom, by office and entity type.</caption>
          <thead>
            <tr>
              <th scope="col">Office</th>
              <th scope="col">Entity type</th>
              <th scope="col" className="number">
                Could be drawn
              </th>
              <th scope="col" className="number">
                Drawn
              </th>
            </tr>
          </thead>
          <tbody>
            {strata.map(({ fieldOffice, entityType, population, drawn }) => (
              <tr key={`${fieldOffice} ${entityType}`}>
                <th scope="row">{fieldOffice}</th>
                <td>{entityTypeName(entityType)}</td>
                <td className="number">{count(population)}</td>
                <td className="number">{count(drawn)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </RecordsFrame>
    </div>
  );
}
