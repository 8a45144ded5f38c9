import type { Plan } from "../../core/select/plan.ts";
import { count } from "../format/counts.ts";
import { entityTypeName } from "../wording/entity-types.ts";

/** Visits of each entity type against its quota, and what visits at random were drawn from. */
export function Quotas({ plan: { sectors, strata } }: { readonly plan: Plan }) {
  return (
    <div className="plan-quotas">
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways must be reachable by keyboard. */}
      <section className="panel records-frame" aria-label="Sector quotas" tabIndex={0}>
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
      </section>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways must be reachable by keyboard. */}
      <section className="panel records-frame" aria-label="Random draws" tabIndex={0}>
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
      </section>
    </div>
  );
}
