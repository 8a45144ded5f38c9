import * as z from "zod";
import type { CountedWork } from "./counted-run.ts";
import priceDocument from "./prices.json" with { type: "json" };

const priceSchema = z.object({ perMillion: z.number().min(0), what: z.string(), source: z.string() });

const pricesSchema = z.object({
  on: z.string(),
  region: z.string(),
  currency: z.string(),
  prices: z.object({
    dynamodbWriteUnits: priceSchema,
    dynamodbReadUnits: priceSchema,
    s3Writes: priceSchema,
    s3Reads: priceSchema,
    sqsRequests: priceSchema,
    events: priceSchema,
    invocations: priceSchema,
    gigabyteSeconds: priceSchema,
  }),
});

/** Dated prices. */
export const PRICES = pricesSchema.parse(priceDocument);

/** What is paid for. */
export type Item = keyof typeof PRICES.prices;

/** An item of the bill for a million shipments. */
export interface BillLine {
  readonly item: Item;
  readonly quantity: number;
  readonly dollars: number;
}

const MILLION = 1_000_000;
const MEGABYTES_A_GIGABYTE = 1_024;
const MILLISECONDS_A_SECOND = 1_000;

/** S3 operations billed as reads; all others as writes, the dearer ones. */
const S3_READS: ReadonlySet<string> = new Set(["GetObject", "HeadObject", "HeadBucket"]);

/** A heartbeat of the local stack, which Lambda does without. */
const LOCAL_ONLY: ReadonlySet<string> = new Set(["ChangeMessageVisibilityBatch", "ChangeMessageVisibility"]);

const ITEMS: readonly Item[] = [
  "dynamodbWriteUnits",
  "dynamodbReadUnits",
  "s3Writes",
  "s3Reads",
  "sqsRequests",
  "events",
  "invocations",
  "gigabyteSeconds",
];

/** What a million shipments cost by the counts of a run, item by item. */
export function bill(work: CountedWork): readonly BillLine[] {
  const counted = quantities(work);
  return ITEMS.map((item) => {
    const quantity = counted[item] * (MILLION / work.shipments);
    return { item, quantity, dollars: (quantity * PRICES.prices[item].perMillion) / MILLION };
  });
}

/** The sum of a bill in US dollars. */
export function total(lines: readonly BillLine[]): number {
  return lines.reduce((sum, { dollars }) => sum + dollars, 0);
}

/** A page of a consistent scan is at most 1 MB. The emulator reports about half of what DynamoDB bills for one. */
const UNITS_A_SCAN = 256;

function readUnitsOf(
  operation: string,
  { requests, readUnits }: CountedWork["requests"][string][string],
): number {
  return operation === "Scan" ? requests * UNITS_A_SCAN : readUnits;
}

function quantities({ requests, events, functions }: CountedWork): Readonly<Record<Item, number>> {
  const of = (service: string) => Object.entries(requests[service] ?? {});
  const sum = (counts: readonly number[]) => counts.reduce((one, other) => one + other, 0);
  const dynamodb = of("dynamodb").map(([, units]) => units);
  const runs = Object.values(functions);
  return {
    dynamodbWriteUnits: sum(dynamodb.map(({ writeUnits }) => writeUnits)),
    dynamodbReadUnits: sum(of("dynamodb").map(([name, counts]) => readUnitsOf(name, counts))),
    s3Writes: sum(of("s3").map(([name, { requests: count }]) => (S3_READS.has(name) ? 0 : count))),
    s3Reads: sum(of("s3").map(([name, { requests: count }]) => (S3_READS.has(name) ? count : 0))),
    sqsRequests: sum(of("sqs").map(([name, { requests: count }]) => (LOCAL_ONLY.has(name) ? 0 : count))),
    events,
    invocations: sum(runs.map(({ invocations }) => invocations)),
    gigabyteSeconds: sum(
      runs.map(
        ({ milliseconds, memoryMegabytes }) =>
          (milliseconds / MILLISECONDS_A_SECOND) * (memoryMegabytes / MEGABYTES_A_GIGABYTE),
      ),
    ),
  };
}
