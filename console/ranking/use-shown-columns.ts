import { type ColumnVisibilityState, functionalUpdate, type Updater } from "@tanstack/react-table";
import { useState } from "react";
import { COLUMNS } from "./columns.tsx";

const KEPT_AS = "greenlane.columns";

/** Which columns are shown. The choice is kept on this machine. */
export function useShownColumns() {
  const [shown, setShown] = useState(keptColumns);
  const change = (updater: Updater<ColumnVisibilityState>) => {
    const after = functionalUpdate(updater, shown);
    localStorage.setItem(KEPT_AS, JSON.stringify(after));
    setShown(after);
  };
  return [shown, change] as const;
}

/** What was kept, as far as it fits the columns that there are now. */
function keptColumns(): ColumnVisibilityState {
  const kept = parsed(localStorage.getItem(KEPT_AS) ?? "{}");
  return Object.fromEntries(
    COLUMNS.map(({ id, isShown }) => {
      const value = kept[id];
      return [id, typeof value === "boolean" ? value : isShown];
    }),
  );
}

function parsed(text: string): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null ? { ...value } : {};
  } catch {
    return {};
  }
}
