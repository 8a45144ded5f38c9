import type { ColumnVisibilityState, Updater } from "@tanstack/react-table";
import { Popover } from "../controls/popover.tsx";
import { COLUMNS } from "./columns.tsx";

interface ColumnMenuProps {
  readonly shown: ColumnVisibilityState;
  readonly onShown: (updater: Updater<ColumnVisibilityState>) => void;
}

/** Rank and name stay: without them a row is nobody's. */
const CHOOSABLE = COLUMNS.slice(2);

/** Which columns are shown. */
export function ColumnMenu({ shown, onShown }: ColumnMenuProps) {
  return (
    <Popover label="Columns" title="Columns shown">
      {() => (
        <fieldset className="facet">
          <legend className="facet-name">Columns</legend>
          {CHOOSABLE.map(({ id, title }) => (
            <label key={id} className="check facet-value">
              <input
                type="checkbox"
                checked={shown[id] === true}
                onChange={({ target }) => onShown((before) => ({ ...before, [id]: target.checked }))}
              />
              {title}
            </label>
          ))}
        </fieldset>
      )}
    </Popover>
  );
}
