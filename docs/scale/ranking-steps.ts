import { gigabytes, type Step, TABLE_LIFT } from "./bound.ts";
import { CODE } from "./code-constants.ts";
import { assumed, quotaOf } from "./inputs.ts";
import { timedOut } from "./intake-steps.ts";
import { ledgerBytes } from "./ledger-memory.ts";
import type { Load } from "./load.ts";
import type { Measured } from "./measured.ts";
import { processorSeconds } from "./processor-seconds.ts";
import { rampSeconds } from "./score-step.ts";
import type { Setup } from "./setups.ts";
import { secondsFor } from "./table-growth.ts";

const MEGABYTE = 1_048_576;

/** rank-members scans the table, segment by segment, and writes what it folded of each. */
export function scanStep(load: Load, { settings, reads }: Setup, measured: Measured): Step {
  const megabytes = settings["rank-members.memoryMb"];
  const concurrency = Math.min(load.segments, settings["rank-members.concurrency"]);
  const contents = load.contents / load.segments;
  const bytes = load.contents * measured.sizes.itemBytes;
  const pages = bytes / load.segments / quotaOf("scanPageBytes");
  const computing = processorSeconds(measured, "scannedContents", contents, megabytes);
  // One that scans all of the table goes on to rank it, and writes nothing in between.
  const writing =
    load.segments === 1 ? 0 : processorSeconds(measured, "partialContents", contents, megabytes);
  const seconds = computing + writing + pages * assumed("scanPageSeconds");
  const handOver = assumed("handOverSeconds") + rampSeconds(concurrency);
  return {
    name: "scan and fold",
    bounds: [
      {
        name: "concurrency of rank-members",
        seconds: handOver + Math.ceil(load.segments / concurrency) * seconds,
        lift: "`rank-members.concurrency`, and `entriesASegment` where there are fewer segments than that",
      },
      {
        name: "read units of the table Shipments",
        seconds: handOver + secondsFor(bytes / quotaOf("readUnitBytes"), reads),
        lift: TABLE_LIFT,
      },
    ],
    stopped:
      timedOut("rank-members", seconds, settings["rank-members.timeoutSeconds"]) ??
      outOfMemory(contents, measured, megabytes),
    functions: {
      name: "rank-members",
      invocations: load.segments,
      gigabyteSeconds: load.segments * seconds * gigabytes(megabytes),
    },
  };
}

/** Who brings the last segment merges all; or, where the design is so, each part is merged by one. */
export function mergeStep(load: Load, { settings }: Setup, measured: Measured): Step {
  const megabytes = settings["rank-members.memoryMb"];
  const contents = load.contents / load.merges;
  const merging = load.segments === 1 ? 0 : processorSeconds(measured, "mergedContents", contents, megabytes);
  const folding = processorSeconds(measured, "foldedEntries", load.entries / load.merges, megabytes);
  const rounds = Math.ceil(load.merges / settings["rank-members.concurrency"]);
  return {
    name: "merge",
    bounds: [
      {
        name: load.merges === 1 ? "processor of one rank-members" : "processors of the merges",
        seconds: rounds * (merging + folding),
        lift: "a merge in parts in `functions/rank-members`; for the memory alone `rank-members.memoryMb`",
      },
    ],
    stopped:
      outOfMemory(contents, measured, megabytes) ??
      timedOut("rank-members", merging + folding, settings["rank-members.timeoutSeconds"]),
    functions: {
      name: "rank-members",
      invocations: load.merges === 1 ? 0 : load.merges,
      gigabyteSeconds: load.merges * (merging + folding) * gigabytes(megabytes),
    },
  };
}

/** rank-members ranks the members and writes the candidates. */
export function publishStep({ members }: Load, { settings }: Setup, measured: Measured): Step {
  const megabytes = settings["rank-members.memoryMb"];
  const computing =
    processorSeconds(measured, "rankedMembers", members, megabytes) +
    processorSeconds(measured, "publishedCandidates", members, megabytes);
  const requests = members / CODE.itemsAWrite.value / CODE.writesAtOnce.value;
  const bounds = [
    {
      name: "processor of one rank-members",
      seconds: computing + requests * assumed("batchWriteSeconds"),
      lift: "nothing that is worth it",
    },
    {
      name: "partition of the candidates",
      seconds: (members * measured.sizes.candidateWriteUnits) / quotaOf("partitionWriteUnits"),
      lift: "several partition keys a ranking in `adapters/dynamodb/rankings-keys.ts`",
    },
  ];
  const seconds = Math.max(...bounds.map((bound) => bound.seconds));
  return {
    name: "rank and publish",
    bounds,
    functions: { name: "rank-members", invocations: 0, gigabyteSeconds: seconds * gigabytes(megabytes) },
  };
}

function outOfMemory(contents: number, { sizes }: Measured, megabytes: number): string | undefined {
  const needed = (ledgerBytes(contents, sizes.entryNumberBytes) + assumed("nodeBytes")) / MEGABYTE;
  if (needed <= megabytes) return undefined;
  return `the ledger needs ${Math.ceil(needed).toLocaleString("en-US")} MB and has ${megabytes.toLocaleString("en-US")} MB`;
}
