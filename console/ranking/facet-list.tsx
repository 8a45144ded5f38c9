import { useState } from "react";
import type { Facets } from "../../functions/candidates-api/schemas/ranking.ts";
import { count } from "../format/counts.ts";
import { FILTER_NAMES, filterValueName } from "./filter-words.ts";
import { canFilterBy, type Filter } from "./listing.ts";

interface FacetListProps {
  readonly filter: Filter;
  readonly facet: Facets[Filter];
  readonly chosen: readonly string[];
  readonly onToggle: (filter: Filter, value: string) => void;
}

/** From so many values on, they can be searched. */
const MANY = 16;

/** The values of a filter with how many members each has; any of the chosen will do. */
export function FacetList({ filter, facet, chosen, onToggle }: FacetListProps) {
  const [sought, setSought] = useState("");
  const offered = facet.filter(({ value }) => canFilterBy(filter, value));
  const named = offered.map(({ value, count }) => ({ value, count, name: filterValueName(filter, value) }));
  const found = named.filter(({ name }) => name.toLowerCase().includes(sought.trim().toLowerCase()));
  return (
    <fieldset className="facet">
      <legend className="facet-name">{FILTER_NAMES[filter]}</legend>
      {facet.length >= MANY && (
        <input
          type="search"
          className="control"
          aria-label={`Search in ${FILTER_NAMES[filter]}`}
          placeholder="Search in the list"
          value={sought}
          onChange={({ target }) => setSought(target.value)}
        />
      )}
      {found.map(({ value, name, count: members }) => (
        <label key={value} className="check facet-value">
          <input type="checkbox" checked={chosen.includes(value)} onChange={() => onToggle(filter, value)} />
          <span className="grow">{name}</span>
          <span className="faint">{count(members)}</span>
        </label>
      ))}
      {found.length === 0 && <p className="faint small">No such value.</p>}
    </fieldset>
  );
}
