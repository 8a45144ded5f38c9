import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { S3Client } from "@aws-sdk/client-s3";
import { clientSettings, s3Settings } from "../../adapters/aws/client-settings.ts";
import { IntakesTable } from "../../adapters/dynamodb/intakes-table.ts";
import { ObjectStore } from "../../adapters/s3/object-store.ts";
import { RegistryStore } from "../../adapters/s3/registry-store.ts";
import { chunkKey, chunkMessage } from "../../functions/chunk-message.ts";
import { encodeChunk } from "../../functions/chunk-object.ts";
import { systemOutside } from "../../functions/outside.ts";
import { makeHandler } from "../../functions/score-chunk/make-handler.ts";
import { generateSamples } from "../../samples/generate/generate-samples.ts";
import { sampleWorld } from "../../samples/generate/sample-world.ts";
import { cpuMilliseconds } from "../measure/cpu-time.ts";
import { type Figure, figureOf } from "../measure/figure.ts";
import { eventOf } from "./sample-messages.ts";
import { makeResources, type Services, startServices } from "./services.ts";

const MEMBERS = 2_000;
const SEED = 1;
const SECOND = 1_000;
const TIME = "2026-06-30T12:00:00.000Z";
const DATA = "data";
const INTAKES = "intakes";

/** What scoring one chunk took: milliseconds of the clock, of the function's process and of the services'. */
interface ChunkTimes {
  readonly wall: number;
  readonly own: number;
  readonly services: number;
}

/**
 * The rows a second that `score-chunk` gets through, from a message to the last write, its services being the emulators of the local
 * stack in a process beside it; and how much of the processor time is theirs. Each run is a chunk of generated rows that no run had.
 */
export async function chunkFigures(short: boolean): Promise<Figure[]> {
  const rows = short ? 2_000 : 10_000;
  const services = await startServices();
  try {
    const times = await timesOf(services, rows, short ? 4 : 6);
    const ran = times.slice(1);
    return [
      figureOf(
        "chunks.first",
        "rows/s",
        times.slice(0, 1).map(({ wall }) => (rows / wall) * SECOND),
      ),
      figureOf(
        "chunks",
        "rows/s",
        ran.map(({ wall }) => (rows / wall) * SECOND),
      ),
      figureOf(
        "chunks.own",
        "rows/s of the function's processor time",
        ran.map(({ own }) => (rows / own) * SECOND),
      ),
      figureOf(
        "chunks.emulators",
        "of the processor time",
        ran.map((each) => each.services / (each.own + each.services)),
      ),
    ];
  } finally {
    await services.stop();
  }
}

async function timesOf(services: Services, rows: number, runs: number): Promise<ChunkTimes[]> {
  const [queue = ""] = await makeResources(services.environment, {
    tables: [INTAKES, "shipments"],
    buckets: [DATA],
    queues: ["ranking"],
  });
  const environment = {
    ...services.environment,
    DATA_BUCKET: DATA,
    INTAKES_TABLE: INTAKES,
    SHIPMENTS_TABLE: "shipments",
    RANKING_QUEUE_URL: queue,
    POLICY_KEY: "",
    POWERTOOLS_LOG_LEVEL: "ERROR",
    POWERTOOLS_METRICS_DISABLED: "true",
  };
  const intakeId = await fill(services.environment, rows, runs);
  const handle = makeHandler(environment, systemOutside);
  const times: ChunkTimes[] = [];
  for (let chunk = 0; chunk < runs; chunk++) {
    const before = await services.cpuMilliseconds();
    const from = performance.now();
    const own = await cpuMilliseconds(async () => {
      const { batchItemFailures } = await handle(eventOf([JSON.stringify(chunkMessage(intakeId, chunk))]));
      if (batchItemFailures.length > 0) throw new Error(`chunk ${chunk} was not scored`);
    });
    const wall = performance.now() - from;
    times.push({ wall, own, services: (await services.cpuMilliseconds()) - before });
  }
  return times;
}

/** Puts a registry, an intake and its chunks where `intake-file` does. Gives the intake's id. */
async function fill(environment: Services["environment"], rows: number, chunks: number): Promise<string> {
  const intakes = new IntakesTable(new DynamoDBClient(clientSettings(environment)), INTAKES);
  const objects = new ObjectStore(new S3Client(s3Settings(environment)), DATA);
  const { members, operators } = sampleWorld(MEMBERS, SEED);
  const stamped = <Kind>(record: Kind) => ({ record, uploadedAt: TIME, contested: false });
  const registry = await new RegistryStore(objects, intakes).merge({
    members: members.map(({ record }) => stamped(record)),
    operators: operators.map(stamped),
  });
  const intakeId = "measured";
  const about = { kind: "shipments", bucket: DATA, key: "shipments.csv", version: "1", bytes: 1 } as const;
  await intakes.receive({ intakeId, ...about, uploadedAt: TIME, receivedAt: TIME, mapping: "", registry });
  const [names = "", ...lines] = await generatedLines(rows * chunks);
  for (let chunk = 0; chunk < chunks; chunk++) {
    const bytes = Buffer.from(`${lines.slice(chunk * rows, (chunk + 1) * rows).join("\n")}\n`);
    const header = {
      file: about.key,
      format: "csv",
      mapping: "",
      firstLine: 2 + chunk * rows,
      names: names.split(","),
    } as const;
    await objects.put(chunkKey(intakeId, chunk), encodeChunk({ header, bytes }), "application/octet-stream");
  }
  // One more than there are, so that no ranking is asked for.
  await intakes.markChunked(intakeId, chunks + 1);
  return intakeId;
}

/** The header and so many records; none of the generated ones has a line break in a cell. */
async function generatedLines(rows: number): Promise<string[]> {
  const out = await mkdtemp(join(tmpdir(), "greenlane-chunks-"));
  try {
    await generateSamples({ rows, members: MEMBERS, seed: SEED, out });
    return (await readFile(join(out, "shipments.csv"), "utf8")).trimEnd().split("\n");
  } finally {
    await rm(out, { recursive: true });
  }
}
