import { describe, expect, test } from "vitest";
import { checkedCounts } from "../../../docs/scale/request-check.ts";
import { setup } from "./worked-example.ts";

const counts = checkedCounts(setup());

describe("the requests of the counted run", () => {
  test.each(counts)("$name: $predicted foretold, $counted counted", ({ predicted, counted, bound }) => {
    expect(Math.abs(predicted - counted)).toBeLessThanOrEqual(bound * counted);
  });

  test("are foretold of every service", () => {
    const services = new Set(counts.map(({ name }) => name.split(" ")[0]));
    expect([...services].sort()).toEqual(["dynamodb", "events", "s3", "sqs"]);
  });

  test("differ for a reason wherever they may", () => {
    for (const { bound, why } of counts) expect(why === "").toBe(bound === 0);
  });
});
