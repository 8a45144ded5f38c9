import { useState } from "react";
import type { Facets } from "../../functions/candidates-api/schemas/ranking.ts";
import { Button } from "../controls/button.tsx";
import { Dialog } from "../controls/dialog.tsx";
import { Popover } from "../controls/popover.tsx";
import { FacetList } from "./facet-list.tsx";
import { FILTER_NAMES } from "./filter-words.ts";
import { chosen, FILTERS, type Filter } from "./listing.ts";

interface FilterBarProps {
  readonly address: URLSearchParams;
  /** Undefined while the ranking is on its way. */
  readonly facets: Facets | undefined;
  /** There is room for one button only. */
  readonly isNarrow: boolean;
  readonly onToggle: (filter: Filter, value: string) => void;
}

/** The filters: a button each, or one for all where there is little room. */
export function FilterBar({ address, facets, isNarrow, onToggle }: FilterBarProps) {
  if (facets === undefined) return null;
  const offered = FILTERS.filter((filter) => facets[filter].length > 0);
  const lists = (filters: readonly Filter[]) =>
    filters.map((filter) => (
      <FacetList
        key={filter}
        filter={filter}
        facet={facets[filter]}
        chosen={chosen(address, filter)}
        onToggle={onToggle}
      />
    ));
  if (isNarrow) return <AllFilters>{lists(offered)}</AllFilters>;
  return offered.map((filter) => (
    <Popover
      key={filter}
      label={FILTER_NAMES[filter]}
      title={`Filter by ${FILTER_NAMES[filter]}`}
      marked={address.has(filter)}
    >
      {() => lists([filter])}
    </Popover>
  ));
}

function AllFilters({ children }: { readonly children: React.ReactNode }) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button onClick={() => setOpen(true)} aria-haspopup="dialog">
        Filters
      </Button>
      <Dialog title="Filters" open={open} onClose={() => setOpen(false)}>
        {children}
        <div className="dialog-foot">
          <Button look="main" onClick={() => setOpen(false)}>
            Show candidates
          </Button>
        </div>
      </Dialog>
    </>
  );
}
