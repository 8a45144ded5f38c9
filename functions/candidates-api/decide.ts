import type { Decision as StoredDecision } from "../../core/select/decision.ts";
import { ApiProblem, invalidRequest, notFound } from "./api-problem.ts";
import type { ApiWork } from "./api-work.ts";
import { type AuditedRequest, audit } from "./audit-trail.ts";
import { demand } from "./caller.ts";
import type { Decision, NewDecision } from "./schemas/decision.ts";
import type { RankingEntry } from "./schemas/ranking.ts";

/**
 * Adds a decision behind those that its author saw. What is asked is logged first: a decision that cannot be logged is not
 * taken. Throws ApiProblem; a conflict tells the decisions that the author has not seen.
 */
export async function decide(
  memberId: string,
  { action, reason, until = null, rankingId, after }: NewDecision,
  request: AuditedRequest,
  work: ApiWork,
): Promise<Decision> {
  if (action === "waive") demand("waive", request.caller);
  const entry = await work.rankings.entry(rankingId);
  await checkMember(memberId, entry, work);
  if (until !== null && until <= entry.asOf)
    throw invalidRequest("body.until", `must be after ${entry.asOf}, the day of the ranking`);
  const { ports, outside } = work;
  const standing = await ports.decisions.ofMember(memberId);
  checkAfter(after, standing);
  const author = request.caller.userId;
  const at = outside.now().toISOString();
  await audit(request, { what: "decision", memberId, detail: `${action} after ${after}` }, work);
  const decision = { memberId, action, reason, until, rankingId, author, at };
  const outcome = await ports.decisions.add({ ...decision, after });
  if (outcome === "conflict") throw conflict(after, await ports.decisions.ofMember(memberId));
  return { ...decision, sequence: after + 1 };
}

/** A member is known by a profile, or by the ranking that its entries brought it into. */
async function checkMember(
  memberId: string,
  entry: RankingEntry,
  { ports, rankings }: ApiWork,
): Promise<void> {
  const { profiles } = await ports.members.ofMember(memberId);
  if (profiles.length > 0 || (await rankings.rankOf(memberId, entry)) !== undefined) return;
  throw notFound("member", memberId);
}

function checkAfter(after: number, standing: readonly StoredDecision[]): void {
  const newest = standing.at(-1)?.sequence ?? 0;
  if (newest > after) throw conflict(after, standing);
  if (newest < after)
    throw invalidRequest("body.after", `there is no decision ${after}; the newest is ${newest}`);
}

function conflict(after: number, standing: readonly StoredDecision[]): ApiProblem {
  const newest = standing.filter(({ sequence }) => sequence > after);
  const detail =
    "others decided about this member since you looked; read what they decided, then decide again";
  return new ApiProblem("conflict", detail, { newest });
}
