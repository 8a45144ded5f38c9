import type { Decisions } from "../../functions/candidates-api/schemas/decision.ts";
import type { Dossier } from "../../functions/candidates-api/schemas/dossier.ts";
import type { Shipments } from "../../functions/candidates-api/schemas/shipment-row.ts";
import { pathOf } from "../api/address.ts";
import { useRead } from "../api/use-read.ts";
import { useRankingInView } from "../shell/ranking-in-view.tsx";

/** All about a member in the ranking in view. Every reading is in the audit log, so it is read once and kept. */
export function useDossier(memberId: string) {
  const { rankingId } = useRankingInView();
  return useRead<Dossier>(pathOf("members", memberId), { ranking: rankingId }, { lasting: true });
}

/** The entries of a member's importer numbers, and what is wrong with their MIDs; read once, too. */
export function useShipments(memberId: string) {
  return useRead<Shipments>(pathOf("members", memberId, "shipments"), {}, { lasting: true });
}

/** The decisions about a member, oldest first. Others decide meanwhile, so these are read anew. */
export function useDecisions(memberId: string) {
  return useRead<Decisions>(decisionsPath(memberId));
}

/** Where decisions about a member are read and made. */
export function decisionsPath(memberId: string): string {
  return pathOf("members", memberId, "decisions");
}
