import type { FoldedShipments } from "../activity/folded-shipments.ts";
import { dayToText } from "../records/calendar-date.ts";
import { tierFindings } from "../registry/data-quality.ts";
import { type Finding, type FindingGroup, groupFindings } from "../registry/finding.ts";
import type { Registry } from "../registry/registry.ts";
import type { MemberHistory } from "./member-history.ts";
import type { Ranking } from "./ranking.ts";
import type { RankingDate } from "./ranking-date.ts";

const CENTS = 100;

/** A policy as summaries name it. */
export interface SummaryPolicy {
  readonly policy: { readonly id: string; readonly version: number };
  readonly hash: string;
}

/** What a ranking is of: the first part of a summary. */
export function summaryHead({ asOf, asOfFrom }: RankingDate, { policy, hash }: SummaryPolicy) {
  return {
    asOf: dayToText(asOf),
    asOfFrom,
    policy: { id: policy.id, version: policy.version, hash },
  };
}

/** What the figures of a summary are made from. */
export interface SummaryFiguresParts {
  readonly registry: Registry;
  /** About the records of the registry. */
  readonly registryFindings: readonly Finding[];
  readonly folded: Omit<FoldedShipments, "totals" | "members">;
  readonly history: MemberHistory;
  readonly ranking: Ranking;
}

/** The figures that a summary ends with, whether the records came from files or from tables. */
export function summaryFigures(parts: SummaryFiguresParts) {
  const { registry, ranking } = parts;
  const { valueCents, lanes, credits, mid, origins, unknownAnomalyCodes, unknownImporters } =
    parts.folded.counts;
  return {
    valueUsd: valueCents / CENTS,
    lanes,
    credits,
    mid,
    midCollisions: registry.mids.collisions().map(({ mid: shared, parties }) => ({
      mid: shared,
      parties: parties.map(({ kind, id }) => ({ kind, id })),
    })),
    origins: origins.list(),
    unknownAnomalyCodes,
    unknownImporters: {
      shipments: unknownImporters.shipments,
      valueUsd: unknownImporters.valueCents / CENTS,
    },
    dataQuality: doubts(parts),
    ranking: {
      ranked: ranking.size,
      notRanked: Object.fromEntries(ranking.notRanked),
      unknownMembers: ranking.unknownMembers,
      tiesAtTheCut: ranking.cut,
    },
  };
}

export type SummaryFigures = ReturnType<typeof summaryFigures>;

function doubts({
  registry,
  registryFindings,
  folded,
  history,
  ranking,
}: SummaryFiguresParts): FindingGroup[] {
  const tiers = registry.members.flatMap(({ record }) =>
    tierFindings(record, history.newest.get(record.memberId), ranking.asOf),
  );
  return groupFindings([...registryFindings, ...tiers, ...history.findings], inFuture(folded));
}

/** Entries in the future are counted where they are read; the first few are named. */
function inFuture({
  inFuture: count,
  futureExamples: ids,
}: Pick<FoldedShipments, "inFuture" | "futureExamples">): FindingGroup[] {
  return count === 0 ? [] : [{ code: "dateInFuture", kind: "shipment", count, ids }];
}
