import { useQuery } from "@tanstack/react-query";
import type { Decision, DecisionPage } from "../../functions/candidates-api/schemas/decision.ts";
import { pathOf } from "../api/address.ts";
import type { Client } from "../api/client.ts";
import { useClient } from "../api/surroundings.tsx";

const PATH = pathOf("decisions");
const PAGE = 200;
/** Older decisions than these stand in the dossiers alone. */
const MOST_PAGES = 10;
/** Others decide meanwhile. */
const EVERY_MILLISECONDS = 60_000;

/** The newest decision about each member, notes left out: they decide nothing. */
export function useDecisionMarks(): ReadonlyMap<string, Decision> {
  const client = useClient();
  const { data } = useQuery({
    queryKey: [PATH],
    queryFn: ({ signal }) => marksOf(client, signal),
    refetchInterval: EVERY_MILLISECONDS,
  });
  return data ?? NONE;
}

const NONE: ReadonlyMap<string, Decision> = new Map();

async function marksOf(client: Client, signal: AbortSignal): Promise<ReadonlyMap<string, Decision>> {
  const marks = new Map<string, Decision>();
  let cursor: string | undefined;
  for (let page = 0; page < MOST_PAGES; page += 1) {
    const { decisions, next } = await client.get<DecisionPage>(PATH, { limit: PAGE, cursor }, signal);
    for (const decision of decisions) {
      if (decision.action !== "note" && !marks.has(decision.memberId)) marks.set(decision.memberId, decision);
    }
    if (next === null) break;
    cursor = next;
  }
  return marks;
}
