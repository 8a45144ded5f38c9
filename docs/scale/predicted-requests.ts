import { RANKING_FILES } from "../../functions/rank-members/ranking-content.ts";
import type { CountedWork } from "../cost/counted-run.ts";
import { CODE } from "./code-constants.ts";
import { type DoneSetUnits, doneSetUnits } from "./done-set-units.ts";
import { quotaOf } from "./inputs.ts";
import type { Load } from "./load.ts";
import type { Measured } from "./measured.ts";
import type { Setup } from "./setups.ts";
import { uploadRequests } from "./upload-requests.ts";

type Requests = CountedWork["requests"];
type Count = Requests[string][string];
type Sizes = Measured["sizes"];

const NO_UNITS = { readUnits: 0, writeUnits: 0 };

/**
 * What a load asks of the services, from its upload to its ranking: counted through the code step by step. A ranking of each of
 * several files scans what there is by then, half of it on the whole.
 */
export function predictedRequests(load: Load, setup: Setup, { sizes }: Measured): Requests {
  const chunks = doneSetUnits(load.chunksAFile, 2);
  return {
    s3: objectRequests(load, setup, sizes),
    sqs: queueRequests(load),
    dynamodb: {
      ...itemRequests(load, chunks),
      BatchWriteItem: batchWrites(load, sizes),
      Scan: scans(load, sizes),
    },
    events: { PutEvents: { requests: load.rankings, ...NO_UNITS } },
  };
}

/** Rankings of a load, each in terms of one of all its shipments. */
export function wholeRankings({ rankings }: Load): number {
  return (rankings + 1) / 2;
}

/** Invocations at once, so processes that each read the registry once. */
function processes(messages: number, concurrency: number): number {
  return Math.min(messages, concurrency);
}

/** Messages of the ranking queue for one ranking: the request, and one for each segment where there are several. */
function rankingMessages({ segments }: Load): number {
  return segments === 1 ? 1 : 1 + segments;
}

function objectRequests(load: Load, { settings }: Setup, sizes: Sizes): NonNullable<Requests["s3"]> {
  const { files, chunks, rankings, segments, merges, members } = load;
  const acceptedAChunk = load.accepted / chunks;
  const rejectedAChunk = (load.shipments - load.accepted) / chunks;
  const partials = segments === 1 ? 0 : segments * rankings;
  const partialBytes = (load.contents * sizes.partialBytes) / segments;
  const uploads: readonly (readonly [number, ReturnType<typeof uploadRequests>])[] = [
    [files, uploadRequests(load.bytesAFile, CODE.uploadPartBytes.value)],
    [chunks, { PutObject: 1 }],
    [chunks, uploadRequests(acceptedAChunk * sizes.scoredBytesARow)],
    [chunks * Math.min(1, rejectedAChunk), { PutObject: 1 }],
    [rankings * (RANKING_FILES.length - 1), { PutObject: 1 }],
    [rankings, uploadRequests(members * sizes.candidateLineBytes)],
    [partials, uploadRequests(partialBytes)],
  ];
  const counts = new Map([
    ["HeadObject", partials],
    [
      "GetObject",
      files +
        chunks +
        processes(chunks, settings["score-chunk.concurrency"]) +
        processes(rankings * rankingMessages(load), settings["rank-members.concurrency"]) +
        partials * merges,
    ],
  ]);
  for (const [times, requests] of uploads) {
    for (const [operation, count] of Object.entries(requests)) {
      counts.set(operation, (counts.get(operation) ?? 0) + times * count);
    }
  }
  return Object.fromEntries(Array.from(counts, ([name, requests]) => [name, { requests, ...NO_UNITS }]));
}

function queueRequests(load: Load): NonNullable<Requests["sqs"]> {
  const { files, chunks, chunksAFile, rankings, segments } = load;
  const messages = files + chunks + rankings * rankingMessages(load);
  const sends =
    files * Math.ceil(chunksAFile / CODE.messagesASend.value) +
    rankings * (1 + (segments === 1 ? 0 : Math.ceil(segments / CODE.messagesASend.value)));
  return {
    // Lambda polls for more than there is; a message of each batch is the least.
    ReceiveMessage: { requests: messages, ...NO_UNITS },
    DeleteMessageBatch: { requests: messages, ...NO_UNITS },
    SendMessageBatch: { requests: sends, ...NO_UNITS },
  };
}

/** Reads and writes of single items: those of a file, of a chunk, of a ranking and of a segment. */
function itemRequests(load: Load, chunkSet: DoneSetUnits): NonNullable<Requests["dynamodb"]> {
  const { files, chunks, rankings } = load;
  const segments = load.segments === 1 ? 0 : load.segments * rankings;
  const segmentSet = doneSetUnits(segments / rankings, 0);
  const gets = files * 2 + chunks + rankings;
  const queries = files * 3 + chunks + rankings * 2 + segments;
  const puts = files + chunks + rankings * 2;
  const updates = files * 3 + rankings * 2;
  return {
    GetItem: { requests: gets, readUnits: gets - chunks + (files * chunkSet.readUnits) / 2, writeUnits: 0 },
    Query: {
      requests: queries,
      readUnits: queries - chunks + (files * chunkSet.readUnits) / 2,
      writeUnits: 0,
    },
    PutItem: { requests: puts, readUnits: 0, writeUnits: puts },
    UpdateItem: {
      requests: updates + chunks + segments,
      readUnits: 0,
      writeUnits: updates + files * chunkSet.writeUnits + rankings * segmentSet.writeUnits,
    },
    DescribeTable: { requests: rankings, ...NO_UNITS },
  };
}

function batchWrites(load: Load, sizes: Sizes): Count {
  const { members, rankings } = load;
  const whole = Math.floor(members / CODE.candidatesAPiece.value);
  const rest = members % CODE.candidatesAPiece.value;
  const candidateWrites =
    whole * (CODE.candidatesAPiece.value / CODE.itemsAWrite.value) + Math.ceil(rest / CODE.itemsAWrite.value);
  return {
    requests: load.chunks * load.slicesAChunk * load.writesASlice + rankings * candidateWrites,
    readUnits: 0,
    writeUnits: load.accepted * sizes.itemWriteUnits + rankings * members * sizes.candidateWriteUnits,
  };
}

function scans(load: Load, sizes: Sizes): Count {
  const pages = (items: number, bytes: number) => Math.ceil((items * bytes) / quotaOf("scanPageBytes"));
  const segmentPages = load.segments * pages(load.contents / load.segments, sizes.itemBytes);
  const memberPages = pages(load.members, sizes.profileBytes);
  return {
    requests: wholeRankings(load) * segmentPages + load.rankings * memberPages,
    readUnits:
      (wholeRankings(load) * load.contents * sizes.itemBytes +
        load.rankings * load.members * sizes.profileBytes) /
      quotaOf("readUnitBytes"),
    writeUnits: 0,
  };
}
