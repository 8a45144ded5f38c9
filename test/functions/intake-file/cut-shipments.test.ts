import { expect, test } from "vitest";
import { InputError } from "../../../core/records/input-error.ts";
import { shipmentPieces } from "../../../functions/intake-file/cut-shipments.ts";
import { SHIPMENT_HEADER, shipmentLine } from "../../support/shipment-lines.ts";

const PIECE = 65_536;

/** Numbers of the pieces of a file of so many good records, until it is refused. */
async function cut(records: number, mostChunks: number) {
  const lines = Array.from({ length: records }, (_, at) => shipmentLine(at));
  async function* blocks() {
    yield Buffer.from([SHIPMENT_HEADER, ...lines, ""].join("\n"));
  }
  const content = { format: "csv", isGzip: false, blocks: blocks() } as const;
  const numbers: number[] = [];
  const options = { file: "june.csv", mapping: undefined, pieceBytes: PIECE, mostChunks };
  for await (const { chunk } of shipmentPieces(content, options)) numbers.push(chunk);
  return numbers;
}

test("a file of as many chunks as can be kept track of is cut", async () => {
  expect(await cut(10_000, 100)).toEqual([0, 1, 2, 3, 4]);
  expect(await cut(10_000, 5)).toHaveLength(5);
});

test.each([1, 2])("a file of more than %d chunks is refused, and says what to do", async (most) => {
  await expect(cut(10_000, most)).rejects.toThrow(
    new InputError(
      "too-large",
      "june.csv",
      `the file makes more than ${most} chunks; cut it into several files`,
    ),
  );
});
