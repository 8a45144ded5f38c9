import { loadMappings } from "../../adapters/files/mapping-file.ts";
import { loadPolicy } from "../../adapters/files/policy-file.ts";
import { type FileProgress, readBytes, readFile } from "../../adapters/files/read-file.ts";
import { streamBytes } from "../../adapters/files/stream-bytes.ts";
import { RunCounts } from "../../core/activity/run-counts.ts";
import { ScoringAssessor } from "../../core/activity/scoring-assessor.ts";
import { compilePolicy } from "../../core/policy/compile-policy.ts";
import { dayFromText } from "../../core/records/calendar-date.ts";
import type { Header } from "../../core/records/header.ts";
import type { Reject } from "../../core/records/reject.ts";
import type { Row } from "../../core/records/row.ts";
import { Baselines } from "../../core/registry/baselines.ts";
import { Importers } from "../../core/registry/importers.ts";
import type { FactSources } from "../../core/score/facts-reader.ts";
import { writeOut } from "../output/write-out.ts";
import { readBaselines } from "../rank/baselines-file.ts";
import { readRegistry } from "../rank/member-files.ts";
import type { Progress } from "../rank/progress.ts";
import type { Shell } from "../shell.ts";
import type { RejectOutput } from "./reject-output.ts";
import { type ScoreRequest, STANDARD_INPUT } from "./score-request.ts";

/** A scoring run in figures; read counts shipments, rejected records of every kind. */
export interface ScoreResult {
  readonly read: number;
  readonly rejected: number;
  readonly rejectedElsewhere: number;
  readonly counts: RunCounts;
  readonly policyName: string;
}

/** Scores every accepted record by itself, all versions of an entry, and writes each to stdout as its file brings it. */
export async function runScore(
  request: ScoreRequest,
  shell: Shell,
  rejects: RejectOutput,
  progress: Progress,
): Promise<ScoreResult> {
  const policy = await loadPolicy(request.policy);
  const mappings = await loadMappings(request.maps);
  const onReject = ({ kind, ...reject }: Reject) => rejects.add({ ...reject, kind });
  const latestDay = dayFromText(shell.today());
  const { registry, reports, findings } = await readRegistry({
    ...request,
    mappings,
    latestDay,
    keepsRecords: false,
    onReject,
    afterPiece: () => rejects.flush(),
  });
  for (const finding of findings) {
    if (finding.code === "contentConflict") shell.stderr.write(`${JSON.stringify(finding)}\n`);
  }
  const importers = new Importers(registry, "apart");
  const { value, volume } = policy.policy.shipment.factors;
  const baselines = new Baselines(await readBaselines(request.baselines), { ...value, ...volume });
  const sources = { registry, importers, policy: compilePolicy(policy.policy), baselines };

  const scoring = new Scoring(sources, policy.name);
  let read = 0;
  let rejected = 0;
  for (const path of request.shipments) {
    const afterPiece = async (piece: FileProgress) => {
      await writeOut(shell.stdout, scoring.taken());
      await rejects.flush();
      if (piece.size > 0) progress.show(piece);
    };
    const taker = { ...scoring.taker(), reject: onReject };
    const source = { kind: "shipment", path, mapping: mappings.shipment, taker, afterPiece } as const;
    const report = await (path === STANDARD_INPUT
      ? readBytes(streamBytes("standard input", shell.stdin), { ...source, path: "standard input" })
      : readFile(source));
    await writeOut(shell.stdout, scoring.taken());
    read += report.read;
    rejected += report.rejected;
  }
  progress.clear();
  const rejectedElsewhere = reports.reduce((sum, report) => sum + report.rejected, 0);
  return { read, rejected, rejectedElsewhere, counts: scoring.counts, policyName: policy.name };
}

/** Scores rows and gathers their lines until they are taken. */
class Scoring {
  readonly counts = new RunCounts();
  readonly #sources: FactSources;
  readonly #policyName: string;
  #lines: string[] = [];

  constructor(sources: FactSources, policyName: string) {
    this.#sources = sources;
    this.#policyName = policyName;
  }

  /** The lines gathered since the last call. */
  taken(): string {
    const text = this.#lines.join("");
    this.#lines = [];
    return text;
  }

  /** Takes the rows of one file. */
  taker() {
    let assessor: ScoringAssessor | undefined;
    return {
      header: (header: Header) => {
        assessor = new ScoringAssessor(header, this.#sources, this.#policyName);
      },
      row: (row: Row) => {
        if (assessor === undefined) return;
        this.counts.add(assessor.assess(row), 1);
        this.#lines.push(`${JSON.stringify(assessor.scored(row))}\n`);
      },
    };
  }
}
