import { keepPreviousData, useInfiniteQuery } from "@tanstack/react-query";
import { useEffect, useMemo } from "react";
import type { CandidatePage, CandidateRow } from "../../functions/candidates-api/schemas/candidate-row.ts";
import { pathOf, type Query } from "../api/address.ts";
import { useClient } from "../api/surroundings.tsx";

/** Few at first, so that they are there at once; then as many as the API gives. */
const FIRST_PAGE = 100;
const FULL_PAGE = 1000;

/** The candidates of a listing, as far as they are here. */
export interface Candidates {
  readonly rows: readonly CandidateRow[];
  /** How many there are in all; undefined until the first answer. */
  readonly total: number | undefined;
  /** What is shown is of an earlier listing. */
  readonly isStale: boolean;
  readonly error: Error | null;
  readonly retry: () => void;
}

/** Reads all pages of a listing, one after another. A ranking never changes, so they are read once. */
export function useCandidates(rankingId: string, listing: Query): Candidates {
  const client = useClient();
  const path = pathOf("rankings", rankingId, "candidates");
  const pages = useInfiniteQuery({
    queryKey: [path, listing],
    queryFn: ({ pageParam, signal }) => {
      const limit = pageParam === undefined ? FIRST_PAGE : FULL_PAGE;
      return client.get<CandidatePage>(path, { ...listing, limit, cursor: pageParam }, signal);
    },
    initialPageParam: FROM_THE_START,
    getNextPageParam: ({ next }) => next ?? undefined,
    staleTime: Number.POSITIVE_INFINITY,
    placeholderData: keepPreviousData,
  });
  const { data, error, hasNextPage, isFetching, isPlaceholderData, fetchNextPage, refetch } = pages;
  const wantsMore = hasNextPage && !isFetching && error === null && !isPlaceholderData;
  useEffect(() => {
    if (wantsMore) void fetchNextPage();
  }, [wantsMore, fetchNextPage]);
  const rows = useMemo(() => data?.pages.flatMap(({ candidates }) => candidates) ?? [], [data]);
  return {
    rows,
    total: data?.pages[0]?.total,
    isStale: isPlaceholderData,
    error,
    retry: () => void (data === undefined ? refetch() : fetchNextPage()),
  };
}

const FROM_THE_START: string | undefined = undefined;
