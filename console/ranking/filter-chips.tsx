import { Button } from "../controls/button.tsx";
import { FILTER_NAMES, filterValueName } from "./filter-words.ts";
import { chosen, FILTERS, type Filter } from "./listing.ts";

interface FilterChipsProps {
  readonly address: URLSearchParams;
  readonly onToggle: (filter: Filter, value: string) => void;
  readonly onSearch: (text: string) => void;
  readonly onClear: () => void;
}

/** What the list is filtered by; each can be taken away. Nothing where nothing is filtered. */
export function FilterChips({ address, onToggle, onSearch, onClear }: FilterChipsProps) {
  const search = address.get("search") ?? "";
  const values = FILTERS.flatMap((filter) => chosen(address, filter).map((value) => ({ filter, value })));
  if (values.length === 0 && search === "") return null;
  return (
    <ul className="chips" aria-label="Filters in use">
      {search !== "" && <Chip name="Search" value={`“${search}”`} onRemove={() => onSearch("")} />}
      {values.map(({ filter, value }) => (
        <Chip
          key={`${filter} ${value}`}
          name={FILTER_NAMES[filter]}
          value={filterValueName(filter, value)}
          onRemove={() => onToggle(filter, value)}
        />
      ))}
      <li>
        <Button look="quiet" className="chip-clear" onClick={onClear}>
          Clear all
        </Button>
      </li>
    </ul>
  );
}

interface ChipProps {
  readonly name: string;
  readonly value: string;
  readonly onRemove: () => void;
}

function Chip({ name, value, onRemove }: ChipProps) {
  return (
    <li>
      <button type="button" className="chip" onClick={onRemove}>
        <span className="faint">{name}</span> {value}
        <span aria-hidden="true">×</span>
        <span className="unseen">Remove</span>
      </button>
    </li>
  );
}
