import { type UseMutationResult, useMutation, useQueryClient } from "@tanstack/react-query";
import { useClient } from "./surroundings.tsx";

/**
 * Posts to `path`; what begins with one of the `stale` paths is read anew afterwards:
 * `const save = useWrite<NewPlan, PlanEntry>(pathOf("plans"), [pathOf("plans")]); save.mutate(plan)`.
 */
export function useWrite<Body, Answer>(
  path: string,
  stale: readonly string[] = [],
): UseMutationResult<Answer, Error, Body> {
  const client = useClient();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: Body) => client.post<Answer>(path, body),
    onSuccess: async () => {
      await Promise.all(stale.map((path) => queries.invalidateQueries({ predicate: isOf(path) })));
    },
  });
}

function isOf(path: string) {
  return ({ queryKey: [read] }: { queryKey: readonly unknown[] }) =>
    typeof read === "string" && read.startsWith(path);
}
