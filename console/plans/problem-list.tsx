import type { CapacityProblem } from "./capacity-grid.ts";

/** What cannot be read, with its place; the region is there from the start, so that what comes into it is read out. */
export function ProblemList({ problems }: { readonly problems: readonly CapacityProblem[] }) {
  return (
    <div role="status">
      {problems.length > 0 && (
        <ul className="plan-problems">
          {problems.map(({ where, message }) => (
            <li key={`${where} ${message}`}>
              <strong>{where}</strong> {message}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
