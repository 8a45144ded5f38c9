import { createHash } from "node:crypto";
import { activityWindow } from "../../../core/activity/activity-window.ts";
import { ContestedReader, type ContestedRecord } from "../../../core/activity/contested-record.ts";
import { countedOnce } from "../../../core/activity/counted-once.ts";
import type { EntryConflict } from "../../../core/activity/entry-conflict.ts";
import { EntryPlaces } from "../../../core/activity/entry-places.ts";
import { EntrySet } from "../../../core/activity/entry-set.ts";
import { IncidentActivity } from "../../../core/activity/incident-activity.ts";
import { LeastTexts } from "../../../core/activity/least-texts.ts";
import { RepeatResolution } from "../../../core/activity/repeat-resolution.ts";
import { RunCounts } from "../../../core/activity/run-counts.ts";
import { MOST_EXAMPLES, ShipmentFold } from "../../../core/activity/shipment-fold.ts";
import { ShipmentTotals } from "../../../core/activity/shipment-totals.ts";
import { ValidationActivity } from "../../../core/activity/validation-activity.ts";
import { candidateHeader, candidateLine } from "../../../core/rank/candidate-line.ts";
import { rankMembers } from "../../../core/rank/rank-members.ts";
import { dayFromText } from "../../../core/records/calendar-date.ts";
import type { Member } from "../../../core/records/fields/member.ts";
import type { Operator } from "../../../core/records/fields/operator.ts";
import { type BaselineLine, Baselines } from "../../../core/registry/baselines.ts";
import { Importers, type UnknownImporters } from "../../../core/registry/importers.ts";
import type { RegisteredMember } from "../../../core/registry/registered-member.ts";
import { Registry } from "../../../core/registry/registry.ts";
import type { FactSources } from "../../../core/score/facts-reader.ts";
import type { ScoredShipment } from "../../../core/score/scored-shipment.ts";
import { starting } from "../factors/shipment/shipment-facts.ts";
import { readShipmentFile, readShipmentFileAgain, type ShipmentFile } from "./shipment-files.ts";

export const AS_OF = dayFromText("2026-06-15");
export const POLICY_NAME = "test 1 0123";

const MEMBERS: readonly Member[] = [
  { memberId: "M1", entityType: "IMP", certifiedOn: "2020-01-01" },
  { memberId: "M2", entityType: "IMP", status: "suspended", importerIds: ["IOR-2"] },
  { memberId: "M3", entityType: "IMP", certifiedOn: "2021-01-01", manufacturerIdCodes: ["MXCARDEL1450TIJ"] },
  { memberId: "H1", entityType: "HCM", certifiedOn: "2020-01-01" },
];
const OPERATORS: readonly Operator[] = [
  { operatorId: "OP1", country: "DE", securityType: "AEOF", manufacturerIdCodes: ["DEBEIWER12MUN"] },
];
const LIMITS = { minimumEntries: 10, minimumMonths: 3 };

export const sha256 = (text: string) => createHash("sha256").update(text).digest("hex");

/** What facts are looked up in: a registry of a few members, or none, so that importers are taken as found. */
export function sourcesFor(unknown: UnknownImporters, lines: readonly BaselineLine[] = []): FactSources {
  const registry = new Registry(unknown === "apart" ? MEMBERS : [], OPERATORS);
  const baselines = new Baselines(lines, LIMITS);
  return { registry, importers: new Importers(registry, unknown), policy: starting, baselines };
}

/** What a run came to, in the bytes and figures that must not depend on how its records came. */
export interface RunOutcome {
  readonly candidates: string;
  readonly baselines: string;
  readonly counts: RunCounts;
  readonly conflicts: readonly EntryConflict[];
  readonly superseded: number;
  readonly repeats: number;
  readonly accepted: number;
  readonly rejected: number;
  readonly inFuture: number;
  readonly futureExamples: readonly string[];
  readonly newestDay: number;
  /** Scored shipments, in order of their text; none where none are written. */
  readonly scored: readonly string[];
}

export interface HowToRun {
  readonly unknown: UnknownImporters;
  /** Whether scored shipments are written. */
  readonly scored: boolean;
}

/** One fold of a run and the importers that it found. */
interface Part {
  readonly fold: ShipmentFold;
  readonly sources: FactSources;
  /** Of each file. */
  readonly places: readonly EntryPlaces[];
}

/** Folds parts of a run apart, each of one or more files, and settles and ranks them together. */
export function runParts(
  parts: readonly (readonly ShipmentFile[])[],
  { unknown, scored }: HowToRun,
): RunOutcome {
  let rejected = 0;
  const folded = parts.map((files): Part => {
    const sources = sourcesFor(unknown);
    const fold = new ShipmentFold({
      sources,
      latestDay: AS_OF,
      onReject: () => {
        rejected++;
      },
    });
    const places = files.map((file) => {
      const found = new EntryPlaces();
      readShipmentFile(file, fold.taker(found));
      return found;
    });
    return { fold, sources, places };
  });
  const { totals, counts, importers } = together(folded, unknown);
  const folds = folded.map(({ fold }) => fold);
  const resolution = new RepeatResolution(totals, counts);
  const repeated = repeatedIn(folds);
  const lines: string[] = [];
  parts.forEach((files, part) => {
    const sources = folded[part]?.sources ?? sourcesFor(unknown);
    const reader = new ContestedReader({
      sources,
      policyName: POLICY_NAME,
      repeated,
      digest: sha256,
      scored,
    });
    const take = (found: ContestedRecord) => {
      const contribution = { ...found.contribution, member: importers.indexOf(found.memberId) };
      resolution.take({ ...found, contribution });
    };
    files.forEach((file, at) => {
      readShipmentFileAgain(file, reader, folded[part]?.places[at] ?? new EntryPlaces(), take);
    });
    if (scored) for (const file of files) lines.push(...linesOnce(file, sources, repeated));
  });
  const futureExamples = new LeastTexts(MOST_EXAMPLES);
  for (const fold of folds) for (const example of fold.futureExamples) futureExamples.add(example);
  const sum = (figure: (fold: ShipmentFold) => number) =>
    folds.reduce((total, fold) => total + figure(fold), 0);
  return {
    candidates: candidatesOf(totals, importers.members),
    baselines: baselinesOf(totals, importers.members),
    counts,
    conflicts: resolution.conflicts(),
    superseded: resolution.superseded,
    repeats: resolution.repeats,
    accepted: sum(({ accepted }) => accepted),
    rejected,
    inFuture: sum(({ inFuture }) => inFuture),
    futureExamples: futureExamples.texts,
    newestDay: Math.max(...folds.map(({ newestDay }) => newestDay)),
    scored: [...lines, ...resolution.scored().map((shipment) => JSON.stringify(shipment))].sort(),
  };
}

/** The lines of the entries of a file that came once. */
export function linesOnce(file: ShipmentFile, sources: FactSources, repeated = new EntrySet()): string[] {
  const lines: string[] = [];
  const onScored = (shipment: ScoredShipment) => lines.push(JSON.stringify(shipment));
  readShipmentFile(file, countedOnce({ sources, policyName: POLICY_NAME, repeated, onScored }));
  return lines;
}

/** One part is used as it is; several are merged, each member found under its own index in each. */
function together(parts: readonly Part[], unknown: UnknownImporters) {
  const [only] = parts;
  if (only !== undefined && parts.length === 1) {
    return { totals: only.fold.totals, counts: only.fold.counts, importers: only.sources.importers };
  }
  const { importers } = sourcesFor(unknown);
  const totals = new ShipmentTotals(AS_OF);
  const counts = new RunCounts();
  for (const { fold, sources } of parts) {
    const ours = sources.importers.members.map(({ memberId }) => importers.indexOf(memberId));
    totals.merge(fold.totals.toData(), (member) => ours[member] ?? Number.NaN);
    counts.merge(fold.counts);
  }
  return { totals, counts, importers };
}

/** What came twice in one fold, and what came in two. */
function repeatedIn(folds: readonly ShipmentFold[]): EntrySet {
  const repeated = new EntrySet();
  const seen = new EntrySet();
  for (const fold of folds) {
    for (const fingerprint of fold.repeated) repeated.add(fingerprint);
    for (const fingerprint of fold.entries) if (!seen.add(fingerprint)) repeated.add(fingerprint);
  }
  return repeated;
}

export function baselinesOf(totals: ShipmentTotals, members: readonly RegisteredMember[]): string {
  return [...totals.baselines(members)].map((line) => JSON.stringify(line)).join("\n");
}

/** The candidates.csv of a run without incidents and validations. */
export function candidatesOf(totals: ShipmentTotals, members: readonly RegisteredMember[]): string {
  const { policy } = starting;
  const ranking = rankMembers({
    members,
    shipments: totals.columns(members.length, activityWindow(policy.member, AS_OF)),
    incidents: new IncidentActivity(),
    validations: new ValidationActivity(AS_OF),
    policy,
    asOf: AS_OF,
  });
  return [candidateHeader(), ...[...ranking.candidates()].map(candidateLine)].join("\n");
}
