import { type InfiniteData, type UseInfiniteQueryResult, useInfiniteQuery } from "@tanstack/react-query";
import type { Query } from "./address.ts";
import { useClient } from "./surroundings.tsx";

/** A page of a list that goes on behind `next`. */
interface Page {
  readonly next: string | null;
}

/**
 * Reads a list page by page: `const { data, hasNextPage, fetchNextPage } = usePages<AuditPage>(pathOf("audit"))`; the pages read so
 * far are `data.pages`.
 */
export function usePages<T extends Page>(
  path: string,
  query: Query = {},
  options: { readonly enabled?: boolean } = {},
): UseInfiniteQueryResult<InfiniteData<T>> {
  const client = useClient();
  return useInfiniteQuery({
    queryKey: [path, query, "pages"],
    queryFn: ({ pageParam, signal }) =>
      client.get<T>(path, { ...query, ...(pageParam !== "" && { cursor: pageParam }) }, signal),
    initialPageParam: "",
    getNextPageParam: ({ next }) => next,
    ...options,
  });
}
