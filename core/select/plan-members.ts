import type { PlanPolicy } from "../policy/plan-policy.ts";
import { dayFromText, monthOfDay, monthToText } from "../records/calendar-date.ts";
import { inOrder } from "./in-order.ts";
import { type NotPlannedReason, reasonNotVisited } from "./not-planned.ts";
import { detailOf, type PlanCandidate } from "./plan-candidate.ts";
import type { DueByLaw, PlanMember } from "./plan-member.ts";
import type { PlanPeriod } from "./plan-period.ts";
import { PlanRequestError } from "./plan-request-error.ts";
import { riskBand } from "./risk-band.ts";
import type { StandingDecision } from "./standing-decisions.ts";
import type { VisitTable } from "./visit-table.ts";

/** A candidate that is not to be visited. */
export interface LeftOut {
  readonly candidate: PlanCandidate;
  readonly reason: NotPlannedReason;
  /** Whether a decision keeps a visit from being made that the law asks for within the plan. */
  readonly dueByLaw: boolean;
}

/** The candidates of a ranking, sorted by whether they can be planned. */
export interface PlanMembers {
  /** By rank. */
  readonly members: readonly PlanMember[];
  readonly leftOut: readonly LeftOut[];
}

/** What members are looked at with. */
export interface PlanMembersRequest {
  readonly candidates: readonly PlanCandidate[];
  readonly decisions: ReadonlyMap<string, StandingDecision>;
  readonly policy: PlanPolicy;
  readonly table: VisitTable;
  readonly period: PlanPeriod;
}

/** Tells who can be planned, and from when on. Throws a PlanRequestError where a member comes twice. */
export function planMembers({
  candidates,
  decisions,
  policy,
  table,
  period,
}: PlanMembersRequest): PlanMembers {
  const members: PlanMember[] = [];
  const leftOut: LeftOut[] = [];
  for (const [at, candidate] of inRankOrder(candidates).entries()) {
    const decision = decisions.get(candidate.memberId);
    const isEscalated = decision?.action === "escalate";
    const band = isEscalated ? "high" : riskBand(at + 1, candidates.length, policy.bands);
    const mode = table.modeOf(detailOf(candidate, "neverValidated") === "neverValidated", band);
    const member: PlanMember = {
      candidate,
      office: candidate.fieldOffice ?? "",
      band,
      mode,
      hours: table.hoursOf(candidate.entityType, mode),
      due: dueByLaw(candidate, period),
      decision: decision?.action,
      notBefore: firstOpenMonth(decision, period),
      turn: isEscalated ? at - candidates.length : at,
    };
    const unfit = reasonNotVisited(candidate);
    const reason = unfit ?? reasonDecided(member, period);
    if (reason === undefined) members.push(member);
    else leftOut.push({ candidate, reason, dueByLaw: unfit === undefined && member.due !== undefined });
  }
  return { members, leftOut };
}

function inRankOrder(candidates: readonly PlanCandidate[]): PlanCandidate[] {
  const ids = new Set<string>();
  for (const { memberId } of candidates) {
    if (ids.has(memberId)) {
      const reason = `the candidates name the member ${memberId} twice; give one ranking, each member once`;
      throw new PlanRequestError("duplicate-member", "candidates", reason);
    }
    ids.add(memberId);
  }
  return candidates.toSorted((one, other) => one.rank - other.rank || inOrder(one.memberId, other.memberId));
}

function dueByLaw({ dueOn }: PlanCandidate, { first, count }: PlanPeriod): DueByLaw | undefined {
  if (dueOn === null) return undefined;
  const month = monthOfDay(dayFromText(dueOn)) - first;
  return month < count ? { on: dueOn, month } : undefined;
}

/** The first month that lies wholly on or after the day that a deferral ends on. */
function firstOpenMonth(decision: StandingDecision | undefined, { first }: PlanPeriod): number {
  if (decision?.until === undefined) return 0;
  const month = monthOfDay(decision.until);
  const isWhole = dayFromText(`${monthToText(month)}-01`) === decision.until;
  return Math.max(0, (isWhole ? month : month + 1) - first);
}

function reasonDecided(
  { decision, notBefore }: PlanMember,
  { count }: PlanPeriod,
): NotPlannedReason | undefined {
  if (decision === "waive") return "waived";
  return notBefore >= count ? "deferred" : undefined;
}
