import { describe, expect, test } from "vitest";
import { tightest } from "../../../docs/scale/bound.ts";
import { doneSetUnits } from "../../../docs/scale/done-set-units.ts";
import { INPUTS, quotaOf } from "../../../docs/scale/inputs.ts";
import { ledgerBytes, mostContents } from "../../../docs/scale/ledger-memory.ts";
import { loadOf } from "../../../docs/scale/load.ts";
import { scaleRun } from "../../../docs/scale/scale-run.ts";
import { SETUPS } from "../../../docs/scale/setups.ts";
import { secondsFor } from "../../../docs/scale/table-growth.ts";
import { uploadRequests } from "../../../docs/scale/upload-requests.ts";
import { MEASURES, setup } from "./worked-example.ts";

describe("a table that grows", () => {
  test.each([
    ["takes what it takes from the first second on", 400_000, 4_000, 40_000, 100],
    ["takes twice as much after half an hour", 7_200_000 + 8_000, 4_000, 40_000, 1_801],
    ["grows no further than its quota", 7_200_000 + 14_400_000 + 600_000, 4_000, 10_000, 3_660],
    ["is as warm as it was made", 8_000_000, 80_000, 80_000, 100],
  ])("%s", (_, units, first, most, seconds) => {
    expect(secondsFor(units, { first, most })).toBeCloseTo(seconds, 6);
  });
});

describe("a load", () => {
  test("is cut into files, chunks, slices and requests as the code cuts it", () => {
    // 200 bytes a row: 20 MB are four chunks of 4 MiB and a rest.
    const load = loadOf(100_000, 1_000, setup(), MEASURES);
    expect(load).toMatchObject({ files: 1, chunks: 5, accepted: 99_000, contents: 99_000, segments: 1 });
    // A slice of 64 KiB holds 324.4 accepted rows: 13 requests of 25.
    expect(load.writesASlice).toBe(13);
  });

  test("comes in as few files as uploads and the time of a function allow", () => {
    const { files, bytesAFile } = loadOf(1_000_000_000, 1_000, setup(), MEASURES);
    expect(bytesAFile).toBeLessThanOrEqual(quotaOf("uploadParts") * 5_242_880);
    expect((200 * 1_000_000_000) / (files - 1)).toBeGreaterThan(quotaOf("uploadParts") * 5_242_880);
  });

  test("is merged in as many parts as the design says", () => {
    expect(loadOf(40_000_000, 1_000, setup(), MEASURES).merges).toBe(1);
    const inParts = setup({ contentsAMerge: 4_000_000 });
    expect(loadOf(40_000_000, 1_000, inParts, MEASURES).merges).toBe(10);
  });
});

describe("the item of the chunks done", () => {
  test("costs a unit while it is short", () => {
    expect(doneSetUnits(100, 2)).toMatchObject({ writeUnits: 100, readUnits: 200 });
  });

  test("is written whole for each chunk, so that its units grow with the square", () => {
    expect(doneSetUnits(20_000, 0).writeUnits).toBeGreaterThan(3.5 * doneSetUnits(10_000, 0).writeUnits);
  });
});

describe("the memory of a ledger", () => {
  test.each([100_000, 1_000_000, 1_048_577, 3_000_000, 40_000_000])(
    "of %i contents is what its file says, and less than a half more while it grows",
    (contents) => {
      const each = ledgerBytes(contents, 13) / contents;
      expect(each).toBeGreaterThan(129);
      expect(each).toBeLessThan(210);
    },
  );

  test("holds as many contents as fit, and not a thousand more", () => {
    const most = mostContents(3_000_000_000, 13);
    expect(ledgerBytes(most, 13)).toBeLessThanOrEqual(3_000_000_000);
    expect(ledgerBytes(most + 2_000, 13)).toBeGreaterThan(3_000_000_000);
  });
});

test.each([
  [5_242_880, { PutObject: 1 }],
  [5_242_881, { CreateMultipartUpload: 1, UploadPart: 2, CompleteMultipartUpload: 1 }],
])("an upload of %i bytes asks for %o", (bytes, requests) => {
  expect(uploadRequests(bytes)).toEqual(requests);
});

describe("a run", () => {
  test("is as slow as the slowest bound of each step, one after the other, the upload apart", () => {
    const { steps, seconds } = scaleRun(1_000_000, 1_000, setup(), MEASURES);
    const counted = steps.filter(({ name }) => !name.startsWith("upload"));
    expect(counted).toHaveLength(steps.length - 1);
    const sum = counted.reduce(
      (all, step) => all + Math.max(...step.bounds.map((bound) => bound.seconds)),
      0,
    );
    expect(seconds).toBeCloseTo(sum, 6);
  });

  test("waits for the importer with most shipments where its key is not split", () => {
    const score = (importerKeys: number) =>
      scaleRun(40_000_000, 1_000, setup({ importerKeys }), MEASURES).steps.find(
        ({ name }) => name === "score and write",
      );
    // A fifth of 39.6 million units at a thousand a second, and the two seconds of the first message.
    expect(tightest(score(1) ?? { bounds: [] }).seconds).toBeCloseTo(7_922, 0);
    expect(tightest(score(16) ?? { bounds: [] }).name).toBe("write units of the table Shipments");
  });

  test("does not end where a ledger is larger than the memory", () => {
    expect(scaleRun(40_000_000, 1_000, setup(), MEASURES).stopped?.name).toBe("merge");
    expect(scaleRun(10_000_000, 1_000, setup(), MEASURES).stopped).toBeUndefined();
  });

  test("does not end where a function takes longer than it may", () => {
    const slow = { ...MEASURES, secondsAMillion: { ...MEASURES.secondsAMillion, mergedContents: 100 } };
    expect(scaleRun(10_000_000, 1_000, setup(), slow).stopped?.stopped).toContain("rank-members needs");
  });

  test("costs a write unit a shipment above all", () => {
    const { dollars } = scaleRun(1_000_000, 1_000, setup(), MEASURES);
    expect(dollars).toBeGreaterThan(0.99 * 0.625);
    expect(dollars).toBeLessThan(1);
  });
});

describe("the setups", () => {
  test("begin with how it is: nothing warmed, nothing changed", () => {
    const [asItIs] = SETUPS;
    expect(asItIs?.changes).toEqual([]);
    expect(asItIs?.writes).toEqual({ first: quotaOf("newTableWriteUnits"), most: quotaOf("tableUnits") });
    expect(asItIs?.design).toMatchObject({ importerKeys: 1, rankingAFile: true });
  });

  test.each(SETUPS)(
    "$name reserves no more than an account has, and leaves the hundred that Lambda keeps",
    ({ settings }) => {
      const reserved = Object.entries(settings)
        .filter(([name]) => name.endsWith(".concurrency"))
        .reduce((sum, [, value]) => sum + Number(value), 0);
      expect(reserved).toBeLessThanOrEqual(quotaOf("concurrency") - 100);
    },
  );

  test.each(SETUPS)("$name says of each change where, from what and to what", ({ changes }) => {
    for (const change of changes) expect(Object.values(change).every((text) => text.length > 0)).toBe(true);
  });

  test("are asked about a million, a year of the country, and a billion", () => {
    expect(INPUTS.shipments).toEqual([1_000_000, INPUTS.target.shipments, 1_000_000_000]);
  });
});
