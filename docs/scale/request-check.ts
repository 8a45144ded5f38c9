import countedDocument from "../cost/counted-run.json" with { type: "json" };
import { type CountedRun, countedRunSchema } from "../cost/counted-run.ts";
import { loadOf } from "./load.ts";
import { MEASURED, type Measured } from "./measured.ts";
import { predictedRequests } from "./predicted-requests.ts";
import type { Setup } from "./setups.ts";

/** What was foretold of a counted run, and what was counted. */
export interface CheckedCount {
  /** E.g. `dynamodb Query`. */
  readonly name: string;
  readonly predicted: number;
  readonly counted: number;
  /** How far the model may be off, as a share of what was counted. */
  readonly bound: number;
  /** Why they differ, where they do. */
  readonly why: string;
}

const EXACT = { bound: 0, why: "" };

/** Where the model and the local run may differ; everything else is to be the same. */
const DIFFERENCES: Readonly<Record<string, { readonly bound: number; readonly why: string }>> = {
  "dynamodb Query": { bound: 0.1, why: "the command that uploads looks once which intakes there are" },
  "dynamodb BatchWriteItem": { bound: 0.02, why: "a slice of a chunk is reckoned as the mean one" },
  "dynamodb BatchWriteItem units": { bound: 0.01, why: "shares of other generated records" },
  "dynamodb Scan": { bound: 0.08, why: "the emulator ends a page by an item's inner form, a tenth longer" },
};

/** What only a local run asks for, or asks for as often as it likes. */
const LOCAL = new Set(["sqs ReceiveMessage", "sqs ChangeMessageVisibilityBatch"]);

/** Foretells the requests of the counted run from inputs that do not come from it, and sets them beside the counts. */
export function checkedCounts(
  setup: Setup,
  measured: Measured = MEASURED,
  run: CountedRun = countedRunSchema.parse(countedDocument),
): readonly CheckedCount[] {
  const predicted = namedCounts(
    predictedRequests(loadOf(run.batch.shipments, run.members, setup, measured), setup, measured),
  );
  const counted = namedCounts(run.batch.requests);
  const names = new Set([...predicted.keys(), ...counted.keys()]);
  return [...names]
    .filter((name) => !LOCAL.has(name) && (predicted.get(name) ?? 0) + (counted.get(name) ?? 0) > 0)
    .sort()
    .map((name) => ({
      name,
      predicted: Math.round(predicted.get(name) ?? 0),
      counted: counted.get(name) ?? 0,
      ...(DIFFERENCES[name] ?? EXACT),
    }));
}

/** By service and operation; and the write units of the requests that write most. */
function namedCounts(requests: CountedRun["batch"]["requests"]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const [service, operations] of Object.entries(requests)) {
    for (const [operation, { requests: count, writeUnits }] of Object.entries(operations)) {
      counts.set(`${service} ${operation}`, count);
      if (operation === "BatchWriteItem") counts.set(`${service} ${operation} units`, writeUnits);
    }
  }
  return counts;
}
