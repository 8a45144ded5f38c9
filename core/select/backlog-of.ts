import type { PlanBacklog } from "./plan.ts";
import type { PlanBoard } from "./plan-board.ts";
import type { PlanMember } from "./plan-member.ts";
import type { PlanParts } from "./plan-parts.ts";
import { visitOf } from "./visit-of.ts";

const MONTHS_IN_YEAR = 12;
const EPOCH_YEAR = 1970;

/**
 * Members that should be visited and that no month has room for: due by law, selected, of high risk, or drawn at random; by
 * rank.
 */
export function backlogOf({ members, board, draws, period }: PlanParts): PlanBacklog[] {
  const drawn = new Set(draws.flatMap((draw) => draw.drawn));
  return members.flatMap((member) => {
    const reason = board.placings.has(member) ? undefined : reasonFor(member, drawn);
    if (reason === undefined) return [];
    const cause = causeOf(member, board);
    return { ...visitOf(member), reason, cause, year: yearOf(period.first + (member.due?.month ?? 0)) };
  });
}

function reasonFor(member: PlanMember, drawn: ReadonlySet<PlanMember>): PlanBacklog["reason"] | undefined {
  if (member.due !== undefined) return "law";
  if (member.decision === "select") return "selected";
  if (member.band === "high") return "risk";
  return drawn.has(member) ? "random" : undefined;
}

function causeOf({ office }: PlanMember, board: PlanBoard): PlanBacklog["cause"] {
  if (office === "") return "noOffice";
  const visits = board.visits.get(office) ?? [];
  return visits.some((each) => each > 0) ? "noRoom" : "noCapacity";
}

/** The year of a month since January 1970. */
function yearOf(month: number): number {
  return EPOCH_YEAR + Math.floor(month / MONTHS_IN_YEAR);
}
