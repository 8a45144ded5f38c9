import { useCallback, useMemo } from "react";
import { useSearchParams } from "wouter";
import type { RankingColumn } from "./columns.tsx";
import { type Filter, having, listingOf, resorted, toggled, unfiltered } from "./listing.ts";

/** What is listed, as the address says it, and the ways to change it. The back button takes back a filter, not a letter typed. */
export function useListing() {
  const [address, setAddress] = useSearchParams();
  const text = address.toString();
  const listing = useMemo(() => listingOf(new URLSearchParams(text)), [text]);
  const onToggle = useCallback(
    (filter: Filter, value: string) => setAddress((now) => toggled(now, filter, value)),
    [setAddress],
  );
  const onSearch = useCallback(
    (sought: string) => setAddress((now) => having(now, "search", sought), { replace: true }),
    [setAddress],
  );
  const onClear = useCallback(() => setAddress(unfiltered), [setAddress]);
  const onSort = useCallback(
    ({ sort, descending }: RankingColumn) =>
      setAddress((now) => (sort === undefined ? now : resorted(now, sort, descending === true))),
    [setAddress],
  );
  return { address, setAddress, listing, onToggle, onSearch, onClear, onSort };
}
