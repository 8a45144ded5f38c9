import { expect, test } from "vitest";
import { failedIds } from "../../../local/mapping/batch-response.ts";

const IDS = ["a", "b", "c"];
const failures = (...ids: unknown[]) => ({
  batchItemFailures: ids.map((itemIdentifier) => ({ itemIdentifier })),
});

// AWS Lambda Developer Guide, "Success and failure conditions".
test.for<[unknown, readonly string[]]>([
  [undefined, []],
  [null, []],
  ["", []],
  [{}, []],
  [{ batchItemFailures: null }, []],
  [failures(), []],
  [failures("b"), ["b"]],
  [failures("a", "c"), ["a", "c"]],
  [failures("b", "b"), ["b"]],
  [failures(""), IDS],
  [failures(null), IDS],
  [failures("unknown"), IDS],
  [failures("a", "unknown"), IDS],
  [{ batchItemFailures: [{ identifier: "a" }] }, IDS],
  [{ batchItemFailures: "a" }, IDS],
  ["done", IDS],
  [7, IDS],
])("after the answer %j the messages %j come again", ([response, expected]) => {
  expect([...failedIds(response, IDS)]).toEqual(expected);
});
