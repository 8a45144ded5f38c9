import { QueryClient } from "@tanstack/react-query";
import { Problem } from "./problem.ts";

const MOST_RETRIES = 2;
const MINUTE = 60_000;

/** What was read is kept; what the API refuses is not asked again, what got lost on the way is. */
export function queryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: MINUTE,
        gcTime: 10 * MINUTE,
        refetchOnWindowFocus: true,
        retry: (failures, error) =>
          failures < MOST_RETRIES && !(error instanceof Problem && error.status < 500),
      },
    },
  });
}
