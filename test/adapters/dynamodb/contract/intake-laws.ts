import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { IntakesTable } from "../../../../adapters/dynamodb/intakes-table.ts";
import { partitionContents } from "../../../support/dynamodb/table-contents.ts";
import { newIntake } from "./intakes.ts";
import { freshTable, type Service } from "./service.ts";

/** One call; what it is called with never differs. */
type Call = readonly [step: string, make: (table: IntakesTable, intakeId: string) => Promise<unknown>];

const RUNS = 15;
const CHUNKS = 3;

const receive: Call = ["receive", (table, intakeId) => table.receive(newIntake({ intakeId }))];
const markChunked: Call = ["markChunked", (table, intakeId) => table.markChunked(intakeId, CHUNKS)];
const finish: Call = ["finish", (table, intakeId) => table.finish(intakeId)];
const markRanked: Call = [
  "markRanked",
  (table, intakeId) => table.markRanked(intakeId, "20260314T101700Z-a"),
];
const fail: Call = [
  "fail",
  (table, intakeId) => table.fail(intakeId, { code: "gone", reason: "it is gone" }),
];
const recordChunks = Array.from({ length: CHUNKS }, (_, chunk): Call => {
  const counts = { chunk, read: 10 + chunk, accepted: 8, rejected: 2 + chunk };
  return [`recordChunk ${chunk}`, (table, intakeId) => table.recordChunk(intakeId, counts)];
});

const READ_WELL = [receive, markChunked, ...recordChunks, finish, markRanked];
const READ_BADLY = [receive, fail];

/** Calls with others put in between, anywhere. */
function withMore(calls: readonly Call[], others: readonly Call[]): fc.Arbitrary<readonly Call[]> {
  const more = fc.array(fc.constantFrom(...others), { maxLength: 3 });
  return fc.array(more, { minLength: calls.length + 1, maxLength: calls.length + 1 }).map((gaps) =>
    gaps.flatMap((gap, at) => {
      const next = calls[at];
      return next === undefined ? gap : [...gap, next];
    }),
  );
}

/** Whatever is delivered again, late or out of order, the items of an intake end the same. */
export function intakeLaws(service: () => Service): void {
  /** The items of an intake after calls. A call before the receipt finds no intake, which is an error and changes nothing. */
  async function itemsAfter(calls: readonly Call[]) {
    const { client } = service();
    const table = new IntakesTable(client, name);
    const intakeId = `intake-${++intakes}`;
    let isReceived = false;
    for (const call of calls) {
      const [step, make] = call;
      isReceived ||= step === "receive";
      if (step === "finish" && !isReceived) await expect(make(table, intakeId)).rejects.toThrow(intakeId);
      else await make(table, intakeId);
    }
    const items = await partitionContents(client, name, intakeId);
    return items.map((item) => ({ ...item, pk: "the same" }));
  }

  let intakes = 0;
  let name = "";

  async function check(plain: readonly Call[], disturbed: fc.Arbitrary<readonly Call[]>): Promise<void> {
    name = await freshTable(service().client, "intakes");
    const expected = await itemsAfter(plain);
    const property = fc.asyncProperty(disturbed, async (calls) => {
      expect(await itemsAfter(calls)).toEqual(expected);
    });
    await fc.assert(property, { numRuns: RUNS });
  }

  describe("laws of an intake", () => {
    it("repeats of any call, early or late, leave the items of an intake the same", () =>
      check(READ_WELL, withMore(READ_WELL, READ_WELL)));

    it("a failure of another delivery, at any time, leaves what was read the same", () =>
      check(READ_WELL, withMore(READ_WELL, [...READ_WELL, fail])));

    it("repeats leave the items of a failed intake the same", () =>
      check(READ_BADLY, withMore(READ_BADLY, READ_BADLY)));

    it("chunks in any order, and before the file is known to be cut, end in the same items", () =>
      check(
        READ_WELL,
        fc
          .shuffledSubarray([receive, markChunked, ...recordChunks], { minLength: CHUNKS + 2 })
          .map((calls) => [...calls, finish, markRanked]),
      ));
  });
}
