import type { Counts, FactorFigures, RankedImporter, TaskResult } from "../task/result.ts";
import { taskResult } from "../task/task-result.ts";

/** Of summary.json, what the task asks for. */
interface Summary {
  readonly asOf: string;
  readonly shipments: Readonly<
    Record<"read" | "accepted" | "rejected" | "counted" | "superseded" | "repeats", number>
  >;
  readonly lanes: Counts["lanes"];
  readonly mid: Counts["mid"];
  readonly valueUsd: number;
}

/** Of a line of candidates.ndjson. */
interface Candidate {
  readonly rank: number;
  readonly memberId: string;
  readonly points: number;
  readonly factors: readonly (Partial<FactorFigures> & { readonly factor: string })[];
}

const CENTS = 100;

/** The result of the task as the command's files tell it. */
export function greenlaneResult(summaryText: string, candidates: string): TaskResult {
  const { shipments, lanes, mid, valueUsd, asOf }: Summary = JSON.parse(summaryText);
  const { read, accepted, rejected, counted, superseded, repeats } = shipments;
  const { standard, review } = lanes;
  const { match, mismatch, missing } = mid;
  onlyThese({ ...lanes }, ["standard", "review"]);
  onlyThese({ ...mid }, ["match", "mismatch", "missing"]);
  const counts = {
    read,
    accepted,
    rejected,
    counted,
    superseded,
    repeats,
    lanes: { standard, review },
    mid: { match, mismatch, missing },
    valueCents: Math.round(valueUsd * CENTS),
    newestDate: asOf,
  };
  return taskResult(counts, candidates.trimEnd().split("\n").map(rankedImporter));
}

/** Throws where a count that the task does not know is not 0. */
function onlyThese(counts: Readonly<Record<string, number>>, names: readonly string[]): void {
  for (const [name, count] of Object.entries(counts)) {
    if (count !== 0 && !names.includes(name)) throw new Error(`the task has no ${name}; ${count} were found`);
  }
}

function rankedImporter(line: string): RankedImporter {
  const { rank, memberId, points, factors }: Candidate = JSON.parse(line);
  const figuresOf = (name: string) => {
    const { measured, points: own } = factors.find(({ factor }) => factor === name) ?? {};
    return measured === undefined || own === undefined ? null : { measured, points: own };
  };
  return {
    rank,
    importerId: memberId,
    points,
    factors: {
      region: figuresOf("region"),
      anomalies: figuresOf("anomalies"),
      midErrors: figuresOf("midErrors"),
      volume: figuresOf("volume"),
      value: figuresOf("value"),
      fast: figuresOf("fast"),
    },
  };
}
