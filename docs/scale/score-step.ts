import { gigabytes, type Step, TABLE_LIFT } from "./bound.ts";
import { CODE } from "./code-constants.ts";
import { doneSetUnits } from "./done-set-units.ts";
import { assumed, quotaOf } from "./inputs.ts";
import { timedOut } from "./intake-steps.ts";
import type { Load } from "./load.ts";
import type { Measured } from "./measured.ts";
import { processorSeconds } from "./processor-seconds.ts";
import type { Setup } from "./setups.ts";
import { secondsFor } from "./table-growth.ts";

/** Reads and writes of a chunk beside its shipments, one after the other. */
const OTHER_REQUESTS = 7;

/** score-chunk scores the chunks and writes the shipments, slice by slice. */
export function scoreStep(load: Load, setup: Setup, measured: Measured): Step {
  const { settings, design, writes } = setup;
  const concurrency = Math.min(load.chunks, settings["score-chunk.concurrency"]);
  const megabytes = settings["score-chunk.memoryMb"];
  const unhindered = secondsAChunk(load, measured, megabytes);
  const handOver = assumed("handOverSeconds") + rampSeconds(concurrency);
  const units = load.accepted * measured.sizes.itemWriteUnits;
  const partition = quotaOf("partitionWriteUnits");
  const bounds = [
    {
      name: "concurrency of score-chunk",
      seconds: handOver + Math.ceil(load.chunks / concurrency) * unhindered,
      lift: "`score-chunk.concurrency` in `cdk.json`, as far as the table takes what they write",
    },
    {
      name: "write units of the table Shipments",
      seconds: handOver + secondsFor(units, writes),
      lift: TABLE_LIFT,
    },
    {
      name: "partition of the importer with most shipments",
      seconds: handOver + (units * measured.sizes.busiestImporterShare) / design.importerKeys / partition,
      lift: "several partition keys an importer in `adapters/dynamodb/shipments-keys.ts`; DynamoDB may split a busy key by itself, and promises nothing",
    },
    {
      name: "item of the chunks done",
      seconds: handOver + doneSetUnits(load.chunksAFile, 0).writeUnits / partition,
      lift: "`chunkBytes`, or several files: each has an item of its own",
    },
  ];
  const seconds = Math.max(...bounds.map((bound) => bound.seconds));
  const longest = (seconds * concurrency) / load.chunks;
  return {
    name: "score and write",
    bounds,
    stopped: timedOut("score-chunk", longest, settings["score-chunk.timeoutSeconds"]),
    functions: {
      name: "score-chunk",
      invocations: load.chunks,
      // Who waits for the table is paid for waiting.
      gigabyteSeconds: (seconds - handOver) * concurrency * gigabytes(megabytes),
    },
  };
}

/** Seconds of a chunk before services that turn nothing away: computing and waiting for answers take turns. */
function secondsAChunk(load: Load, measured: Measured, megabytes: number): number {
  const computing = processorSeconds(measured, "scoredRows", load.shipments / load.chunks, megabytes);
  const turns = Math.ceil(load.writesASlice / CODE.writesAtOnce.value);
  const waiting = load.slicesAChunk * turns * assumed("batchWriteSeconds");
  return computing + waiting + OTHER_REQUESTS * assumed("requestSeconds");
}

/** Seconds lost until an event source works at its full breadth: half of those that it takes to get there. */
export function rampSeconds(concurrency: number): number {
  return Math.max(0, concurrency - quotaOf("firstPollers")) / quotaOf("morePollersASecond") / 2;
}
