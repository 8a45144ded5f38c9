import { type Bound, gigabytes, type Step } from "./bound.ts";
import { CODE } from "./code-constants.ts";
import { assumed } from "./inputs.ts";
import type { Load } from "./load.ts";
import type { Measured } from "./measured.ts";
import { processorSeconds } from "./processor-seconds.ts";
import type { Setup } from "./setups.ts";

/** Puts the files into the bucket; the clock starts when they are there. */
export function uploadStep({ bytes }: Load): Step {
  return {
    name: "upload (before the clock starts)",
    bounds: [
      { name: "your line", seconds: bytes / assumed("linkBytesASecond"), lift: "files packed with gzip" },
    ],
    counts: false,
  };
}

const SEVERAL_FILES = "the load in several files: `intake-file.concurrency` of them are cut at once";

/** intake-file cuts each file in one pass, several files at once. */
export function cutStep(load: Load, { settings }: Setup, measured: Measured): Step {
  const megabytes = settings["intake-file.memoryMb"];
  const atOnce = Math.min(load.files, settings["intake-file.concurrency"]);
  const rounds = Math.ceil(load.files / atOnce);
  const rows = load.shipments / load.files;
  const handOver = assumed("handOverSeconds");
  const bounds: Bound[] = [
    {
      name: "processor of one intake-file",
      seconds: handOver + rounds * processorSeconds(measured, "cutRows", rows, megabytes),
      lift: SEVERAL_FILES,
    },
    {
      name: "one connection to S3",
      seconds: handOver + (rounds * load.bytesAFile) / assumed("objectBytesASecond"),
      lift: SEVERAL_FILES,
    },
  ];
  const longest = Math.max(...bounds.map(({ seconds }) => seconds)) / rounds;
  return {
    name: "cut into chunks",
    bounds,
    stopped: timedOut("intake-file", longest, settings["intake-file.timeoutSeconds"]),
    functions: {
      name: "intake-file",
      invocations: load.files,
      gigabyteSeconds: load.files * longest * gigabytes(megabytes),
    },
  };
}

/** intake-file asks for each chunk to be scored. */
export function queueStep({ chunksAFile }: Load): Step {
  const requests = Math.ceil(chunksAFile / CODE.messagesASend.value);
  const seconds = (requests / CODE.sendsAtOnce.value) * assumed("requestSeconds");
  const lift = "`chunkBytes`: larger chunks are fewer";
  return { name: "queue the chunks", bounds: [{ name: "requests to the queue", seconds, lift }] };
}

/** Why a function does not end, where it takes longer than it may. */
export function timedOut(name: string, seconds: number, most: number): string | undefined {
  return seconds <= most
    ? undefined
    : `${name} needs ${Math.round(seconds).toLocaleString("en-US")} s and has ${most} s`;
}
