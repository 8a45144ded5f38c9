import { describe, expect, test } from "vitest";
import { bill, total } from "../../docs/cost/cost.ts";
import countedDocument from "../../docs/cost/counted-run.json" with { type: "json" };
import { type CountedWork, countedRunSchema } from "../../docs/cost/counted-run.ts";

const counts = (requests: number, readUnits = 0, writeUnits = 0) => ({ requests, readUnits, writeUnits });

const WORK: CountedWork = {
  shipments: 1_000,
  requests: {
    dynamodb: { BatchWriteItem: counts(40, 0, 1_000), GetItem: counts(3, 3), Scan: counts(2, 100) },
    s3: { PutObject: counts(2), GetObject: counts(5), HeadObject: counts(1), UploadPart: counts(1) },
    sqs: { SendMessageBatch: counts(4), ChangeMessageVisibilityBatch: counts(9) },
  },
  events: 6,
  functions: {
    one: { invocations: 2, milliseconds: 1_000, memoryMegabytes: 1_024 },
    other: { invocations: 1, milliseconds: 500, memoryMegabytes: 2_048 },
  },
};

describe("the bill of a million shipments", () => {
  test.each([
    ["dynamodbWriteUnits", 1_000_000, 0.625],
    ["dynamodbReadUnits", 515_000, 0.064375],
    ["s3Writes", 3_000, 0.015],
    ["s3Reads", 6_000, 0.0024],
    ["sqsRequests", 4_000, 0.0016],
    ["events", 6_000, 0.006],
    ["invocations", 3_000, 0.0006],
    ["gigabyteSeconds", 2_000, 0.0266668],
  ])("has %s: %d cost %d", (item, quantity, dollars) => {
    const line = bill(WORK).find((one) => one.item === item);
    expect(line?.quantity).toBeCloseTo(quantity, 6);
    expect(line?.dollars).toBeCloseTo(dollars, 9);
  });

  test("stays below two dollars for a batch, as counted", () => {
    const { batch } = countedRunSchema.parse(countedDocument);
    expect(batch.shipments).toBeGreaterThanOrEqual(100_000);
    expect(total(bill(batch))).toBeLessThan(2);
  });
});
