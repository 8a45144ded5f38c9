import { keepPreviousData, type UseQueryResult, useQuery } from "@tanstack/react-query";
import type { Query } from "./address.ts";
import { useClient } from "./surroundings.tsx";

interface ReadOptions {
  /** False: not now. */
  readonly enabled?: boolean;
  /** What is read never changes (a ranking). */
  readonly lasting?: boolean;
  /** While other values load, those before stay in sight. */
  readonly keep?: boolean;
  /** Milliseconds between two readings. */
  readonly every?: number;
}

/** Reads `path` with `query` and keeps the answer: `const { data, error, isPending, refetch } = useRead<Me>(pathOf("me"))`. */
export function useRead<T>(path: string, query: Query = {}, options: ReadOptions = {}): UseQueryResult<T> {
  const client = useClient();
  const { enabled = true, lasting = false, keep = false, every } = options;
  return useQuery({
    queryKey: [path, query],
    queryFn: ({ signal }) => client.get<T>(path, query, signal),
    enabled,
    ...(lasting && { staleTime: Number.POSITIVE_INFINITY }),
    ...(keep && { placeholderData: keepPreviousData }),
    ...(every !== undefined && { refetchInterval: every }),
  });
}
